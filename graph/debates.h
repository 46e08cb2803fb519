// The position graph as debates: of each issue, topic or claim, who is for it and who against.
#pragma once

#include "graph/position_graph.h"

#include <cstddef>
#include <string>
#include <vector>

namespace standpoint {

// An actor on one side of a debate. Shapes: points into the graph.
struct DebateSide {
  const Vertex* actor = nullptr;
  std::uint32_t weight = 0;     // statements on this side
  const Edge* edge = nullptr;   // the heaviest, of equals the surest
  bool is_sure = false;         // a piece of evidence is likelier right than wrong
  bool on_both_sides = false;   // the actor stands on the other side too
  std::vector<const Edge*> all; // every edge of this side
};

// Order: stands by weight, sure ones first among equals, then by the actor's label.
struct Debate {
  const Vertex* subject = nullptr;
  std::vector<DebateSide> supporters;
  std::vector<DebateSide> opponents;
  std::size_t neither = 0;  // actors who speak of it and take no side
  bool is_on_actor = false; // the subject bears the name of an actor of the graph

  std::size_t actors() const; // with a side
};

// Order: what several actors take a side on first; of that what is no actor's name, and then by contest: the actors of
// the smaller side who are not on the other too (who is for and against contests nothing with anybody), all of the
// smaller side, those of both, statements with a side; then label. What nobody takes a side on is left out.
std::vector<Debate> find_debates(const PositionGraph&);

// What the graph was made from, as far as its evidence says.
struct Sources {
  std::size_t articles = 0;
  std::vector<std::string> outlets; // by number of pieces, then name
  std::string first_day;            // empty where most pieces have no day, as a few would stand for the whole
  std::string last_day;
};
Sources find_sources(const PositionGraph&);

} // namespace standpoint
