#include "dna/project_statements.h"

#include "dna/dna_values.h"
#include "graph/calendar.h"
#include "statement/statement_json.h"

#include <optional>
#include <sstream>

namespace standpoint {

namespace {

// The values of a statement by the variable's name.
class Values {
public:
  Values(const DnaProject& project, const DnaStatement& statement) : project_(project), statement_(statement) {}

  // Nothing when the statement's type has no such variable.
  std::optional<std::string> find(std::string_view name) const {
    const DnaVariable* variable = project_.find_variable(statement_.statement_type, name);
    if (variable == nullptr) return std::nullopt;
    const auto value = statement_.values.find(variable->id);
    return value == statement_.values.end() ? std::string() : value->second;
  }
  std::string get(std::string_view name) const { return find(name).value_or(""); }
  std::string topic() const {
    const auto value = find("concept");
    return value ? *value : get("topic");
  }

private:
  const DnaProject& project_;
  const DnaStatement& statement_;
};

} // namespace

static void set_side(Statement& s, const std::string& agreement) {
  if (agreement.empty()) return;
  s.polarity = agreement == "0" ? -1 : 1;
  if (usual_polarity(s.position) != s.polarity) s.position = s.polarity > 0 ? Position::supports : Position::opposes;
}

// What somebody has changed since the statement was written.
static void take_changes(Statement& s, const Values& values) {
  const DnaValues written = dna_values(s);
  const auto changed = [&](std::string_view name, const std::string& before) {
    const auto now = values.find(name);
    return now && *now != before && !now->empty() ? now : std::nullopt;
  };
  if (const auto actor = changed("actor", written.actor)) s.actor.name = *actor;
  if (const auto person = changed("person", written.person)) {
    s.actor.name = *person;
    s.actor.kind = ActorKind::person;
  }
  if (const auto organization = changed("organization", written.organization)) {
    s.actor.name = *organization;
    s.actor.kind = ActorKind::organization;
  }
  if (const auto topic = changed("concept", written.concept_text)) s.topic = *topic;
  if (const auto position = changed("position", written.position)) {
    if (const auto known = find_position(*position)) {
      s.position = *known;
      s.polarity = usual_polarity(*known);
    }
  }
  if (const auto agreement = changed("agreement", written.agreement ? "1" : "0")) set_side(s, *agreement);
}

static Statement coded_by_hand(const DnaStatement& coded, const Values& values, const DnaDocument& document,
                               const std::string& document_name) {
  Statement s;
  s.doc = document_name;
  s.outlet = document.source;
  s.title = document.title;
  s.article_date = iso_day(document.date);
  s.date = s.article_date;
  const std::string organization = values.get("organization");
  const std::string person = values.get("person");
  s.actor.name = organization.empty() ? person : organization;
  s.actor.kind = organization.empty() ? ActorKind::person : ActorKind::organization;
  if (s.actor.name.empty()) s.actor = {values.get("actor"), ActorKind::unknown, ""};
  if (!organization.empty()) s.source_text = person;
  s.topic = values.topic();
  s.phrase = s.topic;
  if (const auto position = find_position(values.get("position"))) {
    s.position = *position;
    s.polarity = usual_polarity(*position);
  }
  set_side(s, values.get("agreement"));
  const Utf16Offsets offsets(document.text);
  const std::uint32_t begin = offsets.code_point(coded.start);
  const std::uint32_t end = std::max(begin, offsets.code_point(coded.stop));
  s.evidence = {{begin, end}};
  const std::size_t first = offsets.byte(begin);
  s.evidence_text = document.text.substr(first, offsets.byte(end) - first);
  return s;
}

std::vector<DnaCoded> coded_statements(const DnaProject& project) {
  const std::vector<std::string> names = document_names(project);
  std::vector<DnaCoded> statements;
  for (const DnaStatement& coded : project.statements) {
    const Values values(project, coded);
    std::optional<Statement> s = read_statement(values.get(json_variable), [](const Error&) {});
    const std::optional<Statement> written = s;
    if (s) {
      take_changes(*s, values);
    } else {
      const DnaDocument& document = *project.find_document(coded.document);
      s = coded_by_hand(coded, values, document, names[&document - project.documents.data()]);
    }
    if (!s->actor.name.empty() && !s->topic.empty()) statements.push_back({std::move(*s), &coded, written});
  }
  return statements;
}

std::vector<Statement> project_statements(const DnaProject& project) {
  std::vector<Statement> statements;
  for (DnaCoded& one : coded_statements(project)) statements.push_back(std::move(one.statement));
  return statements;
}

} // namespace standpoint
