// For which body an actor acts, as far as lists and words say so.
//
// Of a person, the first that is known:
//   an office on the day       Tony Blair in 2004 -> United Kingdom (office_holders.tsv)
//   a body in his role         "State Department spokesman" -> State Department, "French president" -> France; of a
//                              parliament only who is in no party
//   his party                  Charles Kennedy -> Liberal Democrats (in the statement, or party_members.tsv on the day)
// Of a body                    Pentagon -> United States (affiliations.tsv)
// Of others, by the words      "U.S. officials" -> United States, "State Department officials" -> State Department,
//                              "House Republicans", "Labour MPs" -> the party, "Obama administration" -> United States,
//                              "the Treasury's report" -> Treasury
// A country stands for its government, as it does where a text says "France said". Who was something ("former",
// "shadow"), who is against something ("critics of the White House") and who is of two countries acts for none.
#pragma once

#include "lexicon/lexicon.h"
#include "statement/statement_rows.h"

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// The body that a role of a person names; empty: none.
std::string body_in_role(std::string_view role, const Lexicon&);

// The body for which a body, a group or a text acts by its name; empty: none.
std::string body_in_name(std::string_view name, const Lexicon&);

// The party of a person on a day (ISO; empty: not known, then only where it never changed); empty: not listed.
// `roles`: what the articles call him, for names that others bear too.
std::string party_on(std::string_view name, std::string_view day, const std::vector<std::string>& roles,
                     const Lexicon&);

// The country or organisation of the office that a person held on a day; where that is not known, of an office that one
// of the roles names. Leaders and speakers of chambers are left out. Empty: none.
std::string office_on(std::string_view name, std::string_view day, const std::vector<std::string>& roles,
                      const Lexicon&);

// Gives the actors of statements with a position their parents, and persons their party where party_members.tsv has
// them and the user's own file of actors does not. A role counts where most of what the articles call a person says the
// same. REQUIRES: linked names. Cost: that of the names, and a look at each statement.
void find_parents(StatementRows&, const Lexicon&);

} // namespace standpoint
