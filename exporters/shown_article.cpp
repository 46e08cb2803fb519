#include "exporters/shown_article.h"

#include <string_view>
#include <unordered_map>

namespace standpoint {

void add_quotations(std::vector<ShownArticle>& articles, const StatementTable& table) {
  if (articles.empty()) return;
  std::unordered_map<std::string_view, ShownArticle*> by_doc; // for looking up, never walked
  for (ShownArticle& article : articles) by_doc.emplace(article.doc, &article);
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (table[i].takes_position) continue;
    if (const auto found = by_doc.find(table.rows().texts[table[i].doc]); found != by_doc.end())
      found->second->quotations.push_back(take_evidence(table.statement(i)));
  }
}

} // namespace standpoint
