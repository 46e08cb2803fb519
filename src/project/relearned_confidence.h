// The confidence of a project's own articles, learned from its random checks.
//
// Two numbers are learned, a shift and a stretch of the confidence's log-odds, and both are held back towards no
// change: 200 checks carry no more. It is monotone, so no statement passes another. Whether it helps is tried on checks
// that were held out: ten parts, articles kept whole, each judged by what was learned from the nine others. It is used
// only where the mean gain in log loss, less 1.645 standard errors over articles, is above nought; so where the model's
// confidence is right already, it is taken for wrong in about one project of twenty, and then by little.
// Source: Platt 1999, "Probabilistic outputs for support vector machines".
#pragma once

#include "project/review.h"

#include <cstddef>
#include <string>
#include <vector>

namespace standpoint {

inline constexpr std::size_t least_audits = 200;

// A statement that was drawn at random and checked. Who is unsure has not checked it.
struct Audit {
  double confidence = 0;
  bool is_right = false; // as the program has it, nothing changed
  std::string article;
};
std::vector<Audit> find_audits(const std::vector<ReviewedStatement>&);
// Whether it is one, and which.
bool read_audit(const ReviewedStatement&, Audit&);

struct ConfidenceCurve {
  double shift = 0;
  double stretch = 1;
  double operator()(double confidence) const; // between 0 and 1
};

struct RelearnedConfidence {
  std::size_t audits = 0;
  bool is_used = false;
  ConfidenceCurve curve;  // of all audits; no change where it is not used
  double loss_before = 0; // log loss an audit, held out, natural logarithm; 0 of too few audits
  double loss_after = 0;
  double error_of_gain = 0; // one standard error, over articles
};

// Deterministic; the order of audits does not matter. Cost: linear in the audits.
RelearnedConfidence relearn_confidence(std::vector<Audit>);

// The program's statements get the relearned confidence; what somebody called right keeps 1.
void apply(const RelearnedConfidence&, ReviewedStatement&);

} // namespace standpoint
