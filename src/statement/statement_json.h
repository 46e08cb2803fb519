// Statements as JSON lines: what `extract` writes and `build` and `diff` read.
// Fields: ../shared/CONTRACT.md; DESIGN.md lists those beyond it.
#pragma once

#include "base/error.h"
#include "statement/statement.h"

#include <functional>
#include <istream>
#include <optional>
#include <string>

namespace standpoint {

// Keys in a fixed order; the second is a line, with its newline at the end.
std::string to_json(const Statement&);
std::string to_json_line(const Statement&);

// The statement that such an object holds; none where it is no statement, which is reported without a place.
std::optional<Statement> read_statement(const std::string& json, const ReportError&);

// Calls `take` for each statement, in the file's order. A line may also be an article with a list "statements"
// (parts/article_result.h). What is not a statement is reported with its line number, and the line's rest skipped.
// NaN, Infinity and half a surrogate pair are read as base/mend_json.h says.
// Reads what to_json_line writes; unknown fields are ignored, missing optional ones stay empty.
void read_statements(std::istream&, const std::string& file_name, const std::function<void(Statement)>& take,
                     const ReportError&);

} // namespace standpoint
