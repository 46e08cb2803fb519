// Source: RFC 4180, taken leniently: LF ends a row too, and a quote inside a field that does not begin with one is an
// ordinary character.
#include "text/read_csv.h"

#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

constexpr std::size_t most_columns = 10000;
constexpr std::array<char, 4> delimiters = {',', ';', '\t', '|'};

std::string_view first_row(std::string_view s) {
  bool quoted = false;
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (s[i] == '"') quoted = !quoted;
    if (!quoted && (s[i] == '\n' || s[i] == '\r')) return s.substr(0, i);
  }
  return s;
}

// "sep=;" above the header, as Excel writes and reads it.
bool names_delimiter(std::string_view row) {
  return row.size() == 5 && row.starts_with("sep=") &&
         std::find(delimiters.begin(), delimiters.end(), row[4]) != delimiters.end();
}

// Rows end with CR alone in files of old programs for the Mac.
bool has_cr_rows(std::string_view beginning) {
  return beginning.find('\n') == std::string_view::npos && beginning.find('\r') != std::string_view::npos;
}

char find_delimiter(std::string_view beginning) {
  if (const std::string_view row = first_row(beginning); names_delimiter(row)) return row[4];
  std::array<std::size_t, delimiters.size()> counts{};
  bool quoted = false;
  for (char c : first_row(beginning)) {
    if (c == '"') quoted = !quoted;
    for (std::size_t k = 0; k < delimiters.size() && !quoted; ++k) counts[k] += c == delimiters[k];
  }
  return delimiters[std::max_element(counts.begin(), counts.end()) - counts.begin()];
}

enum class RowEnd { row, input, unclosed, too_large, too_wide };

struct Row {
  std::vector<std::string> fields;
  std::size_t line = 0;       // where it begins
  std::size_t quote_line = 0; // where its last quoted field begins
};

// Reads to the end of the row. After too_large and too_wide the rest of the row is skipped.
RowEnd read_row(CharSource& chars, char delimiter, bool has_cr_rows, std::size_t most, Row& row) {
  row.fields.assign(1, "");
  row.line = chars.line();
  std::size_t size = 0;
  bool quoted = false, field_starts = true;
  const auto end_of_row = [&] {
    return size > most ? RowEnd::too_large : row.fields.size() > most_columns ? RowEnd::too_wide : RowEnd::row;
  };
  if (chars.peek() == CharSource::end) return RowEnd::input;
  for (;;) {
    const std::size_t line = chars.line();
    const int c = chars.take();
    if (c == CharSource::end) return quoted ? RowEnd::unclosed : end_of_row();
    if (++size > most) row.fields.assign(1, "");
    if (quoted) {
      if (c != '"') {
        row.fields.back() += static_cast<char>(c);
      } else if (chars.peek() == '"') {
        chars.take();
        row.fields.back() += '"';
      } else {
        quoted = false;
      }
      continue;
    }
    if (c == '"' && field_starts) {
      quoted = true;
      row.quote_line = line;
      field_starts = false;
    } else if (c == delimiter) {
      if (row.fields.size() <= most_columns) row.fields.emplace_back();
      field_starts = true;
    } else if (c == '\n' || (c == '\r' && (has_cr_rows || chars.peek() == '\n'))) {
      if (c == '\r' && chars.peek() == '\n') chars.take();
      return end_of_row();
    } else {
      row.fields.back() += static_cast<char>(c);
      field_starts = false;
    }
  }
}

bool is_blank(const Row& row) {
  return row.fields.size() == 1 && trim(row.fields[0]).empty();
}

} // namespace

void read_csv(ByteSource& source, std::size_t most_bytes, const TakeRecord& take, const ReportError& report) {
  const std::string beginning = utf8_beginning(source);
  const char delimiter = find_delimiter(beginning);
  CharSource chars(source);
  const std::size_t most = most_bytes * 2 + 65536;
  Row row;
  const auto next_row = [&, cr_rows = has_cr_rows(beginning)] {
    return read_row(chars, delimiter, cr_rows, most, row);
  };
  RowEnd end = next_row();
  const bool names_it = end == RowEnd::row && names_delimiter(first_row(beginning));
  if (names_it) end = next_row();
  while (end == RowEnd::row && is_blank(row)) end = next_row();
  const auto report_wide = [&](std::size_t record) {
    report(Error(ErrorCode::bad_format, {.file = source.name(), .line = row.line, .record = record},
                 fmt::format("line {}: more than {} columns, which is no table of articles", row.line, most_columns)));
  };
  if (end == RowEnd::too_wide) report_wide(0);
  std::vector<std::string> header;
  for (std::string& name : row.fields) header.push_back(decode_field(std::move(name)));

  for (std::size_t number = 1; end == RowEnd::row;) {
    end = next_row();
    if (end == RowEnd::input || (end == RowEnd::row && is_blank(row))) continue;
    const Place place{.file = source.name(), .line = row.line, .record = number++};
    if (end == RowEnd::too_large) {
      report(Error(ErrorCode::too_large, place, fmt::format("line {}: {}", row.line, too_large_message(most_bytes))));
      end = RowEnd::row;
    } else if (end == RowEnd::too_wide) {
      report_wide(place.record);
      end = RowEnd::row;
    } else if (row.fields.size() != header.size() && end == RowEnd::row) {
      report(Error(ErrorCode::bad_format, place,
                   fmt::format("line {}: {} {} where the header row has {}", row.line, row.fields.size(),
                               row.fields.size() == 1 ? "field" : "fields", header.size())));
    } else if (end == RowEnd::row) {
      Record record{number - 1, {}, row.line};
      for (std::size_t k = 0; k < header.size(); ++k)
        record.fields.push_back({header[k], decode_field(std::move(row.fields[k]))});
      try {
        take(std::move(record));
      } catch (const Error& error) {
        report(error);
      }
    }
  }
  if (end == RowEnd::unclosed)
    report(Error(ErrorCode::bad_format, {.file = source.name(), .line = row.quote_line, .record = 0},
                 "the quoted field that begins on this line never ends; its row is left out"));
}

bool begins_like_csv(std::string_view beginning, const FieldMap& map) {
  const std::string_view row = first_row(beginning);
  const char delimiter = find_delimiter(row);
  if (row.find(delimiter) == std::string_view::npos || row.size() > 4096) return false;
  std::vector<Field> fields;
  for (std::size_t begin = 0; begin <= row.size();) {
    const std::size_t end = std::min(row.find(delimiter, begin), row.size());
    std::string_view name = row.substr(begin, end - begin);
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
    fields.push_back({std::string(name), ""});
    begin = end + 1;
  }
  return fields.size() > 1 && has_text_field(fields, map);
}

} // namespace standpoint
