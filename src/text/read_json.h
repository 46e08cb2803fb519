// Articles in JSON and JSON lines, read as a stream: one record is in memory at a time.
#pragma once

#include "text/byte_source.h"
#include "text/record.h"

#include <string_view>

namespace standpoint {

// A file of JSON: an array of objects; an object with a text field, which is one article; or an object whose lists hold
// the articles ({"articles": [{...}, ...]}).
// Errors: reported, not thrown: bad_format with the line where the JSON is broken, which ends the file, since what
// follows cannot be told apart; too_large. What `take` throws as Error is reported, and the next record is read.
void read_json(ByteSource&, const FieldMap&, std::size_t most_bytes, const TakeRecord& take, const ReportError&);

// One object a line. A broken line is reported with its number, and the next line is read.
void read_json_lines(ByteSource&, std::size_t most_bytes, const TakeRecord& take, const ReportError&);

// For utf8_beginning(): whether text begins like JSON, and whether like JSON lines: its first line is a whole object,
// and more follow.
bool begins_like_json(std::string_view beginning);
bool begins_like_json_lines(std::string_view beginning);

// Whether the first lines are position statements: objects with "actor" and "position".
bool begins_like_statements(std::string_view beginning);

} // namespace standpoint
