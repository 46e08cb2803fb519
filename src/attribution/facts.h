// The numbers that the confidence of a possible attribution is worked out from.
#pragma once

#include <array>

namespace standpoint {

inline constexpr int fact_count = 40;
using Facts = std::array<float, fact_count>;

} // namespace standpoint
