#include "project/article_record.h"

#include "project/log.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace standpoint {

static ProjectEngine find_engine(const std::vector<ProjectEngine>& engines, std::int64_t id) {
  const auto found = std::find_if(engines.begin(), engines.end(), [&](const auto& e) { return e.id == id; });
  return found == engines.end() ? ProjectEngine{} : *found;
}

void read_records(const Project& project, const std::function<void(ArticleRecord)>& take) {
  const std::vector<ProjectEngine> engines = read_engines(project);
  std::map<ArticleId, TextSketch> sketches = read_sketches(project);
  for (const ProjectArticle& listed : read_article_names(project)) {
    auto article = read_article(project, listed.id);
    if (!article) continue;
    ArticleRecord record{.hash = article->hash,
                         .replaced_by = article->replaced_by,
                         .engine = find_engine(engines, article->engine),
                         .document = std::move(article->document),
                         .sketch = std::move(sketches[listed.id]),
                         .statements = {}};
    record.statements = read_machine_statements(project, listed);
    take(std::move(record));
  }
}

static auto rank(const ProjectEngine& e) {
  return std::tie(e.program, e.model, e.options);
}

static auto names(const Document& d) {
  return std::tie(d.id, d.path, d.record, d.url, d.author, d.section, d.place, d.language);
}

bool put_record(Project& project, const ArticleRecord& record) {
  Database& database = project.database();
  const auto known = find_article(project, record.hash);
  if (!known) {
    const ArticleId id = store_article(project, record.document, record.hash, record.sketch,
                                       find_or_add_engine(project, record.engine), record.statements);
    Query(database, "UPDATE articles SET replaced_by = ?2 WHERE id = ?1").run(id, record.replaced_by);
    if (record.document.text.empty()) Query(database, "DELETE FROM texts WHERE article = ?1").run(id);
    return true;
  }
  const auto there = read_article(project, *known);
  if (!there->has_text && !record.document.text.empty())
    Query(database, "INSERT OR IGNORE INTO texts (article, text, title) VALUES (?1, ?2, ?3)")
        .run(*known, record.document.text, record.document.title);
  if (rank(find_engine(read_engines(project), there->engine)) < rank(record.engine)) {
    Query(database, "DELETE FROM statements WHERE article = ?1").run(*known);
    store_statements_of(project, *known, record.hash, find_or_add_engine(project, record.engine), record.statements);
  }
  if (there->replaced_by < record.replaced_by)
    Query(database, "UPDATE articles SET replaced_by = ?2 WHERE id = ?1").run(*known, record.replaced_by);
  if (names(record.document) < names(there->document)) {
    const Document& d = record.document;
    Query(database, "UPDATE articles SET doc = ?2, path = ?3, record = ?4, url = ?5, author = ?6, section = ?7, "
                    "place = ?8, language = ?9 WHERE id = ?1")
        .run(*known, d.id, d.path, static_cast<std::int64_t>(d.record), d.url, d.author, d.section, d.place,
             d.language);
  }
  return false;
}

Merged merge_into(Project& into, const Project& from) {
  Merged merged;
  const Snapshot moment(from.database());
  Transaction all(into.database());
  read_records(from, [&](const ArticleRecord& record) { merged.articles += put_record(into, record) ? 1 : 0; });
  merged.entries = add_entries(into, read_entries(from));
  all.keep();
  return merged;
}

} // namespace standpoint
