#include "project/review_each.h"

#include "project/read_positions.h"

#include <unordered_map>
#include <utility>

namespace standpoint {

namespace {

// An article on which there are entries, while its statements are gathered.
struct Waiting {
  const ProjectArticle* article = nullptr;
  const std::vector<Entry>* entries = nullptr;
  std::vector<Statement> found;
};

} // namespace

void review_each(const Project& project, const std::vector<ProjectArticle>& articles, std::vector<Entry> live,
                 const std::function<void(Statement)>& take_unchecked,
                 const std::function<void(ReviewedStatement)>& take_reviewed) {
  const auto entries = entries_by_article(articles, std::move(live));
  std::unordered_map<ArticleId, const ProjectArticle*> current;
  std::unordered_map<ArticleId, Waiting> waiting;
  std::vector<ArticleId> order;
  for (const ProjectArticle& article : articles) {
    if (!article.replaced_by.empty()) continue;
    current.emplace(article.id, &article);
    const auto said = entries.find(article.hash);
    if (said == entries.end()) continue;
    waiting[article.id] = {&article, &said->second, {}};
    order.push_back(article.id);
  }
  read_positions(project, current, [&](ArticleId id, Statement statement) {
    const auto found = waiting.find(id);
    if (found == waiting.end())
      take_unchecked(std::move(statement));
    else
      found->second.found.push_back(std::move(statement));
  });
  for (const ArticleId id : order) {
    Waiting& one = waiting.at(id);
    const auto with_text = read_article(project, id);
    for (ReviewedStatement& r :
         review_article(*one.article, with_text ? with_text->document.text : "", std::move(one.found), *one.entries))
      take_reviewed(std::move(r));
  }
}

} // namespace standpoint
