// Attributions by rules over the parse: for a model file without the section "attribution".
#pragma once

#include "attribution/attribution.h"
#include "language/analysis.h"
#include "text/document.h"

#include <vector>

namespace standpoint {

struct CueLists;

// Order: by the first byte of any of their spans. Finding nothing is an empty vector.
std::vector<Attribution> attribute_by_rules(const Document&, const Analysis&, const CueLists&);

} // namespace standpoint
