#include "corpus/read_corpus.h"

#include "dna/project_statements.h"
#include "dna/read_dna.h"
#include "statement/statement_json.h"

#include <algorithm>
#include <iterator>
#include <new>
#include <optional>
#include <thread>

namespace standpoint {

std::size_t job_count(const CorpusOptions& options) {
  constexpr std::size_t most = 256; // more threads than that only cost memory
  return std::min(most, options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency()));
}

ReportError report_or_throw(const CorpusOptions& options, const CorpusWatch& watch) {
  if (watch.report && !options.reading.strict) return watch.report;
  return [](const Error& error) { throw error; };
}

SplitInputs split_inputs(const std::vector<std::string>& inputs) {
  SplitInputs split;
  for (const std::string& input : inputs) (is_dna_path(input) ? split.projects : split.others).push_back(input);
  return split;
}

static void drop_unsure(std::vector<Statement>& statements, const CorpusOptions& options) {
  std::erase_if(statements, [&](const Statement& s) { return s.confidence < options.min_confidence; });
}

// Whatever happens in one article costs that article, and is reported with its name.
struct ExtractedArticle {
  std::vector<Statement> statements;
  std::optional<Error> error;
};

static ExtractedArticle extract_article(const Document& document, const Engine& engine) {
  try {
    return {extract_statements(document, engine), std::nullopt};
  } catch (const std::bad_alloc&) {
    return {{}, Error(ErrorCode::too_large, {.file = document.id}, "out of memory; this article is left out")};
  } catch (const std::exception& failure) {
    return {{},
            Error(ErrorCode::bad_format, {.file = document.id},
                  std::string("this article is left out: ") + failure.what())};
  }
}

void extract_articles(const std::vector<std::string>& inputs, const Engine& engine, const CorpusOptions& options,
                      const CorpusWatch& watch, const std::function<void(std::vector<Statement>)>& take) {
  const ReportError report = report_or_throw(options, watch);
  work_on_articles<ExtractedArticle>(
      inputs, options, watch, [&engine](const Document& document) { return extract_article(document, engine); },
      [&](ExtractedArticle article) {
        if (article.error) report(*article.error);
        drop_unsure(article.statements, options);
        take(std::move(article.statements));
      });
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

static std::vector<Statement> read_others(const std::vector<std::string>& inputs, EngineSource& engine,
                                          const CorpusOptions& options, const CorpusWatch& watch) {
  std::vector<Statement> statements;
  const ReportError report = report_or_throw(options, watch);
  OrderedWorkers<ExtractedArticle> workers(
      job_count(options), [&](const Document& document) { return extract_article(document, engine.engine()); },
      [&](ExtractedArticle article) {
        if (article.error) report(*article.error);
        std::ranges::move(article.statements, std::back_inserter(statements));
        if (watch.done) watch.done();
      });
  ReadOptions reading = options.reading;
  reading.remark = watch.remark;
  reading.take_statements = [&](std::istream& stream, const std::string& name) {
    workers.finish(); // what was named before comes before
    read_statements(
        stream, name,
        [&](Statement statement) {
          if (watch.read) watch.read();
          statements.push_back(std::move(statement));
        },
        report);
  };
  read_documents(
      inputs, reading,
      [&](Document document) {
        if (watch.read) watch.read();
        if (watch.see) watch.see(document);
        engine.engine(); // loaded here, before other threads ask for it
        workers.add(std::move(document));
      },
      report);
  workers.finish();
  return statements;
}

Corpus read_corpus(const std::vector<std::string>& inputs, EngineSource& engine, const CorpusOptions& options,
                   const CorpusWatch& watch) {
  const SplitInputs split = split_inputs(inputs);
  Corpus corpus{.coded = read_projects(split.projects, options, watch), .extracted = {}};
  if (!split.others.empty()) corpus.extracted = read_others(split.others, engine, options, watch);
  drop_unsure(corpus.coded, options);
  drop_unsure(corpus.extracted, options);
  return corpus;
}

} // namespace standpoint
