#include "graph/network.h"

#include "base/ascii.h"
#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace standpoint {

// Attributes that Gephi, graphology, networkx, igraph, Cytoscape or Graphviz read themselves, and those that the
// writers add.
static constexpr std::array<std::string_view, 23> reserved = {
    "id", "label", "name",  "key",   "kind",   "type",   "mode",   "size",  "x",        "y",        "z",      "r",
    "g",  "b",     "color", "shape", "source", "target", "weight", "style", "fontname", "fullname", "tooltip"};

NodeColumn& node_column(Network& network, std::string_view wanted, ColumnType type) {
  std::string name(wanted);
  std::string lower = name;
  std::transform(lower.begin(), lower.end(), lower.begin(), ascii_lower);
  if (std::find(reserved.begin(), reserved.end(), lower) != reserved.end()) name += '_';
  for (;;) {
    const auto found = std::find_if(network.columns.begin(), network.columns.end(),
                                    [&](const NodeColumn& c) { return c.name == name; });
    if (found == network.columns.end()) break;
    if (found->type == type) return *found;
    name += '_';
  }
  return network.columns.emplace_back(
      NodeColumn{std::move(name), type, std::vector<std::string>(network.nodes.size()), false});
}

double sum(const Network& network) {
  double total = 0;
  for (const Tie& tie : network.ties) total += tie.weight;
  return network.two_mode ? total : 2 * total;
}

bool comes_before_utf16(std::string_view a, std::string_view b) {
  assert(is_utf8(a) && is_utf8(b));
  const auto [at, bt] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (at == a.end() || bt == b.end()) return bt != b.end();
  // Bytes of UTF-8 sort as code points do. In UTF-16 what lies beyond U+FFFF (lead bytes F0 and up) comes before
  // U+E000 to U+FFFF (lead bytes EE and EF).
  const auto rank = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0xEE || byte == 0xEF ? byte + 0x10 : static_cast<int>(byte);
  };
  return rank(*at) < rank(*bt);
}

} // namespace standpoint
