#include "text/reading.h"

#include "base/code_points.h"
#include "text/find_link_lists.h"
#include "text/mend_characters.h"
#include "text/rewrite_speech.h"

#include <algorithm>

namespace standpoint {

std::vector<Rewrite> find_rewrites(const Document& document) {
  std::vector<Rewrite> rewrites = find_link_lists(document.text);
  for (Rewrite& rewrite : mend_characters(document.text)) rewrites.push_back(std::move(rewrite));
  for (Rewrite& rewrite : rewrite_speech(document)) rewrites.push_back(std::move(rewrite));
  std::stable_sort(rewrites.begin(), rewrites.end(),
                   [](const Rewrite& a, const Rewrite& b) { return a.of.begin < b.of.begin; });
  // Where two rules want the same bytes, the first in order wins.
  std::vector<Rewrite> disjoint;
  for (Rewrite& rewrite : rewrites)
    if (disjoint.empty() || rewrite.of.begin >= disjoint.back().of.end) disjoint.push_back(std::move(rewrite));
  return disjoint;
}

Reading::Reading(const Document& document, const std::vector<Rewrite>& rewrites) : document_(document) {
  struct Move {
    std::uint32_t read, now; // bytes: from `read` on the text stands at `now`
  };
  std::string text;
  std::vector<Move> moves{{0, 0}};
  std::vector<std::pair<Span, Span>> changed; // as read, now
  std::uint32_t at = 0;
  for (const Rewrite& rewrite : rewrites) {
    text.append(document.text, at, rewrite.of.begin - at);
    const auto begin = static_cast<std::uint32_t>(text.size());
    text += rewrite.by;
    changed.push_back({rewrite.of, {begin, static_cast<std::uint32_t>(text.size())}});
    at = rewrite.of.end;
    moves.push_back({at, static_cast<std::uint32_t>(text.size())});
  }
  text.append(document.text, at, std::string::npos);

  const auto move = [&](std::uint32_t byte) {
    auto last =
        std::upper_bound(moves.begin(), moves.end(), byte, [](std::uint32_t b, const Move& m) { return b < m.read; });
    --last;
    const auto next = last + 1;
    const std::uint32_t now = last->now + (byte - last->read);
    return next == moves.end() ? now : std::min(now, next->now);
  };
  for (Span& span : document_.furniture) span = {move(span.begin), std::max(move(span.begin), move(span.end))};
  if (!document_.title_span.empty())
    document_.title_span = {move(document_.title_span.begin), move(document_.title_span.end)};

  const CodePoints read_points(document.text), now_points(text);
  for (const auto& [read, now] : changed)
    edits_.push_back({now_points.before(now.begin), now_points.before(now.end), read_points.before(read.begin),
                      read_points.before(read.end)});
  document_.text = std::move(text);
}

std::uint32_t Reading::as_read(std::uint32_t point, bool is_end) const {
  // The last edit that begins before the point.
  auto next = std::partition_point(edits_.begin(), edits_.end(),
                                   [&](const Edit& e) { return is_end ? e.begin < point : e.begin <= point; });
  if (next == edits_.begin()) return point;
  const Edit& edit = *(next - 1);
  if (point < edit.end || (is_end && point == edit.end)) return is_end ? edit.read_end : edit.read_begin;
  return edit.read_end + (point - edit.end);
}

} // namespace standpoint
