// Networks as GraphML 1.0, in the profile of write_graphml.cpp.
// Source: http://graphml.graphdrawing.org/specification.html
//
// Layout: one undirected graph; its data: title, legend, from, middle and to (of a window). Nodes: label, mode, the
// network's columns, size, x, y, r, g, b. Edges: weight, abs, sign, r, g, b.
#include "exporters/escape.h"
#include "exporters/network_writers.h"
#include "exporters/output.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <string_view>

namespace standpoint {

static constexpr std::string_view head = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
  <key id="title" for="graph" attr.name="title" attr.type="string"/>
  <key id="legend" for="graph" attr.name="legend" attr.type="string"/>
  <key id="from" for="graph" attr.name="from" attr.type="string"/>
  <key id="middle" for="graph" attr.name="middle" attr.type="string"/>
  <key id="to" for="graph" attr.name="to" attr.type="string"/>
  <key id="nl" for="node" attr.name="label" attr.type="string"/>
  <key id="nm" for="node" attr.name="mode" attr.type="int"/>
  <key id="size" for="node" attr.name="size" attr.type="double"/>
  <key id="x" for="node" attr.name="x" attr.type="double"/>
  <key id="y" for="node" attr.name="y" attr.type="double"/>
  <key id="r" for="node" attr.name="r" attr.type="int"/>
  <key id="g" for="node" attr.name="g" attr.type="int"/>
  <key id="b" for="node" attr.name="b" attr.type="int"/>
  <key id="ew" for="edge" attr.name="weight" attr.type="double"/>
  <key id="ea" for="edge" attr.name="abs" attr.type="double"/>
  <key id="es" for="edge" attr.name="sign" attr.type="int"/>
  <key id="er" for="edge" attr.name="r" attr.type="int"/>
  <key id="eg" for="edge" attr.name="g" attr.type="int"/>
  <key id="eb" for="edge" attr.name="b" attr.type="int"/>
)";

static void append_data(std::string& out, std::string_view key, std::string_view text) {
  if (text.empty()) return;
  fmt::format_to(std::back_inserter(out), "<data key=\"{}\">", key);
  append_xml(out, text);
  out += "</data>";
}

static void append_colour(std::string& out, const std::string& colour, std::string_view prefix) {
  const Rgb c = rgb(colour);
  fmt::format_to(std::back_inserter(out),
                 "<data key=\"{0}r\">{1}</data><data key=\"{0}g\">{2}</data><data key=\"{0}b\">{3}</data>", prefix,
                 c.red, c.green, c.blue);
}

void write_network_graphml(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += head;
  for (std::size_t i = 0; i < network.columns.size(); ++i) {
    const NodeColumn& column = network.columns[i];
    fmt::format_to(std::back_inserter(out.text), "  <key id=\"c{}\" for=\"node\" attr.name=\"", i);
    append_xml(out.text, column.name);
    fmt::format_to(std::back_inserter(out.text), "\" attr.type=\"{}\"/>\n",
                   column.type == ColumnType::text      ? "string"
                   : column.type == ColumnType::integer ? "int"
                                                        : "double");
  }
  out.text += "  <graph id=\"network\" edgedefault=\"undirected\">\n    ";
  for (const auto& [key, text] :
       {std::pair("title", &network.title), std::pair("legend", &network.legend), std::pair("from", &network.from),
        std::pair("middle", &network.middle), std::pair("to", &network.to)})
    append_data(out.text, key, *text);
  out.text += '\n';
  const std::vector<NodeLook> looks = look_of_nodes(network);
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const NetworkNode& node = network.nodes[i];
    fmt::format_to(std::back_inserter(out.text), "    <node id=\"{}\">", node.id);
    append_data(out.text, "nl", node.label);
    fmt::format_to(std::back_inserter(out.text), "<data key=\"nm\">{}</data>", node.column ? 2 : 1);
    for (std::size_t c = 0; c < network.columns.size(); ++c)
      append_data(out.text, fmt::format("c{}", c), network.columns[c].values[i]);
    fmt::format_to(std::back_inserter(out.text),
                   "<data key=\"size\">{:.1f}</data><data key=\"x\">{:.1f}</data><data key=\"y\">{:.1f}</data>",
                   looks[i].size, looks[i].x, looks[i].y);
    append_colour(out.text, looks[i].colour, "");
    out.text += "</node>\n";
    out.flush_if_full();
  }
  std::size_t number = 0;
  for (const Tie& tie : network.ties) {
    fmt::format_to(std::back_inserter(out.text), "    <edge id=\"t{}\" source=\"{}\" target=\"{}\"><data key=\"ew\">",
                   ++number, network.nodes[tie.source].id, network.nodes[tie.target].id);
    append_weight(out.text, written_weight(network, tie));
    out.text += "</data><data key=\"ea\">";
    append_weight(out.text, std::abs(tie.weight));
    fmt::format_to(std::back_inserter(out.text), "</data><data key=\"es\">{}</data>", tie.weight > 0 ? 1 : -1);
    append_colour(out.text, colour(tie), "e");
    out.text += "</edge>\n";
    out.flush_if_full();
  }
  out.text += "  </graph>\n</graphml>\n";
  out.finish();
}

} // namespace standpoint
