#include "exporters/markdown.h"

#include "base/ascii.h"
#include "exporters/terminal_text.h"

#include <algorithm>
#include <cctype>

namespace standpoint {

// Whether what stands before `at` is all digits: "1." and "1)" begin lists.
static bool ends_a_number(std::string_view text, std::size_t at) {
  return at > 0 && text.substr(0, at).find_first_not_of("0123456789") == std::string_view::npos;
}

static bool ends_with_www(std::string_view text) {
  return text.size() >= 3 && std::all_of(text.end() - 3, text.end(), [](char c) { return c == 'w' || c == 'W'; });
}

static bool begins_markup(std::string_view text, std::size_t at) {
  static constexpr std::string_view always = "\\`*_{}[]<>|~&#$@";
  const char c = text[at];
  const char next = at + 1 < text.size() ? text[at + 1] : ' ';
  if (always.find(c) != std::string_view::npos) return true;
  switch (c) {
  case '-':
  case '+':
  case '=':
    return at == 0; // a list, a rule, the line under a heading
  case ')':
    return ends_a_number(text, at);
  case '.': // www.example.org becomes a link
    return ends_a_number(text, at) || (ends_with_www(text.substr(0, at)) && is_ascii_letter(next));
  case ':': // https://example.org, and :smile: on GitHub
    return next == '/' || is_ascii_letter(next);
  default:
    return false;
  }
}

void append_markdown(std::string& out, std::string_view text) {
  std::string safe = printable(text);
  safe.erase(0, std::min(safe.find_first_not_of(' '), safe.size()));
  safe.erase(safe.find_last_not_of(' ') + 1);
  for (std::size_t i = 0; i < safe.size(); ++i) {
    if (begins_markup(safe, i)) out += '\\';
    out += safe[i];
  }
}

} // namespace standpoint
