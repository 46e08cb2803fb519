// Names as articles gave them, freed of what is no part of them, before they are brought together.
#pragma once

#include "lexicon/lexicon.h"
#include "linking/link.h"
#include "statement/statement_rows.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// The name of an actor:
//   of a person    without what stands before it: "Thursday Sen. Rand Paul" -> Rand Paul, "Lib Dem Norman Baker" ->
//   Norman
//                  Baker, "White House chief of staff Reince Priebus" -> Reince Priebus; "Woolf", of whom the role says
//                  Lord -> Lord Woolf
//   of a body      "President Barack Obama's administration" -> Obama administration
// Other names stay as they are.
std::string tidy_actor_name(const Actor&, const Lexicon&);

// Does so to all actors of the rows, and adds what became of them to the links.
void tidy_names(StatementRows&, std::vector<Link>&, const Lexicon&);

// Whether a name is nobody's: a number or a time ("10:15"), a picture agency, a day, words that break off ("one of a")
// or begin in the middle ("of a European country"), a text of which it is not said whose ("Court papers").
bool is_nobodys_name(std::string_view name, const Lexicon&);

// Whether it looks like a person's full name, whose last word may stand for it elsewhere: two to five words with
// capitals, none of them a word for a body, a group or an office. "Labour MPs", "Alabama state law" are none.
bool is_full_name(std::string_view name, bool is_person, const Lexicon&);

// Whether one given name may be short for the other: "Vince" and "Vincent", "Bob" and "Robert".
bool may_be_short_for(std::string_view given_name, std::string_view other, const Lexicon&);

} // namespace standpoint
