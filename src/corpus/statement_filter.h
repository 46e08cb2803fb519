// Which statements of a corpus are looked at, by day and by value.
#pragma once

#include "statement/statement_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct ValueTest {
  std::string field; // actor, via, body, kind, country, party, outlet, article, topic, issue, position
  std::string value;
  bool keeps = true; // only what has the value; else all but that
};

// Days are inclusive; of a statement without a day the article's counts, and one without either is outside.
// Values of one field that are to be kept are alternatives: `--only actor=A --only actor=B` keeps both.
struct StatementFilter {
  std::string from;
  std::string to;
  std::vector<ValueTest> tests;
  bool empty() const { return from.empty() && to.empty() && tests.empty(); }
};

// "actor=Bea Roe". Errors: bad_option, naming the option and the fields there are.
ValueTest read_value_test(std::string_view option, std::string_view given, bool keeps);

// Capitals of ASCII letters do not matter.
bool passes(const Statement&, const StatementFilter&);

// The others take no position any more, so that who put statements of several inputs together still finds his own.
void apply_filter(std::vector<Statement>&, const StatementFilter&);
void apply_filter(StatementTable&, const StatementFilter&);

} // namespace standpoint
