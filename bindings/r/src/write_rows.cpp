// Rows of a data frame back to the lines that they came from, for commands that read statements.
#include "columns.h"
#include "json.h"

#include <cpp11/integers.hpp>
#include <cpp11/list.hpp>
#include <cpp11/protect.hpp>
#include <cpp11/strings.hpp>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <fstream>

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

// Sets a text where the frame says something else; a parent that is not there is made.
void set_text(rapidjson::Value& object, const char* name, std::optional<std::string_view> text, Allocator& memory) {
  if (!text || text_of(object, name) == *text) return;
  rapidjson::Value value(text->data(), static_cast<rapidjson::SizeType>(text->size()), memory);
  if (const auto found = object.FindMember(name); found != object.MemberEnd())
    found->value = value;
  else
    object.AddMember(rapidjson::Value(name, memory), value, memory);
}

void set_number(rapidjson::Value& object, const char* name, std::optional<std::string_view> text, bool is_whole,
                Allocator& memory) {
  if (!text) return;
  const double wanted = std::stod(std::string(*text));
  const auto found = object.FindMember(name);
  const bool is_there = found != object.MemberEnd();
  if (is_there && found->value.IsNumber() && std::abs(found->value.GetDouble() - wanted) < 1e-9) return;
  rapidjson::Value value = is_whole ? rapidjson::Value(static_cast<int>(wanted)) : rapidjson::Value(wanted);
  if (is_there)
    found->value = value;
  else
    object.AddMember(rapidjson::Value(name, memory), value, memory);
}

rapidjson::Value& part(rapidjson::Value& object, const char* name, Allocator& memory) {
  if (const auto found = object.FindMember(name); found != object.MemberEnd()) return found->value;
  object.AddMember(rapidjson::Value(name, memory), rapidjson::Value(rapidjson::kObjectType), memory);
  return object.FindMember(name)->value;
}

} // namespace

// Writes lines of articles where rows have `.article`, whose statements follow those of `order` (row numbers from 1,
// all of one article together), else lines of statements. What was edited in the columns goes into the statements.
void write_rows(const std::string& path, const cpp11::list& columns, const cpp11::integers& order) {
  std::ofstream out(path, std::ios::binary);
  const Column statement(columns, ".statement");
  const Column article(columns, ".article");
  const Column actor(columns, "actor");
  const Column kind(columns, "actor_kind");
  const Column position(columns, "position");
  const Column polarity(columns, "polarity");
  const Column topic(columns, "topic");
  const Column claim(columns, "claim");
  const Column date(columns, "date");
  const Column outlet(columns, "outlet");
  const Column via(columns, "via");
  const Column confidence(columns, "confidence");
  std::optional<std::string_view> within;
  rapidjson::StringBuffer buffer;
  for (R_xlen_t i = 0; i < order.size(); ++i) {
    const R_xlen_t row = order[i] - 1;
    const std::optional<std::string_view> json = statement.at(row);
    if (!json) throw std::runtime_error("row " + std::to_string(row + 1) + " has no text in the column .statement");
    rapidjson::Document edited = parse_json(*json, "a statement");
    if (!edited.IsObject()) throw std::runtime_error("row " + std::to_string(row + 1) + ": .statement is no statement");
    Allocator& memory = edited.GetAllocator();
    set_text(part(edited, "actor", memory), "name", actor.at(row), memory);
    set_text(part(edited, "actor", memory), "kind", kind.at(row), memory);
    set_text(edited, "position", position.at(row), memory);
    set_number(edited, "polarity", polarity.at(row), true, memory);
    if (topic.at(row)) set_text(part(edited, "topic", memory), "label", topic.at(row), memory);
    set_text(edited, "claim", claim.at(row), memory);
    set_text(edited, "date", date.at(row), memory);
    set_text(edited, "outlet", outlet.at(row), memory);
    set_text(edited, "via", via.at(row), memory);
    set_number(edited, "confidence", confidence.at(row), false, memory);
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
