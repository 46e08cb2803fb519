// The results of many machines brought together: lines of `extract --per-article`, each article once.
//
// Associative and commutative: however articles were split into parts, whatever the order of the parts, and given
// twice or joined before, the lines that come out are the same.
#pragma once

#include "parts/article_result.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace standpoint {

struct JoinCounts {
  std::size_t articles = 0;
  std::size_t statements = 0;
  std::size_t without_statements = 0; // articles in which nothing was found and nothing went wrong
  std::size_t with_errors = 0;
  std::size_t given_again = 0; // lines of articles that stand in another line too
};

// Calls `take` with each article, in the order of their names (doc). Statement::repeat_of is worked out anew, over all
// parts (find_repeats). Of an article that failed in one part and not in another the one that did not fail is taken.
//
// Errors: unreadable; bad_format with the line of what is no such line or is cut short; bad_option where parts were
// made by two models or with other options, or where two articles of one name have different results.
// Cost: reads each file twice; a kilobyte an article is in memory.
JoinCounts join_parts(const std::vector<std::string>& files, const std::function<void(ArticleResult)>& take);

} // namespace standpoint
