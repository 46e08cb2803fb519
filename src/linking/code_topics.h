// Topics by a codebook alone, statement by statement.
#pragma once

#include "lexicon/lexicon.h"
#include "linking/codebook.h"
#include "linking/codebook_pins.h"
#include "statement/statement.h"

#include <vector>

namespace standpoint {

// Topics whose wording the codebook names, or that have the words of one that it names, become the codebook's, with
// their sides turned where it says so; others stay. What it gives for an article does not depend on other articles, as
// linking does (link_statements.h), which goes further.
// The codebook must outlive it.
class TopicCoder {
public:
  TopicCoder(const Codebook&, const Lexicon&);
  void code(std::vector<Statement>&) const;

private:
  const Codebook& codebook_;
  const Lexicon& lexicon_;
  NamedKeys named_;
};

} // namespace standpoint
