#include "command/commands.h"
#include "statement/statement_json.h"

#include <iostream>

namespace standpoint {

int command_extract(const Options& options) {
  bool failed = false;
  std::string out;
  for (const Statement& s : read_inputs(options.inputs, options, failed)) out += to_json_line(s);
  std::cout << out << std::flush;
  return failed ? 2 : 0;
}

} // namespace standpoint
