// Articles on one subject gathered.
#pragma once

#include "issues/sparse_vector.h"

#include <cstddef>
#include <vector>

namespace standpoint {

struct ArticleWords {
  SparseVector words;         // of length 1: rare words that the article says often weigh most
  std::size_t statements = 0; // of the article: clusters are capped by their sum
};

// Average linkage of the cosines between articles: two clusters join while it is at least 0.15 and they are not too
// large together (60 articles, 2,000 statements). Articles that share none of their 20 heaviest words count as unlike.
//
// Shapes: indices of articles. Order: clusters by their first article, articles ascending.
// Cost: n log n while no word is key to more than 150 articles; words that are, are not used for finding neighbours.
std::vector<std::vector<std::size_t>> cluster_articles(const std::vector<ArticleWords>&);

} // namespace standpoint
