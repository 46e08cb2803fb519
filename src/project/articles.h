// The articles of a project and what the program found in them.
#pragma once

#include "project/project.h"
#include "repeats/text_sketch.h"
#include "statement/statement.h"
#include "text/document.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

using ArticleId = std::int64_t; // of this file only: never in what leaves it

// By what an article is known, whatever its name: its text, title, outlet and day. 32 hexadecimal digits.
std::string article_hash(const Document&);

struct ProjectArticle {
  ArticleId id = 0;
  std::string hash;
  Document document;       // without its text, where that was not asked for or is not in the project
  std::string replaced_by; // hash of a newer version of the article; its statements do not count any more
  std::int64_t engine = 0; // that read it
  bool has_text = true;
  std::size_t statements = 0; // that the program found, with a position
};

// Order: by hash, so that it is the same in every copy. Texts are left out. Where articles of several runs share a
// name, each has the beginning of its hash behind it ("0001.txt#3f2a91bc"). Cost: a row each.
std::vector<ProjectArticle> read_articles(const Project&);
// The same with their names as the file has them.
std::vector<ProjectArticle> read_article_names(const Project&);
// With its text and its name as the file has it.
std::optional<ProjectArticle> read_article(const Project&, ArticleId);
std::optional<ArticleId> find_article(const Project&, std::string_view hash);
std::size_t count_articles(const Project&);
std::map<ArticleId, TextSketch> read_sketches(const Project&);

// A statement's name: of its article, words, actor, side and topic, so that every run that finds the same gives it the
// same. 16 hexadecimal digits. `like_it`: how many of the article's statements before it are the same in all of these.
std::string statement_id(std::string_view article_hash, const Statement&, int like_it = 0);

// What the program found in one article, with or without a position, as it was found. `id` is a statement's name;
// fields of the article are filled in. Of many articles: read_positions.h.
std::vector<Statement> read_machine_statements(const Project&, const ProjectArticle&);

// Who reads: the program's version and its model, and options that change what is found.
struct ProjectEngine {
  std::int64_t id = 0;
  std::string program; // "0.1.0"
  std::string model;   // a hash of the model files, lists and actors: 16 hexadecimal digits
  std::string options; // "raw", "max-words=300"; empty for none
};
std::string describe(const ProjectEngine&); // "0.1.0 MODEL", as Entry::model
std::vector<ProjectEngine> read_engines(const Project&);
std::int64_t find_or_add_engine(Project&, const ProjectEngine&);

// Adds the article, or puts other statements in the place of those that it had. Returns its id.
// REQUIRES: within a Transaction.
ArticleId store_article(Project&, const Document&, const std::string& hash, const TextSketch&, std::int64_t engine,
                        const std::vector<Statement>&);

// The statements of an article that has none, found by another engine than before. REQUIRES: within a Transaction.
void store_statements_of(Project&, ArticleId, const std::string& hash, std::int64_t engine,
                         const std::vector<Statement>&);

} // namespace standpoint
