#include "base/error.h"
#include "project/articles.h"
#include "project/log.h"
#include "repeats/text_sketch.h"
#include "review/review_api.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <chrono>
#include <future>
#include <thread>

using namespace standpoint;

namespace {

const std::string text = "Bea Roe backed the ban.";

Statement backed() {
  Statement s;
  s.actor.name = "Roe";
  s.actor.kind = ActorKind::person;
  s.position = Position::supports;
  s.polarity = 1;
  s.topic = s.phrase = "lifting of the ban";
  s.evidence = {{8, 22}};
  s.evidence_text = "backed the ban";
  return s;
}

std::string make_project(const TemporaryFolder& folder) {
  const std::string path = folder.path + "/p.standpoint";
  Project project = Project::create(path);
  Document document;
  document.id = "a.txt";
  document.text = text;
  Transaction all(project.database());
  store_article(project, document, article_hash(document), sketch_text(document),
                find_or_add_engine(project, {0, "1", "model", ""}), {backed()});
  all.keep();
  return path;
}

// By another process.
void add_article_of_fell(const std::string& path) {
  Project other = Project::open(path);
  Document document;
  document.id = "b.txt";
  document.text = text + " So did Tom Fell.";
  Statement fell = backed();
  fell.actor.name = "Fell";
  Transaction all(other.database());
  store_article(other, document, article_hash(document), sketch_text(document),
                find_or_add_engine(other, {0, "1", "model", ""}), {fell});
  all.keep();
}

// As linking does: the full name, and the topic by the name of its opposite.
std::vector<Statement> link(std::vector<Statement> statements) {
  for (Statement& s : statements) {
    s.actor.name = "Bea Roe";
    s.topic = "ban";
    s.position = Position::opposes;
    s.polarity = -1;
  }
  return statements;
}

class Asked {
public:
  explicit Asked(ReviewApi& api) : api_(api) {}

  std::string get(const std::string& what, std::map<std::string, std::string> parameters = {}) {
    return api_.answer({"GET", "/api/" + what, std::move(parameters), ""}, {}).body;
  }
  std::string post(const std::string& what, const std::string& body) {
    return api_.answer({"POST", "/api/" + what, {}, body}, {}).body;
  }
  bool says(const std::string& what, const std::string& words) { return get(what).find(words) != std::string::npos; }
  void wait_for_names() {
    while (says("session", "\"awaits_names\":true")) std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }

private:
  ReviewApi& api_;
};

} // namespace

TEST_CASE("a review is served while names are linked, says so, and changes wait for them") {
  const TemporaryFolder folder;
  std::promise<void> go;
  std::shared_future<void> gone = go.get_future().share();
  ReviewApi api(ReviewSession(Project::open(make_project(folder)), "lead", true), "p",
                [gone](const Project&, const std::vector<ProjectArticle>&, std::vector<Statement> statements) {
                  gone.wait();
                  return link(std::move(statements));
                });
  Asked asked(api);
  CHECK(asked.says("session", "\"awaits_names\":true,\"has_names\":false"));
  CHECK(asked.says("values", "\"Roe\""));
  const std::string queue = asked.get("queue");
  const std::string id = queue.substr(queue.find('[') + 2, 16);
  CHECK(asked.post("verdict", R"({"ids":[")" + id + R"("],"verdict":"right"})").find("\"right\":1") !=
        std::string::npos);
  std::future<std::string> filtered = std::async(std::launch::async, [&] {
    return asked.get("queue", {{"actor", "=Bea Roe"}, {"show", "all"}});
  });
  std::future<std::string> turned = std::async(
      std::launch::async, [&] { return asked.post("change", R"({"id":")" + id + R"(","field":"side","value":1})"); });
  CHECK(filtered.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout);
  CHECK(turned.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout);
  CHECK(asked.says("session", "\"awaits_names\":true"));
  go.set_value();
  CHECK(turned.get().find("error") == std::string::npos);
  CHECK(filtered.get().find(id) != std::string::npos);
  asked.wait_for_names();
  const std::string article = asked.get("article", {{"statement", id}});
  CHECK(article.find("\"actor\":\"Bea Roe\"") != std::string::npos);
  // For the ban, as was said of the linked topic: nothing turns it again.
  CHECK(article.find("\"topic\":\"ban\"") != std::string::npos);
  CHECK(article.find("\"polarity\":1") != std::string::npos);
}

