// Rules on names that coders make: merge, rename, split, turn, set aside.
#pragma once

#include "review/change_request.h"

#include <string>
#include <string_view>

namespace standpoint {

// With "preview" nothing is changed. The answer tells how many statements and edges are touched, with a few of them as
// they are and as they will be. Errors: as change_review.
std::string make_rule(ReviewSession&, const ChangeRequest&);

std::string_view subject_name(RuleSubject); // "actor"
std::string describe(const Rule&);          // for people: "B. Roe, Roe become Bea Roe"

} // namespace standpoint
