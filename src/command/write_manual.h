// Manual pages, made from the option tree, the table of formats and the words of commands.cpp.
#pragma once

#include "command/option_list.h"

#include <ostream>
#include <vector>

namespace standpoint {

// standpoint(1), and standpoint-COMMAND(1). `about`: paragraphs, with an empty line between them; may be empty.
void write_program_manual(const std::vector<ListedCommand>& commands, std::ostream&);
void write_command_manual(const ListedCommand&, std::string_view about, std::ostream&);

} // namespace standpoint
