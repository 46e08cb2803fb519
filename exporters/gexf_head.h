// How a GEXF file begins.
//
// 1.3 is what Gephi writes. Readers that know a version by its addresses and not this one (networkx before 3.6, as in
// Debian 12) take the same elements and attributes under those of 1.2draft, where Gephi notes that they are old. Its
// schema does not have all of them (`kind`, `timerepresentation`): there only the names are of 1.2draft.
// Source: https://gexf.net/schema.html
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace standpoint {

enum class GexfVersion : std::uint8_t { v1_3, v1_2_draft };

// All before the element graph.
void append_gexf_head(std::string& out, GexfVersion, std::string_view description);

} // namespace standpoint
