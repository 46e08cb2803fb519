// Statements as analysts code them: variables and their values. What networks are made of, whether a person coded the
// statements (src/dna) or the program extracted them (code_statements.h).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

// The variable that holds the whole statement as `extract` writes it, in projects that Standpoint made.
inline constexpr std::string_view json_variable = "standpoint";

enum class VariableType : std::uint8_t { boolean, integer, short_text, long_text };

struct Variable {
  std::string name;
  VariableType type = VariableType::short_text;
  friend bool operator==(const Variable&, const Variable&) = default;
};

// What is not known is empty.
struct CodedDocument {
  std::string id;
  std::string title;
  std::string author;
  std::string source; // the outlet
  std::string section;
  std::string type;
};

// Shapes: `document` is an index; `values` stand in the order of Coding::variables. Values are text: of a boolean "0"
// or "1", of an integer its digits; empty when there is none. Units: seconds since 1970 UTC; code points of the
// document, half-open.
struct CodedStatement {
  std::int64_t id = 0;
  std::uint32_t document = 0;
  std::optional<std::int64_t> time;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string text; // the words
  std::string coder;
  std::vector<std::string> values;
};

// What is known about a value of a short-text variable.
struct CodedEntity {
  std::string colour; // "#ff9900"; empty when there is none
  std::vector<std::pair<std::string, std::string>> attributes;
};

// Order: documents and statements as read.
struct Coding {
  std::vector<Variable> variables;
  std::vector<CodedDocument> documents;
  std::vector<CodedStatement> statements;
  std::map<std::pair<std::string, std::string>, CodedEntity> entities; // by variable and value

  // "topic" and "concept" are one variable: Standpoint's word and that of discourse network analysis.
  std::optional<std::size_t> find_variable(std::string_view name) const;
};

// Adds what `more` holds. Variables of one name become one; a value that a statement's coding has no variable for is
// empty. Errors: bad_option for one variable with two types.
void append(Coding& coding, Coding more);

// Of statements or of their documents: author, source, section, type, id, title.
struct VariableRef {
  bool of_document = false;
  std::size_t index = 0; // into variables, or into the six above
  VariableType type = VariableType::short_text;
  friend bool operator==(VariableRef, VariableRef) = default;
};

// A variable of the statements goes before one of the documents. Errors: bad_option, naming `option` and the choices.
VariableRef find_variable(const Coding&, std::string_view name, std::string_view option);

// The variable's own name: of "topic" in a coding that calls it so "concept".
std::string name(const Coding&, VariableRef);

std::string_view value(const Coding&, const CodedStatement&, VariableRef);

} // namespace standpoint
