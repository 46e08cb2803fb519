#include "corpus/statement_filter.h"

#include "base/ascii.h"
#include "base/error.h"
#include "statement/without_position.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace standpoint {

using Values = std::vector<std::string_view>;

struct FilterField {
  std::string_view name;
  Values (*values)(const Statement&);
};

static Values outlets_of(const Statement& s) {
  Values values{s.outlet};
  values.insert(values.end(), s.also_in.begin(), s.also_in.end());
  return values;
}

static constexpr std::array<FilterField, 11> fields = {{
    {"actor", [](const Statement& s) { return Values{s.actor.name}; }},
    {"via", [](const Statement& s) { return Values{s.via}; }},
    {"body", [](const Statement& s) { return Values{s.actor.parent}; }},
    {"kind", [](const Statement& s) { return Values{name(s.actor.kind)}; }},
    {"country", [](const Statement& s) { return Values{s.actor.country}; }},
    {"party", [](const Statement& s) { return Values{s.actor.party}; }},
    {"outlet", outlets_of},
    {"article", [](const Statement& s) { return Values{s.doc}; }},
    {"topic",
     [](const Statement& s) {
       return Values{s.topic, s.below};
     }},
    {"issue",
     [](const Statement& s) {
       return Values{s.issue.label, s.issue.parent};
     }},
    {"position", [](const Statement& s) { return Values{name(s.position)}; }},
}};

static const FilterField* find_field(std::string_view name) {
  for (const FilterField& field : fields)
    if (field.name == name) return &field;
  return nullptr;
}

ValueTest read_value_test(std::string_view option, std::string_view given, bool keeps) {
  const std::size_t equals = given.find('=');
  const std::string field(given.substr(0, equals));
  if (equals == std::string_view::npos || find_field(field) == nullptr) {
    std::string names;
    for (const FilterField& one : fields) names.append(names.empty() ? "" : ", ").append(one.name);
    throw Error(ErrorCode::bad_option, {},
                fmt::format("{} {}: should be FIELD=VALUE, and FIELD one of {}", option, given, names));
  }
  return {.field = field, .value = std::string(given.substr(equals + 1)), .keeps = keeps};
}

static bool has_value(const Statement& s, const ValueTest& test) {
  const FilterField* field = find_field(test.field);
  if (field == nullptr) return false;
  const Values values = field->values(s);
  return std::any_of(values.begin(), values.end(), [&](std::string_view value) {
    return std::equal(value.begin(), value.end(), test.value.begin(), test.value.end(),
                      [](char a, char b) { return ascii_lower(a) == ascii_lower(b); });
  });
}

bool passes(const Statement& s, const StatementFilter& filter) {
  const std::string& day = s.date.empty() ? s.article_date : s.date;
  if (!filter.from.empty() && (day.empty() || day < filter.from)) return false;
  if (!filter.to.empty() && (day.empty() || day > filter.to)) return false;
  std::set<std::string_view> asked;
  std::set<std::string_view> met;
  for (const ValueTest& test : filter.tests) {
    const bool has = has_value(s, test);
    if (!test.keeps && has) return false;
    if (!test.keeps) continue;
    asked.insert(test.field);
    if (has) met.insert(test.field);
  }
  return asked == met;
}

void apply_filter(StatementTable& table, const StatementFilter& filter) {
  if (filter.empty()) return;
  Statement s;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (!table[i].takes_position) continue;
    table.read(i, s);
    if (!passes(s, filter)) drop_position(table[i]);
  }
}

void apply_filter(std::vector<Statement>& statements, const StatementFilter& filter) {
  if (filter.empty()) return;
  for (Statement& s : statements)
    if (s.takes_position && !passes(s, filter)) drop_position(s);
}

} // namespace standpoint
