#include "graph/coding.h"

#include "base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace standpoint {

static constexpr std::array<std::string_view, 6> document_variables = {"author", "source", "section",
                                                                       "type",   "id",     "title"};

std::optional<std::size_t> Coding::find_variable(std::string_view wanted) const {
  const auto find = [&](std::string_view name) -> std::optional<std::size_t> {
    const auto found =
        std::find_if(variables.begin(), variables.end(), [&](const Variable& v) { return v.name == name; });
    if (found == variables.end()) return std::nullopt;
    return found - variables.begin();
  };
  if (const auto found = find(wanted)) return found;
  if (wanted == "topic") return find("concept");
  if (wanted == "concept") return find("topic");
  return std::nullopt;
}

void append(Coding& coding, Coding more) {
  std::vector<std::size_t> places; // of the variables of `more`
  for (Variable& variable : more.variables) {
    const auto known = coding.find_variable(variable.name);
    if (!known) {
      places.push_back(coding.variables.size());
      coding.variables.push_back(std::move(variable));
      continue;
    }
    if (coding.variables[*known].type != variable.type)
      throw Error(
          ErrorCode::bad_option, {},
          fmt::format("the variable {} has different types in the inputs; make a network of each", variable.name));
    places.push_back(*known);
  }
  for (CodedStatement& s : coding.statements) s.values.resize(coding.variables.size());
  const auto first_document = static_cast<std::uint32_t>(coding.documents.size());
  std::move(more.documents.begin(), more.documents.end(), std::back_inserter(coding.documents));
  coding.statements.reserve(coding.statements.size() + more.statements.size());
  for (CodedStatement& s : more.statements) {
    std::vector<std::string> values(coding.variables.size());
    for (std::size_t i = 0; i < places.size(); ++i) values[places[i]] = std::move(s.values[i]);
    s.values = std::move(values);
    s.document += first_document;
    coding.statements.push_back(std::move(s));
  }
  coding.entities.merge(more.entities);
}

VariableRef find_variable(const Coding& coding, std::string_view name, std::string_view option) {
  if (const auto index = coding.find_variable(name)) return {false, *index, coding.variables[*index].type};
  const auto* const found = std::find(document_variables.begin(), document_variables.end(), name);
  if (found != document_variables.end())
    return {true, static_cast<std::size_t>(found - document_variables.begin()), VariableType::short_text};
  std::string choices;
  for (const Variable& v : coding.variables)
    if (v.type != VariableType::long_text) choices += v.name + ", ";
  throw Error(ErrorCode::bad_option, {},
              fmt::format("{} {}: no such variable; there are {}and of the documents {}", option, name, choices,
                          fmt::join(document_variables, ", ")));
}

std::string name(const Coding& coding, VariableRef variable) {
  return variable.of_document ? std::string(document_variables[variable.index]) : coding.variables[variable.index].name;
}

std::string_view value(const Coding& coding, const CodedStatement& s, VariableRef variable) {
  if (!variable.of_document) return s.values[variable.index];
  const CodedDocument& d = coding.documents[s.document];
  const std::array<const std::string*, 6> fields = {&d.author, &d.source, &d.section, &d.type, &d.id, &d.title};
  return *fields[variable.index];
}

} // namespace standpoint
