#include "command/console.h"

#include "exporters/terminal_text.h"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <iostream>

namespace standpoint {

static char buffer[256 * 1024];

Console::Console() {
  std::ios::sync_with_stdio(false);
  std::cout.rdbuf()->pubsetbuf(buffer, sizeof buffer);
}

std::ostream& Console::results() {
  return std::cout;
}

void Console::write_line(std::string_view text) {
  if (progress_) progress_->erase();
  std::cerr << "standpoint: " << printable(text) << '\n' << std::flush;
}

void Console::report(const Error& error) {
  if (set_aside_ && set_aside_(error)) return;
  has_errors_ = true;
  write_line(error.what());
}

void Console::note(std::string_view text) {
  if (!quiet_) write_line(text);
}

void Console::begin_progress(bool results_come_meanwhile) {
  progress_.emplace(quiet_ || (results_come_meanwhile && ::isatty(STDOUT_FILENO) != 0));
}

void Console::note_files(std::size_t files) {
  if (progress_) progress_->expect(files);
}

void Console::note_open_file() {
  if (progress_) progress_->open_file();
}

void Console::step_progress() {
  if (progress_) progress_->step();
}

void Console::end_progress() {
  if (progress_) progress_->close();
  progress_.reset();
}

TableStyle Console::table_style() const {
  TableStyle style;
  if (::isatty(STDOUT_FILENO) == 0) return style;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 60) style.width = size.ws_col;
  const char* terminal = std::getenv("TERM");
  const char* no_colour = std::getenv("NO_COLOR"); // no-color.org
  style.colour =
      terminal != nullptr && std::strcmp(terminal, "dumb") != 0 && (no_colour == nullptr || *no_colour == '\0');
  return style;
}

int Console::finish(int status) {
  errno = 0;
  std::cout.flush();
  if (!std::cout)
    throw Error(ErrorCode::unreadable, {.file = "standard output"},
                fmt::format("cannot be written{}", errno == 0 ? "" : fmt::format(": {}", std::strerror(errno))));
  return has_errors_ ? status_error : status;
}

} // namespace standpoint
