// How far a long work is, on one line of the terminal; when the work is done a closing line takes its place.
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

  // So many files will be read.
  void expect(std::size_t files) { files_ += files; }
  // The next of them is begun.
  void open_file() { ++opened_; }
  // One more article is done.
  void step();
  // The closing line, where a line was shown: "1200 articles in 300 files, 14 s".
  void close();
  // Before anything else is written to the terminal.
  void erase();

private:
  using Clock = std::chrono::steady_clock;
  bool wanted_ = false;
  bool shown_ = false;
  std::size_t done_ = 0;
  std::size_t files_ = 0;
  std::size_t opened_ = 0;
  bool was_shown_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_ + std::chrono::milliseconds(500);
};

} // namespace standpoint
