// An article as it was read: its text, untouched, and what is known about it.
#pragma once

#include "base/span.h"

#include <cstddef>
#include <string>

namespace standpoint {

// Shapes: owns all of it. Stages downstream keep Spans into `text`.
// Units: spans in bytes of `text`; dates ISO 8601 days (2023-02-22). A field that is not known is empty.
struct Document {
  std::string id;         // the article's file name, or the record's own id, or FILE#RECORD
  std::string path;       // the input it came from, as the user named it ("-" for standard input)
  std::size_t record = 0; // the record in that input, from 1; 0 when the whole input is one article
  std::string text;       // valid UTF-8, the whole article as it stands in the input, header lines included:
                          // code points counted in it are code points of the input
  std::string title;
  std::string date;
  std::string author;
  std::string outlet;
  std::string place; // of the dateline
  std::string url;
  std::string section;  // of the newspaper, as the input says it
  std::string language; // as the input says it: "en", "English"
  Span title_span;      // the title's line in `text`; empty when the title is not in it
  Spans furniture;      // parts of `text` that are not prose: header line, byline, dateline, byte order mark
};

} // namespace standpoint
