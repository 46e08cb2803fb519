#include "project/anchor.h"

#include "base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace standpoint {

namespace {

// A text as code points, without what printers of the same words set differently: white space and quotation marks.
struct Letters {
  std::vector<char32_t> letters;
  std::vector<std::uint32_t> places; // of each, in code points of the text
  std::uint32_t length = 0;          // of the text
};

char32_t decode(std::string_view text, std::size_t at, std::size_t length) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[at + i])); };
  switch (length) {
  case 1:
    return byte(0);
  case 2:
    return (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
  case 3:
    return (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  default:
    return (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  }
}

bool is_passed_over(char32_t c) {
  return c <= U' ' || c == U'"' || c == U'\'' || c == U'`' || c == 0xA0 || c == 0xAB || c == 0xBB || c == 0xB4 ||
         c == 0xAD || c == 0x1680 || (c >= 0x2000 && c <= 0x200D) || (c >= 0x2018 && c <= 0x201F) || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x2032 || c == 0x2033 || c == 0x2039 || c == 0x203A || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

Letters read_letters(std::string_view text) {
  Letters all;
  all.letters.reserve(text.size());
  all.places.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++all.length) {
    const Utf8Sequence sequence = utf8_sequence_at(text, at);
    const char32_t c = sequence.valid ? decode(text, at, sequence.length) : U'\uFFFD';
    if (!is_passed_over(c)) {
      all.letters.push_back(c);
      all.places.push_back(all.length);
    }
    at += sequence.length;
  }
  return all;
}

// Bytes at which the code points of a text begin, and its end.
std::vector<std::size_t> read_bytes(std::string_view text) {
  std::vector<std::size_t> bytes;
  for (std::size_t at = 0; at < text.size(); at += utf8_sequence_at(text, at).length) bytes.push_back(at);
  bytes.push_back(text.size());
  return bytes;
}

// How many letters before `end` are those at the end of `wanted`.
std::size_t alike_before(const std::vector<char32_t>& letters, std::size_t end, const std::vector<char32_t>& wanted) {
  std::size_t alike = 0;
  while (alike < wanted.size() && alike < end && letters[end - 1 - alike] == wanted[wanted.size() - 1 - alike]) ++alike;
  return alike;
}

std::size_t alike_after(const std::vector<char32_t>& letters, std::size_t begin, const std::vector<char32_t>& wanted) {
  std::size_t alike = 0;
  while (alike < wanted.size() && begin + alike < letters.size() && letters[begin + alike] == wanted[alike]) ++alike;
  return alike;
}

struct Hit {
  std::size_t at = 0;    // of the first letter
  std::size_t alike = 0; // letters of the context
  bool is_whole = false; // all of it
  std::uint32_t away = 0;
};

} // namespace

Anchor make_anchor(std::string_view text, const CodePointSpans& evidence) {
  Anchor anchor;
  if (evidence.empty() || text.empty()) return anchor;
  const std::vector<std::size_t> bytes = read_bytes(text);
  const std::size_t length = bytes.size() - 1;
  std::uint32_t begin = evidence.front().begin;
  std::uint32_t end = evidence.front().end;
  for (const CodePointSpan span : evidence) {
    begin = std::min(begin, span.begin);
    end = std::max(end, span.end);
  }
  if (begin >= end || end > length) return anchor;
  const auto cut = [&](std::size_t from, std::size_t to) {
    return std::string(text.substr(bytes[from], bytes[to] - bytes[from]));
  };
  anchor.quote = cut(begin, end);
  anchor.before = cut(begin - std::min<std::size_t>(begin, anchor_context), begin);
  anchor.after = cut(end, std::min<std::size_t>(length, end + anchor_context));
  anchor.at = begin;
  for (const CodePointSpan span : evidence) anchor.spans.push_back({span.begin - begin, span.end - begin});
  return anchor;
}

// Spans of the quote as spans of the text: each begins and ends with a letter of the quote.
static CodePointSpans place_spans(const Letters& text, std::size_t at, const Letters& quote,
                                  const CodePointSpans& spans) {
  CodePointSpans placed;
  for (const CodePointSpan span : spans) {
    const auto first = std::lower_bound(quote.places.begin(), quote.places.end(), span.begin);
    const auto last = std::lower_bound(quote.places.begin(), quote.places.end(), span.end);
    if (first >= last) continue; // nothing but blanks
    const auto begin = text.places[at + static_cast<std::size_t>(first - quote.places.begin())];
    const auto end = text.places[at + static_cast<std::size_t>(last - quote.places.begin()) - 1] + 1;
    placed.push_back({begin, end});
  }
  return placed;
}

FoundAnchor find_anchor(std::string_view whole, const Anchor& anchor) {
  const Letters quote = read_letters(anchor.quote);
  if (quote.letters.empty()) return {};
  const Letters text = read_letters(whole);
  const std::vector<char32_t> before = read_letters(anchor.before).letters;
  const std::vector<char32_t> after = read_letters(anchor.after).letters;
  std::vector<Hit> hits;
  for (auto from = text.letters.begin();;) {
    const auto hit = std::search(from, text.letters.end(), quote.letters.begin(), quote.letters.end());
    if (hit == text.letters.end()) break;
    const auto at = static_cast<std::size_t>(hit - text.letters.begin());
    const std::size_t alike =
        alike_before(text.letters, at, before) + alike_after(text.letters, at + quote.letters.size(), after);
    const std::uint32_t place = text.places[at];
    hits.push_back(
        {at, alike, alike == before.size() + after.size(), place > anchor.at ? place - anchor.at : anchor.at - place});
    from = hit + 1;
  }
  if (hits.empty()) return {};
  const auto best = std::min_element(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return a.alike != b.alike ? a.alike > b.alike : a.away < b.away;
  });
  const auto whole_ones = std::count_if(hits.begin(), hits.end(), [](const Hit& hit) { return hit.is_whole; });
  FoundAnchor found{.how = Anchored::moved, .evidence = place_spans(text, best->at, quote, anchor.spans)};
  if (best->is_whole && (whole_ones == 1 || best->away == 0)) found.how = Anchored::same;
  return found;
}

} // namespace standpoint
