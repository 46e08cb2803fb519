#include "text/trim.h"

#include "base/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <cassert>

namespace standpoint {

static constexpr std::string_view wide_blanks[] = {"\xC2\xA0", "\xEF\xBB\xBF"}; // no-break space, byte order mark

static bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
}

std::string_view trim(std::string_view s) {
  for (bool again = true; again;) {
    again = false;
    while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
    while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
    for (std::string_view blank : wide_blanks) {
      if (s.starts_with(blank)) s.remove_prefix(blank.size()), again = true;
      if (s.ends_with(blank)) s.remove_suffix(blank.size()), again = true;
    }
  }
  return s;
}

Span trim(std::string_view text, Span span) {
  const std::string_view inner = trim(slice(text, span));
  if (inner.empty()) return {span.begin, span.begin};
  const auto begin = static_cast<std::uint32_t>(inner.data() - text.data());
  return {begin, begin + static_cast<std::uint32_t>(inner.size())};
}

std::string one_line(std::string_view s) {
  std::string out;
  for (char c : trim(s)) {
    if (!is_blank(c))
      out += c;
    else if (!out.ends_with(' '))
      out += ' ';
  }
  return out;
}

// Applies `change` to each code point of a word. REQUIRES: valid UTF-8.
template <class Change> static void append_changed(std::string_view word, std::string& out, Change change) {
  assert(is_utf8(word));
  for (std::size_t i = 0; i < word.size();) {
    utf8proc_int32_t c = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(word.data()) + i,
                                         static_cast<utf8proc_ssize_t>(word.size() - i), &c);
    if (length <= 0) return;
    utf8proc_uint8_t bytes[4];
    const auto written = utf8proc_encode_char(change(c), bytes);
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(written));
    i += static_cast<std::size_t>(length);
  }
}

static bool has_small_letter(std::string_view word) {
  std::string large;
  append_changed(word, large, utf8proc_toupper);
  return large != word;
}

std::string recase(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t blank = std::min(s.find(' ', i), s.size());
    const std::string_view word = s.substr(i, blank - i);
    const bool is_initials = word.size() > 1 && word[1] == '.';         // N.H., D.C.
    const bool is_state = word.size() == 2 && i > 1 && s[i - 2] == ','; // New York, NY
    if (is_initials || is_state || has_small_letter(word)) {
      out += word;
    } else {
      bool start = true; // of the word or of its part behind a hyphen
      append_changed(word, out, [&start](utf8proc_int32_t c) {
        const utf8proc_int32_t changed = start ? c : utf8proc_tolower(c);
        start = c == '-';
        return changed;
      });
    }
    if (blank < s.size()) out += ' ';
    i = blank + 1;
  }
  return out;
}

} // namespace standpoint
