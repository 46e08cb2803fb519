#include "text/read_documents.h"

#include "base/ascii.h"
#include "text/byte_source.h"
#include "text/find_inputs.h"
#include "text/find_layout.h"
#include "text/parse_date.h"
#include "text/read_csv.h"
#include "text/read_json.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <set>
#include <streambuf>

namespace standpoint {

namespace {

enum class Kind { text, json, json_lines, csv, statements };

std::string extension_of(const std::string& path) {
  const std::size_t dot = path.find_last_of("./");
  return dot == std::string::npos || path[dot] == '/' ? "" : lower_case(std::string_view(path).substr(dot));
}

bool is_named_text(std::string_view extension) {
  return extension == ".txt" || extension == ".text" || extension == ".md";
}

Kind find_kind(const std::string& path, std::string_view beginning, const FieldMap& fields) {
  const std::string extension = extension_of(path);
  if (is_named_text(extension)) return Kind::text;
  if (extension == ".csv" || extension == ".tsv") return Kind::csv;
  const std::string_view first_line = trim(trim(beginning).substr(0, trim(beginning).find('\n')));
  const bool named_lines = extension == ".jsonl" || extension == ".ndjson";
  const bool lines = begins_like_json_lines(beginning) || (named_lines && first_line != "[" && first_line != "{");
  if (lines || begins_like_statements(beginning))
    return begins_like_statements(beginning) ? Kind::statements : Kind::json_lines;
  if (named_lines || extension == ".json" || begins_like_json(beginning)) return Kind::json;
  return begins_like_csv(beginning, fields) ? Kind::csv : Kind::text;
}

// Carries what the caller's `take` throws past the readers, which catch Error.
struct TakeFailed {
  std::exception_ptr reason;
};

// A CharSource as a C++ stream, for read_statements.
class CharBuffer : public std::streambuf {
public:
  explicit CharBuffer(CharSource& chars) : chars_(chars) {}

private:
  int_type underflow() override {
    std::size_t n = 0;
    for (; n < buffer_.size() && chars_.peek() != CharSource::end; ++n) buffer_[n] = static_cast<char>(chars_.take());
    if (n == 0) return traits_type::eof();
    setg(buffer_.data(), buffer_.data(), buffer_.data() + n);
    return traits_type::to_int_type(buffer_[0]);
  }

  CharSource& chars_;
  std::array<char, 16384> buffer_{};
};

class Reader {
public:
  Reader(const ReadOptions& options, const std::function<void(Document)>& take, const ReportError& report)
      : options_(options), take_(take), report_([&options, &report](const Error& error) {
          if (options.strict) throw error;
          report(error);
        }) {}

  void read(const std::vector<std::string>& names) {
    const std::vector<Input> inputs = find_inputs(names, report_);
    for (const Input& input : inputs) used_ids_.insert(input.id);
    several_hold_records_ = std::count_if(inputs.begin(), inputs.end(), [](const Input& input) {
                              return !is_named_text(extension_of(input.path));
                            }) > 1;
    for (const Input& input : inputs) {
      try {
        read(input);
      } catch (const Error& error) {
        report_(error);
      } catch (const TakeFailed& failed) {
        std::rethrow_exception(failed.reason);
      }
    }
  }

private:
  void read(const Input& input) {
    ByteSource source = ByteSource::open(input.path);
    const Place place{.file = source.name()};
    if (const std::string what = describe_binary(source.beginning()); !what.empty())
      throw Error(ErrorCode::bad_encoding, place, "not a text: seems to be " + what);

    const std::string beginning = utf8_beginning(source);
    const bool may_hold_statements = options_.take_statements && !is_named_text(extension_of(input.path));
    if (trim(beginning).empty() && may_hold_statements) return; // of an article without statements

    std::size_t records = 0;
    const TakeRecord take_record = [&](Record record) {
      ++records;
      read_record(std::move(record), input, source.name());
    };
    const ReportError report_record = [&](const Error& error) {
      ++records;
      report_(error);
    };
    switch (find_kind(input.path, beginning, options_.fields)) {
    case Kind::text:
      read_text(decode_text(source.read_all(options_.most_bytes), place), input, source.name());
      return;
    case Kind::json:
      read_json(source, options_.fields, options_.most_bytes, take_record, report_record);
      break;
    case Kind::json_lines:
      read_json_lines(source, options_.most_bytes, take_record, report_record);
      break;
    case Kind::csv:
      read_csv(source, options_.most_bytes, take_record, report_record);
      break;
    case Kind::statements:
      read_statements(source);
      return;
    }
    if (records == 0) throw Error(ErrorCode::empty_article, place, "no articles in it");
  }

