// The subcommands as rows of one table.
#pragma once

#include "command/console.h"

#include <functional>
#include <span>
#include <string_view>

namespace CLI {
class App;
}

namespace standpoint {

// Does the work of a subcommand whose options have been read; returns the exit status. Errors: thrown.
using RunCommand = std::function<int(Console&)>;

struct Command {
  std::string_view name;
  std::string_view summary;     // one line of `standpoint --help`
  std::string_view examples;    // foot of `standpoint NAME --help`
  RunCommand (*add)(CLI::App&); // adds the options to the subcommand; they live in what comes back
  std::string_view about = {};  // for the manual page: paragraphs, with an empty line between them
};

std::span<const Command> commands();

RunCommand add_agreement(CLI::App&);
RunCommand add_add(CLI::App&);
RunCommand add_backup(CLI::App&);
RunCommand add_build(CLI::App&);
RunCommand add_codebook(CLI::App&);
RunCommand add_export(CLI::App&);
RunCommand add_extract(CLI::App&);
RunCommand add_diff(CLI::App&);
RunCommand add_network(CLI::App&);
RunCommand add_join(CLI::App&);
RunCommand add_import(CLI::App&);
RunCommand add_inputs(CLI::App&);
RunCommand add_merge(CLI::App&);
RunCommand add_parse(CLI::App&);
RunCommand add_review(CLI::App&);
RunCommand add_search(CLI::App&);
RunCommand add_status(CLI::App&);
RunCommand add_text(CLI::App&);

} // namespace standpoint
