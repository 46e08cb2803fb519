// The statements of a whole project one after another, for who needs them once: nothing is copied, and of statements on
// which nobody has said anything nothing but themselves is made.
#pragma once

#include "project/review.h"

#include <functional>
#include <vector>

namespace standpoint {

// `articles`: of read_articles. Statements with a position only; those of replaced articles are left out. Order: first
// those of articles on which somebody said anything, in the order of `articles`, then the others as they were added.
// Shapes: of the unchecked ones as read_positions.
void review_each(const Project&, const std::vector<ProjectArticle>& articles, std::vector<Entry> live,
                 const std::function<void(ReviewedStatement)>& take_reviewed,
                 const std::function<void(Statement&)>& take_unchecked);

} // namespace standpoint
