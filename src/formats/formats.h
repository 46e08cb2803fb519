// The table of input formats. Its rows are tried in their order: by what an input begins with, and where that says
// little by its extension.
#pragma once

#include "formats/format.h"

#include <string_view>

namespace standpoint {

// Null when the input is of none of them.
const InputFormat* find_input_format(const Beginning&, const FieldMap&);
// Of lines of JSON, for inputs that are said to be such.
const InputFormat& line_format();

// Whether files of this extension (".docx", in small letters) in a folder are read.
bool is_article_extension(std::string_view extension);
// Whether an extension is that of plain text, whose whole file is one article.
bool is_text_extension(std::string_view extension);

} // namespace standpoint
