#include "review/change_statement.h"

#include "project/anchor.h"
#include "project/apply_rules.h"
#include "review/shown_statement.h"
#include "statement/statement_json.h"
#include "statement/turned_position.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

namespace standpoint {

namespace {

Entry change_of(const ReviewSession& session, const ReviewedStatement& one, std::string_view field,
                std::string old_value, std::string new_value) {
  Entry entry = session.entry_on(one, Action::change);
  entry.field = field;
  entry.old_value = std::move(old_value);
  entry.new_value = std::move(new_value);
  return entry;
}

// The kind of an actor of this name elsewhere in the project.
std::optional<ActorKind> kind_of(const ReviewSession& session, const std::string& actor) {
  for (const SeenArticle& seen : session.articles())
    for (const ReviewedStatement& one : seen.statements)
      if (one.statement.actor.name == actor && one.statement.actor.kind != ActorKind::unknown)
        return one.statement.actor.kind;
  return std::nullopt;
}

std::string text_of_article(const ReviewSession& session, ArticleId id) {
  const std::optional<ProjectArticle> article = read_article(session.project(), id);
  return article ? article->document.text : std::string();
}

Anchor anchor_of(const std::string& text, const CodePointSpans& spans) {
  Anchor anchor = make_anchor(text, spans);
  if (anchor.quote.empty()) refuse("these words are not in the article; load the page anew");
  return anchor;
}

// Entries after which the statement is shown with this topic, position and side. Linking ("lifting of the ban" is "ban"
// turned) and rules come after what is logged and may turn the side again: so what they turn is logged turned, and
// where linking turned it, the topic is logged with it.
std::vector<Entry> change_reading(const ReviewSession& session, const ReviewedStatement& one, const Statement& wanted,
                                  std::string_view field) {
  const ReviewedStatement logged = session.as_logged(one);
  const Statement& before = logged.statement;
  const Statement linked = session.as_linked(logged);
  Statement kept = wanted;
  Statement ruled = wanted;
  apply_rules(ruled, session.rules());
  if (ruled.polarity == -wanted.polarity) turn(kept);
  const bool is_turned = linked.topic != before.topic && linked.polarity == -before.polarity;
  if (field != "topic") kept.topic = linked.topic;
  std::vector<Entry> entries;
  const auto log = [&](std::string_view name, std::string old_value, std::string new_value) {
    entries.push_back(change_of(session, one, name, std::move(old_value), std::move(new_value)));
  };
  if (field == "topic" || is_turned) log("topic", one.statement.topic, kept.topic);
  if (field == "position" || kept.position != before.position)
    log("position", std::string(name(one.statement.position)), std::string(name(kept.position)));
  if (field == "side" || (kept.polarity != before.polarity && (field != "position" || kept.polarity != 0)))
    log("polarity", std::to_string(one.statement.polarity), std::to_string(kept.polarity));
  return entries;
}

} // namespace

std::string change_field(ReviewSession& session, const ChangeRequest& body) {
  const ReviewedStatement& one = statement_of(session, body.text("id"));
  const std::string field = body.text("field");
  if (!body.has("value")) refuse("no value is given");
  std::vector<Entry> entries;
  if (field == "evidence") {
    Entry entry = session.entry_on(one, Action::place);
    entry.anchor = anchor_of(text_of_article(session, one.article), body.spans("value"));
    entry.old_value = one.statement.evidence_text;
    entry.new_value = entry.anchor.quote;
    entries.push_back(std::move(entry));
  } else if (field == "side") {
    const std::int64_t side = body.number("value");
    if (side < -1 || side > 1) refuse("a side is 1, 0 or -1");
    Statement wanted = one.statement;
    wanted.polarity = static_cast<int>(side);
    // "supports" of somebody who is against would read as a mistake.
    const int usual = usual_polarity(wanted.position);
    if (usual != 0 && wanted.polarity != 0 && usual != wanted.polarity) wanted.position = turned(wanted.position);
    entries = change_reading(session, one, wanted, field);
  } else if (field == "position") {
    const std::string label = body.text("value");
    const std::optional<Position> position = find_position(label);
    if (!position) refuse(fmt::format("there is no position '{}'", label));
    Statement wanted = one.statement;
    wanted.position = *position;
    if (usual_polarity(*position) != 0) wanted.polarity = usual_polarity(*position);
    entries = change_reading(session, one, wanted, field);
  } else if (field == "topic") {
    Statement wanted = one.statement;
    wanted.topic = body.text("value");
    entries = change_reading(session, one, wanted, field);
  } else {
    entries.push_back(change_of(session, one, field, shown_value(one.statement, field), body.text("value")));
    const std::optional<ActorKind> kind = field == "actor" ? kind_of(session, body.text("value")) : std::nullopt;
    if (kind && *kind != one.statement.actor.kind)
      entries.push_back(
          change_of(session, one, "actor_kind", std::string(name(one.statement.actor.kind)), std::string(name(*kind))));
    if (field == "issue") { // towards it as towards the topic that the page shows
      const int logged = session.as_logged(one).statement.polarity;
      if (logged != one.statement.polarity)
        entries.push_back(change_of(session, one, "issue_polarity", "", std::to_string(one.statement.polarity)));
    }
  }
  in_one_batch(entries);
  session.append(std::move(entries));
  return finish(session);
}

std::string add_statement(ReviewSession& session, const ChangeRequest& body) {
  const SeenArticle& seen = article_of(session, body);
  const std::int64_t begin = body.number("begin");
  const std::int64_t end = body.number("end");
  if (begin < 0 || end <= begin || end > 0xffffffff) refuse("no words are marked");
  const std::optional<Position> position = find_position(body.text("position"));
  const std::int64_t side = body.number("side");
  if (!position || side < -1 || side > 1) refuse("a statement needs a position and a side");
  Entry entry = entry_on_article(session, seen, Action::add);
  const Document& document = seen.article.document;
  Statement added;
  added.evidence = {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
  entry.anchor = anchor_of(text_of_article(session, seen.article.id), added.evidence);
  added.doc = document.id;
  added.outlet = document.outlet;
  added.title = document.title;
  added.url = document.url;
  added.article_date = document.date;
  added.actor.name = body.text("actor");
  added.actor.kind = kind_of(session, added.actor.name).value_or(ActorKind::unknown);
  added.position = *position;
  added.polarity = static_cast<int>(side);
  added.topic = added.phrase = body.text("topic");
  added.issue.label = body.text("issue");
  added.issue.polarity = added.issue.label.empty() ? 0 : added.polarity;
  added.claim = body.text("claim");
  added.date = document.date;
  added.date_source = document.date.empty() ? DateSource::none : DateSource::article;
  added.content = added.evidence;
  added.quote_kind = "indirect";
  added.evidence_text = entry.anchor.quote;
  Statement ruled = added;
  apply_rules(ruled, session.rules());
  if (ruled.polarity == -added.polarity) turn(added); // a rule will turn it back
  if (added.actor.name.empty()) refuse("Who holds it? An actor is needed.");
  if (added.topic.empty()) refuse("On what? A topic is needed.");
  entry.new_value = to_json(added);
  const std::vector<Entry> made = session.append({std::move(entry)});
  JsonWriter json;
  json.open();
  json.text("id", made.front().id);
  return finish(session, json);
}

} // namespace standpoint
