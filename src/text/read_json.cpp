// Source: RFC 8259. Parsed by RapidJSON's reader event by event; nesting is bounded, so is the size of a record.
#include "text/read_json.h"

#include "base/ascii.h"
#include "base/mend_json.h"
#include "text/trim.h"

#include <fmt/format.h>
#include <rapidjson/error/en.h>
#include <rapidjson/reader.h>

#include <algorithm>
#include <array>
#include <cassert>

namespace standpoint {

namespace {

constexpr std::size_t deepest = 100;
// Lists of what is one article's own in ninjs 2 and 3, and no list of articles.
constexpr std::array<std::string_view, 3> lists_of_one_article = {"bodies", "headlines", "infosources"};
// What APIs put around their answer: {"response": {"results": [...]}} of The Guardian, {"hits": {"hits": [...]}}.
constexpr std::array<std::string_view, 5> wrappers = {"response", "data", "result", "results", "hits"};
constexpr std::size_t most_fields = 10000; // of an object: more cost too much, and are no article
constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseNumbersAsStringsFlag;

// The characters of the input as RapidJSON takes them. Ends early when a record grows too large.
class JsonStream {
public:
  using Ch = char;
  JsonStream(CharSource& chars, std::size_t most) : chars_(chars), most_(most) {}

  Ch Peek() const {
    const int c = since_record_ > most_ ? CharSource::end : chars_.peek();
    return c == CharSource::end ? '\0' : static_cast<char>(c);
  }
  Ch Take() {
    const Ch c = Peek();
    ++since_record_;
    ++offset_;
    if (since_record_ <= most_) chars_.take();
    return c;
  }
  std::size_t Tell() const { return offset_; }
  Ch* PutBegin() { return nullptr; }
  void Put(Ch) {}
  void Flush() {}
  std::size_t PutEnd(Ch*) { return 0; }

  void start_record() { since_record_ = 0; }
  bool is_too_large() const { return since_record_ > most_; }

private:
  CharSource& chars_;
  std::size_t most_;
  std::size_t since_record_ = 0;
  std::size_t offset_ = 0;
};

// Collects the fields of objects. `inner` objects are the elements of the arrays that the outermost object holds.
struct Collector : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, Collector> {
  struct Frame {
    bool is_array;
    std::size_t path_size; // of what holds it
  };
  std::vector<Frame> frames;
  std::string path; // dotted names that lead to the current value
  std::string key;
  bool has_inner = false; // whether to look for inner objects
  std::size_t inner_depth = 0;
  std::size_t inner_path = 0; // size of the path to the inner object
  bool too_deep = false;
  bool too_wide = false;
  std::vector<Field> outer, inner;
  std::function<void()> on_inner_start, on_inner_end;

  bool in_inner() const { return inner_depth != 0; }
  // Whether this is an element of a list in a wrapper.
  bool is_wrapped() const {
    return frames.size() == 4 && !frames[0].is_array && !frames[1].is_array &&
           std::find(wrappers.begin(), wrappers.end(), path.substr(0, path.find('.'))) != wrappers.end();
  }

  bool value(std::string_view text) {
    if (frames.empty()) return true;
    std::string name = path.substr(in_inner() ? inner_path : 0);
    if (!frames.back().is_array)
      name += (name.empty() ? "" : ".") + key;
    else if (name.empty())
      return true; // an element of the outermost array that is no object
    std::vector<Field>& fields = in_inner() ? inner : outer;
    if (fields.size() >= most_fields) {
      too_wide = true;
      return false;
    }
    fields.push_back({decode_field(std::move(name)), decode_field(std::string(text))});
    return true;
  }
  bool open(bool is_array) {
    if (frames.size() >= deepest) {
      too_deep = true;
      return false;
    }
    const bool in_list = !frames.empty() && frames.back().is_array;
    frames.push_back({is_array, path.size()});
    if (has_inner && !is_array && in_list && !in_inner() && (frames.size() == 3 || is_wrapped())) {
      inner.clear();
      inner_depth = frames.size();
      inner_path = path.size();
      on_inner_start();
      return true;
    }
    const bool named = frames.size() > 1 && !in_list;
    if (named) {
      if (path.size() > (in_inner() ? inner_path : 0)) path += '.';
      path += key;
    }
    return true;
  }
  bool close() {
    if (in_inner() && frames.size() == inner_depth) {
      inner_depth = 0;
      on_inner_end();
    }
    path.resize(frames.back().path_size);
    frames.pop_back();
    return true;
  }

