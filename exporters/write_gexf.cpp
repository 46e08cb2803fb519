// GEXF 1.3, in the profile that Gephi, Gephi Lite (graphology) and networkx 3.6 take, valid against the specification's
// RELAX NG; and the same under the name of 1.2draft (gexf_head.h).
// Source: https://gexf.net/schema.html (1.3)
//
// Layout: one directed graph. Nodes: label; attributes kind, role, country, party, wikidata, statements; viz colour,
// size, place. Edges: kind (what keeps parallel edges apart), label (the position), weight (number of statements);
// attributes polarity, first_date, last_date, claim, quote, doc, date and confidence of the strongest piece of
// evidence, and `evidence`: all pieces as JSON (append_evidence_json); of a graph of changes (change_graph.h) `change`,
// and the label tells it; viz colour, thickness, shape. Every attribute's id is its title, since graphology takes the
// id. Time: with dates, the graph is dynamic (timeformat date): an edge has one spell for each day on which the
// position was taken, a node one from the first to the last of its edges' days, an issue also of what is part of it,
// and an edge "part of" the one of the part. An edge without a day is there all the time, and so are its nodes. To
// know: Gephi rewrites "INF" in attributes (not in labels) to "Infinity", whatever a file does.
#include "exporters/escape.h"
#include "exporters/gexf_head.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/vertex_attributes.h"
#include "exporters/writers.h"
#include "graph/calendar.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace standpoint {

static constexpr std::string_view node_attributes = R"(    <attributes class="node" mode="static">
      <attribute id="kind" title="kind" type="string"/>
)";
static constexpr std::string_view attributes = R"(      <attribute id="statements" title="statements" type="integer"/>
    </attributes>
    <attributes class="edge" mode="static">
      <attribute id="polarity" title="polarity" type="integer"/>
      <attribute id="first_date" title="first_date" type="string"/>
      <attribute id="last_date" title="last_date" type="string"/>
      <attribute id="claim" title="claim" type="string"/>
      <attribute id="quote" title="quote" type="string"/>
      <attribute id="doc" title="doc" type="string"/>
      <attribute id="date" title="date" type="string"/>
      <attribute id="confidence" title="confidence" type="double"/>
      <attribute id="evidence" title="evidence" type="string"/>
)";
static constexpr std::string_view change_attribute =
    "      <attribute id=\"change\" title=\"change\" type=\"string\"/>\n";
static constexpr std::string_view attributes_end = "    </attributes>\n";

// Empty values are left out: Gephi skips them anyway.
static void append_value(std::string& out, std::string_view attribute, std::string_view value) {
  if (value.empty()) return;
  out += "<attvalue for=\"";
  out += attribute;
  out += "\" value=\"";
  append_xml(out, value);
  out += "\"/>";
}

// Of an edge: each piece of its evidence has a day, and there is one.
static bool is_dated(const std::vector<Evidence>& evidence) {
  return !evidence.empty() && std::ranges::all_of(evidence, [](const Evidence& e) { return is_day(e.date); });
}

static void append_span(std::string& out, std::string_view first, std::string_view last) {
  fmt::format_to(std::back_inserter(out), "<spells><spell start=\"{}\" end=\"{}\"/></spells>", first, last);
}

static void append_spells(std::string& out, const std::vector<Evidence>& evidence) {
  if (!is_dated(evidence)) return;
  out += "<spells>";
  std::string_view last;
  for (const Evidence& e : evidence) {
    if (e.date == last) continue;
    last = e.date;
    fmt::format_to(std::back_inserter(out), "<spell start=\"{0}\" end=\"{0}\"/>", e.date);
  }
  out += "</spells>";
}

// The days of a vertex's edges; empty when one of them has none.
struct Days {
  std::string_view first;
  std::string_view last;
  bool always = false;

  void add(const Edge& edge) {
    if (!is_dated(edge.evidence.read())) {
      always = true;
      return;
    }
    if (first.empty() || edge.evidence.first_date() < first) first = edge.evidence.first_date();
    if (edge.evidence.last_date() > last) last = edge.evidence.last_date();
  }
  // Whether that changed anything.
  bool add(const Days& part) {
    const Days before = *this;
    always = always || part.always;
    if (!part.first.empty() && (first.empty() || part.first < first)) first = part.first;
    if (part.last > last) last = part.last;
    return always != before.always || first != before.first || last != before.last;
  }
  bool known() const { return !always && !first.empty(); }
};

static void append_vertex(std::string& out, const Vertex& vertex, Place2d place, const Days& days) {
  const Colour c = colour(vertex);
  fmt::format_to(std::back_inserter(out), "      <node id=\"{}\" label=\"", vertex.id);
  append_xml(out, vertex.label);
  out += "\"><attvalues>";
  append_value(out, "kind", kind_name(vertex));
  for (const VertexAttribute& attribute : vertex_attributes) append_value(out, attribute.name, vertex.*attribute.value);
  fmt::format_to(std::back_inserter(out), "<attvalue for=\"statements\" value=\"{}\"/></attvalues>", vertex.weight);
  if (days.known()) append_span(out, days.first, days.last);
  fmt::format_to(std::back_inserter(out),
                 "<viz:color r=\"{}\" g=\"{}\" b=\"{}\" a=\"1\"/><viz:size value=\"{:.1f}\"/>"
                 "<viz:position x=\"{:.1f}\" y=\"{:.1f}\" z=\"0\"/></node>\n",
                 c.red, c.green, c.blue, size(vertex), place.x, place.y);
}

