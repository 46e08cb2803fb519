// The functions of standpoint.h: each reads its options, calls the library as the command of its name does, and turns
// what is thrown into a status.
#include "base/error_json.h"
#include "bindings/c/engine.h"
#include "bindings/c/options.h"
#include "bindings/c/standpoint.h"
#include "corpus/compare_sides.h"
#include "corpus/data_folder.h"
#include "corpus/model_id.h"
#include "exporters/formats.h"
#include "exporters/network_formats.h"
#include "exporters/write_diff.h"
#include "graph/build_graph.h"
#include "graph/build_network.h"
#include "graph/code_statements.h"
#include "graph/select_statements.h"
#include "linking/set_level.h"
#include "repeats/repeat_index.h"
#include "statement/statement_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <memory>
#include <new>
#include <sstream>
#include <string>
#include <string_view>

using namespace standpoint;

namespace {

struct Stopped {};

standpoint_status status_of(ErrorCode code) {
  switch (code) {
  case ErrorCode::missing_input:
    return STANDPOINT_MISSING_INPUT;
  case ErrorCode::unreadable:
    return STANDPOINT_UNREADABLE;
  case ErrorCode::bad_encoding:
    return STANDPOINT_BAD_ENCODING;
  case ErrorCode::bad_format:
    return STANDPOINT_BAD_FORMAT;
  case ErrorCode::empty_article:
    return STANDPOINT_EMPTY_ARTICLE;
  case ErrorCode::too_large:
    return STANDPOINT_TOO_LARGE;
  case ErrorCode::bad_model:
    return STANDPOINT_BAD_MODEL;
  case ErrorCode::bad_option:
    return STANDPOINT_BAD_OPTION;
  }
  return STANDPOINT_UNEXPECTED;
}

void set(standpoint_text** where, std::string text) noexcept {
  if (where == nullptr) return;
  try {
    *where = new standpoint_text{std::move(text)};
  } catch (...) {
    *where = nullptr;
  }
}

// Nothing that is thrown goes farther.
template <class Work> standpoint_status guarded(standpoint_text** error, const Work& work) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    work();
    return STANDPOINT_OK;
  } catch (const Error& failure) {
    set(error, failure.what());
    return status_of(failure.code());
  } catch (const Stopped&) {
    set(error, "stopped by the caller");
    return STANDPOINT_STOPPED;
  } catch (const std::bad_alloc&) {
    set(error, "out of memory");
    return STANDPOINT_TOO_LARGE;
  } catch (const std::exception& failure) {
    set(error, failure.what());
    return STANDPOINT_UNEXPECTED;
  } catch (...) {
    set(error, "an unknown fault");
    return STANDPOINT_UNEXPECTED;
  }
}

template <std::size_t n>
std::size_t choose(Options& options, const std::string& name, const std::array<std::string_view, n>& names) {
  const std::string given = options.text(name, std::string(names[0]));
  const auto found = std::find(names.begin(), names.end(), given);
  if (found == names.end())
    throw Error(ErrorCode::bad_option, {},
                fmt::format("option \"{}\" is \"{}\"; choose one of {}", name, given, fmt::join(names, ", ")));
  return static_cast<std::size_t>(found - names.begin());
}

struct Counting {
  LinkingOptions linking;
  Repeats repeats = Repeats::one;
  double min_confidence = 0;
};

Counting read_counting(Options& options) {
  static constexpr std::array<std::string_view, 2> levels = {"topic", "issue"};
  static constexpr std::array<std::string_view, 3> repeats = {"one", "one-per-outlet", "keep"};
  Counting counting;
  counting.linking.level = choose(options, "level", levels) == 1 ? Level::issue : Level::topic;
  counting.repeats = *find_repeats_mode(repeats[choose(options, "repeats", repeats)]);
  counting.min_confidence = options.number("min_confidence");
  if (const std::string codebook = options.text("codebook"); !codebook.empty())
    counting.linking.codebook = Codebook::read(codebook);
  return counting;
}

