#include "lexicon/grammar_lists.h"

#include "lexicon/kind_table.h"

namespace standpoint {

GrammarLists read_grammar_lists(const std::string& folder) {
  GrammarLists lists;
  read_kind_table(folder + "/grammar.tsv", "grammar word",
                  {{"duty", &lists.duty},
                   {"future", &lists.future},
                   {"possible", &lists.possible},
                   {"duty verb", &lists.duty_verbs},
                   {"future verb", &lists.future_verbs},
                   {"directive verb", &lists.directive_verbs},
                   {"sharing verb", &lists.sharing_verbs},
                   {"opinion verb", &lists.opinion_verbs},
                   {"expressing verb", &lists.expressing_verbs},
                   {"happening", &lists.happenings},
                   {"no merit", &lists.no_merits},
                   {"granting word", &lists.granting_words},
                   {"receiving verb", &lists.receiving_verbs},
                   {"joining verb", &lists.joining_verbs},
                   {"remedy", &lists.remedies},
                   {"merit", &lists.merits},
                   {"void merit", &lists.void_merits},
                   {"obligation", &lists.obligations},
                   {"entitlement", &lists.entitlements},
                   {"gain", &lists.gains},
                   {"cost", &lists.costs},
                   {"object noun", &lists.object_nouns},
                   {"past", &lists.past_adverbs},
                   {"attitude verb", &lists.attitude_verbs},
                   {"saying verb", &lists.saying_verbs},
                   {"untruth", &lists.untruths},
                   {"regret", &lists.regrets},
                   {"insisting verb", &lists.insisting_verbs},
                   {"naming verb", &lists.naming_verbs},
                   {"likelihood", &lists.likelihoods},
                   {"chance", &lists.chances},
                   {"lost", &lists.lost},
                   {"upsetting verb", &lists.upsetting_verbs},
                   {"goal", &lists.goals},
                   {"judged act", &lists.judged_acts},
                   {"forbearing verb", &lists.forbearing_verbs},
                   {"circumstance", &lists.circumstances},
                   {"concession", &lists.concessions},
                   {"alternative", &lists.alternatives},
                   {"negation", &lists.negations},
                   {"negative", &lists.negatives},
                   {"distant", &lists.distant},
                   {"first person", &lists.first_person},
                   {"topic preposition", &lists.topic_prepositions},
                   {"weak end", &lists.weak_ends}});
  return lists;
}

} // namespace standpoint
