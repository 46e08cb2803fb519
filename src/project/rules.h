// Rules and changed names on statements whose names and topics were brought together (linking).
#pragma once

#include "project/entry.h"
#include "statement/statement.h"

#include <map>
#include <string>
#include <vector>

namespace standpoint {

// What people settled that linking must not change again.
struct Rulings {
  // Statements, by id, whose actor, topic (with its side) or issue somebody set himself; others hold what linking says.
  struct Pin {
    bool actor = false;
    bool topic = false;
    bool issue = false;
    Statement statement;
  };
  std::map<std::string, Pin, std::less<>> pins;
  std::vector<Rule> rules;
  bool empty() const { return pins.empty() && rules.empty(); }
};

// Pins first, then the rules in their order. What is set aside takes no position any more: statements keep their order
// and number.
void apply_rulings(std::vector<Statement>& linked, const Rulings&);

// The statements that one rule would touch, as indexes: for a preview.
std::vector<std::size_t> touched_by(const std::vector<Statement>& linked, const Rule&);

} // namespace standpoint