// Lines of statements or of articles; of these, copies are found among all that are given.
Corpus read_lines(std::string_view lines, const Counting& counting) {
  Corpus corpus;
  std::vector<SketchedArticle> articles;
  for (std::size_t number = 1; !lines.empty(); ++number) {
    const std::string line(lines.substr(0, lines.find('\n')));
    lines.remove_prefix(std::min(line.size() + 1, lines.size()));
    std::istringstream one(line);
    const auto throw_at = [&](const Error& error) {
      throw Error(error.code(), {.file = "statements", .line = number}, error.message());
    };
    if (line.find("\"sketch\"") == std::string::npos || line.find("\"statements\"") == std::string::npos) {
      read_statements(
          one, "", [&](Statement s) { corpus.extracted.push_back(std::move(s)); }, throw_at);
      continue;
    }
    try {
      ArticleResult article = read_article_result(line);
      std::ranges::move(article.statements, std::back_inserter(corpus.extracted));
      if (article.error.empty()) articles.push_back({article.doc, article.date, std::move(article.sketch)});
    } catch (const Error& error) {
      throw_at(error);
    }
  }
  const std::map<std::string, std::string> repeats = find_repeats(std::move(articles));
  for (Statement& s : corpus.extracted)
    if (const auto found = repeats.find(s.doc); found != repeats.end()) s.repeat_of = found->second;
  std::erase_if(corpus.extracted, [&](const Statement& s) { return s.confidence < counting.min_confidence; });
  count_once(corpus.extracted, counting.repeats);
  return corpus;
}

EngineSource& source_for_linking(const standpoint_engine* engine) {
  auto* changing = const_cast<standpoint_engine*>(engine); // one list is loaded when it is first needed
  const std::lock_guard lock(changing->loading);
  changing->source.news_words();
  return changing->source;
}

} // namespace

int standpoint_abi(void) {
  return STANDPOINT_ABI;
}

const char* standpoint_version(void) {
  return STANDPOINT_VERSION;
}

const char* standpoint_text_bytes(const standpoint_text* text) {
  return text == nullptr ? "" : text->bytes.c_str();
}

size_t standpoint_text_size(const standpoint_text* text) {
  return text == nullptr ? 0 : text->bytes.size();
}

void standpoint_text_free(standpoint_text* text) {
  delete text;
}

standpoint_status standpoint_open(const char* given, standpoint_engine** engine, standpoint_text** error) {
  *engine = nullptr;
  return guarded(error, [&] {
    Options options(given);
    const DataPlaces data{.given = options.text("data"), .shipped = STANDPOINT_MODELS_FOLDER};
    const std::string actors = options.text("actors");
    const bool raw = options.flag("raw");
    auto opened = std::make_unique<standpoint_engine>(
        EngineOptions{.data = data, .actors = actors, .explain = false, .raw = raw});
    CorpusOptions& corpus = opened->corpus;
    corpus.reading.raw = raw;
    corpus.reading.english_only = !raw;
    corpus.reading.most_words = options.count("max_words");
    corpus.min_confidence = options.number("min_confidence");
    corpus.reading.fields = parse_field_map(options.texts("map"));
    static constexpr std::array<std::string_view, 3> orders = {"", "dmy", "mdy"};
    const std::size_t order = choose(options, "date_order", orders);
    if (order > 0) corpus.reading.fields.date_order = order == 1 ? DateOrder::day_first : DateOrder::month_first;
    options.end();
    opened->source.engine();
    opened->model = model_id(find_data_folder(data), actors,
                             {.raw = raw,
                              .most_words = corpus.reading.most_words,
                              .min_confidence = corpus.min_confidence,
                              .date_order = std::string(orders[order]),
                              .codebook = {}});
    *engine = opened.release();
  });
}

void standpoint_close(standpoint_engine* engine) {
  delete engine;
}

const char* standpoint_model(const standpoint_engine* engine) {
  return engine->model.c_str();
}

standpoint_status standpoint_extract(const standpoint_engine* engine, const char* record, size_t size,
                                     standpoint_text** line, standpoint_text** error) {
  *line = nullptr;
  return guarded(error, [&] {
    const Engine& loaded = const_cast<standpoint_engine*>(engine)->source.engine(); // loaded when it was opened
    *line = new standpoint_text{
        to_json_line(extract_record(std::string(record, size), loaded, engine->model, engine->corpus))};
  });
}

