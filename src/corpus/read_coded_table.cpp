#include "corpus/read_coded_table.h"

#include "base/ascii.h"
#include "base/extension.h"
#include "graph/calendar.h"
#include "text/byte_source.h"
#include "text/read_csv.h"
#include "text/record.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace standpoint {

namespace {

constexpr std::size_t most_bytes = std::size_t{64} << 20;

enum class Role { time, text, coder, begin, end, id, of_document, variable };

// Names that a column may have; every other is a variable.
struct NamedRole {
  std::string_view name;
  Role role;
  std::string CodedDocument::*field = nullptr; // of documents
};

constexpr std::array<NamedRole, 25> roles = {{
    {"date", Role::time},
    {"time", Role::time},
    {"datetime", Role::time},
    {"text", Role::text},
    {"quote", Role::text},
    {"coder", Role::coder},
    {"begin", Role::begin},
    {"start_position", Role::begin},
    {"end", Role::end},
    {"stop_position", Role::end},
    {"statement_id", Role::id},
    {"document", Role::of_document, &CodedDocument::id},
    {"doc", Role::of_document, &CodedDocument::id},
    {"document_id", Role::of_document, &CodedDocument::id},
    {"title", Role::of_document, &CodedDocument::title},
    {"document_title", Role::of_document, &CodedDocument::title},
    {"author", Role::of_document, &CodedDocument::author},
    {"document_author", Role::of_document, &CodedDocument::author},
    {"source", Role::of_document, &CodedDocument::source},
    {"outlet", Role::of_document, &CodedDocument::source},
    {"document_source", Role::of_document, &CodedDocument::source},
    {"section", Role::of_document, &CodedDocument::section},
    {"document_section", Role::of_document, &CodedDocument::section},
    {"type", Role::of_document, &CodedDocument::type},
    {"document_type", Role::of_document, &CodedDocument::type},
}};

std::string key_of(std::string_view column) {
  std::string key;
  for (const char c : column) key += c == ' ' || c == '-' ? '_' : ascii_lower(c);
  return key;
}

bool is_who(std::string_view key) {
  return key == "actor" || key == "person" || key == "organization" || key == "organisation";
}

bool is_on_what(std::string_view key) {
  return key == "topic" || key == "concept";
}

// What csv.h puts before a formula.
std::string without_guard(std::string cell) {
  if (cell.size() > 1 && cell[0] == '\'' && std::string_view("=+-@\t\r").find(cell[1]) != std::string_view::npos)
    cell.erase(0, 1);
  return cell;
}

std::optional<std::string> agreement_of(const std::string& cell) {
  static const std::map<std::string, std::string, std::less<>> words = {
      {"", ""},      {"1", "1"},     {"0", "0"},        {"yes", "1"},     {"no", "0"},
      {"true", "1"}, {"false", "0"}, {"for", "1"},      {"against", "0"}, {"neither", ""},
      {"na", ""},    {"agree", "1"}, {"disagree", "0"}, {"support", "1"}, {"oppose", "0"}};
  const auto found = words.find(key_of(cell));
  return found == words.end() ? std::nullopt : std::optional(found->second);
}

// "1", "0" or "-1".
std::optional<std::string> polarity_of(const std::string& cell) {
  const std::string word = key_of(cell);
  if (word == "for" || word == "1" || word == "+1") return "1";
  if (word == "against" || cell == "-1" || cell == "\u22121") return "-1";
  if (word == "neither" || word == "0" || word.empty()) return "0";
  return std::nullopt;
}

std::string agreement_of_polarity(std::string_view polarity) {
  if (polarity == "1") return "1";
  return polarity == "-1" ? "0" : "";
}

// A day, and behind it perhaps a time of day: "2024-01-02 14:30" or "2024-01-02T14:30:05"; what follows the seconds (a
// fraction, a zone) is not looked at.
std::optional<std::int64_t> time_of(std::string_view cell) {
  const auto day = seconds_of_day(cell.substr(0, 10));
  if (!day || cell.size() == 10) return day;
  const auto number = [&](std::size_t at, std::string_view before, int most) -> std::optional<int> {
    if (cell.size() < at + 2 || before.find(cell[at - 1]) == std::string_view::npos || !is_ascii_digit(cell[at]) ||
        !is_ascii_digit(cell[at + 1]))
      return std::nullopt;
    const int value = 10 * (cell[at] - '0') + (cell[at + 1] - '0');
    return value > most ? std::nullopt : std::optional(value);
  };
  const auto hour = number(11, " T", 23), minute = number(14, ":", 59);
  const auto second = cell.size() == 16 ? std::optional(0) : number(17, ":", 59);
  if (!hour || !minute || !second) return std::nullopt;
  return *day + *hour * 3600L + *minute * 60L + *second;
}

std::uint32_t number_of(std::string_view cell) {
  std::uint32_t number = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return number;
}

// The table as it is read, row by row.
class Table {
public:
  explicit Table(std::string file) : file_(std::move(file)) {}

