#include "project/project_status.h"

#include "project/review.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace standpoint {

Interval wilson_interval(std::size_t right, std::size_t all) {
  constexpr double z = 1.959963984540054; // 97.5 % of the normal distribution
  const auto n = static_cast<double>(all);
  const double share = static_cast<double>(right) / n;
  const double middle = share + z * z / (2 * n);
  const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  return {std::max(0.0, (middle - half) / scale), std::min(1.0, (middle + half) / scale)};
}

static void count_articles(const Project& project, ProjectStatus& status) {
  std::map<std::int64_t, std::size_t> engines;
  for (const ProjectArticle& a : read_articles(project)) {
    if (!a.replaced_by.empty()) {
      ++status.replaced;
      continue;
    }
    ++status.articles;
    if (!a.has_text) ++status.without_text;
    ++engines[a.engine];
    const std::string& day = a.document.date;
    if (day.empty()) continue;
    if (status.first_day.empty() || day < status.first_day) status.first_day = day;
    status.last_day = std::max(status.last_day, day);
  }
  std::size_t most = 0;
  for (const auto& [engine, articles] : engines) most = std::max(most, articles);
  status.outdated = status.articles - most;
}

static void count_votes(const ReviewedStatement& r, std::map<std::string, CoderStatus>& coders) {
  std::set<std::string> changers;
  for (const Vote& vote : r.votes) {
    CoderStatus& coder = coders[vote.coder];
    if (vote.field != "verdict")
      changers.insert(vote.coder);
    else if (vote.entry == r.statement.id)
      ++coder.added;
    else
      ++coder.verdicts;
  }
  for (const std::string& coder : changers) ++coders[coder].changed;
}

ProjectStatus find_status(const Project& project) {
  ProjectStatus status;
  count_articles(project, status);
  std::map<std::string, CoderStatus> coders;
  const std::vector<Entry> live = live_entries(read_entries(project));
  const auto closed_by = closed_articles(live);
  std::set<std::string> closed;
  for (const auto& [coder, articles] : closed_by) {
    coders[coder].closed = articles.size();
    closed.insert(articles.begin(), articles.end());
  }
  status.closed = closed.size();
  std::vector<Audit> audits;
  for (const ReviewedStatement& r : review_project(project, read_articles(project), live)) {
    if (Audit audit; read_audit(r, audit)) audits.push_back(std::move(audit));
    ++status.statements[std::string(name(r.status))];
    count_votes(r, coders);
    const bool is_audit = std::any_of(r.votes.begin(), r.votes.end(), [](const Vote& v) { return v.audit > 0; });
    if (is_audit && (r.status == Status::right || r.status == Status::wrong)) {
      ++status.audits;
      if (r.status == Status::right && r.changed.empty()) ++status.audits_right;
    }
    if (!closed.contains(r.article_hash)) continue;
    if (r.status == Status::added) ++status.missed_there;
    if (r.status == Status::right && r.is_found) ++status.found_there;
  }
  status.confidence = relearn_confidence(std::move(audits));
  for (auto& [name, coder] : coders) {
    coder.name = name;
    status.coders.push_back(coder);
  }
  return status;
}

} // namespace standpoint
