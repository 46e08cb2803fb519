// What is most worth a look first, and which statements are looked at only because a lot fell on them.
//
// By doubt alone a queue shows what is mostly wrong, and says nothing of the rest. Therefore each fifth place is a
// random check: the statement that comes next in the order of lots among all that are not checked. Only from these can
// be said how right the unchecked rest is.
//
// Before others come statements near to even odds, those of whose actor and topic much else hangs, and the first of an
// actor of whom nothing was checked yet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct QueueCandidate {
  double confidence = 1; // 0 to 1
  std::string actor;     // as in effect
  std::string topic;     // as in effect
  bool is_open = true;   // no verdict yet: only these are ordered
  std::uint64_t lot = 0; // the order of random checks
};

struct QueuePlace {
  std::size_t candidate = 0;
  bool is_audit = false;
  friend bool operator==(const QueuePlace&, const QueuePlace&) = default;
};

inline constexpr std::size_t audit_every = 5;

// Each open candidate once. Equal ones stay in their order. Cost: sorting.
std::vector<QueuePlace> order_queue(const std::vector<QueueCandidate>&);

// The lot of a statement: the same each time, and not to be foreseen from its content by who writes articles unless he
// knows the project's seed.
std::uint64_t draw_lot(std::uint64_t seed, std::string_view statement);

} // namespace standpoint
