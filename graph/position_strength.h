// How firmly a position is held: the scale on which attitudes strengthen and soften.
//
//   against                              no side            for
//   refuses  opposes  criticizes    the five others    supports  advocates  commits
//      3        2         1               0               1         2         3
//
// The steps are those of what one does by saying it. Level 1 says what one thinks of a thing (to back it, to find fault
// with it) and leaves open what should follow. Level 2 asks others to act on it (to call for it, to stand against it).
// Level 3 binds oneself (to promise it, to rule it out), so that going back on it costs most. asserts, denies,
// predicts, questions and acknowledges say something about the topic and nothing of how firm the speaker is: 0, also
// where the words lean to one side. Source: expressives, directives and commissives of J. R. Searle, "A classification
// of illocutionary acts", 1976.
#pragma once

#include "statement/statement.h"

namespace standpoint {

int strength(Position); // 0 to 3

} // namespace standpoint
