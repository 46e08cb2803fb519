// Opens the review in the user's browser, without an address on a command line: other users see those.
#pragma once

#include <string>

namespace standpoint {

// A page that leads to an address, readable by this user alone, in a file that is removed with the value.
// Errors: unreadable when it cannot be written.
class LeadingFile {
public:
  explicit LeadingFile(const std::string& address);
  ~LeadingFile();
  LeadingFile(const LeadingFile&) = delete;
  LeadingFile& operator=(const LeadingFile&) = delete;

  const std::string& path() const { return path_; }
  void remove(); // before its end

private:
  std::string path_;
};

// Asks the system to open the file; does not wait for it. Returns false where no program for that is found.
bool open_in_browser(const std::string& path);

} // namespace standpoint
