#include "dna/code_project.h"

#include "base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace standpoint {

static std::int64_t find_statement_type(const DnaProject& project, const std::string& wanted) {
  std::string choices;
  for (const auto& [id, label] : project.statement_types) {
    if (label == wanted) return id;
    choices += (choices.empty() ? "" : ", ") + label;
  }
  throw Error(ErrorCode::bad_option, {},
              fmt::format("--statement-type {}: the project has {}", wanted, choices.empty() ? "none" : choices));
}

// Values of `actor`, and their entities, from the variable at `from`.
static void add_entities(Coding& coding, const std::string& from, const std::string& to) {
  std::vector<std::pair<std::string, CodedEntity>> found;
  for (const auto& [key, entity] : coding.entities)
    if (key.first == from) found.emplace_back(key.second, entity);
  for (auto& [label, entity] : found) coding.entities.emplace(std::pair(to, label), std::move(entity));
}

static void add_actor(Coding& coding) {
  const auto organization = coding.find_variable("organization");
  const auto person = coding.find_variable("person");
  if (!organization && !person) return;
  auto actor = coding.find_variable("actor");
  if (!actor) {
    actor = coding.variables.size();
    coding.variables.push_back({"actor", VariableType::short_text});
    for (CodedStatement& s : coding.statements) s.values.emplace_back();
  }
  for (CodedStatement& s : coding.statements) {
    std::string& value = s.values[*actor];
    if (value.empty() && organization) value = s.values[*organization];
    if (value.empty() && person) value = s.values[*person];
  }
  add_entities(coding, "organization", "actor");
  add_entities(coding, "person", "actor");
}

Coding code_project(const DnaProject& project, const std::string& statement_type) {
  const std::int64_t type = find_statement_type(project, statement_type);
  Coding coding;
  std::vector<std::int64_t> ids; // of the variables
  for (const DnaVariable& v : project.variables) {
    if (v.statement_type != type) continue;
    ids.push_back(v.id);
    coding.variables.push_back({v.name, v.type});
  }
  const std::vector<std::string> names = document_names(project);
  std::vector<Utf16Offsets> offsets;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const DnaDocument& d = project.documents[i];
    coding.documents.push_back({names[i], d.title, d.author, d.source, d.section, d.type});
    offsets.emplace_back(d.text);
  }
  for (const auto& [id, entity] : project.entities) {
    const auto variable = std::find(ids.begin(), ids.end(), entity.variable);
    if (variable == ids.end()) continue;
    coding.entities[{coding.variables[variable - ids.begin()].name, entity.value}] = {
        entity.colour == "#000000" ? "" : entity.colour, entity.attributes};
  }
  for (const DnaStatement& s : project.statements) {
    if (s.statement_type != type) continue;
    const DnaDocument* document = project.find_document(s.document);
    CodedStatement coded;
    coded.id = s.id;
    coded.document = static_cast<std::uint32_t>(document - project.documents.data());
    coded.time = document->date;
    const Utf16Offsets& offset = offsets[coded.document];
    coded.begin = offset.code_point(s.start);
    coded.end = std::max(coded.begin, offset.code_point(s.stop));
    const std::size_t begin = offset.byte(coded.begin);
    coded.text = document->text.substr(begin, offset.byte(coded.end) - begin);
    coded.coder = s.coder;
    for (const std::int64_t id : ids) {
      const auto value = s.values.find(id);
      coded.values.push_back(value == s.values.end() ? "" : value->second);
    }
    coding.statements.push_back(std::move(coded));
  }
  add_actor(coding);
  return coding;
}

} // namespace standpoint
