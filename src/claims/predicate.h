// What grammar says of a predicate: negation, duty, future, possibility, and whose it is.
#pragma once

#include "article/syntax.h"
#include "lexicon/grammar_lists.h"

#include <cstdint>
#include <string_view>

namespace standpoint {

struct Mood {
  bool duty = false;     // must, should, ought to, has to, needs to
  bool future = false;   // will, shall, would, is going to
  bool possible = false; // may, might, could, can
  bool negated = false;
  bool conditional = false; // under a condition: "would pay if it were cheaper", "will only sign if"
  bool unreal = false;      // "would have paid"
};

// Of the predicate and its auxiliaries; "should [stop and think]": a conjunct shares those of the first.
Mood mood_of(const Syntax&, const GrammarLists&, std::int32_t predicate);

// "not", "n't", "never", "no longer", "neither" ... beside the word, or a negative subject or object: "no tax should
// rise", "nobody wants war", "neither France nor Spain wants it", "he said nothing".
bool is_negated(const Syntax&, const GrammarLists&, std::int32_t word);

// Its own subject, or the one that it shares: "we [will stop and think]"; no_token when there is none.
std::int32_t subject_of(const Syntax&, std::int32_t predicate);

// "[against] it", "[for] building it": the word that leads to `token`, in lower case; empty where there is none.
std::string_view leading_word(const Syntax&, std::int32_t token);

// "nurses respect [him]", "backed [her]": an object that is a person.
bool is_person_object(const Syntax&, std::int32_t token);

// "I", "we".
bool is_first_person(const Syntax&, const GrammarLists&, std::int32_t token);

} // namespace standpoint
