// A statement that is left as the attribution alone.
#pragma once

#include "statement/statement.h"

namespace standpoint {

// What is left where no position is found, or none that counts: who said it in which words, for everybody to check
// (statement.h).
inline void drop_position(Statement& s) {
  s.takes_position = false;
  s.actor = {};
  s.claim.clear();
  s.issue = {};
  s.date.clear();
  s.date_source = DateSource::none;
  if (!s.evidence.empty()) s.evidence = {{s.evidence.front().begin, s.evidence.front().begin}};
  s.evidence_text.clear();
}

} // namespace standpoint
