// What changed between two sides, each an article, a folder, a file of statements or a DNA project; or, with --by,
// among the outlets, articles or periods of one set of inputs.
#include "base/error.h"
#include "base/extension.h"
#include "command/commands.h"
#include "command/inputs.h"
#include "command/option_list.h"
#include "command/outputs.h"
#include "corpus/compare_sides.h"
#include "exporters/formats.h"
#include "exporters/whole_file.h"
#include "exporters/write_diff.h"
#include "graph/change_graph.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iterator>
#include <memory>
#include <sstream>

namespace standpoint {

namespace {

struct DiffOptions {
  InputOptions reading;
  LinkOptions linking;
  std::vector<std::string> inputs;
  std::string by;
  std::string group = "actor";
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
  if (const Report* report = find_by_extension(reports, path)) return report;
  try {
    find_format(path);
  } catch (const Error& error) {
    throw Error(error.code(), error.place(), error.message() + ", or of the reports .md .html .json");
  }
  return nullptr;
}

// --only takes kinds of changes, and values of statements as other commands do.
bool is_filter(const std::string& only) {
  return only.find('=') != std::string::npos;
}

std::vector<std::string> split_kinds(const std::string& list) {
  std::vector<std::string> kinds;
  std::istringstream parts(list);
  for (std::string kind; std::getline(parts, kind, ',');) kinds.push_back(kind);
  return kinds;
}

Corpus read_side(const std::vector<std::string>& inputs, const DiffOptions& options, EngineSource& engine,
                 Console& console) {
  const CorpusWatch watch = begin_reading(options.reading, console);
  InputOptions reading = options.reading;
  std::erase_if(reading.only, [](const std::string& only) { return !is_filter(only); });
  CorpusOptions corpus_of = corpus_options(reading);
  // What is set side by side is not counted, so a copy of one outlet stays beside that of another.
  if (options.reading.repeats.empty() && options.by == "outlet") corpus_of.repeats = Repeats::one_per_outlet;
  if (options.reading.repeats.empty() && options.by == "article") corpus_of.repeats = Repeats::keep;
  Corpus corpus = read_corpus(inputs, engine, corpus_of, watch);
  console.end_progress();
  return corpus;
}

Compared compare(const DiffOptions& options, Console& console) {
  const LinkingOptions linking = linking_options(options.linking); // a bad codebook ends it before the work
  EngineSource& engine = engine_source(options.reading);
  if (!options.by.empty())
    return compare_groups(read_side(options.inputs, options, engine, console), *find_grouping(options.by), engine,
                          linking);
  if (options.inputs.size() != 2) {
    throw Error(
        ErrorCode::bad_option, {},
        fmt::format("diff compares two inputs, and {} {} given; name a BEFORE and an AFTER, or say with --by how "
                    "to split the inputs (see standpoint diff --help)",
                    options.inputs.size(), options.inputs.size() == 1 ? "is" : "are"));
  }
  for (const std::string& side : options.inputs) { // a side that is not there would look like one that says nothing
    std::error_code ignored;
    if (side != "-" && !std::filesystem::exists(side, ignored))
      throw Error(ErrorCode::missing_input, {.file = side}, "no such file or folder");
  }
  Corpus before = read_side({options.inputs[0]}, options, engine, console);
  Corpus after = read_side({options.inputs[1]}, options, engine, console);
  return compare_sides(std::move(before), std::move(after), engine, linking);
}

void keep_only(Comparison& comparison, const std::vector<std::string>& only) {
  std::vector<std::string> kinds;
  for (const std::string& one : only)
    if (!is_filter(one)) std::ranges::copy(split_kinds(one), std::back_inserter(kinds));
  if (kinds.empty()) return;
  for (Step& step : comparison.steps)
    std::erase_if(step.changes, [&](const Change& c) { return std::ranges::find(kinds, name(c.kind)) == kinds.end(); });
}

int run(const DiffOptions& given, Console& console) {
  DiffOptions options = given; // standard output is where the comparison goes anyway, in the format of --format
  std::erase_if(options.outputs.files, is_standard_output);
  check_outputs(options.outputs, options.inputs, {options.reading.actors, options.linking.codebook});
  for (const std::string& path : options.outputs.files)
    find_report(path); // an unknown extension ends it before the work
  Compared compared = compare(options, console);
  if (console.could_read_nothing()) return status_error;
  explain_links(compared.links, options.reading, console);
  Comparison& comparison = compared.comparison;
  const bool differ = has_differences(comparison);
  keep_only(comparison, options.reading.only);
  const DiffView view{.inputs = options.inputs, .by_topic = options.group == "topic"};
  for (const std::string& path : options.outputs.files) {
    if (const Report* report = find_report(path); report != nullptr) {
      write_whole_file(path, [&](std::ostream& stream) { report->write(comparison, view, stream); });
    } else {
      const std::string remark =
          write_graph_file(*build_change_graph(comparison, compared.statements), path, {}, cell_guard(options.outputs));
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
  app.add_option("INPUT", options->inputs, "BEFORE, AFTER (articles, statements, projects); with --by any number")
      ->required();
  app.add_option("--by", options->by, "compare the outlets, articles or periods of the inputs")
      ->check(CLI::IsMember({"outlet", "article", "year", "month", "week", "day"}).description(""))
      ->type_name("outlet|article|year|month|week|day");
  app.add_option("--group", options->group, "headings: actor (the default) or topic")
      ->check(CLI::IsMember({"actor", "topic"}).description(""))
      ->type_name("actor|topic");
  std::vector<std::string> kinds;
  for (const ChangeKind kind : change_kinds()) kinds.emplace_back(name(kind));
  add_output_options(app, options->outputs, "report (.md .html .json) or graph coloured by what changed");
  add_cell_option(app, options->outputs);
  app.add_option("-f,--format", options->format, "table (the default), markdown, json or html")
      ->check(CLI::IsMember({"table", "markdown", "json", "html"}))
      ->type_name("FORMAT");
  add_actor_options(app, options->reading);
  add_confidence_option(app, options->reading);
  add_repeats_option(app, options->reading);
  add_filter_options(app, options->reading);
  const CLI::Validator is_kind = CLI::IsMember(kinds);
  app.get_option("--only")
      ->check(CLI::Validator(
          [is_kind](std::string& given) {
            if (is_filter(given)) return std::string();
            std::string wrong;
            for (std::string kind : split_kinds(given))
              if (wrong.empty()) wrong = is_kind(kind);
            return wrong;
          },
          ""))
      ->description("kinds (reversed,strengthened,contradicts ...), or actor=NAME, issue= ...")
      ->type_name(value_name("KINDS", kinds));
  options->linking.level = "issue";
  add_link_options(app, options->linking, "issue");
  add_input_options(app, options->reading);
  for (const char* name : {"--date-order", "--name-pattern", "--raw"})
    app.get_option(name)->group(""); // the help of extract explains them, and the manual page all
  app.get_option("--quiet")->description("nothing on standard output, no progress and no remarks");
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
