// The table of input formats.
#pragma once

#include "formats/format.h"

#include <span>
#include <string_view>

namespace standpoint {

// In the order in which they are tried: by what an input begins with, and where that says little by its extension.
std::span<const InputFormat> input_formats();

// Null when the input is of none of them.
const InputFormat* find_input_format(const Beginning&, const FieldMap&);

// Whether files of this extension (".docx", in small letters) in a folder are read.
bool is_article_extension(std::string_view extension);
// Whether an extension is that of plain text, whose whole file is one article.
bool is_text_extension(std::string_view extension);

// ".html" of a path, in small letters; empty when it has none.
std::string extension_of(std::string_view path);

} // namespace standpoint
