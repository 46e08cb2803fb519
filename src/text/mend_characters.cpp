// Rules, each with an example:
//   entity        O&#39;Bryan, &quot;No&quot;, &amp;rsquo;           O'Bryan, "No", ’
//   mojibake      donâ€™t, NÃºÃ±ez: UTF-8 that was read as Windows-1252   don’t, Núñez
//   composition   e and U+0308                                      ë (NFC)
//   invisible     zero-width space and joiners, soft hyphen, a byte order mark inside the text: left out
//   guillemets    «We must keep it,» said; »...«; „...“             “We must keep it,” said
//   single marks  'We can't support the plan,' said ...             “We can't support the plan,” said ...
//   wrapped word  on Tues-, day on the next line                    on Tuesday
// Single marks are marks of speech only in texts that have "...,' said" somewhere, where they close behind a comma,
// full stop, question or exclamation mark, in a paragraph without double marks: so "the farmers' union" and 'nested'
// quotations stay. Source: Unicode 15.0, chapter 3; the mapping of Windows-1252 as in decode_text.cpp; HTML 5, 13.5
// (names of entities).
#include "text/mend_characters.h"

#include "base/ascii.h"
#include "text/trim.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <string>

namespace standpoint {

namespace {

struct Entity {
  std::string_view name;
  std::string_view character;
};
constexpr std::array<Entity, 36> entities = {{
    {"amp", "&"},         {"lt", "<"},          {"gt", ">"},          {"quot", "\""},       {"apos", "'"},
    {"nbsp", " "},        {"rsquo", "\u2019"},  {"lsquo", "\u2018"},  {"rdquo", "\u201d"},  {"ldquo", "\u201c"},
    {"sbquo", "\u201a"},  {"bdquo", "\u201e"},  {"laquo", "\u00ab"},  {"raquo", "\u00bb"},  {"ndash", "\u2013"},
    {"mdash", "\u2014"},  {"hellip", "\u2026"}, {"bull", "\u2022"},   {"pound", "\u00a3"},  {"euro", "\u20ac"},
    {"cent", "\u00a2"},   {"deg", "\u00b0"},    {"copy", "\u00a9"},   {"reg", "\u00ae"},    {"eacute", "\u00e9"},
    {"egrave", "\u00e8"}, {"aacute", "\u00e1"}, {"iacute", "\u00ed"}, {"oacute", "\u00f3"}, {"uacute", "\u00fa"},
    {"ntilde", "\u00f1"}, {"ccedil", "\u00e7"}, {"ouml", "\u00f6"},   {"uuml", "\u00fc"},   {"auml", "\u00e4"},
    {"trade", "\u2122"},
}};

std::uint8_t byte_at(std::string_view s, std::size_t i) {
  return static_cast<std::uint8_t>(s[i]);
}

struct CodePoint {
  std::int32_t value = 0;
  std::size_t size = 1;
};
CodePoint code_point_at(std::string_view s, std::size_t i) {
  utf8proc_int32_t c = 0;
  const auto n = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(s.data()) + i,
                                  static_cast<utf8proc_ssize_t>(s.size() - i), &c);
  return n > 0 ? CodePoint{c, static_cast<std::size_t>(n)} : CodePoint{};
}
std::string encoded(std::int32_t c) {
  utf8proc_uint8_t bytes[4];
  const auto n = utf8proc_encode_char(c, bytes);
  return std::string(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(n));
}

// Collects rewrites; the same bytes are taken once.
struct Mender {
  std::string_view s;
  std::vector<Rewrite> found;

