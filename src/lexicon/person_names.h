// Names of persons and their parts, as they are compared within an article and across.
#pragma once

#include "lexicon/actor_lists.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Lower case without accents, whether composed or decomposed. What is no UTF-8 stays as it is.
std::string fold_case(std::string_view text);

// Without case, accents, hyphens, apostrophes, dots and blanks: "Kim Jong-un" and "Kim Jong Un" have one key.
std::string name_key(std::string_view name);

std::vector<std::string_view> name_words(std::string_view name);

// "Livia Ferraro" for "LIVIA FERRARO"; any other name as it is, and one with a word of fewer than three letters.
std::string without_capitals(std::string_view name);

// "Prime Minister Tony Blair" -> "Tony Blair"; a name of one word keeps a title of nobility: "Lord Falconer".
std::string_view without_titles(std::string_view name, const ActorLists&);

// Without "Jr." behind it and a nickname in quotes: "James", "Barlow" of "James “Rip” Barlow Jr."
std::vector<std::string_view> person_words(std::string_view name, const ActorLists&);

bool is_suffix(std::string_view word, const ActorLists&); // "Jr.", "III"

// "Lee Nak-yon", "Kim Jong Un", "Lou Jiwei".
bool stands_surname_first(const std::vector<std::string_view>& person_words, const ActorLists&);

// The word that is a person's name by itself: the last with its particles, or the first of "Kim Jong-un"; empty for a
// name of one word.
std::string_view surname_of(std::string_view name, const ActorLists&);

// Whether somebody of this name may be called so: "Hoek" or "van den Hoek" of "Pieter van den Hoek".
bool bears_surname(std::string_view name, std::string_view surname, const ActorLists&);

// Whether one may be the other's given name: the same, or its first letter: "James", "J."
bool may_be_same_given_name(std::string_view a, std::string_view b);

// The offices that a role or a title names, as Title::canonical: "former British Prime Minister" -> "prime minister".
std::set<std::string> offices_in(std::string_view words, const ActorLists&);

// Same given name (or its first letter) and surname, and nothing against it between and behind them: "Hillary Clinton"
// and "Hillary Rodham Clinton", not "George H.W. Bush" and "George W. Bush".
bool may_be_same_person(std::string_view a, std::string_view b, const ActorLists&);

} // namespace standpoint
