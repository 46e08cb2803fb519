#include "exporters/network_formats.h"

#include "base/error.h"
#include "base/extension.h"
#include "exporters/csv.h"
#include "exporters/network_writers.h"
#include "exporters/output.h"
#include "exporters/whole_file.h"
#include "graph/calendar.h"
#include "graph/coding.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace standpoint {

static constexpr std::size_t most_drawn_ties = 400;

static constexpr std::array<NetworkFormat, 18> all_formats = {{
    {".graphml", "GraphML", write_network_graphml},
    {".gexf", "GEXF 1.3", write_network_gexf},
    {".1.2draft.gexf", "GEXF 1.2draft", write_network_gexf_1_2},
    {".dynamic.gexf", "GEXF 1.3 of all time windows", nullptr, 0, write_network_dynamic_gexf},
    {".dot", "DOT", write_network_dot},
    {".json", "JSON", write_network_json},
    {".svg", "SVG", write_network_svg, most_drawn_ties},
    {".png", "PNG", write_network_png, most_drawn_ties},
    {".pdf", "PDF", write_network_pdf, most_drawn_ties},
    {".cyjs", "Cytoscape.js JSON", write_network_cytoscape},
    {".ttl", "Turtle (RDF)", write_network_turtle},
    {".csv", "CSV of the matrix", write_network_matrix},
    {".dl", "UCINET DL", write_network_dl},
    {".net", "Pajek", write_network_pajek},
    {".edges.csv", "CSV of ties", write_network_edges_csv},
    {".nodes.csv", "CSV of nodes", write_network_nodes_csv},
    {".neo4j-nodes.csv", "CSV of nodes", write_network_neo4j_nodes},
    {".neo4j-edges.csv", "CSV of relationships", write_network_neo4j_edges},
}};

std::span<const NetworkFormat> network_formats() {
  return all_formats;
}

const NetworkFormat& find_network_format(std::string_view path) {
  if (const NetworkFormat* found = find_by_extension(all_formats, path)) return *found;
  std::string choices;
  for (const NetworkFormat& format : all_formats) choices += fmt::format(" {}", format.extension);
  choices += " .events.csv";
  if (has_extension(path, ".html")) // its page is made of quotes and articles, and ties are sums over many of them
    throw Error(ErrorCode::bad_option, {.file = std::string(path)},
                "the report shows positions with their quotes, which ties of a network do not have: standpoint build "
                "writes it; a network is drawn as .svg and written as one of" +
                    choices);
  throw Error(ErrorCode::bad_option, {.file = std::string(path)},
              "the extension names the format of a network; choose one of" + choices);
}

static std::string path_of_window(const std::string& path, const NetworkFormat& format, const Network& network,
                                  std::size_t number, std::size_t count) {
  std::string middle = network.middle;
  std::replace(middle.begin(), middle.end(), ' ', 'T');
  middle.erase(std::remove(middle.begin(), middle.end(), ':'), middle.end()); // Windows takes none
  const std::size_t stem = path.size() - format.extension.size();
  return fmt::format("{}.{:0{}}-{}{}", path.substr(0, stem), number, std::to_string(count).size(), middle,
                     path.substr(stem));
}

std::vector<std::string> network_paths(std::span<const Network> networks, const std::string& path) {
  const NetworkFormat& format = find_network_format(path);
  if (format.write_windows != nullptr) return {path};
  std::vector<std::string> paths;
  for (const Network& network : networks)
    paths.push_back(network.middle.empty() ? path
                                           : path_of_window(path, format, network, paths.size() + 1, networks.size()));
  return paths;
}

static void check_size(const Network& network, const NetworkFormat& format, const std::string& file) {
  if (format.most_ties != 0 && network.ties.size() > format.most_ties)
    throw Error(ErrorCode::too_large, {.file = file},
                fmt::format("{} ties are too many to draw (at most {}); leave out weak ones with --min-weight, or "
                            "write .gexf",
                            network.ties.size(), format.most_ties));
}

void write_networks(std::span<const Network> networks, std::ostream& stream, const NetworkFormat& format) {
  if (format.write_windows != nullptr) {
    format.write_windows(networks, stream);
    return;
  }
  if (networks.size() != 1)
    throw Error(ErrorCode::bad_option, {},
                fmt::format("{} time windows make a file each, and standard output is one; name a file with -o, or "
                            "write dynamic.gexf",
                            networks.size()));
  check_size(networks.front(), format, "standard output");
  format.write(networks.front(), stream);
}

std::vector<std::string> write_network_files(std::span<const Network> networks, const std::string& path,
                                             CellGuard guard) {
  const NetworkFormat& format = find_network_format(path);
  std::vector<std::string> written = network_paths(networks, path);
  if (format.write_windows != nullptr) {
    write_whole_file(path, [&](std::ostream& stream) { format.write_windows(networks, stream); });
    return written;
  }
  for (std::size_t i = 0; i < networks.size(); ++i) {
    const Network& network = networks[i];
    const std::string& file = written[i];
    check_size(network, format, file);
    write_whole_file(file, [&](std::ostream& stream) {
      set_cell_guard(stream, guard);
      format.write(network, stream);
    });
  }
  return written;
}

void write_coded_statements_csv(const Coding& coding, std::span<const CodedStatement* const> statements,
                                std::ostream& stream) {
  Output out(stream);
  out.text += "statement_id,time";
  const auto append = [&](std::string_view text) {
    out.text += ',';
    append_cell(out, text);
  };
  for (const Variable& variable : coding.variables) append(variable.name);
  out.text += ",begin,end,text,coder,document_id,document_title,document_author,document_source,document_section,"
              "document_type\n";
  for (const CodedStatement* s : statements) {
    fmt::format_to(std::back_inserter(out.text), "{},{}", s->id, s->time ? iso_day_and_time(*s->time) : "");
    for (std::size_t i = 0; i < s->values.size(); ++i) {
      if (coding.variables[i].name == json_variable && s->values[i].starts_with("{\"")) {
        out.text += ',';
        append_json_cell(out.text, s->values[i]);
      } else {
        append(s->values[i]);
      }
    }
    fmt::format_to(std::back_inserter(out.text), ",{},{}", s->begin, s->end);
    const CodedDocument& d = coding.documents[s->document];
    for (const std::string* cell : {&s->text, &s->coder, &d.id, &d.title, &d.author, &d.source, &d.section, &d.type})
      append(*cell);
    out.text += '\n';
    out.flush_if_full();
  }
  out.finish();
}

} // namespace standpoint
