#include "exporters/formats.h"

#include "base/error.h"
#include "base/extension.h"
#include "exporters/look.h"
#include "exporters/plots.h"
#include "exporters/shown_article.h"
#include "exporters/whole_file.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"
#include "graph/strongest_part.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace standpoint {

static constexpr std::size_t most_drawn_edges = 80;

static constexpr std::array<Format, 17> all_formats = {{
    {".graphml",
     "GraphML",
     "networkx, igraph, Gephi, yEd, Cytoscape",
     write_graphml,
     0,
     false,
     nullptr,
     {},
     "Gephi adds up what one actor holds for and against one thing when it reads GraphML; for Gephi write .gexf"},
    {".gexf", "GEXF 1.3", "Gephi, Gephi Lite, networkx 3.6", write_gexf},
    {".1.2draft.gexf", "GEXF 1.2draft", "networkx before 3.6, Gephi", write_gexf_1_2},
    {".dot", "DOT", "Graphviz, Gephi", write_dot, 0, true},
    {".json", "JSON", "graphology, Gephi Lite", write_json},
    {".svg", "SVG", "browsers", write_svg, most_drawn_edges, true, nullptr, PictureFormat::svg},
    {".png", "PNG", "everything", write_png, most_drawn_edges, true, nullptr, PictureFormat::png},
    {".pdf", "PDF", "everything", write_pdf, most_drawn_edges, true, nullptr, PictureFormat::pdf},
    {".html", "HTML report", "browsers", write_report, 0, true, write_report_with_articles},
    {".cyjs", "Cytoscape.js JSON", "Cytoscape", write_cytoscape},
    {".ttl", "Turtle (RDF with PROV)", "rdflib, Jena", write_turtle},
    {".csv", "CSV of edges", "spreadsheets, Gephi", write_edges_csv},
    {".edges.csv", "CSV of edges", "spreadsheets, Gephi", write_edges_csv},
    {".nodes.csv", "CSV of nodes", "spreadsheets, Gephi", write_nodes_csv},
    {".events.csv", "CSV of statements", "spreadsheets, R", write_events_csv},
    {".neo4j-nodes.csv", "CSV of nodes", "neo4j-admin database import", write_neo4j_nodes},
    {".neo4j-edges.csv", "CSV of relationships", "neo4j-admin database import", write_neo4j_edges},
}};

std::span<const Format> formats() {
  return all_formats;
}

const Format& find_format(std::string_view path) {
  if (const Format* found = find_by_extension(all_formats, path)) return *found;
  std::string choices;
  for (const Format& format : all_formats) choices += fmt::format(" {}", format.extension);
  throw Error(ErrorCode::bad_option, {.file = std::string(path)},
              "the extension names the format of a graph file; choose one of" + choices);
}

static std::string with_commas(std::size_t number) {
  const std::string digits = fmt::format("{}", number);
  std::string grouped;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i != 0 && (digits.size() - i) % 3 == 0) grouped += ',';
    grouped += digits[i];
  }
  return grouped;
}

// The edges of a vertex most often stand together, as build_graph adds them.
static bool has_parallel_edges(const PositionGraph& graph) {
  const auto& network = graph.network;
  const std::size_t vertices = network.vertex_count();
  std::vector<std::size_t> met_from(vertices, vertices); // of a target: the last source with an edge to it
  std::size_t before = 0;
  bool stand_together = true;
  for (const auto e : network.edges()) {
    const std::size_t source = network.source(e);
    if (std::exchange(met_from[network.target(e)], source) == source) return true;
    stand_together = stand_together && source >= std::exchange(before, source);
  }
  if (stand_together) return false;
  std::vector<std::pair<std::size_t, std::size_t>> ends;
  for (const auto e : network.edges()) ends.emplace_back(network.source(e), network.target(e));
  std::ranges::sort(ends);
  return std::ranges::adjacent_find(ends) != ends.end();
}

std::string write_graph(const PositionGraph& graph, std::ostream& stream, const Format& format,
                        std::span<const ShownArticle> articles, const PlotOptions& plot) {
  std::string note;
  const std::size_t edges = format.most_edges == 0 ? 0 : count_positions(graph);
  if (format.picture && !is_of_changes(graph)) {
    const Drawn drawn = draw_plot(graph, plot);
    write_page(drawn.page, *format.picture, stream);
    note = drawn.remark;
  } else if (format.most_edges != 0 && edges > format.most_edges) {
    format.write(strongest_part(graph, format.most_edges), stream);
    note = fmt::format("too large to draw whole: the picture shows the {} strongest of {} positions; the other formats "
                       "hold all of them",
                       format.most_edges, with_commas(edges));
  } else if (format.write_with_articles != nullptr) {
    format.write_with_articles(graph, articles, plot.title, stream);
  } else {
    format.write(graph, stream);
  }
  if (!format.on_parallel_edges.empty() && has_parallel_edges(graph)) note = format.on_parallel_edges;
  stream.flush();
  if (!stream) throw Error(ErrorCode::unreadable, {}, "cannot be written; is the disk full?");
  return note;
}

std::string write_graph_file(const PositionGraph& graph, const std::string& path,
                             std::span<const ShownArticle> articles, CellGuard guard) {
  const Format& format = find_format(path);
  std::string note;
  write_whole_file(path, [&](std::ostream& stream) {
    set_cell_guard(stream, guard);
    note = write_graph(graph, stream, format, articles);
  });
  return note;
}

} // namespace standpoint
