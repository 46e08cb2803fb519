// Articles and files of statements to a table of positions and to graph files.
#include "base/error.h"
#include "command/commands.h"
#include "command/inputs.h"
#include "command/option_list.h"
#include "command/outputs.h"
#include "corpus/link_corpus.h"
#include "corpus/read_corpus.h"
#include "dna/read_dna.h"
#include "dna/write_dna.h"
#include "exporters/formats.h"
#include "exporters/shown_article.h"
#include "exporters/write_position_table.h"
#include "graph/build_graph.h"
#include "linking/set_level.h"
#include "statement/statement_json.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <memory>

namespace standpoint {

namespace {

struct BuildOptions {
  InputOptions reading;
  LinkOptions linking;
  std::vector<std::string> inputs;
  OutputOptions outputs;
  std::size_t rows = 0;
  bool claims = false;
  std::string plot = "map";
  std::size_t pages = 1;
  std::string title;
};

bool is_statements_path(const std::string& path) {
  constexpr std::string_view extension = ".jsonl";
  return path.size() > extension.size() && path.ends_with(extension);
}

bool is_graph_path(const std::string& path) { // as path_of_format says it
  return !path.empty() && !is_dna_path(path) && !is_statements_path(path);
}

// Texts of the articles, kept only for the outputs that show them.
struct ArticleTexts {
  std::vector<ShownArticle> of_report;
  std::map<std::string, DnaArticle> of_project;
};

CorpusTable read_inputs(const BuildOptions& options, EngineSource& engine, ArticleTexts& texts, Console& console) {
  const auto wanted = [&](auto shows) {
    return std::ranges::any_of(options.outputs.files,
                               [&](const std::string& path) { return shows(path_of_format(options.outputs, path)); });
  };
  const bool for_project = wanted(is_dna_path);
  const bool for_report = wanted(
      [](const std::string& path) { return is_graph_path(path) && find_format(path).write_with_articles != nullptr; });
  CorpusWatch watch = begin_reading(options.reading, console);
  if (for_report || for_project)
    watch.see = [&](const Document& d) {
      if (for_report) texts.of_report.push_back({d.id, d.outlet, d.title, d.url, d.date, d.text, {}});
      if (for_project) texts.of_project[d.id] = {d.text, d.author};
    };
  CorpusTable corpus = read_corpus_table(options.inputs, engine, corpus_options(options.reading), watch);
  console.end_progress();
  add_quotations(texts.of_report, corpus.extracted);
  return corpus;
}

// Calls write(stream) for a file, or for standard output.
template <class Write> void write_output(const std::string& path, Console& console, Write write) {
  if (is_standard_output(path))
    write(console.results());
  else
    write_whole_file(path, write);
}

// All, or those that take a position.
void write_statements(const StatementTable& statements, bool with_position, std::ostream& stream) {
  Statement s;
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (with_position && !statements[i].takes_position) continue;
    statements.read(i, s);
    stream << to_json_line(s);
  }
}

std::vector<Statement> with_position(const StatementTable& statements) {
  std::vector<Statement> positions;
  for (std::size_t i = 0; i < statements.size(); ++i)
    if (statements[i].takes_position) positions.push_back(statements.statement(i));
  return positions;
}

// What positions point to in an output: as asked, else issues in what is made to be looked at, topics elsewhere.
Level level_of(const std::string& path, const LinkOptions& options) {
  if (!options.level.empty()) return options.level == "issue" ? Level::issue : Level::topic;
  return is_graph_path(path) && find_format(path).is_view ? Level::issue : Level::topic;
}

// Errors: bad_option for an extension that is neither a graph file's, a DNA project's nor that of statements.
void check_extension(const std::string& path) {
  if (!is_graph_path(path)) return;
  try {
    find_format(path);
  } catch (const Error& error) {
    throw Error(error.code(), error.place(), error.message() + ", .dna for a DNA project, or .jsonl for statements");
  }
}

int run(const BuildOptions& given, Console& console) {
  BuildOptions options = given;
  options.outputs = with_standard_output(given.outputs);
  const auto format_path = [&](const std::string& path) { return path_of_format(options.outputs, path); };
  const bool prints_table = !options.reading.quiet && !writes_standard_output(options.outputs);
  check_outputs(options.outputs, options.inputs, {options.reading.actors, options.linking.codebook});
  for (const std::string& path : options.outputs.files) check_extension(format_path(path)); // ends it before the work
  if (writes_standard_output(options.outputs) && is_dna_path(format_path("-")))
    throw Error(ErrorCode::bad_option, {},
                "a DNA project is a data base, which standard output cannot hold; -o FILE.dna");
  const LinkingOptions linking = linking_options(options.linking); // so does a bad codebook
  const std::vector<std::string> projects = split_inputs(options.inputs).projects;
  const bool writes_project = std::any_of(options.outputs.files.begin(), options.outputs.files.end(), is_dna_path);
  if (writes_project && projects.size() > 1)
    throw Error(ErrorCode::bad_option, {.file = projects[1]},
                "a second DNA project; statements can be added to one only, so leave out this one or -o FILE.dna");
  const auto kind = std::ranges::find(plot_names, options.plot);
  const PlotOptions plot{
      .plot = static_cast<Plot>(kind - plot_names.begin()), .pages = options.pages, .title = options.title};
  EngineSource& engine = engine_source(options.reading);
  ArticleTexts texts;
  CorpusTable corpus = read_inputs(options, engine, texts, console);
  const auto statements = std::make_shared<StatementTable>(std::move(corpus.extracted));
  explain_links(link_table(*statements, engine, linking, corpus.settled), options.reading, console);
  apply_filter(corpus.coded, corpus.settled.filter);
  if (console.could_read_nothing()) return status_error;
  for (const std::string& path : options.outputs.files)
    if (is_statements_path(format_path(path)))
      write_output(path, console, [&](std::ostream& stream) {
        write_statements(*statements, !corpus.settled.filter.empty(), stream);
      });
  const auto is_printed = [&](Level level) { return prints_table && level == level_of("", options.linking); };
  const auto write_level = [&](Level level) {
    std::vector<std::string> paths;
    for (const std::string& path : options.outputs.files)
      if (!is_statements_path(format_path(path)) && level == level_of(format_path(path), options.linking))
        paths.push_back(path);
    if (paths.empty() && !is_printed(level)) return;
    set_level(statements->rows(), level);
    for (const std::string& path : paths)
      if (is_dna_path(path))
        write_dna(path, with_position(*statements), texts.of_project, projects.empty() ? "" : projects[0]);
    const std::size_t extracted = statements->size();
    for (const Statement& coded : corpus.coded) statements->add(coded);
    const auto graph = build_graph(statements, {.claims = options.claims});
    for (const std::string& path : paths) {
      const std::string named = format_path(path);
      if (!is_graph_path(named)) continue;
      std::string remark;
      write_output(path, console, [&](std::ostream& stream) {
        set_cell_guard(stream, cell_guard(options.outputs));
        remark = write_graph(*graph, stream, find_format(named), texts.of_report, plot);
      });
      if (!remark.empty()) console.note(remark);
    }
    if (is_printed(level)) write_position_table(*graph, console.results(), console.table_style(), options.rows);
    statements->resize(extracted);
  };
  write_level(Level::topic); // before the rows say what the issue is
  write_level(Level::issue);
  return status_done;
}

} // namespace

