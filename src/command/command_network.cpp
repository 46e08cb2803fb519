// Statements to the networks of discourse network analysis: extracted from articles, or coded by hand in DNA projects.
#include "base/error.h"
#include "command/commands.h"
#include "command/inputs.h"
#include "command/network_arguments.h"
#include "command/option_list.h"
#include "command/outputs.h"
#include "corpus/code_corpus.h"
#include "dna/read_dna.h"
#include "exporters/network_formats.h"
#include "exporters/network_plots.h"
#include "exporters/whole_file.h"
#include "exporters/write_analysis_table.h"
#include "exporters/write_network_table.h"
#include "graph/build_network.h"
#include "graph/select_statements.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace standpoint {

namespace {

struct NetworkCommand {
  InputOptions reading;
  LinkOptions linking;
  NetworkArguments network;
  std::vector<std::string> inputs;
  OutputOptions outputs;
  double min_weight = 0;
  bool absolute = false;
  std::string title;
  std::size_t rows = 0;
};

// None where it is nested, or not asked for.
std::optional<Backbone> backbone_of(const Coding& coding, const NetworkOptions& options,
                                    const NetworkAnalyses& analyses) {
  using enum NetworkAnalyses::BackboneKind;
  if (analyses.backbone == none || analyses.backbone == nested) return std::nullopt;
  if (analyses.backbone == given) return given_backbone(coding, options, analyses.spectrum, analyses.backbone_columns);
  if (analyses.backbone == size)
    return backbone_of_size(coding, options, analyses.spectrum, static_cast<std::size_t>(analyses.backbone_number));
  return penalized_backbone(coding, options, analyses.spectrum, analyses.backbone_number);
}

bool is_event_list(const std::string& path) { // as path_of_format says it
  return path.ends_with(".events.csv");
}

Coding coding_of(const NetworkCommand& command, Console& console) {
  const LinkingOptions linking = linking_options(command.linking); // a bad codebook ends it before the work
  EngineSource& engine = engine_source(command.reading);
  CodedCorpus coded = code_corpus(command.inputs, command.network.statement_type, engine,
                                  corpus_options(command.reading), linking, begin_reading(command.reading, console));
  console.end_progress();
  explain_links(coded.links, command.reading, console);
  return std::move(coded.coding);
}

std::string usual_rows(const NetworkCommand& command, const Coding& coding) {
  const bool is_dna = std::all_of(command.inputs.begin(), command.inputs.end(), is_dna_path);
  if (coding.find_variable("actor") && !is_dna) return "actor";
  for (const char* name : {"organization", "person"}) // of tables that somebody coded
    if (coding.find_variable(name)) return name;
  return "actor";
}

// The columns that the networks are made of, as the backbone says.
void keep_part(NetworkOptions& options, const Backbone& backbone, NetworkAnalyses::Part part) {
  const bool kept = part == NetworkAnalyses::Part::backbone;
  options.filters.push_back({options.variable2, kept ? backbone.kept : backbone.redundant, true});
}

// Where the actors stand, as columns of the nodes.
void add_places(Network& network, const Scaling& scaling) {
  std::map<std::string_view, std::size_t> numbers;
  for (std::size_t i = 0; i < scaling.actors.size(); ++i) numbers.emplace(scaling.actors[i], i);
  for (std::size_t d = 0; d < scaling.places.front().size(); ++d) {
    NodeColumn& column = node_column(network, fmt::format("place_{}", d + 1), ColumnType::number);
    for (std::size_t i = 0; i < network.rows; ++i)
      if (const auto found = numbers.find(network.nodes[i].label); found != numbers.end())
        column.values[i] = fmt::format("{}", scaling.places[found->second][d]);
  }
}

void write_event_list(const Coding& coding, const NetworkOptions& options, const std::string& path, CellGuard guard,
                      Console& console) {
  const Selection selection = select_statements(coding, options, check_options(coding, options));
  const auto write = [&](std::ostream& stream) {
    set_cell_guard(stream, guard);
    write_coded_statements_csv(coding, selection.kept, stream);
  };
  if (is_standard_output(path))
    write(console.results());
  else
    write_whole_file(path, write);
}

void write_to_standard_output(std::span<const Network> networks, const std::string& named, CellGuard guard,
                              Console& console) {
  set_cell_guard(console.results(), guard);
  write_networks(networks, console.results(), find_network_format(named));
}

// What is worked out once for tables, pictures and columns.
struct Results {
  std::optional<Backbone> backbone; // of all columns, whatever part the networks are made of; none where it is nested
  std::optional<Scaling> scaling;
  std::vector<Camps> camps;
  std::vector<std::string_view> ways; // by network: how its groups were found
};

void write_analyses(const Coding& coding, const NetworkOptions& options, const NetworkAnalyses& analyses,
                    std::span<const Network> networks, const Results& results, Console& console) {
  using enum NetworkAnalyses::BackboneKind;
  std::ostream& out = console.results();
  const TableStyle style = console.table_style();
  if (analyses.communities == Communities::best) {
    out << '\n';
    write_ways(networks, results.ways, out, style);
  }
  if (analyses.backbone != none) out << '\n';
  if (analyses.backbone == nested)
    write_nested_backbone(nested_backbone(coding, options, analyses.spectrum), out, style);
  else if (results.backbone)
    write_backbone(*results.backbone, out, style);
  if (analyses.polarization) {
    out << '\n';
    write_polarization(results.camps, out, style);
  }
  if (analyses.phases) {
    out << '\n';
    write_phases(find_phases(networks, *analyses.phases, analyses.linkage), out, style);
  }
  if (results.scaling) {
    out << '\n';
    write_scaling(*results.scaling, out, style);
  }
}

// Pages rather than drawings of nodes and ties. Returns whether the path is one.
bool write_plot(const NetworkCommand& command, const NetworkAnalyses& analyses, const std::string& path,
                std::span<const Network> networks, const Results& results, Console& console) {
  const std::string named = path_of_format(command.outputs, path);
  if (analyses.plot == NetworkPlot::network || is_event_list(named)) return false;
  const std::optional<PictureFormat> picture = picture_format(named);
  if (!picture) return false;
  const auto write = [&](const std::string& file, const Drawn& drawn) {
    const auto write_it = [&](std::ostream& stream) { write_page(drawn.page, *picture, stream); };
    if (is_standard_output(file))
      write_it(console.results());
    else
      write_whole_file(file, write_it);
    if (!drawn.remark.empty()) console.note(drawn.remark);
  };
  if (analyses.plot == NetworkPlot::polarization) {
    write(path, draw_polarization(results.camps, networks.front().title, command.title));
    return true;
  }
  const std::vector<std::string> files =
      is_standard_output(path) ? std::vector<std::string>{path} : network_paths(networks, path);
  for (std::size_t i = 0; i < files.size(); ++i) write(files[i], draw_heat_map(networks[i], command.title));
  return true;
}

void check_outputs_of(const NetworkCommand& command, const std::vector<std::string>& files) {
  check_outputs({.files = files, .format = {}, .overwrite = command.outputs.overwrite}, command.inputs,
                {command.reading.actors, command.linking.codebook});
}

bool holds_all_windows(const NetworkCommand& command, const std::string& path) {
  return command.network.plot == "polarization" && picture_format(path_of_format(command.outputs, path)).has_value();
}

// Nothing is written when one of the files may not be.
void check_network_outputs(const NetworkCommand& command, const std::vector<Network>& networks) {
  std::vector<std::string> files;
  for (const std::string& path : command.outputs.files) {
    if (is_standard_output(path)) continue;
    if (is_event_list(path) || holds_all_windows(command, path))
      files.push_back(path);
    else
      std::ranges::move(network_paths(networks, path), std::back_inserter(files));
  }
  check_outputs_of(command, files);
}

// An unknown extension ends it before the work, and so does a file of time windows where there are none.
void check_formats(const NetworkCommand& command, const NetworkOptions& options) {
  for (const std::string& path : command.outputs.files) {
    const std::string named = path_of_format(command.outputs, path);
    if (is_event_list(named)) continue;
    if (find_network_format(named).write_windows != nullptr && options.window == Window::none)
      throw Error(ErrorCode::bad_option, {.file = path},
                  "holds the networks of time windows; add --window, or write .gexf");
  }
}

int run(const NetworkCommand& given, Console& console) {
  NetworkCommand command = given;
  command.outputs = with_standard_output(given.outputs);
  NetworkOptions options = network_options(command.network);
  check_formats(command, options);
  if (options.window == Window::none)
    check_outputs_of(command, command.outputs.files); // else the names come from the windows
  const NetworkAnalyses analyses = network_analyses(command.network);
  const Coding coding = coding_of(command, console);
  if (console.could_read_nothing()) return status_error;
  if (options.variable1.empty()) options.variable1 = usual_rows(command, coding);
  const bool tells = !command.reading.quiet && !writes_standard_output(command.outputs);
  Results results;
  NetworkOptions of_part = options;
  if (analyses.part != NetworkAnalyses::Part::all || tells) results.backbone = backbone_of(coding, options, analyses);
  if (analyses.part != NetworkAnalyses::Part::all) keep_part(of_part, *results.backbone, analyses.part);
  std::vector<Network> networks = build_networks(coding, of_part);
  if (analyses.scaling > 0) results.scaling = scale_actors(coding, options, analyses.scaling);
  if (analyses.polarization || analyses.plot == NetworkPlot::polarization)
    results.camps = find_polarization(coding, options, analyses.camps);
  for (Network& network : networks) {
    std::erase_if(network.ties, [&](const Tie& tie) { return std::abs(tie.weight) < command.min_weight; });
    for (const Centrality centrality : analyses.centralities) add_centrality(network, centrality);
    network.absolute_weights = command.absolute;
    if (analyses.communities) results.ways.push_back(add_communities(network, *analyses.communities));
    if (results.scaling) add_places(network, *results.scaling);
  }
  check_network_outputs(command, networks);
  for (const std::string& path : command.outputs.files) {
    const std::string named = path_of_format(command.outputs, path);
    if (write_plot(command, analyses, path, networks, results, console)) continue;
    if (is_event_list(named))
      write_event_list(coding, options, path, cell_guard(command.outputs), console);
    else if (is_standard_output(path))
      write_to_standard_output(networks, named, cell_guard(command.outputs), console);
    else
      write_network_files(networks, path, cell_guard(command.outputs));
  }
  if (!tells) return status_done;
  write_network_table(networks, console.results(), console.table_style(), command.rows);
  write_analyses(coding, options, analyses, networks, results, console);
  return status_done;
}

} // namespace

