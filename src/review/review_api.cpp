#include "review/review_api.h"

#include "base/error.h"
#include "base/json_writer.h"
#include "project/search_articles.h"
#include "review/change_names.h"
#include "review/review_changes.h"
#include "review/review_filter.h"
#include "review/review_page.h"
#include "review/shown_statement.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <charconv>
#include <exception>
#include <map>
#include <optional>
#include <utility>

namespace standpoint {

namespace {

std::string parameter(const WebRequest& request, const std::string& name) {
  const auto found = request.parameters.find(name);
  return found == request.parameters.end() ? std::string() : found->second;
}

ArticleId read_number(const std::string& text) {
  ArticleId number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size())
    throw Error(ErrorCode::bad_option, {}, "not the number of an article; load the page anew");
  return number;
}

void write_spans(JsonWriter& json, std::string_view key, const CodePointSpans& spans) {
  json.open_list(key);
  for (const CodePointSpan& span : spans) {
    json.open_list();
    json.number(span.begin);
    json.number(span.end);
    json.close_list();
  }
  json.close_list();
}

// Fields of a statement as the page names them; the side is a number.
void write_fields(JsonWriter& json, const Statement& statement) {
  for (const std::string_view field : shown_fields) {
    if (field == "side")
      json.number(field, statement.polarity);
    else
      json.text(field, shown_value(statement, field));
  }
}

void write_confidence(JsonWriter& json, const ReviewedStatement& one) {
  if (one.status == Status::added)
    json.nothing("confidence");
  else
    json.real("confidence", one.statement.confidence);
}

void write_readings(JsonWriter& json, const ReviewedStatement& one) {
  json.open_list("readings");
  if (!one.disputed.empty())
    for (const CoderReading& reading : readings_of(one)) {
      json.open();
      json.text("coder", reading.coder);
      for (const auto& [field, value] : reading.values) json.text(field, value);
      json.close();
    }
  json.close_list();
}

void write_statement(JsonWriter& json, const ReviewSession& session, const ReviewedStatement& one) {
  const Statement& statement = one.statement;
  json.open();
  json.text("id", statement.id);
  write_fields(json, statement);
  json.number("polarity", statement.polarity);
  json.text("role", statement.actor.role);
  json.text("via", statement.via);
  write_spans(json, "evidence", statement.evidence);
  write_spans(json, "source", statement.source);
  write_spans(json, "cue", statement.cue);
  json.text("evidence_text", statement.evidence_text);
  write_confidence(json, one);
  json.text("status", name(one.status));
  json.flag("found", one.is_found);
  json.text("by", judges_of(one));
  json.text("question", question_about(one));
  json.text("note", session.note_on_statement(statement.id));
  json.texts("notes", one.notes);
  json.open_list("changed");
  for (const std::string_view field : shown_fields)
    if (one.status != Status::added && shown_value(statement, field) != shown_value(one.machine, field))
      json.text(field);
  json.close_list();
  json.open("machine");
  write_fields(json, one.machine);
  json.close();
  write_readings(json, one);
  json.close();
}

} // namespace

ReviewApi::ReviewApi(ReviewSession session, std::string name, LinkProject link)
    : session_(std::move(session)), name_(std::move(name)), link_(std::move(link)) {
  const std::lock_guard lock(mutex_);
  link_beside();
}

ReviewApi::~ReviewApi() {
  end();
  if (linker_.joinable()) linker_.join();
}

void ReviewApi::end() {
  const std::lock_guard lock(mutex_);
  is_ending_ = true;
  linked_.notify_all();
}

std::size_t ReviewApi::entries_made() {
  const std::lock_guard lock(mutex_);
  return session_.entries_made();
}

// REQUIRES: the lock is held.
void ReviewApi::link_beside() {
  if (is_linking_ || is_ending_ || !session_.awaits_names()) return;
  if (linker_.joinable()) linker_.join(); // it has nothing left to do but to end
  linker_ = std::thread([this] { link_while_awaited(); });
  is_linking_ = true;
}

void ReviewApi::link_while_awaited() {
  // Of this thread alone: somebody waits for the page, and is told that names come later. Where that cannot be had it
  // goes on as it is.
  ::setpriority(PRIO_PROCESS, 0, 5);
  const std::string path = session_.project().database().path();
  for (bool is_awaited = true; is_awaited;) {
    std::optional<NamesOfState> names;
    std::string error;
    try {
      names = link_names(path, link_, is_ending_);
    } catch (const std::exception& failed) {
      error = failed.what();
    }
    const std::lock_guard lock(mutex_);
    if (is_ending_) error.clear(); // nobody waits for names any more
    if (names && !is_ending_) {
      try {
        session_.take_names(std::move(*names));
      } catch (const std::exception& failed) {
        error = failed.what();
      }
    }
    if (!error.empty()) {
      link_error_ = std::move(error);
      session_.give_up_names();
    }
    is_awaited = session_.awaits_names() && !is_ending_;
    is_linking_ = is_awaited;
    linked_.notify_all();
  }
}

