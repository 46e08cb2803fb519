#include "command/commands.h"
#include "exporters/write_diff.h"
#include "graph/diff_positions.h"

#include <iostream>

namespace standpoint {

int command_diff(const Options& options) {
  bool failed = false;
  const std::vector<Statement> before = read_inputs({options.inputs[0]}, options, failed);
  const std::vector<Statement> after = read_inputs({options.inputs[1]}, options, failed);
  const std::vector<Change> changes = diff_positions(before, after);
  const DiffSides sides{.before = options.inputs[0], .after = options.inputs[1]};
  if (options.format == "json")
    write_diff_json(changes, sides, std::cout);
  else
    write_diff_table(changes, sides, std::cout);
  if (failed) return 2;
  return has_differences(changes) ? 1 : 0;
}

} // namespace standpoint
