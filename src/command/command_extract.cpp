// Articles to statements: JSON lines for programs, a table for people.
#include "base/error.h"
#include "base/error_json.h"
#include "command/commands.h"
#include "command/growing_result.h"
#include "command/inputs.h"
#include "command/interrupt.h"
#include "command/outputs.h"
#include "corpus/finished_articles.h"
#include "corpus/model_id.h"
#include "corpus/read_corpus.h"
#include "corpus/read_project.h"
#include "exporters/write_position_table.h"
#include "exporters/writers.h"
#include "graph/build_graph.h"
#include "issues/code_issues.h"
#include "linking/code_topics.h"
#include "parts/article_result.h"
#include "statement/statement_json.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <string>

namespace standpoint {

namespace {

struct ExtractOptions {
  InputOptions reading;
  LinkOptions coding;
  std::vector<std::string> inputs;
  std::string format = "jsonl";
  OutputOptions output;
  bool resume = false;
  bool per_article = false;
  std::string bad_records;
};

using TakeArticle = std::function<void(std::vector<Statement>)>;

CorpusWatch watch_articles(const ExtractOptions& options, Console& console) {
  CorpusWatch watch = begin_reading(options.reading, console, true);
  watch.should_stop = is_interrupted;
  finish_when_interrupted();
  return watch;
}

void extract(const ExtractOptions& options, const CorpusWatch& watch, Console& console, const TakeArticle& take) {
  const CorpusOptions corpus = corpus_options(options.reading);
  const LinkingOptions coding = linking_options(options.coding); // a bad codebook ends it before the work
  EngineSource& source = engine_source(options.reading);
  const SplitInputs inputs = split_inputs(options.inputs);
  std::vector<std::string> articles = inputs.projects;
  articles.insert(articles.end(), inputs.others.begin(), inputs.others.end());
  const TopicCoder coder(coding.codebook, articles.empty() ? source.lexicon() : source.engine().lexicon);
  const auto take_some = [&](std::vector<Statement> statements) {
    if (!coding.codebook.empty()) {
      coder.code(statements);
      code_issues(statements, coding.codebook, coding.only_codebook);
    }
    if (!corpus.filter.empty()) // names are those of each article
      std::erase_if(statements, [&](const Statement& s) { return !s.takes_position || !passes(s, corpus.filter); });
    take(std::move(statements));
  };
  for (const std::string& path : inputs.standpoint) {
    std::vector<Statement> statements;
    const ReadProject project =
        read_project(path, corpus.statuses, {}, [&](Statement& s) { statements.push_back(std::exchange(s, {})); });
    apply_rulings(statements, project.rulings);
    std::erase_if(statements, [&](const Statement& s) { return s.confidence < corpus.min_confidence; });
    if (watch.read) watch.read();
    take_some(std::move(statements));
  }
  if (!articles.empty()) extract_articles(articles, source.engine(), corpus, watch, take_some);
  console.end_progress();
}

int write_table(const ExtractOptions& options, Console& console) {
  ResultFile file(options.output, console);
  std::vector<Statement> all;
  extract(options, watch_articles(options, console), console,
          [&](std::vector<Statement> statements) { std::ranges::move(statements, std::back_inserter(all)); });
  if (console.could_read_nothing()) return status_error;
  write_position_table(*build_graph(std::move(all)), file.stream(), file.table_style());
  file.keep();
  if (!is_interrupted()) return status_done;
  console.note("interrupted; the table is of the articles that were finished");
  return status_interrupted;
}

void write_lines(const std::vector<Statement>& statements, std::ostream& stream) {
  for (const Statement& statement : statements) stream << to_json_line(statement);
}

ExtractSettings settings_of(const ExtractOptions& options) {
  const InputOptions& reading = options.reading;
  return {.raw = reading.raw,
          .most_words = reading.max_words,
          .min_confidence = reading.min_confidence,
          .date_order = reading.date_order,
          .codebook = options.coding.codebook,
          .only_codebook = options.coding.only_codebook,
          .explain = reading.explain};
}

Leftover leftover(const ExtractOptions& options) {
  return options.resume ? Leftover::go_on : options.output.overwrite ? Leftover::start_anew : Leftover::refuse;
}

// As rows of a spreadsheet, in the order of the articles, in the columns of .events.csv.
int write_rows(const ExtractOptions& options, Console& console) {
  GrowingResult result(options.output, leftover(options), false, console);
  std::string rows;
  append_events_head(rows);
  extract(options, watch_articles(options, console), console, [&](std::vector<Statement> statements) {
    for (const Statement& statement : statements) append_event(rows, statement);
    result.stream() << rows;
    result.finish_article();
    rows.clear();
  });
  if (!console.could_read_nothing()) result.stream() << rows;
  return result.end();
}

int write_articles(const ExtractOptions& options, Console& console) {
  GrowingResult result(options.output, leftover(options), false, console);
  const CorpusWatch watch = watch_articles(options, console);
  const CorpusOptions corpus = corpus_options(options.reading);
  const LinkingOptions coding = linking_options(options.coding);
  EngineSource& source = engine_source(options.reading);
  const Engine& engine = source.engine();
  const TopicCoder coder(coding.codebook, engine.lexicon);
  std::size_t failed = 0;
  extract_each_article(options.inputs, engine,
                       model_id(data_folder(options.reading), options.reading.actors, settings_of(options)), corpus,
                       watch, [&](ArticleResult article) {
                         if (!coding.codebook.empty()) {
                           coder.code(article.statements);
                           code_issues(article.statements, coding.codebook, coding.only_codebook);
                         }
                         failed += article.error.empty() ? 0 : 1;
                         result.stream() << to_json_line(article);
                         if (options.output.files.empty()) result.stream().flush(); // who reads a pipe waits for it
                         result.finish_article();
                       });
  console.end_progress();
  if (failed > 0 && !console.could_read_nothing())
    console.note(fmt::format("{} left out; the lines say why (\"error\")",
                             failed == 1 ? "1 article was" : fmt::format("{} articles were", failed)));
  return result.end();
}

// What there is to go on from: what an interrupted run left, or a finished result to which articles are added.
FinishedArticles find_finished(PartialFile& file, const std::string& target) {
  std::error_code ignored;
  FinishedArticles finished;
  if (std::filesystem::file_size(file.path(), ignored) > 0 && !ignored) {
    finished = read_finished_articles(file.path(), true);
  } else if (std::filesystem::is_regular_file(target, ignored)) {
    finished = read_finished_articles(target, false);
    std::filesystem::copy_file(target, file.path(), std::filesystem::copy_options::overwrite_existing);
  }
  file.go_on_behind(finished.size);
  return finished;
}

int write_statements(const ExtractOptions& options, Console& console) {
  GrowingResult result(options.output, leftover(options), true, console);
  CorpusWatch watch = watch_articles(options, console);
  FinishedArticles finished;
  std::size_t skipped = 0;
  if (options.resume && result.partial() != nullptr) {
    finished = find_finished(*result.partial(), options.output.files.front());
    watch.skip = [&](const Document& document) {
      const bool is_known = is_finished(finished, document);
      skipped += is_known ? 1 : 0;
      return is_known;
    };
  }
  extract(options, watch, console, [&](std::vector<Statement> statements) {
    write_lines(statements, result.stream());
    result.finish_article();
  });
  if (skipped > 0 && !console.could_read_nothing())
    console.note(fmt::format("{} articles were finished already", skipped));
  return result.end();
}

// Sets bad records aside, a JSON object a line, so that they are no errors of the run.
class BadRecords {
public:
  BadRecords(const std::string& path, Console& console) : console_(console) {
    if (path.empty()) return;
    file_.emplace(path);
    console_.set_aside([this](const Error& error) {
      if (error.code() == ErrorCode::missing_input || error.code() == ErrorCode::unreadable) return false;
      ++count_;
      file_->stream() << to_json_line(error);
      return true;
    });
  }
  ~BadRecords() { console_.set_aside(nullptr); }
  BadRecords(const BadRecords&) = delete;
  BadRecords& operator=(const BadRecords&) = delete;

