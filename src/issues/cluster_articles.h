// Articles on one subject gathered.
#pragma once

#include "issues/article_words.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace standpoint {

// Average linkage of the cosines between articles: two clusters join while it is at least 0.15 and they are not too
// large together (60 articles, 2,000 statements). Articles that share none of their 20 heaviest words count as unlike.
//
// Shapes: indices of articles. Order: clusters by their first article, articles ascending.
// Cost: n log n while no word is key to more than 150 articles; words that are, are not used for finding neighbours.
// Memory: sixteen bytes a pair of articles that are alike, and the likeness between clusters that may still join.
// jobs: threads that may work; 0: one a processor core.
std::vector<std::vector<std::uint32_t>> cluster_articles(const ArticleWords&, std::size_t jobs = 1);

} // namespace standpoint
