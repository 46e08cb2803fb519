// Learns how words and their tags give lemmas: the section "lemmas".
#pragma once

#include "language/conllu.h"

#include <cstddef>
#include <string>
#include <vector>

namespace standpoint {

struct VerbForm {
  std::string form;
  Xpos xpos = Xpos::VBD;
  std::string lemma;
};

// verb_forms.tsv. Errors: missing_input; bad_format with file and line.
std::vector<VerbForm> read_verb_forms(const std::string& path);

// Endings of up to six bytes are learned from distinct words, not from running ones, so that "said" says nothing about
// "laid"; irregular changes ("went", "Sept.") and misspelt words teach no ending. A word that the endings get wrong has
// a rule of its own. The treebank knows few irregular verbs ("fled", "upheld"): what it does not have comes from the
// list of verb forms, then from the news, of which only words that may be inflected count. The same input gives the
// same bytes.
std::vector<std::byte> train_lemmas(const std::vector<ConlluSentence>& treebank,
                                    const std::vector<ConlluSentence>& news, const std::vector<VerbForm>& listed);

} // namespace standpoint
