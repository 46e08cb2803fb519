#include "corpus/read_corpus.h"

#include "corpus/extract_article.h"
#include "corpus/read_project.h"
#include "dna/project_statements.h"
#include "dna/read_dna.h"
#include "project/apply_rules.h"
#include "repeats/repeat_index.h"
#include "statement/statement_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <optional>
#include <set>

namespace standpoint {

ReportError report_or_throw(const CorpusOptions& options, const CorpusWatch& watch) {
  if (watch.report && !options.reading.strict) return watch.report;
  return [](const Error& error) { throw error; };
}

SplitInputs split_inputs(const std::vector<std::string>& inputs) {
  SplitInputs split;
  for (const std::string& input : inputs) {
    auto& list = is_dna_path(input) ? split.projects : is_project_path(input) ? split.standpoint : split.others;
    list.push_back(input);
  }
  return split;
}

static void drop_unsure(std::vector<Statement>& statements, const CorpusOptions& options) {
  std::erase_if(statements, [&](const Statement& s) { return s.confidence < options.min_confidence; });
}

void extract_articles(const std::vector<std::string>& inputs, const Engine& engine, const CorpusOptions& options,
                      const CorpusWatch& watch, const std::function<void(std::vector<Statement>)>& take) {
  const ReportError report = report_or_throw(options, watch);
  RepeatFinder finder;
  std::map<std::string, std::string> repeats; // of articles that are not taken yet
  CorpusWatch watching = watch;
  watching.skip = [&](const Document& document) { // those that are skipped are repeated by others too
    std::string first = finder.add(document.id, sketch_text(document));
    if (watch.skip && watch.skip(document)) return true;
    if (!first.empty()) repeats.emplace(document.id, std::move(first));
    return false;
  };
  work_on_articles<ExtractedArticle>(
      inputs, options, watching, [&engine](const Document& document) { return extract_article(document, engine); },
      [&](ExtractedArticle article) {
        if (article.error) report(*article.error);
        drop_unsure(article.statements, options);
        if (const auto repeat = repeats.extract(article.id); !repeat.empty())
          for (Statement& s : article.statements) s.repeat_of = repeat.mapped();
        take(std::move(article.statements));
      });
}

static ArticleResult result_of(const Document& document, const Engine& engine, const std::string& model) {
  ExtractedArticle article = extract_article(document, engine);
  return {.doc = document.id,
          .model = model,
          .date = document.date,
          .error = article.error ? article.error->message() : "",
          .sketch = sketch_text(document),
          .statements = std::move(article.statements)};
}

static ArticleResult left_out_result(const Document& document, const std::string& why, const std::string& model) {
  return {.doc = document.id, .model = model, .date = document.date, .error = why, .sketch = {}, .statements = {}};
}

ArticleResult extract_record(std::string record, const Engine& engine, const std::string& model,
                             const CorpusOptions& options) {
  std::optional<ArticleResult> result;
  bool is_cut = false;
  ReadOptions reading = options.reading;
  reading.lines = true;
  reading.cut = [&](const std::string&) { is_cut = true; };
  reading.left_out = [&](const Document& document, const std::string& why) {
    result = left_out_result(document, why, model);
  };
  read_json_line_documents(
      std::move(record), reading,
      [&](const Document& document) {
        if (result) throw Error(ErrorCode::bad_format, {}, "more than one record in a text that should hold one");
        result = result_of(document, engine, model);
      },
      [](const Error& error) { throw Error(error.code(), {}, error.message()); });
  if (!result) throw Error(ErrorCode::empty_article, {}, "no record in it");
  if (is_cut) result->read_words = options.reading.most_words;
  drop_unsure(result->statements, options);
  return *std::move(result);
}

void extract_each_article(const std::vector<std::string>& inputs, const Engine& engine, const std::string& model,
                          const CorpusOptions& options, const CorpusWatch& watch,
                          const std::function<void(ArticleResult)>& take) {
  std::set<std::string> cut; // of articles that are not taken yet
  std::size_t begun = 0, taken = 0;
  std::deque<std::pair<std::size_t, ArticleResult>> left_out; // with how many articles come before
  const auto hand_on_left_out = [&] {
    for (; !left_out.empty() && left_out.front().first <= taken; left_out.pop_front())
      take(std::move(left_out.front().second));
  };
  CorpusOptions reading = options;
  reading.reading.cut = [&](const std::string& id) { cut.insert(id); };
  reading.reading.left_out = [&](const Document& document, const std::string& why) {
    left_out.emplace_back(begun, left_out_result(document, why, model));
  };
  CorpusWatch watching = watch;
  watching.see = [&](const Document& document) {
    ++begun;
    if (watch.see) watch.see(document);
  };
  work_on_articles<ArticleResult>(
      inputs, reading, watching, [&](const Document& document) { return result_of(document, engine, model); },
      [&](ArticleResult article) {
        hand_on_left_out();
        ++taken;
        if (cut.erase(article.doc) > 0) article.read_words = options.reading.most_words;
        drop_unsure(article.statements, options);
        take(std::move(article));
      });
  hand_on_left_out();
}

static std::vector<Statement> read_projects(const std::vector<std::string>& paths, const CorpusOptions& options,
                                            const CorpusWatch& watch) {
  std::vector<Statement> statements;
  for (const std::string& path : paths) {
    std::ranges::move(project_statements(read_dna(path, report_or_throw(options, watch))),
                      std::back_inserter(statements));
    if (watch.read) watch.read();
  }
  return statements;
}

// Projects of this program first, then the rest: their articles may repeat one another.
static void read_others(const SplitInputs& split, EngineSource& engine, const CorpusOptions& options,
                        const CorpusWatch& watch, CorpusTable& corpus) {
  std::vector<SketchedArticle> articles;
  const auto take = [&](const Statement& s) {
    if (s.confidence >= options.min_confidence) corpus.extracted.add(s);
  };
  for (const std::string& path : split.standpoint) {
    ReadProject project = read_project(path, options.statuses, watch.see, take);
    std::ranges::move(project.articles, std::back_inserter(articles));
    corpus.settled.rulings.pins.merge(project.rulings.pins);
    join_rules(corpus.settled.rulings.rules, project.rulings.rules);
    if (watch.read) watch.read();
  }
  const ReportError report = report_or_throw(options, watch);
  OrderedWorkers<Document, ExtractedArticle> workers(
      job_count(options.jobs), [&](const Document& document) { return extract_article(document, engine.engine()); },
      [&](ExtractedArticle article) {
        if (article.error) report(*article.error);
        for (const Statement& s : article.statements) take(s);
        if (watch.done) watch.done();
      });
  ReadOptions reading = options.reading;
  reading.remark = watch.remark;
  reading.found_inputs = watch.found_inputs;
  reading.open_input = [&watch](std::string_view) {
    if (watch.open_input) watch.open_input();
  };
  reading.take_statements = [&](std::istream& stream, const std::string& name) {
    workers.finish(); // what was named before comes before
    read_statements(
        stream, name,
        [&](const Statement& statement) {
          if (watch.read) watch.read();
          take(statement);
        },
        report);
  };
  if (!split.others.empty())
    read_documents(
        split.others, reading,
        [&](Document document) {
          if (watch.read) watch.read();
          if (watch.see) watch.see(document);
          articles.push_back({document.id, document.date, sketch_text(document)});
          engine.engine(); // loaded here, before other threads ask for it
          workers.add(std::move(document));
        },
        report);
  workers.finish();
  StatementRows& rows = corpus.extracted.rows();
  const std::map<std::string, std::string> repeats = find_repeats(std::move(articles));
  if (repeats.empty()) return;
  for (StatementRow& row : rows.rows)
    if (const auto found = repeats.find(std::string(rows.texts[row.doc])); found != repeats.end())
      row.repeat_of = rows.texts.add(found->second);
}

// Says how many articles repeat others, as the figures depend on it.
static void count_repeats_once(StatementTable& statements, const CorpusOptions& options, const CorpusWatch& watch) {
  const std::size_t before = statements.size();
  const std::size_t articles = count_once(statements, options.repeats);
  if (articles == 0 || !watch.remark) return;
  watch.remark(fmt::format("{} {} {}, nearly word for word; {}", articles,
                           articles == 1 ? "article repeats" : "articles repeat", articles == 1 ? "another" : "others",
                           options.repeats == Repeats::keep
                               ? "all count"
                               : fmt::format("{} positions that {} repeat count once (--repeats keep counts all)",
                                             before - statements.size(), articles == 1 ? "it" : "they")));
}

CorpusTable read_corpus_table(const std::vector<std::string>& inputs, EngineSource& engine,
                              const CorpusOptions& options, const CorpusWatch& watch) {
  const SplitInputs split = split_inputs(inputs);
  CorpusTable corpus;
  corpus.coded = read_projects(split.projects, options, watch);
  corpus.settled.filter = options.filter;
  read_others(split, engine, options, watch, corpus);
  drop_unsure(corpus.coded, options);
  count_repeats_once(corpus.extracted, options, watch);
  return corpus;
}

Corpus read_corpus(const std::vector<std::string>& inputs, EngineSource& engine, const CorpusOptions& options,
                   const CorpusWatch& watch) {
  CorpusTable table = read_corpus_table(inputs, engine, options, watch);
  return {.coded = std::move(table.coded), .extracted = table.extracted.take(), .settled = std::move(table.settled)};
}

} // namespace standpoint
