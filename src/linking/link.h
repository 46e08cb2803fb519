// A name or wording that became another when articles were brought together, and why.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

namespace standpoint {

enum class LinkKind : std::uint8_t { actor, topic };

struct Link {
  LinkKind kind = LinkKind::topic;
  std::string label;          // what it became: the name of a vertex of the graph
  std::string wording;        // as the statement had it
  std::string reason;         // "the same words", "codebook.yaml:12: synonym": for --explain
  std::size_t statements = 0; // that had this wording
  friend bool operator==(const Link&, const Link&) = default;
  friend auto operator<=>(const Link&, const Link&) = default; // the order in which links are listed
};

} // namespace standpoint
