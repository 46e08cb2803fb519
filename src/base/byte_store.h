// Bytes that are put away and read again by their place: in memory while they are few, else in a temporary file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace standpoint {

// Shapes: the file has no name and is gone with the store. It stands in the system's folder for temporary files
// ($TMPDIR). Units: bytes. Errors: unreadable when the file cannot be written or read.
class ByteStore {
public:
  explicit ByteStore(std::size_t most_in_memory = std::size_t{64} << 20) : most_in_memory_(most_in_memory) {}

  // Returns the place.
  std::uint64_t add(std::string_view);
  // REQUIRES: the place and the size of something added. Valid until the next call. Cost: what is read in the order
  // in which it was added takes a call to the system only every 256 KiB.
  std::string_view read(std::uint64_t place, std::size_t size) const;

  std::uint64_t size() const { return written_ + tail_.size(); }
  bool is_in_memory() const { return file_ == nullptr; }

private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  void write_tail();
  std::size_t read_file(char* into, std::size_t size, std::uint64_t place) const;

  std::size_t most_in_memory_;
  std::unique_ptr<std::FILE, Close> file_;
  std::uint64_t written_ = 0;  // to the file
  std::string tail_;           // what is not: all, without a file
  mutable std::string window_; // a piece of the file
  mutable std::uint64_t window_begin_ = 0;
  mutable std::uint64_t last_end_ = 0;
  mutable std::size_t ahead_ = 0; // read at once
};

} // namespace standpoint
