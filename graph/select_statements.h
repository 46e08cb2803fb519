// Which coded statements a network is made of.
#pragma once

#include "graph/coding.h"
#include "graph/network_options.h"

#include <vector>

namespace standpoint {

// Shapes: points into the coding, which must outlive it. Order of both: time, document, begin; undated ones last.
struct Selection {
  std::vector<const CodedStatement*> original; // after the date range and the filters of documents
  std::vector<const CodedStatement*> kept;     // of those: after the filters of values, empty values and duplicates
};

// Dropped from `kept`: statements without a value of the row, the column or a qualifier of text; without a value of a
// boolean or integer qualifier when the aggregation looks at it; and duplicates: those with row, column and (unless the
// aggregation is ignore) qualifier of an earlier kept one in the same document, ISO week, month, year or anywhere.
// dna-week and dna-month compare the number alone, so that May 2005 and May 2006 are one month. A statement without a
// date is outside every range, and each is a period of its own. Cost: n log n.
Selection select_statements(const Coding&, const NetworkOptions&, const NetworkVariables&);

} // namespace standpoint
