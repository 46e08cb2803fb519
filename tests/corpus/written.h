// Statements for tests of src/corpus, and as a file holds them.
#pragma once

#include "statement/statement.h"
#include "statement/statement_json.h"

#include <string>
#include <vector>

namespace standpoint {

inline Statement statement_of(const std::string& doc, const std::string& actor, Position position,
                              const std::string& topic) {
  Statement s;
  s.doc = doc;
  s.actor.name = actor;
  s.actor.kind = ActorKind::person;
  s.position = position;
  s.polarity = usual_polarity(position);
  s.topic = topic;
  s.phrase = topic;
  s.quote_kind = "indirect";
  s.evidence = {{0, 4}};
  s.evidence_text = "said";
  return s;
}

inline std::string lines_of(const std::vector<Statement>& statements) {
  std::string lines;
  for (const Statement& statement : statements) lines += to_json_line(statement);
  return lines;
}

} // namespace standpoint
