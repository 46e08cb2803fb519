// The debates of a corpus, found in its statements, and which of them each statement belongs to.
#pragma once

#include "issues/news_words.h"
#include "lexicon/lexicon.h"
#include "statement/statement_table.h"

#include <cstddef>

namespace standpoint {

struct IssueOptions {
  bool explain = false; // fill Issue::because
  std::size_t jobs = 1; // debates worked on at once; 0: one a processor core
};

// Sets `issue` of every statement that takes a position. A statement keeps the issue that it has, when none of the
// statements lack one: they were found before.
//
// Articles on one subject are gathered (cluster_articles.h): a debate, called by a phrase that its statements use
// (issue_name.h). Where its statements fall apart (part_cluster.h), parts of three passages and more are sub-issues
// below it, called "debate: part". Two debates of one name are one where their articles are alike; otherwise the
// smaller one takes its next best name. The side is that towards the issue (issue_side.h).
//
// REQUIRES: linked statements (linking/link_statements.h). Order: of the statements, kept; what is found depends on
// their set. Cost: near linear (cluster_articles.h); a cluster costs the square of its passages, 2,000 at most.
// Statements are read once; what is left of them in memory are an article's words, 40 at most (gather_articles.h).
void find_issues(StatementTable&, const Lexicon&, const NewsWords&, const IssueOptions& = {});

} // namespace standpoint
