// Header lines of a news text: dates, bylines, sources, addresses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// What one line says; empty for what it does not.
struct HeaderLine {
  std::string date;       // ISO day
  bool is_update = false; // the date is that of an update: a date of publication is better
  std::string author;
  std::string outlet;
  std::string place;
  std::string url;
  std::string title; // of "Title: ...": as it stands there, so its place in the line is its place in the text
};

// Empty when the line is prose or a title. REQUIRES: no blanks around the line.
std::optional<HeaderLine> read_header_line(std::string_view line);

// "(Reporting by Jane Roe; Editing by Max Moe)", "Follow Jane Roe on Twitter", "Copyright 2014 ...": at an article's
// end.
bool is_closing_line(std::string_view line);

} // namespace standpoint
