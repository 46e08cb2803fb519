// A file that is there whole or not at all.
#pragma once

#include "base/staged_file.h"
#include "exporters/descriptor_stream.h"

#include <functional>
#include <ostream>
#include <string>

namespace standpoint {

// A stream into a StagedFile. Errors: as StagedFile; the first write that fails is thrown where it is written.
class WholeFile {
public:
  explicit WholeFile(const std::string& path) : file_(path), stream_(file_.descriptor(), path) {}

  std::ostream& stream() { return stream_; }
  void keep() {
    stream_.flush();
    file_.keep();
  }

private:
  StagedFile file_;
  DescriptorStream stream_;
};

// Calls `write` with the stream of a WholeFile. Errors: as WholeFile; errors of `write`, with the path as their place.
void write_whole_file(const std::string& path, const std::function<void(std::ostream&)>& write);

} // namespace standpoint
