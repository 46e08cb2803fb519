// What the rows do not have stands in the store, field behind field: numbers as they are in memory, before each text
// and each list its length in four bytes.
#include "statement/statement_table.h"

#include <cstring>
#include <string_view>
#include <type_traits>
#include <utility>

namespace standpoint {

namespace {

class Packer {
public:
  explicit Packer(std::string& out) : out_(out) { out_.clear(); }

  template <class Number>
  requires(std::is_arithmetic_v<Number> || std::is_enum_v<Number>) void field(const Number& number) {
    out_.append(reinterpret_cast<const char*>(&number), sizeof number);
  }
  void field(const std::string& text) {
    field(static_cast<std::uint32_t>(text.size()));
    out_ += text;
  }
  void field(CodePointSpan span) {
    field(span.begin);
    field(span.end);
  }
  template <class Item> void field(const std::vector<Item>& list) {
    field(static_cast<std::uint32_t>(list.size()));
    for (const Item& item : list) field(item);
  }

private:
  std::string& out_;
};

class Unpacker {
public:
  explicit Unpacker(std::string_view bytes) : left_(bytes) {}

  template <class Number>
  requires(std::is_arithmetic_v<Number> || std::is_enum_v<Number>) void field(Number& number) {
    std::memcpy(&number, left_.data(), sizeof number);
    left_.remove_prefix(sizeof number);
  }
  void field(std::string& text) { text.assign(next_text()); }
  std::string_view next_text() {
    const std::size_t size = read_size();
    const std::string_view text = left_.substr(0, size);
    left_.remove_prefix(text.size());
    return text;
  }
  void field(CodePointSpan& span) {
    field(span.begin);
    field(span.end);
  }
  template <class Item> void field(std::vector<Item>& list) {
    list.resize(read_size());
    for (Item& item : list) field(item);
  }

private:
  std::size_t read_size() {
    std::uint32_t size = 0;
    field(size);
    return size;
  }
  std::string_view left_;
};

// The fields that rows do not have, for writing and for reading. The evidence's words are the first.
template <class Fields, class AnyStatement> void each_field(Fields&& fields, AnyStatement& s) {
  fields.field(s.evidence_text);
  fields.field(s.claim);
  fields.field(s.title);
  fields.field(s.evidence);
  fields.field(s.outlet);
  fields.field(s.url);
  fields.field(s.also_in);
  fields.field(s.actor.because);
  fields.field(s.because);
  fields.field(s.phrase);
  fields.field(s.claim_because);
  fields.field(s.date_source);
  fields.field(s.quote_kind);
  fields.field(s.source);
  fields.field(s.cue);
  fields.field(s.content);
  fields.field(s.source_text);
  fields.field(s.cue_text);
  fields.field(s.confidence);
  fields.field(s.attribution_confidence);
  fields.field(s.id);
}

} // namespace

StatementTable::StatementTable(std::vector<Statement> statements) {
  for (Statement& s : statements) {
    add(s);
    s = {};
  }
}

void StatementTable::add(const Statement& s) {
  rows_.add(s);
  places_.emplace_back();
  sizes_.emplace_back();
  put_away(size() - 1, s);
}

void StatementTable::replace(std::size_t number, const Statement& s) {
  rows_.rows[number] = rows_.row_of(s);
  put_away(number, s);
}

void StatementTable::put_away(std::size_t number, const Statement& s) {
  each_field(Packer(buffer_), s);
  places_[number] = bytes_.add(buffer_);
  sizes_[number] = static_cast<std::uint32_t>(buffer_.size());
}

void StatementTable::read(std::size_t number, Statement& into) const {
  each_field(Unpacker(bytes_.read(places_[number], sizes_[number])), into);
  rows_.put_into(into, rows_.rows[number]);
}

Statement StatementTable::statement(std::size_t number) const {
  Statement made;
  read(number, made);
  return made;
}

std::string_view StatementTable::evidence_text(std::size_t number) const {
  return Unpacker(bytes_.read(places_[number], sizes_[number])).next_text();
}

void StatementTable::change(const std::function<bool(Statement&)>& change) {
  Statement s;
  for (std::size_t i = 0; i < size(); ++i) {
    read(i, s);
    if (change(s)) replace(i, s);
  }
}

void StatementTable::erase(const std::vector<bool>& drop) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < size(); ++i) {
    if (drop[i]) continue;
    rows_.rows[kept] = rows_.rows[i];
    places_[kept] = places_[i];
    sizes_[kept] = sizes_[i];
    ++kept;
  }
  resize(kept);
}

void StatementTable::resize(std::size_t fewer) {
  rows_.rows.resize(fewer);
  places_.resize(fewer);
  sizes_.resize(fewer);
}

std::vector<Statement> StatementTable::take() {
  std::vector<Statement> all(size());
  for (std::size_t i = 0; i < all.size(); ++i) read(i, all[i]);
  *this = {};
  return all;
}

} // namespace standpoint
