// Small parsed documents for tests, written by hand.
//
// One word a line: form, lemma, UPOS, XPOS, head (1-based in the sentence, 0 for the root), relation; a form that ends
// in "~" has no blank behind it. An empty line ends a sentence, a line "¶" a paragraph.
#pragma once

#include "article/article.h"
#include "attribution/attribution.h"
#include "language/analysis.h"
#include "text/document.h"

#include <algorithm>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace standpoint {

struct ParsedText {
  Document document;
  Analysis analysis;

  explicit ParsedText(const std::string& lines) {
    document.id = "test.txt";
    auto lemmas = std::make_shared<std::vector<std::string>>();
    std::istringstream in(lines);
    std::string line;
    std::int32_t first = 0;
    std::int32_t paragraph = 0;
    const auto close = [&] {
      const auto last = static_cast<std::int32_t>(analysis.tokens.size());
      if (last == first) return;
      const Span span{analysis.tokens[static_cast<std::size_t>(first)].span.begin, analysis.tokens.back().span.end};
      analysis.sentences.push_back({.span = span, .first = first, .last = last, .paragraph = paragraph});
      first = last;
    };
    while (std::getline(in, line)) {
      std::istringstream cells(line);
      std::string form, lemma, upos, xpos, relation;
      int head = 0;
      if (!(cells >> form >> lemma >> upos >> xpos >> head >> relation)) {
        close();
        if (form == "¶") ++paragraph;
        continue;
      }
      const bool glued = form.size() > 1 && form.back() == '~';
      if (glued) form.pop_back();
      Token token;
      token.span.begin = static_cast<std::uint32_t>(document.text.size());
      document.text += form;
      token.span.end = static_cast<std::uint32_t>(document.text.size());
      if (!glued) document.text += ' ';
      lemmas->push_back(lemma);
      token.upos = find_upos(upos).value();
      token.xpos = find_xpos(xpos).value();
      token.relation = find_relation(relation).value();
      token.head = head == 0 ? no_token : first + head - 1;
      token.sentence = static_cast<std::int32_t>(analysis.sentences.size());
      analysis.tokens.push_back(token);
    }
    close();
    for (std::size_t i = 0; i < lemmas->size(); ++i) analysis.tokens[i].lemma = (*lemmas)[i];
    analysis.lemmas = lemmas;
  }

  Article article() const { return Article(document, analysis); }

  Span find(const std::string& words, std::size_t from = 0) const {
    const std::size_t at = document.text.find(words, from);
    if (at == std::string::npos) throw std::runtime_error("not in the text: " + words);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
  }

  // The token whose head lies outside the words.
  std::int32_t head(Span span) const {
    for (std::size_t i = 0; i < analysis.tokens.size(); ++i) {
      const Token& token = analysis.tokens[i];
      if (!span.contains(token.span) || token.upos == Upos::PUNCT) continue;
      if (token.head == no_token || !span.contains(analysis.tokens[static_cast<std::size_t>(token.head)].span))
        return static_cast<std::int32_t>(i);
    }
    throw std::runtime_error("no token there");
  }

  Attribution attribution(const std::string& source, const std::string& cue, const std::string& content) const {
    Attribution made;
    if (!source.empty()) made.source = {find(source)};
    if (!source.empty()) made.source_head = head(made.source[0]);
    made.cue = {find(cue)};
    made.cue_head = head(made.cue[0]);
    made.content = {find(content)};
    made.content_head = head(made.content[0]);
    return made;
  }
};

} // namespace standpoint
