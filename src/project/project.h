// A project: one SQLite file (.standpoint) with articles, what the program found in them, and the log of what people
// said about it. docs/project.md has the tables.
//
// Several processes may have one project open, and each may write: transactions are short and wait for each other.
// While a process that writes has it open, what is new lies in FILE-wal beside it; the last one to close it makes it
// one file again. On network file systems, where that does not work, it is one file all the time.
#pragma once

#include "sqlite/sqlite.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace standpoint {

inline constexpr int project_version = 2;                   // user_version of the file
inline constexpr std::int64_t project_mark = 0x53'54'50'44; // application_id: "STPD"

// Whether the name ends in .standpoint, in any case.
bool is_project_path(std::string_view path);

// Not for several threads at once: a thread opens its own, or a lock is held around it.
// Errors: missing_input; bad_format when it is no project, a damaged one, or of a newer version; unreadable when it
// cannot be read or written, or another program keeps it locked for more than ten seconds.
class Project {
public:
  // To read and to write; checks the file first. A project of an older version is copied, then brought to this one.
  static Project open(const std::string& path);
  static Project open_to_read(const std::string& path); // nothing in it can be changed
  static Project create(const std::string& path);       // REQUIRES: no such file
  static Project open_or_create(const std::string& path);
  ~Project();
  Project(Project&&) noexcept = default;
  Project& operator=(Project&&) = delete;

  // Const, too, as who reads needs it; who may write is settled by how it was opened.
  Database& database() const { return database_; }
  const std::string& path() const { return database_.path(); }
  // Where the project stays as it was before open() brought it to this version; empty where it did not.
  const std::string& older_copy() const { return older_copy_; }

  // Changes whenever another connection, of this or another process, has changed the project.
  std::int64_t data_version() const;

private:
  explicit Project(Database database, bool writes) : database_(std::move(database)), writes_(writes) {}

  mutable Database database_;
  bool writes_ = false;
  bool keeps_log_beside_ = false; // journal_mode WAL
  std::string older_copy_;
};

// What a user should know before he trusts a file to this place, a sentence; empty where all is well: folders that a
// program keeps the same on several machines (Dropbox, OneDrive ...) have lost projects of others.
std::string warn_of_place(const std::string& path);

// A copy of the whole project, as of one moment, also while others write to it. Nothing half written is left. Replaces
// what is there. Errors: as Project, StagedFile.
void back_up_project(const std::string& path, const std::string& copy);

} // namespace standpoint
