// What an act is called when its side is turned.
#pragma once

#include "statement/statement.h"

namespace standpoint {

// To pledge to scrap a thing is to oppose it, to refuse to do so is to support it. A label without a side stays.
inline Position turned(Position position) {
  const int polarity = usual_polarity(position);
  return polarity == 0 ? position : polarity > 0 ? Position::opposes : Position::supports;
}

// What is held is that something be done, or not: for or against an act rather than about a thing.
inline bool is_demand(Position position) {
  return usual_polarity(position) != 0 && position != Position::criticizes;
}

// The same statement of what goes the other way: who is for lifting the ban is against the ban.
template <class AnyStatement> void turn(AnyStatement& s) { // or a row of one (statement_rows.h)
  if (usual_polarity(s.position) == s.polarity) s.position = turned(s.position);
  s.polarity = static_cast<decltype(s.polarity)>(-s.polarity);
}

} // namespace standpoint
