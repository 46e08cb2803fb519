// Small words of grammar: auxiliaries of duty, future and possibility, negation, prepositions.
#pragma once

#include "lexicon/string_map.h"

#include <string>

namespace standpoint {

// All lower case; the kinds of grammar.tsv, which says what each is.
struct GrammarLists {
  StringSet duty;
  StringSet future;
  StringSet possible;
  StringSet duty_verbs;
  StringSet future_verbs;
  StringSet directive_verbs;
  StringSet sharing_verbs;
  StringSet opinion_verbs;
  StringSet happenings;       // "see", "lose": who will do so promises nothing
  StringSet no_merits;        // "example": "a good example" judges nothing
  StringSet granting_words;   // "allow": "should be allowed to vote" is about the voting
  StringSet receiving_verbs;  // "draw": "the plan drew criticism from nurses"
  StringSet joining_verbs;    // "lead": "led the protest against the toll" is against it
  StringSet remedies;         // "answer": "the answer is to build" asks for it
  StringSet merits;           // "need": "there is a need for it"
  StringSet void_merits;      // "excuse": "there is no excuse for it"; without "no" it says little
  StringSet obligations;      // "duty": "parliament has a duty to act"
  StringSet entitlements;     // "right": "parliament has no right to act"
  StringSet gains;            // "benefit": what speaks for a thing, where it outweighs
  StringSet costs;            // "risk": what speaks against it
  StringSet object_nouns;     // "criticism": whose "of" leads to what is criticized
  StringSet past_adverbs;     // "once": "once backed it" is no view of today
  StringSet attitude_verbs;   // "espouse": no word of saying, and yet a stance
  StringSet saying_verbs;     // "say": "I will say that" promises nothing
  StringSet untruths;         // "nonsense": "the rumours are nonsense" denies them
  StringSet regrets;          // "sadly"
  StringSet insisting_verbs;  // "insist": "insists that it is fair" asks for nothing
  StringSet naming_verbs;     // "call": "what he called a tax" is what is called so
  StringSet likelihoods;      // "chance": "the chances are good" foretells
  StringSet chances;          // "opportunity": one that is lost is wanted
  StringSet lost;             // "missed", "squander": what is said of a chance that is lost
  StringSet upsetting_verbs;  // "worry": "that should worry us" is against it
  StringSet goals;            // "goal": "our goal is to build" wants it
  StringSet judged_acts;      // "right": "they were right to reject it" judges who acts by the act
  StringSet forbearing_verbs; // "accept": who says he cannot do so refuses
  StringSet circumstances;    // "before": a clause behind it tells when or why
  StringSet concessions;      // "despite": what is behind it stands beside what is held
  StringSet alternatives;     // "instead of": what is behind it is not held
  StringSet expressing_verbs;
  StringSet negations;
  StringSet negatives;
  StringSet distant;
  StringSet first_person;
  StringSet topic_prepositions;
  StringSet weak_ends;
};

// Reads FOLDER/grammar.tsv. Errors: missing_input; bad_format with file and line.
GrammarLists read_grammar_lists(const std::string& folder);

} // namespace standpoint
