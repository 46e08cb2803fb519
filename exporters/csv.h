// Cells of comma-separated files.
//
// Source: RFC 4180; OWASP, "CSV Injection".
// What is changed in text: bytes that are not UTF-8 and control characters other than tab and line breaks become
// U+FFFD, and a cell that a spreadsheet would take for a formula (it begins with = + - @, the full-width ones of these,
// a tab or a line break, also behind blanks) gets an apostrophe before it. So does a cell that begins with apostrophes
// and then one of those, so that taking one apostrophe off such cells gives the text back. Cells that hold a comma, a
// quote or a line break are quoted. Programs that read cells as text can have them without apostrophes
// (CellGuard::off).
//
// Some readers (Gephi, Neo4j) take a backslash for an escape, so that a quote or a comma behind it would not end
// the cell. So that they read the same rows and cells as everybody else, a backslash in text becomes U+FF3C (the
// full-width one), and in JSON every escape is a \uXXXX, in which these readers change nothing.
#pragma once

#include "exporters/output.h"

#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace standpoint {

// Whether text that a spreadsheet would take for a formula gets an apostrophe.
enum class CellGuard : std::uint8_t { on, off };

// Tells whoever writes cells into the stream. Without it cells are guarded.
void set_cell_guard(std::ostream&, CellGuard);
CellGuard guard_of(Output&);

// Text from articles.
void append_cell(std::string& out, std::string_view text, CellGuard = CellGuard::on);
void append_cell(Output&, std::string_view text); // guarded as its stream says

// The same on one line, for readers that take a line for a record: line breaks and tabs become blanks.
void append_cell_on_one_line(Output&, std::string_view text);

// JSON on one line. REQUIRES: valid JSON without line breaks between its values.
void append_json_cell(std::string& out, std::string_view json);

} // namespace standpoint
