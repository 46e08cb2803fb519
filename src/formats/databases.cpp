#include "formats/databases.h"

#include "text/foreign_day.h"
#include "text/parse_date.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>

namespace standpoint {

void append_word(std::string& to, std::string_view more) {
  if (!to.empty()) to += ' ';
  to += more;
}

std::string unwrap(std::string_view paragraph) {
  return one_line(paragraph);
}

std::string names_in_order(std::string_view authors) {
  std::string out;
  for (std::size_t begin = 0; begin <= authors.size();) {
    const std::size_t end = std::min(authors.find(';', begin), authors.size());
    const std::string_view name = trim(authors.substr(begin, end - begin));
    begin = end + 1;
    if (name.empty()) continue;
    const std::size_t comma = name.find(',');
    const bool is_turned = comma != std::string_view::npos && name.find(',', comma + 1) == std::string_view::npos;
    if (!out.empty()) out += ", ";
    if (is_turned) append_word(out.append(trim(name.substr(comma + 1))), trim(name.substr(0, comma)));
    if (!is_turned) out += name;
  }
  return out;
}

void remark_left_out(std::size_t left_out, const FormatWatch& watch) {
  if (left_out > 0)
    watch.remark(fmt::format("{} left out: no article in {}",
                             left_out == 1 ? "1 document" : fmt::format("{} documents", left_out),
                             left_out == 1 ? "it" : "them"));
}

std::string day_in(std::string_view line) {
  if (const auto date = find_date(line)) return iso_day(*date);
  return foreign_day(line);
}

} // namespace standpoint
