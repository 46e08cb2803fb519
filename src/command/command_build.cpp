// Articles and files of statements to a table of positions and to graph files.
#include "command/commands.h"
#include "command/inputs.h"
#include "exporters/article.h"
#include "exporters/formats.h"
#include "exporters/write_position_table.h"
#include "graph/build_graph.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace standpoint {

namespace {

struct BuildOptions {
  InputOptions reading;
  std::vector<std::string> inputs;
  std::vector<std::string> outputs;
  bool quiet = false;
  std::size_t rows = 0;
};

int run(const BuildOptions& options, Console& console) {
  bool shows_articles = false;                    // only then are their texts kept
  for (const std::string& path : options.outputs) // an unknown extension ends it before the work
    shows_articles |= find_format(path).write_with_articles != nullptr;
  std::vector<Article> articles;
  const auto keep = [&](const Document& d) {
    articles.push_back({d.id, d.outlet, d.title, d.url, d.date, d.text, {}});
  };
  std::vector<Statement> statements = shows_articles ? statements_of(options.inputs, options.reading, console, keep)
                                                     : statements_of(options.inputs, options.reading, console);
  add_quotations(articles, statements);
  if (statements.empty() && console.has_errors()) return status_error; // the errors say why
  LinkedStatements linked = link_inputs(std::move(statements), options.reading, console);
  const auto graph = build_graph(std::move(linked.statements));
  for (const std::string& path : options.outputs) {
    const std::string remark = write_graph_file(*graph, path, articles);
    if (!remark.empty()) console.note(remark);
  }
  if (!options.quiet) write_position_table(*graph, console.results(), console.table_style(), options.rows);
  return status_done;
}

} // namespace

RunCommand add_build(CLI::App& app) {
  const auto options = std::make_shared<BuildOptions>();
  app.add_option("INPUT", options->inputs, "articles or statements: files, folders, - for standard input")->required();
  app.add_option("-o,--output", options->outputs, "graph file; its extension says the format; may be repeated")
      ->type_name("FILE")
      ->allow_extra_args(false); // what follows FILE is an input
  app.add_flag("--quiet", options->quiet, "no table");
  app.add_option("--rows", options->rows, "positions in the table at most, the strongest first (default: all)")
      ->type_name("N");
  add_actor_options(app, options->reading);
  add_confidence_option(app, options->reading);
  add_input_options(app, options->reading);
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
