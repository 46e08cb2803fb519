// Learns how words and their tags give lemmas: the section "lemmas".
#pragma once

#include "language/conllu.h"

#include <cstddef>
#include <vector>

namespace standpoint {

// Endings of up to six bytes are learned from distinct words, not from running ones, so that "said" says nothing about
// "laid"; irregular changes ("went", "Sept.") and misspelt words teach no ending. A word that the endings get wrong has
// a rule of its own. The same sentences give the same bytes.
std::vector<std::byte> train_lemmas(const std::vector<ConlluSentence>& sentences);

} // namespace standpoint
