#include "corpus/link_project.h"

#include "corpus/link_corpus.h"
#include "repeats/count_once.h"
#include "repeats/repeat_index.h"

#include <map>
#include <string>
#include <utility>

namespace standpoint {

LinkedStatements link_project(const Project& project, const std::vector<ProjectArticle>& articles,
                              std::vector<Statement> statements, EngineSource& engine, const LinkingOptions& options) {
  std::map<ArticleId, TextSketch> sketches = read_sketches(project);
  std::vector<SketchedArticle> sketched;
  for (const ProjectArticle& article : articles)
    if (article.replaced_by.empty())
      sketched.push_back({article.document.id, article.document.date, std::move(sketches[article.id])});
  const std::map<std::string, std::string> repeats = find_repeats(std::move(sketched));
  for (Statement& s : statements)
    if (const auto found = repeats.find(s.doc); found != repeats.end()) s.repeat_of = found->second;
  count_once(statements, Repeats::one);
  return link_extracted(std::move(statements), engine, options);
}

} // namespace standpoint
