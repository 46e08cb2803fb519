#include "dna/article_text.h"

#include <algorithm>
#include <iterator>

namespace standpoint {

static std::vector<std::string_view> code_points(std::string_view text) {
  std::vector<std::string_view> points;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
    points.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return points;
}

ArticleText::ArticleText(std::string_view article) {
  const std::vector<std::string_view> points = code_points(article);
  std::int64_t units = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    units_.push_back(units);
    const std::string_view point = points[i];
    if (point == "\r" && i + 1 < points.size() && points[i + 1] == "\n")
      continue; // the LF that follows stands for both
    if (point == "\r")
      text_ += '\n';
    else if (point == std::string_view("\0", 1))
      text_ += "\xEF\xBF\xBD";
    else
      text_ += point;
    units += point.size() == 4 ? 2 : 1;
  }
  if (text_.empty()) {
    text_.push_back(' ');
    ++units;
  }
  units_.push_back(units);
}

// Words that stand in several pieces are joined with " ... ".
// A span beyond this is not of an article (ReadOptions::most_bytes is the limit of one).
static constexpr std::size_t most_code_points = 4u << 20;

static void put(std::vector<std::string>& points, const CodePointSpans& spans, std::string_view words) {
  constexpr std::string_view joint = " ... ";
  for (const CodePointSpan span : spans) {
    const std::size_t end = spans.size() == 1 ? words.size() : std::min(words.find(joint), words.size());
    const std::vector<std::string_view> piece = code_points(words.substr(0, end));
    if (span.end > most_code_points) return;
    if (points.size() < span.end) points.resize(span.end, " ");
    if (piece.size() == span.end - span.begin) std::copy(piece.begin(), piece.end(), points.begin() + span.begin);
    words.remove_prefix(std::min(words.size(), end + joint.size()));
  }
}

static std::string put_together(std::span<const Statement* const> statements) {
  std::vector<std::string> points;
  for (const Statement* s : statements) {
    put(points, s->source, s->source_text);
    put(points, s->cue, s->cue_text);
    put(points, s->evidence, s->evidence_text);
  }
  std::string text;
  for (const std::string& point : points) text += point;
  return text;
}

ArticleText::ArticleText(std::span<const Statement* const> statements) : ArticleText(put_together(statements)) {}

std::pair<std::int64_t, std::int64_t> ArticleText::place(const CodePointSpans& spans) const {
  const auto unit = [&](std::size_t point) { return units_[std::min(point, units_.size() - 1)]; };
  std::int64_t start = spans.empty() ? 0 : unit(spans.front().begin);
  std::int64_t stop = spans.empty() ? 0 : unit(spans.back().end);
  start = std::clamp<std::int64_t>(start, 0, units_.back() - 1);
  stop = std::clamp<std::int64_t>(stop, start + 1, units_.back());
  return {start, stop};
}

} // namespace standpoint
