// Networks as DOT, in the profile of write_dot.cpp, and as pictures drawn from it.
// Source: https://graphviz.org/doc/info/lang.html
//
// Layout: one graph; a two-mode network has its rows left and its columns right. Nodes: label (wrapped), fullname,
// mode, the network's columns. Edges: weight (not negative: Graphviz takes no other), sign, label (the weight).
#include "exporters/draw_dot.h"
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/network_writers.h"
#include "exporters/output.h"
#include "exporters/text_width.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <sstream>

namespace standpoint {

static constexpr std::size_t label_width = 30; // columns
static constexpr std::size_t label_lines = 4;

static std::string hsv_of(const std::string& colour) {
  const Rgb c = rgb(colour);
  return hsv({static_cast<std::uint8_t>(c.red), static_cast<std::uint8_t>(c.green), static_cast<std::uint8_t>(c.blue)});
}

static void append_node(std::string& out, const Network& network, std::size_t i, const NodeLook& look) {
  const NetworkNode& node = network.nodes[i];
  fmt::format_to(std::back_inserter(out), "  \"{}\" [label=\"", node.id);
  bool first = true;
  for (const std::string& line : wrap_to_width(node.label, label_width, label_lines)) {
    if (!first) out += "\\n";
    first = false;
    append_dot_label(out, line);
  }
  out += "\", fullname=\"";
  append_dot(out, node.label);
  fmt::format_to(std::back_inserter(out), "\", mode=\"{}\"", node.column ? 2 : 1);
  for (const NodeColumn& column : network.columns) {
    if (column.values[i].empty()) continue;
    out += ", \"";
    append_dot(out, column.name);
    out += "\"=\"";
    append_dot(out, column.values[i]);
    out += '"';
  }
  out += ", tooltip=\"";
  append_dot_label(out, cut_to_width(node.label, 400));
  fmt::format_to(std::back_inserter(out),
                 "\", shape=\"{}\", style=\"{}\", color=\"{}\", fontname=\"Helvetica\", fontsize=\"12\"];\n",
                 node.column ? "ellipse" : "box", node.column ? "filled" : "filled,rounded", hsv_of(look.colour));
}

void write_network_dot(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += "graph network {\n";
  const std::vector<NodeLook> looks = look_of_nodes(network);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    append_node(out.text, network, i, looks[i]);
    out.flush_if_full();
  }
  const double largest = largest_weight(network);
  for (const Tie& tie : network.ties) {
    const std::string tie_colour = hsv_of(colour(tie));
    fmt::format_to(std::back_inserter(out.text), "  \"{}\" -- \"{}\" [weight=\"", network.nodes[tie.source].id,
                   network.nodes[tie.target].id);
    append_weight(out.text, std::abs(tie.weight));
    out.text += "\", label=\"";
    if (network.integer_weights)
      append_weight(out.text, tie.weight);
    else
      fmt::format_to(std::back_inserter(out.text), "{:.3g}", tie.weight);
    fmt::format_to(std::back_inserter(out.text),
                   "\", sign=\"{0}\", style=\"{1}\", color=\"{2}\", fontcolor=\"{2}\", penwidth=\"{3:.1f}\", "
                   "fontname=\"Helvetica\", fontsize=\"10\"];\n",
                   tie.weight > 0 ? 1 : -1, tie.weight > 0 ? "solid" : "dashed", tie_colour, thickness(tie, largest));
    out.flush_if_full();
  }
  out.text += "  graph [rankdir=\"LR\", ranksep=\"1.6\", nodesep=\"0.16\", splines=\"true\", "
              "outputorder=\"edgesfirst\", fontname=\"Helvetica\", bgcolor=\"white\", tooltip=\"";
  append_dot_label(out.text, network.title);
  out.text += "\"]\n}\n"; // no semicolon: write_dot.cpp
  out.finish();
}

static std::string dot_of(const Network& network) {
  std::ostringstream dot;
  write_network_dot(network, dot);
  return std::move(dot).str();
}

void write_network_svg(const Network& network, std::ostream& stream) {
  stream << draw_svg(dot_of(network));
}

void write_network_png(const Network& network, std::ostream& stream) {
  stream << draw_png(dot_of(network));
}

void write_network_pdf(const Network& network, std::ostream& stream) {
  stream << draw_pdf(dot_of(network));
}

} // namespace standpoint
