// A result that grows article by article: what is finished is in FILE.partial until the run ends and it becomes FILE.
#pragma once

#include "exporters/descriptor_stream.h"

#include <cstdint>
#include <optional>
#include <string>

namespace standpoint {

// What to do with a FILE.partial that an interrupted run left.
enum class Leftover { refuse, go_on, start_anew };

// Locked while it is written, so that a second run with the same output stops and says why. Killed at any moment it
// leaves all articles that were finished.
// Errors: bad_option where FILE.partial is there and refused, or another run writes it; unreadable when it cannot be
// written, naming FILE.partial where something is finished.
class PartialFile {
public:
  // `can_resume`: whether --resume reads what is written; messages say so.
  PartialFile(const std::string& target, Leftover, bool can_resume);
  // Without keep() FILE.partial stays, unless it is empty. What an interrupted run left in it is there until
  // go_on_behind(), or until something is written: a run that can read nothing costs nothing.
  ~PartialFile();
  PartialFile(const PartialFile&) = delete;
  PartialFile& operator=(const PartialFile&) = delete;

  static std::string partial_path(const std::string& target) { return target + ".partial"; }
  const std::string& path() const { return path_; }
  // For the end of a message that names it: ", and --resume goes on from there", or nothing.
  std::string and_the_way_on() const { return can_resume_ ? ", and --resume goes on from there" : ""; }

  // Keeps the first `size` bytes of what is there and writes behind them.
  void go_on_behind(std::uint64_t size);
  // Everything written so far is finished: one article, and no half of the next.
  void finish_article();
  std::ostream& stream();
  void keep();

private:
  bool open_locked(); // whether no other run has it

  std::string target_;
  std::string path_;
  bool can_resume_;
  int descriptor_ = -1;
  std::uint64_t finished_ = 0; // bytes
  bool is_kept_ = false;
  bool is_to_be_emptied_ = false;
  std::optional<DescriptorStream> stream_;
};

} // namespace standpoint
