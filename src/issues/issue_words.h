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

// In lower case (ASCII), without possessive ending and plural: what words of one kind have in common. "Taxes'" ->
// "tax". The same as training/issues/count_news_words.py has it.
std::string word_stem(std::string_view word);

} // namespace standpoint
