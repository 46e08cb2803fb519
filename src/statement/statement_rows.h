// Statements as rows of numbers: what linking and graphs look at and change, without the words that carry the
// positions. A row takes 48 bytes where a statement takes two to three thousand, so that millions can be brought
// together at once.
#pragma once

#include "base/text_pool.h"
#include "statement/statement.h"

#include <cstdint>
#include <map>
#include <tuple>
#include <unordered_map>
#include <vector>

namespace standpoint {

// An actor with all that is said of him: many statements share one.
struct ActorRow {
  TextId name = 0;
  TextId role = 0;
  TextId through = 0;
  TextId country = 0;
  TextId party = 0;
  TextId wikidata = 0;
  TextId parent = 0;
  ActorKind kind = ActorKind::unknown;
  friend bool operator==(const ActorRow&, const ActorRow&) = default;
};

struct IssueRow {
  TextId label = 0;
  TextId parent = 0;
  TextId because = 0;
  friend bool operator<(const IssueRow& a, const IssueRow& b) {
    return std::tie(a.label, a.parent, a.because) < std::tie(b.label, b.parent, b.because);
  }
};

// The fields are those of Statement.
struct StatementRow {
  TextId doc = 0;
  TextId article_date = 0;
  TextId date = 0;
  TextId repeat_of = 0;
  TextId via = 0;
  TextId topic = 0;
  TextId below = 0;
  std::uint32_t actor = 0;   // StatementRows::actor has it
  std::uint32_t parents = 0; // StatementRows::list has the broader topics
  std::uint32_t issue = 0;   // StatementRows::issue has it
  Position position = Position::asserts;
  std::int8_t polarity = 0;
  std::int8_t issue_polarity = 0;
  bool takes_position = true;
  bool is_dropped = false; // it took one before (without_position.h)
};

inline void drop_position(StatementRow& row) {
  row.is_dropped = row.takes_position || row.is_dropped;
  row.takes_position = false;
}

class StatementRows {
public:
  StatementRows() = default;
  explicit StatementRows(const std::vector<Statement>&); // in their order

  void add(const Statement& s) { rows.push_back(row_of(s)); }
  StatementRow row_of(const Statement&);
  // Sets every field that a row has. REQUIRES: the statement is the one that the row was made of, or has its other
  // fields.
  void put_into(Statement&, const StatementRow&) const;
  void put_into(std::vector<Statement>&) const; // that the rows were made of

  std::vector<StatementRow> rows;
  TextPool texts;

  const ActorRow& actor(std::uint32_t number) const { return actors_[number]; }
  std::size_t actors() const { return actors_.size(); }
  ActorRow row_of(const Actor&);
  std::uint32_t number_of(const ActorRow&); // the same for the same actor
  Actor whole(const ActorRow&) const;       // in strings, but for its reasons

  using List = std::vector<TextId>;
  const List& list(std::uint32_t number) const { return *lists_[number]; }
  std::uint32_t number_of(const std::vector<std::string>&);

  const IssueRow& issue(std::uint32_t number) const { return issues_[number]; }
  std::size_t issues() const { return issues_.size(); }
  std::uint32_t number_of(const IssueRow&);

private:
  struct ActorHash {
    std::size_t operator()(const ActorRow&) const;
  };
  std::vector<ActorRow> actors_;
  std::unordered_map<ActorRow, std::uint32_t, ActorHash> numbers_; // for looking up, never walked
  std::map<List, std::uint32_t> list_numbers_{{{}, 0}};
  std::vector<const List*> lists_{&list_numbers_.begin()->first};
  std::map<IssueRow, std::uint32_t> issue_numbers_{{{}, 0}};
  std::vector<IssueRow> issues_{{}};
};

} // namespace standpoint
