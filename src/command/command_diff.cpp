// What changed between two sides, each an article, a folder or a file of statements.
#include "command/commands.h"
#include "command/inputs.h"
#include "exporters/write_diff.h"
#include "graph/diff_positions.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace standpoint {

namespace {

struct DiffOptions {
  InputOptions reading;
  std::string before;
  std::string after;
  std::string format = "table";
};

int run(const DiffOptions& options, Console& console) {
  const std::vector<Change> changes = diff_positions(statements_of({options.before}, options.reading, console),
                                                     statements_of({options.after}, options.reading, console));
  const DiffSides sides{.before = options.before, .after = options.after};
  if (options.format == "json")
    write_diff_json(changes, sides, console.results());
  else
    write_diff_table(changes, sides, console.results(), console.table_style());
  return has_differences(changes) ? status_differences : status_done;
}

} // namespace

RunCommand add_diff(CLI::App& app) {
  const auto options = std::make_shared<DiffOptions>();
  app.add_option("BEFORE", options->before, "an article, a folder or a file of statements")->required();
  app.add_option("AFTER", options->after, "the other side")->required();
  app.add_option("--format", options->format, "table (the default) or json")
      ->check(CLI::IsMember({"table", "json"}))
      ->type_name("FORMAT");
  add_confidence_option(app, options->reading);
  add_input_options(app, options->reading);
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
