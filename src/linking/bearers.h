// Who bears a name, while actors are linked (link_actors.cpp).
#pragma once

#include "base/text_pool.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace standpoint {

// Few texts, by their numbers. Order: of the numbers.
class TextSet {
public:
  void add(TextId id) {
    const auto place = std::ranges::lower_bound(ids_, id);
    if (place == ids_.end() || *place != id) ids_.insert(place, id);
  }
  void add(const TextSet& others) {
    for (const TextId id : others.ids_) add(id);
  }
  bool shares_one_with(const TextSet& others) const {
    return std::ranges::any_of(ids_, [&](TextId id) { return std::ranges::binary_search(others.ids_, id); });
  }
  bool empty() const { return ids_.empty(); }
  auto begin() const { return ids_.begin(); }
  auto end() const { return ids_.end(); }

private:
  std::vector<TextId> ids_;
};

// A name as one article has it (a short one) or as all have it. Views into the pool of the rows.
struct Bearer {
  std::string_view name;
  std::string_view label; // what it became so far
  TextId reason = 0;
  std::uint32_t statements = 0;
  bool is_person = false;
  bool is_organization = false;
  bool is_group = false;
  TextSet offices;
  TextSet parties;
  TextSet days;
};

} // namespace standpoint
