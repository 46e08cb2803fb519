// Text from articles, made safe for Markdown.
//
// Source: CommonMark 0.30, sections 2.4 and 6; GitHub Flavored Markdown, tables and autolinks.
#pragma once

#include <string>
#include <string_view>

namespace standpoint {

// Appends one line that Markdown shows as it is, also in a cell of a table: characters that would begin markup, HTML,
// an entity, a formula or a link get a backslash. Control characters, invisible ones and line breaks as in
// terminal_text.h; blanks at either end go.
void append_markdown(std::string& out, std::string_view text);

} // namespace standpoint
