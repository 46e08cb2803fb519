// JSON of the whole graph with all evidence, read by graphology and Gephi Lite (graph.import). networkx takes it too
// (json_graph.node_link_graph(data, link="edges"); from 3.4 on edges="edges"), but has all that a node or edge holds,
// the weight too, in one attribute called `attributes`.
// Source: https://graphology.github.io/serialization.html
//
// Layout: {"attributes", "options", "directed", "multigraph", "graph", "nodes": [{"key", "id", "attributes"}],
// "edges": [{"key", "source", "target", "attributes"}]}, one node or edge a line. Edges: label (the position, or "part
// of"), polarity, weight, first_date, last_date, claim and confidence of the strongest piece, size, color, evidence.
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/vertex_attributes.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <iterator>

namespace standpoint {

static constexpr std::string_view head =
    R"({"attributes":{"name":"Positions of actors on topics","creator":"Standpoint"},
"options":{"type":"directed","multi":true,"allowSelfLoops":true},
"directed":true,"multigraph":true,"graph":{},
"nodes":[
)";

static void append_vertex(std::string& out, const Vertex& vertex, Place2d place) {
  fmt::format_to(std::back_inserter(out), R"({{"key":"{0}","id":"{0}","attributes":{{"label":")", vertex.id);
  append_json(out, vertex.label);
  fmt::format_to(std::back_inserter(out), R"(","kind":"{}",)", kind_name(vertex));
  for (const VertexAttribute& attribute : vertex_attributes) {
    const std::string& value = vertex.*attribute.value;
    if (value.empty()) continue;
    fmt::format_to(std::back_inserter(out), "\"{}\":\"", attribute.name);
    append_json(out, value);
    out += "\",";
  }
  fmt::format_to(std::back_inserter(out), R"("statements":{},"size":{:.1f},"color":"{}","x":{:.1f},"y":{:.1f}}}}})",
                 vertex.weight, size(vertex), hex(colour(vertex)), place.x, place.y);
}

static void append_edge(std::string& out, const Edge& edge, const Vertex& actor, const Vertex& topic) {
  fmt::format_to(std::back_inserter(out), R"({{"key":"{}","source":"{}","target":"{}","attributes":{{"label":")",
                 edge.id, actor.id, topic.id);
  append_json(out, edge_label(edge));
  fmt::format_to(std::back_inserter(out), R"(","polarity":{},"weight":{},)", edge.polarity, edge.weight);
  if (edge.change) fmt::format_to(std::back_inserter(out), R"("change":"{}",)", name(*edge.change));
  const auto append_text = [&](std::string_view key, std::string_view text) {
    if (text.empty()) return;
    fmt::format_to(std::back_inserter(out), R"("{}":")", key);
    append_json(out, text);
    out += "\",";
  };
  append_text("first_date", edge.first_date);
  append_text("last_date", edge.last_date);
  append_text("claim", claim(edge));
  if (!edge.evidence.empty()) {
    out += "\"confidence\":";
    append_number(out, strongest(edge.evidence).confidence);
    out += ',';
  }
  fmt::format_to(std::back_inserter(out), R"("size":{:.1f},"color":"{}","evidence":)", thickness(edge),
                 hex(colour(edge)));
  append_evidence_json(out, edge.evidence);
  out += "}}";
}

void write_json(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += head;
  const std::vector<Place2d> place = places(graph);
  for (std::size_t v = 0; v < place.size(); ++v) {
    if (v != 0) out.text += ",\n";
    append_vertex(out.text, network[v], place[v]);
    out.flush_if_full();
  }
  out.text += "\n],\n\"edges\":[\n";
  bool first = true;
  for (const auto edge : boost::make_iterator_range(boost::edges(network))) {
    if (!first) out.text += ",\n";
    first = false;
    append_edge(out.text, network[edge], network[boost::source(edge, network)], network[boost::target(edge, network)]);
    out.flush_if_full();
  }
  out.text += "\n]}\n";
  out.finish();
}

} // namespace standpoint
