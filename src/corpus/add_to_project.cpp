#include "corpus/add_to_project.h"

#include "corpus/extract_article.h"
#include "project/review.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace standpoint {

namespace {

struct Extracted {
  ReadArticle article;
  std::optional<Error> error;
};

Extracted read(const Document& document, const Engine& engine) {
  ExtractedArticle extracted = extract_article(document, engine);
  return {{.document = document,
           .hash = article_hash(document),
           .sketch = sketch_text(document),
           .statements = std::move(extracted.statements)},
          std::move(extracted.error)};
}

// What is in the project when the work begins: by hash, who read it; 0 where its text is missing (an archive without
// texts was read in), so that it is taken from the inputs.
using Known = std::unordered_map<std::string, std::int64_t>;

Known read_known(const Project& project) {
  Known known;
  Query query(project.database(), "SELECT hash, CASE WHEN article IS NULL THEN 0 ELSE engine END FROM articles LEFT "
                                  "JOIN texts ON article = articles.id");
  while (query.next()) known.emplace(query.text(0), query.integer(1));
  return known;
}

class Adding {
public:
  Adding(Project& project, const Engine& engine, const AddOptions& options, const CorpusWatch& watch)
      : project_(project), engine_(engine), options_(options), watch_(watch), known_(read_known(project)) {
    Transaction all(project.database());
    engine_id_ = find_or_add_engine(project, options.engine);
    all.keep();
  }

  Added run(const std::vector<std::string>& inputs) {
    {
      ProjectWriter writer(project_, engine_id_);
      if (!inputs.empty()) read_inputs(inputs, writer);
      if (!(watch_.should_stop && watch_.should_stop())) read_again(writer);
      added_.written = writer.finish();
    }
    added_.replaced = replace_older_versions();
    log_run(inputs);
    added_.corrections = find_corrections(project_);
    return added_;
  }

private:
  void take(Extracted extracted, ProjectWriter& writer) {
    if (extracted.error) { // it is not stored, so that it is tried again
      report_or_throw(options_.corpus, watch_)(*extracted.error);
      return;
    }
    writer.add(std::move(extracted.article));
  }

  void read_inputs(const std::vector<std::string>& inputs, ProjectWriter& writer) {
    CorpusWatch watch = watch_;
    watch.skip = [&](const Document& document) {
      std::string hash = article_hash(document);
      const auto found = known_.find(hash);
      const bool is_known = found != known_.end() && found->second == engine_id_ && !options_.again;
      const bool is_new = seen_.insert(std::move(hash)).second;
      added_.known += is_known && is_new ? 1 : 0;
      return is_known || !is_new;
    };
    work_on_articles<Extracted>(
        inputs, options_.corpus, watch, [this](const Document& d) { return read(d, engine_); },
        [&](Extracted extracted) { take(std::move(extracted), writer); });
  }

  // What another engine had read, from the texts in the project; seen inputs are done.
  void read_again(ProjectWriter& writer) {
    const Project reader = Project::open_to_read(project_.path());
    std::vector<ArticleId> ids;
    Query query(reader.database(), "SELECT articles.id, hash FROM articles JOIN texts ON article = articles.id WHERE "
                                   "(engine <> ?1 OR ?2) AND replaced_by = '' ORDER BY articles.id");
    query.start(engine_id_, options_.again);
    while (query.next())
      if (const std::string hash = query.text(1); known_.contains(hash) && !seen_.contains(hash))
        ids.push_back(query.integer(0));
    OrderedWorkers<Document, Extracted> workers(
        job_count(options_.corpus.jobs), [this](const Document& d) { return read(d, engine_); },
        [&](Extracted extracted) {
          take(std::move(extracted), writer);
          if (watch_.done) watch_.done();
        });
    for (const ArticleId id : ids) {
      if (watch_.should_stop && watch_.should_stop()) break;
      if (auto article = read_article(reader, id)) workers.add(std::move(article->document));
    }
    workers.finish();
  }

