// A parsed document from a few lines, for tests: one word a line, "form lemma UPOS head relation", an empty line
// between sentences, "¶" alone on a line before a new paragraph.
#pragma once

#include "language/analysis.h"
#include "text/document.h"

#include <catch2/catch.hpp>

#include <deque>
#include <memory>
#include <sstream>
#include <string>

namespace standpoint {

struct ParsedText {
  Document document;
  Analysis analysis;
};

// Words are joined by blanks, so offsets are easy to count.
inline ParsedText parsed_text(const std::string& lines) {
  ParsedText parsed;
  auto lemmas = std::make_shared<std::deque<std::string>>();
  parsed.analysis.lemmas = lemmas;
  std::string& text = parsed.document.text;
  std::int32_t paragraph = 0;
  std::int32_t first = 0;
  const auto end_sentence = [&] {
    const auto last = static_cast<std::int32_t>(parsed.analysis.tokens.size());
    if (last == first) return;
    parsed.analysis.sentences.push_back(
        {.span = {parsed.analysis.tokens[first].span.begin, parsed.analysis.tokens.back().span.end},
         .first = first,
         .last = last,
         .paragraph = paragraph,
         .kind = SentenceKind::prose});
    first = last;
  };
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string form, lemma, upos, relation;
    std::int32_t head = 0;
    if (!(words >> form)) {
      end_sentence();
      continue;
    }
    if (form == "¶") {
      end_sentence();
      ++paragraph;
      if (!text.empty()) text += "\n";
      continue;
    }
    REQUIRE(words >> lemma >> upos >> head >> relation);
    if (!text.empty()) text += text.back() == '\n' ? "\n" : " ";
    Token token;
    token.span.begin = static_cast<std::uint32_t>(text.size());
    text += form;
    token.span.end = static_cast<std::uint32_t>(text.size());
    token.lemma = lemmas->emplace_back(lemma);
    token.upos = find_upos(upos).value();
    token.relation = find_relation(relation).value();
    token.head = head == 0 ? no_token : first + head - 1;
    token.sentence = static_cast<std::int32_t>(parsed.analysis.sentences.size());
    parsed.analysis.tokens.push_back(token);
  }
  end_sentence();
  return parsed;
}

// The pieces' words, joined with " / ".
inline std::string words_of(const ParsedText& parsed, const Spans& spans) {
  std::string words;
  for (const Span span : spans) {
    if (!words.empty()) words += " / ";
    words += slice(parsed.document.text, span);
  }
  return words;
}

} // namespace standpoint
