#include "project/spans_text.h"

#include <charconv>
#include <utility>

namespace standpoint {

template <class List> static std::string write_list(const List& spans) {
  std::string text;
  for (const auto& span : spans) {
    if (!text.empty()) text += ' ';
    text.append(std::to_string(span.begin)).append(1, '-').append(std::to_string(span.end));
  }
  return text;
}

template <class List> static List read_list(std::string_view text) {
  List spans;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    const auto begun = std::from_chars(at, end, first);
    if (begun.ec != std::errc() || begun.ptr == end || *begun.ptr != '-') return spans;
    const auto ended = std::from_chars(begun.ptr + 1, end, last);
    if (ended.ec != std::errc() || last < first) return spans;
    spans.push_back({first, last});
    at = ended.ptr;
    if (at < end) ++at; // the blank
  }
  return spans;
}

std::string to_text(const CodePointSpans& spans) {
  return write_list(spans);
}
CodePointSpans read_spans_text(std::string_view text) {
  return read_list<CodePointSpans>(text);
}

std::string to_text(const Spans& spans) {
  return write_list(spans);
}
Spans read_byte_spans(std::string_view text) {
  return read_list<Spans>(text);
}

} // namespace standpoint
