// Articles to the program and its results back: records as lines of JSON, articles with their statements as columns.
#include "columns.h"
#include "json.h"
#include "process.h"

#include <cpp11/as.hpp>
#include <cpp11/function.hpp>
#include <cpp11/list.hpp>
#include <cpp11/strings.hpp>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <chrono>
#include <fstream>
#include <stdexcept>

namespace {

using Buffer = rapidjson::StringBuffer;
using Writer = rapidjson::Writer<Buffer>;

std::string_view view(const Buffer& buffer) {
  return {buffer.GetString(), buffer.GetSize()};
}

// Statements as columns, a row each. Units: `start` counts code points from 1, `end` is the last one of the evidence.
class Rows {
public:
  void add(const rapidjson::Value& s, int article, int number, std::string_view as_json) {
    const rapidjson::Value* actor = find_member(s, "actor");
    const rapidjson::Value* topic = find_member(s, "topic");
    const rapidjson::Value* issue = find_member(s, "issue");
    const auto text = [](TextColumn& column, const rapidjson::Value* object, const char* name) {
      column.add_if_known(object == nullptr ? std::string_view() : text_of(*object, name));
    };
    article_.push_back(article);
    number_.push_back(number);
    doc_.add(text_of(s, "doc"));
    text(actor_, actor, "name");
    text(kind_, actor, "kind");
    text(role_, actor, "role");
    text(position_, &s, "position");
    text(topic_, topic, "label");
    text(claim_, &s, "claim");
    text(outlet_, &s, "outlet");
    text(via_, &s, "via");
    text(issue_, issue, "label");
    text(issue_parent_, issue, "parent");
    polarity_.push_back(integer_of(s, "polarity"));
    confidence_.push_back(number_of(s, "confidence"));
    date_.push_back(day_of(text_of(s, "date")));
    evidence_.add(text_of(s, "evidence_text"));
    const Extent extent = extent_of(s, "evidence");
    begin_.push_back(extent.start);
    end_.push_back(extent.end);
    json_.add(as_json);
  }

  cpp11::sexp make() const {
    return make_list({{"article", make_integers(article_)},
                      {"number", make_integers(number_)},
                      {"doc_id", doc_.make()},
                      {"actor", actor_.make()},
                      {"actor_kind", kind_.make()},
                      {"actor_role", role_.make()},
                      {"position", position_.make()},
                      {"polarity", make_integers(polarity_)},
                      {"topic", topic_.make()},
                      {"claim", claim_.make()},
                      {"date", make_dates(date_)},
                      {"outlet", outlet_.make()},
                      {"via", via_.make()},
                      {"confidence", make_numbers(confidence_)},
                      {"evidence", evidence_.make()},
                      {"start", make_integers(begin_)},
                      {"end", make_integers(end_)},
                      {"issue", issue_.make()},
                      {"issue_parent", issue_parent_.make()},
                      {".statement", json_.make()}});
  }

private:
  std::vector<int> article_, number_, polarity_, begin_, end_;
  std::vector<double> date_, confidence_;
  TextColumn doc_, actor_, kind_, role_, position_, topic_, claim_, outlet_, via_, issue_, issue_parent_, evidence_,
      json_;
};

// Source: RFC 3629: no surrogates, nothing longer than need be.
bool is_utf8(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned char first = byte(i);
    if (first < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || i + length > text.size()) return false;
    for (std::size_t j = 1; j < length; ++j)
      if ((byte(i + j) & 0xC0) != 0x80) return false;
    const unsigned char second = byte(i + 1);
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90) ||
        (first == 0xF4 && second > 0x8F))
      return false;
    i += length;
  }
  return true;
}

class Articles {
public:
  explicit Articles(bool attributions) : attributions_(attributions) {}

  void add(std::string_view line) {
    rapidjson::Document article = parse_json(line, "a line");
    if (!article.IsObject()) throw std::runtime_error("the program wrote a line that is no article");
    Buffer buffer;
    int number = 0;
    int kept = 0;
    if (const rapidjson::Value* statements = find_list(article, "statements"))
      for (const rapidjson::Value& s : statements->GetArray()) {
        ++number;
        if (!attributions_ && text_of(s, "position").empty()) continue;
        buffer.Clear();
        Writer writer(buffer);
        s.Accept(writer);
        rows_.add(s, static_cast<int>(doc_.size()) + 1, number, view(buffer));
        ++kept;
      }
    doc_.add(text_of(article, "doc"));
    date_.push_back(day_of(text_of(article, "date")));
    error_.add_if_known(text_of(article, "error"));
    count_.push_back(kept);
    words_.push_back(integer_of(article, "read_words"));
    article.RemoveMember("statements");
    buffer.Clear();
    Writer writer(buffer);
    article.Accept(writer);
    json_.add(view(buffer));
  }

  std::size_t size() const { return doc_.size(); }

  // `faults`: of what was not sent, a row a record.
  cpp11::sexp make(const Ended& ended, const TextColumn& faults) const {
    return make_list({{"status", make_integers({ended.status})},
                      {"errors", text(ended.errors)},
                      {"faults", faults.make()},
                      {"articles", make_list({{"doc_id", doc_.make()},
                                              {"date", make_dates(date_)},
                                              {"statements", make_integers(count_)},
                                              {"read_words", make_integers(words_)},
                                              {"error", error_.make()},
                                              {".article", json_.make()}})},
                      {"rows", rows_.make()}});
  }

private:
  static cpp11::sexp text(std::string_view one) {
    TextColumn column;
    column.add(one);
    return column.make();
  }

