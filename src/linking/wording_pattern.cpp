#include "linking/wording_pattern.h"

#include "base/ascii.h"

#include <algorithm>
#include <utility>

namespace standpoint {

namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool matches_word(std::string_view word, std::string_view pattern) {
  if (!pattern.ends_with('*')) return word == pattern;
  return word.starts_with(pattern.substr(0, pattern.size() - 1));
}

} // namespace

std::string plain_wording(std::string_view wording) {
  std::string plain;
  for (std::size_t at = 0; at < wording.size();) {
    const std::size_t end = std::min(wording.find_first_of(" \t\r\n", at), wording.size());
    std::string word(wording.substr(at, end - at));
    for (char& c : word) c = ascii_lower(c);
    at = end + 1;
    if (word.empty() || word == "the" || word == "a" || word == "an") continue;
    if (!plain.empty()) plain += ' ';
    plain += word;
  }
  return plain;
}

// Two fingers and the last "*": at most (words of the wording) x (words of the pattern) comparisons.
bool matches_pattern(std::string_view wording, std::string_view pattern) {
  const std::vector<std::string_view> words = words_of(wording);
  const std::vector<std::string_view> parts = words_of(pattern);
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t at = 0, part = 0, star = none, from = 0;
  while (at < words.size()) {
    if (part < parts.size() && parts[part] == "*") {
      star = part++;
      from = at;
    } else if (part < parts.size() && matches_word(words[at], parts[part])) {
      ++at, ++part;
    } else if (star != none) {
      part = star + 1;
      at = ++from;
    } else {
      return false;
    }
  }
  while (part < parts.size() && parts[part] == "*") ++part;
  return part == parts.size();
}

void PatternIndex::add(std::string pattern) {
  std::string_view longest;
  for (const std::string_view word : words_of(pattern))
    if (word.size() > longest.size()) longest = word;
  const bool is_start = longest.ends_with('*');
  if (is_start) longest.remove_suffix(1);
  (is_start ? of_start_ : of_word_)[std::string(longest)].push_back(patterns_.size());
  patterns_.push_back(std::move(pattern));
}

std::size_t PatternIndex::find_first(std::string_view wording) const {
  std::size_t first = none;
  const auto look_at = [&](const Numbers& numbers, std::string_view key) {
    const auto filed = numbers.find(key);
    if (filed == numbers.end()) return;
    for (const std::size_t number : filed->second) {
      if (number >= first) return; // they rise
      if (matches_pattern(wording, patterns_[number])) first = number;
    }
  };
  for (const std::string_view word : words_of(wording)) {
    look_at(of_word_, word);
    if (of_start_.empty()) continue;
    for (std::size_t length = 1; length <= word.size(); ++length) look_at(of_start_, word.substr(0, length));
  }
  return first;
}

} // namespace standpoint
