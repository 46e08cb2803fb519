// Rows of a data frame back to the lines that they came from, for commands that read statements.
#include "columns.h"
#include "json.h"

#include <cpp11/integers.hpp>
#include <cpp11/list.hpp>
#include <cpp11/protect.hpp>
#include <cpp11/strings.hpp>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <array>
#include <cmath>
#include <fstream>
#include <vector>

namespace {

using Allocator = rapidjson::Document::AllocatorType;

// One column of the frame that may have been edited: a text each, NA as none. Absent columns have no row.
class Column {
public:
  Column(const cpp11::list& columns, const char* name) : column_(find(columns, name)) {}
  // None where the column is missing or NA.
  std::optional<std::string_view> at(R_xlen_t row) const {
    if (column_ == R_NilValue) return {};
    const SEXP value = cpp11::unwind_protect([&] { return STRING_ELT(column_, row); });
    if (value == NA_STRING) return {};
    return std::string_view(CHAR(value), static_cast<std::size_t>(LENGTH(value)));
  }

private:
  static SEXP find(const cpp11::list& columns, const char* name) {
    const cpp11::strings names(columns.names());
    for (R_xlen_t i = 0; i < columns.size(); ++i)
      if (std::string(names[i]) == name) return columns[i];
    return R_NilValue;
  }
  SEXP column_;
};

// A column that may have been edited, and the member of a statement that it is.
struct Edited {
  const char* column;
  const char* within; // an object of the statement, made where it is not there; null: the statement itself
  const char* member;
  enum class Type { text, whole, number } type = Type::text;
};

constexpr std::array<Edited, 10> edited_columns = {{
    {"actor", "actor", "name"},
    {"actor_kind", "actor", "kind"},
    {"position", nullptr, "position"},
    {"polarity", nullptr, "polarity", Edited::Type::whole},
    {"topic", "topic", "label"},
    {"claim", nullptr, "claim"},
    {"date", nullptr, "date"},
    {"outlet", nullptr, "outlet"},
    {"via", nullptr, "via"},
    {"confidence", nullptr, "confidence", Edited::Type::number},
}};

void set(rapidjson::Value& object, const char* name, rapidjson::Value value, Allocator& memory) {
  if (const auto found = object.FindMember(name); found != object.MemberEnd())
    found->value = value;
  else
    object.AddMember(rapidjson::Value(name, memory), value, memory);
}

rapidjson::Value& part(rapidjson::Value& object, const char* name, Allocator& memory) {
  if (find_member(object, name) == nullptr) set(object, name, rapidjson::Value(rapidjson::kObjectType), memory);
  return object[name];
}

// Where the frame says something else than the statement, the frame counts.
void edit(rapidjson::Document& statement, const Edited& edited, std::string_view text) {
  Allocator& memory = statement.GetAllocator();
  rapidjson::Value& object =
      edited.within == nullptr ? static_cast<rapidjson::Value&>(statement) : part(statement, edited.within, memory);
  if (edited.type == Edited::Type::text) {
    if (text_of(object, edited.member) != text)
      set(object, edited.member, rapidjson::Value(text.data(), static_cast<rapidjson::SizeType>(text.size()), memory),
          memory);
    return;
  }
  const double wanted = std::stod(std::string(text));
  if (std::abs(number_of(object, edited.member) - wanted) < 1e-9) return; // not where there is none: NA
  set(object, edited.member,
      edited.type == Edited::Type::whole ? rapidjson::Value(static_cast<int>(wanted)) : rapidjson::Value(wanted),
      memory);
}

} // namespace

// Writes lines of articles where rows have `.article`, whose statements follow those of `order` (row numbers from 1,
// all of one article together), else lines of statements. What was edited in the columns goes into the statements.
void write_rows(const std::string& path, const cpp11::list& columns, const cpp11::integers& order) {
  std::ofstream out(path, std::ios::binary);
  const Column statement(columns, ".statement");
  const Column article(columns, ".article");
  std::vector<Column> values; // by edited_columns
  for (const Edited& edited : edited_columns) values.emplace_back(columns, edited.column);
  std::optional<std::string_view> within;
  rapidjson::StringBuffer buffer;
  for (R_xlen_t i = 0; i < order.size(); ++i) {
    const R_xlen_t row = order[i] - 1;
    const std::optional<std::string_view> json = statement.at(row);
    if (!json) throw std::runtime_error("row " + std::to_string(row + 1) + " has no text in the column .statement");
    rapidjson::Document edited = parse_json(*json, "a statement");
    if (!edited.IsObject()) throw std::runtime_error("row " + std::to_string(row + 1) + ": .statement is no statement");
    for (std::size_t k = 0; k < values.size(); ++k)
      if (const auto value = values[k].at(row)) edit(edited, edited_columns[k], *value);
    buffer.Clear();
    rapidjson::Writer<rapidjson::StringBuffer> writer(buffer);
    edited.Accept(writer);
    const std::optional<std::string_view> of_article = article.at(row);
    if (within && of_article != within) out << "]}\n";
    if (!of_article) {
      out << buffer.GetString() << '\n';
    } else if (of_article != within) {
      if (of_article->empty() || of_article->back() != '}')
        throw std::runtime_error("row " + std::to_string(row + 1) + ": .article is no article");
      out << of_article->substr(0, of_article->size() - 1) << ",\"statements\":[" << buffer.GetString();
    } else {
      out << ',' << buffer.GetString();
    }
    within = of_article;
  }
  if (within) out << "]}\n";
  out.flush();
  if (!out) throw std::runtime_error("cannot write " + path);
}
