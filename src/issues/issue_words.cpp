#include "issues/issue_words.h"

#include "base/ascii.h"

#include <algorithm>
#include <initializer_list>

namespace standpoint {

// Length of what stands at `at` when it is a letter, else 0. Typographic marks begin with E2, those of Latin-1 (pound,
// no-break space, guillemets) with C2.
static std::size_t letter_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return is_ascii_letter(text[at]) ? 1 : 0;
  const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
  if (byte == 0xC2 || byte == 0xE2 || byte < 0xC0 || at + length > text.size()) return 0;
  return length;
}

// Length of an apostrophe, straight or typographic.
static std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "\u2019" ? 3 : 0;
}

std::vector<std::string_view> split_words(std::string_view text) {
  std::vector<std::string_view> words;
  append_words(text, words);
  return words;
}

void append_words(std::string_view text, std::vector<std::string_view>& words) {
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size()) {
      if (is_ascii_letter(text[end])) {
        ++end;
        continue;
      }
      if (const std::size_t letter = letter_at(text, end); letter > 0) {
        end += letter;
        continue;
      }
      const std::size_t mark = end > at ? apostrophe_at(text, end) : 0;
      if (mark == 0 || end + mark >= text.size() || letter_at(text, end + mark) == 0) break;
      end += mark;
    }
    if (end > at) words.push_back(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
}

std::size_t behind_number(std::string_view piece, std::size_t at) {
  std::size_t end = at;
  if (end < piece.size() && piece[end] == '-') ++end;
  const std::size_t digits = end;
  while (end < piece.size() && is_ascii_digit(piece[end])) ++end;
  return end > digits ? end : at;
}

std::string word_stem(std::string_view word) {
  std::string stem = lower_case(word);
  if (!stem.ends_with('s')) return stem;
  for (const std::string_view possessive : {"'s", "\u2019s"})
    if (stem.ends_with(possessive)) stem.resize(stem.size() - possessive.size());
  const auto ends = [&](std::initializer_list<std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) { return stem.ends_with(ending); });
  };
  if (stem.size() < 4) return stem;
  if (stem.ends_with("ies") && stem.size() > 4) {
    stem.resize(stem.size() - 3);
    stem += 'y';
  } else if (ends({"sses", "xes", "ches", "shes", "zzes"})) {
    stem.resize(stem.size() - 2);
  } else if (stem.ends_with('s') && !ends({"ss", "us", "is"})) {
    stem.pop_back();
  }
  return stem;
}

} // namespace standpoint