  void keep() {
    if (!file_) return;
    file_->keep();
    if (count_ > 0)
      console_.note(fmt::format("{} set aside", count_ == 1 ? "1 bad record" : fmt::format("{} bad records", count_)));
  }

private:
  Console& console_;
  std::optional<WholeFile> file_;
  std::size_t count_ = 0;
};

int write_results(const ExtractOptions& options, Console& console);

int run(const ExtractOptions& options, Console& console) {
  OutputOptions checked = options.output;
  if (!options.bad_records.empty()) checked.files.push_back(options.bad_records);
  checked.overwrite = checked.overwrite || options.resume;
  check_outputs(checked, options.inputs, {options.reading.actors, options.coding.codebook});
  const bool is_lines = options.format == "jsonl";
  if (options.resume && (options.output.files.empty() || !is_lines))
    throw Error(ErrorCode::bad_option, {}, "--resume goes on with a file of statements; name it with -o FILE");
  if (options.per_article && !is_lines)
    throw Error(ErrorCode::bad_option, {}, "--per-article writes lines; leave --format out");
  if (options.per_article && options.resume)
    throw Error(ErrorCode::bad_option, {},
                "--per-article does not go on with a file; extract the rest as another part, and join the parts");
  if (options.bad_records.empty()) return write_results(options, console);
  BadRecords bad(options.bad_records, console);
  const int status = write_results(options, console);
  bad.keep();
  return status;
}

int write_results(const ExtractOptions& options, Console& console) {
  if (options.format == "table") return write_table(options, console);
  if (options.format == "csv") return write_rows(options, console);
  return options.per_article ? write_articles(options, console) : write_statements(options, console);
}

} // namespace

RunCommand add_extract(CLI::App& app) {
  const auto options = std::make_shared<ExtractOptions>();
  app.add_option("INPUT", options->inputs, "articles: files, folders, - for standard input; projects (.standpoint)")
      ->required();
  app.add_option("-f,--format", options->format, "jsonl (the default), csv or table")
      ->check(CLI::IsMember({"jsonl", "csv", "table"}))
      ->type_name("FORMAT");
  add_output_options(app, options->output, "write here instead of to standard output");
  app.add_flag("--resume", options->resume, "go on with -o FILE: articles that it holds already are not read again");
  app.add_flag("--per-article", options->per_article, "a line an article with its statements, for `join`");
  app.add_option("--bad-records", options->bad_records, "set records that cannot be read aside here: no error")
      ->type_name("FILE");
  app.add_flag("--lines", options->reading.lines, "inputs are lines of JSON, an article each; none is no error");
  add_codebook_option(app, options->coding);
  add_only_codebook_option(app, options->coding);
  add_actor_options(app, options->reading);
  add_confidence_option(app, options->reading);
  add_filter_options(app, options->reading);
  add_input_options(app, options->reading);
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
