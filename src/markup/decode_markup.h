// The bytes of a web page to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace standpoint {

// In the encoding of `declared` (of an HTTP header; may be empty), else of the page's <meta>, else as decode_text.h
// finds it. A page that says UTF-8 and has broken bytes, or says Latin-1 and is UTF-8, is read as what it is. What
// cannot be decoded becomes U+FFFD. Zero characters are dropped.
std::string decode_markup(std::string bytes, std::string_view declared = {});

// "text/html; charset=utf-8" -> "utf-8"; empty when there is none.
std::string charset_of(std::string_view content_type);

} // namespace standpoint
