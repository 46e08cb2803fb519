#include "project/project.h"

#include "base/error.h"
#include "base/extension.h"
#include "base/staged_file.h"
#include "project/project_schema.h"

#include <fmt/format.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>

namespace standpoint {

static constexpr DatabaseKind project_file{.name = "Standpoint project",
                                           .format = "Standpoint project",
                                           .if_busy = "it kept it for more than ten seconds; try again",
                                           .if_damaged = "take a copy of the project (standpoint backup writes them)",
                                           .patience_ms = 10'000};

bool is_project_path(std::string_view path) {
  return has_extension(path, ".standpoint");
}

static std::int64_t pragma(const Database& database, const std::string& name) {
  Query query(database, "PRAGMA " + name);
  return query.next() ? query.integer(0) : 0;
}

static void check_is_there(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored))
    throw Error(ErrorCode::missing_input, {.file = path}, "no such project; standpoint add makes one");
  if (!std::filesystem::is_regular_file(path, ignored))
    throw Error(ErrorCode::bad_format, {.file = path}, "not a Standpoint project: no file");
}

static void check_version(const Database& database) {
  if (pragma(database, "application_id") != project_mark)
    throw Error(ErrorCode::bad_format, {.file = database.path()}, "not a Standpoint project: another SQLite database");
  const std::int64_t version = pragma(database, "user_version");
  if (version > project_version)
    throw Error(ErrorCode::bad_format, {.file = database.path()},
                fmt::format("a project of version {}, made by a newer program; this one reads version {}, so update it",
                            version, project_version));
  if (version < 1)
    throw Error(ErrorCode::bad_format, {.file = database.path()}, "not a Standpoint project: no version");
}

static void check_pages(const Database& database) {
  Query query(database, "PRAGMA quick_check(1)");
  const std::string verdict = query.next() ? query.text(0) : "";
  if (verdict != "ok")
    throw Error(ErrorCode::bad_format, {.file = database.path()},
                fmt::format("a damaged project ({}); {}", verdict, project_file.if_damaged));
}

// Write-ahead logs need memory that processes share, which these do not give. Source: sqlite.org/wal.html; the numbers
// are those of statfs(2).
static bool is_on_network(const std::string& path) {
  constexpr std::array<std::uint32_t, 5> network = {0x6969, 0x517B, 0xFE534D42, 0xFF534D42, 0x01021997};
  struct statfs found {};
  return statfs(path.c_str(), &found) == 0 &&
         std::find(network.begin(), network.end(), static_cast<std::uint32_t>(found.f_type)) != network.end();
}

// Nothing half written is left; a link keeps pointing where it points.
static void write_copy(const Database& database, const std::string& copy) {
  StagedFile staged(copy);
  Database made = Database::copy(database, staged.path());
  made.run("PRAGMA journal_mode = DELETE");
  check_pages(made);
  staged.keep();
}

// "rents.standpoint" stays as "rents.version-1.standpoint", or "rents.version-1-2.standpoint" where that is taken.
static std::string copy_older(const Database& database, std::int64_t version) {
  const std::filesystem::path path(database.path());
  std::error_code ignored;
  std::string copy;
  for (int number = 1; copy.empty() || std::filesystem::exists(copy, ignored); ++number)
    copy = (path.parent_path() / fmt::format("{}.version-{}{}{}", path.stem().string(), version,
                                             number == 1 ? "" : fmt::format("-{}", number), path.extension().string()))
               .string();
  write_copy(database, copy);
  return copy;
}

// Returns where the older one stays. Another process may have been faster: then its work is kept.
static std::string migrate(Database& database) {
  const std::int64_t before = pragma(database, "user_version");
  if (before == project_version) return {};
  std::string copy = copy_older(database, before);
  Transaction all(database);
  for (std::int64_t version = pragma(database, "user_version"); version < project_version; ++version)
    database.run(project_migrations[static_cast<std::size_t>(version)]);
  database.run(fmt::format("PRAGMA user_version = {}", project_version));
  all.keep();
  return copy;
}

