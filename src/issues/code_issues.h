// The issues that a user's codebook names, in the place of those that were found.
#pragma once

#include "linking/codebook.h"
#include "linking/link.h"
#include "statement/statement_rows.h"

#include <vector>

namespace standpoint {

// Statements on a topic that the codebook puts under an issue are on that issue, with the side that the topic's
// direction gives. An issue that was found and has at least a quarter of its statements, and of those in the codebook
// more than half, on one issue of the codebook is that issue: its other statements go there too, unless the codebook
// puts them elsewhere. So an issue that is renamed keeps what no wording of the codebook reaches.
//
// What the codebook leaves out takes no position afterwards. With `only_codebook` neither does what is on a topic that
// the codebook does not name. Returns the topics of the latter, the most frequent first.
//
// REQUIRES: statements linked with this codebook, with issues (find_issues.h). Order: of the statements, kept.
std::vector<Link> code_issues(StatementRows&, const Codebook&, bool only_codebook);
std::vector<Link> code_issues(std::vector<Statement>&, const Codebook&, bool only_codebook);

} // namespace standpoint
