// Articles in CSV and TSV, read as a stream: one row is in memory at a time.
#pragma once

#include "text/byte_source.h"
#include "text/record.h"

#include <string_view>

namespace standpoint {

// A header row, then one article a row. The delimiter is the one of , ; tab | that divides the header row most often.
// Fields in quotes may hold delimiters, line breaks and doubled quotes. Empty rows are skipped.
// Errors: reported, not thrown, with the record's number: bad_format for a row that has not as many fields as the
// header (the next row is read), for a quoted field that never ends; too_large. What `take` throws as Error is
// reported.
void read_csv(ByteSource&, std::size_t most_bytes, const TakeRecord& take, const ReportError&);

// For utf8_beginning(): whether text begins with a header row that names a text field.
bool begins_like_csv(std::string_view beginning, const FieldMap&);

} // namespace standpoint
