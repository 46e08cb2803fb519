#include "graph/change.h"

#include "base/index.h"

#include <algorithm>

namespace standpoint {

namespace {

struct Row {
  std::string_view name;
  std::string_view meaning;
};

// By ChangeKind.
constexpr std::array<Row, change_kind_count> rows = {{
    {"reversed", "for, then against, or the other way round"},
    {"strengthened", "the same attitude, held more firmly"},
    {"softened", "the same attitude, held less firmly"},
    {"new", "not held before"},
    {"dropped", "no longer heard"},
    {"kept", "the same as before"},
    {"contradicts", "for and against at once"},
    {"turned", "changed sides in between"},
    {"disputed", "for in one, against in another"},
    {"differs", "firmer in one than in another, or only remarked on"},
    {"shared", "the same in all that report it"},
    {"single", "reported in one only"},
}};

constexpr std::array<ChangeKind, change_kind_count> in_order = {
    ChangeKind::reversed, ChangeKind::contradicts,  ChangeKind::turned,   ChangeKind::disputed,
    ChangeKind::differs,  ChangeKind::strengthened, ChangeKind::softened, ChangeKind::added,
    ChangeKind::dropped,  ChangeKind::kept,         ChangeKind::shared,   ChangeKind::single};

} // namespace

std::string_view name(ChangeKind kind) {
  return rows[index_of(kind)].name;
}

std::string_view meaning(ChangeKind kind) {
  return rows[index_of(kind)].meaning;
}

const std::array<ChangeKind, change_kind_count>& change_kinds() {
  return in_order;
}

static bool is_difference(const Change& change, std::size_t sides) {
  switch (change.kind) {
  case ChangeKind::kept:
  case ChangeKind::contradicts:
  case ChangeKind::turned:
    return false;
  case ChangeKind::shared:
  case ChangeKind::single:
    return change.sides.size() < sides;
  default:
    return true;
  }
}

bool has_differences(const Comparison& comparison) {
  return std::any_of(comparison.steps.begin(), comparison.steps.end(), [&](const Step& step) {
    return std::any_of(step.changes.begin(), step.changes.end(),
                       [&](const Change& c) { return is_difference(c, comparison.sides.size()); });
  });
}

std::size_t count(const Comparison& comparison, ChangeKind kind) {
  std::size_t found = 0;
  for (const Step& step : comparison.steps) {
    found += static_cast<std::size_t>(
        std::count_if(step.changes.begin(), step.changes.end(), [kind](const Change& c) { return c.kind == kind; }));
  }
  return found;
}

} // namespace standpoint
