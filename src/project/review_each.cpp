#include "project/review_each.h"

#include "project/read_positions.h"

#include <unordered_map>
#include <utility>

namespace standpoint {

void review_each(const Project& project, const std::vector<ProjectArticle>& articles, std::vector<Entry> live,
                 const std::function<void(ReviewedStatement)>& take_reviewed,
                 const std::function<void(Statement&)>& take_unchecked) {
  const auto entries = entries_by_article(articles, std::move(live));
  std::unordered_map<ArticleId, const ProjectArticle*> unchecked;
  for (const ProjectArticle& article : articles) {
    if (!article.replaced_by.empty()) continue;
    const auto said = entries.find(article.hash);
    if (said == entries.end()) {
      unchecked.emplace(article.id, &article);
      continue;
    }
    const auto with_text = read_article(project, article.id);
    for (ReviewedStatement& r : review_article(article, with_text ? with_text->document.text : "",
                                               read_machine_statements(project, article), said->second))
      take_reviewed(std::move(r));
  }
  read_positions(project, unchecked, [&](ArticleId, Statement& statement) { take_unchecked(statement); });
}

} // namespace standpoint
