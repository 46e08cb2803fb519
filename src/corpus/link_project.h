// The statements of one project as its graph will have them, before rules: for lists of names (src/review) and for what
// rules make of them.
#pragma once

#include "corpus/engine_source.h"
#include "linking/link_statements.h"
#include "project/articles.h"
#include "statement/statement.h"

#include <vector>

namespace standpoint {

// The project's articles, and the statements in them that count, as people left them. Copies of an article count once,
// as in `build`, so some may be missing. Order: kept. Cost: as link_extracted.
LinkedStatements link_project(const Project&, const std::vector<ProjectArticle>&, std::vector<Statement>, EngineSource&,
                              const LinkingOptions& = {});

} // namespace standpoint
