// A statement as the page shows it: its fields by the names that the page uses, and what else was said of it.
#pragma once

#include "project/review.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Fields that are changed on the page. `side` is the polarity, as "1", "0" or "-1".
inline constexpr std::array<std::string_view, 6> shown_fields = {"actor", "side",  "position",
                                                                 "topic", "issue", "claim"};

// Errors: bad_option for a field that is none of them.
std::string shown_value(const Statement&, std::string_view field);
// What the log calls it: "polarity" for "side", the others as they are.
std::string_view logged_field(std::string_view shown);

// What one coder holds: a value for each field and for "verdict". Fields that he said nothing of are the program's.
struct CoderReading {
  std::string coder;
  std::map<std::string, std::string, std::less<>> values;
};
// Of the coders who said something of it, in their order.
std::vector<CoderReading> readings_of(const ReviewedStatement&);

// Who gave the verdicts, joined with commas.
std::string judges_of(const ReviewedStatement&);

// What is to be settled about a statement that moved or was lost; else empty.
std::string question_about(const ReviewedStatement&);

} // namespace standpoint
