// Changes as short lines, for tests: "reversed Ann/tax: before supports; after opposes".
#pragma once

#include "graph/change.h"

#include <string>
#include <vector>

namespace standpoint {

using Lines = std::vector<std::string>;

inline std::string describe(const Change& change) {
  std::string line(name(change.kind));
  line.append(" ").append(change.actor).append("/").append(change.topic).append(":");
  for (const HeldSide& side : change.sides) {
    if (&side != &change.sides.front()) line += ";";
    line.append(" ").append(side.side);
    for (const HeldPosition& h : side.held) line.append(" ").append(name(h.position));
  }
  return line;
}

inline Lines describe(const std::vector<Change>& changes) {
  Lines lines;
  for (const Change& change : changes) lines.push_back(describe(change));
  return lines;
}

// The lines of a comparison; each step that has a name begins with it.
inline Lines describe(const Comparison& comparison) {
  Lines lines;
  for (const Step& step : comparison.steps) {
    if (!step.side.empty()) lines.push_back("== " + step.side);
    for (const Change& change : step.changes) lines.push_back(describe(change));
  }
  return lines;
}

} // namespace standpoint
