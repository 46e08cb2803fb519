#include "corpus/read_project.h"

#include "base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
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

Rulings make_rulings(const std::vector<ReviewedStatement>& reviewed, const std::vector<Entry>& entries) {
  Rulings rulings;
  rulings.rules = rules_of(entries);
  for (const ReviewedStatement& r : reviewed) {
    const auto is_changed = [&](std::string_view field) {
      return std::find(r.changed.begin(), r.changed.end(), field) != r.changed.end();
    };
    Rulings::Pin pin{
        .actor = is_changed("actor"), .topic = is_changed("topic"), .issue = is_changed("issue"), .statement = {}};
    if (!pin.actor && !pin.topic && !pin.issue) continue;
    pin.statement = r.statement;
    rulings.pins.emplace(r.statement.id, std::move(pin));
  }
  return rulings;
}

static void show_articles(const Project& project, const std::function<void(const Document&)>& see) {
  for (const ProjectArticle& listed : read_articles(project)) {
    if (!listed.replaced_by.empty()) continue;
    auto article = read_article(project, listed.id);
    if (!article) continue;
    article->document.id = listed.document.id;
    see(article->document);
  }
}

ReadProject read_project(const std::string& path, const std::vector<std::string>& statuses,
                         const std::function<void(const Document&)>& see) {
  const Project project = Project::open_to_read(path);
  const Snapshot moment(project.database());
  ReadProject read;
  std::map<ArticleId, TextSketch> sketches = read_sketches(project);
  for (const ProjectArticle& a : read_articles(project))
    if (a.replaced_by.empty()) read.articles.push_back({a.document.id, a.document.date, std::move(sketches[a.id])});
  std::vector<ReviewedStatement> reviewed = review_project(project);
  std::erase_if(reviewed, [&](const ReviewedStatement& r) { return !is_wanted(r, statuses); });
  read.rulings = make_rulings(reviewed, read_entries(project));
  read.statements.reserve(reviewed.size());
  for (ReviewedStatement& r : reviewed) read.statements.push_back(std::move(r.statement));
  if (see) show_articles(project, see);
  return read;
}

} // namespace standpoint
