#include "graph/group_statements.h"

#include "base/index.h"
#include "graph/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace standpoint {

static constexpr std::array<std::string_view, 6> names = {"outlet", "article", "year", "month", "week", "day"};

std::string_view name(Grouping by) {
  return names[index_of(by)];
}

std::optional<Grouping> find_grouping(std::string_view wanted) {
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end()) return std::nullopt;
  return static_cast<Grouping>(found - names.begin());
}

bool is_period(Grouping by) {
  return by >= Grouping::year;
}

// Empty when the statement does not say.
static std::string group_name(const Statement& s, Grouping by) {
  if (by == Grouping::outlet) return s.outlet;
  if (by == Grouping::article) return s.doc;
  const std::string& day = s.date.empty() ? s.article_date : s.date;
  if (!is_day(day)) return {};
  switch (by) {
  case Grouping::year:
    return day.substr(0, 4);
  case Grouping::month:
    return day.substr(0, 7);
  case Grouping::week: {
    const IsoWeek week = iso_week(*seconds_of_day(day));
    return fmt::format("{:04}-W{:02}", week.year, week.week);
  }
  default:
    return day;
  }
}

StatementGroups group_statements(const std::vector<Statement>& statements, Grouping by) {
  std::map<std::string, std::vector<const Statement*>> by_name;
  StatementGroups groups;
  groups.by = by;
  for (const Statement& s : statements) {
    if (!s.takes_position) continue;
    ++groups.statements;
    std::string group = group_name(s, by);
    if (group.empty())
      ++groups.left_out;
    else
      by_name[std::move(group)].push_back(&s);
  }
  for (auto& [group, members] : by_name) groups.groups.push_back({group, std::move(members)});
  return groups;
}

} // namespace standpoint
