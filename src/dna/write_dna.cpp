#include "dna/write_dna.h"

#include "base/error.h"
#include "base/staged_file.h"
#include "dna/article_text.h"
#include "dna/dna_schema.h"
#include "dna/dna_values.h"
#include "graph/calendar.h"
#include "sqlite/sqlite.h"
#include "statement/statement_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <optional>
#include <set>
#include <utility>

namespace standpoint {

using Id = std::int64_t;

static std::optional<Id> find_id(const Database& file, const std::string& sql, std::string_view text) {
  Query query(file, sql);
  query.bind(1, text);
  return query.next() ? std::optional(query.integer(0)) : std::nullopt;
}

static Id find_or_add_coder(Database& file) {
  if (const auto known = find_id(file, "SELECT ID FROM CODERS WHERE Name = ?", "Standpoint")) return *known;
  Query(file, "INSERT INTO CODERS (Name, Red, Green, Blue, Password) VALUES ('Standpoint', 27, 158, 119, ?)")
      .run(project_password_hash);
  const Id coder = file.last_id();
  if (file.has_table("CODERRELATIONS"))
    file.run(fmt::format("INSERT INTO CODERRELATIONS (Coder, OtherCoder) SELECT {0}, ID FROM CODERS WHERE ID != {0} "
                         "UNION ALL SELECT ID, {0} FROM CODERS WHERE ID != {0}",
                         coder));
  return coder;
}

namespace {

// One statement type with the variables that a statement needs.
class TypeWriter {
public:
  TypeWriter(Database& file, std::string_view label, bool sides) : file_(file) {
    type_ = find_or_add_type(label);
    for (const char* name : {"person", "organization", "concept", "actor", "position"})
      variables_[name] = find_or_add_variable(name, "short text");
    if (sides) variables_["agreement"] = find_or_add_variable("agreement", "boolean");
    variables_[std::string(json_variable)] = find_or_add_variable(json_variable, "long text");
    Query entities(file_, "SELECT VariableId, Value, ID FROM ENTITIES");
    while (entities.next()) entities_.emplace(std::pair(entities.integer(0), entities.text(1)), entities.integer(2));
  }

  void add(const Statement& s, const std::string& json, Id document, Id coder, std::int64_t start, std::int64_t stop) {
    Query(file_, "INSERT INTO STATEMENTS (StatementTypeId, DocumentId, Start, Stop, Coder) VALUES (?, ?, ?, ?, ?)")
        .run(type_, document, start, stop, coder);
    const Id statement = file_.last_id();
    const DnaValues values = dna_values(s);
    const std::string_view kind = name(s.actor.kind);
    add_short_text(statement, "person", values.person, kind);
    add_short_text(statement, "organization", values.organization, kind);
    add_short_text(statement, "concept", values.concept_text, "");
    add_short_text(statement, "actor", values.actor, kind);
    add_short_text(statement, "position", values.position, "");
    if (variables_.contains("agreement"))
      Query(file_, "INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (?, ?, ?)")
          .run(statement, variables_.at("agreement"), Id{values.agreement ? 1 : 0});
    Query(file_, "INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (?, ?, ?)")
        .run(statement, variables_.at(std::string(json_variable)), std::string_view(json));
    fill_other_variables(statement);
  }

private:
  Id find_or_add_type(std::string_view label) {
    if (const auto known = find_id(file_, "SELECT ID FROM STATEMENTTYPES WHERE Label = ?", label)) return *known;
    Query(file_, "INSERT INTO STATEMENTTYPES (Label, Red, Green, Blue) VALUES (?, 200, 200, 200)").run(label);
    return file_.last_id();
  }

