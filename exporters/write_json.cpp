// JSON of the whole graph with all evidence, for readers of two kinds.
// Sources: https://graphology.github.io/serialization.html (also Gephi Lite);
// https://networkx.org/documentation/stable/reference/readwrite/json_graph.html (node_link_graph), D3's `links`
//
// Layout: {"attributes", "options", "directed", "multigraph", "graph", "nodes": [{"id", what is said of it, "key",
// "attributes"}], "edges": [{"source", "target", "key", what is said of it, "attributes"}], "links": [{"source",
// "target", "key", what is said of it}]}, one node, edge or link a line. graphology takes `edges` and in them
// `attributes`; networkx takes what stands beside them, so that `weight` is where its algorithms look: from 3.6 on of
// `edges`, before of `links`, which are the edges again without their evidence.
// Edges: label (the position, or "part of"), kind (what keeps parallel edges apart), polarity, weight, first_date,
// last_date, claim and confidence of the strongest piece, size, color; in `attributes` also evidence.
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

// "label":...,"color":...: what is said of a node in both places.
static void append_said(std::string& out, const Vertex& vertex, Place2d place) {
  out += R"("label":")";
  append_json(out, vertex.label);
  fmt::format_to(std::back_inserter(out), R"(","kind":"{}",)", kind_name(vertex));
  for (const VertexAttribute& attribute : vertex_attributes) {
    const std::string_view value = vertex.*attribute.value;
    if (value.empty()) continue;
    fmt::format_to(std::back_inserter(out), "\"{}\":\"", attribute.name);
    append_json(out, value);
    out += "\",";
  }
  fmt::format_to(std::back_inserter(out), R"("statements":{},"size":{:.1f},"color":"{}","x":{:.1f},"y":{:.1f})",
                 vertex.weight, size(vertex), hex(colour(vertex)), place.x, place.y);
}

static void append_vertex(std::string& out, const Vertex& vertex, Place2d place, std::string& said) {
  said.clear();
  append_said(said, vertex, place);
  fmt::format_to(std::back_inserter(out), R"({{"id":"{0}",{1},"key":"{0}","attributes":{{{1}}}}})", vertex.id, said);
}

static void append_said(std::string& out, const Edge& edge, const std::vector<Evidence>& pieces) {
  out += R"("label":")";
  append_json(out, edge_label(edge));
  fmt::format_to(std::back_inserter(out), R"(","kind":"{}","polarity":{},"weight":{},)", edge_kind(edge), edge.polarity,
                 edge.weight);
  if (edge.change) fmt::format_to(std::back_inserter(out), R"("change":"{}",)", name(*edge.change));
  const auto append_text = [&](std::string_view key, std::string_view text) {
    if (text.empty()) return;
    fmt::format_to(std::back_inserter(out), R"("{}":")", key);
    append_json(out, text);
    out += "\",";
  };
  append_text("first_date", edge.evidence.first_date());
  append_text("last_date", edge.evidence.last_date());
  append_text("claim", claim(pieces));
  if (!pieces.empty()) {
    out += R"("confidence":)";
    append_number(out, strongest(pieces).confidence);
    out += ',';
  }
  fmt::format_to(std::back_inserter(out), R"("size":{:.1f},"color":"{}")", thickness(edge, pieces), hex(colour(edge)));
}

// `said`: room for what is written twice.
static void append_edge(std::string& out, const Edge& edge, const Vertex& actor, const Vertex& topic, bool evidence,
                        std::string& said) {
  said.clear();
  const std::vector<Evidence> pieces = edge.evidence.read();
  append_said(said, edge, pieces);
  fmt::format_to(std::back_inserter(out), R"({{"source":"{}","target":"{}","key":"{}",{})", actor.id, topic.id,
                 edge.id.text(), said);
  if (evidence) {
    fmt::format_to(std::back_inserter(out), R"(,"attributes":{{{},"evidence":)", said);
    append_evidence_json(out, pieces);
    out += '}';
  }
  out += '}';
}

void write_json(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += head;
  std::string said;
  const std::vector<Place2d> place = places(graph);
  for (std::size_t v = 0; v < place.size(); ++v) {
    if (v != 0) out.text += ",\n";
    append_vertex(out.text, network[v], place[v], said);
    out.flush_if_full();
  }
  for (const bool evidence : {true, false}) {
    out.text += evidence ? "\n],\n\"edges\":[\n" : "\n],\n\"links\":[\n";
    bool first = true;
    for (const auto edge : network.edges()) {
      if (!first) out.text += ",\n";
      first = false;
      append_edge(out.text, network[edge], network[network.source(edge)], network[network.target(edge)], evidence,
                  said);
      out.flush_if_full();
    }
  }
  out.text += "\n]}\n";
  out.finish();
}

} // namespace standpoint
