#include "graph/select_statements.h"

#include "graph/calendar.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

namespace standpoint {

struct ResolvedFilter {
  VariableRef variable;
  std::set<std::string_view> values;
  bool keep_only = false;
};

// Filters of one variable are one filter.
static std::vector<ResolvedFilter> resolve(const Coding& coding, const std::vector<ValueFilter>& filters) {
  std::vector<ResolvedFilter> resolved;
  for (const ValueFilter& f : filters) {
    const VariableRef variable = find_variable(coding, f.variable, f.keep_only ? "--only" : "--exclude");
    auto same =
        std::find_if(resolved.begin(), resolved.end(), [&](const ResolvedFilter& r) { return r.variable == variable; });
    if (same == resolved.end()) same = resolved.insert(same, {variable, {}, f.keep_only});
    same->values.insert(f.values.begin(), f.values.end());
  }
  return resolved;
}

static bool passes(const Coding& coding, const CodedStatement& s, const std::vector<ResolvedFilter>& filters,
                   bool of_document) {
  return std::all_of(filters.begin(), filters.end(), [&](const ResolvedFilter& f) {
    return f.variable.of_document != of_document || f.values.contains(value(coding, s, f.variable)) == f.keep_only;
  });
}

static bool in_range(const CodedStatement& s, const NetworkOptions& options) {
  if (!options.from && !options.to) return true;
  return s.time && (!options.from || *s.time >= *options.from) && (!options.to || *s.time <= *options.to);
}

// What two statements share when one of them may be a duplicate.
static std::pair<std::int64_t, std::int64_t> period(const CodedStatement& s, Duplicates rule) {
  using enum Duplicates;
  if (rule == document) return {s.document, 0};
  if (rule == acrossrange) return {0, 0};
  if (!s.time) return {std::numeric_limits<std::int64_t>::max(), s.id};
  if (rule == day) return {*s.time >= 0 ? *s.time / seconds_a_day : (*s.time - seconds_a_day + 1) / seconds_a_day, 0};
  const std::int64_t year_number = year_of(*s.time);
  const IsoWeek iso = iso_week(*s.time);
  switch (rule) {
  case week:
    return {iso.year, iso.week};
  case month:
    return {year_number, month_of(*s.time)};
  case dna_week:
    return {0, iso.week};
  case dna_month:
    return {0, month_of(*s.time)};
  default:
    return {year_number, 0};
  }
}

// Until every row and column has so many.
static void drop_rare(const Coding& coding, const NetworkVariables& variables, int least,
                      std::vector<const CodedStatement*>& kept) {
  for (std::size_t before = kept.size() + 1; kept.size() < before;) {
    before = kept.size();
    for (const VariableRef variable : {variables.row, variables.column}) {
      std::map<std::string_view, int> statements;
      for (const CodedStatement* s : kept) ++statements[value(coding, *s, variable)];
      std::erase_if(kept, [&](const CodedStatement* s) { return statements[value(coding, *s, variable)] < least; });
    }
  }
}

Selection select_statements(const Coding& coding, const NetworkOptions& options, const NetworkVariables& variables) {
  const std::vector<ResolvedFilter> filters = resolve(coding, options.filters);
  Selection selection;
  for (const CodedStatement& s : coding.statements) {
    if (in_range(s, options) && passes(coding, s, filters, true)) selection.original.push_back(&s);
  }
  const auto key = [](const CodedStatement& s) {
    return std::tuple(s.time.value_or(std::numeric_limits<std::int64_t>::max()), s.document, s.begin, s.id);
  };
  std::stable_sort(selection.original.begin(), selection.original.end(),
                   [&](const CodedStatement* a, const CodedStatement* b) { return key(*a) < key(*b); });

  const bool by_qualifier = variables.qualifier && options.aggregation != Aggregation::ignore;
  std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::pair<std::int64_t, std::int64_t>>>
      seen;
  for (const CodedStatement* s : selection.original) {
    if (!passes(coding, *s, filters, false)) continue;
    const std::string_view row = value(coding, *s, variables.row);
    const std::string_view column = value(coding, *s, variables.column);
    if (row.empty() || column.empty()) continue;
    std::string_view qualifier;
    if (variables.qualifier) {
      qualifier = value(coding, *s, *variables.qualifier);
      if (qualifier.empty() && (by_qualifier || variables.qualifier->type == VariableType::short_text)) continue;
    }
    if (options.duplicates != Duplicates::include &&
        !seen.emplace(row, column, by_qualifier ? qualifier : std::string_view(), period(*s, options.duplicates))
             .second)
      continue;
    selection.kept.push_back(s);
  }
  if (options.min_statements > 1) drop_rare(coding, variables, options.min_statements, selection.kept);
  return selection;
}

} // namespace standpoint
