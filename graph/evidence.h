// One piece of evidence: where an article reports that an actor takes a position.
#pragma once

#include "statement/statement.h"

#include <string>
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

Evidence make_evidence(const Statement&);
// The same, with the texts and spans taken out of a statement that is no longer needed, but for what vertices are named
// by: actor, topic, parents, issue and claim. Half of what a large graph needs is its evidence.
Evidence take_evidence(Statement&);

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
