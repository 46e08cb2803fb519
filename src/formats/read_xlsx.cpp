// Excel workbooks (ECMA-376): the first sheet as a table whose first row names the fields, as of CSV.
#include "base/ascii.h"
#include "formats/archive.h"
#include "formats/readers.h"
#include "markup/markup.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <chrono>
#include <cstdlib>
#include <map>
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

// Text of <si> or <is>: its runs, without phonetic ones.
std::string text_of_runs(MarkupNode node) {
  std::string out;
  for (MarkupNode child = node.first_child(); child; child = child.next()) {
    if (child.is("t")) out += inner_text(child);
    if (child.is("r")) out += text_of_runs(child);
  }
  return out;
}

// Days since 1899-12-30 as an ISO day, where the column is one of days.
std::string day_of_number(const std::string& value) {
  const double days = std::strtod(value.c_str(), nullptr);
  if (!(days > 20000 && days < 80000)) return value; // 1954 to 2119
  const std::chrono::sys_days day =
      std::chrono::sys_days(std::chrono::year(1899) / 12 / 30) + std::chrono::days(static_cast<int>(days));
  const std::chrono::year_month_day date(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

bool names_a_day(const std::string& header) {
  const std::string small = lower_case(header);
  return small.find("date") != std::string::npos || small.find("publish") != std::string::npos ||
         small.find("day") != std::string::npos;
}

} // namespace

void read_xlsx(const FormatInput& input, const FormatWatch& watch) {
  const Place place = input.place();
  const auto members =
      read_zip(input.source.read_all(input.most_bytes), place, input.most_bytes * 2, [](const std::string& path) {
        return path == "xl/sharedStrings.xml" || path.starts_with("xl/worksheets/sheet");
      });
  std::vector<std::string> shared;
  if (const auto at = members.find("xl/sharedStrings.xml"); at != members.end()) {
    const Markup strings = Markup::of_xml(at->second, place);
    for (MarkupNode si : find_elements(strings.root(), "si")) shared.push_back(text_of_runs(si));
  }
  const auto first = members.find("xl/worksheets/sheet1.xml");
  if (first == members.end()) throw Error(ErrorCode::bad_format, place, "damaged: it has no first sheet");
  const Markup sheet = Markup::of_xml(first->second, place);
  std::map<std::size_t, std::string> header;
  std::size_t number = 0;
  for (MarkupNode row : find_elements(sheet.root(), "row")) {
    std::map<std::size_t, std::string> cells;
    std::size_t next = 0;
    for (MarkupNode cell : find_elements(row, "c")) {
      const std::string_view reference = cell.attribute("r"), type = cell.attribute("t");
      const std::size_t column = reference.empty() ? next : column_of(reference);
      next = column + 1;
      std::string value = inner_text(child_of(cell, "v"));
      if (type == "s") {
        const std::size_t index = std::strtoul(value.c_str(), nullptr, 10);
        value = index < shared.size() ? shared[index] : "";
      } else if (type == "inlineStr") {
        value = text_of_runs(child_of(cell, "is"));
      } else if (type.empty() && header.contains(column) && names_a_day(header[column])) {
        value = day_of_number(value);
      }
      if (!trim(value).empty()) cells[column] = std::move(value);
    }
    if (cells.empty()) continue;
    if (header.empty()) {
      header = std::move(cells);
      continue;
    }
    Record record{++number, {}, 0};
    for (const auto& [column, name] : header)
      record.fields.push_back({name, cells.contains(column) ? cells[column] : std::string()});
    try {
      watch.take(find_article_fields(record, input.fields, input.source.name()), number);
    } catch (const Error& error) {
      watch.report(error);
    }
  }
}

} // namespace standpoint
