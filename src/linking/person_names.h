// Names as they are compared across articles.
#pragma once

#include "lexicon/actor_lists.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Without case, accents, hyphens, dots and blanks: "Kim Jong-un" and "Kim Jong Un" have one key.
std::string name_key(std::string_view name);

std::vector<std::string_view> name_words(std::string_view name);

// "Prime Minister Tony Blair" -> "Tony Blair"; a name of one word keeps a title of nobility: "Lord Falconer".
std::string_view without_titles(std::string_view name, const ActorLists&);

// The word that is a person's name by itself: the last, or the first of "Kim Jong-un"; empty for a name of one word.
std::string_view surname_of(std::string_view name, const ActorLists&);

// The offices that a role or a title names, as Title::canonical: "former British Prime Minister" -> "prime minister".
std::set<std::string> offices_in(std::string_view words, const ActorLists&);

// Same given name and surname, and nothing against it between them: "Hillary Clinton" and "Hillary Rodham Clinton", not
// "George H.W. Bush" and "George W. Bush".
bool may_be_same_person(std::string_view a, std::string_view b);

} // namespace standpoint
