// Codings for tests of networks: "Union toll 1" is a statement of Union for the toll.
#pragma once

#include "graph/coding.h"

#include <sstream>
#include <string>
#include <vector>

namespace standpoint {

// Each on a day and in a document of its own, from 1970-01-01 on.
inline Coding coded(const std::vector<std::string>& statements) {
  Coding coding;
  coding.variables = {
      {"actor", VariableType::short_text}, {"topic", VariableType::short_text}, {"agreement", VariableType::boolean}};
  for (const std::string& text : statements) {
    std::istringstream words(text);
    CodedStatement s;
    s.values.resize(3);
    words >> s.values[0] >> s.values[1] >> s.values[2];
    s.id = static_cast<std::int64_t>(coding.statements.size()) + 1;
    s.document = static_cast<std::uint32_t>(coding.documents.size());
    s.time = 86'400 * s.document;
    coding.documents.push_back({text, "", "", "", "", ""});
    coding.statements.push_back(std::move(s));
  }
  return coding;
}

} // namespace standpoint
