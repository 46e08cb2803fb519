// Statements that a person marked in an article: what the program should find.
#pragma once

#include "statement/statement.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace standpoint {

// One way to put a statement. A side and a topic belong together: "called for an end to the levy" is for the end of the
// levy, or against the levy, but not for the levy and not against its end.
struct Reading {
  std::vector<Position> positions; // each is right; the first is the best
  std::vector<int> polarities;     // as positions
  std::string topic;
  std::vector<std::string> keys; // in lower case; a topic that contains one of them is right
};

struct MarkedStatement {
  std::size_t line = 0;            // of its first row in the file of marks
  std::string evidence;            // the words that carry the position
  std::vector<std::string> actors; // each is right; the first is the best
  std::string via;
  std::vector<Reading> readings; // at least one; the first that has the topic counts
};

// By the article's file name without extension.
using MarkedArticles = std::map<std::string, std::vector<MarkedStatement>>;

// Reads the file of marks; its own comment explains the columns.
// Errors: as read_table; bad_format for an unknown position, a polarity other than 1, 0 and -1, and an empty cell.
MarkedArticles read_marked_articles(const std::string& path);

} // namespace standpoint
