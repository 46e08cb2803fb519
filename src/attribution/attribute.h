// Finds the attributions of an analysed document.
#pragma once

#include "attribution/attribution.h"
#include "language/analysis.h"
#include "text/document.h"

#include <vector>

namespace standpoint {

struct Lexicon;

// Order: by the first byte of any of their spans. Finding nothing is an empty vector.
std::vector<Attribution> attribute(const Document&, const Analysis&, const Lexicon&);

} // namespace standpoint
