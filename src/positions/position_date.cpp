// Words that depend on the cue, outside the content:
//   a full or yearless date   "On September 8, 2022, Kim declared"; "said on Feb. 21"
//   a weekday                 "said Tuesday": the last one up to the article's day; "will say on Friday": the next
//   a day word                "said yesterday"
//   past units                "said last week", "said two months ago", "rejected it on Tuesday of last week"
//   another year              "opposed the dam in 2019": no day, also not the article's
// Behind an object, or as the last words of the content, a count back is taken too: "called for a ban on barges two
// days ago". Or on a clause before it ("Speaking on Tuesday, Lee said"), or on the verb that a noun is the object of
// ("made the announcement on Tuesday").
#include "positions/position_date.h"

#include "base/ascii.h"
#include "base/day.h"
#include "claims/predicate.h"
#include "text/parse_date.h"

#include <charconv>
#include <chrono>

namespace standpoint {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

std::optional<year_month_day> read_day(std::string_view iso) {
  return is_iso_day(iso) ? read_iso_day(iso) : std::nullopt;
}

// "tuesday", "tues.", "tue"; "sat" and "sun" are words of their own and need their period.
std::optional<std::chrono::weekday> weekday_of(std::string_view word) {
  if (word == "sat" || word == "sun") return std::nullopt;
  return find_weekday(word.ends_with('.') ? word.substr(0, word.size() - 1) : word);
}

year_month_day months_before(year_month_day day, int months) {
  year_month_day before = day - std::chrono::months{months};
  while (!before.ok()) before = before.year() / before.month() / (before.day() - days{1});
  return before;
}

class DayFinder {
public:
  DayFinder(const Syntax& syntax, const DateLists& lists, const Attribution& attribution, std::string_view article_date,
            bool is_future)
      : syntax_(syntax), lists_(lists), attribution_(attribution), article_date_(article_date),
        today_(read_day(article_date)), is_future_(is_future) {}

  // Of the phrases that hang on this word; empty where they name no day.
  std::string of_phrases(std::int32_t word) const {
    for (const std::int32_t child : syntax_.children(word)) {
      const Relation relation = universal(syntax_[child].relation);
      const bool is_clause_before = relation == Relation::advcl && child < word;
      if (relation != Relation::obl && relation != Relation::advmod && relation != Relation::nmod && !is_clause_before)
        continue;
      if (in_content(child) && !counts_back(child)) continue;
      std::string day = is_clause_before ? of_phrases(child) : of_range(syntax_.subtree(child));
      if (!day.empty()) return day;
    }
    return {};
  }

  // Of what the parser hangs on the object instead of the verb: a count back, or another year at the sentence's end.
  std::string behind_object(std::int32_t word) const {
    for (const std::int32_t child : syntax_.children(word)) {
      const Relation relation = universal(syntax_[child].relation);
      if (child < word || (relation != Relation::obj && relation != Relation::obl && !is_no_clause(child))) continue;
      const WordRange range = syntax_.subtree(child);
      for (std::int32_t at = range.first; at < range.last; ++at) {
        const bool counts = at > range.first && lower_case(syntax_.word(at)) == "ago";
        if (counts)
          if (std::string day = at_word(range, at - 1); !day.empty()) return day;
        const bool ends = at + 1 >= syntax_.size() || syntax_[at + 1].upos == Upos::PUNCT;
        const bool is_short = range.last - range.first <= 4; // "the dam in 2019", not "a net loss of ... in 1995"
        if (ends && is_short && is_other_year(range, at)) return no_day;
      }
    }
    return {};
  }

  // A noun that the parser takes for a verb ("a ban on barges"): a clause has a subject, a marker or an auxiliary.
  bool is_no_clause(std::int32_t child) const {
    if (universal(syntax_[child].relation) != Relation::advcl) return false;
    for (const std::int32_t part : syntax_.children(child)) {
      const Relation relation = universal(syntax_[part].relation);
      if (relation == Relation::nsubj || relation == Relation::mark || relation == Relation::aux) return false;
    }
    return syntax_[child].xpos == Xpos::VBZ;
  }

  static constexpr std::string_view no_day_text = "-";
  const std::string no_day{no_day_text}; // the words say that it was not on a day that is known

private:
  // "in 2019" in an article of 2024.
  bool is_other_year(WordRange range, std::int32_t at) const {
    const std::string_view word = syntax_.word(at);
    if (!today_ || word.size() != 4 || at <= range.first || lower_case(syntax_.word(at - 1)) != "in") return false;
    int year = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + 4, year);
    return error == std::errc{} && end == word.data() + 4 && year >= 1900 && year < static_cast<int>(today_->year());
  }

