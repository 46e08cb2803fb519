// A codebook of what was found, for its user to edit and give back (linking/codebook.h).
#pragma once

#include "linking/codebook.h"
#include "linking/link_statements.h"

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace standpoint {

// A topic that is in no graph, with its other wordings.
struct DraftLeftOut {
  std::string label;
  std::vector<std::string> wordings;
};

struct DraftOptions {
  std::size_t least = 1;                 // topics of fewer statements are not written
  std::vector<DraftLeftOut> left_out;    // topics
  std::vector<std::string> issues_aside; // issues that are left out as a whole
};

// Writes the issues with their topics, the wordings of each, how often each stands and an example, in YAML.
//
// A topic stands under the issue that more than half of its statements are on; a topic without such an issue stands
// below them all, for each article to show its issue. Read back, the file gives the same topics, sides and issues,
// except that the smaller part of a topic with an issue follows the rest.
//
// What `known` names already is left out, so that the draft can be added to it. Order: an issue with its sub-issues
// below it; of issues, topics and wordings the most frequent first, then by bytes. Cost: n log n in the statements.
// REQUIRES: statements with issues, linked with `known`.
void write_draft_codebook(const LinkedStatements&, const Codebook& known, const DraftOptions&, std::ostream&);

} // namespace standpoint
