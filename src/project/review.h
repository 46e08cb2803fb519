// What holds of a project's statements: what the program found, and what people made of it.
#pragma once

#include "project/articles.h"
#include "project/log.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

enum class Status : std::uint8_t {
  unchecked,
  right,    // as it stands, with what was changed
  wrong,    // refused: this reading of these words
  unsure,   // looked at, and left open
  added,    // by a person
  disputed, // coders differ on it and nobody has decided
  moved,    // what a person said of it is kept, but its words stand elsewhere or between others: to be looked at
  lost      // its words are not in the text any more
};
std::string_view name(Status); // "unchecked"
std::optional<Status> find_status(std::string_view);

// What one coder says of one field ("verdict" among them), as it holds for him now.
struct Vote {
  std::string coder;
  std::string field;
  std::string value;
  std::string entry; // its id
  double audit = 0;
  bool is_bulk = false;
  friend bool operator==(const Vote&, const Vote&) = default;
};

// Shapes: owns all of it.
struct ReviewedStatement {
  ArticleId article = 0;
  std::string article_hash;
  Statement statement;  // with what people changed; `id` is the name that entries give it
  Statement machine;    // what the program says now, else what it said when a person looked; empty of added ones
  bool is_found = true; // by the program, now
  Status status = Status::unchecked;
  std::vector<std::string> changed;  // fields, sorted
  std::vector<std::string> disputed; // fields on which coders differ, undecided; sorted
  std::vector<Vote> votes;           // by coder, then field
  std::vector<std::string> notes;    // "CODER: text"
  Anchor anchor;                     // of one moved or lost: where it stood
};

// Whether a person stands behind it: right, or added. These are what `--status checked` means.
bool is_checked(const ReviewedStatement&);
// Whether it counts in graphs: all but wrong and lost ones.
bool counts(const ReviewedStatement&);

// One article: its statements with a position as the program finds them now, its text (empty: not known), and the live
// entries on it and on its earlier versions. Whatever coders said of a statement that the program does not find any
// more is looked for by its anchor (anchor.h). Order: by the evidence, then by id.
// `only_coder`: what others said is left out, for blind coding; empty: everybody counts.
std::vector<ReviewedStatement> review_article(const ProjectArticle&, const std::string& text,
                                              std::vector<Statement> machine, const std::vector<Entry>& live,
                                              std::string_view only_coder = "");

// Of the hash of each article that of its newest version, which is its own where nothing has replaced it.
std::map<std::string, std::string, std::less<>> newest_versions(const std::vector<ProjectArticle>&);

// Live entries by the article on which they count now, the newest version of theirs. Under the empty hash: rules and
// settings, and what is said of articles that are not in the project.
std::map<std::string, std::vector<Entry>> entries_by_article(const std::vector<ProjectArticle>&,
                                                             std::vector<Entry> live);

// The whole project; replaced articles are left out. Texts are read only of articles on which there are entries.
// Order: by article as read_articles, then as review_article. Cost: 100,000 statements in about a second.
std::vector<ReviewedStatement> review_project(const Project&, const std::vector<ProjectArticle>&,
                                              std::vector<Entry> live, std::string_view only_coder = "");
std::vector<ReviewedStatement> review_project(const Project&, std::string_view only_coder = ""); // reads both itself
// One article of it, for a server that has just written an entry. `live`: the entries on it (entries_by_article).
std::vector<ReviewedStatement> review_one(const Project&, const ProjectArticle&, const std::vector<Entry>& live,
                                          std::string_view only_coder = "");

// For a new entry: about this statement, with its anchor and what the program says of it. `text`: of its article.
Entry entry_about(const ReviewedStatement&, const std::string& text, const std::string& model, Action,
                  std::string coder);

} // namespace standpoint
