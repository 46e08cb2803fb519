#include "graph/code_statements.h"

#include "graph/calendar.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace standpoint {

static void order(std::vector<Statement>& statements) {
  std::erase_if(statements, [](const Statement& s) { return !s.takes_position; });
  std::sort(statements.begin(), statements.end(),
            [](const Statement& a, const Statement& b) { return comes_before(a, b); });
  const auto repeats = [](const Statement& a, const Statement& b) {
    return !b.evidence.empty() && !comes_before(a, b);
  };
  statements.erase(std::unique(statements.begin(), statements.end(), repeats), statements.end());
}

static void describe_actor(Coding& coding, const Actor& actor) {
  const std::string kind(name(actor.kind));
  for (const char* variable : {"actor", actor.kind == ActorKind::person ? "person" : "organization"}) {
    CodedEntity& entity = coding.entities[{variable, actor.name}];
    if (entity.attributes.empty()) entity.attributes = {{"kind", kind}, {"role", ""}};
    if (entity.attributes[0].second == "unknown") entity.attributes[0].second = kind;
    if (entity.attributes[1].second.empty()) entity.attributes[1].second = actor.role;
  }
}

Coding code_statements(std::vector<Statement> statements) {
  order(statements);
  Coding coding;
  using enum VariableType;
  coding.variables = {{"actor", short_text}, {"person", short_text}, {"organization", short_text},
                      {"topic", short_text}, {"agreement", boolean}, {"position", short_text},
                      {"polarity", integer}, {"via", short_text},    {"quote", short_text}};
  std::unordered_map<std::string, std::uint32_t> documents; // for looking up, never walked
  for (Statement& s : statements) {
    const auto [document, is_new] = documents.emplace(s.doc, static_cast<std::uint32_t>(coding.documents.size()));
    if (is_new) coding.documents.push_back({s.doc, s.title, "", s.outlet, "", ""});
    describe_actor(coding, s.actor);
    CodedStatement coded;
    coded.id = static_cast<std::int64_t>(coding.statements.size()) + 1;
    coded.document = document->second;
    coded.time = seconds_of_day(s.date.empty() ? s.article_date : s.date);
    if (!s.evidence.empty()) {
      coded.begin = s.evidence.front().begin;
      coded.end = s.evidence.back().end;
    }
    coded.text = std::move(s.evidence_text);
    coded.coder = "Standpoint";
    const bool person = s.actor.kind == ActorKind::person;
    const bool organization = !person && s.actor.kind != ActorKind::unknown;
    coded.values = {s.actor.name,
                    person ? s.actor.name : "",
                    organization ? s.actor.name : "",
                    std::move(s.topic),
                    s.polarity == 0  ? ""
                    : s.polarity > 0 ? "1"
                                     : "0",
                    std::string(name(s.position)),
                    std::to_string(s.polarity),
                    std::move(s.via),
                    std::move(s.quote_kind)};
    coding.statements.push_back(std::move(coded));
  }
  return coding;
}

} // namespace standpoint
