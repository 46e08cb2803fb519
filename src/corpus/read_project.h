// Projects as inputs: their statements as people left them.
#pragma once

#include "corpus/work_on_articles.h"
#include "project/review.h"
#include "project/rules.h"
#include "repeats/repeat_index.h"

#include <functional>
#include <string>
#include <vector>

namespace standpoint {

struct ReadProject {
  Rulings rulings;                       // for after linking
  std::vector<SketchedArticle> articles; // by which repeats are found
};

// Hands out the statements that count, or that have the status asked for, with their ids; each is used again for the
// next. `see`: every article with its text; empty: no text is read. Order: unchecked ones as they were added, then
// those of which people said anything, by article as read_articles, then by evidence.
ReadProject read_project(const std::string& path, const std::vector<std::string>& statuses,
                         const std::function<void(const Document&)>& see, const std::function<void(Statement&)>& take);

// What settles after linking what people said of these statements: the fields that they set, and the rules.
Rulings make_rulings(const std::vector<ReviewedStatement>&, const std::vector<Entry>& live);

// Errors: bad_option for a word that is no status; "checked" stands for right and added.
void check_statuses(const std::vector<std::string>& statuses);

} // namespace standpoint
