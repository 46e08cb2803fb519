// Tables of statements that somebody coded, as networks take them: one row a statement, one column a variable.
//
// What the columns are, whatever their order and case:
//   date, time                              when it was said: 2024-01-02, or with a time of day behind it
//   person, organization, actor             who; at least one of them
//   topic, concept                          on what; one of them, which makes a CSV file such a table
//   agreement                               1 or 0, yes or no, true or false, for or against; empty: takes no side
//   polarity                                1, 0 or -1, where there is no agreement
//   document, doc, document_id, ..._title, ..._author, ..._source (outlet), ..._section, ..._type
//   begin, end, text (quote), coder, statement_id
//   any other                               a variable of its own
// So what network and build write as .events.csv is read back. An apostrophe that was put before what a spreadsheet
// takes for a formula is taken off.
#pragma once

#include "base/error.h"
#include "graph/coding.h"

#include <string>

namespace standpoint {

// Whether the file is named .csv or .tsv and its header row names who and on what, and no article's text.
bool is_coded_table(const std::string& path);

// Order: of the rows. Errors: missing_input, unreadable; a row with a day, an agreement or a polarity that is none is
// reported with its number and left out.
Coding read_coded_table(const std::string& path, const ReportError&);

} // namespace standpoint