  void put(std::size_t begin, std::size_t end, std::string by) {
    found.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, std::move(by)});
  }

  // The end of an entity that begins at `i`; its character in `out`. 0: none.
  std::size_t entity_at(std::size_t i, std::string& out) const {
    const std::size_t end = s.substr(i, 12).find(';');
    if (end == std::string_view::npos || end < 3) return 0;
    const std::string_view name = s.substr(i + 1, end - 1);
    if (name[0] == '#') {
      const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
      const std::string digits(name.substr(hex ? 2 : 1));
      char* rest = nullptr;
      long value = std::strtol(digits.c_str(), &rest, hex ? 16 : 10);
      if (digits.empty() || *rest != '\0' || value < 9 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return 0;
      if (value == 0xA0) value = ' ';
      out = encoded(static_cast<std::int32_t>(value));
      return i + end + 1;
    }
    for (const Entity& entity : entities) {
      if (entity.name != name) continue;
      out = entity.character;
      const std::size_t behind = i + end + 1;
      if (name == "amp" && behind < s.size()) { // "&amp;#39;": written twice
        std::string inner;
        std::string twice(1, '&');
        twice += s.substr(behind, 12);
        const Mender again{twice, {}};
        if (const std::size_t inner_end = again.entity_at(0, inner); inner_end != 0 && twice[1] != ' ') {
          out = inner;
          return behind + inner_end - 1;
        }
      }
      return behind;
    }
    return 0;
  }

  // The byte of Windows-1252 that a character stands for; -1: none.
  static int byte_of(std::int32_t c) {
    constexpr std::array<std::int32_t, 32> high = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    if (c >= 0x80 && c <= 0xFF) return c;
    const auto at = std::find(high.begin(), high.end(), c);
    return at == high.end() ? -1 : 0x80 + static_cast<int>(at - high.begin());
  }

  // The end of characters that are the bytes of one character of UTF-8.
  std::size_t mojibake_at(std::size_t i, std::string& out) const {
    if (i >= s.size()) return 0;
    const CodePoint lead = code_point_at(s, i);
    std::size_t length = 0;
    if (lead.value == 0xC2 || lead.value == 0xC3 || lead.value == 0xC4 || lead.value == 0xC5) length = 2;
    if (lead.value == 0xE2) length = 3;
    if (lead.value == 0xF0) length = 4;
    if (length == 0) return 0;
    out.assign(1, static_cast<char>(lead.value));
    std::size_t at = i + lead.size;
    for (std::size_t k = 1; k < length; ++k) {
      if (at >= s.size()) return 0;
      const CodePoint c = code_point_at(s, at);
      const int byte = byte_of(c.value);
      if (byte < 0x80 || byte > 0xBF) return 0;
      out += static_cast<char>(byte);
      at += c.size;
    }
    const CodePoint whole = code_point_at(out, 0);
    if (whole.size != out.size()) return 0;
    if (whole.value == 0xA0) out = " ";
    return at;
  }
};

bool is_combining(std::int32_t c) {
  return c >= 0x300 && c <= 0x36F;
}
bool is_invisible(std::int32_t c) {
  return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF || c == 0xAD;
}

std::string composed(std::string_view s) {
  utf8proc_uint8_t* out = nullptr;
  const auto n =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(s.data()), static_cast<utf8proc_ssize_t>(s.size()), &out,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  std::string result =
      n < 0 ? std::string(s) : std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(n));
  std::free(out);
  return result;
}

// Characters that came out of mending and are broken still: "\u00c3\u0083\u00c2\u00a9" -> "\u00c3\u00a9" -> "\u00e9".
std::string mended_again(std::string s) {
  const Mender again{s, {}};
  std::string out, one;
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t end = static_cast<unsigned char>(s[i]) < 0x80 ? 0 : again.mojibake_at(i, one);
    if (end == 0) {
      const std::size_t size = code_point_at(s, i).size;
      out.append(s, i, size);
      i += size;
    } else {
      out += one;
      i = end;
    }
  }
  return out;
}

void mend_single_characters(Mender& mender) {
  const std::string_view s = mender.s;
  std::string out;
  std::size_t before = 0; // where the character before begins
  for (std::size_t i = 0; i < s.size();) {
    const std::uint8_t byte = byte_at(s, i);
    if (byte < 0x80) {
      std::size_t end = 0;
      if (byte == '&' && (end = mender.entity_at(i, out)) != 0) {
        mender.put(i, end, out);
        i = end;
        continue;
      }
      before = i++;
      continue;
    }
    if (std::size_t end = mender.mojibake_at(i, out); end != 0) {
      std::string next;
      for (std::size_t more = mender.mojibake_at(end, next); more != 0; more = mender.mojibake_at(end, next)) {
        out += next; // characters side by side: what was broken twice is mended twice
        end = more;
      }
      mender.put(i, end, mended_again(std::move(out)));
      before = i;
      i = end;
      continue;
    }
    const CodePoint c = code_point_at(s, i);
    if (is_invisible(c.value) && i > 0) {
      mender.put(i, i + c.size, "");
    } else if (is_combining(c.value) && i > 0) {
      std::size_t end = i + c.size;
      while (end < s.size() && is_combining(code_point_at(s, end).value)) end += code_point_at(s, end).size;
      const std::string_view sequence = s.substr(before, end - before);
      if (std::string whole = composed(sequence); whole != sequence) mender.put(before, end, std::move(whole));
      i = end;
      continue;
    }
    before = i;
    i += c.size;
  }
}

// « and » and their like to the marks of English.
void mend_guillemets(Mender& mender) {
  const std::string_view s = mender.s;
  constexpr std::string_view left = "\u00ab", right = "\u00bb", low = "\u201e";
  const std::size_t first_left = s.find(left), first_right = s.find(right);
  if (first_left != std::string_view::npos && first_right != std::string_view::npos) {
    const bool reversed = first_right < first_left; // »...«
    for (std::size_t i = std::min(first_left, first_right); i + 1 < s.size(); ++i) {
      const std::string_view mark = s.substr(i, 2);
      if (mark != left && mark != right) continue;
      mender.put(i, i + 2, (mark == left) != reversed ? "\u201c" : "\u201d");
    }
  }
  for (std::size_t i = s.find(low); i != std::string_view::npos; i = s.find(low, i + 3)) {
    const std::size_t paragraph = std::min(s.find('\n', i), s.size());
    const std::size_t close = std::min(s.find("\u201c", i), s.find("\u201d", i));
    if (close >= paragraph) continue;
    mender.put(i, i + 3, "\u201c");
    mender.put(close, close + 3, "\u201d");
  }
}

