// Double marks (straight, curly, ``...'') pair up within a paragraph: a curly mark says its side, a straight one opens
// when nothing is open. ("We won," she said.) Single curly marks count where no double one is open and both sides are
// there (‘Mocking’ Clinton Camp); a lone ’ is an apostrophe.
#include "article/quotations.h"

#include "base/index.h"

#include <string_view>

namespace standpoint {

QuoteMark quote_mark(std::string_view word) {
  if (word == "\"" || word == "\u201e" || word == "\u201f") return QuoteMark::straight;
  if (word == "\u201c" || word == "``" || word == "\u00ab") return QuoteMark::opens;
  if (word == "\u201d" || word == "''" || word == "\u00bb") return QuoteMark::closes;
  if (word == "\u2018" || word == "`") return QuoteMark::single_opens;
  if (word == "\u2019" || word == "'") return QuoteMark::single_closes;
  return QuoteMark::none;
}

// A blank before it and none behind: it opens, whatever is open. Articles whose paragraphs were joined to one line have
// '"It is late. "We must act."'.
static bool leans_right(std::string_view text, Span mark) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
  return mark.begin > 0 && is_blank(text[mark.begin - 1]) && mark.end < text.size() && !is_blank(text[mark.end]);
}

static bool opens(std::string_view word) {
  const QuoteMark mark = quote_mark(word);
  return mark == QuoteMark::opens || mark == QuoteMark::straight;
}

std::vector<Quotation> find_quotations(const Document& document, const Analysis& analysis) {
  std::vector<Quotation> found;
  const auto count = count_of(analysis.tokens);
  constexpr std::int32_t nothing = -1;
  std::int32_t opened = nothing;
  bool single = false;
  bool at_paragraph = false; // the open mark begins its paragraph
  bool is_curly = false;     // it can only open
  std::int32_t paragraph = nothing;
  std::int32_t paragraph_first = 0;
  const auto close_paragraph = [&](std::int32_t end) {
    const bool goes_on = end < count && opens(slice(document.text, analysis.tokens[end].span));
    const bool is_second = !found.empty() && found.back().first >= paragraph_first && is_curly;
    if (opened != nothing && !single && (at_paragraph || goes_on || is_second)) found.push_back({opened, end, false});
    opened = nothing;
  };
  for (std::int32_t i = 0; i < count; ++i) {
    const Token& token = analysis.tokens[i];
    const std::int32_t here = analysis.sentences[token.sentence].paragraph;
    if (here != paragraph) {
      close_paragraph(i);
      paragraph = here;
      paragraph_first = i;
    }
    QuoteMark mark = quote_mark(slice(document.text, token.span));
    if (mark == QuoteMark::none) continue;
    if (mark == QuoteMark::straight)
      mark =
          opened == nothing || single || leans_right(document.text, token.span) ? QuoteMark::opens : QuoteMark::closes;
    switch (mark) {
    case QuoteMark::opens:
      if (opened != nothing && !single) break; // a second opening mark: a quotation within, or a forgotten close
      opened = i;
      single = false;
      is_curly = quote_mark(slice(document.text, token.span)) == QuoteMark::opens;
      at_paragraph = i == paragraph_first;
      break;
    case QuoteMark::closes:
      if (opened == nothing || single) break;
      if (i > opened + 1) found.push_back({opened, i + 1, true});
      opened = nothing;
      break;
    case QuoteMark::single_opens:
      if (opened != nothing) break;
      opened = i;
      single = true;
      at_paragraph = i == paragraph_first;
      break;
    case QuoteMark::single_closes:
      if (opened == nothing || !single) break;
      if (i > opened + 1) found.push_back({opened, i + 1, true});
      opened = nothing;
      break;
    default:
      break;
    }
  }
  close_paragraph(count);
  return found;
}

std::vector<std::int32_t> quotation_of_token(const std::vector<Quotation>& quotations, std::size_t tokens) {
  std::vector<std::int32_t> of(tokens, -1);
  for (std::size_t q = 0; q < quotations.size(); ++q)
    for (std::int32_t i = quotations[q].first; i < quotations[q].last; ++i) of[i] = static_cast<std::int32_t>(q);
  return of;
}

} // namespace standpoint
