// The position graph: actors joined to topics and issues by the positions taken, topics to the issues they are part of.
//
// A directed multigraph: one edge actor -> topic for each (actor, topic, position, polarity), which holds every piece
// of evidence for it. Where positions point to issues (src/linking/set_level.h) or claims, these stand in the topic's
// place. An edge that says "part of" leads from a claim to its topic or issue, from a topic to its issue and to broader
// topics, from a sub-issue to its issue.
#pragma once

#include "graph/change.h"
#include "graph/evidence.h"
#include "graph/position_network.h"
#include "graph/rare_text.h"
#include "statement/statement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class VertexKind : std::uint8_t { actor, topic, issue, claim };
std::string_view name(VertexKind); // "issue"

enum class EdgeKind : std::uint8_t { position, part_of };

// Ids hold only letters, digits and - . _ : so that they are XML name tokens and need no quoting anywhere
// (vertex_id.h).
struct Vertex {
  VertexKind kind = VertexKind::actor;
  std::string id;                            // unique in the graph and stable between runs: "actor:Lee_Nak-yon"
  std::string label;                         // as in the statements, byte for byte
  ActorKind actor_kind = ActorKind::unknown; // of actors
  RareText role;                             // of actors, as worded; the most frequent one, empty when none
  RareText country = {}; // of actors, as are party and wikidata; the most frequent one, empty when none
  RareText party = {};
  RareText wikidata = {};   // "Q42"
  std::uint32_t weight = 0; // number of statements on it and on what is part of it
};

// "p5d0c9f1e22ab3471" (edge_id, part_id of vertex_id.h).
struct EdgeId {
  std::uint64_t hash = 0;
  char letter = 'p';
  std::string text() const;
  friend auto operator<=>(const EdgeId&, const EdgeId&) = default;
};

// Of these there are more than of anything else: what its evidence says is read there.
struct Edge {
  EdgeId id; // unique in the graph and stable between runs
  EdgeKind kind = EdgeKind::position;
  Position position = Position::asserts;
  int polarity = 0;
  std::uint32_t weight = 0; // number of statements, at least 1; 1 of what is part of something
  EvidenceList evidence;
  std::optional<ChangeKind> change; // in a graph of changes (change_graph.h)
  RareText change_label;            // what changed, in words: "opposes → supports"; empty when nothing is compared
};

inline bool is_position(const Edge& edge) {
  return edge.kind == EdgeKind::position;
}

// Order: vertices: actors, topics, issues, claims, each by label; positions by actor, what they are on, position,
// polarity, then what is part of what, by both; evidence by date, doc, spans. So the same statements in any order give
// the same graph.
struct PositionGraph {
  using Network = PositionNetwork<Vertex, Edge>;
  Network network;
};

std::size_t count_positions(const PositionGraph&);

} // namespace standpoint
