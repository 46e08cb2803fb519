// What a news text carries beside its prose: title, header lines, byline, dateline, closing credits.
#pragma once

#include "base/span.h"

#include <string>
#include <string_view>

namespace standpoint {

// What is known before the text is looked at; empty when not known.
struct LayoutHints {
  std::string file_name; // may hold a date: "daily_2016-09-30_flight.txt"
  std::string title;     // a record's own title: only this one is looked for in the text
  std::string date;      // a record's own day: gives the year to "Feb. 21"
};

// Units: spans in bytes of the text; dates ISO days. Empty when the text does not have it.
struct Layout {
  std::string title;
  Span title_span;  // without the blanks around it and without a label such as "Title:"
  std::string date; // of a header line, else of the dateline, else of the file name
  std::string author;
  std::string outlet; // of a header line
  std::string agency; // of the dateline: the outlet when nothing better is known
  std::string place;
  std::string url;
  Spans furniture; // in order: byte order mark, header lines, dateline, closing credits
};

// Finding nothing is an empty Layout: a text whose first line is a long paragraph has no title.
// REQUIRES: valid UTF-8. Cost: looks at the first and last lines only.
Layout find_layout(std::string_view text, const LayoutHints&);

} // namespace standpoint
