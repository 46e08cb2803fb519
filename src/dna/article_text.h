// An article's text as DNA holds it, and where a statement stands in it.
#pragma once

#include "statement/statement.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

// Line breaks are LF (DNA's editor turns CR LF into it and counts it once); zero characters are U+FFFD. Never empty.
class ArticleText {
public:
  explicit ArticleText(std::string_view text);
  // Of an article that is not there: the words of evidence, sources and cues at their places, blanks between them.
  explicit ArticleText(std::span<const Statement* const>);

  const std::string& text() const { return text_; }

  // From code points of the article as it was read to UTF-16 units of text(): from the first span's begin to the last
  // one's end; at least one unit, and within the text.
  std::pair<std::int64_t, std::int64_t> place(const CodePointSpans&) const;

private:
  std::string text_;
  std::vector<std::int64_t> units_; // before each code point of the article, and at its end
};

} // namespace standpoint