bool is_letter_at(std::string_view s, std::size_t i) {
  return i < s.size() && (is_ascii_letter(s[i]) || is_ascii_digit(s[i]) || byte_at(s, i) >= 0xC3);
}

bool has_double_marks(std::string_view s) {
  for (std::string_view mark : {"\"", "\u201c", "\u201d", "\u00ab", "\u201e", "''", "``"})
    if (s.find(mark) != std::string_view::npos) return true;
  return false;
}

// Whether single marks are a text's marks of speech: "... the plan,' said" in a paragraph without double marks.
// Headlines have single marks in every paper.
bool speaks_in_single_marks(std::string_view text) {
  for (std::string_view close : {",' ", ",\u2019 "})
    for (std::size_t at = text.find(close); at != std::string_view::npos; at = text.find(close, at + 1)) {
      const std::size_t before = text.rfind('\n', at);
      const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
      const std::size_t end = std::min(text.find('\n', at), text.size());
      if (!has_double_marks(text.substr(begin, end - begin))) return true;
    }
  return false;
}

// 'We can't,' said: in one paragraph.
void mend_single_marks(Mender& mender, std::size_t begin, std::size_t end) {
  const std::string_view s = mender.s.substr(0, end);
  if (has_double_marks(s.substr(begin))) return;
  const auto mark_size = [&](std::size_t i) -> std::size_t {
    if (s[i] == '\'') return 1;
    return s.substr(i, 3) == "\u2018" || s.substr(i, 3) == "\u2019" ? 3 : 0;
  };
  for (std::size_t i = begin; i < end; ++i) {
    const std::size_t size = mark_size(i);
    if (size == 0) continue;
    const bool opens = (i == begin || s[i - 1] == ' ' || s[i - 1] == '\n') && is_letter_at(s, i + size);
    if (!opens) {
      i += size - 1;
      continue;
    }
    std::size_t close = 0, words = 0;
    for (std::size_t k = i + size; k < end && close == 0; ++k) {
      words += s[k] == ' ';
      if (mark_size(k) == 0) continue;
      const bool stop = std::string_view(".,!?").find(s[k - 1]) != std::string_view::npos;
      const std::size_t behind = k + mark_size(k);
      if (stop && (behind >= end || !is_letter_at(s, behind))) close = k;
    }
    if (close == 0 || words < 2) {
      i += size - 1;
      continue;
    }
    mender.put(i, i + size, "\u201c");
    mender.put(close, close + mark_size(close), "\u201d");
    i = close + mark_size(close) - 1;
  }
}

// "Tues-" at a line's end, "day" on the next: where lines are broken by hand.
void mend_wrapped_words(Mender& mender) {
  const std::string_view s = mender.s;
  for (std::size_t i = s.find("-\n"); i != std::string_view::npos; i = s.find("-\n", i + 1)) {
    if (i < 2 || !is_ascii_lower(s[i - 1]) || !is_ascii_letter(s[i - 2])) continue;
    std::size_t next = i + 2;
    while (next < s.size() && s[next] == ' ') ++next;
    if (next + 1 >= s.size() || !is_ascii_lower(s[next]) || !is_ascii_lower(s[next + 1])) continue;
    // "anti-" and "self-" go on as they are: what was one word is written so elsewhere or has no hyphen of its own.
    std::size_t word = i;
    while (word > 0 && is_ascii_letter(s[word - 1])) --word;
    const std::string first = lower_case(s.substr(word, i - word));
    constexpr std::array<std::string_view, 12> with_hyphen = {"anti", "self",  "non",  "pro", "ex",    "well",
                                                              "long", "short", "high", "low", "cross", "co"};
    if (std::find(with_hyphen.begin(), with_hyphen.end(), first) != with_hyphen.end())
      mender.put(i + 1, next, "");
    else
      mender.put(i, next, "");
  }
}

} // namespace

std::vector<Rewrite> mend_characters(std::string_view text) {
  Mender mender{text, {}};
  mend_single_characters(mender);
  if (text.find("\u00bb") != std::string_view::npos || text.find("\u201e") != std::string_view::npos)
    mend_guillemets(mender);
  if (text.find("-\n") != std::string_view::npos) mend_wrapped_words(mender);
  for (std::size_t begin = speaks_in_single_marks(text) ? 0 : text.size(); begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    mend_single_marks(mender, begin, end);
    begin = end + 1;
  }
  std::stable_sort(mender.found.begin(), mender.found.end(),
                   [](const Rewrite& a, const Rewrite& b) { return a.of.begin < b.of.begin; });
  return std::move(mender.found);
}

} // namespace standpoint
