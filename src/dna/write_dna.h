// Writes statements as a project of the Discourse Network Analyzer, for analysts who check and correct what was
// extracted.
#pragma once

#include "statement/statement.h"

#include <map>
#include <string>
#include <vector>

namespace standpoint {

struct DnaArticle {
  std::string text;
  std::string author;
};

// Writes `statements` and their articles into a copy of the project `base` (all of which is kept), or, when base is
// empty, into a new project, whose coders have the password "standpoint".
//
// Coding: positions for or against are statements of the type "DNA Statement" (person, organization, concept,
// agreement), those that take no side of the type "Neutral Statement", which has no agreement; the types get the
// variables actor, position and standpoint (the statement as `extract` writes it) where they lack them. The actor's
// kind is the attribute Type. The coder is "Standpoint". Texts longer than DNA takes are cut (dna_values.h); the whole
// stands in `standpoint`. A statement that is in the base already, word for word and on the same article, is not added
// again.
// Articles: by Statement::doc. Line breaks become LF, as DNA counts them. An article whose text is not given is made of
// the words that its statements know, at their places, and blanks. One without a date has that of 1970-01-01.
// Errors: unreadable when it cannot be written; as read_dna for the base. Nothing half written is left.
void write_dna(const std::string& path, const std::vector<Statement>& statements,
               const std::map<std::string, DnaArticle>& articles, const std::string& base = "");

} // namespace standpoint
