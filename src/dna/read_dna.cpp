#include "dna/read_dna.h"

#include "base/extension.h"
#include "dna/dna_schema.h"
#include "sqlite/sqlite.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <unordered_map>

namespace standpoint {

static constexpr std::array<const char*, 11> needed_tables = {
    "CODERS",      "DOCUMENTS",   "STATEMENTTYPES", "VARIABLES",    "STATEMENTS",     "ENTITIES",
    "DATABOOLEAN", "DATAINTEGER", "DATASHORTTEXT",  "DATALONGTEXT", "ATTRIBUTEVALUES"};

bool is_dna_path(std::string_view path) {
  return has_extension(path, ".dna");
}

static void check_tables(const Database& file) {
  std::string missing;
  for (const char* table : needed_tables)
    if (!file.has_table(table)) missing += (missing.empty() ? "" : ", ") + std::string(table);
  if (!missing.empty())
    throw Error(ErrorCode::bad_format, {.file = file.path()},
                fmt::format("not a DNA project of version 3: there is no table {}; open and save an older project with "
                            "DNA 3 first",
                            missing));
}

static std::optional<VariableType> find_type(const std::string& name) {
  static constexpr std::array<std::string_view, 4> names = {"boolean", "integer", "short text", "long text"};
  const auto* const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<VariableType>(found - names.begin());
}

static void read_variables(const Database& file, DnaProject& project) {
  Query types(file, "SELECT ID, Label FROM STATEMENTTYPES ORDER BY ID");
  while (types.next()) project.statement_types[types.integer(0)] = types.text(1);
  Query variables(file, "SELECT ID, Variable, DataType, StatementTypeId FROM VARIABLES ORDER BY ID");
  while (variables.next()) {
    const auto type = find_type(variables.text(2));
    if (!type)
      throw Error(ErrorCode::bad_format, {.file = file.path()},
                  fmt::format("the variable {} is of type '{}'; DNA has boolean, integer, short text and long text",
                              variables.text(1), variables.text(2)));
    project.variables.push_back({variables.integer(0), variables.text(1), *type, variables.integer(3)});
  }
}

static void read_documents(const Database& file, DnaProject& project) {
  Query rows(file, "SELECT ID, Title, Text, Author, Source, Section, Notes, Type, Date FROM DOCUMENTS ORDER BY ID");
  while (rows.next()) {
    project.documents.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.text(5),
                                 rows.text(6), rows.text(7), rows.integer(8)});
  }
}

static void read_entities(const Database& file, DnaProject& project) {
  Query rows(file, "SELECT ID, VariableId, Value, Red, Green, Blue FROM ENTITIES ORDER BY ID");
  while (rows.next()) {
    DnaEntity& entity = project.entities[rows.integer(0)];
    entity.variable = rows.integer(1);
    entity.value = rows.text(2);
    const auto part = [&](int column) { return std::clamp<std::int64_t>(rows.integer(column), 0, 255); };
    entity.colour = fmt::format("#{:02x}{:02x}{:02x}", part(3), part(4), part(5));
  }
  Query attributes(file, "SELECT EntityId, AttributeVariable, AttributeValue FROM ATTRIBUTEVALUES JOIN "
                         "ATTRIBUTEVARIABLES ON ATTRIBUTEVARIABLES.ID = AttributeVariableId ORDER BY EntityId, "
                         "AttributeVariableId");
  while (attributes.next()) {
    const auto entity = project.entities.find(attributes.integer(0));
    if (entity != project.entities.end())
      entity->second.attributes.emplace_back(attributes.text(1), attributes.text(2));
  }
}

static void read_statements(const Database& file, DnaProject& project, const ReportError& report) {
  std::unordered_map<std::int64_t, std::size_t> places; // of statements by id; for looking up, never walked
  Query rows(file, "SELECT STATEMENTS.ID, StatementTypeId, DocumentId, Start, Stop, CODERS.Name FROM STATEMENTS LEFT "
                   "JOIN CODERS ON CODERS.ID = STATEMENTS.Coder ORDER BY STATEMENTS.ID");
  while (rows.next()) {
    DnaStatement statement{
        rows.integer(0), rows.integer(1), rows.integer(2), rows.integer(3), rows.integer(4), rows.text(5), {}};
    const bool document_known = project.find_document(statement.document) != nullptr;
    if (!document_known || !project.statement_types.contains(statement.statement_type)) {
      report(Error(
          ErrorCode::bad_format, {.file = file.path(), .line = 0, .record = static_cast<std::size_t>(statement.id)},
          document_known
              ? fmt::format("a statement of type {}, which the project does not have", statement.statement_type)
              : fmt::format("a statement of document {}, which the project does not have", statement.document)));
      continue;
    }
    places.emplace(statement.id, project.statements.size());
    project.statements.push_back(std::move(statement));
  }
  const auto read_values = [&](const char* table, const char* column, auto value) {
    Query values(file, fmt::format("SELECT StatementId, VariableId, {} FROM {} ORDER BY ID", column, table));
    while (values.next()) {
      const auto place = places.find(values.integer(0));
      if (place != places.end()) project.statements[place->second].values[values.integer(1)] = value(values);
    }
  };
  read_values("DATABOOLEAN", "Value", [](const Query& q) { return std::string(q.integer(2) == 0 ? "0" : "1"); });
  read_values("DATAINTEGER", "Value", [](const Query& q) { return std::to_string(q.integer(2)); });
  read_values("DATALONGTEXT", "Value", [](const Query& q) { return q.text(2); });
  read_values("DATASHORTTEXT", "Entity", [&](const Query& q) {
    const auto entity = project.entities.find(q.integer(2));
    return entity == project.entities.end() ? std::string() : entity->second.value;
  });
}

DnaProject read_dna(const std::string& path, const ReportError& report) {
  if (!std::filesystem::exists(path)) throw Error(ErrorCode::missing_input, {.file = path}, "no such file or folder");
  if (std::filesystem::is_directory(path))
    throw Error(ErrorCode::bad_format, {.file = path}, "a folder, not a DNA project");
  const Database file = Database::open_to_read(path, dna_file);
  check_tables(file);
  DnaProject project;
  read_variables(file, project);
  read_documents(file, project);
  read_entities(file, project);
  read_statements(file, project, report);
  return project;
}

} // namespace standpoint