standpoint_status standpoint_extract_inputs(const standpoint_engine* engine, const char* const* paths, size_t count,
                                            const char* given, standpoint_take take, void* user,
                                            standpoint_text** error) {
  return guarded(error, [&] {
    Options options(given);
    CorpusOptions corpus = engine->corpus;
    corpus.jobs = options.count("jobs");
    corpus.reading.lines = options.flag("lines");
    options.end();
    const auto hand_on = [&](const std::string& line) {
      if (take(user, line.data(), line.size()) != 0) throw Stopped();
    };
    CorpusWatch watch;
    watch.report = [&](const Error& failure) { hand_on(to_json_line(failure)); };
    const Engine& loaded = const_cast<standpoint_engine*>(engine)->source.engine();
    extract_each_article(std::vector<std::string>(paths, paths + count), loaded, engine->model, corpus, watch,
                         [&](const ArticleResult& article) { hand_on(to_json_line(article)); });
  });
}

standpoint_status standpoint_build(const standpoint_engine* engine, const char* statements, size_t size,
                                   const char* given, standpoint_text** graph, standpoint_text** error) {
  *graph = nullptr;
  return guarded(error, [&] {
    Options options(given);
    const Counting counting = read_counting(options);
    const std::string format = options.text("format", ".json");
    options.end();
    const bool as_statements = format == ".jsonl";
    const Format* writer = as_statements ? nullptr : &find_format("graph" + format);
    LinkedStatements linked = link_extracted(read_lines({statements, size}, counting).extracted,
                                             source_for_linking(engine), counting.linking);
    std::ostringstream out;
    if (as_statements) {
      for (const Statement& s : linked.statements) out << to_json_line(s);
    } else {
      set_level(linked.statements, counting.linking.level);
      write_graph(*build_graph(std::move(linked.statements)), out, *writer);
    }
    *graph = new standpoint_text{std::move(out).str()};
  });
}

standpoint_status standpoint_diff(const standpoint_engine* engine, const char* before, size_t before_size,
                                  const char* after, size_t after_size, const char* given, standpoint_text** changes,
                                  standpoint_text** error) {
  *changes = nullptr;
  return guarded(error, [&] {
    Options options(given);
    const Counting counting = read_counting(options);
    options.end();
    const Compared compared =
        compare_sides(read_lines({before, before_size}, counting), read_lines({after, after_size}, counting),
                      source_for_linking(engine), counting.linking);
    std::ostringstream out;
    write_diff_json(compared.comparison, {.inputs = {"before", "after"}}, out);
    *changes = new standpoint_text{std::move(out).str()};
  });
}

standpoint_status standpoint_network(const standpoint_engine* engine, const char* statements, size_t size,
                                     const char* given, standpoint_text** network, standpoint_text** error) {
  *network = nullptr;
  return guarded(error, [&] {
    Options options(given);
    const Counting counting = read_counting(options);
    NetworkOptions how;
    how.mode = static_cast<NetworkMode>(choose(options, "mode", mode_names));
    how.variable1 = options.text("rows", "actor");
    how.variable2 = options.text("columns", "topic");
    how.qualifier = options.text("qualifier", "agreement");
    if (how.qualifier == "none") how.qualifier.clear();
    how.aggregation = static_cast<Aggregation>(choose(options, "aggregation", aggregation_names));
    how.normalization = static_cast<Normalization>(choose(options, "normalization", normalization_names));
    how.duplicates = static_cast<Duplicates>(choose(options, "duplicates", duplicates_names));
    how.isolates = options.flag("isolates");
    const std::string format = options.text("format", ".json");
    options.end();
    const bool as_events = format == ".events.csv";
    const NetworkFormat* writer = as_events ? nullptr : &find_network_format("network" + format);
    LinkedStatements linked = link_extracted(read_lines({statements, size}, counting).extracted,
                                             source_for_linking(engine), counting.linking);
    set_level(linked.statements, counting.linking.level);
    const Coding coding = code_statements(std::move(linked.statements));
    std::ostringstream out;
    if (as_events)
      write_coded_statements_csv(coding, select_statements(coding, how, check_options(coding, how)).kept, out);
    else
      writer->write(build_networks(coding, how).at(0), out);
    *network = new standpoint_text{std::move(out).str()};
  });
}
