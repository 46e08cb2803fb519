// Completion of the command line for bash, zsh and fish, made from the option tree, so that it never is out of date.
#pragma once

#include "command/option_list.h"

#include <ostream>
#include <vector>

namespace standpoint {

// `commands`: of list_commands. What is completed: commands, their options, the values of options where there are
// choices, files and folders where one is meant.
void write_bash_completion(const std::vector<ListedCommand>& commands, std::ostream&);
void write_zsh_completion(const std::vector<ListedCommand>& commands, std::ostream&);
void write_fish_completion(const std::vector<ListedCommand>& commands, std::ostream&);

} // namespace standpoint
