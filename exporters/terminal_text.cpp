#include "exporters/terminal_text.h"

#include "base/obeyed.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <cstdint>
#include <iterator>

namespace standpoint {

static bool is_space(std::int32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

std::string printable(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  bool space = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + i);
    utf8proc_int32_t c = 0;
    const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - i), &c);
    const std::size_t size = length > 0 ? static_cast<std::size_t>(length) : 1;
    if (length > 0 && is_space(c)) {
      space = !line.empty();
    } else {
      if (space) line += ' ';
      space = false;
      if (length <= 0)
        fmt::format_to(std::back_inserter(line), "<{:02X}>", *bytes);
      else if (is_obeyed(c))
        fmt::format_to(std::back_inserter(line), "<U+{:04X}>", static_cast<std::uint32_t>(c));
      else
        line.append(text, i, size);
    }
    i += size;
  }
  return line;
}

} // namespace standpoint
