// What changed between two sides, each an article, a folder or a file of statements.
#include "command/commands.h"
#include "command/inputs.h"
#include "exporters/write_diff.h"
#include "graph/diff_positions.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>
#include <memory>

namespace standpoint {

namespace {

struct DiffOptions {
  InputOptions reading;
  LinkOptions linking;
  std::string before;
  std::string after;
  std::string format = "table";
};

int run(const DiffOptions& options, Console& console) {
  const LinkingOptions linking = linking_options(options.linking); // a bad codebook ends it before the work
  // Linked together, so that one topic has one label on both sides; then taken apart again.
  std::vector<Statement> before = statements_of({options.before}, options.reading, console);
  std::vector<Statement> after = statements_of({options.after}, options.reading, console);
  const auto border = static_cast<std::ptrdiff_t>(before.size());
  std::ranges::move(after, std::back_inserter(before));
  const LinkedStatements linked = link_inputs(std::move(before), options.reading, linking, console);
  const auto& both = linked.statements;
  const std::vector<Change> changes =
      diff_positions({both.begin(), both.begin() + border}, {both.begin() + border, both.end()});
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
  add_actor_options(app, options->reading);
  add_confidence_option(app, options->reading);
  add_link_options(app, options->linking);
  add_input_options(app, options->reading);
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
