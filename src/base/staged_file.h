// A file that takes another's place when it is finished: what was there stays until then, whatever happens.
#pragma once

#include <string>

namespace standpoint {

// Beside the target, under a name of its own (".NAME.PROCESS-NUMBER.part"), made new (never through a link), locked
// while it is written. Two processes that write the same target do not meet: the one that ends last is what stays.
// Files that a process left behind that was killed are removed by the next one that writes the same target. A link
// keeps pointing where it points, the new file has the mode of the old one; a pipe or a device is written to and not
// replaced. Errors: unreadable, with the target as the place.
class StagedFile {
public:
  // REQUIRES: nothing of `target` is written by the caller itself.
  explicit StagedFile(const std::string& target);
  // Without keep() nothing is left, and what was there is as it was.
  ~StagedFile();
  StagedFile(const StagedFile&) = delete;
  StagedFile& operator=(const StagedFile&) = delete;

  const std::string& target() const { return named_; } // as named
  const std::string& path() const { return staged_; }  // where to write
  int descriptor() const { return descriptor_; }       // of that file, at its beginning
  // Writes it through to the disk, file and folder, and puts it in the target's place. At most once.
  void keep();

private:
  [[noreturn]] void fail(int reason) const;
  void remove_leftovers() const;
  void create();
  void note_for_signals(const char* path) noexcept;

  std::string named_;
  std::string target_; // where links lead
  std::string staged_; // the target itself where that is a pipe or a device
  int descriptor_ = -1;
  int noted_ = -1; // its place among the files that remove_staged_files() removes
  bool is_kept_ = false;
};

// For a signal that ends the process: removes all staged files that are not in place. What of StagedFile is called
// afterwards fails. May be called within a signal handler.
void remove_staged_files() noexcept;

// Where a link leads, over others; the path itself where it is none, or leads nowhere.
std::string where_links_lead(const std::string& path);

// Writes an open file at `from` through to the disk, file and folder, and puts it in the place of `to`.
// Errors: unreadable, with `named` as the place.
void put_in_place(int descriptor, const std::string& from, const std::string& to, const std::string& named);

// Whether that is the file that stands at a path now: another process may have moved or removed it since it was opened.
bool is_file_at(int descriptor, const std::string& path);

// A sentence for a failed system call: "cannot be written: No space left on device".
std::string unwritable(int reason);

} // namespace standpoint
