#include "base/error.h"
#include "project/log.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <set>

using namespace standpoint;

namespace {

Entry verdict(const std::string& coder, const std::string& statement, const std::string& value) {
  Entry e;
  e.coder = coder;
  e.article = "0123456789abcdef0123456789abcdef";
  e.statement = statement;
  e.new_value = value;
  return e;
}

} // namespace

TEST_CASE("what is written to the log comes back, with id, number and time") {
  const TemporaryFolder folder;
  Project project = Project::create((folder.path + "/a.standpoint"));
  Entry entry = verdict("eva", "s1", "right");
  entry.anchor = {.quote = "words", .before = "the ", .after = ".", .at = 4, .spans = {{0, 5}}};
  entry.machine = "{}";
  entry.audit = 0.2;
  const std::vector<Entry> written = append_entries(project, {entry, verdict("eva", "s2", "wrong")});
  CHECK(read_entries(project) == written);
  CHECK(written[0].number == 1);
  CHECK(written[1].number == 2);
  CHECK(written[0].id.size() == 36);
  CHECK(written[0].id != written[1].id);
  CHECK(written[0].time.size() == 20);
}

TEST_CASE("entries that could not be obeyed are refused, all of them") {
  const TemporaryFolder folder;
  Project project = Project::create((folder.path + "/a.standpoint"));
  Entry change = verdict("eva", "s1", "sideways");
  change.action = Action::change;
  change.field = "position";
  CHECK_THROWS_WITH(append_entries(project, {verdict("eva", "s2", "right"), change}),
                    "\"sideways\" cannot be the position of a statement");
  change.field = "doc";
  CHECK_THROWS_WITH(append_entries(project, {change}), "\"doc\" is no field of a statement that can be changed");
  CHECK_THROWS_WITH(append_entries(project, {verdict("", "s1", "right")}),
                    "an entry without a coder; give --coder NAME");
  CHECK_THROWS_WITH(append_entries(project, {verdict("eva", "s1", "maybe")}),
                    "\"maybe\" cannot be the verdict of a statement");
  CHECK(read_entries(project).empty());
}

TEST_CASE(
    "undo takes back the coder's own last batch, also after the project was closed, and undo of it does it again") {
  const TemporaryFolder folder;
  const std::string path = folder.path + "/a.standpoint";
  {
    Project project = Project::create(path);
    append_entries(project, {verdict("eva", "s1", "right")});
    Entry first = verdict("eva", "s2", "wrong");
    Entry second = verdict("eva", "s3", "wrong");
    first.batch = second.batch = make_id();
    append_entries(project, {first, second});
    append_entries(project, {verdict("tom", "s1", "wrong")});
  }
  Project project = Project::open(path);
  const auto undos = undo(project, last_of(read_entries(project), "eva"), "eva");
  CHECK(undos.size() == 2);
  CHECK(live_entries(read_entries(project)).size() == 2);
  CHECK(last_of(read_entries(project), "eva").front().statement == "s1");
  undo(project, undos, "eva");
  CHECK(live_entries(read_entries(project)).size() == 4);
}

TEST_CASE("settings, rules and closed articles are those that hold last") {
  const TemporaryFolder folder;
  Project project = Project::create((folder.path + "/a.standpoint"));
  const Rule rule{
      .subject = RuleSubject::actor, .kind = RuleKind::merge, .from = {"B. \"Bo\" Roe"}, .to = "Bea Roe", .where = ""};
  Entry one = verdict("eva", "", to_json(rule));
  one.action = Action::rule;
  Entry setting = verdict("eva", "", "10%");
  setting.action = Action::setting;
  setting.field = "double";
  Entry close = verdict("eva", "", "1");
  close.action = Action::close;
  append_entries(project, {one, setting, close});
  setting.new_value = "20%";
  Entry open = verdict("tom", "", "0");
  open.action = Action::close;
  append_entries(project, {setting, open});
  const std::vector<Entry> entries = read_entries(project);
  CHECK(rules_of(live_entries(entries)) == std::vector<Rule>{rule});
  CHECK(settings_of(live_entries(entries)) == std::map<std::string, std::string>{{"double", "20%"}});
  CHECK(closed_articles(live_entries(entries)).at("eva").size() == 1);
  CHECK(closed_articles(live_entries(entries)).at("tom").empty());
  CHECK(coders_of(entries) == std::vector<std::string>{"eva", "tom"});
  CHECK_FALSE(read_rule(R"({"subject":"actor","rule":"turn","from":["A"]})"));
  CHECK_FALSE(read_rule("[1"));
}

TEST_CASE("two processes that make 1,000 changes each lose none") {
  const TemporaryFolder folder;
  const std::string path = folder.path + "/a.standpoint";
  Project::create(path);
  std::vector<pid_t> children;
  for (const char* coder : {"eva", "tom"}) {
    const pid_t child = ::fork();
    if (child == 0) {
      int status = 0;
      try {
        Project project = Project::open(path);
        for (int i = 0; i < 1000; ++i)
          append_entries(project, {verdict(coder, std::to_string(i).insert(0, 1, 's'), "right")});
      } catch (const Error&) {
        status = 1;
      }
      ::_exit(status);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = -1;
    ::waitpid(child, &status, 0);
    CHECK(status == 0);
  }
  const std::vector<Entry> entries = read_entries(Project::open_to_read(path));
  CHECK(entries.size() == 2000);
  std::set<std::int64_t> numbers;
  for (const Entry& e : entries) numbers.insert(e.number);
  CHECK(numbers.size() == 2000); // each saw what was there before it
}

TEST_CASE("what is no project is refused, and so is a newer one") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(Project::open((folder.path + "/none.standpoint")),
                    Catch::Contains("no such project; standpoint add makes one"));
  const std::string text = folder.path + "/text.standpoint";
  std::ofstream(text)
      << "This is an article, and long enough to be looked at as a database, which it is not at all: no.";
  CHECK_THROWS_WITH(Project::open(text), Catch::Contains("not a Standpoint project: it is no SQLite database"));
  const std::string newer = folder.path + "/newer.standpoint";
  {
    Project project = Project::create(newer);
    project.database().run("PRAGMA user_version = 9");
  }
  CHECK_THROWS_WITH(Project::open_to_read(newer), Catch::Contains("a project of version 9, made by a newer program"));
  {
    const std::string damaged = folder.path + "/damaged.standpoint";
    Project::create(damaged);
    std::fstream file(damaged, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(4096 * 3);
    file << std::string(4096, 'x');
    file.close();
    CHECK_THROWS_AS(Project::open(damaged), Error);
  }
}

TEST_CASE("a closed project is one file, and a copy made while it is open is whole") {
  const TemporaryFolder folder;
  const std::string path = folder.path + "/a.standpoint";
  {
    Project project = Project::create(path);
    append_entries(project, {verdict("eva", "s1", "right")});
    CHECK(std::ifstream(path + "-wal").good());
    back_up_project(path, (folder.path + "/copy.standpoint"));
  }
  CHECK_FALSE(std::ifstream(path + "-wal").good());
  CHECK(read_entries(Project::open_to_read((folder.path + "/copy.standpoint"))).size() == 1);
}

TEST_CASE("folders that are kept the same on several machines are warned of") {
  CHECK(warn_of_place("/home/a/Dropbox/x.standpoint").find("(Dropbox)") != std::string::npos);
  CHECK(warn_of_place("/home/a/OneDrive - Office/x.standpoint").find("standpoint backup") != std::string::npos);
  CHECK(warn_of_place("/tmp/x.standpoint").empty());
}
