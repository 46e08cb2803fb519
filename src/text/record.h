// One record of a data file (JSON, JSON lines, CSV), and which of its fields is what of an article.
#pragma once

#include "base/error.h"
#include "text/parse_date.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct Field {
  std::string name;  // of nested objects with a dot: "source.name"
  std::string value; // valid UTF-8
};

// Shapes: owns its fields. Order: as in the file; a list of values is a field each, all of one name.
struct Record {
  std::size_t number = 0; // in its input, from 1; 0 when the input is one record
  std::vector<Field> fields;
  std::size_t line = 0; // on which a row of a table begins, from 1
};
using TakeRecord = std::function<void(Record)>;

// The fields that hold an article. An empty one is looked for under the usual names ("text", "body", "content", ...).
struct FieldMap {
  std::string text;
  std::string title;
  std::string date;
  std::string author;
  std::string outlet;
  std::string place;
  std::string url;
  std::string id;
  std::string section;
  std::string language;
  DateOrder date_order = DateOrder::unknown; // of dates that do not show it themselves
};

// From "text=body", "date=published_on", ... Errors: bad_option naming the choices.
FieldMap parse_field_map(const std::vector<std::string>& assignments);

// An article as a record gives it, before its text is looked at.
struct ArticleFields {
  std::string text;
  std::string title;
  std::string date; // ISO day; empty when there is none
  std::string author;
  std::string outlet;
  std::string place;
  std::string url;
  std::string id;
  std::string section;
  std::string language;    // as the record says it: "en", "English"
  std::string unread_date; // as it is written, where it has one and no day comes of it
};

// The article's day from a value that says it, where it has none yet. Of one of which no day comes the words are kept.
void set_day(ArticleFields&, std::string_view value, DateOrder = DateOrder::unknown);

// Names are compared without regard to case, "_", "-" and blanks. Several values of one name are joined: of the text as
// paragraphs, of others with a comma.
// A field that is missing or empty is empty, but for the text.
// Errors: bad_format when there is no text field, naming the fields that there are.
ArticleFields find_article_fields(const Record&, const FieldMap&, const std::string& file);

// Whether a record has a text field.
bool has_text_field(const std::vector<Field>&, const FieldMap&);

} // namespace standpoint
