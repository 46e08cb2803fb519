// A statement of this program as values of DNA's variables, the common ground of writing and reading it back.
#pragma once

#include "graph/coding.h" // json_variable
#include "statement/statement.h"

#include <string>
#include <string_view>

namespace standpoint {

inline constexpr std::string_view statement_type_of_sides = "DNA Statement";
inline constexpr std::string_view statement_type_of_no_side = "Neutral Statement";

// Text that DNA takes: at most 190 characters; longer ones are cut and end in "…". Zero characters become U+FFFD.
std::string dna_text(std::string_view text);

struct DnaValues {
  std::string person;       // of persons
  std::string organization; // of organizations, countries and groups
  std::string actor;        // of all
  std::string concept_text; // the topic
  std::string position;
  bool agreement = true; // of statements that take a side
};

DnaValues dna_values(const Statement&);

} // namespace standpoint