RunCommand add_network(CLI::App& app) {
  const auto command = std::make_shared<NetworkCommand>();
  app.add_option("INPUT", command->inputs, "articles, statements, projects (.standpoint, .dna), coded tables (.csv)")
      ->required();
  add_output_options(app, command->outputs, "graph, matrix (.csv, .dl) or .events.csv; may be repeated");
  add_output_format_option(app, command->outputs);
  add_cell_option(app, command->outputs);
  add_network_options(app, command->network);
  app.add_option("--min-weight", command->min_weight, "only ties of this weight, without its sign")->type_name("X");
  app.add_flag("--absolute", command->absolute, "weights in graph files without their sign, for layouts");
  app.add_option("--title", command->title, "heading of a heat map or of polarization over time")->type_name("TEXT");
  app.add_option("--rows", command->rows, "ties in the table at most (default: all)")
      ->check(refuse_count)
      ->type_name("N");
  add_confidence_option(app, command->reading);
  add_repeats_option(app, command->reading);
  add_status_option(app, command->reading);
  add_link_options(app, command->linking, "topic");
  add_input_options(app, command->reading);
  app.get_option("--quiet")->description("no table, no progress and no remarks");
  for (const char* name : {"--map",        "--date",         "--outlet",    "--strict",         "--max-words",
                           "--data",       "--jobs",         "--level",     "--codebook",       "--only-codebook",
                           "--date-order", "--name-pattern", "--raw",       "--actors-level",   "--min-confidence",
                           "--repeats",    "--status",       "--no-indent", "--plain-cells",    "--spectrum",
                           "--part",       "--linkage",      "--title",     "--statement-type", "--absolute"})
    app.get_option(name)->group(""); // the help of build and extract explains them, and the manual page all
  return [command](Console& console) { return run(*command, console); };
}

} // namespace standpoint
