// What this program needs of SQLite: databases and queries that throw errors in this program's words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace standpoint {

// What a kind of database is called in messages, and how it is treated.
struct DatabaseKind {
  std::string_view name;    // "DNA project"
  std::string_view format;  // "DNA project of version 3": what a database with other tables is not
  std::string_view if_busy; // what to do when another program keeps it: "close DNA and try again"
  std::string_view if_damaged;
  int patience_ms = 2000; // how long to wait for another program that writes
};

// Errors, of all members: bad_format with the file as its place when it is no database or a damaged one, unreadable
// when it cannot be read or written.
class Database {
public:
  static Database open_to_read(const std::string& path, const DatabaseKind&); // never writes to the file
  static Database open_to_write(const std::string& path, const DatabaseKind&);
  static Database create(const std::string& path, const DatabaseKind&); // REQUIRES: no such file
  // A new file with all that the other database holds, as of one moment, also while others write to it.
  static Database copy(const Database& from, const std::string& path);

  void run(const std::string& sql);
  bool has_table(const std::string& name) const;
  std::int64_t last_id() const;
  std::int64_t changed_rows() const; // by the last statement
  const std::string& path() const { return path_; }
  bool is_open() const { return handle_ != nullptr; } // not any more where it was moved away

private:
  friend class Query;
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  Database(std::string path, int flags, const DatabaseKind&);
  void distrust();
  [[noreturn]] void fail(int code) const;

  std::string path_;
  DatabaseKind kind_;
  std::unique_ptr<sqlite3, Close> handle_;
};

// All or nothing: without keep() everything is as it was. Begins at once to write, so that it waits here for others and
// never in the middle. REQUIRES: the database outlives it; no other is open on it.
class Transaction {
public:
  explicit Transaction(Database&);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void keep();

private:
  Database& database_;
  bool is_kept_ = false;
};

// All reads see the database as of one moment, also while others write. REQUIRES: as Transaction.
class Snapshot {
public:
  explicit Snapshot(Database&);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

private:
  Database& database_;
};

// One statement of SQL, run once for each row of results or each set of parameters.
// REQUIRES: the database outlives it.
class Query {
public:
  Query(const Database&, const std::string& sql);

  void bind(int index, std::int64_t); // counts from 1
  void bind(int index, std::string_view);
  void bind(int index, double);
  void bind(int index, std::nullptr_t); // NULL
  void bind(int index, bool value) { bind(index, std::int64_t{value}); }
  void bind(int index, int value) { bind(index, std::int64_t{value}); }
  void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
  void bind(int index, const char* value) { bind(index, std::string_view(value)); }

  bool next(); // whether there is a row; columns are valid until the next call
  double real(int column) const;
  std::int64_t integer(int column) const;
  std::string text(int column) const; // UTF-8 whatever the file holds; of NULL empty
  void text(int column, std::string& into) const;
  std::string_view view(int column) const; // as the file has it, be it UTF-8 or not; of NULL empty
  bool is_null(int column) const;

  std::string bytes(int column) const; // as they are

  // Binds the parameters in order, for next().
  template <class... Values> void start(const Values&... values) {
    reset();
    int index = 0;
    (bind(++index, values), ...);
  }
  // Binds the parameters in order, and runs the statement to its end.
  template <class... Values> void run(const Values&... values) {
    int index = 0;
    (bind(++index, values), ...);
    finish();
  }

private:
  struct Finalize {
    void operator()(sqlite3_stmt* handle) const;
  };
  void finish();
  void reset();

  const Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

} // namespace standpoint
