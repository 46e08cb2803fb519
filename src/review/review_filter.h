// Which statements a list shows: what the review's address says behind '#'.
#pragma once

#include "review/review_session.h"

#include <map>
#include <string>

namespace standpoint {

struct ReviewFilter {
  std::string show;   // "": the queue; audit; unchecked, moved, lost, unsure, wrong, right, added; disagreements; all
  std::string words;  // in the evidence, the claim or the title, in any case
  std::string actor;  // a part of the name; after '=' the whole name
  std::string topic;  // a part of topic or issue; after '=' the whole of one
  std::string outlet; // a part
  std::string from;   // ISO days, both included
  std::string to;
};

// Errors: bad_option for a value of show that is none. Parameters of other names are left to others.
ReviewFilter read_filter(const std::map<std::string, std::string>& parameters);

// All but `show`.
bool matches(const ReviewFilter&, const SeenArticle&, const ReviewedStatement&);

struct ReviewList {
  std::vector<Seen> statements;    // in the order in which they are worth a look
  std::vector<std::size_t> audits; // of them, those that were drawn at random from all that is unchecked
  std::size_t unchecked = 0;       // of which they were drawn
};

// Of the queue, random checks are drawn only where nothing but `show` is given: of a part they would say nothing of
// the whole. Cost: linear in the project, and sorting.
ReviewList list_statements(const ReviewSession&, const ReviewFilter&);

} // namespace standpoint
