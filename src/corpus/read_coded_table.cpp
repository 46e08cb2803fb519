#include "corpus/read_coded_table.h"

#include "base/ascii.h"
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

// Of the names that a column may have.
enum class Role { time, text, coder, begin, end, id, doc, title, author, source, section, type, variable };

constexpr std::array<std::pair<std::string_view, Role>, 26> roles = {{
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
    {"document", Role::doc},
    {"doc", Role::doc},
    {"document_id", Role::doc},
    {"title", Role::title},
    {"document_title", Role::title},
    {"author", Role::author},
    {"document_author", Role::author},
    {"source", Role::source},
    {"outlet", Role::source},
    {"document_source", Role::source},
    {"section", Role::section},
    {"document_section", Role::section},
    {"type", Role::type},
    {"document_type", Role::type},
    {"url", Role::variable},
}};

std::string key_of(std::string_view column) {
  std::string key;
  for (const char c : column) key += c == ' ' || c == '-' ? '_' : ascii_lower(c);
  return key;
}

Role role_of(const std::string& key) {
  const auto* const found = std::ranges::find(roles, std::string_view(key), [](const auto& row) { return row.first; });
  return found == roles.end() ? Role::variable : found->second;
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

// A day, and behind it perhaps a time of day.
std::optional<std::int64_t> time_of(std::string_view cell) {
  const auto day = seconds_of_day(cell.substr(0, 10));
  if (!day || cell.size() == 10) return day;
  std::int64_t hour = 0, minute = 0, second = 0;
  const auto number = [&](std::size_t at, std::int64_t& value) {
    return cell.size() >= at + 2 &&
           std::from_chars(cell.data() + at, cell.data() + at + 2, value).ptr == cell.data() + at + 2;
  };
  if (cell.size() < 16 || (cell[10] != ' ' && cell[10] != 'T') || !number(11, hour) || !number(14, minute))
    return std::nullopt;
  if (cell.size() >= 19 && !number(17, second)) return std::nullopt;
  return *day + hour * 3600 + minute * 60 + second;
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
    if (names_.empty()) begin(record);
    CodedStatement made;
    made.values.resize(coding_.variables.size());
    CodedDocument document;
    std::optional<std::string> side;
    for (std::size_t i = 0; i < record.fields.size() && i < names_.size(); ++i)
      set(made, document, side, names_[i], without_guard(record.fields[i].value));
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
  Error bad(std::string_view column, const std::string& cell, std::string_view wanted) const {
    return Error(ErrorCode::bad_format, {.file = file_, .record = record_},
                 fmt::format("{} {}: should be {}", column, cell.empty() ? "(empty)" : cell, wanted));
  }

  // The variables come from the header, which is in every record.
  void begin(const Record& record) {
    for (const Field& field : record.fields) {
      names_.push_back(key_of(field.name));
      const std::string& key = names_.back();
      if (role_of(key) != Role::variable || coding_.find_variable(key)) continue;
      using enum VariableType;
      coding_.variables.push_back({key, key == "agreement" ? boolean : key == "polarity" ? integer : short_text});
    }
    if (!coding_.find_variable("agreement") && coding_.find_variable("polarity"))
      coding_.variables.push_back({"agreement", VariableType::boolean});
  }

  void set(CodedStatement& made, CodedDocument& document, std::optional<std::string>& side, const std::string& key,
           std::string cell) {
    switch (role_of(key)) {
    case Role::time:
      if (cell.empty()) return;
      made.time = time_of(cell);
      if (!made.time) throw bad(key, cell, "a day such as 2024-01-02, or with a time behind it");
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
    case Role::doc:
      document.id = std::move(cell);
      return;
    case Role::title:
      document.title = std::move(cell);
      return;
    case Role::author:
      document.author = std::move(cell);
      return;
    case Role::source:
      document.source = std::move(cell);
      return;
    case Role::section:
      document.section = std::move(cell);
      return;
    case Role::type:
      document.type = std::move(cell);
      return;
    case Role::variable:
      break;
    }
    std::string& value = made.values[*coding_.find_variable(key)];
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
  std::size_t record_ = 0;         // that is being read
  std::vector<std::string> names_; // of the columns
  std::map<std::pair<std::string, std::string>, std::uint32_t> documents_;
  Coding coding_;
};

} // namespace

bool is_coded_table(const std::string& path) {
  if (!path.ends_with(".csv") && !path.ends_with(".tsv") && !path.ends_with(".CSV")) return false;
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
