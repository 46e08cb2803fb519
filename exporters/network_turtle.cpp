// Networks as RDF in Turtle, with the names of write_turtle.cpp.
// Source: https://www.w3.org/TR/turtle/
//
// A node is urn:standpoint:ID, a tie a blank node of type sp:Tie with sp:between its two nodes and sp:weight. A column
// of the network is a property urn:standpoint:attribute:NAME.
#include "base/ascii.h"
#include "exporters/escape.h"
#include "exporters/network_writers.h"
#include "exporters/output.h"

#include <fmt/format.h>

#include <iterator>
#include <string_view>

namespace standpoint {

static void append_iri(std::string& out, std::string_view prefix, std::string_view text) {
  fmt::format_to(std::back_inserter(out), "<urn:standpoint:{}", prefix);
  for (const char c : text) {
    const bool plain = is_ascii_alphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == ':';
    if (plain)
      out += c;
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned char>(c));
  }
  out += '>';
}

static void append_literal(std::string& out, std::string_view text) {
  out += '"';
  append_turtle(out, text);
  out += '"';
}

void write_network_turtle(const Network& network, std::ostream& stream) {
  Output out(stream);
  out.text += "@prefix sp: <urn:standpoint:vocabulary:> .\n"
              "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
              "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n\n"
              "<urn:standpoint:network> a sp:Network ;\n  rdfs:label ";
  append_literal(out.text, network.title);
  for (const auto& [property, text] : {std::pair("sp:legend", &network.legend), std::pair("sp:from", &network.from),
                                       std::pair("sp:middle", &network.middle), std::pair("sp:to", &network.to)}) {
    if (text->empty()) continue;
    fmt::format_to(std::back_inserter(out.text), " ;\n  {} ", property);
    append_literal(out.text, *text);
  }
  out.text += " .\n\n";
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    append_iri(out.text, "", network.nodes[i].id);
    out.text += " a sp:Node ;\n  rdfs:label ";
    append_literal(out.text, network.nodes[i].label);
    fmt::format_to(std::back_inserter(out.text), " ;\n  sp:mode {}", network.nodes[i].column ? 2 : 1);
    for (const NodeColumn& column : network.columns) {
      if (column.values[i].empty()) continue;
      out.text += " ;\n  ";
      append_iri(out.text, "attribute:", column.name);
      out.text += ' ';
      append_literal(out.text, column.values[i]);
      if (column.type != ColumnType::text)
        out.text += column.type == ColumnType::integer ? "^^xsd:integer" : "^^xsd:double";
    }
    out.text += " .\n\n";
    out.flush_if_full();
  }
  for (const Tie& tie : network.ties) {
    out.text += "[] a sp:Tie ;\n  sp:between ";
    append_iri(out.text, "", network.nodes[tie.source].id);
    out.text += " , ";
    append_iri(out.text, "", network.nodes[tie.target].id);
    out.text += " ;\n  sp:weight \"";
    append_weight(out.text, tie.weight);
    out.text += "\"^^xsd:double .\n\n";
    out.flush_if_full();
  }
  out.finish();
}

} // namespace standpoint
