// One mend of what the parser gets wrong in news more than elsewhere: "said chief executive Jill Byrne".
#pragma once

#include "language/parse.h"

#include <span>

namespace standpoint {

// A noun that the parser takes for the object of a verb with its subject, a name, right behind it describes that name;
// no English clause has an object between its verb and a subject. `tags`, `arcs`: of one sentence, in order.
void mend_titles(std::span<const Xpos> tags, std::span<Arc> arcs);

} // namespace standpoint
