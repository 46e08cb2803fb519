// A treebank file, gzip or plain, as sentences: the input of every training program.
#pragma once

#include "language/conllu.h"

#include <string>
#include <vector>

namespace standpoint {

// Errors: missing_input, unreadable; bad_format as ConlluReader, and when a label is not in the tag sets (tagset.h).
std::vector<ConlluSentence> read_treebank(const std::string& path);

} // namespace standpoint