RunCommand add_build(CLI::App& app) {
  const auto options = std::make_shared<BuildOptions>();
  app.add_option("INPUT", options->inputs, "articles, statements, projects (.standpoint, .dna); - for standard input")
      ->required();
  add_output_options(app, options->outputs, "graph file, DNA project or statements (.jsonl); may be repeated");
  add_output_format_option(app, options->outputs);
  add_cell_option(app, options->outputs);
  app.add_option("--rows", options->rows, "positions in the table at most, the strongest first (default: all)")
      ->check(refuse_count)
      ->type_name("N");
  app.add_option("--plot", options->plot, "of .svg, .png, .pdf: map (the default), timeline or bars of the debates")
      ->check(CLI::IsMember({"map", "timeline", "bars"}).description(""))
      ->type_name("map|timeline|bars");
  app.add_option("--pages", options->pages, "pages of a picture, one below another (default: 1)")
      ->check(CLI::Range(1, 100).description(""))
      ->type_name("N");
  app.add_option("--title", options->title, "heading of pictures and reports")->type_name("TEXT");
  add_actor_options(app, options->reading);
  add_confidence_option(app, options->reading);
  add_repeats_option(app, options->reading);
  add_filter_options(app, options->reading);
  add_link_options(app, options->linking, "issue in pictures and reports");
  app.add_flag("--claims", options->claims, "positions point to claims, which are part of topics or issues");
  add_input_options(app, options->reading);
  for (const char* name : {"--date-order", "--name-pattern", "--raw", "--max-words"})
    app.get_option(name)->group(""); // the help of extract explains them, and the manual page all
  app.get_option("--quiet")->description("no table, no progress and no remarks");
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
