// Projects of every version that was ever written, opened by this program. version_N.sql makes one.
#include "project/articles.h"
#include "project/project.h"
#include "project/search_articles.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

using namespace standpoint;

namespace {

void make_older(const std::string& path, const std::string& version) {
  const std::ifstream file(STANDPOINT_SOURCE_DIR "/tests/project/version_" + version + ".sql");
  std::ostringstream sql;
  sql << file.rdbuf();
  Database::create(path, {.name = "project", .format = "project", .if_busy = "", .if_damaged = ""}).run(sql.str());
}

std::int64_t version_of(const Project& project) {
  Query query(project.database(), "PRAGMA user_version");
  query.next();
  return query.integer(0);
}

// "articles.hash TEXT", ... of all tables, sorted: a column that was added later stands last in its table.
std::vector<std::string> columns_of(const Project& project) {
  std::vector<std::string> columns;
  Query query(
      project.database(),
      "SELECT tables.name || '.' || columns.name || ' ' || columns.type || ' ' || columns.\"notnull\" || ' ' || "
      "columns.pk FROM sqlite_schema AS tables JOIN pragma_table_xinfo(tables.name) AS columns ORDER BY 1");
  while (query.next()) columns.push_back(query.text(0));
  return columns;
}

} // namespace

TEST_CASE("a project of version 1 is read as it is, and copied before it is brought to this version") {
  const TemporaryFolder folder;
  const std::string path = folder.path + "/rents.standpoint";
  make_older(path, "1");
  {
    const Project as_it_is = Project::open_to_read(path);
    CHECK(version_of(as_it_is) == 1);
    CHECK(read_articles(as_it_is).at(0).statements == 1);
  }
  std::string copy;
  {
    const Project project = Project::open(path);
    copy = project.older_copy();
    CHECK(version_of(project) == project_version);
    CHECK(search_articles(project, "council", 9).all == 1); // the title, which version 1 did not index
    CHECK(search_articles(project, "\"tram line\"", 9).all == 1);
    const ProjectArticle article = read_articles(project).at(0);
    REQUIRE(read_machine_statements(project, article).size() == 1);
    CHECK(read_machine_statements(project, article)[0].actor.name == "Bea Roe");
  }
  CHECK(copy == folder.path + "/rents.version-1.standpoint");
  CHECK(version_of(Project::open_to_read(copy)) == 1);
  CHECK(Project::open(path).older_copy().empty()); // once
}

TEST_CASE("a project that was brought to this version has the tables of a new one") {
  const TemporaryFolder folder;
  const std::string path = folder.path + "/rents.standpoint";
  make_older(path, "1");
  const std::vector<std::string> columns = columns_of(Project::create(folder.path + "/new.standpoint"));
  CHECK(columns.size() > 50);
  CHECK(columns_of(Project::open(path)) == columns);
}

TEST_CASE("a copy of an older version is never written over") {
  const TemporaryFolder folder;
  const std::string path = folder.path + "/rents.standpoint";
  make_older(path, "1");
  std::ofstream(folder.path + "/rents.version-1.standpoint") << "somebody's";
  CHECK(Project::open(path).older_copy() == folder.path + "/rents.version-1-2.standpoint");
  CHECK(std::filesystem::file_size(folder.path + "/rents.version-1.standpoint") == 10);
}
