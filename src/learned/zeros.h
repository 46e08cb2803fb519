// Tables of weights are mostly zeros: of the 60 weights of a wide row (feature_tables.h) four are not. Stored without
// their zeros they are a quarter as large, and come back as they were.
//
// Layout: for each 64 bytes a set of the 16-bit words that are not zero (u32, little endian), then those words.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace standpoint {

// REQUIRES: bytes.size() is a multiple of 64.
std::vector<std::byte> without_zeros(std::span<const std::byte> bytes);

// Fills `bytes`, which are all zero, and of which the size is a multiple of 64. False when `stored` is no such thing,
// or of another size. Cost: some forty instructions for 64 bytes.
bool restore_zeros(std::span<const std::byte> stored, std::span<std::byte> bytes);

} // namespace standpoint
