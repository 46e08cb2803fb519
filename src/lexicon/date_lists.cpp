#include "lexicon/date_lists.h"

#include "lexicon/table.h"

#include <charconv>
#include <utility>

namespace standpoint {

namespace {

int read_number(const Table& table, const TableRow& row, std::string_view cell) {
  int number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  if (error != std::errc{} || end != cell.data() + cell.size())
    fail_at(table, row, "\"" + std::string(cell) + "\" is no number");
  return number;
}

DateUnit read_unit(const Table& table, const TableRow& row, std::string_view cell) {
  const bool months = cell.ends_with('m');
  if (months) cell.remove_suffix(1);
  const int number = read_number(table, row, cell);
  return months ? DateUnit{.days = 0, .months = number} : DateUnit{.days = number, .months = 0};
}

} // namespace

DateLists read_date_lists(const std::string& folder) {
  enum { kind_cell, value_cell, words_cell, cell_count };
  const Table table = read_table(folder + "/dates.tsv", cell_count);
  DateLists lists;
  for (const TableRow& row : table.rows) {
    const std::string& kind = row.cells[kind_cell];
    const std::string& value = row.cells[value_cell];
    for (std::string& word : split_choices(row.cells[words_cell])) {
      if (kind == "day") {
        lists.days.emplace(std::move(word), read_number(table, row, value));
      } else if (kind == "unit") {
        lists.units.emplace(std::move(word), read_unit(table, row, value));
      } else if (kind == "number") {
        lists.numbers.emplace(std::move(word), read_number(table, row, value));
      } else if (kind == "past") {
        lists.past.insert(std::move(word));
      } else if (kind == "ago") {
        lists.ago.insert(std::move(word));
      } else {
        fail_at(table, row, "\"" + kind + "\" is no kind of date word: day, unit, number, past or ago");
      }
    }
  }
  return lists;
}

} // namespace standpoint
