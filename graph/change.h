// What a comparison of statements found: the changes of one actor on one topic, between sides or within one.
#pragma once

#include "graph/evidence.h"
#include "statement/statement.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// A side is what is compared: "before" and "after", a month, an outlet, an article.
enum class ChangeKind : std::uint8_t {
  // From one side to the next.
  reversed,
  strengthened, // the same attitude, further out on the scale (position_strength.h)
  softened,
  added,
  dropped,
  kept,
  // Within one side.
  contradicts, // for and against, at the same time or at times not known
  turned,      // for and against, but all of one is older than all of the other
  // Among sides that stand beside one another.
  disputed, // for on one side, against on another
  differs,  // not opposite, but not the same either: firmer, or only a remark
  shared,   // the same on all sides that say anything
  single,   // on one side only
};
inline constexpr std::size_t change_kind_count = 12;

std::string_view name(ChangeKind);    // "reversed", "new", "contradicts"
std::string_view meaning(ChangeKind); // half a sentence for people: "for, then against, or the other way round"
const std::array<ChangeKind, change_kind_count>& change_kinds(); // in the order of reports: what matters most first

// A position as one side reports it. Order of the evidence: comes_before.
struct HeldPosition {
  Position position = Position::asserts;
  int polarity = 0;
  std::vector<Evidence> evidence; // not empty
};

// What one side says. Order: position, polarity.
struct HeldSide {
  std::string side;               // "before", "after", or the name of a period, an outlet or an article
  std::vector<HeldPosition> held; // not empty
};

// Shapes: sides holds the two that differ, the earlier first, for reversed, strengthened, softened and kept; the one
// that has it for added, dropped and single; the two attitudes of the one side for contradicts (for, against) and
// turned (earlier, later); every side that says anything, by name, for disputed, differs and shared.
struct Change {
  ChangeKind kind = ChangeKind::kept;
  std::string actor;
  std::string topic;
  std::vector<HeldSide> sides;
};

// One comparison; several when each period is compared with what came before it.
struct Step {
  std::string side; // the period; empty when there is only one step
  std::vector<Change> changes;
};

// Shapes: sides holds the names of all sides, also of those that say nothing. Order of changes: actor, topic.
struct Comparison {
  std::string by; // "" for two sides; else "month", "outlet" ...
  std::vector<std::string> sides;
  std::vector<Step> steps;
  std::size_t left_out = 0;   // statements that do not say which side they belong to: no day, no outlet
  std::size_t statements = 0; // all of them, with those
};

// Whether the sides say anything different. What stands within one side is none.
bool has_differences(const Comparison&);

std::size_t count(const Comparison&, ChangeKind);

} // namespace standpoint