  bool attributions_;
  TextColumn doc_, error_, json_;
  std::vector<double> date_;
  std::vector<int> count_, words_;
  Rows rows_;
};

std::vector<std::string> words(const cpp11::strings& given) {
  std::vector<std::string> made;
  for (const auto& one : given) made.emplace_back(std::string(one));
  return made;
}

// Calls a function of R with the number of articles that are done, five times a second; NULL: nothing.
class Progress {
public:
  explicit Progress(SEXP tell) : tell_(tell) {}
  void at(std::size_t count) {
    const auto now = std::chrono::steady_clock::now();
    if (tell_ == R_NilValue || now - told_ < std::chrono::milliseconds(200)) return;
    told_ = now;
    const cpp11::function tell(tell_);
    tell(cpp11::as_sexp(static_cast<int>(count)));
  }

private:
  SEXP tell_;
  std::chrono::steady_clock::time_point told_;
};

// The columns of the records, the text first. What R holds as bytes of no encoding may be no UTF-8.
class Records {
public:
  explicit Records(const cpp11::list& fields) : names_(words(cpp11::strings(fields.names()))), fields_(fields) {}

  R_xlen_t count() const { return Rf_xlength(fields_[0]); }

  // Why the record cannot be sent; empty where it can.
  std::string_view fault(R_xlen_t row) const {
    const std::optional<std::string_view> text = at(0, row);
    if (!text || text->find_first_not_of(" \t\r\n\f\v") == std::string_view::npos) return "an empty article";
    if (text->size() > most_bytes) return "larger than an article may be (30 MB)";
    if (!is_utf8(*text)) return "not valid UTF-8; read it with its encoding, or convert it with iconv()";
    return {};
  }

  // One line, without what is missing or no UTF-8.
  void append_line(R_xlen_t row, std::string& out) {
    buffer_.Clear();
    Writer writer(buffer_);
    writer.StartObject();
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::optional<std::string_view> value = at(static_cast<R_xlen_t>(i), row);
      if (!value || value->empty() || (i > 0 && !is_utf8(*value))) continue;
      writer.Key(names_[i].data(), static_cast<rapidjson::SizeType>(names_[i].size()));
      writer.String(value->data(), static_cast<rapidjson::SizeType>(value->size()));
    }
    writer.EndObject();
    out.append(buffer_.GetString(), buffer_.GetSize());
    out += '\n';
  }

private:
  static constexpr std::size_t most_bytes = 30'000'000; // with escapes still below the program's own limit

  std::optional<std::string_view> at(R_xlen_t column, R_xlen_t row) const {
    const SEXP values = fields_[column];
    const SEXP value = cpp11::unwind_protect([&] { return STRING_ELT(values, row); });
    if (value == NA_STRING) return {};
    return std::string_view(CHAR(value), static_cast<std::size_t>(LENGTH(value)));
  }

  std::vector<std::string> names_;
  cpp11::list fields_;
  Buffer buffer_;
};

// Runs the program and takes each of its lines as an article. `faults` is what `more` has written there.
cpp11::sexp extract(const std::string& program, const cpp11::strings& arguments, const MoreInput& more,
                    const TextColumn& faults, bool attributions, SEXP progress) {
  Articles articles(attributions);
  Progress told(progress);
  Lines lines([&](std::string_view line) {
    articles.add(line);
    told.at(articles.size());
  });
  const Ended ended = run_process(program, words(arguments), more, [&](std::string_view bytes) { lines.add(bytes); });
  return articles.make(ended, faults);
}

} // namespace

// `fields`: a named list of character vectors of one length, in UTF-8, the texts first; NA is left out. A record a row.
SEXP extract_records(const std::string& program, const cpp11::strings& arguments, const cpp11::list& fields,
                     bool attributions, SEXP progress) {
  Records records(fields);
  const R_xlen_t count = records.count();
  R_xlen_t next = 0;
  TextColumn faults;
  const auto more = [&](std::string& out) {
    if (next == count) return false;
    const std::string_view fault = records.fault(next);
    faults.add_if_known(fault);
    if (fault.empty()) records.append_line(next, out);
    ++next;
    return true;
  };
  return extract(program, arguments, more, faults, attributions, progress);
}

// What is in files and folders.
SEXP extract_inputs(const std::string& program, const cpp11::strings& arguments, bool attributions, SEXP progress) {
  return extract(program, arguments, nullptr, {}, attributions, progress);
}

// Lines of statements, as `build -o FILE.jsonl` writes them, as columns.
SEXP read_statement_lines(const std::string& path) {
  Rows rows;
  std::ifstream file(path, std::ios::binary);
  int number = 0;
  for (std::string line; std::getline(file, line);) rows.add(parse_json(line, "a statement"), 0, ++number, line);
  return rows.make();
}

// Runs a command; its standard output as one text.
SEXP run_command(const std::string& program, const cpp11::strings& arguments) {
  std::string output;
  const Ended ended = run_process(program, words(arguments), nullptr, [&](std::string_view bytes) { output += bytes; });
  TextColumn said;
  said.add(output);
  TextColumn errors;
  errors.add(ended.errors);
  return make_list({{"status", make_integers({ended.status})}, {"output", said.make()}, {"errors", errors.make()}});
}
