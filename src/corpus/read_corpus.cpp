#include "corpus/read_corpus.h"

#include "dna/project_statements.h"
#include "dna/read_dna.h"
#include "statement/statement_json.h"

#include <algorithm>
#include <iterator>
#include <thread>

namespace standpoint {

std::size_t job_count(const CorpusOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
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

void extract_articles(const std::vector<std::string>& inputs, const Engine& engine, const CorpusOptions& options,
                      const CorpusWatch& watch, const std::function<void(std::vector<Statement>)>& take) {
  work_on_articles<std::vector<Statement>>(
      inputs, options, watch, [&engine](const Document& document) { return extract_statements(document, engine); },
      [&](std::vector<Statement> statements) {
        drop_unsure(statements, options);
        take(std::move(statements));
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
  OrderedWorkers<std::vector<Statement>> workers(
      job_count(options), [&](const Document& document) { return extract_statements(document, engine.engine()); },
      [&](std::vector<Statement> found) {
        std::ranges::move(found, std::back_inserter(statements));
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
