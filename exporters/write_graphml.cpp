// GraphML 1.0, in the profile that Gephi, Gephi Lite (graphology), networkx and igraph all take, valid against the
// schema. Source: http://graphml.graphdrawing.org/specification.html
//
// Layout: one directed graph. Nodes: label, kind (person, organization, country, group, unknown, topic, issue, claim),
// role, country, party, wikidata, statements, size, x, y, color. Edges: label (the position, or "part of"), kind
// (what keeps parallel edges apart), polarity, color, weight (number of statements), first_date, last_date, claim,
// quote, doc, date and confidence of the strongest piece of evidence, and `evidence`: all pieces as JSON
// (append_evidence_json). Of a graph of changes (change_graph.h) the label tells what changed, and `change` its kind.
// Left out on purpose: the attribute `label` of <edge>, which Gephi takes as the edge's kind but the schema forbids.
// Gephi therefore adds up parallel edges of a GraphML file; its own format, GEXF, keeps them apart. To know: Gephi
// rewrites "INF" in attributes (not in labels) to "Infinity", whatever a file does.
#include "base/index.h"
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/vertex_attributes.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace standpoint {

static constexpr std::string_view opening = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
)";
static constexpr std::string_view keys = R"(  <key id="nl" for="node" attr.name="label" attr.type="string"/>
  <key id="nk" for="node" attr.name="kind" attr.type="string"/>
  <key id="nn" for="node" attr.name="statements" attr.type="int"/>
  <key id="size" for="node" attr.name="size" attr.type="double"/>
  <key id="x" for="node" attr.name="x" attr.type="double"/>
  <key id="y" for="node" attr.name="y" attr.type="double"/>
  <key id="nc" for="node" attr.name="color" attr.type="string"/>
  <key id="el" for="edge" attr.name="label" attr.type="string"/>
  <key id="ek" for="edge" attr.name="kind" attr.type="string"/>
  <key id="ep" for="edge" attr.name="polarity" attr.type="int"/>
  <key id="eh" for="edge" attr.name="color" attr.type="string"/>
  <key id="ew" for="edge" attr.name="weight" attr.type="double"/>
  <key id="ef" for="edge" attr.name="first_date" attr.type="string"/>
  <key id="et" for="edge" attr.name="last_date" attr.type="string"/>
  <key id="em" for="edge" attr.name="claim" attr.type="string"/>
  <key id="eq" for="edge" attr.name="quote" attr.type="string"/>
  <key id="ed" for="edge" attr.name="doc" attr.type="string"/>
  <key id="ey" for="edge" attr.name="date" attr.type="string"/>
  <key id="ec" for="edge" attr.name="confidence" attr.type="double"/>
  <key id="ev" for="edge" attr.name="evidence" attr.type="string"/>
)";
static constexpr std::string_view change_key =
    "  <key id=\"eg\" for=\"edge\" attr.name=\"change\" attr.type=\"string\"/>\n";
static constexpr std::string_view graph_head = "  <graph id=\"positions\" edgedefault=\"directed\">\n";
static constexpr std::string_view foot = "  </graph>\n</graphml>\n";

// Empty values are left out: networkx would keep '' and igraph would make it NaN in columns of numbers.
static void append_text(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  out += "<data key=\"";
  out += key;
  out += "\">";
  append_xml(out, value);
  out += "</data>";
}

static void append_vertex(std::string& out, const Vertex& vertex, Place2d place) {
  fmt::format_to(std::back_inserter(out), "    <node id=\"{}\">", vertex.id);
  append_text(out, "nl", vertex.label);
  append_text(out, "nk", kind_name(vertex));
  for (const VertexAttribute& attribute : vertex_attributes) append_text(out, attribute.name, vertex.*attribute.value);
  fmt::format_to(std::back_inserter(out),
                 "<data key=\"nn\">{}</data><data key=\"size\">{:.1f}</data><data key=\"x\">{:.1f}</data>"
                 "<data key=\"y\">{:.1f}</data><data key=\"nc\">{}</data></node>\n",
                 vertex.weight, size(vertex), place.x, place.y, hex(colour(vertex)));
}

