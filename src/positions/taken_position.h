// A position as it was composed from the words of a claim, and the laws that led to it.
#pragma once

#include "article/syntax.h"
#include "statement/statement.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace standpoint {

// A law of compose_side.cpp, and the word that it was applied at.
struct SideStep {
  std::string_view law; // a literal
  std::int32_t token = no_token;
};

struct TakenPosition {
  Position position = Position::asserts;
  int polarity = 0; // towards what stands at `about`
  // Where the topic is to be looked for: behind the claim's own stance verb ("we support [the plan]"), else its root.
  std::int32_t about = no_token;
  // The topic is the phrase at `about` and no other: the bare object, what is judged, what an undone act is on.
  bool is_thing = false;
  std::vector<SideStep> steps; // from the holder down
};

} // namespace standpoint
