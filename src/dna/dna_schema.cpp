// Source: ../shared/reference/discourse-networks.md, section 8; the tables of a project that DNA 3 made.
#include "dna/dna_schema.h"

#include <fmt/format.h>

#include <array>
#include <string>

namespace standpoint {

const std::string_view project_password_hash = "EzypwBULfRIoxXowbwHB3keQ4/WptDZLRVl2VFQbZGQqLOXBtV4tUxoM8dtXUPeZ";

static std::string short_text(std::string_view name, std::string_view more = "") {
  return fmt::format("{0} TEXT NOT NULL {1} CHECK (LENGTH({0}) < 191)", name, more);
}

static std::string between(std::string_view name, int low, int high, int usual, bool needed = true) {
  return fmt::format("{0} INTEGER {1}DEFAULT {2} CHECK ({0} BETWEEN {3} AND {4})", name, needed ? "NOT NULL " : "",
                     usual, low, high);
}

static std::string colours(bool needed = true) {
  return between("Red", 0, 255, 0, needed) + ", " + between("Green", 0, 255, 0, needed) + ", " +
         between("Blue", 0, 255, 0, needed);
}

static std::string reference(std::string_view column, std::string_view table) {
  return fmt::format("FOREIGN KEY ({}) REFERENCES {} (ID) ON DELETE CASCADE", column, table);
}

static constexpr const char* id = "ID INTEGER NOT NULL PRIMARY KEY";

static std::string coders() {
  std::string table = fmt::format(
      "{}, {}, {}, {}, {}, {}, {}, {}, {}, {}", id, short_text("Name"), colours(), between("Refresh", 0, 9999, 0),
      between("FontSize", 1, 99, 14), short_text("Password"), between("PopupWidth", 100, 9999, 300, false),
      between("ColorByCoder", 0, 1, 0), between("PopupDecoration", 0, 1, 0), between("PopupAutoComplete", 0, 1, 1));
  for (const char* may :
       {"AddDocuments", "EditDocuments", "DeleteDocuments", "ImportDocuments", "AddStatements", "EditStatements",
        "DeleteStatements", "EditAttributes", "EditRegex", "EditStatementTypes", "EditCoders", "EditCoderRelations",
        "ViewOthersDocuments", "EditOthersDocuments", "ViewOthersStatements", "EditOthersStatements"})
    table += ", " + between(std::string("Permission") + may, 0, 1, 1);
  return table;
}

static std::string coder_relations() {
  std::string table = fmt::format("{}, Coder INTEGER CHECK (Coder > 0), OtherCoder INTEGER CHECK (OtherCoder > 0)", id);
  for (const char* may : {"viewStatements", "editStatements", "viewDocuments", "editDocuments"})
    table += ", " + between(may, 0, 1, 1);
  return fmt::format("{}, CHECK (Coder != OtherCoder), {}, {}", table, reference("Coder", "CODERS"),
                     reference("OtherCoder", "CODERS"));
}

// The values of one type of variable.
static std::string data(std::string_view value, std::string_view more = "") {
  return fmt::format("{}, StatementId INTEGER NOT NULL, VariableId INTEGER NOT NULL, {}, {}, {}{}, "
                     "UNIQUE (StatementId, VariableId)",
                     id, value, reference("StatementId", "STATEMENTS"), reference("VariableId", "VARIABLES"), more);
}

static void create_tables(Database& file) {
  const auto table = [&](std::string_view name, const std::string& columns) {
    file.run(fmt::format("CREATE TABLE {} ({})", name, columns));
  };
  table("SETTINGS", "Property TEXT PRIMARY KEY, Value TEXT NOT NULL");
  table("CODERS", coders());
  table("DOCUMENTS", fmt::format("{}, {}, Text TEXT NOT NULL, Coder INTEGER, {}, {}, {}, Notes TEXT NOT NULL DEFAULT "
                                 "'', {}, Date INTEGER NOT NULL, {}",
                                 id, short_text("Title"), short_text("Author", "DEFAULT ''"),
                                 short_text("Source", "DEFAULT ''"), short_text("Section", "DEFAULT ''"),
                                 short_text("Type", "DEFAULT ''"), reference("Coder", "CODERS")));
  table("STATEMENTTYPES", fmt::format("{}, {}, {}", id, short_text("Label"), colours()));
  table("VARIABLES",
        fmt::format("{}, {}, DataType TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN ('boolean', 'integer', "
                    "'long text', 'short text')), StatementTypeId INTEGER, {}, UNIQUE (Variable, StatementTypeId)",
                    id, short_text("Variable"), reference("StatementTypeId", "STATEMENTTYPES")));
  table("VARIABLELINKS",
        fmt::format("{}, SourceVariableId INTEGER, TargetVariableId INTEGER, CHECK (TargetVariableId "
                    "!= SourceVariableId), {}, {}",
                    id, reference("SourceVariableId", "VARIABLES"), reference("TargetVariableId", "VARIABLES")));
  table("REGEXES", fmt::format("Label TEXT PRIMARY KEY CHECK (LENGTH(Label) < 191), {}", colours()));
  table("CODERRELATIONS", coder_relations());
  table("STATEMENTS",
        fmt::format("{}, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER NOT NULL CHECK (Start >= 0), Stop "
                    "INTEGER NOT NULL CHECK (Stop >= 0), Coder INTEGER, CHECK (Start < Stop), {}, {}, {}",
                    id, reference("StatementTypeId", "STATEMENTTYPES"), reference("Coder", "CODERS"),
                    reference("DocumentId", "DOCUMENTS")));
  table("ENTITIES",
        fmt::format("{}, VariableId INTEGER NOT NULL, {}, {}, ChildOf INTEGER CHECK (ChildOf > 0), UNIQUE (VariableId, "
                    "Value), {}, {}",
                    id, short_text("Value", "DEFAULT ''"), colours(false), reference("ChildOf", "ENTITIES"),
                    reference("VariableId", "VARIABLES")));
  table("DATABOOLEAN", data("Value INTEGER NOT NULL DEFAULT 1"));
  table("DATAINTEGER", data("Value INTEGER NOT NULL DEFAULT 0"));
  table("DATALONGTEXT", data("Value TEXT DEFAULT ''"));
  table("DATASHORTTEXT", data("Entity INTEGER NOT NULL", ", " + reference("Entity", "ENTITIES")));
  table("ATTRIBUTEVARIABLES",
        fmt::format("{}, VariableId INTEGER NOT NULL, {}, UNIQUE (VariableId, AttributeVariable), {}", id,
                    short_text("AttributeVariable"), reference("VariableId", "VARIABLES")));
  table("ATTRIBUTEVALUES",
        fmt::format("{}, EntityId INTEGER NOT NULL, AttributeVariableId INTEGER NOT NULL, {}, UNIQUE (EntityId, "
                    "AttributeVariableId), {}, {}",
                    id, short_text("AttributeValue", "DEFAULT ''"), reference("EntityId", "ENTITIES"),
                    reference("AttributeVariableId", "ATTRIBUTEVARIABLES")));
}

struct InitialVariable {
  const char* name;
  const char* type;
  int statement_type;
};
static constexpr std::array<InitialVariable, 11> initial_variables = {{
    {"person", "short text", 1},
    {"organization", "short text", 1},
    {"concept", "short text", 1},
    {"agreement", "boolean", 1},
    {"narrator", "short text", 2},
    {"victim", "short text", 2},
    {"villain", "short text", 2},
    {"plot", "short text", 2},
    {"hero", "short text", 2},
    {"policy solution", "short text", 2},
    {"note", "long text", 3},
}};

void create_dna_tables(Database& file) {
  create_tables(file);
  file.run("INSERT INTO SETTINGS (Property, Value) VALUES ('version', '3.0.7'), ('date', '2022-06-10')");
  Query(file, "INSERT INTO CODERS (ID, Name, Red, Green, Blue, Password) VALUES (1, 'Admin', 255, 255, 0, ?)")
      .run(project_password_hash);
  file.run("INSERT INTO STATEMENTTYPES (ID, Label, Red, Green, Blue) VALUES (1, 'DNA Statement', 239, 208, 51), "
           "(2, 'NPF Story Element', 100, 200, 190), (3, 'Annotation', 211, 211, 211)");
  Query variable(file, "INSERT INTO VARIABLES (Variable, DataType, StatementTypeId) VALUES (?, ?, ?)");
  for (const InitialVariable& v : initial_variables)
    variable.run(std::string_view(v.name), std::string_view(v.type), std::int64_t{v.statement_type});
  file.run("INSERT INTO ATTRIBUTEVARIABLES (VariableId, AttributeVariable) SELECT ID, Name FROM VARIABLES, (SELECT "
           "'Type' AS Name, 1 AS Rank UNION SELECT 'Alias', 2 UNION SELECT 'Notes', 3) WHERE DataType = 'short text' "
           "ORDER BY VARIABLES.ID, Rank");
  file.run("INSERT INTO ENTITIES (VariableId, Value) SELECT ID, '' FROM VARIABLES WHERE DataType = 'short text'");
  file.run("INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) SELECT ENTITIES.ID, "
           "ATTRIBUTEVARIABLES.ID, '' FROM ENTITIES JOIN ATTRIBUTEVARIABLES USING (VariableId)");
}

} // namespace standpoint
