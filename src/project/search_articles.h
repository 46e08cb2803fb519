// Articles of a project by the words of their titles and texts.
#pragma once

#include "project/articles.h"

#include <cstddef>
#include <string>
#include <vector>

namespace standpoint {

struct FoundArticle {
  struct Piece {
    std::string text;
    bool is_hit = false; // words that were looked for
    friend bool operator==(const Piece&, const Piece&) = default;
  };
  ArticleId id = 0;
  std::vector<Piece> excerpt; // where most of the words stand, about twenty of them
};

struct FoundArticles {
  std::vector<FoundArticle> first; // at most as many as were asked for
  std::size_t all = 0;
};

// Words are whole ones, in any case and with or without accents; all of them must stand in an article. "A phrase",
// AND, OR, NOT, ( ) and word* are those of FTS5 (sqlite.org/fts5.html); what is no query of that kind ("rent-cap",
// "O'Neill") is looked for word by word. Older versions of articles are left out.
// Order: best first. Cost: the first search of new articles indexes them, about a second for 10,000.
// REQUIRES: opened to write, as that index is in the project. Errors: as Project.
FoundArticles search_articles(const Project&, const std::string& words, std::size_t most);

} // namespace standpoint
