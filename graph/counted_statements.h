// The counts that a network without time windows is made of, for analyses that make many networks of parts of them.
#pragma once

#include "graph/coding.h"
#include "graph/network_options.h"
#include "graph/tie_weights.h"

#include <string>
#include <vector>

namespace standpoint {

// Order: rows and columns as Network's nodes; counts by row, column, qualifier.
struct CountedStatements {
  std::vector<std::string> rows;
  std::vector<std::string> columns;
  QualifierValues qualifier;
  std::vector<Count> counts;
};

// Errors: as check_options. REQUIRES: no time window.
CountedStatements count_statements(const Coding&, const NetworkOptions&);

} // namespace standpoint
