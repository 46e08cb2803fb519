#include "corpus/read_project.h"

#include "base/error.h"
#include "project/relearned_confidence.h"
#include "project/review_each.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace standpoint {

void check_statuses(const std::vector<std::string>& statuses) {
  for (const std::string& status : statuses)
    if (status != "checked" && !find_status(status))
      throw Error(
          ErrorCode::bad_option, {},
          fmt::format("--status {}: should be checked, unchecked, right, wrong, unsure, added, disputed, moved or "
                      "lost",
                      status));
}

static bool is_wanted(const ReviewedStatement& r, const std::vector<std::string>& statuses) {
  if (statuses.empty()) return counts(r);
  return std::any_of(statuses.begin(), statuses.end(), [&](const std::string& status) {
    return status == "checked" ? is_checked(r) : status == name(r.status);
  });
}

Rulings make_rulings(const std::vector<ReviewedStatement>& reviewed, const std::vector<Entry>& live) {
  Rulings rulings;
  rulings.rules = rules_of(live);
  for (const ReviewedStatement& r : reviewed) {
    const auto is_changed = [&](std::string_view field) { return std::ranges::count(r.changed, field) > 0; };
    const bool is_added = r.machine.doc.empty(); // who adds a statement sets all of it
    Rulings::Pin pin{.actor = is_added || is_changed("actor"),
                     .topic = is_added || is_changed("topic"),
                     .issue = is_changed("issue") || (is_added && !r.statement.issue.label.empty()),
                     .statement = {}};
    if (!pin.actor && !pin.topic && !pin.issue) continue;
    pin.statement = r.statement;
    rulings.pins.emplace(r.statement.id, std::move(pin));
  }
  return rulings;
}

static void show_articles(const Project& project, const std::vector<ProjectArticle>& articles,
                          const std::function<void(const Document&)>& see) {
  for (const ProjectArticle& listed : articles) {
    if (!listed.replaced_by.empty()) continue;
    auto article = read_article(project, listed.id);
    if (!article) continue;
    article->document.id = listed.document.id;
    see(article->document);
  }
}

ReadProject read_project(const std::string& path, const std::vector<std::string>& statuses,
                         const std::function<void(const Document&)>& see, const std::function<void(Statement&)>& take) {
  const Project project = Project::open_to_read(path);
  const Snapshot moment(project.database());
  const std::vector<ProjectArticle> articles = read_articles(project);
  ReadProject read;
  std::map<ArticleId, TextSketch> sketches = read_sketches(project);
  for (const ProjectArticle& a : articles)
    if (a.replaced_by.empty()) read.articles.push_back({a.document.id, a.document.date, std::move(sketches[a.id])});
  const bool wants_unchecked = is_wanted({}, statuses);
  const std::vector<Entry> live = live_entries(read_entries(project));
  std::vector<ReviewedStatement> reviewed;
  std::vector<Audit> audits;
  std::optional<RelearnedConfidence> learned; // when all that is reviewed was seen
  review_each(
      project, articles, live,
      [&](ReviewedStatement r) {
        if (Audit audit; read_audit(r, audit)) audits.push_back(std::move(audit));
        if (is_wanted(r, statuses)) reviewed.push_back(std::move(r));
      },
      [&](Statement& s) {
        if (!wants_unchecked) return;
        if (!learned) learned = relearn_confidence(audits);
        if (learned->is_used) s.confidence = learned->curve(s.confidence);
        take(s);
      });
  if (!learned) learned = relearn_confidence(audits);
  for (ReviewedStatement& r : reviewed) apply(*learned, r);
  read.rulings = make_rulings(reviewed, live);
  for (ReviewedStatement& r : reviewed) take(r.statement);
  if (see) show_articles(project, articles, see);
  return read;
}

} // namespace standpoint
