#include "review/change_request.h"

#include "base/error.h"
#include "review/review_changes.h"

#include <fmt/format.h>
#include <rapidjson/document.h>

namespace standpoint {

void refuse(const std::string& why) {
  throw Error(ErrorCode::bad_option, {}, why);
}

struct ChangeRequest::Body {
  rapidjson::Document json;

  const rapidjson::Value* find(const char* name) const {
    const auto found = json.FindMember(name);
    return found == json.MemberEnd() ? nullptr : &found->value;
  }
};

static std::string text_of(const rapidjson::Value* value) {
  return value != nullptr && value->IsString() ? std::string(value->GetString(), value->GetStringLength())
                                               : std::string();
}

ChangeRequest::ChangeRequest(const std::string& text) : body_(std::make_unique<Body>()) {
  rapidjson::Document& json = body_->json;
  json.Parse<rapidjson::kParseValidateEncodingFlag | rapidjson::kParseIterativeFlag>(text.data(), text.size());
  if (json.HasParseError() || !json.IsObject()) refuse("the body is no JSON object");
}

ChangeRequest::~ChangeRequest() = default;

bool ChangeRequest::has(const char* name) const {
  return body_->find(name) != nullptr;
}

std::string ChangeRequest::text(const char* name) const {
  return text_of(body_->find(name));
}

bool ChangeRequest::flag(const char* name) const {
  const rapidjson::Value* value = body_->find(name);
  return value != nullptr && value->IsBool() && value->GetBool();
}

std::vector<std::string> ChangeRequest::texts(const char* name) const {
  std::vector<std::string> texts;
  const rapidjson::Value* value = body_->find(name);
  if (value != nullptr && value->IsArray())
    for (const rapidjson::Value& one : value->GetArray()) texts.push_back(text_of(&one));
  return texts;
}

std::int64_t ChangeRequest::number(const char* name) const {
  const rapidjson::Value* value = body_->find(name);
  if (value == nullptr || !value->IsInt64()) refuse(fmt::format("'{}' is no whole number", name));
  return value->GetInt64();
}

CodePointSpans ChangeRequest::spans(const char* name) const {
  const rapidjson::Value* value = body_->find(name);
  if (value == nullptr || !value->IsArray()) refuse("no words are marked");
  CodePointSpans spans;
  for (const rapidjson::Value& span : value->GetArray()) {
    if (!span.IsArray() || span.Size() != 2 || !span[0].IsUint() || !span[1].IsUint() ||
        span[0].GetUint() >= span[1].GetUint())
      refuse("no words are marked");
    spans.push_back({span[0].GetUint(), span[1].GetUint()});
  }
  return spans;
}

const ReviewedStatement& statement_of(const ReviewSession& session, const std::string& id) {
  const Seen* seen = session.find(id);
  if (seen == nullptr) refuse("this statement is not there any more; load the page anew");
  return session.at(*seen);
}

const SeenArticle& article_of(const ReviewSession& session, const ChangeRequest& body) {
  const std::size_t* at = session.find_article_at(body.number("article"));
  if (at == nullptr) refuse("this article is not there any more; load the page anew");
  return session.articles()[*at];
}

Entry entry_on_article(const ReviewSession& session, const SeenArticle& seen, Action action) {
  Entry entry;
  entry.coder = session.coder();
  entry.action = action;
  entry.article = seen.article.hash;
  return entry;
}

std::string finish(const ReviewSession& session, JsonWriter& json) {
  write_counts(json, session);
  json.close();
  return json.take();
}

std::string finish(const ReviewSession& session) {
  JsonWriter json;
  json.open();
  return finish(session, json);
}

void in_one_batch(std::vector<Entry>& entries) {
  if (entries.size() < 2) return;
  const std::string batch = make_id();
  for (Entry& entry : entries) entry.batch = batch;
}

} // namespace standpoint
