#include "exporters/shown_article.h"

#include <string_view>
#include <unordered_map>

namespace standpoint {

void add_quotations(std::vector<ShownArticle>& articles, const std::vector<Statement>& statements) {
  std::unordered_map<std::string_view, ShownArticle*> by_doc; // for looking up, never walked
  for (ShownArticle& article : articles) by_doc.emplace(article.doc, &article);
  for (const Statement& s : statements) {
    if (s.takes_position) continue;
    if (const auto found = by_doc.find(s.doc); found != by_doc.end())
      found->second->quotations.push_back(make_evidence(s));
  }
}

} // namespace standpoint
