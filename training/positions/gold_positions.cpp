#include "gold_positions.h"

#include <fmt/format.h>
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <string_view>

namespace standpoint {

namespace {

namespace json = rapidjson;

struct BadRecord {
  std::string message;
};

std::string text_of(const json::Value& object, const char* key) {
  const auto found = object.FindMember(key);
  if (found == object.MemberEnd()) throw BadRecord{fmt::format("\"{}\" is missing", key)};
  if (!found->value.IsString()) throw BadRecord{fmt::format("\"{}\" is not a string", key)};
  return {found->value.GetString(), found->value.GetStringLength()};
}

GoldPosition read_position(const json::Value& object) {
  if (!object.IsObject()) throw BadRecord{"a statement is not an object"};
  GoldPosition gold;
  gold.quote = text_of(object, "quote");
  if (gold.quote.empty()) throw BadRecord{"\"quote\" is empty"};
  gold.actors.push_back(text_of(object, "actor"));
  if (const auto others = object.FindMember("actor_alt"); others != object.MemberEnd() && others->value.IsArray())
    for (const json::Value& other : others->value.GetArray())
      if (other.IsString()) gold.actors.emplace_back(other.GetString(), other.GetStringLength());
  return gold;
}

} // namespace

std::vector<GoldArticle> read_gold_positions(std::istream& in, const std::string& file_name,
                                             const ReportError& report) {
  std::vector<GoldArticle> articles;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const auto fail = [&](const std::string& message) {
      report(Error(ErrorCode::bad_format, {.file = file_name, .line = number, .record = 0}, message));
    };
    json::Document object;
    object.Parse<json::kParseIterativeFlag | json::kParseValidateEncodingFlag>(line.data(), line.size());
    if (object.HasParseError()) {
      fail(fmt::format("not JSON: {}", json::GetParseError_En(object.GetParseError())));
      continue;
    }
    try {
      if (!object.IsObject()) throw BadRecord{"not an article: a JSON object is expected"};
      GoldArticle article;
      article.doc = text_of(object, "doc");
      if (object.HasMember("set")) article.set = text_of(object, "set");
      if (!object.HasMember("statements") || !object["statements"].IsArray())
        throw BadRecord{"\"statements\" is not a list"};
      const auto& statements = object["statements"];
      for (json::SizeType i = 0; i < statements.Size(); ++i) {
        try {
          article.positions.push_back(read_position(statements[i]));
        } catch (const BadRecord& bad) {
          fail(fmt::format("statement {}: {}", i + 1, bad.message));
        }
      }
      articles.push_back(std::move(article));
    } catch (const BadRecord& bad) {
      fail(bad.message);
    }
  }
  return articles;
}

} // namespace standpoint
