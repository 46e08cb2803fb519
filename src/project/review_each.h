// The statements of a whole project one after another, for who needs them once: nothing is copied, and of statements on
// which nobody has said anything nothing but themselves is made.
#pragma once

#include "project/review.h"

#include <functional>
#include <vector>

namespace standpoint {

// `articles`: of read_articles. Statements with a position only; those of replaced articles are left out. Order: of the
// articles as they were added, those without a statement of the program last.
void review_each(const Project&, const std::vector<ProjectArticle>& articles, std::vector<Entry> live,
                 const std::function<void(Statement)>& take_unchecked,
                 const std::function<void(ReviewedStatement)>& take_reviewed);

} // namespace standpoint
