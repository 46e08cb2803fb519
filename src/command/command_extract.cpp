// Articles to statements: JSON lines for programs, a table for people.
#include "command/commands.h"
#include "command/inputs.h"
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
};

int run(const ExtractOptions& options, Console& console) {
  std::vector<Statement> statements = statements_of(options.inputs, options.reading, console);
  if (options.format == "table") {
    write_position_table(*build_graph(std::move(statements)), console.results(), console.table_style());
    return status_done;
  }
  for (const Statement& statement : statements) console.results() << to_json_line(statement);
  return status_done;
}

} // namespace

RunCommand add_extract(CLI::App& app) {
  const auto options = std::make_shared<ExtractOptions>();
  app.add_option("INPUT", options->inputs, "articles: files, folders, - for standard input")->required();
  app.add_option("--format", options->format, "jsonl (the default) or table")
      ->check(CLI::IsMember({"jsonl", "table"}))
      ->type_name("FORMAT");
  add_input_options(app, options->reading);
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