  void read_text(std::string text, const Input& input, const std::string& name) {
    if (trim(text).empty()) throw Error(ErrorCode::empty_article, {.file = name}, "an empty article");
    ArticleFields fields;
    fields.text = std::move(text);
    finish(document_of(input, input.id, 0), std::move(fields), input.id);
  }

  void read_record(Record record, const Input& input, const std::string& name) {
    const Place place{.file = name, .line = 0, .record = record.number};
    ArticleFields fields = find_article_fields(record, options_.fields, name);
    if (fields.text.size() > options_.most_bytes)
      throw Error(ErrorCode::too_large, place, too_large_message(options_.most_bytes));
    if (trim(fields.text).empty()) throw Error(ErrorCode::empty_article, place, "an empty article");

    Document document = document_of(input, id_of(input, record.number, fields.id), record.number);
    finish(std::move(document), std::move(fields), input.id);
  }

  // Ids of inputs are taken from the start, so that a record's id depends on no order of inputs.
  std::string id_of(const Input& input, std::size_t number, const std::string& own) {
    if (number == 0 && own.empty()) return input.id;
    const std::string numbered = fmt::format("{}#{}", input.id, number);
    std::string id = own.empty() ? numbered : several_hold_records_ ? input.id + '#' + own : own;
    if (used_ids_.contains(id)) id = numbered;
    while (!used_ids_.insert(id).second) id += '+';
    return id;
  }

  static Document document_of(const Input& input, std::string id, std::size_t number) {
    Document document;
    document.id = std::move(id);
    document.path = input.path;
    document.record = number;
    return document;
  }

  void read_statements(ByteSource& source) {
    if (!options_.take_statements)
      throw Error(ErrorCode::bad_format, {.file = source.name()},
                  "position statements, not articles; statements are inputs of build and diff");
    CharSource chars(source);
    CharBuffer buffer(chars);
    std::istream stream(&buffer);
    call([&] { options_.take_statements(stream, source.name()); });
  }

  // The document with what its text says filled in, handed to `take`.
  void finish(Document document, ArticleFields fields, const std::string& file_name) {
    Layout layout = find_layout(fields.text, {.file_name = file_name, .title = fields.title, .date = fields.date});
    const auto first = [](std::string&& a, std::string&& b, const std::string& c = "", std::string&& d = "") {
      return !a.empty() ? std::move(a) : !b.empty() ? std::move(b) : !c.empty() ? c : std::move(d);
    };
    document.text = std::move(fields.text);
    document.title = first(std::move(fields.title), std::move(layout.title));
    document.title_span = layout.title_span;
    document.date = first(std::move(fields.date), std::move(layout.date), options_.date);
    document.author = first(std::move(fields.author), std::move(layout.author));
    document.outlet =
        first(std::move(fields.outlet), std::move(layout.outlet), options_.outlet, std::move(layout.agency));
    document.place = first(std::move(fields.place), std::move(layout.place));
    document.url = first(std::move(fields.url), std::move(layout.url));
    document.furniture = std::move(layout.furniture);
    call([&] { take_(std::move(document)); });
  }

  template <class Call> static void call(Call what) {
    try {
      what();
    } catch (...) {
      throw TakeFailed{std::current_exception()};
    }
  }

  const ReadOptions& options_;
  const std::function<void(Document)>& take_;
  const ReportError report_;
  bool several_hold_records_ = false;
  std::set<std::string> used_ids_;
};

} // namespace

void read_documents(const std::vector<std::string>& inputs, const ReadOptions& options,
                    const std::function<void(Document)>& take, const ReportError& report) {
  if (!options.date.empty() && !is_iso_day(options.date))
    throw Error(ErrorCode::bad_option, {}, fmt::format("--date {}: should be a day such as 2023-02-22", options.date));
  Reader(options, take, report).read(inputs);
}

} // namespace standpoint
