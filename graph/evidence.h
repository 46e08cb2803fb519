// One piece of evidence: where an article reports that an actor takes a position.
#pragma once

#include "statement/statement_table.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

// Shapes: owns all its strings.
// Units: spans in code points of the article; confidence 0 to 1.
struct Evidence {
  std::string doc;
  std::string outlet;
  std::string title;
  std::string url;
  std::string date;       // of the statement, else of the article; empty when neither is known
  std::string quote;      // the words that carry the position
  std::string quote_kind; // direct, indirect or mixed
  std::string via;
  std::string phrase;                    // the topic as worded
  std::string claim = {};                // what is held, in few words
  std::string topic;                     // where the edge leads to an issue; else empty
  std::vector<std::string> also_in = {}; // others that ran the same words: outlets, ids (Statement::also_in)
  std::string issue = {};                // where the edge does not lead to it: the debate; empty when not known
  CodePointSpans spans;                  // of the quote in the article
  CodePointSpans source;
  CodePointSpans cue;
  CodePointSpans content;
  double confidence = 1;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

// The evidence of an edge: pieces that are held, or statements of a table that are read when they are asked for, so
// that a graph of millions need not hold its words. Shapes: shares what it was made from with its copies; views are
// valid as long as one of them.
class EvidenceList {
public:
  struct Statements {
    std::shared_ptr<const StatementTable> table;
    std::vector<std::uint32_t> numbers; // of all edges, one behind another
    std::vector<Evidence> held;         // in their place where there is no table
  };

  EvidenceList() = default;
  EvidenceList(std::vector<Evidence> held); // NOLINT: as a vector of pieces
  EvidenceList(std::shared_ptr<const Statements> all, std::uint32_t begin, std::uint32_t count)
      : all_(std::move(all)), begin_(begin), count_(count) {}

  bool empty() const { return count_ == 0; }
  std::size_t size() const { return count_; }
  // Order: comes_before.
  std::vector<Evidence> read() const;
  // Of the dated pieces; empty when none is dated.
  std::string_view first_date() const;
  std::string_view last_date() const;

private:
  std::string_view date(std::uint32_t piece) const;

  std::shared_ptr<const Statements> all_;
  std::uint32_t begin_ = 0;
  std::uint32_t count_ = 0;
};

Evidence make_evidence(const Statement&);
Evidence take_evidence(Statement&&); // the same, of one that is no longer needed

// The others that ran it: "The Herald; Morning Post". Empty when there are none.
std::string others_of(const Evidence&);

// Order: date, doc, spans, then every other field: total.
bool comes_before(const Evidence&, const Evidence&);

// Whether it is sure enough to count: likelier than not.
bool is_sure(const Evidence&);

// The piece to show when there is room for one: the most confident, a direct quote before others, then the first.
// REQUIRES: not empty.
const Evidence& strongest(const std::vector<Evidence>&);

} // namespace standpoint
