#include "base/extension.h"

#include "base/ascii.h"

#include <algorithm>
#include <cassert>

namespace standpoint {

std::string extension_of(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  return dot == std::string_view::npos || path[dot] == '/' ? "" : lower_case(path.substr(dot));
}

bool has_extension(std::string_view path, std::string_view extension) {
  assert(std::ranges::none_of(extension, is_ascii_upper));
  return path.size() > extension.size() && std::equal(extension.rbegin(), extension.rend(), path.rbegin(),
                                                      [](char a, char b) { return a == ascii_lower(b); });
}

} // namespace standpoint
