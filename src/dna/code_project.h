// A DNA project to a coding, the input of networks.
#pragma once

#include "dna/dna_project.h"
#include "graph/coding.h"

#include <string>

namespace standpoint {

// The statements of one statement type, its variables as they are. A type that has no variable `actor` gets one,
// and where it is empty it is the organization, else the person. Time: the document's. Attributes and colours (but
// black, DNA's default) of entities are kept. Errors: bad_option, naming the types there are.
Coding code_project(const DnaProject&, const std::string& statement_type);

} // namespace standpoint
