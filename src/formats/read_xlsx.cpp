// Excel workbooks (ECMA-376): a sheet as a table whose first row names the fields, as of CSV. The sheet is the first
// one with a column of texts; rows above the names (a heading, a note) are passed over. Sheets that are hidden are not
// read. Cost: a row is held at a time, beside the table of strings.
#include "base/ascii.h"
#include "formats/archive.h"
#include "formats/hex_digit.h"
#include "formats/readers.h"
#include "formats/record_taker.h"
#include "markup/markup.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <functional>
#include <map>
#include <set>
#include <vector>

namespace standpoint {

namespace {

// "BC12" -> 54: columns count from 0.
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  for (char c : reference) {
    if (!is_ascii_upper(c)) break;
    column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    if (column > 16384) return 16384;
  }
  return column == 0 ? 0 : column - 1;
}

// "_x000D_" is a character that XML does not allow as it is, "_x005F_" the "_" of a text that looks like one. Line
// breaks and tabs are kept; other control characters are no text.
std::string decode_escapes(std::string value) {
  for (std::size_t at = value.find("_x00"); at != std::string::npos; at = value.find("_x00", at)) {
    const int byte = hex_byte(value, at + 4);
    const bool is_code = byte >= 0 && byte < 0x80 && at + 6 < value.size() && value[at + 6] == '_';
    if (!is_code) {
      at += 1;
      continue;
    }
    const bool is_kept = byte >= ' ' || byte == '\n' || byte == '\t';
    value.erase(at, is_kept ? 6 : 7);
    if (is_kept) value[at++] = static_cast<char>(byte);
  }
  return value;
}

// Text of <si> or <is>: its runs, without phonetic ones.
std::string text_of_runs(MarkupNode node) {
  std::string out;
  for (MarkupNode child = node.first_child(); child; child = child.next()) {
    if (child.is("t")) out += inner_text(child);
    if (child.is("r")) out += text_of_runs(child);
  }
  return out;
}

// Days since 1899-12-30, or since 1904-01-01 in workbooks of old Macs, as an ISO day, where the column is one of days.
// Smaller numbers are years.
std::string day_of_number(const std::string& value, bool begins_in_1904) {
  const double days = std::strtod(value.c_str(), nullptr) + (begins_in_1904 ? 1462 : 0);
  if (!(days > 3000 && days < 80000)) return value; // 1908 to 2119
  const std::chrono::sys_days day =
      std::chrono::sys_days(std::chrono::year(1899) / 12 / 30) + std::chrono::days(static_cast<int>(days));
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

constexpr std::size_t most_strings = 4'000'000;
// Above the names of the columns.
constexpr std::size_t most_rows_above = 20;

using Cells = std::map<std::size_t, std::string>; // by column, those with something in them

struct Row {
  std::size_t number; // as the sheet counts, from 1
  Cells cells;
  std::set<std::size_t> are_numbers; // columns
};

struct Header {
  Cells names;
  std::size_t row = 0;
  bool found = false;

  // `mapped`: what the user calls the column of days; may be empty.
  bool names_a_day(std::size_t column, const std::string& mapped) const {
    const auto at = names.find(column);
    if (at == names.end()) return false;
    if (at->second == mapped) return true;
    const std::string small = lower_case(at->second);
    return small.find("date") != std::string::npos || small.find("publish") != std::string::npos ||
           small.find("day") != std::string::npos;
  }
};

std::vector<Field> fields_of(const Cells& names, const Cells& cells) {
  std::vector<Field> fields;
  for (const auto& [column, name] : names) {
    const auto at = cells.find(column);
    fields.push_back({name, at == cells.end() ? std::string() : at->second});
  }
  return fields;
}

// Rows with something in them.
void for_each_row(const std::string& sheet, const std::vector<std::string>& shared, const Place& place,
                  const std::function<void(Row)>& take) {
  std::size_t next_row = 1;
  for_each_element(sheet, "row", place, [&](MarkupNode node) {
    Row row{next_row, {}, {}};
    if (const std::size_t own = std::strtoul(std::string(node.attribute("r")).c_str(), nullptr, 10); own > 0)
      row.number = own;
    next_row = row.number + 1;
    std::size_t next = 0;
    for (MarkupNode cell = node.first_child(); cell; cell = cell.next()) {
      if (!cell.is("c")) continue;
      const std::string_view reference = cell.attribute("r"), type = cell.attribute("t");
      const std::size_t column = reference.empty() ? next : column_of(reference);
      next = column + 1;
      std::string value = inner_text(child_of(cell, "v"));
      if (type == "s") {
        const std::size_t index = std::strtoul(value.c_str(), nullptr, 10);
        value = index < shared.size() ? shared[index] : "";
      } else if (type == "inlineStr") {
        value = text_of_runs(child_of(cell, "is"));
      } else if (type == "e") {
        value.clear(); // #N/A
      } else if (type.empty() || type == "n") {
        row.are_numbers.insert(column);
      }
      if (!trim(value).empty()) row.cells[column] = decode_escapes(std::move(value));
    }
    if (!row.cells.empty()) take(std::move(row));
  });
}

struct Sheets {
  std::vector<std::string> paths; // in the workbook's order, without hidden ones
  bool begins_in_1904 = false;
};

Sheets find_sheets(const std::map<std::string, std::string>& members, const Place& place) {
  Sheets sheets;
  const auto book = members.find("xl/workbook.xml"), relations = members.find("xl/_rels/workbook.xml.rels");
  if (book != members.end() && relations != members.end()) {
    const Markup workbook = Markup::of_xml(book->second, place), rels = Markup::of_xml(relations->second, place);
    std::map<std::string, std::string> path_of_id;
    for (MarkupNode relation : find_elements(rels.root(), "Relationship")) {
      const std::string target(relation.attribute("Target"));
      path_of_id[std::string(relation.attribute("Id"))] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
    }
    const std::string_view epoch = find_element(workbook.root(), "workbookPr").attribute("date1904");
    sheets.begins_in_1904 = epoch == "1" || epoch == "true";
    for (MarkupNode sheet : find_elements(workbook.root(), "sheet")) {
      const std::string& path = path_of_id[std::string(sheet.attribute("id"))];
      if (members.contains(path) && !sheet.attribute("state").ends_with("idden")) sheets.paths.push_back(path);
    }
  }
  if (sheets.paths.empty() && members.contains("xl/worksheets/sheet1.xml"))
    sheets.paths.emplace_back("xl/worksheets/sheet1.xml");
  return sheets;
}

} // namespace

void read_xlsx(const FormatInput& input, const FormatWatch& watch) {
  const Place place = input.place();
  const auto members =
      read_zip(input.source.read_all(input.most_bytes), place, input.most_bytes * 2, [](const std::string& path) {
        return path == "xl/sharedStrings.xml" || path == "xl/workbook.xml" || path == "xl/_rels/workbook.xml.rels" ||
               path.starts_with("xl/worksheets/");
      });
  std::vector<std::string> shared;
  if (const auto at = members.find("xl/sharedStrings.xml"); at != members.end())
    for_each_element(at->second, "si", place, [&](MarkupNode si) {
      if (shared.size() == most_strings)
        throw Error(ErrorCode::too_large, place, "more strings than a table of articles has (4 million)");
      shared.push_back(text_of_runs(si));
    });
  const Sheets sheets = find_sheets(members, place);
  if (sheets.paths.empty()) throw Error(ErrorCode::bad_format, place, "damaged: it has no sheet");

  // The first sheet with a column of texts, else the first one, whose fields the error then names.
  const auto find_header = [&](const std::string& path) {
    Header header;
    std::size_t rows = 0;
    for_each_row(members.at(path), shared, place, [&](Row row) {
      if (header.found || ++rows > most_rows_above) return;
      if (header.row == 0 || row.cells.size() > header.names.size()) {
        header.names = row.cells;
        header.row = row.number;
      }
      if (!has_text_field(fields_of(row.cells, row.cells), input.fields)) return;
      header.names = std::move(row.cells);
      header.row = row.number;
      header.found = true;
    });
    return header;
  };
  std::string path = sheets.paths.front();
  Header header = find_header(path);
  for (std::size_t i = 1; i < sheets.paths.size() && !header.found; ++i)
    if (Header other = find_header(sheets.paths[i]); other.found) {
      path = sheets.paths[i];
      header = std::move(other);
    }

  std::string dates; // as they are written, to see their order
  for_each_row(members.at(path), shared, place, [&](const Row& row) {
    for (const auto& [column, value] : row.cells)
      if (row.number > header.row && dates.size() < 65536 && value.size() < 40 &&
          header.names_a_day(column, input.fields.date))
        dates.append(value).append("\n");
  });
  RecordTaker taker(input, watch, dates);
  std::size_t number = 0;
  for_each_row(members.at(path), shared, place, [&](Row row) {
    if (row.number <= header.row) return;
    for (auto& [column, value] : row.cells)
      if (row.are_numbers.contains(column) && header.names_a_day(column, input.fields.date))
        value = day_of_number(value, sheets.begins_in_1904);
    try {
      taker.take({++number, fields_of(header.names, row.cells), row.number});
    } catch (const Error& error) {
      watch.report(error);
    }
  });
}

} // namespace standpoint
