// An article with all that a project knows of it, on its way from one project to another.
#pragma once

#include "project/articles.h"

#include <functional>
#include <string>
#include <vector>

namespace standpoint {

struct ArticleRecord {
  std::string hash;
  std::string replaced_by;
  ProjectEngine engine;
  Document document; // its text is empty where it is not known
  TextSketch sketch;
  std::vector<Statement> statements; // in the order in which they were found
};

// Order: by hash.
void read_records(const Project&, const std::function<void(ArticleRecord)>& take);

// Adds the article, or what is new in it. Of two engines the higher one by version, model and options holds, whichever
// record came first, so that it does not matter in which order projects are brought together; so it is with names, of
// which the lower one holds. Returns whether the article was new. REQUIRES: within a Transaction.
bool put_record(Project&, const ArticleRecord&);

struct Merged {
  std::size_t articles = 0; // that were new
  std::size_t entries = 0;
};

// All articles and entries of `from` that are not in `into` yet. Twice is the same as once, and a into b the same as b
// into a. In a transaction of its own.
Merged merge_into(Project& into, const Project& from);

} // namespace standpoint
