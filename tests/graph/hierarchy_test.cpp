#include "graph/hierarchy.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace standpoint;

namespace {

// The distances of five bacteria that articles on phylogenetics work through by hand.
const std::vector<double> bacteria = {0,  17, 21, 31, 23, 17, 0,  30, 34, 21, 21, 30, 0,
                                      28, 39, 31, 34, 28, 0,  43, 23, 21, 39, 43, 0};

std::vector<double> heights(const std::vector<Merge>& merges) {
  std::vector<double> all;
  for (const Merge& merge : merges) all.push_back(merge.height);
  return all;
}

} // namespace

TEST_CASE("the heights are those that the literature gives for its example") {
  CHECK(heights(cluster_hierarchically(bacteria, 5, Linkage::single)) == std::vector<double>{17, 21, 21, 28});
  CHECK(heights(cluster_hierarchically(bacteria, 5, Linkage::complete)) == std::vector<double>{17, 23, 28, 43});
  CHECK(heights(cluster_hierarchically(bacteria, 5, Linkage::average)) == std::vector<double>{17, 22, 28, 33});
}

TEST_CASE("Ward's heights are those of R's hclust with ward.D2") {
  const std::vector<double> line = {0, 1, 5, 1, 0, 4, 5, 4, 0}; // points at 0, 1 and 5
  const std::vector<Merge> merges = cluster_hierarchically(line, 3, Linkage::ward);
  CHECK(merges[0].height == 1);
  CHECK(merges[1].height == Approx(std::sqrt(27.0)));
}

TEST_CASE("a tree is cut into any number of groups, numbered by their first items") {
  const std::vector<Merge> merges = cluster_hierarchically(bacteria, 5, Linkage::average); // ab, abe, cd, all
  CHECK(cut_tree(merges, 5, 1) == std::vector<std::uint32_t>{0, 0, 0, 0, 0});
  CHECK(cut_tree(merges, 5, 2) == std::vector<std::uint32_t>{0, 0, 1, 1, 0});
  CHECK(cut_tree(merges, 5, 4) == std::vector<std::uint32_t>{0, 0, 1, 2, 3});
  CHECK(cut_tree(merges, 5, 5) == std::vector<std::uint32_t>{0, 1, 2, 3, 4});
}

TEST_CASE("leaves stand beside those of their group") {
  CHECK(order_of_leaves(cluster_hierarchically(bacteria, 5, Linkage::average), 5) ==
        std::vector<std::size_t>{0, 1, 4, 2, 3});
  CHECK(order_of_leaves({}, 1) == std::vector<std::size_t>{0});
  CHECK(order_of_leaves({}, 0).empty());
}
