#include "tests/exporters/graph_json.h"

#include "graph/position_graph.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace standpoint {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

static void write(Writer& out, const char* key, std::string_view value) {
  out.Key(key);
  out.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
}

static void write_known(Writer& out, const char* key, std::string_view value) {
  if (!value.empty()) write(out, key, value);
}

static void write_evidence(Writer& out, const std::vector<Evidence>& evidence) {
  out.Key("evidence");
  out.StartArray();
  for (const Evidence& e : evidence) {
    out.StartObject();
    write(out, "doc", e.doc);
    write_known(out, "date", e.date);
    write_known(out, "claim", e.claim);
    write_known(out, "quote", e.quote);
    write_known(out, "kind", e.quote_kind);
    write_known(out, "via", e.via);
    write_known(out, "topic", e.topic);
    write_known(out, "issue", e.issue);
    if (!e.spans.empty()) {
      out.Key("spans");
      out.StartArray();
      for (const CodePointSpan span : e.spans) {
        out.StartArray();
        out.Uint(span.begin);
        out.Uint(span.end);
        out.EndArray();
      }
      out.EndArray();
    }
    out.Key("confidence");
    out.Double(e.confidence);
    write_known(out, "outlet", e.outlet);
    write_known(out, "title", e.title);
    write_known(out, "url", e.url);
    out.EndObject();
  }
  out.EndArray();
}

std::string graph_json(const PositionGraph& graph) {
  const auto& network = graph.network;
  rapidjson::StringBuffer buffer;
  Writer out(buffer);
  out.StartObject();
  out.Key("nodes");
  out.StartObject();
  for (const auto v : network.vertices()) {
    const Vertex& vertex = network[v];
    out.Key(vertex.id.c_str());
    out.StartObject();
    write(out, "label", vertex.label);
    write(out, "kind", vertex.kind == VertexKind::actor ? name(vertex.actor_kind) : name(vertex.kind));
    write(out, "role", vertex.role);
    write(out, "country", vertex.country);
    write(out, "party", vertex.party);
    write(out, "wikidata", vertex.wikidata);
    out.Key("statements");
    out.Uint(vertex.weight);
    out.EndObject();
  }
  out.EndObject();
  out.Key("edges");
  out.StartObject();
  for (const auto e : network.edges()) {
    const Edge& edge = network[e];
    out.Key(edge.id.text().c_str());
    out.StartObject();
    write(out, "source", network[network.source(e)].id);
    write(out, "target", network[network.target(e)].id);
    write(out, "label", is_position(edge) ? name(edge.position) : "part of");
    write(out, "claim", edge.evidence.empty() ? "" : strongest(edge.evidence.read()).claim);
    out.Key("polarity");
    out.Int(edge.polarity);
    out.Key("weight");
    out.Uint(edge.weight);
    write(out, "first_date", edge.evidence.first_date());
    write(out, "last_date", edge.evidence.last_date());
    write_evidence(out, edge.evidence.read());
    out.EndObject();
  }
  out.EndObject();
  out.EndObject();
  return {buffer.GetString(), buffer.GetSize()};
}

} // namespace standpoint
