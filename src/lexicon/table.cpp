#include "lexicon/table.h"

#include "base/error.h"
#include "base/utf8.h"

#include <fstream>
#include <utility>

namespace standpoint {

namespace {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find(separator, begin);
    parts.emplace_back(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

} // namespace

Table read_table(const std::string& path, std::size_t columns) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::missing_input, {.file = path}, "cannot read this word list");
  Table table{.path = path, .rows = {}};
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line.front() == '#') continue;
    const Place place{.file = path, .line = number};
    if (!is_utf8(line)) throw Error(ErrorCode::bad_format, place, "not UTF-8");
    TableRow row{.line = number, .cells = split(line, '\t')};
    if (row.cells.size() != columns)
      throw Error(ErrorCode::bad_format, place,
                  std::to_string(row.cells.size()) + " tab-separated columns where " + std::to_string(columns) +
                      " belong");
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<std::string> split_choices(std::string_view cell) {
  if (cell.empty()) return {};
  return split(cell, '|');
}

void fail_at(const Table& table, const TableRow& row, std::string message) {
  throw Error(ErrorCode::bad_format, {.file = table.path, .line = row.line, .record = 0}, std::move(message));
}

} // namespace standpoint
