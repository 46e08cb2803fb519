// What a graph holds, as JSON for read_back.py: written with RapidJSON and not with the code under test.
#pragma once

#include <string>

namespace standpoint {

struct PositionGraph;

std::string graph_json(const PositionGraph&);

} // namespace standpoint
