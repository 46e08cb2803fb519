// Comma-separated tables, UTF-8, a header line, one record a row.
// Source: RFC 4180; docs.gephi.org, "Import CSV Data": Gephi knows the columns Id, Label, Source, Target, Type, Weight,
// Kind.
//
// .nodes.csv   Id, Label, kind, role, country, party, wikidata, statements
// .edges.csv   Source, Target, Type, Id, Label, Weight, Kind, actor, topic (what the position is on), polarity, claim,
//              first_date, last_date, quote, doc, date, confidence (of the strongest piece, as is the claim), evidence
//              (all pieces as JSON); .csv is the same. A row "part of" says which topic is part of which issue, under
//              actor and topic
// .events.csv  one row a statement: date, actor, actor_kind, position, polarity, topic, issue, claim, quote,
// quote_kind,
//              via, doc, outlet, title, url, begin, end, confidence, also_in
#include "exporters/csv.h"
#include "exporters/escape.h"
#include "exporters/look.h"
#include "exporters/output.h"
#include "exporters/vertex_attributes.h"
#include "exporters/writers.h"
#include "graph/position_graph.h"

#include <fmt/format.h>

#include <initializer_list>
#include <iterator>

namespace standpoint {

// Each cell with a comma behind it.
static void append_cells(std::string& out, std::initializer_list<std::string_view> cells, CellGuard guard) {
  for (const std::string_view cell : cells) {
    append_cell(out, cell, guard);
    out += ',';
  }
}

static void append_cells(Output& out, std::initializer_list<std::string_view> cells) {
  append_cells(out.text, cells, guard_of(out));
}

void write_nodes_csv(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += "Id,Label,kind,";
  for (const VertexAttribute& attribute : vertex_attributes)
    fmt::format_to(std::back_inserter(out.text), "{},", attribute.name);
  out.text += "statements\n";
  for (const auto v : network.vertices()) {
    const Vertex& vertex = network[v];
    append_cells(out, {vertex.id, vertex.label, kind_name(vertex)});
    for (const VertexAttribute& attribute : vertex_attributes) append_cells(out, {vertex.*attribute.value});
    fmt::format_to(std::back_inserter(out.text), "{}\n", vertex.weight);
    out.flush_if_full();
  }
  out.finish();
}

void write_edges_csv(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += "Source,Target,Type,Id,Label,Weight,Kind,actor,topic,polarity,claim,first_date,last_date,quote,doc,date,"
              "confidence,evidence";
  const bool of_changes = is_of_changes(graph);
  out.text += of_changes ? ",change\n" : "\n";
  std::string evidence;
  const Evidence none;
  for (const auto e : network.edges()) {
    const Edge& edge = network[e];
    const Vertex& actor = network[network.source(e)];
    const Vertex& topic = network[network.target(e)];
    const std::vector<Evidence> pieces = edge.evidence.read();
    const Evidence& best = pieces.empty() ? none : strongest(pieces);
    fmt::format_to(std::back_inserter(out.text), "{},{},Directed,{},", actor.id, topic.id, edge.id.text());
    append_cell(out, edge_label(edge));
    fmt::format_to(std::back_inserter(out.text), ",{},{},", edge.weight, edge_kind(edge));
    append_cells(out, {actor.label, topic.label});
    if (!is_position(edge)) {
      out.text += of_changes ? "0,,,,,,,,[],\n" : "0,,,,,,,,[]\n";
      continue;
    }
    fmt::format_to(std::back_inserter(out.text), "{},", edge.polarity);
    append_cells(out,
                 {best.claim, edge.evidence.first_date(), edge.evidence.last_date(), best.quote, best.doc, best.date});
    append_number(out.text, best.confidence);
    out.text += ',';
    evidence.clear();
    append_evidence_json(evidence, pieces);
    append_json_cell(out.text, evidence);
    if (edge.change) out.text.append(",").append(name(*edge.change));
    out.text += '\n';
    out.flush_if_full();
  }
  out.finish();
}

// What a row of .events.csv says beside its piece of evidence.
struct Event {
  std::string_view actor;
  ActorKind actor_kind = ActorKind::unknown;
  Position position = Position::asserts;
  int polarity = 0;
  std::string_view topic;
  std::string_view issue;
};

static void append_row(std::string& out, const Event& event, const Evidence& piece, CellGuard guard) {
  append_cells(out, {piece.date, event.actor, name(event.actor_kind), name(event.position)}, guard);
  fmt::format_to(std::back_inserter(out), "{},", event.polarity);
  append_cells(out,
               {event.topic, event.issue, piece.claim, piece.quote, piece.quote_kind, piece.via, piece.doc,
                piece.outlet, piece.title, piece.url},
               guard);
  if (piece.spans.empty())
    out += ",,";
  else
    fmt::format_to(std::back_inserter(out), "{},{},", piece.spans.front().begin, piece.spans.back().end);
  append_number(out, piece.confidence);
  out += ',';
  append_cell(out, others_of(piece), guard);
  out += '\n';
}

void append_events_head(std::string& out) {
  out += "date,actor,actor_kind,position,polarity,topic,issue,claim,quote,quote_kind,via,doc,outlet,title,url,begin,"
         "end,confidence,also_in\n";
}

void append_event(std::string& out, const Statement& s, CellGuard guard) {
  if (!s.takes_position) return;
  const bool on_issue = !s.below.empty();
  append_row(out,
             {s.actor.name, s.actor.kind, s.position, s.polarity, on_issue ? s.below : s.topic,
              on_issue ? s.topic : s.issue.label},
             make_evidence(s), guard);
}

void write_events_csv(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  append_events_head(out.text);
  for (const auto e : network.edges()) {
    const Edge& edge = network[e];
    const Vertex& actor = network[network.source(e)];
    const Vertex& topic = network[network.target(e)];
    for (const Evidence& piece : edge.evidence.read()) {
      const bool on_issue = topic.kind == VertexKind::issue || !piece.topic.empty();
      append_row(out.text,
                 {actor.label, actor.actor_kind, edge.position, edge.polarity, on_issue ? piece.topic : topic.label,
                  on_issue ? topic.label : piece.issue},
                 piece, guard_of(out));
      out.flush_if_full();
    }
  }
  out.finish();
}

} // namespace standpoint
