// A project of the Discourse Network Analyzer (DNA 3) as this program reads it: documents, statements, their variables
// and values, entities and their attributes. What it leaves alone (coders' settings, permissions, regular expressions,
// links between variables) stays in the file and goes over into a written one (write_dna.h).
//
// Source: the tables that DNA 3.0 and 3.1 make, as ../shared/reference/discourse-networks.md, section 8, has them.
#pragma once

#include "graph/coding.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct DnaDocument {
  std::int64_t id = 0;
  std::string title;
  std::string text;
  std::string author;
  std::string source;
  std::string section;
  std::string notes;
  std::string type;
  std::int64_t date = 0; // seconds since 1970 UTC
  friend bool operator==(const DnaDocument&, const DnaDocument&) = default;
};

struct DnaVariable {
  std::int64_t id = 0;
  std::string name;
  VariableType type = VariableType::short_text;
  std::int64_t statement_type = 0;
  friend bool operator==(const DnaVariable&, const DnaVariable&) = default;
};

struct DnaEntity {
  std::int64_t variable = 0;
  std::string value;
  std::string colour; // "#ff9900"
  std::vector<std::pair<std::string, std::string>> attributes;
  friend bool operator==(const DnaEntity&, const DnaEntity&) = default;
};

// Units: start and stop in UTF-16 units of the document's text, half-open. Values: by the variable's id, as
// CodedStatement::values.
struct DnaStatement {
  std::int64_t id = 0;
  std::int64_t statement_type = 0;
  std::int64_t document = 0;
  std::int64_t start = 0;
  std::int64_t stop = 0;
  std::string coder;
  std::map<std::int64_t, std::string> values;
  friend bool operator==(const DnaStatement&, const DnaStatement&) = default;
};

// Order: all by id.
struct DnaProject {
  std::map<std::int64_t, std::string> statement_types; // label by id
  std::vector<DnaVariable> variables;
  std::vector<DnaDocument> documents;
  std::vector<DnaStatement> statements;
  std::map<std::int64_t, DnaEntity> entities;

  const DnaDocument* find_document(std::int64_t id) const;
  const DnaVariable* find_variable(std::int64_t statement_type, std::string_view name) const;
};

// What an article is called: the title, with " (2)" ... behind it where titles repeat. By index of the document.
std::vector<std::string> document_names(const DnaProject&);

// From UTF-16 units of a text to code points. Units beyond the text count as its end; the middle of a pair as its end.
class Utf16Offsets {
public:
  explicit Utf16Offsets(std::string_view text);
  std::uint32_t code_point(std::int64_t unit) const;
  std::uint32_t unit(std::uint32_t code_point) const;
  std::size_t byte(std::uint32_t code_point) const;

private:
  std::uint32_t code_points_ = 0;
  std::vector<std::uint32_t> wide_; // code points that take two units
  std::string_view text_;
};

} // namespace standpoint
