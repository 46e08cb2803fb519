// What is installed beside the program: completions and manual pages.
#pragma once

#include "command/option_list.h"

#include <string>
#include <vector>

namespace standpoint {

// Writes below `folder`, as it is laid out below /usr/share: bash-completion/completions/standpoint,
// zsh/site-functions/_standpoint, fish/vendor_completions.d/standpoint.fish, man/man1/standpoint.1 and one more for
// each command. The build calls it as `standpoint --write-share FOLDER`. Errors: unreadable for what cannot be written.
void write_share(const std::vector<ListedCommand>& commands, const std::string& folder);

} // namespace standpoint
