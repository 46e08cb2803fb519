// A project of the Discourse Network Analyzer into a project: its articles, and what was coded there as its coders'
// statements.
#pragma once

#include "base/error.h"
#include "project/project.h"

#include <cstddef>
#include <string>

namespace standpoint {

struct ImportedDna {
  std::size_t articles = 0;   // that were new
  std::size_t statements = 0; // coded by hand, that were new
  std::size_t changes = 0;    // of fields of statements that this program had written and somebody changed in DNA
  std::size_t coders = 0;     // of the new statements
  std::size_t known = 0;      // statements that are in the project, by an earlier import or as the program's own
};

// An article whose text is in the project is that one; others are added, and `add` then reads them. A statement coded
// by hand becomes an added one of its DNA coder. One that this program wrote is the program's: what was changed in it
// is a change by `coder`, where the project still has it; else it is added as his. Ids are made from the content, so
// twice is the same as once. In one transaction for the articles and one for the log. Errors: as read_dna, Project;
// articles without a text, and statements whose words are not in it, are reported.
ImportedDna import_dna(Project&, const std::string& path, const std::string& coder, const ReportError&);

} // namespace standpoint