  static std::string place_of(const Document& d) {
    if (d.path.empty() || d.path == "-") return {};
    return std::filesystem::path(d.path).lexically_normal().string() + '\n' + d.id;
  }

  // Articles that were seen are what they are now; others at the same place or address were before them.
  std::size_t replace_older_versions() {
    if (seen_.empty()) return 0;
    std::multimap<std::string, const ProjectArticle*> newest; // by place, and by address
    std::vector<ProjectArticle> articles = read_article_names(project_);
    for (const ProjectArticle& a : articles) {
      if (!seen_.contains(a.hash)) continue;
      if (const std::string place = place_of(a.document); !place.empty()) newest.emplace(place, &a);
      if (!a.document.url.empty()) newest.emplace(a.document.url, &a);
    }
    std::map<ArticleId, TextSketch> sketches;
    std::size_t replaced = 0;
    Transaction all(project_.database());
    Query set(project_.database(), "UPDATE articles SET replaced_by = ?2 WHERE id = ?1");
    for (const ProjectArticle& a : articles) {
      if (seen_.contains(a.hash)) {
        if (!a.replaced_by.empty()) set.run(a.id, ""); // it has come back
        continue;
      }
      const ProjectArticle* newer = find_newer(a, newest, sketches);
      if (newer == nullptr || newer->hash == a.replaced_by) continue;
      set.run(a.id, newer->hash);
      ++replaced;
    }
    all.keep();
    return replaced;
  }

  const ProjectArticle* find_newer(const ProjectArticle& old,
                                   const std::multimap<std::string, const ProjectArticle*>& newest,
                                   std::map<ArticleId, TextSketch>& sketches) {
    for (const std::string& key : {place_of(old.document), old.document.url}) {
      if (key.empty()) continue;
      const auto [begin, end] = newest.equal_range(key);
      for (auto at = begin; at != end; ++at) {
        if (sketches.empty()) sketches = read_sketches(project_);
        if (are_near_copies(sketches[old.id], sketches[at->second->id])) return at->second;
      }
    }
    return nullptr;
  }

  void log_run(const std::vector<std::string>& inputs) {
    const Written& written = added_.written;
    if (written.added + written.reread + added_.replaced == 0) return;
    std::string names;
    for (const std::string& input : inputs) names.append(names.empty() ? "" : "\n").append(input);
    Transaction all(project_.database());
    Query(project_.database(),
          "INSERT INTO runs (time, engine, inputs, articles, statements) VALUES (?1, ?2, ?3, ?4, ?5)")
        .run(fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr))), engine_id_, names,
             static_cast<std::int64_t>(written.added + written.reread), static_cast<std::int64_t>(written.statements));
    all.keep();
  }

  Project& project_;
  const Engine& engine_;
  const AddOptions& options_;
  const CorpusWatch& watch_;
  Known known_;
  std::int64_t engine_id_ = 0;
  std::unordered_set<std::string> seen_; // hashes of articles of the inputs
  Added added_;
};

} // namespace

Corrections find_corrections(const Project& project) {
  Corrections corrections;
  const std::vector<Entry> live = live_entries(read_entries(project));
  if (live.empty()) return corrections; // the usual case, at no cost
  for (const ReviewedStatement& r : review_project(project, read_articles(project), live)) {
    if (r.votes.empty() || r.status == Status::added) continue;
    ++corrections.statements;
    if (r.status == Status::moved)
      ++corrections.moved;
    else if (r.status == Status::lost)
      ++corrections.lost;
    else if (!r.is_found)
      ++corrections.unfound;
    else if (r.machine.id != r.statement.id)
      ++corrections.changed;
    else
      ++corrections.kept;
  }
  return corrections;
}

Added add_to_project(Project& project, const std::vector<std::string>& inputs, const Engine& engine,
                     const AddOptions& options, const CorpusWatch& watch) {
  return Adding(project, engine, options, watch).run(inputs);
}

} // namespace standpoint
