// Statements as JSON lines: what `extract` writes and `build` and `diff` read.
// Fields: ../shared/CONTRACT.md; DESIGN.md lists those beyond it.
#pragma once

#include "base/error.h"
#include "statement/statement.h"

#include <functional>
#include <istream>
#include <string>

namespace standpoint {

// One line with its newline at the end. Keys in a fixed order.
std::string to_json_line(const Statement&);

// Calls `take` for each statement, in the file's order. A line may also be an article with a list "statements"
// (parts/article_result.h). What is not a statement is reported with its line number, and the line's rest skipped.
// Reads what to_json_line writes; unknown fields are ignored, missing optional ones stay empty.
void read_statements(std::istream&, const std::string& file_name, const std::function<void(Statement)>& take,
                     const ReportError&);

} // namespace standpoint
