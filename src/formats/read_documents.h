// Articles from files, folders and standard input.
//
// Formats: the table in formats.h, by what an input begins with, then by its extension; archives of any of them, and
// archives in those. What each makes of an article's parts: its reader, find_layout.h, record.h.
#pragma once

#include "base/error.h"
#include "text/document.h"
#include "text/record.h"

#include <cstddef>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

struct ReadOptions {
  FieldMap fields;                    // of JSON and CSV
  std::string date;                   // ISO day for articles that carry none themselves
  std::string outlet;                 // for articles that name none; the agency of a dateline counts less than this
  std::string name_pattern;           // which fields a file's name has (name_fields.h)
  bool explain = false;               // a remark on each piece of clutter
  bool english_only = false;          // articles in another language are left out, and a remark counts them
  bool raw = false;                   // clutter is no furniture (find_clutter.h)
  bool strict = false;                // throw the first error instead of reporting it
  std::size_t most_bytes = 64u << 20; // of one article
  std::size_t most_words = 0;         // of one article: the rest is not read, and a remark counts such; 0: all
  bool lines = false;                 // inputs are lines of JSON, an article each, whatever they begin with, or empty

  // One line that is no error: what of an input or a folder was left out, and why. May be empty.
  std::function<void(const std::string&)> remark;

  // An article that is left out, as it is not English, and one that is cut, before it is taken. May be empty.
  std::function<void(const Document&, const std::string& why)> left_out;
  std::function<void(const std::string& id)> cut;

  std::function<void(std::size_t)> found_inputs;    // how many files there are, once; may be empty
  std::function<void(std::string_view)> open_input; // a file, with the name of its format, before its articles; in an
                                                    // archive each member; may be empty

  // Called for an input of position statements (JSON lines of objects with "actor" and "position") with its text and
  // its name, in place of reading it as articles. Without it, such an input is an error.
  std::function<void(std::istream&, const std::string& name)> take_statements;
};

// Calls `take` for each article.
//
// Metadata: a record's own field, else what the text says (header line, dateline), else the date in the file's name,
// else the option's, else the dateline's agency as outlet. Ids (Document::id): the input's (find_inputs.h); of a record
// its own id, behind "FILE#" when several inputs hold records; without one FILE#RECORD. Unique in one call. Order: of
// the inputs, of the records in each. Cost: linear; at most one article or record is in memory at a time. Errors: every
// problem with an input or a record is reported with its place and skipped. What `take` throws is thrown.
void read_documents(const std::vector<std::string>& inputs, const ReadOptions&,
                    const std::function<void(Document)>& take, const ReportError&);

// The same of lines of JSON in memory, as if they came on standard input.
void read_json_line_documents(std::string lines, const ReadOptions&, const std::function<void(Document)>& take,
                              const ReportError&);

} // namespace standpoint
