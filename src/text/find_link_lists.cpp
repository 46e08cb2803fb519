#include "text/find_link_lists.h"

#include "base/ascii.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace standpoint {

namespace {

constexpr std::string_view mark = " MORE";
constexpr std::size_t longest = 1200; // bytes of a list
constexpr int most_names = 5;         // between a surname and its repetition: "Charles (Chuck) Ellis"

bool is_word_byte(char c) {
  return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 128 || c == '-' || c == '\'';
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word_byte(text[at])) ++at;
  return at;
}

// "Ann", "J.", "(Bob)": behind it; nothing for other words.
std::optional<std::size_t> behind_given_name(std::string_view text, std::size_t at) {
  const bool in_brackets = at < text.size() && text[at] == '(';
  if (in_brackets) ++at;
  if (at >= text.size() || (!is_ascii_upper(text[at]) && static_cast<unsigned char>(text[at]) < 128)) return {};
  at = end_of_word(text, at);
  if (at < text.size() && text[at] == '.') ++at;
  if (in_brackets) {
    if (at >= text.size() || text[at] != ')') return {};
    ++at;
  }
  return at;
}

// Whether a surname that ends at `end` is said again behind given names: "Beck Nora Ann Beck...".
bool is_said_again(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view surname = text.substr(begin, end - begin);
  std::size_t at = end;
  for (int names = 0; names <= most_names; ++names) {
    if (at < text.size() && text[at] == ' ') ++at;
    if (names > 0 && text.substr(at).starts_with(surname)) {
      const std::size_t behind = at + surname.size();
      return behind >= text.size() || !is_ascii_lower(text[behind]);
    }
    const auto next = behind_given_name(text, at);
    if (!next) return false;
    at = *next;
  }
  return false;
}

// Where a surname that begins at `begin` ends, if it is said again: with its word, or where the next one is glued to it
// ("BeckNora"); 0 where it is not.
std::size_t end_of_surname(std::string_view text, std::size_t begin) {
  constexpr std::size_t shortest = 3;
  const std::size_t word_end = end_of_word(text, begin);
  if (word_end - begin >= shortest && is_said_again(text, begin, word_end)) return word_end;
  for (std::size_t at = begin + shortest; at < word_end; ++at)
    if (is_ascii_upper(text[at]) && is_ascii_lower(text[at - 1]) && is_said_again(text, begin, at)) return at;
  return 0;
}

// Behind the first name in `text` that is said again; npos where none is.
std::size_t behind_name(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const bool begins = is_ascii_upper(text[at]) && (at == 0 || !is_word_byte(text[at - 1]));
    if (!begins) {
      ++at;
      continue;
    }
    std::size_t end = end_of_surname(text, at);
    if (end == 0) {
      at = end_of_word(text, at);
      continue;
    }
    // "Nora Beck Nora Ann Beck": the given name is said again, too.
    if (end + 1 < text.size() && text[end] == ' ' && is_ascii_upper(text[end + 1]))
      if (const std::size_t further = end_of_surname(text, end + 1); further != 0) end = further;
    return end;
  }
  return std::string_view::npos;
}

} // namespace

std::vector<Rewrite> find_link_lists(std::string_view text) {
  std::vector<Rewrite> lists;
  std::size_t from = 0; // behind the list before
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    const std::size_t end = at + mark.size();
    if (end < text.size() && is_ascii_letter(text[end])) continue; // "MOREOVER"; not "MORE's"
    std::size_t begin = std::max(from, at < longest ? 0 : at - longest);
    if (const std::size_t line = text.rfind('\n', at); line != std::string_view::npos)
      begin = std::max(begin, line + 1);
    const std::size_t name_end = behind_name(text.substr(begin, at - begin));
    if (name_end == std::string_view::npos) continue;
    lists.push_back({.of = {static_cast<std::uint32_t>(begin + name_end), static_cast<std::uint32_t>(end)}, .by = {}});
    from = end;
  }
  return lists;
}

} // namespace standpoint
