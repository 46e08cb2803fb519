// What stands in an article of LexisNexis, old and new, beside its text.
#pragma once

#include "formats/databases.h"

#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// How a field of an article is used: "head" is left out, "tail" and "language" end the text, "body" begins it.
enum class NexisPart { title, byline, section, dateline, language, body, head, tail };

struct NexisField {
  NexisPart part;
  std::string value;
};

// "BYLINE: Ann Writer", "Byline: Ann Writer"; "Body" and "Classification" alone. Labels that a paragraph of the text
// may begin with ("Update: the mayor agreed.") must be written in capitals, and "UPDATE" stand before a day.
std::optional<NexisField> nexis_field(std::string_view paragraph);

// "Copyright 2019 Herald Media", "(c) 2019", but not "Copyright law must change, the minister said."
bool is_rights(std::string_view paragraph);

// "March 6, 2019 Wednesday 9:20 AM GMT", "4. Juli 2001 Mittwoch", "July 4, 2001, Wednesday, Final Edition": a line that
// is a day. Nothing when it is none; an empty text for "Summer 2001", which is a time without a day.
std::optional<std::string> nexis_day(std::string_view line);

// The paragraphs of an article, those whose lines are fields of their own taken apart:
//   Copyright 2001 Herald Media / The Harbor Herald / July 4, 2001      (as the lines of one paragraph)
// In the text only a label in capitals or one with a hyphen ("Load-Date:") begins a new one.
Paragraphs nexis_lines(const Paragraphs&);

} // namespace standpoint
