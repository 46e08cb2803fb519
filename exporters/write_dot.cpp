// DOT, in the profile that both Graphviz and Gephi's own importer take.
// Source: https://graphviz.org/doc/info/lang.html
//
// Layout: one digraph, actors on the left, topics on the right. Every node and edge carries all its attributes and
// there are no defaults, since Gephi's importer skips from `node [...]` to the end of the file; what concerns the whole
// drawing stands in one `graph [...]` at the end, which Gephi skips and Graphviz obeys. Colours are hue, saturation and
// value, since Gephi takes "#rrggbb" as transparent. Nodes: label (wrapped, cut after 6 lines), fullname (the label
// whole), kind, statements. Edges: label (the position), weight, polarity, first_date, last_date, tooltip (the
// strongest quote). Evidence beyond that quote is in the other formats.
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/text_width.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <iterator>

namespace standpoint {

static constexpr std::string_view foot =
    "  graph [rankdir=\"LR\", ranksep=\"2.4\", nodesep=\"0.16\", splines=\"true\", outputorder=\"edgesfirst\", "
    "fontname=\"Helvetica\", bgcolor=\"white\", tooltip=\"Positions of actors on topics\"];\n}\n";
static constexpr std::size_t label_width = 34; // columns
static constexpr std::size_t label_lines = 6;
static constexpr std::size_t tooltip_width = 400;

static void append_wrapped(std::string& out, std::string_view label) {
  bool first = true;
  for (const std::string& line : wrap_to_width(label, label_width, label_lines)) {
    if (!first) out += "\\n";
    first = false;
    append_dot_label(out, line);
  }
}

static void append_vertex(std::string& out, const Vertex& vertex) {
  const bool actor = vertex.kind == VertexKind::actor;
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
                 "\", shape=\"{}\", style=\"{}\", color=\"{}\", fontname=\"Helvetica\", fontsize=\"12\"];\n",
                 actor ? "box" : "ellipse", actor ? "filled,rounded" : "filled", hsv(colour(vertex)));
}

// "2023-02-21: quote (article)"
static void append_tooltip(std::string& out, const Evidence& evidence) {
  if (!evidence.date.empty()) {
    append_dot_label(out, evidence.date);
    out += ": ";
  }
  append_dot_label(out, cut_to_width(evidence.quote, tooltip_width));
  out += " (";
  append_dot_label(out, cut_to_width(evidence.doc, tooltip_width));
  out += ')';
}

static void append_edge(std::string& out, const Edge& edge, const Vertex& actor, const Vertex& topic) {
  const std::string edge_colour = hsv(colour(edge));
  fmt::format_to(std::back_inserter(out),
                 "  \"{}\" -> \"{}\" [label=\"{}\", weight=\"{}\", polarity=\"{}\", first_date=\"", actor.id, topic.id,
                 name(edge.position), edge.weight, edge.polarity);
  append_dot(out, edge.first_date);
  out += "\", last_date=\"";
  append_dot(out, edge.last_date);
  std::string tooltip;
  if (!edge.evidence.empty()) append_tooltip(tooltip, strongest(edge.evidence));
  fmt::format_to(std::back_inserter(out),
                 "\", tooltip=\"{0}\", labeltooltip=\"{0}\", id=\"{1}\", color=\"{2}\", fontcolor=\"{2}\", "
                 "style=\"{3}\", penwidth=\"{4:.1f}\", fontname=\"Helvetica\", fontsize=\"10\"];\n",
                 tooltip, edge.id, edge_colour, line_style(edge), thickness(edge));
}

void write_dot(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += "digraph positions {\n";
  for (const auto vertex : boost::make_iterator_range(boost::vertices(network))) {
    append_vertex(out.text, network[vertex]);
    out.hand_on();
  }
  for (const auto edge : boost::make_iterator_range(boost::edges(network))) {
    append_edge(out.text, network[edge], network[boost::source(edge, network)], network[boost::target(edge, network)]);
    out.hand_on();
  }
  out.text += foot;
  out.finish();
}

} // namespace standpoint