  Id find_or_add_variable(std::string_view name, std::string_view data_type) {
    const auto known = find_id(
        file_, fmt::format("SELECT ID FROM VARIABLES WHERE StatementTypeId = {} AND Variable = ?", type_), name);
    if (known) {
      Query same(file_, fmt::format("SELECT DataType FROM VARIABLES WHERE ID = {}", *known));
      same.next();
      if (same.text(0) != data_type)
        throw Error(ErrorCode::bad_format, {.file = file_.path()},
                    fmt::format("the project's variable {} is of type {}, not {}; rename it in DNA", name, same.text(0),
                                data_type));
      return *known;
    }
    Query(file_, "INSERT INTO VARIABLES (Variable, DataType, StatementTypeId) VALUES (?, ?, ?)")
        .run(name, data_type, type_);
    const Id variable = file_.last_id();
    if (data_type == "short text") {
      for (const char* attribute : {"Type", "Alias", "Notes"})
        Query(file_, "INSERT INTO ATTRIBUTEVARIABLES (VariableId, AttributeVariable) VALUES (?, ?)")
            .run(variable, std::string_view(attribute));
      add_entity(variable, "", "");
    }
    // Statements that are there already need a value of the new variable, as DNA gives every statement.
    Query statements(file_, fmt::format("SELECT ID FROM STATEMENTS WHERE StatementTypeId = {}", type_));
    while (statements.next()) add_empty(statements.integer(0), variable, data_type);
    return variable;
  }

  // REQUIRES: the variable's empty entity is there, when it is of short text.
  void add_empty(Id statement, Id variable, std::string_view data_type) {
    if (data_type == "short text")
      Query(file_, "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)")
          .run(statement, variable, find_or_add_entity(variable, "", ""));
    else if (data_type == "long text")
      Query(file_, "INSERT INTO DATALONGTEXT (StatementId, VariableId) VALUES (?, ?)").run(statement, variable);
    else
      Query(file_, fmt::format("INSERT INTO {} (StatementId, VariableId) VALUES (?, ?)",
                               data_type == "boolean" ? "DATABOOLEAN" : "DATAINTEGER"))
          .run(statement, variable);
  }

  // Variables of the type that only the base project knows.
  void fill_other_variables(Id statement) {
    Query others(file_, fmt::format("SELECT ID, DataType FROM VARIABLES WHERE StatementTypeId = {}", type_));
    while (others.next()) {
      const Id variable = others.integer(0);
      const bool ours = std::any_of(variables_.begin(), variables_.end(),
                                    [&](const auto& known) { return known.second == variable; });
      if (!ours) add_empty(statement, variable, others.text(1));
    }
  }

  Id find_or_add_entity(Id variable, const std::string& value, std::string_view kind) {
    const auto known = entities_.find({variable, value});
    if (known != entities_.end()) return known->second;
    return add_entity(variable, value, kind);
  }

  Id add_entity(Id variable, const std::string& value, std::string_view kind) {
    Query(file_, "INSERT INTO ENTITIES (VariableId, Value, Red, Green, Blue) VALUES (?, ?, 0, 0, 0)")
        .run(variable, std::string_view(value));
    const Id entity = file_.last_id();
    entities_.emplace(std::pair(variable, value), entity);
    Query(file_, "INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) SELECT ?, ID, CASE "
                 "AttributeVariable WHEN 'Type' THEN ? ELSE '' END FROM ATTRIBUTEVARIABLES WHERE VariableId = ?")
        .run(entity, value.empty() ? std::string_view() : kind, variable);
    return entity;
  }

  void add_short_text(Id statement, const std::string& variable, const std::string& value, std::string_view kind) {
    const Id id = variables_.at(variable);
    Query(file_, "INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (?, ?, ?)")
        .run(statement, id, find_or_add_entity(id, value, kind));
  }

  Database& file_;
  Id type_ = 0;
  std::map<std::string, Id> variables_;
  std::map<std::pair<Id, std::string>, Id> entities_;
};

// The articles of a project, those of the base included.
class ArticleWriter {
public:
  ArticleWriter(Database& file, Id coder) : file_(file), coder_(coder) {
    Query known(file_, "SELECT Title, Text, ID FROM DOCUMENTS ORDER BY ID DESC");
    while (known.next()) known_[{known.text(0), known.text(1)}] = known.integer(2);
    Query statements(file_, "SELECT DocumentId, Value FROM DATALONGTEXT JOIN STATEMENTS ON STATEMENTS.ID = StatementId "
                            "JOIN VARIABLES ON VARIABLES.ID = VariableId WHERE Variable = 'standpoint'");
    while (statements.next()) written_.emplace(statements.integer(0), statements.text(1));
  }

