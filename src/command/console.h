// Where the commands write: results to standard output, everything else to standard error.
#pragma once

#include "base/error.h"
#include "command/progress.h"
#include "exporters/table_style.h"

#include <functional>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>

namespace standpoint {

// Exit statuses: ../shared/CONTRACT.md.
inline constexpr int status_done = 0;
inline constexpr int status_differences = 1;
inline constexpr int status_error = 2;

class Console {
public:
  // Standard output through one large buffer. REQUIRES: one Console in a process, made before anything is written.
  Console();

  std::ostream& results();

  // One line, with what a terminal would obey written out. The exit status will be status_error.
  void report(const Error&);
  // Asked before an error is reported: whether it was set aside, and is none then. Null: none is.
  void set_aside(std::function<bool(const Error&)> take) { set_aside_ = std::move(take); }
  bool has_errors() const { return has_errors_; }
  // An article, a statement or a project was read. Without one, and with errors, a command writes nothing: an output
  // file that is there already is worth more than an empty one.
  void note_reading() { has_read_ = true; }
  bool could_read_nothing() const { return has_errors_ && !has_read_; }
  // One line that is no error.
  void note(std::string_view);

  // One line that was asked for: not silenced.
  void explain(std::string_view text) { write_line(text); }

  // No notes and no progress from now on.
  void be_quiet() { quiet_ = true; }

  // How many articles are done, while standard error is a terminal; between the first and the last call.
  // `results_come_meanwhile`: not shown where they would go to the same terminal.
  void begin_progress(bool results_come_meanwhile);
  void note_files(std::size_t files);
  void note_open_file();
  void step_progress();
  void end_progress();

  // Width and colours of the terminal, if standard output is one.
  TableStyle table_style() const;

  // Writes what is left. Errors: unreadable when standard output cannot be written.
  // Returns the exit status: status_error when an error was reported, else the one given.
  int finish(int status);

private:
  void write_line(std::string_view);

  bool has_errors_ = false;
  bool has_read_ = false;
  bool quiet_ = false;
  std::optional<Progress> progress_;
  std::function<bool(const Error&)> set_aside_;
};

} // namespace standpoint
