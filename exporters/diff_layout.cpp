#include "exporters/diff_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace standpoint {

static constexpr std::size_t most_columns = 6;

std::vector<DiffBlock> diff_blocks(const Step& step, const DiffView& view) {
  std::map<std::string_view, std::vector<const Change*>> by_heading;
  for (const Change& change : step.changes) by_heading[view.by_topic ? change.topic : change.actor].push_back(&change);
  std::vector<DiffBlock> blocks;
  for (auto& [heading, changes] : by_heading) blocks.push_back({heading, std::move(changes)});
  return blocks;
}

std::string_view second_name(const Change& change, const DiffView& view) {
  return view.by_topic ? change.actor : change.topic;
}

std::string position_words(const std::vector<HeldPosition>& held) {
  std::string text;
  for (const HeldPosition& h : held) {
    if (!text.empty()) text += ", ";
    text += name(h.position);
    if (h.evidence.size() > 1) text += fmt::format(" ({})", h.evidence.size());
  }
  return text;
}

bool goes_from_side_to_side(ChangeKind kind) {
  switch (kind) {
  case ChangeKind::reversed:
  case ChangeKind::strengthened:
  case ChangeKind::softened:
  case ChangeKind::added:
  case ChangeKind::dropped:
  case ChangeKind::kept:
    return true;
  default:
    return false;
  }
}

std::string movement(const Change& change) {
  switch (change.kind) {
  case ChangeKind::reversed:
  case ChangeKind::strengthened:
  case ChangeKind::softened:
  case ChangeKind::turned:
    return position_words(change.sides.front().held) + " → " + position_words(change.sides.back().held);
  case ChangeKind::contradicts:
    return position_words(change.sides.front().held) + ", and " + position_words(change.sides.back().held);
  case ChangeKind::added:
  case ChangeKind::dropped:
  case ChangeKind::kept:
    return position_words(change.sides.back().held);
  default:
    return {};
  }
}

bool is_side_by_side(const Comparison& comparison) {
  return comparison.by == "outlet" || comparison.by == "article";
}

std::vector<ChangeKind> kinds_of(const Comparison& comparison) {
  std::vector<ChangeKind> kinds;
  for (const ChangeKind kind : change_kinds()) {
    const bool within = kind == ChangeKind::contradicts || kind == ChangeKind::turned;
    const bool silence = kind == ChangeKind::dropped && !comparison.by.empty(); // silence of a period is no change
    if (within || (goes_from_side_to_side(kind) != is_side_by_side(comparison) && !silence)) kinds.push_back(kind);
  }
  return kinds;
}

std::vector<std::string> diff_columns(const Comparison& comparison) {
  if (!is_side_by_side(comparison)) return {"before", "after"};
  if (comparison.sides.size() > most_columns) return {"reported"};
  return comparison.sides;
}

std::vector<std::vector<const HeldSide*>> diff_cells(const Change& change, const Comparison& comparison) {
  const std::vector<std::string> columns = diff_columns(comparison);
  std::vector<std::vector<const HeldSide*>> cells(columns.size());
  for (std::size_t i = 0; i < change.sides.size(); ++i) {
    const HeldSide& side = change.sides[i];
    std::size_t column = columns.size() - 1;
    const auto named = std::find(columns.begin(), columns.end(), side.side);
    if (named != columns.end())
      column = named - columns.begin();
    else if (goes_from_side_to_side(change.kind) && i + 1 < change.sides.size())
      column = 0;
    cells[column].push_back(&side);
  }
  return cells;
}

std::string diff_totals(const Comparison& comparison) {
  std::string text;
  for (const ChangeKind kind : change_kinds()) {
    const std::size_t number = count(comparison, kind);
    if (number == 0) continue;
    if (!text.empty()) text += ", ";
    text += fmt::format("{} {}", number, name(kind));
  }
  return text;
}

std::string left_out_line(const Comparison& comparison) {
  if (comparison.left_out == 0) return {};
  const std::string_view what = comparison.by == "outlet" ? "outlet" : comparison.by == "article" ? "article" : "day";
  return fmt::format("{} of {} positions {} no {} and {} left out.", comparison.left_out, comparison.statements,
                     comparison.left_out == 1 ? "has" : "have", what, comparison.left_out == 1 ? "is" : "are");
}

std::string nothing_to_show(const Comparison& comparison) {
  const bool any = std::any_of(comparison.steps.begin(), comparison.steps.end(),
                               [](const Step& step) { return !step.changes.empty(); });
  if (comparison.by.empty()) return any ? "" : "No positions found on either side.";
  if (comparison.sides.empty()) return "No positions found.";
  const std::string single = comparison.sides.size() == 1
                                 ? fmt::format("There is only one {}, so there is nothing to compare.", comparison.by)
                                 : "";
  if (!any) return single.empty() ? "Nothing changed." : single;
  return single;
}

} // namespace standpoint
