#include "project/articles.h"

#include "base/error.h"
#include "base/json_writer.h"
#include "project/read_positions.h"
#include "project/spans_text.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <xxhash.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

namespace standpoint {

namespace json = rapidjson;

// A list of strings as JSON; empty for none.
static std::string write_strings(const std::vector<std::string>& strings) {
  if (strings.empty()) return {};
  JsonWriter out;
  out.open_list();
  for (const std::string& one : strings) out.text(one);
  out.close_list();
  return out.take();
}

static std::vector<std::string> read_strings(const std::string& text) {
  std::vector<std::string> strings;
  if (text.empty()) return strings;
  json::Document list;
  list.Parse<json::kParseIterativeFlag>(text.data(), text.size());
  if (list.HasParseError() || !list.IsArray()) return strings;
  for (const json::Value& one : list.GetArray())
    if (one.IsString()) strings.emplace_back(one.GetString(), one.GetStringLength());
  return strings;
}

// The fields one after another, none of which can run into the next.
static std::string joined(std::initializer_list<std::string_view> fields) {
  std::string all;
  for (const std::string_view field : fields) all.append(field).append(1, '\0');
  return all;
}

std::string article_hash(const Document& d) {
  const std::string all = joined({d.text, d.title, d.outlet, d.date});
  const XXH128_hash_t hash = XXH3_128bits(all.data(), all.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

std::string statement_id(std::string_view article_hash, const Statement& s, int like_it) {
  const std::string all =
      joined({article_hash, to_text(s.evidence), s.evidence.empty() ? to_text(s.content) : "", s.actor.name,
              std::to_string(s.polarity), s.topic, s.takes_position ? "" : s.cue_text, std::to_string(like_it)});
  return fmt::format("{:016x}", XXH3_64bits(all.data(), all.size()));
}

static constexpr const char* article_columns =
    "id, hash, engine, replaced_by, doc, path, record, title, date, author, outlet, place, url, section, language, "
    "title_span, furniture, positions";

static ProjectArticle read_row(const Query& row) {
  ProjectArticle a;
  a.id = row.integer(0);
  a.hash = row.text(1);
  a.engine = row.integer(2);
  a.replaced_by = row.text(3);
  Document& d = a.document;
  d.id = row.text(4);
  d.path = row.text(5);
  d.record = static_cast<std::size_t>(row.integer(6));
  d.title = row.text(7);
  d.date = row.text(8);
  d.author = row.text(9);
  d.outlet = row.text(10);
  d.place = row.text(11);
  d.url = row.text(12);
  d.section = row.text(13);
  d.language = row.text(14);
  if (const Spans title = read_byte_spans(row.text(15)); !title.empty()) d.title_span = title.front();
  d.furniture = read_byte_spans(row.text(16));
  a.statements = static_cast<std::size_t>(row.integer(17));
  a.has_text = row.integer(18) != 0;
  return a;
}

static std::string select_articles(std::string_view rest) {
  return fmt::format("SELECT {}, EXISTS (SELECT 1 FROM texts WHERE article = articles.id) FROM articles {}",
                     article_columns, rest);
}

static void name_apart(std::vector<ProjectArticle>& articles) {
  std::unordered_map<std::string, int> bearers;
  for (const ProjectArticle& a : articles)
    if (a.replaced_by.empty()) ++bearers[a.document.id];
  for (ProjectArticle& a : articles)
    if (a.replaced_by.empty() && bearers[a.document.id] > 1) a.document.id += '#' + a.hash.substr(0, 8);
}

std::vector<ProjectArticle> read_article_names(const Project& project) {
  std::vector<ProjectArticle> articles;
  Query query(project.database(), select_articles("ORDER BY hash"));
  while (query.next()) articles.push_back(read_row(query));
  return articles;
}

std::vector<ProjectArticle> read_articles(const Project& project) {
  std::vector<ProjectArticle> articles = read_article_names(project);
  name_apart(articles);
  return articles;
}

// Spans of a text that is not as it was would lead out of it.
static void drop_bad_spans(Document& d) {
  const auto lies_within = [&](Span span) { return span.end <= d.text.size(); };
  if (!lies_within(d.title_span)) d.title_span = {};
  std::erase_if(d.furniture, [&](Span span) { return !lies_within(span); });
}

std::optional<ProjectArticle> read_article(const Project& project, ArticleId id) {
  Query query(project.database(), select_articles("WHERE id = ?1"));
  query.start(id);
  if (!query.next()) return std::nullopt;
  ProjectArticle article = read_row(query);
  Query text(project.database(), "SELECT text FROM texts WHERE article = ?1");
  text.start(id);
  if (text.next()) article.document.text = text.text(0);
  drop_bad_spans(article.document);
  return article;
}

std::optional<ArticleId> find_article(const Project& project, std::string_view hash) {
  Query query(project.database(), "SELECT id FROM articles WHERE hash = ?1");
  query.start(hash);
  if (!query.next()) return std::nullopt;
  return query.integer(0);
}

std::size_t count_articles(const Project& project) {
  Query query(project.database(), "SELECT count(*) FROM articles");
  return query.next() ? static_cast<std::size_t>(query.integer(0)) : 0;
}

// The sample's numbers, four bytes each, the lowest first, on every machine.
static std::string write_sample(const std::vector<std::uint32_t>& sample) {
  std::string bytes;
  bytes.reserve(sample.size() * 4);
  for (const std::uint32_t hash : sample)
    for (unsigned shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(hash >> shift & 0xFF);
  return bytes;
}

static std::vector<std::uint32_t> read_sample(const std::string& bytes) {
  std::vector<std::uint32_t> sample(bytes.size() / 4);
  for (std::size_t i = 0; i < sample.size() * 4; ++i)
    sample[i / 4] |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << i % 4 * 8;
  return sample;
}

std::map<ArticleId, TextSketch> read_sketches(const Project& project) {
  std::map<ArticleId, TextSketch> sketches;
  Query query(project.database(), "SELECT article, shingles, sample FROM sketches");
  while (query.next())
    sketches[query.integer(0)] = {.sample = read_sample(query.bytes(2)),
                                  .shingles = static_cast<std::size_t>(query.integer(1))};
  return sketches;
}

static constexpr const char* statement_columns =
    "article, place, id, takes_position, actor, actor_kind, actor_role, through, country, party, wikidata, via, "
    "position, polarity, topic, phrase, topic_parents, claim, date, date_from, quote, confidence, "
    "attribution_confidence, evidence, source, cue, content, evidence_text, source_text, cue_text";

// Sets what the file has, and leaves the rest.
static void read_statement(const Query& row, const Document& d, Statement& s) {
  row.text(2, s.id);
  s.takes_position = row.integer(3) != 0;
  row.text(4, s.actor.name);
  s.actor.kind = find_actor_kind(row.view(5)).value_or(ActorKind::unknown);
  row.text(6, s.actor.role);
  row.text(7, s.actor.through);
  row.text(8, s.actor.country);
  row.text(9, s.actor.party);
  row.text(10, s.actor.wikidata);
  row.text(11, s.via);
  s.position = find_position(row.view(12)).value_or(Position::asserts);
  s.polarity = static_cast<int>(std::clamp<std::int64_t>(row.integer(13), -1, 1));
  row.text(14, s.topic);
  row.text(15, s.phrase);
  s.topic_parents = read_strings(row.text(16));
  row.text(17, s.claim);
  row.text(18, s.date);
  s.date_source = find_date_source(row.view(19)).value_or(DateSource::none);
  row.text(20, s.quote_kind);
  s.confidence = std::clamp(row.real(21), 0.0, 1.0);
  s.attribution_confidence = std::clamp(row.real(22), 0.0, 1.0);
  s.evidence = read_spans_text(row.view(23));
  s.source = read_spans_text(row.view(24));
  s.cue = read_spans_text(row.view(25));
  s.content = read_spans_text(row.view(26));
  row.text(27, s.evidence_text);
  row.text(28, s.source_text);
  row.text(29, s.cue_text);
  s.doc = d.id;
  s.outlet = d.outlet;
  s.title = d.title;
  s.url = d.url;
  s.article_date = d.date;
}

void read_positions(const Project& project, const std::unordered_map<ArticleId, const ProjectArticle*>& articles,
                    const std::function<void(ArticleId, Statement&)>& take) {
  Query query(project.database(),
              fmt::format("SELECT {} FROM statements WHERE takes_position ORDER BY article, place", statement_columns));
  const ProjectArticle* article = nullptr;
  Statement s;
  while (query.next()) {
    const ArticleId id = query.integer(0);
    if (article == nullptr || article->id != id) {
      const auto found = articles.find(id);
      article = found == articles.end() ? nullptr : found->second;
    }
    if (article == nullptr) continue;
    read_statement(query, article->document, s);
    take(id, s);
  }
}

std::vector<Statement> read_machine_statements(const Project& project, const ProjectArticle& article) {
  std::vector<Statement> statements;
  Query query(project.database(),
              fmt::format("SELECT {} FROM statements WHERE article = ?1 ORDER BY place", statement_columns));
  query.start(article.id);
  while (query.next()) read_statement(query, article.document, statements.emplace_back());
  return statements;
}

std::string describe(const ProjectEngine& engine) {
  return fmt::format("{} {}{}{}", engine.program, engine.model, engine.options.empty() ? "" : " ", engine.options);
}

std::vector<ProjectEngine> read_engines(const Project& project) {
  std::vector<ProjectEngine> engines;
  Query query(project.database(), "SELECT id, program, model, options FROM engines ORDER BY id");
  while (query.next()) engines.push_back({query.integer(0), query.text(1), query.text(2), query.text(3)});
  return engines;
}

std::int64_t find_or_add_engine(Project& project, const ProjectEngine& engine) {
  Query add(project.database(), "INSERT OR IGNORE INTO engines (program, model, options) VALUES (?1, ?2, ?3)");
  add.run(engine.program, engine.model, engine.options);
  Query find(project.database(), "SELECT id FROM engines WHERE program = ?1 AND model = ?2 AND options = ?3");
  find.start(engine.program, engine.model, engine.options);
  find.next();
  return find.integer(0);
}

static void store_statements(Project& project, ArticleId article, const std::string& hash,
                             const std::vector<Statement>& statements) {
  Query query(project.database(),
              fmt::format("INSERT INTO statements ({}) VALUES "
                          "(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16,?17,?18,?19,?20,?21,?22,?23,?24,?25,"
                          "?26,?27,?28,?29,?30)",
                          statement_columns));
  std::map<std::string, int> like_it;
  std::int64_t place = 0;
  for (const Statement& s : statements) {
    std::string id = statement_id(hash, s);
    if (const int before = like_it[id]++; before > 0) id = statement_id(hash, s, before);
    query.run(article, ++place, id, s.takes_position, s.actor.name, name(s.actor.kind), s.actor.role, s.actor.through,
              s.actor.country, s.actor.party, s.actor.wikidata, s.via,
              s.takes_position ? name(s.position) : std::string_view(), s.polarity, s.topic, s.phrase,
              write_strings(s.topic_parents), s.claim, s.date, name(s.date_source), s.quote_kind, s.confidence,
              s.attribution_confidence, to_text(s.evidence), to_text(s.source), to_text(s.cue), to_text(s.content),
              s.evidence_text, s.source_text, s.cue_text);
  }
}

ArticleId store_article(Project& project, const Document& d, const std::string& hash, const TextSketch& sketch,
                        std::int64_t engine, const std::vector<Statement>& statements) {
  Database& database = project.database();
  ArticleId id = 0;
  if (const auto known = find_article(project, hash)) {
    id = *known;
    Query(database, "DELETE FROM statements WHERE article = ?1").run(id);
  } else {
    Query(database, fmt::format("INSERT INTO articles ({}) VALUES "
                                "(NULL,?1,?2,'',?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,?15,?16)",
                                article_columns))
        .run(hash, engine, d.id, d.path, static_cast<std::int64_t>(d.record), d.title, d.date, d.author, d.outlet,
             d.place, d.url, d.section, d.language, d.title_span.empty() ? std::string() : to_text(Spans{d.title_span}),
             to_text(d.furniture), std::int64_t{0});
    id = database.last_id();
    Query(database, "INSERT INTO sketches (article, shingles, sample) VALUES (?1, ?2, CAST(?3 AS BLOB))")
        .run(id, static_cast<std::int64_t>(sketch.shingles), write_sample(sketch.sample));
  }
  Query(database, "INSERT OR IGNORE INTO texts (article, text, title) VALUES (?1, ?2, ?3)").run(id, d.text, d.title);
  store_statements_of(project, id, hash, engine, statements);
  return id;
}

void store_statements_of(Project& project, ArticleId id, const std::string& hash, std::int64_t engine,
                         const std::vector<Statement>& statements) {
  std::int64_t positions = 0;
  for (const Statement& s : statements) positions += s.takes_position ? 1 : 0;
  Query(project.database(), "UPDATE articles SET engine = ?2, positions = ?3 WHERE id = ?1").run(id, engine, positions);
  store_statements(project, id, hash, statements);
}

} // namespace standpoint
