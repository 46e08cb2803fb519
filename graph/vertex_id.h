// Ids of vertices and edges that every file format takes as they are.
//
// A vertex id is its kind, a colon and the label with blanks as underscores: "actor:Lee_Nak-yon". Letters (also Greek,
// Cyrillic, Hebrew, Arabic, Chinese, Japanese, Korean), digits, "-" and "." stay. A label that holds anything else, or
// is longer than 60 bytes, is cut, loses those characters, and gets a colon and the 64-bit hash of the label:
// "actor:AT_T:5d0c9f1e22ab3471". So the id depends on the label alone, and different labels have different ids.
// Source: XML 1.0, Nmtoken: the ids of GraphML are of that type.
#pragma once

#include "graph/position_graph.h"

#include <string>
#include <string_view>

namespace standpoint {

std::string vertex_id(VertexKind, std::string_view label);

// The same with the name of a network's variable in place of the kind: "organization:Senate".
std::string vertex_id(std::string_view variable, std::string_view label);

// "p" and the 64-bit hash of the four, in hexadecimal: short, since a file holds one for every edge. What is no topic
// (an issue, a claim) says so.
EdgeId edge_id(std::string_view actor, std::string_view topic, Position, int polarity,
               VertexKind kind = VertexKind::topic);

// Of an edge that says what is part of what, by the ids of both vertices: "b" and a hash.
EdgeId part_id(std::string_view part, std::string_view whole);

} // namespace standpoint
