// What speaks for a mention as the one that a later pronoun refers back to: the weights that MentionWalk adds up, and
// the bounds that it compares with. A mention has the salience of its place (below, first group); a pronoun then takes
// the mention with the highest score, which is its salience and what the pronoun itself asks for (second group).
// Method: salience factors as in Lappin and Leass (1994), "An Algorithm for Pronominal Anaphora Resolution".
// Set by hand on news texts; only their differences count. One sentence further back costs 1: the unit of all others.
#pragma once

#include <cstdint>

namespace standpoint {

struct Salience {
  // The mention's place in its sentence.
  float subject = 0.7F;       // of a verb, or agent of a passive
  float source = 0.8F;        // of an attribution: who speaks is spoken of
  float conjunct = -0.1F;     // "Lee and [Kim]": the second of two
  float modifier = -0.4F;     // "the [Lee] government", "the budget of [Lee]"
  float in_quotation = -1.2F; // what a speaker names is less likely meant outside of the quotation

  // The pronoun and the mention.
  float per_sentence = -1.0F; // for each sentence between them
  // "he", "she"
  float no_person = -1.5F;            // a name of unknown kind: it may be a person
  float unnamed = -0.5F;              // "a senior official"
  float known_gender = 1.25F;         // and it is the pronoun's; others do not fit at all
  float per_doubled_mentions = 0.35F; // each time that the number of mentions doubles
  float last_speaker = 0.6F;          // "Lee said ... He added": the pronoun is a source, and so was the mention
  float parallel_object = 1.0F;       // "Lee attacked Kim. Park backed him": object as it was in the sentence before
  // "it"
  float unknown_kind = -0.7F; // "Greenwater", which may be a company
  float location = -0.5F;     // a country that only tells where: "in Britain"
  // "they"
  float plural = 0.8F;          // or a group: "the unions"
  float joined_persons = 0.5F;  // "Grassley and Leahy"
  float single_country = -0.5F; // "Britain ... they"

  // Bounds.
  float least_of_foreground = 0.7F;     // "Mr Bush ... the governor": at least a subject or a source
  float acting = 0.6F;                  // above it a name of unknown kind acts as a body does, and has a spokesman
  std::int32_t window = 8;              // sentences: what was named longer ago is not meant by a pronoun
  std::int32_t last_speaker_window = 3; // sentences
};

inline constexpr Salience salience;

} // namespace standpoint
