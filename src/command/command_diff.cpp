// What changed between two sides, each an article, a folder, a file of statements or a DNA project; or, with --by,
// among the outlets, articles or periods of one set of inputs.
#include "base/error.h"
#include "command/commands.h"
#include "command/inputs.h"
#include "command/option_list.h"
#include "command/outputs.h"
#include "exporters/formats.h"
#include "exporters/whole_file.h"
#include "exporters/write_diff.h"
#include "graph/change_graph.h"
#include "graph/diff_positions.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>

namespace standpoint {

namespace {

struct DiffOptions {
  InputOptions reading;
  LinkOptions linking;
  std::vector<std::string> inputs;
  std::string by;
  std::string group = "actor";
  std::vector<std::string> only;
  std::string format = "table";
  OutputOptions outputs;
};

struct Report {
  std::string_view extension; // of the files of -o
  std::string_view format;    // of --format
  void (*write)(const Comparison&, const DiffView&, std::ostream&);
};

constexpr std::array<Report, 3> reports = {{
    {".md", "markdown", write_diff_markdown},
    {".html", "html", write_diff_html},
    {".json", "json", write_diff_json},
}};

// Null when the path is that of a graph file. Errors: bad_option for an extension that is neither.
const Report* find_report(const std::string& path) {
  for (const Report& report : reports) {
    if (path.size() > report.extension.size() && path.ends_with(report.extension)) return &report;
  }
  try {
    find_format(path);
  } catch (const Error& error) {
    throw Error(error.code(), error.place(), error.message() + ", or of the reports .md .html .json");
  }
  return nullptr;
}

// What is compared; the statements are those of all sides, linked together so that one topic has one label everywhere.
struct Compared {
  std::vector<Statement> statements;
  Comparison comparison;
};

struct Read {
  std::vector<Statement> statements; // of a person's coding, then extracted ones
  bool has_extracted = false;
};

Read read_all(const std::vector<std::string>& inputs, const DiffOptions& options, Console& console) {
  ProjectInputs coded = read_projects(inputs, options.reading, console);
  drop_unsure(coded.statements, options.reading);
  Read read{std::move(coded.statements), !coded.others.empty()};
  if (read.has_extracted)
    std::ranges::move(statements_of(coded.others, options.reading, console), std::back_inserter(read.statements));
  return read;
}

Compared compare(const DiffOptions& options, Console& console) {
  const LinkingOptions linking = linking_options(options.linking); // a bad codebook ends it before the work
  // Of DNA projects alone the names and topics stay as they were coded.
  const auto link = [&](Read read) {
    return read.has_extracted || !options.linking.codebook.empty()
               ? link_inputs(std::move(read.statements), options.reading, linking, console).statements
               : std::move(read.statements);
  };
  if (!options.by.empty()) {
    Compared all{link(read_all(options.inputs, options, console)), {}};
    const StatementGroups groups = group_statements(all.statements, *find_grouping(options.by));
    all.comparison = is_period(groups.by) ? diff_periods(groups) : diff_side_by_side(groups);
    return all;
  }
  if (options.inputs.size() != 2) {
    throw Error(
        ErrorCode::bad_option, {},
        fmt::format("diff compares two inputs, and {} {} given; name a BEFORE and an AFTER, or say with --by how "
                    "to split the inputs (see standpoint diff --help)",
                    options.inputs.size(), options.inputs.size() == 1 ? "is" : "are"));
  }
  Read both = read_all({options.inputs[0]}, options, console);
  Read after = read_all({options.inputs[1]}, options, console);
  const auto border = static_cast<std::ptrdiff_t>(both.statements.size());
  std::ranges::move(after.statements, std::back_inserter(both.statements));
  both.has_extracted = both.has_extracted || after.has_extracted;
  Compared all{link(std::move(both)), {}};
  const auto begin = all.statements.begin();
  all.comparison = diff_positions({begin, begin + border}, {begin + border, all.statements.end()});
  return all;
}

void keep_only(Comparison& comparison, const std::vector<std::string>& kinds) {
  if (kinds.empty()) return;
  for (Step& step : comparison.steps)
    std::erase_if(step.changes, [&](const Change& c) { return std::ranges::find(kinds, name(c.kind)) == kinds.end(); });
}

int run(const DiffOptions& options, Console& console) {
  check_outputs(options.outputs, options.inputs, {options.reading.actors, options.linking.codebook});
  for (const std::string& path : options.outputs.files)
    find_report(path); // an unknown extension ends it before the work
  auto [statements, comparison] = compare(options, console);
  if (console.could_read_nothing()) return status_error;
  const bool differ = has_differences(comparison);
  keep_only(comparison, options.only);
  const DiffView view{.inputs = options.inputs, .by_topic = options.group == "topic"};
  for (const std::string& path : options.outputs.files) {
    if (const Report* report = find_report(path); report != nullptr) {
      write_whole_file(path, [&](std::ostream& stream) { report->write(comparison, view, stream); });
    } else {
      const std::string remark = write_graph_file(*build_change_graph(comparison, statements), path);
      if (!remark.empty()) console.note(remark);
    }
  }
  if (!options.reading.quiet) {
    const auto report = std::ranges::find(reports, options.format, &Report::format);
    if (report != reports.end())
      report->write(comparison, view, console.results());
    else
      write_diff_table(comparison, view, console.results(), console.table_style());
  }
  return differ ? status_differences : status_done;
}

} // namespace

RunCommand add_diff(CLI::App& app) {
  const auto options = std::make_shared<DiffOptions>();
  app.add_option("INPUT", options->inputs, "BEFORE, AFTER (articles, statements, DNA projects); with --by any number")
      ->required();
  app.add_option("--by", options->by, "compare the outlets, articles or periods of the inputs")
      ->check(CLI::IsMember({"outlet", "article", "year", "month", "week", "day"}).description(""))
      ->type_name("outlet|article|year|month|week|day");
  app.add_option("--group", options->group, "headings: actor (the default) or topic")
      ->check(CLI::IsMember({"actor", "topic"}).description(""))
      ->type_name("actor|topic");
  std::vector<std::string> kinds;
  for (const ChangeKind kind : change_kinds()) kinds.emplace_back(name(kind));
  app.add_option("--only", options->only, "show only these: reversed,strengthened,contradicts,...")
      ->delimiter(',')
      ->check(CLI::IsMember(kinds).description(""))
      ->type_name(value_name("KINDS", kinds))
      ->allow_extra_args(false);
  add_output_options(app, options->outputs, "report (.md .html .json) or graph coloured by what changed");
  app.add_option("--format", options->format, "table (the default), markdown, json or html")
      ->check(CLI::IsMember({"table", "markdown", "json", "html"}))
      ->type_name("FORMAT");
  add_actor_options(app, options->reading);
  add_confidence_option(app, options->reading);
  add_link_options(app, options->linking);
  add_input_options(app, options->reading);
  app.get_option("--quiet")->description("nothing on standard output, no progress and no remarks");
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
