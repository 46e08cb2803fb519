// Where a command writes what it finds in one article after another, so that what is finished is never lost.
#pragma once

#include "command/outputs.h"
#include "command/partial_file.h"

#include <optional>
#include <ostream>

namespace standpoint {

// A file grows as FILE.partial and becomes FILE at the end; standard output, a pipe or a device is written to as it is.
class GrowingResult {
public:
  // `can_resume`: as PartialFile has it. Errors: bad_option for several files; as PartialFile and WholeFile.
  GrowingResult(const OutputOptions&, Leftover, bool can_resume, Console&);

  std::ostream& stream();
  // All that was written is finished. Errors: unreadable where it could not be written.
  void finish_article();
  PartialFile* partial() { return partial_ ? &*partial_ : nullptr; } // null where it is no file
  // At the end of the work. Interrupted, FILE.partial stays and a note names it. Returns the status of the command.
  int end();

private:
  Console& console_;
  std::optional<PartialFile> partial_;
  std::optional<ResultFile> other_;
};

} // namespace standpoint
