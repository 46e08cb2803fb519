// RDF in Turtle, the evidence in the vocabulary PROV.
// Source: https://www.w3.org/TR/turtle/; https://www.w3.org/TR/prov-o/
//
// Names: actors, topics, issues, claims, positions and articles are urn:standpoint:actor:..., :topic:..., :issue:...,
// :claim:..., :position:... and :article:..., with the ids of the other formats (percent-encoded); sp:partOf leads from
// topics to issues. A position (one edge) says sp:actor, sp:topic (what it is on, also an issue), sp:position,
// sp:polarity, sp:weight, sp:firstDate, sp:lastDate, sp:claim and is prov:wasAttributedTo its actor; each piece of
// evidence is a prov:Entity that the position prov:wasDerivedFrom, with prov:value (the quote) and prov:wasQuotedFrom
// (the article).
#include "base/ascii.h"
#include "base/index.h"
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
#include <map>
#include <string_view>

namespace standpoint {

static constexpr std::string_view head = R"(@prefix sp: <urn:standpoint:vocabulary:> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

)";

// Everything but the unreserved characters of RFC 3986 percent-encoded; ":" stays, which the grammar of URNs allows.
static void append_in_iri(std::string& out, std::string_view text) {
  for (const char c : text) {
    const bool plain = is_ascii_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == ':';
    if (plain)
      out += c;
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
  }
}

static void append_name(std::string& out, std::string_view kind, std::string_view id) {
  out += "<urn:standpoint:";
  out += kind;
  append_in_iri(out, id);
  out += '>';
}

static void append_text(std::string& out, std::string_view property, std::string_view text) {
  if (text.empty()) return;
  fmt::format_to(std::back_inserter(out), " ;\n  {} \"", property);
  append_turtle(out, text);
  out += '"';
}

static void append_date(std::string& out, std::string_view property, std::string_view date) {
  append_text(out, property, date);
  if (is_day(date)) out += "^^xsd:date";
}

static void append_vertex(std::string& out, const Vertex& vertex) {
  static constexpr std::array<std::string_view, 4> classes = {" a sp:Actor , prov:Agent", " a sp:Topic", " a sp:Issue",
                                                              " a sp:Claim"}; // by VertexKind
  append_name(out, "", vertex.id);
  out += classes[index_of(vertex.kind)];
  fmt::format_to(std::back_inserter(out), " ;\n  rdfs:label \"");
  append_turtle(out, vertex.label);
  fmt::format_to(std::back_inserter(out), "\" ;\n  sp:kind \"{}\"", kind_name(vertex));
  for (const VertexAttribute& attribute : vertex_attributes)
    append_text(out, fmt::format("sp:{}", attribute.name), vertex.*attribute.value);
  fmt::format_to(std::back_inserter(out), " ;\n  sp:statements {} .\n\n", vertex.weight);
}

static void append_evidence(std::string& out, const Evidence& evidence) {
  out += " ;\n  prov:wasDerivedFrom [ a prov:Entity ;\n  prov:wasQuotedFrom ";
  append_name(out, "article:", evidence.doc);
  append_text(out, "prov:value", evidence.quote);
  append_text(out, "sp:claim", evidence.claim);
  append_text(out, "sp:quoteKind", evidence.quote_kind);
  append_text(out, "sp:via", evidence.via);
  append_text(out, "sp:onTopic", evidence.topic);
  append_text(out, "sp:onIssue", evidence.issue);
  append_text(out, "sp:alsoIn", others_of(evidence));
  append_date(out, "dcterms:date", evidence.date);
  for (const CodePointSpan span : evidence.spans) {
    fmt::format_to(std::back_inserter(out), " ;\n  sp:span [ sp:begin {} ; sp:end {} ]", span.begin, span.end);
  }
  out += " ;\n  sp:confidence \"";
  append_number(out, evidence.confidence);
  out += "\"^^xsd:double ]";
}

static void append_edge(std::string& out, const Edge& edge, const Vertex& actor, const Vertex& topic) {
  append_name(out, "position:", edge.id.text());
  out += " a sp:Position , prov:Entity ;\n  sp:actor ";
  append_name(out, "", actor.id);
  out += " ;\n  prov:wasAttributedTo ";
  append_name(out, "", actor.id);
  out += " ;\n  sp:topic ";
  append_name(out, "", topic.id);
  fmt::format_to(std::back_inserter(out), " ;\n  sp:position \"{}\" ;\n  sp:polarity {} ;\n  sp:weight {}",
                 name(edge.position), edge.polarity, edge.weight);
  append_date(out, "sp:firstDate", edge.evidence.first_date());
  append_date(out, "sp:lastDate", edge.evidence.last_date());
  const std::vector<Evidence> pieces = edge.evidence.read();
  append_text(out, "sp:claim", claim(pieces));
  for (const Evidence& piece : pieces) append_evidence(out, piece);
  out += " .\n\n";
}

static void append_part(std::string& out, const Vertex& part, const Vertex& whole) {
  append_name(out, "", part.id);
  out += " sp:partOf ";
  append_name(out, "", whole.id);
  out += " .\n\n";
}

// As its first piece of evidence has it.
struct ArticleFacts {
  std::string title;
  std::string outlet;
  std::string url;
};

static void append_article(std::string& out, const std::string& doc, const ArticleFacts& article) {
  append_name(out, "article:", doc);
  out += " a prov:Entity ;\n  dcterms:identifier \"";
  append_turtle(out, doc);
  out += '"';
  append_text(out, "dcterms:title", article.title);
  append_text(out, "dcterms:publisher", article.outlet);
  append_text(out, "dcterms:source", article.url);
  out += " .\n\n";
}

void write_turtle(const PositionGraph& graph, std::ostream& stream) {
  const auto& network = graph.network;
  Output out(stream);
  out.text += head;
  for (const auto v : network.vertices()) {
    append_vertex(out.text, network[v]);
    out.flush_if_full();
  }
  std::map<std::string, ArticleFacts> articles;
  for (const auto e : network.edges()) {
    const Vertex &from = network[network.source(e)], &to = network[network.target(e)];
    if (is_position(network[e]))
      append_edge(out.text, network[e], from, to);
    else
      append_part(out.text, from, to);
    for (const Evidence& piece : network[e].evidence.read())
      articles.try_emplace(piece.doc, ArticleFacts{piece.title, piece.outlet, piece.url});
    out.flush_if_full();
  }
  for (const auto& [doc, article] : articles) {
    append_article(out.text, doc, article);
    out.flush_if_full();
  }
  out.finish();
}

} // namespace standpoint
