#include "lexicon/table.h"

#include "base/error.h"

#include <utf8proc.h>

#include <fstream>
#include <utility>

namespace standpoint {

namespace {

bool is_utf8(std::string_view text) {
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t code_point = 0;
    const utf8proc_ssize_t used = utf8proc_iterate(at, left, &code_point);
    if (used <= 0) return false;
    at += used;
    left -= used;
  }
  return true;
}

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

} // namespace standpoint
