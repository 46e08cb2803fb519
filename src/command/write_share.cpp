#include "command/write_share.h"

#include "base/error.h"
#include "command/commands.h"
#include "command/write_completion.h"
#include "command/write_manual.h"

#include <filesystem>
#include <fstream>
#include <functional>
#include <span>

namespace standpoint {

namespace fs = std::filesystem;

static void write_file(const fs::path& path, const std::function<void(std::ostream&)>& write) {
  std::error_code ignored;
  fs::create_directories(path.parent_path(), ignored);
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  write(file);
  file.close();
  if (!file) throw Error(ErrorCode::unreadable, {.file = path.string()}, "cannot be written");
}

static std::string_view about(const std::string& name) {
  for (const Command& command : commands())
    if (command.name == name) return command.about;
  return {};
}

void write_share(const std::vector<ListedCommand>& commands, const std::string& folder) {
  const fs::path root = folder;
  write_file(root / "bash-completion/completions/standpoint",
             [&](std::ostream& out) { write_bash_completion(commands, out); });
  write_file(root / "zsh/site-functions/_standpoint", [&](std::ostream& out) { write_zsh_completion(commands, out); });
  write_file(root / "fish/vendor_completions.d/standpoint.fish",
             [&](std::ostream& out) { write_fish_completion(commands, out); });
  write_file(root / "man/man1/standpoint.1", [&](std::ostream& out) { write_program_manual(commands, out); });
  for (const ListedCommand& command : std::span(commands).subspan(1))
    write_file(root / "man/man1" / ("standpoint-" + command.name + ".1"),
               [&](std::ostream& out) { write_command_manual(command, about(command.name), out); });
}

} // namespace standpoint
