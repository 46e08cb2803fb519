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
static void append_cells(Output& out, std::initializer_list<std::string_view> cells) {
  for (const std::string_view cell : cells) {
    append_cell(out, cell);
    out.text += ',';
  }
}

void write_nodes_csv(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += "Id,Label,kind,";
  for (const VertexAttribute& attribute : vertex_attributes)
    fmt::format_to(std::back_inserter(out.text), "{},", attribute.name);
  out.text += "statements\n";
  for (const auto v : boost::make_iterator_range(boost::vertices(network))) {
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
  for (const auto e : boost::make_iterator_range(boost::edges(network))) {
    const Edge& edge = network[e];
    const Vertex& actor = network[boost::source(e, network)];
    const Vertex& topic = network[boost::target(e, network)];
    const Evidence& best = edge.evidence.empty() ? none : strongest(edge.evidence);
    fmt::format_to(std::back_inserter(out.text), "{},{},Directed,{},", actor.id, topic.id, edge.id);
    append_cell(out, edge_label(edge));
    fmt::format_to(std::back_inserter(out.text), ",{},{},", edge.weight, edge_kind(edge));
    append_cells(out, {actor.label, topic.label});
    if (!is_position(edge)) {
      out.text += of_changes ? "0,,,,,,,,[],\n" : "0,,,,,,,,[]\n";
      continue;
    }
    fmt::format_to(std::back_inserter(out.text), "{},", edge.polarity);
    append_cells(out, {best.claim, edge.first_date, edge.last_date, best.quote, best.doc, best.date});
    append_number(out.text, best.confidence);
    out.text += ',';
    evidence.clear();
    append_evidence_json(evidence, edge.evidence);
    append_json_cell(out.text, evidence);
    if (edge.change) out.text.append(",").append(name(*edge.change));
    out.text += '\n';
    out.flush_if_full();
  }
  out.finish();
}

void write_events_csv(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text +=
      "date,actor,actor_kind,position,polarity,topic,issue,claim,quote,quote_kind,via,doc,outlet,title,url,begin,"
      "end,confidence,also_in\n";
  for (const auto e : boost::make_iterator_range(boost::edges(network))) {
    const Edge& edge = network[e];
    const Vertex& actor = network[boost::source(e, network)];
    const Vertex& topic = network[boost::target(e, network)];
    for (const Evidence& piece : edge.evidence) {
      append_cells(out, {piece.date, actor.label, name(actor.actor_kind), name(edge.position)});
      fmt::format_to(std::back_inserter(out.text), "{},", edge.polarity);
      const bool on_issue = topic.kind == VertexKind::issue || !piece.topic.empty();
      append_cells(out, {on_issue ? piece.topic : topic.label, on_issue ? topic.label : piece.issue, piece.claim,
                         piece.quote, piece.quote_kind, piece.via, piece.doc, piece.outlet, piece.title, piece.url});
      if (piece.spans.empty())
        out.text += ",,";
      else
        fmt::format_to(std::back_inserter(out.text), "{},{},", piece.spans.front().begin, piece.spans.back().end);
      append_number(out.text, piece.confidence);
      out.text += ',';
      append_cell(out, others_of(piece));
      out.text += '\n';
      out.flush_if_full();
    }
  }
  out.finish();
}

} // namespace standpoint
