// A project as JSON lines: for archives, for other programs, and to be read in again.
#pragma once

#include "base/error.h"
#include "project/article_record.h"
#include "project/entry.h"

#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>

namespace standpoint {

struct ExportOptions {
  bool text = true; // else no article's text, and of statements no more than their first twelve words
};

// First a line {"standpoint_project":1}; then of each article, by hash, {"article":{...}} and its statements as
// {"article":HASH,"statement":{...}}, as `extract` writes them; then the log, {"entry":{...}}, in its order. The same
// project gives the same bytes, however it came about.
void write_project_lines(const Project&, std::ostream&, const ExportOptions& = {});

// Reads them into a project, as merge_into. Errors: bad_format where the first line is another's or of a newer version;
// of other lines reported with their number and left out.
Merged read_project_lines(Project&, std::istream&, const std::string& file_name, const ReportError&);

// Whether an input begins like such a file.
bool begins_like_project_lines(std::string_view beginning);

std::string to_json_line(const Entry&); // with its line's end

} // namespace standpoint
