// Words that depend on the cue, outside the content:
//   a full or yearless date   "On September 8, 2022, Kim declared"; "said on Feb. 21"
//   a weekday                 "said Tuesday": the last one up to the article's day, the week before with "last"
//   a day word                "said yesterday"
//   past units                "said last week", "said two months ago"
#include "statement/position_date.h"

#include "text/parse_date.h"

#include <charconv>
#include <chrono>
#include <cstdio>

namespace standpoint {

namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

std::optional<year_month_day> read_day(std::string_view iso) {
  if (!is_iso_day(iso)) return std::nullopt;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  std::from_chars(iso.data(), iso.data() + 4, year);
  std::from_chars(iso.data() + 5, iso.data() + 7, month);
  std::from_chars(iso.data() + 8, iso.data() + 10, day);
  return std::chrono::year{year} / static_cast<int>(month) / static_cast<int>(day);
}

std::string write_day(year_month_day day) {
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                static_cast<unsigned>(day.day()));
  return text;
}

year_month_day months_before(year_month_day day, int months) {
  year_month_day before = day - std::chrono::months{months};
  while (!before.ok()) before = before.year() / before.month() / (before.day() - std::chrono::days{1});
  return before;
}

} // namespace

std::string position_date(const Syntax& syntax, const DateLists& lists, const Attribution& attribution,
                          std::string_view article_date) {
  std::string otherwise(article_date);
  const std::int32_t cue = attribution.cue_head;
  if (cue == no_token) return otherwise;
  const std::optional<year_month_day> today = read_day(article_date);
  const auto in_content = [&](std::int32_t token) {
    for (const Span span : attribution.content)
      if (span.contains(syntax[token].span)) return true;
    return false;
  };
  for (const std::int32_t child : syntax.children(cue)) {
    const Relation relation = universal(syntax[child].relation);
    if (relation != Relation::obl && relation != Relation::advmod && relation != Relation::nmod) continue;
    if (in_content(child)) continue;
    const WordRange range = syntax.subtree(child);
    for (std::int32_t at = range.first; at < range.last; ++at) {
      if (const auto date = date_at(syntax.text(), syntax[at].span.begin)) {
        if (date->year != 0) return iso_day(*date);
        if (today) return iso_day_nearest(*date, article_date);
      }
      if (!today) continue;
      const std::string word = lower_case(syntax.word(at));
      const bool is_last = at > range.first && lists.past.contains(lower_case(syntax.word(at - 1)));
      if (const int* weekday = find(lists.weekdays, word)) {
        const std::chrono::weekday wanted{static_cast<unsigned>(*weekday + 1)};
        const auto back = std::chrono::weekday{sys_days{*today}} - wanted; // 0 to 6 days
        return write_day(sys_days{*today} - back);
      }
      if (const int* days = find(lists.days, word)) return write_day(sys_days{*today} + std::chrono::days{*days});
      if (const DateUnit* unit = find(lists.units, word)) {
        int count = is_last ? 1 : 0;
        if (at + 1 < syntax.size() && lists.ago.contains(lower_case(syntax.word(at + 1)))) {
          count = 1;
          const std::string_view number = at > 0 ? syntax.word(at - 1) : std::string_view{};
          std::from_chars(number.data(), number.data() + number.size(), count);
          if (syntax.lemma(at - (at > 0)) == "two") count = 2;
          if (syntax.lemma(at - (at > 0)) == "three") count = 3;
          if (count < 1 || count > 400) count = 1;
        }
        if (count == 0) continue;
        if (unit->months != 0) return write_day(months_before(*today, unit->months * count));
        return write_day(sys_days{*today} - std::chrono::days{unit->days * count});
      }
    }
  }
  return otherwise;
}

} // namespace standpoint
