// How far a long work is, on one line of the terminal that is gone when the work is done.
#pragma once

#include <chrono>
#include <cstddef>

namespace standpoint {

// Shown only when standard error is a terminal, after half a second, and at most ten times a second. (Debian has no
// library for it.)
class Progress {
public:
  // `quiet`: never shown.
  explicit Progress(bool quiet);
  ~Progress() { erase(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // One more article is done.
  void step();
  // Before anything else is written to the terminal.
  void erase();

private:
  using Clock = std::chrono::steady_clock;
  bool wanted_ = false;
  bool shown_ = false;
  std::size_t done_ = 0;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_ + std::chrono::milliseconds(500);
};

} // namespace standpoint
