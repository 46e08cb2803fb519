#include "review/open_browser.h"

#include "base/error.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <thread>

extern char** environ;

namespace standpoint {

static std::string folder_of_user() {
  const char* runtime = std::getenv("XDG_RUNTIME_DIR"); // the user's alone, and emptied when he logs out
  std::error_code ignored;
  if (runtime != nullptr && std::filesystem::is_directory(runtime, ignored)) return runtime;
  return std::filesystem::temp_directory_path().string();
}

LeadingFile::LeadingFile(const std::string& address) {
  path_ = folder_of_user() + "/standpoint-review-XXXXXX.html";
  const int file = ::mkstemps(path_.data(), 5); // mode 0600
  const std::string page = "<!doctype html><meta charset=utf-8><meta name=referrer content=no-referrer>"
                           "<title>Standpoint</title><meta http-equiv=refresh content=\"0;url=" +
                           address + "\"><a href=\"" + address + "\">to the review</a>\n";
  const bool written = file >= 0 && ::write(file, page.data(), page.size()) == static_cast<ssize_t>(page.size());
  if (file >= 0) ::close(file);
  if (written) return;
  remove();
  throw Error(ErrorCode::unreadable, {path_},
              "cannot be written; use --no-browser and open the address that is printed");
}

LeadingFile::~LeadingFile() {
  remove();
}

void LeadingFile::remove() {
  if (!path_.empty()) ::unlink(path_.c_str());
  path_.clear();
}

bool open_in_browser(const std::string& path) {
  for (const char* program : {"xdg-open", "sensible-browser", "wslview", "open"}) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int descriptor : {0, 1, 2})
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0);
    std::string name = program;
    std::string argument = path;
    char* const arguments[] = {name.data(), argument.data(), nullptr};
    pid_t child = 0;
    const int failed = ::posix_spawnp(&child, program, &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) continue;
    std::thread([child] { // takes in its end whenever that is
      int status = 0;
      ::waitpid(child, &status, 0);
    })
        .detach();
    return true;
  }
  return false;
}

} // namespace standpoint
