// What extraction reaches on the marked articles, as figures with floors, and what it gets wrong.
#pragma once

#include "tests/accuracy/marked_statement.h"
#include "tests/accuracy/score_statements.h"

#include <string>
#include <vector>

namespace standpoint {

struct Figure {
  std::string name;        // "triple F1"
  double value = 0;        // 0 to 1, or a count when it is a ceiling's
  bool is_ceiling = false; // must not rise; others must not fall
};

struct MeasuredArticle {
  std::string name; // the file's name without extension
  std::vector<MarkedStatement> marked;
  ArticleScore score;
};

// Reads tests/accuracy and samples in the repository's root, and extracts with the models there. Order: by name.
// Errors: bad_format when an article of tests/accuracy has no marks or marks have no article; those of every stage.
std::vector<MeasuredArticle> measure_articles(const std::string& root);

std::vector<Figure> make_figures(const std::vector<MeasuredArticle>&);

// One line for each statement that is wrong in something, missed or not marked; the marked ones with their line in the
// file of marks. Order: of the articles and the marks.
std::vector<std::string> describe_errors(const std::vector<MeasuredArticle>&);

// The file of floors: name, "at least" or "at most", value.
// Errors: as read_table; bad_format for another word or a value that is no number.
std::vector<Figure> read_floors(const std::string& path);

// The figures as the text of a file of floors: shares rounded down to hundredths, counts as they are.
std::string floors_text(const std::vector<Figure>&);

// The floors that the figures break, a message each; also figures without a floor and floors without a figure.
std::vector<std::string> find_broken_floors(const std::vector<Figure>& figures, const std::vector<Figure>& floors);

// The figures beside their floors, a line each.
std::string figures_text(const std::vector<Figure>& figures, const std::vector<Figure>& floors);

} // namespace standpoint