// What the edges of a position and polarity have in common: from behind the topic's id to the weight. Made once and
// copied, since that is most of an edge.
class CommonParts {
public:
  CommonParts() {
    for (int position = 0; position < position_count; ++position) {
      for (int polarity = -1; polarity <= 1; ++polarity) {
        Edge edge;
        edge.position = static_cast<Position>(position);
        edge.polarity = polarity;
        parts_[index(edge)] = fmt::format("\"><data key=\"el\">{}</data><data key=\"ek\">{}</data><data key=\"ep\">{}"
                                          "</data><data key=\"eh\">{}</data><data key=\"ew\">",
                                          name(edge.position), edge_kind(edge), polarity, hex(colour(edge)));
      }
    }
  }
  const std::string& of(const Edge& edge) const { return parts_[index(edge)]; }

private:
  static std::size_t index(const Edge& edge) { return 3 * index_of(edge.position) + (edge.polarity + 1); }
  std::array<std::string, 3 * position_count> parts_;
};

// In the place of the common parts, of an edge that tells what changed or what is part of what.
static void append_label(std::string& out, const Edge& edge) {
  out += "\">";
  append_text(out, "el", edge_label(edge));
  append_text(out, "ek", edge_kind(edge));
  if (edge.change) append_text(out, "eg", name(*edge.change));
  fmt::format_to(std::back_inserter(out), "<data key=\"ep\">{}</data><data key=\"eh\">{}</data><data key=\"ew\">",
                 edge.polarity, hex(colour(edge)));
}

static void append_evidence(std::string& out, const std::vector<Evidence>& pieces, std::string& json) {
  if (pieces.empty()) return;
  const Evidence& best = strongest(pieces);
  append_text(out, "em", best.claim);
  append_text(out, "eq", best.quote);
  append_text(out, "ed", best.doc);
  append_text(out, "ey", best.date);
  out += "<data key=\"ec\">";
  append_number(out, best.confidence);
  out += "</data>";
  json.clear();
  append_evidence_json(json, pieces);
  append_text(out, "ev", json);
}

void write_graphml(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += opening;
  for (const VertexAttribute& attribute : vertex_attributes)
    fmt::format_to(std::back_inserter(out.text),
                   "  <key id=\"{0}\" for=\"node\" attr.name=\"{0}\" attr.type=\"string\"/>\n", attribute.name);
  out.text += keys;
  if (is_of_changes(graph)) out.text += change_key;
  out.text += graph_head;
  const std::vector<Place2d> place = places(graph);
  for (std::size_t v = 0; v < place.size(); ++v) {
    append_vertex(out.text, network[v], place[v]);
    out.flush_if_full();
  }
  const CommonParts common;
  std::string ends; // of the edges of one source, which stand together: copied in one piece
  std::optional<std::size_t> source;
  std::string json;
  for (const auto e : network.edges()) {
    const Edge& edge = network[e];
    out.text += "    <edge id=\"";
    out.text += edge.id.text();
    if (source != network.source(e)) {
      source = network.source(e);
      ends = fmt::format("\" source=\"{}\" target=\"", network[*source].id);
    }
    out.text += ends;
    out.text += network[network.target(e)].id;
    if (edge.change || !is_position(edge))
      append_label(out.text, edge);
    else
      out.text += common.of(edge);
    append_integer(out.text, edge.weight);
    if (edge.evidence.first_date().empty() && edge.evidence.last_date().empty() && edge.evidence.empty()) {
      out.text += "</data></edge>\n";
    } else {
      out.text += "</data>";
      append_text(out.text, "ef", edge.evidence.first_date());
      append_text(out.text, "et", edge.evidence.last_date());
      append_evidence(out.text, edge.evidence.read(), json);
      out.text += "</edge>\n";
    }
    out.flush_if_full();
  }
  out.text += foot;
  out.finish();
}

} // namespace standpoint
