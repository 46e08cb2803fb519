// A word list file: tab-separated columns, one entry a line; lines that begin with # are comments.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct TableRow {
  std::size_t line = 0; // in the file, from 1: for messages
  std::vector<std::string> cells;
};

struct Table {
  std::string path;
  std::vector<TableRow> rows; // in the file's order; every row has the same number of cells
};

// Errors: missing_input; bad_format when a row has another number of cells than `columns` or the file is not UTF-8.
Table read_table(const std::string& path, std::size_t columns);

// The choices of one cell: "a|b|c". Empty cell: no choices.
std::vector<std::string> split_choices(std::string_view cell);

// Throws bad_format with the row's file and line.
[[noreturn]] void fail_at(const Table&, const TableRow&, std::string message);

} // namespace standpoint
