// Two coders of the same articles: what both found, and how they coded what both found.
//
// Finding and coding are told apart, for a coefficient by field needs the same statement from both. Of an article, a
// statement of the one coder and one of the other are the same when their evidence overlaps; the pair that shares most
// of its words (shared over all of both) is taken first, of equals the pair with the same actor, then the earlier one.
// Only articles that both coders closed may be given: what a coder has not read yet is no disagreement.
#pragma once

#include "base/interval.h"
#include "statement/statement.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct TwiceCoded {
  std::string article; // what it is called in lists
  std::vector<Statement> first;
  std::vector<Statement> second;
};

struct MatchedPair {
  std::size_t first = 0; // numbers of the statements
  std::size_t second = 0;
  friend bool operator==(MatchedPair, MatchedPair) = default;
};

// Ordered by first; each statement is in one pair at most.
std::vector<MatchedPair> match_findings(std::span<const Statement> first, std::span<const Statement> second);

// Ends of an interval in which 95 of 100 drawings lie, when as many articles are drawn anew from the articles.
struct FieldAgreement {
  std::string_view field; // "actor", "side", "position", "topic", "issue"
  std::size_t units = 0;  // matched statements
  std::size_t equal = 0;
  std::optional<double> percent; // a share, 0 to 1; absent where nothing was matched
  std::optional<double> kappa;   // these are absent where they are undefined (agreement/coefficients.h)
  std::optional<double> alpha;   // ordinal for the side, nominal for the others
  std::optional<double> ac1;
  std::optional<Interval> alpha_interval; // absent where alpha is undefined in one drawing of twenty or more
};

struct Disagreement {
  std::size_t article = 0;
  std::optional<std::size_t> first; // absent: only the second coder found it
  std::optional<std::size_t> second;
  std::string_view field; // "found" where one of them is absent
};

struct CoderAgreement {
  std::size_t articles = 0;
  std::size_t first_found = 0;
  std::size_t second_found = 0;
  std::size_t matched = 0;
  std::optional<double> f1; // 2 * matched / (first_found + second_found)
  std::optional<Interval> f1_interval;
  std::vector<FieldAgreement> fields;
  std::vector<Disagreement> disagreements; // by article, then place
};

// Values are compared as they are written. Cost: a thousand drawings of the articles; their seed is fixed, so the same
// input gives the same intervals.
CoderAgreement compare_coders(std::span<const TwiceCoded>);

} // namespace standpoint