  Id find_or_add(const Statement& s, const DnaArticle* article, const std::string& text) {
    const std::string title = dna_text(s.title.empty() ? s.doc : s.title);
    const auto known = known_.find({title, text});
    if (known != known_.end()) return known->second;
    const std::string author = dna_text(article == nullptr ? "" : article->author);
    const std::string outlet = dna_text(s.outlet);
    const std::string notes = s.url.empty() ? s.doc : s.doc + "\n" + s.url;
    const std::int64_t date = seconds_of_day(s.article_date).value_or(0);
    Query(file_, "INSERT INTO DOCUMENTS (Title, Text, Coder, Author, Source, Notes, Date) VALUES (?, ?, ?, ?, ?, ?, ?)")
        .run(std::string_view(title), std::string_view(text), coder_, std::string_view(author),
             std::string_view(outlet), std::string_view(notes), date);
    known_[{title, text}] = file_.last_id();
    return file_.last_id();
  }

  bool is_new(Id document, const std::string& json) { return written_.emplace(document, json).second; }

private:
  Database& file_;
  Id coder_;
  std::map<std::pair<std::string, std::string>, Id> known_; // by title and text
  std::set<std::pair<Id, std::string>> written_;
};

} // namespace

static void add_statements(Database& file, std::vector<const Statement*> statements,
                           const std::map<std::string, DnaArticle>& articles) {
  const Id coder = find_or_add_coder(file);
  ArticleWriter documents(file, coder);
  TypeWriter sides(file, statement_type_of_sides, true);
  std::optional<TypeWriter> no_sides;
  std::sort(statements.begin(), statements.end(),
            [](const Statement* a, const Statement* b) { return comes_before(*a, *b); });
  for (std::size_t begin = 0; begin < statements.size();) {
    std::size_t end = begin;
    while (end < statements.size() && statements[end]->doc == statements[begin]->doc) ++end;
    const auto article = articles.find(statements[begin]->doc);
    const ArticleText text = article == articles.end() ? ArticleText(std::span(statements).subspan(begin, end - begin))
                                                       : ArticleText(article->second.text);
    const Id document =
        documents.find_or_add(*statements[begin], article == articles.end() ? nullptr : &article->second, text.text());
    for (; begin < end; ++begin) {
      const Statement& s = *statements[begin];
      const std::string json = to_json(s);
      if (!documents.is_new(document, json)) continue;
      if (s.polarity == 0 && !no_sides) no_sides.emplace(file, statement_type_of_no_side, false);
      const auto [start, stop] = text.place(s.evidence);
      (s.polarity == 0 ? *no_sides : sides).add(s, json, document, coder, start, stop);
    }
  }
}

void write_dna(const std::string& path, const std::vector<Statement>& statements,
               const std::map<std::string, DnaArticle>& articles, const std::string& base) {
  std::vector<const Statement*> positions;
  for (const Statement& s : statements)
    if (s.takes_position) positions.push_back(&s);
  StagedFile staged(path);
  try {
    {
      Database file = base.empty() ? Database::create(staged.path(), dna_file)
                                   : Database::copy(Database::open_to_read(base, dna_file), staged.path());
      file.run("BEGIN");
      if (base.empty()) create_dna_tables(file);
      if (!positions.empty() || base.empty()) add_statements(file, std::move(positions), articles);
      file.run("COMMIT");
    }
    staged.keep();
  } catch (const Error& error) {
    if (error.place().file != staged.path()) throw;
    throw Error(error.code(), {.file = path}, error.message());
  }
}

} // namespace standpoint