  // "Tuesday of last week"
  bool is_of_last_week(std::int32_t at) const {
    return at + 3 < syntax_.size() && lower_case(syntax_.word(at + 1)) == "of" &&
           lists_.past.contains(lower_case(syntax_.word(at + 2))) && lower_case(syntax_.word(at + 3)) == "week";
  }

  bool in_content(std::int32_t token) const {
    for (const Span span : attribution_.content)
      if (span.contains(syntax_[token].span)) return true;
    return false;
  }

  // "two days ago": of the cue also where the content's words go on to it, as no position is about the past.
  bool counts_back(std::int32_t child) const {
    const WordRange range = syntax_.subtree(child);
    return range.last - range.first <= 4 && lists_.ago.contains(lower_case(syntax_.word(range.last - 1)));
  }

  std::string of_range(WordRange range) const {
    for (std::int32_t at = range.first; at < range.last; ++at)
      if (std::string day = at_word(range, at); !day.empty()) return day;
    return {};
  }

  std::string at_word(WordRange range, std::int32_t at) const {
    if (const auto date = date_at(syntax_.text(), syntax_[at].span.begin)) {
      if (date->year != 0) return iso_day(*date);
      if (today_) return iso_day_nearest(*date, article_date_);
    }
    if (!today_) return {};
    if (is_other_year(range, at)) return no_day;
    const std::string word = lower_case(syntax_.word(at));
    if (const auto wanted = weekday_of(word)) {
      const std::chrono::weekday now{sys_days{*today_}};
      if (is_of_last_week(at))
        return iso_day(sys_days{*today_} - (now - std::chrono::Monday) - days{7} + (*wanted - std::chrono::Monday));
      return iso_day(is_future_ ? sys_days{*today_} + (*wanted - now) : sys_days{*today_} - (now - *wanted));
    }
    if (const int* distance = find(lists_.days, word)) return iso_day(sys_days{*today_} + days{*distance});
    const DateUnit* unit = find(lists_.units, word);
    if (unit == nullptr) return {};
    const int count = units_back(range, at);
    if (count == 0) return {};
    if (unit->months != 0) return iso_day(months_before(*today_, unit->months * count));
    return iso_day(sys_days{*today_} - days{unit->days * count});
  }

  // "last week": 1; "three weeks ago": 3; 0 where the words do not count back.
  int units_back(WordRange range, std::int32_t at) const {
    if (at + 1 < syntax_.size() && lists_.ago.contains(lower_case(syntax_.word(at + 1)))) {
      if (at == range.first) return 0;
      const std::string before = lower_case(syntax_.word(at - 1));
      if (const int* number = find(lists_.numbers, before)) return *number;
      int count = 0;
      std::from_chars(before.data(), before.data() + before.size(), count);
      return count > 0 && count <= 400 ? count : 0;
    }
    return at > range.first && lists_.past.contains(lower_case(syntax_.word(at - 1))) ? 1 : 0;
  }

  const Syntax& syntax_;
  const DateLists& lists_;
  const Attribution& attribution_;
  std::string_view article_date_;
  std::optional<year_month_day> today_;
  bool is_future_;
};

} // namespace

DayTaken position_date(const Syntax& syntax, const Lexicon& lexicon, const Attribution& attribution,
                       std::string_view article_date) {
  const std::int32_t cue = attribution.cue_head;
  if (cue != no_token) {
    const Mood mood = mood_of(syntax, lexicon.stances.grammar, cue);
    const DayFinder finder(syntax, lexicon.dates, attribution, article_date, mood.future);
    std::string day = finder.of_phrases(cue);
    const bool is_object = syntax[cue].upos == Upos::NOUN && syntax[cue].relation == Relation::obj;
    if (day.empty() && is_object) day = finder.of_phrases(syntax[cue].head);
    if (day.empty()) day = finder.behind_object(cue);
    if (day == DayFinder::no_day_text) return {};
    if (!day.empty()) return {.day = std::move(day), .source = DateSource::text};
  }
  if (article_date.empty()) return {};
  return {.day = std::string(article_date), .source = DateSource::article};
}

} // namespace standpoint
