// The word lists of the repository, read once for a test program.
#pragma once

#include "lexicon/lexicon.h"

namespace standpoint {

inline const Lexicon& lists() {
  static const Lexicon lexicon = read_lexicon(STANDPOINT_SOURCE_DIR "/models/lexicon");
  return lexicon;
}

} // namespace standpoint
