#include "command/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

namespace standpoint {

Progress::Progress(bool quiet) {
  const char* terminal = std::getenv("TERM");
  wanted_ = !quiet && ::isatty(STDERR_FILENO) != 0 && terminal != nullptr && std::strcmp(terminal, "dumb") != 0;
}

void Progress::step() {
  ++done_;
  if (!wanted_) return;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(100);
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  // To the line's begin, the text, and the rest of the line erased.
  // An archive is one file of many members, so the count of those that were opened says nothing then.
  const std::string of_files = files_ > 1 && opened_ <= files_ ? fmt::format(", file {} of {}", opened_, files_) : "";
  fmt::print(stderr, "\r{} articles{}, {:.0f} a second\x1B[K", done_, of_files, static_cast<double>(done_) / seconds);
  std::fflush(stderr);
  shown_ = was_shown_ = true;
}

void Progress::close() {
  erase();
  if (!was_shown_) return;
  const double seconds = std::chrono::duration<double>(Clock::now() - begin_).count();
  fmt::print(stderr, "{} articles in {} {}, {:.0f} s\n", done_, files_, files_ == 1 ? "file" : "files", seconds);
}

void Progress::erase() {
  if (!shown_) return;
  fmt::print(stderr, "\r\x1B[K");
  std::fflush(stderr);
  shown_ = false;
}

} // namespace standpoint
