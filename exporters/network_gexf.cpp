// Networks as GEXF 1.3 or under the name of 1.2draft, in the profile of write_gexf.cpp.
// Source: https://gexf.net/schema.html (1.3)
//
// Layout: one undirected graph; the title, the legend and the window stand in meta/description. Nodes: label, mode, the
// network's columns, viz. Edges: weight, abs, sign, viz. Gephi takes no negative weight into its layouts: `abs` is for
// them.
#include "exporters/escape.h"
#include "exporters/gexf_head.h"
#include "exporters/network_writers.h"
#include "exporters/output.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>
#include <string_view>

namespace standpoint {

static void append_value(std::string& out, std::string_view attribute, std::string_view value) {
  if (value.empty()) return;
  fmt::format_to(std::back_inserter(out), "<attvalue for=\"");
  append_xml(out, attribute);
  out += "\" value=\"";
  append_xml(out, value);
  out += "\"/>";
}

static void append_viz_colour(std::string& out, const std::string& colour) {
  const Rgb c = rgb(colour);
  fmt::format_to(std::back_inserter(out), "<viz:color r=\"{}\" g=\"{}\" b=\"{}\" a=\"1\"/>", c.red, c.green, c.blue);
}

static void append_head(std::string& out, const Network& network, GexfVersion version) {
  std::string description = network.title;
  for (const std::string* more : {&network.legend, &network.from, &network.to})
    if (!more->empty()) description += (more == &network.to ? ".." : "; ") + *more;
  append_gexf_head(out, version, description);
  out += "  <graph defaultedgetype=\"undirected\" mode=\"static\">\n"
         "    <attributes class=\"node\" mode=\"static\">\n"
         "      <attribute id=\"mode\" title=\"mode\" type=\"integer\"/>\n";
  for (const NodeColumn& column : network.columns) {
    out += "      <attribute id=\"";
    append_xml(out, column.name);
    out += "\" title=\"";
    append_xml(out, column.name);
    fmt::format_to(std::back_inserter(out), "\" type=\"{}\"/>\n",
                   column.type == ColumnType::text      ? "string"
                   : column.type == ColumnType::integer ? "integer"
                                                        : "double");
  }
  out += R"(    </attributes>
    <attributes class="edge" mode="static">
      <attribute id="abs" title="abs" type="double"/>
      <attribute id="sign" title="sign" type="integer"/>
    </attributes>
)";
}

static void write(const Network& network, GexfVersion version, std::ostream& stream) {
  Output out(stream);
  append_head(out.text, network, version);
  const std::vector<NodeLook> looks = look_of_nodes(network);
  fmt::format_to(std::back_inserter(out.text), "    <nodes count=\"{}\">\n", looks.size());
  for (std::size_t i = 0; i < looks.size(); ++i) {
    const NetworkNode& node = network.nodes[i];
    fmt::format_to(std::back_inserter(out.text), "      <node id=\"{}\" label=\"", node.id);
    append_xml(out.text, node.label);
    fmt::format_to(std::back_inserter(out.text), "\"><attvalues><attvalue for=\"mode\" value=\"{}\"/>",
                   node.column ? 2 : 1);
    for (const NodeColumn& column : network.columns) append_value(out.text, column.name, column.values[i]);
    out.text += "</attvalues>";
    append_viz_colour(out.text, looks[i].colour);
    fmt::format_to(std::back_inserter(out.text),
                   "<viz:size value=\"{:.1f}\"/><viz:position x=\"{:.1f}\" y=\"{:.1f}\" z=\"0\"/></node>\n",
                   looks[i].size, looks[i].x, looks[i].y);
    out.flush_if_full();
  }
  fmt::format_to(std::back_inserter(out.text), "    </nodes>\n    <edges count=\"{}\">\n", network.ties.size());
  const double largest = largest_weight(network);
  std::size_t number = 0;
  for (const Tie& tie : network.ties) {
    fmt::format_to(std::back_inserter(out.text), "      <edge id=\"t{}\" source=\"{}\" target=\"{}\" weight=\"",
                   ++number, network.nodes[tie.source].id, network.nodes[tie.target].id);
    append_weight(out.text, written_weight(network, tie));
    out.text += "\"><attvalues><attvalue for=\"abs\" value=\"";
    append_weight(out.text, std::abs(tie.weight));
    fmt::format_to(std::back_inserter(out.text), "\"/><attvalue for=\"sign\" value=\"{}\"/></attvalues>",
                   tie.weight > 0 ? 1 : -1);
    append_viz_colour(out.text, colour(tie));
    fmt::format_to(std::back_inserter(out.text), "<viz:thickness value=\"{:.1f}\"/></edge>\n", thickness(tie, largest));
    out.flush_if_full();
  }
  out.text += "    </edges>\n  </graph>\n</gexf>\n";
  out.finish();
}

void write_network_gexf(const Network& network, std::ostream& stream) {
  write(network, GexfVersion::v1_3, stream);
}

void write_network_gexf_1_2(const Network& network, std::ostream& stream) {
  write(network, GexfVersion::v1_2_draft, stream);
}

} // namespace standpoint
