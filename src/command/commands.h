// The subcommands: one function each, and the options they share.
#pragma once

#include "base/error.h"
#include "statement/statement.h"
#include "text/read_documents.h"

#include <string>
#include <vector>

namespace standpoint {

struct Options {
  std::vector<std::string> inputs;
  std::vector<std::string> outputs;
  std::vector<std::string> fields; // "text=body"
  std::string format;
  std::string data; // folder of the model and the word lists
  ReadOptions read;
  bool quiet = false;
  bool gold_tokens = false;
};

// Statements of all inputs, read or extracted. `failed` becomes true when a record was skipped.
std::vector<Statement> read_inputs(const std::vector<std::string>& inputs, const Options&, bool& failed);
void report(const Error&); // one line on standard error

// Each returns the exit status: 0 done, 1 differences, 2 an error. Errors: as what they call.
int command_extract(const Options&);
int command_build(const Options&);
int command_diff(const Options&);
int command_parse(const Options&);

} // namespace standpoint
