// A name or wording that became another when articles were brought together, and why.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>

namespace standpoint {

// left_out: the topic is nothing of the codebook, where only what is there counts; the label is empty.
enum class LinkKind : std::uint8_t { actor, topic, left_out };

struct Link {
  LinkKind kind = LinkKind::topic;
  std::string label;          // what it became: the name of a vertex of the graph
  std::string wording;        // as the statement had it
  std::string reason;         // "the same words", "codebook.yaml:12: synonym": for --explain
  std::size_t statements = 0; // that had this wording
  bool turned = false;        // the wording goes against what the label is for
  friend bool operator==(const Link&, const Link&) = default;
  friend auto operator<=>(const Link&, const Link&) = default; // the order in which links are listed
};

} // namespace standpoint
