// A file that is there whole or not at all.
#pragma once

#include <fstream>
#include <functional>
#include <ostream>
#include <string>

namespace standpoint {

// A temporary file beside `path` that takes its place at the end, so that what was there stays until then. A link keeps
// pointing where it points; a pipe or a device is written to and not replaced. Errors: unreadable, with the path as the
// place, when it cannot be written.
class WholeFile {
public:
  explicit WholeFile(const std::string& path);
  // Without keep() nothing is left, and what was there is as it was.
  ~WholeFile();
  WholeFile(const WholeFile&) = delete;
  WholeFile& operator=(const WholeFile&) = delete;

  std::ostream& stream() { return stream_; }
  void keep();

private:
  std::string path_;      // as named
  std::string target_;    // where links lead
  std::string temporary_; // the target itself where that is a pipe or a device
  std::ofstream stream_;
  bool kept_ = false;
};

// Calls `write` with the stream of a WholeFile. Errors: as WholeFile; errors of `write`, with the path as their place.
void write_whole_file(const std::string& path, const std::function<void(std::ostream&)>& write);

} // namespace standpoint
