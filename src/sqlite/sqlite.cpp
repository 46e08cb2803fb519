#include "sqlite/sqlite.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/decode_text.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <utility>

namespace standpoint {

static constexpr int most_bytes_of_a_value = 64 << 20; // an article of a project: four million code points

void Database::Close::operator()(sqlite3* handle) const {
  sqlite3_close(handle);
}

void Query::Finalize::operator()(sqlite3_stmt* handle) const {
  sqlite3_finalize(handle);
}

Database::Database(std::string path, int flags, const DatabaseKind& kind) : path_(std::move(path)), kind_(kind) {
  sqlite3* handle = nullptr;
  // No connection is used by two threads at once (corpus/project_writer.h, review/review_session.h), so none needs a
  // lock, which SQLite would take for each column of each row: a tenth of what reading a project costs.
  const int code = sqlite3_open_v2(path_.c_str(), &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) fail(code);
  sqlite3_busy_timeout(handle, kind_.patience_ms);
}

// A project may come from anybody: its schema is not trusted, and no value or expression grows beyond what a project
// needs. Source: sqlite.org/security.html.
void Database::distrust() {
  sqlite3* handle = handle_.get();
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  for (const auto& [what, most] : {std::pair{SQLITE_LIMIT_LENGTH, most_bytes_of_a_value},
                                   std::pair{SQLITE_LIMIT_SQL_LENGTH, 1 << 20}, std::pair{SQLITE_LIMIT_EXPR_DEPTH, 100},
                                   std::pair{SQLITE_LIMIT_VDBE_OP, 25'000}, std::pair{SQLITE_LIMIT_ATTACHED, 0}})
    sqlite3_limit(handle, what, most);
}

Database Database::open_to_read(const std::string& path, const DatabaseKind& kind) {
  Database database(path, SQLITE_OPEN_READONLY, kind);
  database.distrust();
  return database;
}

Database Database::open_to_write(const std::string& path, const DatabaseKind& kind) {
  Database database(path, SQLITE_OPEN_READWRITE, kind);
  database.distrust();
  return database;
}

Database Database::create(const std::string& path, const DatabaseKind& kind) {
  Database made(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, kind);
  // It is thrown away when it is not finished, so what would undo half of it need not outlive the process: a journal
  // beside it would be left there when the process is killed.
  made.run("PRAGMA journal_mode = MEMORY");
  return made;
}

Database Database::copy(const Database& from, const std::string& path) {
  Database to = create(path, from.kind_);
  sqlite3_backup* backup = sqlite3_backup_init(to.handle_.get(), "main", from.handle_.get(), "main");
  if (backup == nullptr) to.fail(sqlite3_errcode(to.handle_.get()));
  const int code = sqlite3_backup_step(backup, -1);
  sqlite3_backup_finish(backup);
  if (code != SQLITE_DONE) from.fail(code);
  return to;
}

void Database::fail(int code) const {
  switch (code & 0xFF) {
  case SQLITE_NOTADB:
    throw Error(ErrorCode::bad_format, {.file = path_}, fmt::format("not a {}: it is no SQLite database", kind_.name));
  case SQLITE_CORRUPT:
    throw Error(ErrorCode::bad_format, {.file = path_}, fmt::format("a damaged SQLite database; {}", kind_.if_damaged));
  case SQLITE_ERROR:
    throw Error(ErrorCode::bad_format, {.file = path_},
                fmt::format("not a {}: {}", kind_.format, sqlite3_errmsg(handle_.get())));
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    throw Error(ErrorCode::unreadable, {.file = path_}, fmt::format("another program writes to it; {}", kind_.if_busy));
  case SQLITE_CONSTRAINT:
    throw Error(ErrorCode::bad_format, {.file = path_},
                fmt::format("the schema does not take this: {}", sqlite3_errmsg(handle_.get())));
  case SQLITE_TOOBIG:
    throw Error(
        ErrorCode::bad_format, {.file = path_},
        fmt::format("it holds a value of more than {} MiB, which no {} has", most_bytes_of_a_value >> 20, kind_.name));
  case SQLITE_READONLY:
    if (sqlite3_extended_errcode(handle_.get()) == SQLITE_READONLY_ROLLBACK)
      throw Error(
          ErrorCode::unreadable, {.file = path_},
          "a program was ended while it wrote to it; who may write to the file and its folder must open it once");
    throw Error(ErrorCode::unreadable, {.file = path_}, "may not be written");
  case SQLITE_FULL:
    throw Error(ErrorCode::unreadable, {.file = path_}, "cannot be written; is the disk full?");
  default:
    throw Error(ErrorCode::unreadable, {.file = path_}, fmt::format("SQLite: {}", sqlite3_errstr(code)));
  }
}

void Database::run(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(code);
}

bool Database::has_table(const std::string& name) const {
  Query query(*this, fmt::format("SELECT 1 FROM sqlite_master WHERE type = 'table' AND upper(name) = '{}'", name));
  return query.next();
}

std::int64_t Database::changed_rows() const {
  return sqlite3_changes64(handle_.get());
}

std::int64_t Database::last_id() const {
  return sqlite3_last_insert_rowid(handle_.get());
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (is_kept_) return;
  try {
    database_.run("ROLLBACK");
  } catch (const Error&) { // SQLite has rolled back already
  }
}

void Transaction::keep() {
  database_.run("COMMIT");
  is_kept_ = true;
}

Snapshot::Snapshot(Database& database) : database_(database) {
  database_.run("BEGIN");
}

Snapshot::~Snapshot() {
  try {
    database_.run("COMMIT");
  } catch (const Error&) { // nothing was written
  }
}

Query::Query(const Database& database, const std::string& sql) : database_(database) {
  sqlite3_stmt* handle = nullptr;
  const int code = sqlite3_prepare_v2(database.handle_.get(), sql.c_str(), -1, &handle, nullptr);
  handle_.reset(handle);
  if (code != SQLITE_OK) database.fail(code);
}

bool Query::next() {
  const int code = sqlite3_step(handle_.get());
  if (code == SQLITE_ROW) return true;
  if (code != SQLITE_DONE) database_.fail(code);
  return false;
}

std::int64_t Query::integer(int column) const {
  return sqlite3_column_int64(handle_.get(), column);
}

std::string_view Query::view(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(handle_.get(), column));
  if (bytes == nullptr && !is_null(column)) database_.fail(SQLITE_TOOBIG); // grown beyond the limit by becoming UTF-8
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

void Query::text(int column, std::string& into) const {
  const std::string_view found = view(column);
  if (is_utf8(found))
    into.assign(found);
  else
    into = decode_field(std::string(found));
}

std::string Query::text(int column) const {
  std::string found;
  text(column, found);
  return found;
}

double Query::real(int column) const {
  return sqlite3_column_double(handle_.get(), column);
}

std::string Query::bytes(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_.get(), column))};
}

bool Query::is_null(int column) const {
  return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL;
}

void Query::bind(int index, std::int64_t value) {
  sqlite3_bind_int64(handle_.get(), index, value);
}

void Query::bind(int index, std::string_view value) {
  const char* bytes = value.data() == nullptr ? "" : value.data(); // a null pointer would be NULL
  sqlite3_bind_text64(handle_.get(), index, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Query::bind(int index, double value) {
  sqlite3_bind_double(handle_.get(), index, value);
}

void Query::bind(int index, std::nullptr_t) {
  sqlite3_bind_null(handle_.get(), index);
}

void Query::finish() {
  while (next()) {
  }
  reset();
}

void Query::reset() {
  sqlite3_reset(handle_.get());
}

} // namespace standpoint
