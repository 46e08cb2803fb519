// DOT, in the profile that both Graphviz and Gephi's own importer take.
// Source: https://graphviz.org/doc/info/lang.html
//
// Layout: one digraph, actors on the left, one cluster for each kind, topics and then issues on the right; a box is the
// taller the more positions it has, so that edges run side by side. Nodes and then edges stand in the graph itself,
// where pydot (and so networkx) looks for them, and clusters only name what is in them. Gephi's importer skips from
// `graph [...]`, `node [...]` or `edge [...]` to the next opening brace or the end of the file. So every node and edge
// carries all its attributes, there are no defaults, a cluster's own attributes stand at its end, where the next
// cluster opens a brace at once, and those of the whole drawing at the very end. Colours are hue, saturation and value,
// since Gephi takes "#rrggbb" as transparent.
// Nodes: label (wrapped, cut after 6 lines), fullname (the label whole), kind, statements. Edges: label (the position
// and what is held), position (or "part of"), claim, weight, polarity, first_date, last_date, confidence, tooltip (the
// strongest quote). Evidence beyond that quote is in the other
// formats. Of a graph of changes (change_graph.h) the label tells what changed, and `change` its kind.
#include "base/index.h"
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/text_width.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace standpoint {

static constexpr std::string_view foot =
    "  graph [rankdir=\"LR\", ranksep=\"2.0\", nodesep=\"0.08\", splines=\"true\", outputorder=\"edgesfirst\", "
    "fontname=\"Helvetica\", fontsize=\"11\", fontcolor=\"0 0 0.35\", bgcolor=\"white\", labelloc=\"b\", "
    "tooltip=\"Positions of actors on topics\", label=";
static constexpr std::string_view legend =
    "\"for: solid, green    against: dashed, orange    neither: dotted, grey    thicker: more statements    thin: "
    "not sure\"";

// In the drawing's order, from the top.
struct Cluster {
  std::string_view kind; // kind_name
  std::string_view title;
};
static constexpr std::array<Cluster, 8> clusters = {{{"person", "People"},
                                                     {"organization", "Organizations"},
                                                     {"country", "Countries"},
                                                     {"group", "Groups"},
                                                     {"unknown", "Others"},
                                                     {"topic", "Topics"},
                                                     {"issue", "Issues"},
                                                     {"claim", "Claims"}}};

static constexpr std::size_t label_width = 34; // columns
static constexpr std::size_t label_lines = 6;
static constexpr std::size_t claim_lines = 4;
static constexpr std::size_t tooltip_width = 400;
static constexpr double height_of_position = 0.3; // inches
static constexpr double least_height = 0.34;
static constexpr double most_height = 40;

static void append_wrapped(std::string& out, std::string_view label) {
  bool first = true;
  for (const std::string& line : wrap_to_width(label, label_width, label_lines)) {
    if (!first) out += "\\n";
    first = false;
    append_dot_label(out, line);
  }
}

static void append_vertex(std::string& out, const Vertex& vertex, std::size_t positions) {
  const double height = std::clamp(height_of_position * static_cast<double>(positions), least_height, most_height);
  fmt::format_to(std::back_inserter(out), "  \"{}\" [label=\"", vertex.id);
  append_wrapped(out, vertex.label);
  out += "\", fullname=\"";
  append_dot(out, vertex.label);
  fmt::format_to(std::back_inserter(out), "\", kind=\"{}\", statements=\"{}\", tooltip=\"", kind_name(vertex),
                 vertex.weight);
  append_dot_label(out, cut_to_width(vertex.label, tooltip_width));
  if (!vertex.role.empty()) {
    out += " (";
    append_dot_label(out, cut_to_width(vertex.role, tooltip_width));
    out += ')';
  }
  fmt::format_to(std::back_inserter(out),
                 "\", shape=\"box\", style=\"{}\", color=\"{}\", height=\"{:.2f}\", margin=\"0.12,0.04\", "
                 "fontname=\"Helvetica\", fontsize=\"12\"];\n",
                 vertex.kind == VertexKind::actor ? "filled,rounded" : "filled", hsv(colour(vertex)), height);
}

// "2023-02-21: claim | quote (article)"
static void append_tooltip(std::string& out, const Evidence& evidence) {
  if (!evidence.date.empty()) {
    append_dot_label(out, evidence.date);
    out += ": ";
  }
  if (!evidence.claim.empty()) {
    append_dot_label(out, cut_to_width(evidence.claim, tooltip_width));
    out += " | ";
  }
  append_dot_label(out, cut_to_width(evidence.quote, tooltip_width));
  out += " (";
  append_dot_label(out, cut_to_width(evidence.doc, tooltip_width));
  out += ')';
}

// "advocates" and below it what.
static void append_edge_label(std::string& out, const Edge& edge, const Vertex& target, std::string_view claim) {
  if (!is_position(edge)) return; // the grey line says it
  append_wrapped(out, edge_label(edge));
  if (edge.change || target.kind == VertexKind::claim || claim.empty()) return;
  for (const std::string& line : wrap_to_width(claim, label_width, claim_lines)) {
    out += "\\n";
    append_dot_label(out, line);
  }
}

static void append_edge(std::string& out, const Edge& edge, const Vertex& actor, const Vertex& topic) {
  const std::string edge_colour = hsv(colour(edge));
  const std::vector<Evidence> pieces = edge.evidence.read();
  fmt::format_to(std::back_inserter(out), "  \"{}\" -> \"{}\" [label=\"", actor.id, topic.id);
  append_edge_label(out, edge, topic, claim(pieces));
  if (edge.change) fmt::format_to(std::back_inserter(out), "\", change=\"{}", name(*edge.change));
  fmt::format_to(std::back_inserter(out),
                 "\", position=\"{}\", kind=\"{}\", weight=\"{}\", polarity=\"{}\", first_date=\"",
                 is_position(edge) ? std::string(name(edge.position)) : edge_label(edge), edge_kind(edge), edge.weight,
                 edge.polarity);
  append_dot(out, edge.evidence.first_date());
  out += "\", last_date=\"";
  append_dot(out, edge.evidence.last_date());
  out += "\", claim=\"";
  append_dot(out, claim(pieces));
  std::string tooltip;
  if (!is_position(edge)) out += "\", arrowhead=\"none";
  if (!pieces.empty()) {
    out += "\", confidence=\"";
    append_number(out, strongest(pieces).confidence);
    append_tooltip(tooltip, strongest(pieces));
  }
  fmt::format_to(std::back_inserter(out),
                 "\", tooltip=\"{0}\", labeltooltip=\"{0}\", id=\"{1}\", color=\"{2}\", fontcolor=\"{2}\", "
                 "style=\"{3}\", penwidth=\"{4:.1f}\", arrowsize=\"0.7\", fontname=\"Helvetica\", fontsize=\"9\"];\n",
                 tooltip, edge.id.text(), edge_colour, line_style(edge), thickness(edge, pieces));
}

// Of each vertex the edges from and to it.
static std::vector<std::size_t> count_edges(const PositionGraph::Network& network) {
  std::vector<std::size_t> edges(network.vertex_count());
  for (const auto e : network.edges()) ++edges[network.source(e)], ++edges[network.target(e)];
  return edges;
}

static void append_vertices(Output& out, const PositionGraph::Network& network, const Cluster& cluster,
                            const std::vector<std::size_t>& edges) {
  for (const auto v : network.vertices()) {
    if (kind_name(network[v]) != cluster.kind) continue;
    append_vertex(out.text, network[v], edges[v]);
    out.flush_if_full();
  }
}

static void append_cluster(Output& out, const PositionGraph::Network& network, const Cluster& cluster) {
  bool begun = false;
  for (const auto v : network.vertices()) {
    if (kind_name(network[v]) != cluster.kind) continue;
    if (!begun) fmt::format_to(std::back_inserter(out.text), "  subgraph \"cluster_{}\" {{\n", cluster.kind);
    begun = true;
    fmt::format_to(std::back_inserter(out.text), "    \"{}\";\n", network[v].id);
    out.flush_if_full();
  }
  if (!begun) return;
  fmt::format_to(std::back_inserter(out.text),
                 "  graph [label=\"{}\", labeljust=\"l\", style=\"filled,rounded\", color=\"0 0 0.97\", margin=\"12\", "
                 "fontname=\"Helvetica\", fontsize=\"13\", fontcolor=\"0 0 0.35\"];\n  }}\n",
                 cluster.title);
}

// What the colours of a graph of changes mean: those that occur.
static void append_legend_of_changes(std::string& out, const PositionGraph& graph) {
  std::array<bool, change_kind_count> occurs{};
  for (const auto edge : graph.network.edges()) occurs[index_of(*graph.network[edge].change)] = true;
  out += '<';
  std::string_view separator;
  for (const ChangeKind kind : change_kinds()) {
    if (!occurs[index_of(kind)]) continue;
    fmt::format_to(std::back_inserter(out), "{}<font color=\"{}\">{}</font>", separator, hex(colour(kind)), name(kind));
    separator = " &#160; ";
  }
  out += " &#160; <font color=\"#595959\">for: solid, against: dashed, neither: dotted</font>>";
}

void write_dot(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += "digraph positions {\n";
  const std::vector<std::size_t> edges = count_edges(network);
  for (const Cluster& cluster : clusters) append_vertices(out, network, cluster, edges);
  for (const auto edge : network.edges()) {
    append_edge(out.text, network[edge], network[network.source(edge)], network[network.target(edge)]);
    out.flush_if_full();
  }
  for (const Cluster& cluster : clusters) append_cluster(out, network, cluster);
  out.text += foot;
  if (is_of_changes(graph))
    append_legend_of_changes(out.text, graph);
  else
    out.text += legend;
  out.text += "]\n}\n"; // behind a semicolon pydot takes the line break for a node
  out.finish();
}

} // namespace standpoint
