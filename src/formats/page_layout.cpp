#include "formats/page_layout.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace standpoint {

namespace {

using Words = std::vector<PlacedWord>;
using Rows = std::vector<Words>;

constexpr std::size_t least_rows = 5;      // of a column; white between fewer rows is chance
constexpr double least_gutter = 0.7;       // in heights of the letters
constexpr std::size_t least_words = 12;    // of a column
constexpr std::size_t most_taken_off = 40; // rows at the top, and at the bottom

double height(const PlacedWord& word) {
  return word.bottom - word.top;
}

double usual_height(const Words& words) {
  std::vector<double> heights;
  for (const PlacedWord& word : words) heights.push_back(height(word));
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

bool share_a_row(const PlacedWord& a, const PlacedWord& b) {
  const double shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return shared > 0.5 * std::min(height(a), height(b));
}

// Where white runs down between the words of the rows: x of its middle. Both sides must be columns.
bool find_gutter(std::span<const Words> rows, double em, double& x) {
  std::vector<std::pair<double, double>> spans;
  for (const Words& row : rows)
    for (const PlacedWord& word : row) spans.emplace_back(word.left, word.right);
  if (spans.size() < 2 * least_words) return false;
  std::sort(spans.begin(), spans.end());
  double covered = spans.front().second, widest = least_gutter * em;
  bool found = false;
  for (std::size_t i = 1; i < spans.size(); ++i) {
    if (spans[i].first - covered > widest && i >= least_words && spans.size() - i >= least_words) {
      const double middle = (spans[i].first + covered) / 2;
      std::size_t left = 0, right = 0;
      bool is_white = true;
      for (const Words& row : rows) {
        const auto behind = std::find_if(row.begin(), row.end(), [&](const PlacedWord& w) { return w.left >= middle; });
        left += behind != row.begin() ? 1 : 0;
        right += behind != row.end() ? 1 : 0;
        // The space between two words of a heading in large letters is as wide as a gutter.
        if (behind != row.begin() && behind != row.end())
          is_white &= behind->left - (behind - 1)->right > least_gutter * height(*behind);
      }
      if (is_white && left >= least_rows && right >= least_rows) {
        found = true;
        widest = spans[i].first - covered;
        x = middle;
      }
    }
    covered = std::max(covered, spans[i].second);
  }
  return found;
}

Words joined(std::span<const Words> rows) {
  Words words;
  for (const Words& row : rows) words.insert(words.end(), row.begin(), row.end());
  return words;
}

std::string text_of(const Words& row) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0 && row[i].left - row[i - 1].right > 0.05 * height(row[i])) text += ' ';
    text += row[i].text;
  }
  return text;
}

// Whether a paragraph ends between two lines of a column that goes from `left` to `right`.
bool parts(const Words& line, const Words& next, double left, double right, double usual_gap) {
  if (line.back().text.size() > 2 && line.back().text.ends_with('-')) return false; // a word goes on
  if (next.front().text == "\u2022") return true;
  const double em = height(line.front());
  const double size = height(next.front()) / em;
  if (size > 1.15 || size < 0.87) return true;
  const double gap = next.front().top - line.front().bottom;
  if (gap > usual_gap + 0.35 * em) return true;
  if (next.front().left > left + 0.8 * em && line.front().left <= left + 0.8 * em && next.front().left < left + 5 * em)
    return true; // indented
  const double needed = next.front().right - next.front().left + 0.3 * em;
  return right - line.back().right > needed + 0.3 * em;
}

void take_column(const Rows& rows, std::vector<PlacedLine>& lines) {
  double left = rows.front().front().left, right = 0;
  std::vector<double> gaps;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    left = std::min(left, rows[i].front().left);
    right = std::max(right, rows[i].back().right);
    if (i > 0) gaps.push_back(rows[i].front().top - rows[i - 1].front().bottom);
  }
  double usual_gap = 0;
  if (!gaps.empty()) { // between lines of one paragraph: most are
    const auto third = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 3);
    std::nth_element(gaps.begin(), third, gaps.end());
    usual_gap = *third;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool last = i + 1 == rows.size();
    lines.push_back({.text = text_of(rows[i]),
                     .ends_paragraph = !last && parts(rows[i], rows[i + 1], left, right, usual_gap),
                     .ends_column = last});
  }
  if (rows.size() > 2) { // of a column's last line only its length tells
    const PlacedWord& end = rows.back().back();
    lines.back().ends_paragraph = right - end.right > 0.25 * (right - left);
  }
}

void take(Words words, int depth, std::vector<PlacedLine>& lines) {
  if (words.empty()) return;
  const double em = usual_height(words);
  const Rows rows = rows_of(std::move(words));
  const std::size_t n = rows.size();
  // Rows are taken off at top and bottom, as few as possible, until the rest falls into columns.
  for (std::size_t off = 0; depth < 6 && off < 2 * most_taken_off && n >= least_rows + off; ++off) {
    for (std::size_t top = off > most_taken_off ? off - most_taken_off : 0; top <= std::min(off, most_taken_off);
         ++top) {
      const std::span<const Words> middle = std::span(rows).subspan(top, n - off);
      double x = 0;
      if (!find_gutter(middle, em, x)) continue;
      take(joined(std::span(rows).first(top)), depth + 1, lines);
      if (top > 0) lines.back().ends_paragraph = true; // no text goes on from full width into a column
      Words before, behind;
      for (const Words& row : middle)
        for (const PlacedWord& word : row) (word.right <= x ? before : behind).push_back(word);
      take(std::move(before), depth + 1, lines);
      take(std::move(behind), depth + 1, lines);
      if (top < off) lines.back().ends_paragraph = true;
      take(joined(std::span(rows).subspan(top + n - off)), depth + 1, lines);
      return;
    }
  }
  take_column(rows, lines);
}

} // namespace

std::vector<std::vector<PlacedWord>> rows_of(std::vector<PlacedWord> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const PlacedWord& a, const PlacedWord& b) { return a.top + a.bottom < b.top + b.bottom; });
  Rows rows;
  for (PlacedWord& word : words) {
    if (rows.empty() || !share_a_row(rows.back().front(), word)) rows.emplace_back();
    rows.back().push_back(std::move(word));
  }
  for (Words& row : rows)
    std::stable_sort(row.begin(), row.end(), [](const PlacedWord& a, const PlacedWord& b) { return a.left < b.left; });
  return rows;
}

std::vector<PlacedLine> lines_in_order(std::vector<PlacedWord> words) {
  std::vector<PlacedLine> lines;
  take(std::move(words), 0, lines);
  return lines;
}

} // namespace standpoint
