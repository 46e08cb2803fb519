// Many statements at once: what is compared as rows in memory (statement_rows.h), what is only read now and then beside
// it, where there are many in a temporary file (base/byte_store.h).
#pragma once

#include "base/byte_store.h"
#include "statement/statement.h"
#include "statement/statement_rows.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace standpoint {

// Order: as added. Cost: about a hundred bytes of memory a statement, and a microsecond to add or to read one.
class StatementTable {
public:
  StatementTable() = default;
  explicit StatementTable(std::vector<Statement>);

  void add(const Statement&);
  std::size_t size() const { return rows_.rows.size(); }
  bool empty() const { return rows_.rows.empty(); }

  StatementRows& rows() { return rows_; }
  const StatementRows& rows() const { return rows_; }
  StatementRow& operator[](std::size_t number) { return rows_.rows[number]; }
  const StatementRow& operator[](std::size_t number) const { return rows_.rows[number]; }

  // The whole statement, as the rows say now. Every field of `into` is set: one is used for many, so that its strings
  // keep their room. One thread at a time.
  void read(std::size_t number, Statement& into) const;
  Statement statement(std::size_t number) const;
  // Only its words. Valid until the next call.
  std::string_view evidence_text(std::size_t number) const;

  // Another in its place.
  void replace(std::size_t number, const Statement&);
  // Calls change(statement) for each in its order and keeps those for which it returns true as they are then.
  void change(const std::function<bool(Statement&)>& change);
  // Those for which drop[number] is true.
  void erase(const std::vector<bool>& drop);
  void resize(std::size_t fewer); // only the first ones are kept
  // All, and leaves none.
  std::vector<Statement> take();

private:
  void put_away(std::size_t number, const Statement&); // what its row does not have

  StatementRows rows_;
  ByteStore bytes_;
  std::vector<std::uint64_t> places_; // of each statement: where its bytes begin
  std::vector<std::uint32_t> sizes_;
  std::string buffer_;
};

} // namespace standpoint
