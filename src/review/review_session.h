// What one coder sees of a project while he reviews it: its articles and statements as they hold, without what he must
// not see yet, and his own entries as he makes them.
//
// Blind articles: a share of all articles, drawn by lot, is coded by each coder without the others' answers; of another
// share the program's answers are hidden too. Once the coder has closed such an article he sees everything.
#pragma once

#include "project/articles.h"
#include "project/log.h"
#include "project/project.h"
#include "project/relearned_confidence.h"
#include "project/review.h"
#include "review/linked_names.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace standpoint {

enum class Blindness : std::uint8_t { none, others, program };

struct SeenArticle {
  ProjectArticle article; // without its text
  Blindness blindness = Blindness::none;
  bool is_double = false;                    // drawn to be coded by each coder, blind or, as it is closed, not any more
  std::vector<ReviewedStatement> statements; // names as linked and as rules have it, of the program's reading too
};

// Where a statement is.
struct Seen {
  std::size_t article = 0;
  std::size_t statement = 0;
};

// Settings of the project that the review reads and writes (entries `setting`).
inline constexpr std::string_view double_setting = "double";             // a share, "0.1"
inline constexpr std::string_view from_scratch_setting = "from-scratch"; // a share of all articles
inline constexpr std::string_view seed_setting = "review-seed";          // of the lots

// Whether the article is drawn, by project-wide settings.
Blindness drawn_blindness(const std::map<std::string, std::string>& settings, std::string_view article_hash);

// REQUIRES: not used by two threads at once.
// Errors, of all members: as Project.
class ReviewSession {
public:
  // `coder`: not empty. `links_names`: somebody will link_names() while awaits_names(), and give them to take_names().
  ReviewSession(Project, std::string coder, bool links_names = false);

  const std::string& coder() const { return coder_; }
  const Project& project() const { return project_; }
  const std::vector<SeenArticle>& articles() const { return articles_; }
  const std::vector<Entry>& live() const { return live_; }
  const std::map<std::string, std::string>& settings() const { return settings_; }
  const std::vector<Rule>& rules() const { return rules_; }
  std::uint64_t seed() const { return seed_; }

  const Seen* find(std::string_view statement) const; // null when the coder sees no such statement
  const ReviewedStatement& at(Seen seen) const { return articles_[seen.article].statements[seen.statement]; }
  const std::size_t* find_article_at(ArticleId) const; // its index

  bool has_closed(std::string_view coder, std::string_view article_hash) const;
  std::vector<std::string> closed_by(std::string_view article_hash) const;
  // "CODER: text" of the article's notes by others, and the coder's own, which is empty where there is none.
  std::string note_on_article(std::string_view article_hash) const;
  std::string note_on_statement(std::string_view statement) const; // the coder's own

  // Entries of the coder. They hold at once.
  std::vector<Entry> append(std::vector<Entry>);
  // Takes back the coder's last entry, with its batch. What was undone; empty when there was nothing.
  std::vector<Entry> undo_last();
  std::size_t entries_made() const { return made_; } // since the session began; settings are none

  // For a new entry, with the anchor.
  Entry entry_on(const ReviewedStatement&, Action) const;

  // The same statement as the log knows it: without linking and without rules.
  ReviewedStatement as_logged(const ReviewedStatement&) const;
  // The statement as linked, before rules.
  Statement as_linked(const ReviewedStatement& logged) const;

  // Takes in what other processes have written. Returns whether there was anything.
  bool refresh();

  // Whether names are still to be linked: they are as each article has them, or of the articles that were there before.
  bool awaits_names() const { return links_names_ && named_ != loaded_; }
  // Whether they were linked at least once, or never will be.
  bool has_names() const { return !links_names_ || !named_.empty(); }
  void take_names(NamesOfState);
  void give_up_names() { links_names_ = false; } // they stay as they are

private:
  void load();
  void read_log();
  void see(std::size_t article, const std::vector<Entry>& entries);
  void catch_up(const std::vector<Entry>& touching);
  std::vector<Entry> entries_on(std::string_view article_hash) const;

  Project project_;
  std::string coder_;
  bool links_names_ = false;
  LinkedNames names_;
  RelearnedConfidence learned_; // of when the project was loaded
  std::string loaded_;          // state_of the articles
  std::string named_;           // what it was when names_ was made; empty: there are none yet
  std::uint64_t seed_ = 0;
  static constexpr std::int64_t not_loaded = -1;
  std::int64_t version_ = not_loaded; // of the data that was loaded
  std::size_t made_ = 0;
  std::vector<Entry> entries_;
  std::vector<Entry> live_;
  std::map<std::string, std::string> settings_;
  std::vector<Rule> rules_;
  std::map<std::string, std::set<std::string>> closed_;    // coder: hashes
  std::map<std::string, std::string, std::less<>> newest_; // versions of articles
  std::vector<SeenArticle> articles_;
  std::unordered_map<std::string, Seen> by_statement_;
  std::unordered_map<ArticleId, std::size_t> by_article_;
};

} // namespace standpoint