Project Project::open(const std::string& path) {
  check_is_there(path);
  Project project(Database::open_to_write(path, project_file), true);
  check_version(project.database_);
  check_pages(project.database_);
  project.older_copy_ = migrate(project.database_);
  project.database_.run("PRAGMA foreign_keys = ON");
  if (is_on_network(path)) return project;
  project.database_.run("PRAGMA journal_mode = WAL");
  project.database_.run("PRAGMA synchronous = NORMAL");
  project.keeps_log_beside_ = true;
  return project;
}

// What a process that was killed left half done is undone by the next that may write, not by who only reads: SQLite
// refuses him instead. Where nobody may write, it still does.
static void undo_half_done(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::exists(path + "-journal", ignored)) return;
  try {
    pragma(Database::open_to_write(path, project_file), "schema_version");
  } catch (const Error&) { // it may not: opening it to read says so
  }
}

Project Project::open_to_read(const std::string& path) {
  check_is_there(path);
  undo_half_done(path);
  Project project(Database::open_to_read(path, project_file), false);
  check_version(project.database_);
  return project;
}

// Puts the file in its place, unless another process was faster: then its project is the one. An empty file is
// replaced.
static void put_new_in_place(StagedFile& staged, const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::file_size(path, ignored) == 0 && !ignored) return staged.keep();
  if (::link(staged.path().c_str(), path.c_str()) != 0 && errno != EEXIST)
    staged.keep(); // no links on this file system
}

// Made beside the target and then put in its place, so that there is never a project without tables.
Project Project::create(const std::string& path) {
  {
    StagedFile staged(path);
    {
      Database database = Database::create(staged.path(), project_file);
      Transaction all(database);
      database.run(project_schema);
      database.run(fmt::format("PRAGMA application_id = {}", project_mark));
      database.run(fmt::format("PRAGMA user_version = {}", project_version));
      all.keep();
    }
    put_new_in_place(staged, path);
  }
  return open(path);
}

Project Project::open_or_create(const std::string& path) {
  std::error_code ignored;
  const bool is_new = !std::filesystem::exists(path, ignored) || (std::filesystem::is_regular_file(path, ignored) &&
                                                                  std::filesystem::file_size(path, ignored) == 0);
  return is_new ? create(path) : open(path);
}

// One file again, unless others still have it open: the last one to close it does this.
Project::~Project() {
  if (!writes_ || !keeps_log_beside_ || !database_.is_open()) return;
  try {
    database_.run("PRAGMA busy_timeout = 200");
    database_.run("PRAGMA wal_checkpoint(TRUNCATE)");
    database_.run("PRAGMA journal_mode = DELETE");
  } catch (const Error&) { // another connection has it; nothing is lost
  }
}

std::int64_t Project::data_version() const {
  return pragma(database_, "data_version");
}

std::string warn_of_place(const std::string& path) {
  constexpr std::array<std::string_view, 8> synchronised = {"Dropbox",     "OneDrive",     "Google Drive",
                                                            "GoogleDrive", "iCloud Drive", "Mobile Documents",
                                                            "Nextcloud",   "ownCloud"};
  std::error_code ignored;
  for (const std::filesystem::path& part : std::filesystem::absolute(path, ignored).parent_path())
    for (const std::string_view name : synchronised)
      if (part.string().starts_with(name))
        return fmt::format(
            "{} is in a folder that is kept the same on several machines ({}): a project that two of them "
            "write to may be lost; work on it elsewhere and put a copy here (standpoint backup)",
            path, part.string());
  if (is_on_network(std::filesystem::path(path).has_parent_path() ? std::filesystem::path(path).parent_path().string()
                                                                  : std::string(".")))
    return fmt::format("{} is on a network file system: one program at a time should write to it", path);
  return {};
}

void back_up_project(const std::string& path, const std::string& copy) {
  write_copy(Project::open_to_read(path).database(), copy);
}

} // namespace standpoint
