#include "command/growing_result.h"

#include "base/error.h"
#include "command/interrupt.h"

#include <fmt/format.h>

#include <filesystem>

namespace standpoint {

static bool is_to_be_a_file(const OutputOptions& options) {
  if (options.files.size() != 1 || is_standard_output(options.files.front())) return false;
  std::error_code ignored;
  return !std::filesystem::exists(options.files.front(), ignored) ||
         std::filesystem::is_regular_file(options.files.front(), ignored);
}

GrowingResult::GrowingResult(const OutputOptions& options, Leftover leftover, bool can_resume, Console& console)
    : console_(console) {
  if (is_to_be_a_file(options))
    partial_.emplace(options.files.front(), leftover, can_resume);
  else
    other_.emplace(options, console);
}

std::ostream& GrowingResult::stream() {
  return partial_ ? partial_->stream() : other_->stream();
}

void GrowingResult::finish_article() {
  if (partial_) return partial_->finish_article();
  if (!other_->stream()) throw Error(ErrorCode::unreadable, {.file = "standard output"}, "cannot be written");
}

int GrowingResult::end() {
  if (console_.could_read_nothing()) return status_error;
  if (partial_ && is_interrupted()) {
    console_.note(
        fmt::format("interrupted; what is finished is in {}{}", partial_->path(), partial_->and_the_way_on()));
    return status_interrupted;
  }
  if (partial_)
    partial_->keep();
  else
    other_->keep();
  if (!is_interrupted()) return status_done;
  console_.note("interrupted; what was finished has been written");
  return status_interrupted;
}

} // namespace standpoint
