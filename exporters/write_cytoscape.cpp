// Cytoscape.js JSON, which Cytoscape Desktop opens too, and networkx (cytoscape_graph).
// Source: https://js.cytoscape.org/#notation/elements-json; manual.cytoscape.org, "Supported Network File Formats"
//
// Layout: {"directed", "multigraph", "data", "elements": {"nodes": [{"data", "position"}], "edges": [{"data"}]}}, one
// element a line. `name` and `interaction` are what Cytoscape Desktop shows; evidence is text that holds JSON, since
// its tables hold no objects. networkx makes nodes of `value` and tells parallel edges apart by `key`: both are the id;
// it passes over `position`, so x and y stand in `data` too.
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/vertex_attributes.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <iterator>

namespace standpoint {

static void append_vertex(std::string& out, const Vertex& vertex, Place2d place) {
  fmt::format_to(std::back_inserter(out), R"({{"data":{{"id":"{0}","value":"{0}","name":")", vertex.id);
  append_json(out, vertex.label);
  out += R"(","label":")";
  append_json(out, vertex.label);
  for (const VertexAttribute& attribute : vertex_attributes) {
    fmt::format_to(std::back_inserter(out), R"(","{}":")", attribute.name);
    append_json(out, vertex.*attribute.value);
  }
  fmt::format_to(std::back_inserter(out),
                 R"(","kind":"{}","statements":{},"size":{:.1f},"color":"{}","x":{:.1f},"y":{:.1f}}},)"
                 R"("position":{{"x":{:.1f},"y":{:.1f}}}}})",
                 kind_name(vertex), vertex.weight, size(vertex), hex(colour(vertex)), place.x, place.y, place.x,
                 -place.y);
}

static void append_edge(std::string& out, const Edge& edge, const Vertex& actor, const Vertex& topic,
                        std::string& evidence) {
  const std::vector<Evidence> pieces = edge.evidence.read();
  fmt::format_to(
      std::back_inserter(out),
      R"({{"data":{{"id":"{0}","key":"{0}","source":"{1}","target":"{2}","interaction":"{3}","kind":"{4}","label":")",
      edge.id.text(), actor.id, topic.id, is_position(edge) ? name(edge.position) : edge_label(edge), edge_kind(edge));
  append_json(out, edge_label(edge));
  if (edge.change) fmt::format_to(std::back_inserter(out), R"(","change":"{})", name(*edge.change));
  fmt::format_to(std::back_inserter(out), R"(","polarity":{},"weight":{},"first_date":")", edge.polarity, edge.weight);
  append_json(out, edge.evidence.first_date());
  out += R"(","last_date":")";
  append_json(out, edge.evidence.last_date());
  fmt::format_to(std::back_inserter(out), R"(","width":{:.1f},"color":"{}","line_style":"{}","quote":")",
                 thickness(edge, pieces), hex(colour(edge)), line_style(edge));
  if (!pieces.empty()) append_json(out, strongest(pieces).quote);
  out += R"(","claim":")";
  append_json(out, claim(pieces));
  if (!pieces.empty()) {
    out += R"(","confidence":)";
    append_number(out, strongest(pieces).confidence);
    out += R"(,"evidence":")";
  } else {
    out += R"(","evidence":")";
  }
  evidence.clear();
  append_evidence_json(evidence, pieces);
  append_json(out, evidence);
  out += "\"}}";
}

void write_cytoscape(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += R"({"format_version":"1.0","generated_by":"standpoint","target_cytoscapejs_version":"~3",)"
              "\n\"directed\":true,\"multigraph\":true,\n\"data\":{\"name\":\"Positions of actors on "
              "topics\"},\n\"elements\":{\"nodes\":[\n";
  const std::vector<Place2d> place = places(graph);
  for (std::size_t v = 0; v < place.size(); ++v) {
    if (v != 0) out.text += ",\n";
    append_vertex(out.text, network[v], place[v]);
    out.flush_if_full();
  }
  out.text += "\n],\n\"edges\":[\n";
  std::string evidence;
  bool first = true;
  for (const auto e : network.edges()) {
    if (!first) out.text += ",\n";
    first = false;
    append_edge(out.text, network[e], network[network.source(e)], network[network.target(e)], evidence);
    out.flush_if_full();
  }
  out.text += "\n]}}\n";
  out.finish();
}

} // namespace standpoint