  bool Null() { return true; }
  bool Bool(bool b) { return value(b ? "true" : "false"); }
  bool RawNumber(const char* s, rapidjson::SizeType n, bool) { return value({s, n}); }
  bool String(const char* s, rapidjson::SizeType n, bool) { return value({s, n}); }
  bool Key(const char* s, rapidjson::SizeType n, bool) {
    key.assign(s, n);
    return true;
  }
  bool StartObject() { return open(false); }
  bool StartArray() { return open(true); }
  bool EndObject(rapidjson::SizeType) { return close(); }
  bool EndArray(rapidjson::SizeType) { return close(); }
};

std::string describe(rapidjson::ParseErrorCode code) {
  std::string text = rapidjson::GetParseError_En(code);
  if (!text.empty()) text[0] = ascii_lower(text[0]);
  while (text.ends_with('.')) text.pop_back();
  return "not valid JSON: " + text;
}

const std::string too_deep_message = fmt::format("JSON nested deeper than {} levels", deepest);
const std::string too_wide_message = fmt::format("an object of more than {} fields, which is no article", most_fields);

// Why reading was stopped; null when it was not.
const std::string* refusal(const Collector& collector) {
  return collector.too_deep ? &too_deep_message : collector.too_wide ? &too_wide_message : nullptr;
}

// The fields' names alone, which are all that an error message needs.
std::vector<Field> names_only(const std::vector<Field>& fields) {
  std::vector<Field> names;
  for (const Field& field : fields) names.push_back({field.name, ""});
  return names;
}

// Parses one line, which is changed. Nothing when it is no object.
rapidjson::ParseErrorCode parse_line(std::string& line, Collector& collector, bool& is_object) {
  is_object = trim(line).starts_with('{');
  mend_json(line);
  rapidjson::Reader reader;
  rapidjson::InsituStringStream stream(line.data());
  return reader.Parse<flags | rapidjson::kParseInsituFlag>(stream, collector).Code();
}

void skip_blanks(CharSource& chars, bool with_commas) {
  for (int c = chars.peek(); c == ' ' || c == '\t' || c == '\n' || c == '\r' || (with_commas && c == ',');
       c = chars.peek())
    chars.take();
}

// The next element of an array, by quotation marks and brackets alone. What is longer than `most` is passed over, and
// `too_long` set; `is_whole` says whether it had an end.
void read_element(CharSource& chars, std::size_t most, std::string& element, bool& too_long, bool& is_whole) {
  element.clear();
  too_long = is_whole = false;
  std::size_t depth = 0;
  bool in_string = false, is_escaped = false;
  while (!is_whole && chars.peek() != CharSource::end) {
    const char c = static_cast<char>(chars.peek());
    is_whole = !in_string && depth == 0 && !element.empty() && (c == ',' || c == ']');
    if (is_whole) return;
    chars.take();
    if (in_string) {
      in_string = is_escaped || c != '"';
    } else if (c == '"') {
      in_string = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && depth > 0) {
      is_whole = --depth == 0; // a forgotten comma costs nothing
    }
    is_escaped = in_string && c == '\\' && !is_escaped;
    if (element.size() >= most)
      too_long = true;
    else
      element += c;
  }
}

// An array's elements one by one, so that a bad one does not cost the others.
void read_array(CharSource& chars, const std::string& name, std::size_t most_bytes, const TakeRecord& take,
                const ReportError& report) {
  chars.take(); // the bracket
  std::string element;
  bool too_long = false, is_whole = true;
  std::size_t number = 0;
  for (skip_blanks(chars, true); chars.peek() != ']'; skip_blanks(chars, true)) {
    const Place place{.file = name, .line = chars.line(), .record = 0};
    if (chars.peek() == CharSource::end) {
      report(Error(ErrorCode::bad_format, place, "the list has no end; was the file cut off?"));
      return;
    }
    read_element(chars, most_bytes * 6 + 4096, element, too_long, is_whole);
    if (too_long) {
      ++number;
      report(Error(ErrorCode::too_large, place, too_large_message(most_bytes)));
    } else {
      Collector collector;
      bool is_object = false;
      const rapidjson::ParseErrorCode code = parse_line(element, collector, is_object);
      number += is_object ? 1 : 0;
      if (const std::string* why = refusal(collector))
        report(Error(ErrorCode::bad_format, place, *why));
      else if (code != rapidjson::kParseErrorNone)
        report(Error(ErrorCode::bad_format, place,
                     describe(code) + (is_whole ? "; this element is left out" : "; was the file cut off?")));
      else if (is_object)
        take({number, std::move(collector.outer)});
    }
    if (!is_whole) return;
  }
}

} // namespace

void read_json(ByteSource& source, const FieldMap& map, std::size_t most_bytes, const TakeRecord& take,
               const ReportError& report) {
  CharSource chars(source);
  const auto take_or_report = [&](Record record) {
    try {
      take(std::move(record));
    } catch (const Error& error) {
      report(error);
    }
  };

  skip_blanks(chars, false);
  if (chars.peek() == '[') {
    read_array(chars, source.name(), most_bytes, take_or_report, report);
    return;
  }

  // A text of `most_bytes` may be written with six bytes for each of its own.
  JsonStream stream(chars, most_bytes * 6 + 4096);
  Collector collector;
  collector.has_inner = true;
  std::size_t number = 0, taken = 0;
  std::vector<Record> without_text; // objects in a list of the outermost object
  collector.on_inner_start = [&] {
    ++number;
    stream.start_record();
  };
  collector.on_inner_end = [&] {
    stream.start_record();
    Record record{number, std::move(collector.inner)};
    const std::string list = collector.path.substr(0, collector.inner_path);
    if (std::find(lists_of_one_article.begin(), lists_of_one_article.end(), list) != lists_of_one_article.end()) {
      for (Field& field : record.fields)
        if (collector.outer.size() < most_fields)
          collector.outer.push_back({list + "." + field.name, std::move(field.value)});
      --number;
      return;
    }
    if (has_text_field(collector.outer, map)) return; // tags, comments, ... of one article
    if (!has_text_field(record.fields, map)) {
      if (without_text.size() < 1000) without_text.push_back({number, names_only(record.fields)});
      return;
    }
    ++taken;
    take_or_report(std::move(record));
  };

  rapidjson::Reader reader;
  const rapidjson::ParseResult result = reader.Parse<flags>(stream, collector);
  if (result.IsError()) {
    const Place place{.file = source.name(), .line = chars.line(), .record = 0};
    if (const std::string* why = refusal(collector))
      report(Error(ErrorCode::bad_format, place, *why));
    else if (stream.is_too_large())
      report(Error(ErrorCode::too_large, place, too_large_message(most_bytes)));
    else if (result.Code() != rapidjson::kParseErrorDocumentEmpty)
      report(Error(ErrorCode::bad_format, place, describe(result.Code())));
    return;
  }
  const bool own_text = has_text_field(collector.outer, map);
  if (own_text && taken > 0) {
    report(Error(ErrorCode::bad_format, {.file = source.name()},
                 "an object with a text of its own behind a list of articles; the text is left out"));
  } else if (taken > 0) {
    for (Record& record : without_text) take_or_report(std::move(record));
  } else if (own_text || !collector.outer.empty() || !without_text.empty()) {
    if (!own_text && !without_text.empty()) // to name their fields in the message
      for (Field& field : without_text[0].fields) collector.outer.push_back(std::move(field));
    take_or_report({0, std::move(collector.outer)});
  }
}

void read_json_lines(ByteSource& source, std::size_t most_bytes, const TakeRecord& take, const ReportError& report) {
  CharSource chars(source);
  std::string line;
  bool too_long = false;
  std::size_t number = 0;
  for (std::size_t line_number = 1; chars.read_line(line, most_bytes * 6 + 4096, too_long);
       line_number = chars.line()) {
    if (trim(line).empty() && !too_long) continue;
    ++number;
    const Place place{.file = source.name(), .line = line_number, .record = 0};
    if (too_long) {
      report(Error(ErrorCode::too_large, place, too_large_message(most_bytes)));
      continue;
    }
    Collector collector;
    bool is_object = false;
    const rapidjson::ParseErrorCode code = parse_line(line, collector, is_object);
    if (const std::string* why = refusal(collector)) {
      report(Error(ErrorCode::bad_format, place, *why));
    } else if (code != rapidjson::kParseErrorNone) {
      report(Error(ErrorCode::bad_format, place, describe(code)));
    } else if (!is_object) {
      report(Error(ErrorCode::bad_format, place, "not a JSON object"));
    } else {
      try {
        take({number, std::move(collector.outer)});
      } catch (const Error& error) {
        report(error);
      }
    }
  }
}

bool begins_like_json(std::string_view beginning) {
  beginning = trim(beginning);
  if (beginning.empty()) return false;
  const char first = beginning[0];
  const std::string_view rest = trim(beginning.substr(1));
  if (first == '{') return rest.starts_with('"') || rest.starts_with('}');
  return first == '[' && (rest.starts_with('{') || rest.starts_with(']'));
}

static bool is_object_line(std::string_view line, Collector& collector) {
  std::string copy(line);
  bool is_object = false;
  return parse_line(copy, collector, is_object) == rapidjson::kParseErrorNone && is_object;
}

bool begins_like_json_lines(std::string_view beginning) {
  beginning = trim(beginning);
  const std::size_t end = beginning.find('\n');
  Collector collector;
  return end != std::string_view::npos && is_object_line(beginning.substr(0, end), collector) &&
         trim(beginning.substr(end)).starts_with('{');
}

// The line of an article, as parts/article_result.h has it; it may be longer than the beginning.
static bool begins_like_article_result(std::string_view beginning) {
  std::string start;
  for (const char c : trim(beginning).substr(0, 4000))
    if (c != ' ') start += c;
  const std::size_t sketch = start.find("\"sketch\":{\"shingles\":");
  return start.starts_with("{\"doc\":") && sketch < start.find("\"statements\":");
}

bool begins_like_statements(std::string_view beginning) {
  if (begins_like_article_result(beginning)) return true;
  for (int lines = 0; lines < 5 && !beginning.empty(); ++lines) {
    const std::size_t end = std::min(beginning.find('\n'), beginning.size());
    Collector collector;
    if (is_object_line(trim(beginning.substr(0, end)), collector)) {
      const auto has = [&collector](std::string_view name) {
        return std::any_of(collector.outer.begin(), collector.outer.end(),
                           [name](const Field& field) { return field.name == name; });
      };
      // A record without a position has "position":null, which counts as absent: it is told by its evidence.
      if (has("actor.name") && (has("position") || has("evidence_text"))) return true;
    }
    beginning.remove_prefix(std::min(end + 1, beginning.size()));
  }
  return false;
}

} // namespace standpoint
