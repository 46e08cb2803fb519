// GraphML 1.0, in the profile that Gephi, Gephi Lite (graphology), networkx and igraph all take, valid against the
// schema. Source: http://graphml.graphdrawing.org/specification.html
//
// Layout: one directed graph. Nodes: label, kind (person, organization, country, group, unknown, topic), role,
// country, party, wikidata, statements, size, x, y, r, g, b. Edges: label (the position), weight (number of
// statements), polarity, first_date, last_date, quote, doc, date and confidence of the strongest piece of evidence, r,
// g, b, and `evidence`: all pieces as JSON (append_evidence_json). Left out on purpose: the attribute `label` of
// <edge>, which Gephi takes as the edge's kind but the schema forbids. Gephi therefore adds up parallel edges of a
// GraphML file; its own format, GEXF, keeps them apart. To know: Gephi rewrites "INF" in attributes (not in labels) to
// "Infinity", whatever a file does.
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/vertex_attributes.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <iterator>

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
  <key id="r" for="node" attr.name="r" attr.type="int"/>
  <key id="g" for="node" attr.name="g" attr.type="int"/>
  <key id="b" for="node" attr.name="b" attr.type="int"/>
  <key id="el" for="edge" attr.name="label" attr.type="string"/>
  <key id="ew" for="edge" attr.name="weight" attr.type="double"/>
  <key id="ep" for="edge" attr.name="polarity" attr.type="int"/>
  <key id="ef" for="edge" attr.name="first_date" attr.type="string"/>
  <key id="et" for="edge" attr.name="last_date" attr.type="string"/>
  <key id="eq" for="edge" attr.name="quote" attr.type="string"/>
  <key id="ed" for="edge" attr.name="doc" attr.type="string"/>
  <key id="ey" for="edge" attr.name="date" attr.type="string"/>
  <key id="ec" for="edge" attr.name="confidence" attr.type="double"/>
  <key id="er" for="edge" attr.name="r" attr.type="int"/>
  <key id="eg" for="edge" attr.name="g" attr.type="int"/>
  <key id="eb" for="edge" attr.name="b" attr.type="int"/>
  <key id="ev" for="edge" attr.name="evidence" attr.type="string"/>
  <graph id="positions" edgedefault="directed">
)";
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
  const Colour c = colour(vertex);
  fmt::format_to(std::back_inserter(out), "    <node id=\"{}\">", vertex.id);
  append_text(out, "nl", vertex.label);
  append_text(out, "nk", kind_name(vertex));
  for (const VertexAttribute& attribute : vertex_attributes) append_text(out, attribute.name, vertex.*attribute.value);
  fmt::format_to(std::back_inserter(out),
                 "<data key=\"nn\">{}</data><data key=\"size\">{:.1f}</data><data key=\"x\">{:.1f}</data>"
                 "<data key=\"y\">{:.1f}</data><data key=\"r\">{}</data><data key=\"g\">{}</data>"
                 "<data key=\"b\">{}</data></node>\n",
                 vertex.weight, size(vertex), place.x, place.y, c.red, c.green, c.blue);
}

static void append_edge(std::string& out, const Edge& edge, const Vertex& actor, const Vertex& topic,
                        std::string& evidence) {
  const Colour c = colour(edge);
  fmt::format_to(std::back_inserter(out),
                 "    <edge id=\"{}\" source=\"{}\" target=\"{}\"><data key=\"el\">{}</data>"
                 "<data key=\"ew\">{}</data><data key=\"ep\">{}</data>",
                 edge.id, actor.id, topic.id, name(edge.position), edge.weight, edge.polarity);
  append_text(out, "ef", edge.first_date);
  append_text(out, "et", edge.last_date);
  if (!edge.evidence.empty()) {
    const Evidence& best = strongest(edge.evidence);
    append_text(out, "eq", best.quote);
    append_text(out, "ed", best.doc);
    append_text(out, "ey", best.date);
    out += "<data key=\"ec\">";
    append_number(out, best.confidence);
    out += "</data>";
  }
  fmt::format_to(std::back_inserter(out),
                 "<data key=\"er\">{}</data><data key=\"eg\">{}</data><data key=\"eb\">{}</data>", c.red, c.green,
                 c.blue);
  evidence.clear();
  append_evidence_json(evidence, edge.evidence);
  append_text(out, "ev", evidence);
  out += "</edge>\n";
}

void write_graphml(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += opening;
  for (const VertexAttribute& attribute : vertex_attributes)
    fmt::format_to(std::back_inserter(out.text),
                   "  <key id=\"{0}\" for=\"node\" attr.name=\"{0}\" attr.type=\"string\"/>\n", attribute.name);
  out.text += keys;
  const std::vector<Place2d> place = places(graph);
  for (std::size_t v = 0; v < place.size(); ++v) {
    append_vertex(out.text, network[v], place[v]);
    out.hand_on();
  }
  std::string evidence;
  for (const auto edge : boost::make_iterator_range(boost::edges(network))) {
    append_edge(out.text, network[edge], network[boost::source(edge, network)], network[boost::target(edge, network)],
                evidence);
    out.hand_on();
  }
  out.text += foot;
  out.finish();
}

} // namespace standpoint
