// Two tables for `neo4j-admin database import full --nodes=X.neo4j-nodes.csv --relationships=X.neo4j-edges.csv`.
// Source: neo4j.com/docs/operations-manual, "Import", CSV header format.
//
// One space of ids; labels Actor (and Person, Organization, Country, Group), Topic, Issue or Claim; the relationship's
// type is the position in capitals, or PART_OF. Every text on one line, since the importer takes a line for a record.
// Dates that are no days are left out.
#include "base/ascii.h"
#include "base/index.h"
#include "exporters/csv.h"
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/vertex_attributes.h"
#include "exporters/writers.h"
#include "graph/calendar.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace standpoint {

static constexpr std::array<std::string_view, 5> actor_labels = {"Actor;Person", "Actor;Organization", "Actor;Country",
                                                                 "Actor;Group", "Actor"};       // by ActorKind
static constexpr std::array<std::string_view, 4> labels = {"Actor", "Topic", "Issue", "Claim"}; // by VertexKind

void write_neo4j_nodes(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += "id:ID,name,kind,";
  for (const VertexAttribute& attribute : vertex_attributes)
    fmt::format_to(std::back_inserter(out.text), "{},", attribute.name);
  out.text += "statements:int,:LABEL\n";
  for (const auto v : network.vertices()) {
    const Vertex& vertex = network[v];
    out.text += vertex.id;
    out.text += ',';
    append_cell_on_one_line(out, vertex.label);
    out.text += ',';
    out.text += kind_name(vertex);
    for (const VertexAttribute& attribute : vertex_attributes) {
      out.text += ',';
      append_cell_on_one_line(out, vertex.*attribute.value);
    }
    fmt::format_to(std::back_inserter(out.text), ",{},{}\n", vertex.weight,
                   vertex.kind == VertexKind::actor ? actor_labels[index_of(vertex.actor_kind)]
                                                    : labels[index_of(vertex.kind)]);
    out.flush_if_full();
  }
  out.finish();
}

static std::string capitals(std::string_view text) {
  std::string upper(text);
  for (char& c : upper) {
    c = ascii_upper(c);
  }
  return upper;
}

static std::string_view day_or_nothing(std::string_view date) {
  return is_day(date) ? date : std::string_view();
}

void write_neo4j_edges(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text +=
      ":START_ID,:END_ID,:TYPE,id,kind,weight:double,polarity:int,first_date:date,last_date:date,claim,quote,doc,"
      "confidence:double,evidence\n";
  std::string evidence;
  const Evidence none;
  for (const auto e : network.edges()) {
    const Edge& edge = network[e];
    const std::vector<Evidence> pieces = edge.evidence.read();
    const Evidence& best = pieces.empty() ? none : strongest(pieces);
    fmt::format_to(std::back_inserter(out.text), "{},{},{},{},{},{},{},{},{},", network[network.source(e)].id,
                   network[network.target(e)].id, is_position(edge) ? capitals(name(edge.position)) : "PART_OF",
                   edge.id.text(), edge_kind(edge), edge.weight, edge.polarity,
                   day_or_nothing(edge.evidence.first_date()), day_or_nothing(edge.evidence.last_date()));
    append_cell_on_one_line(out, best.claim);
    out.text += ',';
    append_cell_on_one_line(out, best.quote);
    out.text += ',';
    append_cell_on_one_line(out, best.doc);
    out.text += ',';
    append_number(out.text, best.confidence);
    out.text += ',';
    evidence.clear();
    append_evidence_json(evidence, pieces);
    append_json_cell(out.text, evidence);
    out.text += '\n';
    out.flush_if_full();
  }
  out.finish();
}

} // namespace standpoint
