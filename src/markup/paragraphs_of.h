// The text of a part of a page as paragraphs.
#pragma once

#include "markup/markup.h"

#include <functional>
#include <string>
#include <vector>

namespace standpoint {

// Whether an element begins and ends a paragraph ("p", "div", "li", "td", ...).
bool is_block(std::string_view name);
// Elements whose text is never read: scripts, styles, forms' fields, pictures and their captions, ...
bool is_never_text(std::string_view name);

// Each paragraph on one line, blanks folded; one <br> is a line break within it, two divide paragraphs. Empty ones are
// left out. `skip` says which elements are passed over; may be empty.
std::vector<std::string> paragraphs_of(MarkupNode, const std::function<bool(MarkupNode)>& skip = {});

// Paragraphs parted by a blank line: the text of an article of a container that has no text of its own.
std::string join_paragraphs(const std::vector<std::string>&);

// Blanks folded as a browser does: for a run of text that may stand inside a paragraph.
void append_folded(std::string_view text, std::string& out);

} // namespace standpoint
