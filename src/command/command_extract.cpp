// Articles to statements: JSON lines for programs, a table for people.
#include "command/commands.h"
#include "command/inputs.h"
#include "command/outputs.h"
#include "corpus/read_corpus.h"
#include "exporters/write_position_table.h"
#include "graph/build_graph.h"
#include "statement/statement_json.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace standpoint {

namespace {

struct ExtractOptions {
  InputOptions reading;
  std::vector<std::string> inputs;
  std::string format = "jsonl";
  OutputOptions output;
};

int run(const ExtractOptions& options, Console& console) {
  check_outputs(options.output, options.inputs, {options.reading.actors});
  ResultFile file(options.output, console);
  const CorpusOptions corpus = corpus_options(options.reading);
  EngineSource source = engine_source(options.reading);
  const Engine& engine = source.engine();
  const bool table = options.format == "table";
  std::vector<Statement> all; // for the table; lines leave as they come
  extract_articles(options.inputs, engine, corpus, begin_reading(options.reading, console, true),
                   [&](std::vector<Statement> statements) {
                     for (Statement& statement : statements) {
                       if (table)
                         all.push_back(std::move(statement));
                       else
                         file.stream() << to_json_line(statement);
                     }
                   });
  console.end_progress();
  if (console.could_read_nothing()) return status_error;
  if (table) write_position_table(*build_graph(std::move(all)), file.stream(), file.table_style());
  file.keep();
  return status_done;
}

} // namespace

RunCommand add_extract(CLI::App& app) {
  const auto options = std::make_shared<ExtractOptions>();
  app.add_option("INPUT", options->inputs, "articles: files, folders, - for standard input")->required();
  app.add_option("--format", options->format, "jsonl (the default) or table")
      ->check(CLI::IsMember({"jsonl", "table"}))
      ->type_name("FORMAT");
  add_output_options(app, options->output, "write here instead of to standard output");
  add_actor_options(app, options->reading);
  add_confidence_option(app, options->reading);
  add_input_options(app, options->reading);
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
