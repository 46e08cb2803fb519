// Wordings as a codebook compares them, and its patterns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// As wordings are compared: lower case, single blanks, no articles.
std::string plain_wording(std::string_view);
// Both plain. "*" alone stands for any number of words, at the end of a word for any letters.
bool matches_pattern(std::string_view wording, std::string_view pattern);

// Many patterns, asked about many wordings. Each is filed under the longest of its words, so that a wording is compared
// only with those that have one of its words.
class PatternIndex {
public:
  // Plain, with a word that is not "*" alone. Patterns are numbered from 0 in the order in which they are added.
  void add(std::string pattern);
  const std::string& operator[](std::size_t number) const { return patterns_[number]; }
  std::size_t size() const { return patterns_.size(); }

  static constexpr std::size_t none = SIZE_MAX;
  // The first pattern that matches, or `none`.
  std::size_t find_first(std::string_view plain_wording) const;

private:
  using Numbers = std::map<std::string, std::vector<std::size_t>, std::less<>>;

  std::vector<std::string> patterns_;
  Numbers of_word_;  // those filed under a whole word
  Numbers of_start_; // those filed under the start of one: "hunt" of "hunt*"
};

} // namespace standpoint
