// What the program found in a project's articles, as a stream.
#pragma once

#include "project/articles.h"

#include <functional>
#include <unordered_map>

namespace standpoint {

// Statements with a position, of these articles only. Shapes: one statement is used for all, so that its strings keep
// their room; who wants to keep what was read copies it, or leaves a new one in its place. Order: by ArticleId, then as
// they were found.
void read_positions(const Project&, const std::unordered_map<ArticleId, const ProjectArticle*>& articles,
                    const std::function<void(ArticleId, Statement&)>& take);

} // namespace standpoint
