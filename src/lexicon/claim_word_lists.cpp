#include "lexicon/claim_word_lists.h"

#include "lexicon/kind_table.h"

namespace standpoint {

ClaimWordLists read_claim_word_lists(const std::string& folder) {
  ClaimWordLists lists;
  read_kind_table(folder + "/claim_words.tsv", "word of claims",
                  {{"leading adverb", &lists.leading_adverbs},
                   {"opening word", &lists.opening_words},
                   {"report verb", &lists.report_verbs},
                   {"fact verb", &lists.fact_verbs},
                   {"wish verb", &lists.wish_verbs},
                   {"need", &lists.needs},
                   {"certainty", &lists.certainties},
                   {"intensifier", &lists.intensifiers},
                   {"close word", &lists.close_words},
                   {"condition", &lists.conditions},
                   {"manner noun", &lists.manner_nouns},
                   {"manner word", &lists.manner_words},
                   {"deadline", &lists.deadlines},
                   {"office", &lists.offices},
                   {"presidency", &lists.presidencies},
                   {"medium", &lists.media}});
  return lists;
}

} // namespace standpoint
