#include "parts/article_result.h"

#include "base/error.h"
#include "base/json_writer.h"
#include "statement/statement_json.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace standpoint {

namespace json = rapidjson;

// A sample is ascending, so that it is written as differences: hexadecimal numbers parted by blanks.
static std::string write_sample(const std::vector<std::uint32_t>& sample) {
  std::string text;
  std::uint32_t last = 0;
  for (const std::uint32_t hash : sample) {
    fmt::format_to(std::back_inserter(text), "{}{:x}", text.empty() ? "" : " ", hash - last);
    last = hash;
  }
  return text;
}

std::string to_json_line(const ArticleResult& article) {
  JsonWriter out;
  out.open();
  out.text("doc", article.doc);
  out.text("model", article.model);
  out.text_if_any("date", article.date);
  out.text_if_any("error", article.error);
  if (article.read_words > 0) out.number("read_words", article.read_words);
  out.open("sketch");
  out.number("shingles", article.sketch.shingles);
  out.text("sample", write_sample(article.sketch.sample));
  out.close();
  out.open_list("statements");
  for (const Statement& statement : article.statements) out.raw(to_json(statement));
  out.close_list();
  out.close();
  return out.take_line();
}

static Error bad(std::string message) {
  return Error(ErrorCode::bad_format, {}, std::move(message));
}

static std::string read_string(const json::Value& object, const char* key, bool is_needed) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd() || found->value.IsNull()) {
    if (is_needed) throw bad(fmt::format("\"{}\" is missing: not a line that extract --per-article has written", key));
    return {};
  }
  if (!found->value.IsString()) throw bad(fmt::format("\"{}\" is not a string", key));
  return {found->value.GetString(), found->value.GetStringLength()};
}

static std::size_t read_count(const json::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd()) return 0;
  if (!found->value.IsUint64()) throw bad(fmt::format("\"{}\" is not a count", key));
  return found->value.GetUint64();
}

static std::vector<std::uint32_t> read_sample(std::string_view text) {
  std::vector<std::uint32_t> sample;
  std::uint32_t last = 0;
  while (!text.empty()) {
    const std::string_view number = text.substr(0, text.find(' '));
    std::uint32_t step = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), step, 16);
    if (read.ec != std::errc() || read.ptr != number.data() + number.size() || step > UINT32_MAX - last ||
        (step == 0 && !sample.empty()) || sample.size() == sketch_size)
      throw bad("the sample of \"sketch\" is damaged");
    sample.push_back(last += step);
    text.remove_prefix(std::min(number.size() + 1, text.size()));
  }
  return sample;
}

static TextSketch read_sketch(const json::Value& object) {
  const auto found = object.FindMember("sketch");
  if (found == object.MemberEnd() || !found->value.IsObject())
    throw bad("\"sketch\" is missing: not a line that extract --per-article has written");
  TextSketch sketch{.sample = read_sample(read_string(found->value, "sample", true)),
                    .shingles = read_count(found->value, "shingles")};
  if (sketch.sample.size() > sketch.shingles) throw bad("the sample of \"sketch\" is damaged");
  return sketch;
}

ArticleResult read_article_result(std::string_view line) {
  json::Document document; // iterative: a line of a million brackets must not exhaust the stack
  document.Parse<json::kParseIterativeFlag | json::kParseValidateEncodingFlag>(line.data(), line.size());
  if (document.HasParseError())
    throw bad(fmt::format("not JSON: {} (column {})", json::GetParseError_En(document.GetParseError()),
                          document.GetErrorOffset() + 1));
  if (!document.IsObject()) throw bad("not an article's line: a JSON object is expected");
  ArticleResult article{.doc = read_string(document, "doc", true),
                        .model = read_string(document, "model", true),
                        .date = read_string(document, "date", false),
                        .error = read_string(document, "error", false),
                        .read_words = read_count(document, "read_words"),
                        .sketch = read_sketch(document),
                        .statements = {}};
  const rapidjson::Value& object = document;
  const auto statements = object.FindMember("statements");
  if (statements == object.MemberEnd() || !statements->value.IsArray()) throw bad("\"statements\" is not a list");
  std::istringstream one{std::string(line)};
  read_statements(
      one, "",
      [&](Statement statement) {
        if (statement.doc != article.doc)
          throw bad(fmt::format("a statement of \"{}\" in the line of \"{}\"", statement.doc, article.doc));
        article.statements.push_back(std::move(statement));
      },
      [](const Error& error) { throw bad(error.message()); });
  return article;
}

} // namespace standpoint
