// What this folder needs of SQLite.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace standpoint {

// Errors, of all members: bad_format with the file as its place when it is no database or a damaged one, unreadable
// when it cannot be read or written.
class Database {
public:
  static Database open_to_read(const std::string& path); // never writes to the file
  static Database create(const std::string& path);       // REQUIRES: no such file
  // A new file with all that the other database holds.
  static Database copy(const Database& from, const std::string& path);

  void run(const std::string& sql);
  bool has_table(const std::string& name) const;
  std::int64_t last_id() const;
  const std::string& path() const { return path_; }

private:
  friend class Query;
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  Database(std::string path, int flags);
  void distrust();
  [[noreturn]] void fail(int code) const;

  std::string path_;
  std::unique_ptr<sqlite3, Close> handle_;
};

// One statement of SQL, run once for each row of results or each set of parameters.
// REQUIRES: the database outlives it.
class Query {
public:
  Query(const Database&, const std::string& sql);

  void bind(int index, std::int64_t); // counts from 1
  void bind(int index, std::string_view);

  bool next(); // whether there is a row; columns are valid until the next call
  std::int64_t integer(int column) const;
  std::string text(int column) const; // UTF-8 whatever the file holds; of NULL empty
  bool is_null(int column) const;

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

  const Database& database_;
  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
};

} // namespace standpoint
