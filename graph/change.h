// What changed between two sides of a comparison, for one actor and one topic.
#pragma once

#include "graph/evidence.h"
#include "statement/statement.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class ChangeKind : std::uint8_t { reversed, added, dropped, kept };

std::string_view name(ChangeKind); // "reversed", "new", "dropped", "kept"

// A position as one side reports it. Order of the evidence: comes_before.
struct HeldPosition {
  Position position = Position::asserts;
  int polarity = 0;
  std::vector<Evidence> evidence;
};

// before is empty when the position is new, after when it is dropped; otherwise both hold at least one.
struct Change {
  ChangeKind kind = ChangeKind::kept;
  std::string actor;
  std::string topic;
  std::vector<HeldPosition> before;
  std::vector<HeldPosition> after;
};

} // namespace standpoint
