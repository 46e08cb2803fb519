// The position graph: actors and topics joined by the positions taken.
//
// A two-mode directed multigraph, actor -> topic: one edge for each (actor, topic, position, polarity), which holds
// every piece of evidence for it. Includes Boost's adjacency_list, which is slow to compile: other headers say `struct
// PositionGraph;` and only .cpp files in graph/ and exporters/ include this one.
#pragma once

#include "graph/change.h"
#include "graph/evidence.h"
#include "statement/statement.h"

#include <boost/graph/adjacency_list.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace standpoint {

enum class VertexKind : std::uint8_t { actor, topic };

// Ids hold only letters, digits and - . _ : so that they are XML name tokens and need no quoting anywhere
// (vertex_id.h).
struct Vertex {
  VertexKind kind = VertexKind::actor;
  std::string id;                            // unique in the graph and stable between runs: "actor:Lee_Nak-yon"
  std::string label;                         // as in the statements, byte for byte
  ActorKind actor_kind = ActorKind::unknown; // of actors
  std::string role;                          // of actors, as worded; the most frequent one, empty when none
  std::string country = {}; // of actors, as are party and wikidata; the most frequent one, empty when none
  std::string party = {};
  std::string wikidata = {};        // "Q42"
  std::uint32_t weight = 0;         // number of statements
  std::vector<std::string> parents; // of topics: labels of broader ones, which need not be in the graph
};

struct Edge {
  std::string id; // unique in the graph and stable between runs
  Position position = Position::asserts;
  int polarity = 0;
  std::uint32_t weight = 0; // number of statements, at least 1
  std::string first_date;   // of the dated ones; empty when none is dated
  std::string last_date;
  std::vector<Evidence> evidence;
  std::optional<ChangeKind> change; // in a graph of changes (change_graph.h)
  std::string change_label;         // what changed, in words: "opposes → supports"; empty when nothing is compared
};

// Order: vertices: actors, then topics, each by label; edges by actor, topic, position, polarity; evidence by date,
// doc, spans. So the same statements in any order give the same graph.
struct PositionGraph {
  using Network = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS, Vertex, Edge>;
  Network network;
};

} // namespace standpoint
