// Hierarchical clustering: the two groups that are nearest become one, again and again.
//
// Source: G. N. Lance and W. T. Williams, 1967 (the formulas by which distances to a new group are updated); J. H.
// Ward, 1963, on squared distances, as R's hclust calls ward.D2.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace standpoint {

enum class Linkage : std::uint8_t { average, single, complete, ward };
inline constexpr std::array<std::string_view, 4> linkage_names = {"average", "single", "complete", "ward"};

// Two groups that become one. A number below `size` is an item, size + k the group that step k made; first < second.
struct Merge {
  std::size_t first = 0;
  std::size_t second = 0;
  double height = 0; // their distance
};

// `distances`: symmetric, row by row, size x size. Order: by height; of equal ones first that with the smaller numbers.
// Returns size - 1 steps. Cost: the cube of the number of items.
std::vector<Merge> cluster_hierarchically(std::vector<double> distances, std::size_t size, Linkage);

// The groups after all but `count` - 1 steps, by item; numbered from 0 in the order of their first items.
// REQUIRES: 1 <= count <= size.
std::vector<std::uint32_t> cut_tree(const std::vector<Merge>&, std::size_t size, std::size_t count);

// Items so that each group's stand side by side; of two groups the one with the smaller item comes first.
std::vector<std::size_t> order_of_leaves(const std::vector<Merge>&, std::size_t size);

} // namespace standpoint
