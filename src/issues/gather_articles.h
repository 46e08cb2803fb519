// The articles of a corpus as issues are found in them: what each is about, and its passages as numbers beside memory.
#pragma once

#include "base/byte_store.h"
#include "issues/article_words.h"
#include "issues/corpus_words.h"
#include "issues/speaker_names.h"
#include "statement/statement_table.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace standpoint {

// Statements that say the same in the same place. Shapes: points into a record.
struct ArticlePassage {
  std::uint32_t begin = 0; // in the article, in code points
  std::uint32_t statements = 0;
  bool says_again = false;     // the evidence stands within that of the statement before
  bool is_on_the_same = false; // and the topic is the same, too
  RunningWords evidence;
  RunningWords topic;
};

// What was kept of one article. Shapes: points into the record that it was read from.
struct IssueRecord {
  RunningWords title;
  std::vector<ArticlePassage> passages; // by evidence
};

// Reads the first of the records that stand there, and drops it from them.
IssueRecord read_record(RunningWords& records);

// The words of a passage with their weights: of its evidence and, twice, of its topic; common words are left out.
SparseVector passage_words(const ArticlePassage&, const CorpusWords&);

// Statements are read once; then only numbers are left.
// Order: articles by name. What is gathered depends on the set of statements, not on their order.
class GatheredArticles {
public:
  // Shapes: refers to lists and counts, which must outlive it.
  GatheredArticles(const StatementTable&, const Lexicon&, const NewsWords&);
  GatheredArticles(const GatheredArticles&) = delete;
  GatheredArticles& operator=(const GatheredArticles&) = delete;

  const SpeakerNames& speakers() const { return speakers_; }
  const CorpusWords& words() const { return words_; }
  const ArticleWords& article_words() const { return article_words_; }
  std::size_t passages(std::uint32_t article) const { return article_words_.statements(article); }

  // The numbers of an article's statements, by passage.
  std::span<const std::uint32_t> statements(std::uint32_t article) const {
    return std::span(order_).subspan(articles_[article].first, articles_[article + 1].first - articles_[article].first);
  }
  // Whether the statement's claim undoes its topic (issue_side.h).
  bool is_undone(std::uint32_t statement) const { return is_undone_[statement]; }
  // Appends what was kept of an article, for read_record. One thread at a time.
  void append_record(std::uint32_t article, std::vector<RunningWord>& to) const;

private:
  struct Article {
    std::uint64_t record = 0; // where it begins in the store
    std::uint32_t first = 0;  // of its statements in order_
  };
  void find_order(const StatementTable&);
  void find_speakers(const StatementRows&, const LinkingLists&);
  void gather(const StatementTable&, std::span<std::uint32_t> statements, std::vector<Statement>& room);
  std::size_t append_passages(const std::vector<const Statement*>&);
  std::uint32_t append_words(std::string_view text); // to the record; returns how many
  void add_words(std::size_t passages);

  const Lexicon& lexicon_;
  SpeakerNames speakers_;
  CorpusWords words_;
  std::vector<std::uint32_t> order_; // numbers of the statements that take a position, by article
  std::vector<bool> is_undone_;      // by statement
  std::vector<Article> articles_;    // and one behind the last
  ArticleWords article_words_;
  ByteStore records_;
  std::vector<RunningWord> record_; // of the article at hand
  SparseVector counts_;             // of its words
};

} // namespace standpoint