WebAnswer ReviewApi::answer(const WebRequest& request, const Keys& keys) {
  if (request.method == "GET" && request.path == "/") {
    std::string page(review_page);
    const std::string gap = "@PAGE@";
    page.replace(page.find(gap), gap.size(), keys.page);
    return {200, "text/html; charset=utf-8", std::move(page)};
  }
  if (request.method == "GET" && request.path == "/style.css")
    return {200, "text/css; charset=utf-8", std::string(review_style)};
  if (request.method == "GET" && request.path == "/script.js")
    return {200, "text/javascript; charset=utf-8", std::string(review_script)};
  const std::string_view prefix = "/api/";
  if (!request.path.starts_with(prefix)) return {404, "application/json", R"({"error":"There is no such page."})"};
  const std::string what = request.path.substr(prefix.size());

  std::unique_lock lock(mutex_);
  try {
    session_.refresh();
    link_beside();
    // A side that linking will turn, and names that it will give, cannot be said or asked for before.
    const bool needs_names =
        request.method == "POST"
            ? what == "change" || what == "rule"
            : what == "queue" && !(parameter(request, "actor") + parameter(request, "topic")).empty();
    if (needs_names) linked_.wait(lock, [&] { return session_.has_names() || is_ending_; });
    if (needs_names && !session_.has_names())
      throw Error(ErrorCode::bad_option, {}, "the review has ended, and nothing was changed; begin it again");
    std::string body =
        request.method == "POST" ? change_review(session_, audits_, what, request.body) : answer_get(what, request);
    if (body.empty()) return {404, "application/json", R"({"error":"There is no such question."})"};
    return {200, "application/json", std::move(body)};
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_option) throw;
    JsonWriter json;
    json.open();
    json.text("error", error.message());
    json.close();
    return {400, "application/json", json.take()};
  }
}

std::string ReviewApi::answer_get(std::string_view what, const WebRequest& request) {
  if (what == "session") return tell_session();
  if (what == "values") return tell_values();
  if (what == "queue") return tell_queue(request);
  if (what == "rows") return tell_rows(request);
  if (what == "article") return tell_article(request);
  if (what == "next") return tell_next(request);
  if (what == "found") return tell_found(request);
  return {};
}

std::string ReviewApi::tell_session() {
  JsonWriter json;
  json.open();
  json.text("project", name_);
  json.text("coder", session_.coder());
  json.number("articles", session_.articles().size());
  write_counts(json, session_);
  json.text("link_error", link_error_);
  json.open("settings");
  for (const std::string_view setting : coder_settings) json.text(setting, coder_setting(session_, setting));
  json.close();
  json.close();
  return json.take();
}

