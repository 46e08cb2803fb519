// How far the check of a project is, and how right what nobody has checked is likely to be.
#pragma once

#include "base/interval.h"
#include "project/project.h"
#include "project/relearned_confidence.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace standpoint {

// Of `right` out of `all`, at 95 %. REQUIRES: all > 0. Source: Wilson 1927, "Probable inference, the law of succession,
// and statistical inference", JASA 22.
Interval wilson_interval(std::size_t right, std::size_t all);

struct CoderStatus {
  std::string name;
  std::size_t verdicts = 0; // that hold
  std::size_t changed = 0;  // statements of which a field was changed
  std::size_t added = 0;    // statements
  std::size_t closed = 0;   // articles
};

// Audits are verdicts on statements that were drawn at random: only these say how right the unchecked rest is, as the
// queue shows what is doubtful. A statement counts as right there when it was right as the program had it, that is with
// nothing changed. Who is unsure counts in neither number.
struct ProjectStatus {
  std::size_t articles = 0; // that count
  std::size_t replaced = 0; // older versions
  std::size_t without_text = 0;
  std::size_t outdated = 0; // read by another engine than most
  std::string first_day;
  std::string last_day;
  std::map<std::string, std::size_t> statements; // by the name of their status
  std::vector<CoderStatus> coders;               // by name
  std::size_t audits = 0;
  std::size_t audits_right = 0;
  RelearnedConfidence confidence; // of those audits that the program still finds
  std::size_t closed = 0;         // articles that somebody closed
  std::size_t found_there = 0;    // right statements that the program found in them
  std::size_t missed_there = 0;   // statements that were added
};

ProjectStatus find_status(const Project&);

} // namespace standpoint
