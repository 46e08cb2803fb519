// Text measured in columns, as terminals and drawings need it.
//
// Units: columns: a Chinese, Japanese or Korean character takes two, a combining mark none. Bytes that are not UTF-8
// take one each. Source: utf8proc_charwidth (Unicode's East Asian Width).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

std::size_t display_width(std::string_view);

// The text itself when it fits, else its beginning and "…": at most `width` columns. REQUIRES: width at least 1.
std::string cut_to_width(std::string_view, std::size_t width);

// Cut and filled up with blanks: exactly `width` columns.
std::string fit_to_width(std::string_view, std::size_t width);

// Lines of at most `width` columns, broken at blanks where there are any; the last of `most_lines` is cut.
// REQUIRES: width and most_lines at least 1.
std::vector<std::string> wrap_to_width(std::string_view, std::size_t width, std::size_t most_lines);

} // namespace standpoint