std::string ReviewApi::tell_values() {
  std::map<std::string, std::map<std::string, std::size_t>> counted = {{"actor", {}}, {"topic", {}}, {"issue", {}}};
  for (const SeenArticle& seen : session_.articles())
    for (const ReviewedStatement& one : seen.statements) {
      if (!counts(one)) continue;
      for (auto& [field, values] : counted) {
        const std::string value = shown_value(one.statement, field);
        if (!value.empty()) ++values[value];
      }
      // The debate of which it is a part is a name, too.
      const Issue& issue = one.statement.issue;
      if (!issue.parent.empty() && issue.parent != issue.label) ++counted["issue"][issue.parent];
    }
  JsonWriter json;
  json.open();
  json.open("values");
  for (const auto& [field, values] : counted) {
    std::vector<std::pair<std::string, std::size_t>> sorted(values.begin(), values.end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    json.open_list(field);
    for (const auto& [value, count] : sorted) {
      json.open_list();
      json.text(value);
      json.number(count);
      json.close_list();
    }
    json.close_list();
  }
  json.close();
  json.open_list("rules");
  for (const Entry& entry : session_.live()) {
    const std::optional<Rule> rule = entry.action == Action::rule ? read_rule(entry.new_value) : std::nullopt;
    if (!rule) continue;
    json.open();
    json.text("field", subject_name(rule->subject));
    json.text("text", describe(*rule));
    json.text("by", entry.coder);
    json.close();
  }
  json.close_list();
  json.close();
  return json.take();
}

std::string ReviewApi::tell_queue(const WebRequest& request) {
  const ReviewList list = list_statements(session_, read_filter(request.parameters));
  for (const std::size_t place : list.audits)
    audits_.emplace(session_.at(list.statements[place]).statement.id, 1 / static_cast<double>(list.unchecked));
  JsonWriter json;
  json.open();
  json.open_list("ids");
  for (const Seen seen : list.statements) json.text(session_.at(seen).statement.id);
  json.close_list();
  json.open_list("audits");
  for (const std::size_t place : list.audits) json.text(session_.at(list.statements[place]).statement.id);
  json.close_list();
  std::size_t statements = 0;
  json.open_list("scratch");
  for (const SeenArticle& seen : session_.articles()) {
    statements += seen.article.statements;
    if (seen.blindness == Blindness::program) json.number(seen.article.id);
  }
  json.close_list();
  json.number("statements", statements);
  json.close();
  return json.take();
}

std::string ReviewApi::tell_rows(const WebRequest& request) {
  const std::string asked = parameter(request, "ids");
  JsonWriter json;
  json.open();
  json.open_list("rows");
  std::size_t begin = 0;
  while (begin < asked.size()) {
    const std::size_t end = std::min(asked.find(',', begin), asked.size());
    const Seen* found = session_.find(std::string_view(asked).substr(begin, end - begin));
    begin = end + 1;
    if (found == nullptr) continue;
    const ReviewedStatement& one = session_.at(*found);
    const Document& document = session_.articles()[found->article].article.document;
    json.open();
    json.text("id", one.statement.id);
    json.text("actor", one.statement.actor.name);
    json.text("topic", one.statement.topic);
    json.number("polarity", one.statement.polarity);
    json.text("status", name(one.status));
    json.text("title", document.title);
    json.text("outlet", document.outlet);
    json.text("date", one.statement.date.empty() ? document.date : one.statement.date);
    write_confidence(json, one);
    json.close();
  }
  json.close_list();
  json.close();
  return json.take();
}

std::string ReviewApi::tell_article(const WebRequest& request) {
  const std::string statement = parameter(request, "statement");
  const Seen* seen = statement.empty() ? nullptr : session_.find(statement);
  const std::size_t* at = seen != nullptr     ? &seen->article
                          : statement.empty() ? session_.find_article_at(read_number(parameter(request, "id")))
                                              : nullptr;
  if (at == nullptr) throw Error(ErrorCode::bad_option, {}, "this is not in the project any more; load the page anew");
  const SeenArticle& article = session_.articles()[*at];
  const std::optional<ProjectArticle> whole = read_article(session_.project(), article.article.id);
  const Document& document = whole ? whole->document : article.article.document;
  JsonWriter json;
  json.open();
  json.number("id", article.article.id);
  json.text("name", document.id);
  json.text("title", document.title);
  json.text("outlet", document.outlet);
  json.text("date", document.date);
  json.text("url", document.url);
  json.text("text", document.text);
  json.flag("has_text", article.article.has_text);
  json.flag("closed", session_.has_closed(session_.coder(), article.article.hash));
  // Who else has closed a blind article must not be told: it says that there is something to agree with.
  json.texts("closed_by", article.blindness == Blindness::none ? session_.closed_by(article.article.hash)
                                                               : std::vector<std::string>());
  json.flag("double", article.is_double);
  json.flag("scratch", article.blindness == Blindness::program);
  json.text("note", session_.note_on_article(article.article.hash));
  json.open_list("statements");
  for (const ReviewedStatement& one : article.statements) write_statement(json, session_, one);
  json.close_list();
  json.close();
  return json.take();
}

// Articles that several coders code come first; then in the project's order, from the article at hand on.
std::string ReviewApi::tell_next(const WebRequest& request) {
  const std::vector<SeenArticle>& articles = session_.articles();
  const std::string from = parameter(request, "article");
  const std::size_t* at = from.empty() ? nullptr : session_.find_article_at(read_number(from));
  const std::size_t begin = at == nullptr ? 0 : *at + 1;
  const SeenArticle* next = nullptr;
  for (const bool only_double : {true, false})
    for (std::size_t i = 0; i < articles.size() && next == nullptr; ++i) {
      const SeenArticle& candidate = articles[(begin + i) % articles.size()];
      if (at != nullptr && candidate.article.id == articles[*at].article.id) continue;
      if (only_double && !candidate.is_double) continue;
      if (!session_.has_closed(session_.coder(), candidate.article.hash)) next = &candidate;
    }
  JsonWriter json;
  json.open();
  if (next == nullptr) {
    json.nothing("article");
  } else {
    json.number("article", next->article.id);
    json.flag("scratch", next->blindness == Blindness::program);
    if (next->statements.empty())
      json.nothing("statement");
    else
      json.text("statement", next->statements.front().statement.id);
  }
  json.close();
  return json.take();
}

std::string ReviewApi::tell_found(const WebRequest& request) {
  constexpr std::size_t most = 100;
  const FoundArticles found = search_articles(session_.project(), parameter(request, "words"), most);
  JsonWriter json;
  json.open();
  json.number("all", found.all);
  json.open_list("articles");
  for (const FoundArticle& one : found.first) {
    const std::size_t* at = session_.find_article_at(one.id);
    if (at == nullptr) continue;
    const SeenArticle& seen = session_.articles()[*at];
    const Document& document = seen.article.document;
    json.open();
    json.number("id", one.id);
    json.text("title", document.title.empty() ? document.id : document.title);
    json.text("outlet", document.outlet);
    json.text("date", document.date);
    json.number("statements", seen.statements.size());
    json.open_list("excerpt");
    for (const FoundArticle::Piece& piece : one.excerpt) {
      json.open();
      json.text("text", piece.text);
      json.flag("hit", piece.is_hit);
      json.close();
    }
    json.close_list();
    json.close();
  }
  json.close_list();
  json.close();
  return json.take();
}

} // namespace standpoint
