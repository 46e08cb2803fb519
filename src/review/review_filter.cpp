#include "review/review_filter.h"

#include "base/ascii.h"
#include "base/error.h"
#include "review/order_queue.h"

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

constexpr std::array<std::string_view, 11> shows = {"",      "audit", "unchecked", "moved", "lost",         "unsure",
                                                    "wrong", "right", "added",     "all",   "disagreements"};

bool has_part(const std::string& text, const std::string& part) {
  return part.empty() || lower_case(text).find(lower_case(part)) != std::string::npos;
}

bool is_named(const std::string& name, const std::string& wanted) {
  return wanted.starts_with('=') ? name == wanted.substr(1) : has_part(name, wanted);
}

bool is_shown(const std::string& show, const ReviewedStatement& one) {
  if (show == "all") return true;
  if (show == "disagreements") return one.status == Status::disputed || !one.disputed.empty();
  return name(one.status) == show;
}

} // namespace

ReviewFilter read_filter(const std::map<std::string, std::string>& parameters) {
  const auto value = [&](const char* name) {
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string() : found->second;
  };
  ReviewFilter filter{value("show"),   value("words"), value("actor"), value("topic"),
                      value("outlet"), value("from"),  value("to")};
  if (std::find(shows.begin(), shows.end(), filter.show) == shows.end())
    throw Error(ErrorCode::bad_option, {}, "there is no list '" + filter.show + "'; take the filters off (F)");
  return filter;
}

bool matches(const ReviewFilter& filter, const SeenArticle& seen, const ReviewedStatement& one) {
  const Statement& statement = one.statement;
  if (!is_named(statement.actor.name, filter.actor)) return false;
  if (!is_named(statement.topic, filter.topic) && !is_named(statement.issue.label, filter.topic) &&
      !is_named(statement.issue.parent, filter.topic))
    return false;
  const Document& document = seen.article.document;
  if (!has_part(document.outlet, filter.outlet)) return false;
  const std::string& day = statement.date.empty() ? document.date : statement.date;
  if (!filter.from.empty() && day < filter.from) return false;
  if (!filter.to.empty() && (day.empty() || day > filter.to)) return false;
  return has_part(statement.evidence_text, filter.words) || has_part(statement.claim, filter.words) ||
         has_part(document.title, filter.words);
}

ReviewList list_statements(const ReviewSession& session, const ReviewFilter& filter) {
  ReviewList list;
  const bool is_queue = filter.show.empty() || filter.show == "audit";
  ReviewFilter bare;
  bare.show = filter.show;
  const bool is_whole = filter.words.empty() && filter.actor.empty() && filter.topic.empty() && filter.outlet.empty() &&
                        filter.from.empty() && filter.to.empty();
  std::vector<Seen> all;
  std::vector<QueueCandidate> candidates;
  for (std::size_t a = 0; a < session.articles().size(); ++a) {
    const SeenArticle& seen = session.articles()[a];
    for (std::size_t i = 0; i < seen.statements.size(); ++i) {
      const ReviewedStatement& one = seen.statements[i];
      if (!is_queue) {
        if (is_shown(filter.show, one) && matches(filter, seen, one)) list.statements.push_back({a, i});
        continue;
      }
      const bool is_open = one.status == Status::unchecked && matches(filter, seen, one);
      all.push_back({a, i});
      candidates.push_back({one.statement.confidence, one.statement.actor.name, one.statement.topic, is_open,
                            draw_lot(session.seed(), one.statement.id)});
      list.unchecked += is_open ? 1 : 0;
    }
  }
  for (const QueuePlace& place : order_queue(candidates)) {
    const bool is_audit = place.is_audit && is_whole;
    if (filter.show == "audit" && !is_audit) continue;
    if (is_audit) list.audits.push_back(list.statements.size());
    list.statements.push_back(all[place.candidate]);
  }
  return list;
}

} // namespace standpoint