// `part`: the days of what the edge begins at.
static void append_edge(std::string& out, const Edge& edge, const Vertex& actor, const Vertex& topic, const Days& part,
                        std::string& evidence) {
  const Colour c = colour(edge);
  fmt::format_to(std::back_inserter(out), "      <edge id=\"{}\" source=\"{}\" target=\"{}\" kind=\"{}\" label=\"",
                 edge.id.text(), actor.id, topic.id, edge_kind(edge));
  append_xml(out, edge_label(edge));
  fmt::format_to(std::back_inserter(out), "\" weight=\"{}\"><attvalues><attvalue for=\"polarity\" value=\"{}\"/>",
                 edge.weight, edge.polarity);
  if (edge.change) append_value(out, "change", name(*edge.change));
  append_value(out, "first_date", edge.evidence.first_date());
  append_value(out, "last_date", edge.evidence.last_date());
  const std::vector<Evidence> pieces = edge.evidence.read();
  if (!pieces.empty()) {
    const Evidence& best = strongest(pieces);
    append_value(out, "claim", best.claim);
    append_value(out, "quote", best.quote);
    append_value(out, "doc", best.doc);
    append_value(out, "date", best.date);
    out += "<attvalue for=\"confidence\" value=\"";
    append_number(out, best.confidence);
    out += "\"/>";
  }
  evidence.clear();
  append_evidence_json(evidence, pieces);
  append_value(out, "evidence", evidence);
  out += "</attvalues>";
  if (is_position(edge))
    append_spells(out, pieces);
  else if (part.known())
    append_span(out, part.first, part.last);
  fmt::format_to(std::back_inserter(out),
                 "<viz:color r=\"{}\" g=\"{}\" b=\"{}\" a=\"1\"/><viz:thickness value=\"{:.1f}\"/>"
                 "<viz:shape value=\"{}\"/></edge>\n",
                 c.red, c.green, c.blue, thickness(edge, pieces), line_style(edge));
}

static void write(const PositionGraph& graph, GexfVersion version, std::ostream& stream) {
  const auto& network = graph.network;
  const auto edges = network.edges();
  std::vector<Days> days(network.vertex_count());
  for (const auto edge : edges) {
    if (!is_position(network[edge])) continue;
    days[network.source(edge)].add(network[edge]);
    days[network.target(edge)].add(network[edge]);
  }
  for (bool grows = true; grows;) { // from parts up to what they are part of
    grows = false;
    for (const auto edge : edges)
      if (!is_position(network[edge])) grows = days[network.target(edge)].add(days[network.source(edge)]) || grows;
  }
  const bool dynamic = std::any_of(days.begin(), days.end(), [](const Days& d) { return !d.first.empty(); });

  Output out(stream);
  append_gexf_head(out.text, version, "Positions of actors on topics");
  out.text += dynamic ? "  <graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\" "
                        "timerepresentation=\"interval\">\n"
                      : "  <graph defaultedgetype=\"directed\" mode=\"static\">\n";
  out.text += node_attributes;
  for (const VertexAttribute& attribute : vertex_attributes)
    fmt::format_to(std::back_inserter(out.text), "      <attribute id=\"{0}\" title=\"{0}\" type=\"string\"/>\n",
                   attribute.name);
  out.text += attributes;
  if (is_of_changes(graph)) out.text += change_attribute;
  out.text += attributes_end;
  const std::vector<Place2d> place = places(graph);
  fmt::format_to(std::back_inserter(out.text), "    <nodes count=\"{}\">\n", place.size());
  for (std::size_t v = 0; v < place.size(); ++v) {
    append_vertex(out.text, network[v], place[v], days[v]);
    out.flush_if_full();
  }
  fmt::format_to(std::back_inserter(out.text), "    </nodes>\n    <edges count=\"{}\">\n", network.edge_count());
  std::string evidence;
  for (const auto edge : edges) {
    const std::size_t from = network.source(edge);
    append_edge(out.text, network[edge], network[from], network[network.target(edge)], days[from], evidence);
    out.flush_if_full();
  }
  out.text += "    </edges>\n  </graph>\n</gexf>\n";
  out.finish();
}

void write_gexf(const PositionGraph& graph, std::ostream& stream) {
  write(graph, GexfVersion::v1_3, stream);
}

void write_gexf_1_2(const PositionGraph& graph, std::ostream& stream) {
  write(graph, GexfVersion::v1_2_draft, stream);
}

} // namespace standpoint
