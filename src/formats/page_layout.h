// Words that lie on a page, brought into the order in which a person reads them.
#pragma once

#include <string>
#include <vector>

namespace standpoint {

// Units: points; y grows downwards.
struct PlacedWord {
  std::string text;
  double left = 0, right = 0, top = 0, bottom = 0;
};

struct PlacedLine {
  std::string text;
  bool ends_paragraph = false; // more words would have fitted on it, or what follows is set apart
  bool ends_column = false;    // the next line is at the top of another column, or of another page
};

// The rows of a page from top to bottom, each with the words that overlap it in height: what running heads and page
// numbers are looked for in.
std::vector<std::vector<PlacedWord>> rows_of(std::vector<PlacedWord>);

// Lines in reading order. Columns: where a stretch of white runs down between words it parts them, and the left side
// is read before the right one. Headings over several columns are taken off at the top, notes at the bottom, so that
// the rest falls apart. Paragraphs: a line ends one when the next line's first word would still have fitted behind it,
// when the next line is indented, set apart by more white, in letters of another size, or has a bullet.
// Cost: at most some thousand looks at each word. Source: recursive X-Y cut (Nagy and Seth 1984).
std::vector<PlacedLine> lines_in_order(std::vector<PlacedWord>);

} // namespace standpoint
