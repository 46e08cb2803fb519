#include "command/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>

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
  fmt::print(stderr, "\r{} articles, {:.0f} a second\x1B[K", done_, static_cast<double>(done_) / seconds);
  std::fflush(stderr);
  shown_ = true;
}

void Progress::erase() {
  if (!shown_) return;
  fmt::print(stderr, "\r\x1B[K");
  std::fflush(stderr);
  shown_ = false;
}

} // namespace standpoint
