#include "command/commands.h"
#include "exporters/formats.h"
#include "exporters/write_position_table.h"
#include "graph/build_graph.h"

#include <cstdio>
#include <iostream>

namespace standpoint {

int command_build(const Options& options) {
  for (const std::string& path : options.outputs) find_format(path); // a wrong extension is an error before the work
  bool failed = false;
  const auto graph = build_graph(read_inputs(options.inputs, options, failed));
  for (const std::string& path : options.outputs) {
    const std::string note = write_graph_file(*graph, path);
    if (!note.empty()) std::fprintf(stderr, "standpoint: %s\n", note.c_str());
  }
  if (!options.quiet) write_position_table(*graph, std::cout);
  return failed ? 2 : 0;
}

} // namespace standpoint
