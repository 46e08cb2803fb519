// The words of statements, as issues are found and named by them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// Runs of letters, "'" inside included, in the order of the text. Digits, dashes and marks part words; so
// "pre-election" is two. Bytes of other alphabets are letters; typographic marks are not. Views into the text.
std::vector<std::string_view> split_words(std::string_view text);
// The same, behind what the list holds already: for who splits many texts into one list.
void append_words(std::string_view text, std::vector<std::string_view>& words);

// What stands between blanks, without marks around it.
struct WordInText {
  std::string_view text;    // "pre-election", "EB-5"; empty where there are no letters
  bool mark_before = false; // a bracket, a quotation mark, a number; or no letters
  bool mark_behind = false;
};

// The end of digits that are joined to what ends at `at`, also by a dash; `at` where there are none.
std::size_t behind_number(std::string_view piece, std::size_t at);

// Calls take(word) for each in its order; `parts` are its runs of letters then ("pre", "election").
template <class Take> void for_each_word(std::string_view text, std::vector<std::string_view>& parts, Take take) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t behind = at;
    while (behind < text.size() && !is_blank(text[behind])) ++behind;
    const std::string_view piece = text.substr(at, behind - at);
    at = behind + 1;
    if (piece.empty()) continue;
    parts.clear();
    append_words(piece, parts);
    if (parts.empty()) {
      take(WordInText{.text = {}, .mark_before = true});
      continue;
    }
    const auto begin = static_cast<std::size_t>(parts.front().data() - piece.data());
    const auto last = static_cast<std::size_t>(parts.back().data() - piece.data()) + parts.back().size();
    const std::size_t end = behind_number(piece, last); // "EB-5", "Covid-19"
    take(WordInText{
        .text = piece.substr(begin, end - begin), .mark_before = begin > 0, .mark_behind = end < piece.size()});
  }
}

// In lower case (ASCII), without possessive ending and plural: what words of one kind have in common. "Taxes'" ->
// "tax". The same as training/issues/count_news_words.py has it.
std::string word_stem(std::string_view word);

} // namespace standpoint
