#include "project/search_articles.h"

#include "base/error.h"

#include <algorithm>

namespace standpoint {

static void bring_index_up_to_date(const Project& project) {
  Query query(project.database(), "SELECT EXISTS (SELECT 1 FROM texts WHERE article NOT IN "
                                  "(SELECT article FROM searchable))");
  if (query.next() && query.integer(0) == 0) return;
  Transaction all(project.database());
  project.database().run("INSERT INTO search (rowid, title, text) SELECT article, title, text FROM texts "
                         "WHERE article NOT IN (SELECT article FROM searchable)");
  project.database().run("INSERT OR IGNORE INTO searchable SELECT article FROM texts");
  all.keep();
}

static constexpr char hit_begin = '\x02'; // no words, so that they can be told from an article's own brackets
static constexpr char hit_end = '\x03';

static std::vector<FoundArticle::Piece> cut_excerpt(const std::string& text) {
  std::vector<FoundArticle::Piece> pieces;
  bool is_hit = false;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find(is_hit ? hit_end : hit_begin, begin), text.size());
    if (end > begin) pieces.push_back({text.substr(begin, end - begin), is_hit});
    is_hit = !is_hit;
    begin = end + 1;
  }
  return pieces;
}

static FoundArticles search(const Project& project, const std::string& words, std::size_t most) {
  FoundArticles found;
  Query count(project.database(), "SELECT count(*) FROM search JOIN articles ON articles.id = search.rowid "
                                  "WHERE search MATCH ?1 AND replaced_by = ''");
  count.start(words);
  if (count.next()) found.all = static_cast<std::size_t>(count.integer(0));
  Query query(project.database(),
              "SELECT search.rowid, snippet(search, -1, char(2), char(3), ' ... ', 24) FROM search "
              "JOIN articles ON articles.id = search.rowid WHERE search MATCH ?1 AND replaced_by = '' "
              "ORDER BY rank, hash LIMIT ?2");
  query.start(words, static_cast<std::int64_t>(most));
  while (query.next()) found.first.push_back({query.integer(0), cut_excerpt(query.text(1))});
  return found;
}

// Each word as a string of FTS5.
static std::string quoted(const std::string& words) {
  std::string query;
  std::size_t begin = 0;
  while ((begin = words.find_first_not_of(" \t\n", begin)) != std::string::npos) {
    const std::size_t end = std::min(words.find_first_of(" \t\n", begin), words.size());
    query += query.empty() ? "\"" : " \"";
    for (std::size_t i = begin; i < end; ++i) query += words[i] == '"' ? std::string() : std::string(1, words[i]);
    query += '"';
    begin = end;
  }
  return query;
}

FoundArticles search_articles(const Project& project, const std::string& words, std::size_t most) {
  if (words.find_first_not_of(" \t\n") == std::string::npos) return {};
  bring_index_up_to_date(project);
  try {
    return search(project, words, most);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_format) throw;
    return search(project, quoted(words), most); // it was no query; a damaged project throws again
  }
}

} // namespace standpoint
