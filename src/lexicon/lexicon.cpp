#include "lexicon/lexicon.h"

namespace standpoint {

Lexicon read_lexicon(const std::string& folder) {
  return {.cues = read_cue_lists(folder),
          .stances = read_stance_lists(folder),
          .actors = read_actor_lists(folder),
          .names = read_name_lists(folder),
          .dates = read_date_lists(folder),
          .topics = read_feature_weights(folder + "/topic_weights.tsv"),
          .confidence = read_feature_weights(folder + "/confidence_weights.tsv"),
          .claim_words = read_claim_word_lists(folder),
          .linking = read_linking_lists(folder),
          .affiliations = read_affiliation_lists(folder)};
}

} // namespace standpoint