TEST_CASE("a link that fails leaves names as they are, and the page is told why") {
  const TemporaryFolder folder;
  ReviewApi api(ReviewSession(Project::open(make_project(folder)), "lead", true), "p",
                [](const Project&, const std::vector<ProjectArticle>&,
                   std::vector<Statement>) -> std::vector<Statement> { throw std::runtime_error("no word lists"); });
  Asked asked(api);
  asked.wait_for_names();
  CHECK(asked.says("session", "\"link_error\":\"no word lists\""));
  CHECK(asked.says("values", "\"Roe\""));
}

TEST_CASE("an article that comes while the review is open is linked, too") {
  const TemporaryFolder folder;
  const std::string path = make_project(folder);
  ReviewApi api(ReviewSession(Project::open(path), "lead", true), "p",
                [](const Project&, const std::vector<ProjectArticle>&, std::vector<Statement> statements) {
                  return link(std::move(statements));
                });
  Asked asked(api);
  asked.wait_for_names();
  add_article_of_fell(path);
  asked.wait_for_names();
  CHECK(asked.says("values", R"(["Bea Roe",2])"));
  CHECK_FALSE(asked.says("values", "Fell"));
}

TEST_CASE("an article that comes while names are linked is linked behind them, and a change made meanwhile stays") {
  const TemporaryFolder folder;
  const std::string path = make_project(folder);
  std::promise<void> go;
  std::shared_future<void> gone = go.get_future().share();
  std::atomic<int> links = 0;
  ReviewApi api(ReviewSession(Project::open(path), "lead", true), "p",
                [&links, gone](const Project&, const std::vector<ProjectArticle>&, std::vector<Statement> statements) {
                  ++links;
                  gone.wait();
                  return link(std::move(statements));
                });
  Asked asked(api);
  const std::string queue = asked.get("queue");
  const std::string id = queue.substr(queue.find('[') + 2, 16);
  CHECK(asked.post("note", R"({"id":")" + id + R"(","text":"ask her"})").find("error") == std::string::npos);
  while (links == 0) std::this_thread::yield();
  add_article_of_fell(path);
  go.set_value();
  asked.wait_for_names();
  CHECK(links == 2);
  CHECK(asked.says("values", R"(["Bea Roe",2])"));
  CHECK(asked.get("article", {{"statement", id}}).find("\"note\":\"ask her\"") != std::string::npos);
}

TEST_CASE("a review that ends while names are linked refuses what waits for them, and changes nothing") {
  const TemporaryFolder folder;
  const std::string path = make_project(folder);
  std::promise<void> go;
  std::shared_future<void> gone = go.get_future().share();
  std::future<void> ended;
  {
    ReviewApi api(ReviewSession(Project::open(path), "lead", true), "p",
                  [gone](const Project&, const std::vector<ProjectArticle>&, std::vector<Statement> statements) {
                    gone.wait();
                    return link(std::move(statements));
                  });
    Asked asked(api);
    const std::string queue = asked.get("queue");
    const std::string change = R"({"id":")" + queue.substr(queue.find('[') + 2, 16) + R"(","field":"side","value":1})";
    std::future<std::string> waiting = std::async(std::launch::async, [&] { return asked.post("change", change); });
    CHECK(waiting.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout);
    api.end();
    const std::string refused = R"({"error":"the review has ended, and nothing was changed; begin it again"})";
    CHECK(waiting.get() == refused);
    CHECK(asked.post("change", change) == refused); // at once
    CHECK(api.entries_made() == 0);
    ended = std::async(std::launch::async, [&] { go.set_value(); }); // while the review is taken down
  }
  CHECK(read_entries(Project::open_to_read(path)).empty());
}

TEST_CASE("a project that cannot be read for a while is read again, and its half is not taken for the whole") {
  const TemporaryFolder folder;
  const std::string path = make_project(folder);
  ReviewApi api(ReviewSession(Project::open(path), "lead"), "p");
  Asked asked(api);
  const Project other = Project::open(path);
  other.database().run("ALTER TABLE statements RENAME TO hidden");
  CHECK_THROWS_AS(asked.get("session"), Error);
  CHECK_THROWS_AS(asked.get("session"), Error); // nothing has changed since, and it is no empty project
  other.database().run("ALTER TABLE hidden RENAME TO statements");
  CHECK(asked.says("values", R"(["Roe",1])"));
}

TEST_CASE("a review finds articles by their words") {
  const TemporaryFolder folder;
  ReviewApi api(ReviewSession(Project::open(make_project(folder)), "lead"), "p");
  Asked asked(api);
  CHECK(asked.get("found", {{"words", "the ban"}}).find(R"("all":1,"articles":[{"id":1,"title":"a.txt")") !=
        std::string::npos);
  CHECK(asked.get("found", {{"words", "bridge"}}) == R"({"all":0,"articles":[]})");
}
