// What was found in one article, as a line of its own: an article without statements differs from one that was lost.
//
// A line is a JSON object, its keys in this order: doc, model, date, error, read_words, sketch, statements. `date`,
// `error` and `read_words` are absent where they are empty. Statements are as `extract` writes them
// (statement/statement_json.h); build and diff take such lines too.
#pragma once

#include "repeats/text_sketch.h"
#include "statement/statement.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Shapes: owns all of it.
struct ArticleResult {
  std::string doc;                   // Document::id
  std::string model;                 // what found the statements (corpus/model_id.h)
  std::string date;                  // of the article, ISO day; empty when not known
  std::string error;                 // why nothing was found in it; empty where nothing went wrong
  std::size_t read_words = 0;        // of an article too long so many words were read; 0: all
  TextSketch sketch;                 // by which near copies in other parts are found
  std::vector<Statement> statements; // by comes_before
};

// One line with its newline at the end.
std::string to_json_line(const ArticleResult&);

// Errors: bad_format saying what is missing or wrong, without a place.
ArticleResult read_article_result(std::string_view line);

} // namespace standpoint
