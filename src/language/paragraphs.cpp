// Patterns
//   empty line            "...he said.\n\nThe next day ..."              ends a paragraph
//   line                  "...he said.\nThe next day ..."                ends one, in a document whose lines are whole
//   wrapped line          "...the president of the\nrepublic said ..."   goes on, in a document that is wrapped
//   headline              the title's line; a first line, or a line of capitalised words, without a full stop
#include "language/paragraphs.h"

#include "language/characters.h"

#include <algorithm>

namespace standpoint {

namespace {

struct Line {
  Span span;                // without the blanks around it
  bool after_empty = false; // an empty line, the text's start or furniture stands before it
  bool same_line = false;   // goes on behind furniture within one line of the text
};

Span trim(std::string_view text, Span span) {
  while (!span.empty()) {
    const Character c = character_at(text, span.begin);
    if (!is_blank(c.glyph)) break;
    span.begin += c.size;
  }
  while (!span.empty()) {
    const auto last = static_cast<std::uint32_t>(previous(text, span.end));
    if (!is_blank(character_at(text, last).glyph)) break;
    span.end = last;
  }
  return span;
}

// The stretches of the text outside furniture, cut at line ends.
std::vector<Line> find_lines(const Document& document) {
  const std::string_view text = document.text;
  std::vector<Line> lines;
  bool empty_before = true;
  std::size_t next_furniture = 0;
  std::uint32_t at = 0;
  const auto size = static_cast<std::uint32_t>(text.size());
  while (at < size) {
    const std::size_t line_end = std::min(text.find('\n', at), text.size());
    Span line{at, static_cast<std::uint32_t>(line_end)};
    bool furniture_before = false, any = false;
    while (true) { // pieces of the line around its furniture
      while (next_furniture < document.furniture.size() && document.furniture[next_furniture].end <= line.begin)
        ++next_furniture;
      Span piece = line;
      const bool cut = next_furniture < document.furniture.size() && document.furniture[next_furniture].overlaps(line);
      if (cut) piece.end = std::max(piece.begin, document.furniture[next_furniture].begin);
      piece = trim(text, piece);
      if (!piece.empty()) {
        lines.push_back({piece, empty_before || furniture_before, any});
        any = true;
        empty_before = false;
      }
      if (!cut) break;
      furniture_before = true;
      line.begin = document.furniture[next_furniture].end;
      if (line.begin >= line.end) break;
    }
    if (furniture_before && line.begin > line.end)
      at = line.begin; // furniture over several lines
    else
      at = static_cast<std::uint32_t>(line_end) + 1;
    if (!any) empty_before = true;
  }
  return lines;
}

bool ends_with_stop(std::string_view text, Span line) {
  std::size_t at = line.end;
  while (at > line.begin) {
    at = previous(text, at);
    switch (character_at(text, at).glyph) {
    case Glyph::quote:
    case Glyph::close_quote:
    case Glyph::apostrophe:
    case Glyph::close:
      continue;
    case Glyph::period:
    case Glyph::ender:
    case Glyph::ellipsis:
      return true;
    default:
      return false;
    }
  }
  return false;
}

// Where paragraphs are wrapped, many lines go on in lower case, in documents with whole lines hardly any does.
bool is_wrapped(std::string_view text, const std::vector<Line>& lines) {
  std::size_t breaks = 0, continued = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (lines[i].after_empty || lines[i].same_line) continue;
    ++breaks;
    continued += begins_lower(text, lines[i].span.begin) && !ends_with_stop(text, lines[i - 1].span);
  }
  return continued >= 2 && continued * 10 >= breaks * 3;
}

// In a wrapped document a line that is short and ends with a full stop ends its paragraph.
bool goes_on(std::string_view text, const Line& before, std::uint32_t width) {
  return !ends_with_stop(text, before.span) || before.span.size() * 4 >= width * 3;
}

bool is_capitalised(std::string_view text, Span line) {
  std::size_t words = 0, capitals = 0;
  bool inside = false;
  for (std::size_t at = line.begin; at < line.end;) {
    const Character c = character_at(text, at);
    if (is_word(c.glyph) && !inside) {
      ++words;
      capitals += c.glyph == Glyph::digit || begins_upper(text, at);
    }
    inside = !is_blank(c.glyph);
    at += c.size;
  }
  return words > 0 && words <= 15 && capitals * 10 >= words * 7;
}

} // namespace

std::vector<Paragraph> find_paragraphs(const Document& document) {
  const std::string_view text = document.text;
  const std::vector<Line> lines = find_lines(document);
  const bool wrapped = is_wrapped(text, lines);
  std::uint32_t width = 0;
  for (const Line& line : lines) width = std::max(width, line.span.size());
  std::vector<Paragraph> paragraphs;
  std::int32_t number = -1;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    const bool title = !document.title_span.empty() && document.title_span.overlaps(line.span);
    const bool after_title = !paragraphs.empty() && paragraphs.back().kind == SentenceKind::headline;
    if (wrapped && i > 0 && !line.after_empty && !title && !after_title && goes_on(text, lines[i - 1], width)) {
      paragraphs.back().span.end = line.span.end;
      continue;
    }
    if (!line.same_line || after_title) ++number;
    paragraphs.push_back({line.span, number, title ? SentenceKind::headline : SentenceKind::prose});
  }
  for (std::size_t i = 0; i + 1 < paragraphs.size(); ++i) {
    Paragraph& paragraph = paragraphs[i];
    if (paragraph.number == paragraphs[i + 1].number || ends_with_stop(text, paragraph.span)) continue;
    if (i > 0 && paragraphs[i - 1].number == paragraph.number) continue;
    const bool first = i == 0 && paragraph.span.size() <= 200 && document.title_span.empty();
    const bool begins_word = is_word(character_at(text, paragraph.span.begin).glyph);
    const char last = text[paragraph.span.end - 1];
    if (first || (begins_word && last != ':' && last != ',' && is_capitalised(text, paragraph.span)))
      paragraph.kind = SentenceKind::headline;
  }
  return paragraphs;
}

} // namespace standpoint
