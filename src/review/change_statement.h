// What coders change of a statement: a field, its words; a statement that the program missed.
#pragma once

#include "review/change_request.h"

#include <string>

namespace standpoint {

// Bodies as the page sends them; answers as JSON. Errors: as change_review.
std::string change_field(ReviewSession&, const ChangeRequest&);
std::string add_statement(ReviewSession&, const ChangeRequest&);

} // namespace standpoint