  void take(const Record& record) {
    record_ = record.number;
    if (columns_.empty()) begin(record);
    CodedStatement made;
    made.values.resize(coding_.variables.size());
    CodedDocument document;
    std::optional<std::string> side;
    for (std::size_t i = 0; i < record.fields.size() && i < columns_.size(); ++i)
      set(made, document, side, columns_[i], without_guard(record.fields[i].value));
    if (side) { // then there is an agreement too
      std::string& agreement = made.values[*coding_.find_variable("agreement")];
      if (agreement.empty()) agreement = agreement_of_polarity(*side);
    }
    made.document = number_of_document(std::move(document));
    made.id = static_cast<std::int64_t>(coding_.statements.size()) + 1;
    coding_.statements.push_back(std::move(made));
  }

  Coding take_coding() { return std::move(coding_); }

private:
  struct Column {
    std::string key;
    Role role = Role::variable;
    std::string CodedDocument::*field = nullptr;
    std::size_t variable = 0; // of Coding::variables
  };

  Error bad(std::string_view column, const std::string& cell, std::string_view wanted) const {
    return Error(ErrorCode::bad_format, {.file = file_, .record = record_},
                 fmt::format("{} {}: should be {}", column, cell.empty() ? "(empty)" : cell, wanted));
  }

  // The variables come from the header, which is in every record.
  void begin(const Record& record) {
    for (const Field& field : record.fields) {
      Column column = {.key = key_of(field.name)};
      const auto* const named = std::ranges::find(roles, std::string_view(column.key), &NamedRole::name);
      if (named != roles.end()) {
        column.role = named->role;
        column.field = named->field;
      } else if (const auto known = coding_.find_variable(column.key)) {
        column.variable = *known;
      } else {
        using enum VariableType;
        column.variable = coding_.variables.size();
        coding_.variables.push_back({column.key, column.key == "agreement"  ? boolean
                                                 : column.key == "polarity" ? integer
                                                                            : short_text});
      }
      columns_.push_back(std::move(column));
    }
    if (!coding_.find_variable("agreement") && coding_.find_variable("polarity"))
      coding_.variables.push_back({"agreement", VariableType::boolean});
  }

  void set(CodedStatement& made, CodedDocument& document, std::optional<std::string>& side, const Column& column,
           std::string cell) {
    switch (column.role) {
    case Role::time:
      if (cell.empty()) return;
      made.time = time_of(cell);
      if (!made.time) throw bad(column.key, cell, "a day such as 2024-01-02, or with a time behind it");
      return;
    case Role::text:
      made.text = std::move(cell);
      return;
    case Role::coder:
      made.coder = std::move(cell);
      return;
    case Role::begin:
      made.begin = number_of(cell);
      return;
    case Role::end:
      made.end = number_of(cell);
      return;
    case Role::id:
      return; // numbered anew, so that tables can be joined
    case Role::of_document:
      document.*column.field = std::move(cell);
      return;
    case Role::variable:
      set_variable(made.values[column.variable], side, column.key, std::move(cell));
    }
  }

  void set_variable(std::string& value, std::optional<std::string>& side, const std::string& key,
                    std::string cell) const {
    if (key == "agreement") {
      const auto agreement = agreement_of(cell);
      if (!agreement) throw bad(key, cell, "1 or 0 (yes or no, for or against), or empty");
      value = *agreement;
    } else if (key == "polarity") {
      side = polarity_of(cell);
      if (!side) throw bad(key, cell, "1, 0 or -1 (for, neither, against)");
      value = *side;
    } else {
      value = std::move(cell);
    }
  }

  std::uint32_t number_of_document(CodedDocument document) {
    const auto key =
        document.id.empty() ? std::pair(document.title, document.source) : std::pair(document.id, std::string());
    const auto [found, is_new] = documents_.emplace(key, static_cast<std::uint32_t>(coding_.documents.size()));
    if (is_new) coding_.documents.push_back(std::move(document));
    return found->second;
  }

  std::string file_;
  std::size_t record_ = 0; // that is being read
  std::vector<Column> columns_;
  std::map<std::pair<std::string, std::string>, std::uint32_t> documents_;
  Coding coding_;
};

} // namespace

bool is_coded_table(const std::string& path) {
  if (!has_extension(path, ".csv") && !has_extension(path, ".tsv")) return false;
  ByteSource source = ByteSource::open(path);
  std::string head = utf8_beginning(source);
  head.resize(std::min(head.find_first_of("\r\n"), head.size()));
  std::set<std::string, std::less<>> columns;
  std::string column;
  for (const char c : head + ",") {
    if (std::string_view(",;\t|").find(c) != std::string_view::npos)
      columns.insert(key_of(std::exchange(column, "")));
    else if (c != '"')
      column += c;
  }
  if (std::ranges::none_of(columns, is_who) || std::ranges::none_of(columns, is_on_what)) return false;
  const bool words_of_statement = columns.contains("begin") || columns.contains("start_position");
  return words_of_statement || (!columns.contains("text") && !columns.contains("body") && !columns.contains("content"));
}

Coding read_coded_table(const std::string& path, const ReportError& report) {
  ByteSource source = ByteSource::open(path);
  Table table(path);
  read_csv(
      source, most_bytes, [&](const Record& record) { table.take(record); }, report);
  return table.take_coding();
}

} // namespace standpoint
