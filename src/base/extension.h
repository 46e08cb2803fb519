// Extensions of files, and rows of a table that are chosen by them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace standpoint {

// ".html" of "Page.HTML", in lower case; empty when there is none.
std::string extension_of(std::string_view path);

// Whether the path has this extension and something before it. Capitals do not matter: "MAP.SVG" has ".svg".
// REQUIRES: the extension is in lower case.
bool has_extension(std::string_view path, std::string_view extension);

// The row with the longest extension that the path has: of "a.edges.csv" that of ".edges.csv" and not of ".csv".
// Null when there is none.
template <class Rows> auto find_by_extension(const Rows& rows, std::string_view path) {
  decltype(&*rows.begin()) longest = nullptr;
  for (const auto& row : rows)
    if (has_extension(path, row.extension) && (longest == nullptr || row.extension.size() > longest->extension.size()))
      longest = &row;
  return longest;
}

} // namespace standpoint
