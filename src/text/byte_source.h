// Files and standard input as a stream: bytes in blocks, or UTF-8 characters with line numbers.
#pragma once

#include "text/decode_text.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

// An open input.
// Shapes: owns its file; movable. Cost: reads blocks of 256 KiB. Of a file that grows what was there when it was opened
// is read, so that the work ends; a pipe is read to its end.
class ByteSource {
public:
  // "-" is standard input. Errors: missing_input, unreadable.
  static ByteSource open(const std::string& path);
  static ByteSource of_bytes(std::string bytes, std::string name);
  // What `read` gives: it writes at most so many bytes to where it is told and returns how many, 0 at the end. It must
  // outlive the source.
  using Read = std::function<std::size_t(char*, std::size_t)>;
  static ByteSource of_stream(Read read, std::string name);

  // What the input begins with, up to 64 KiB, without consuming it. Errors: unreadable.
  std::string_view beginning();
  // The next block; empty at the end. Valid until the next call. Errors: unreadable.
  std::string_view next_block();
  // All that is left. Errors: unreadable, too_large above `most` bytes.
  std::string read_all(std::size_t most);

  const std::string& name() const { return name_; }
  // Whether a file has more by now than what was there when it was opened.
  bool has_grown() const;

private:
  ByteSource(std::string name, std::shared_ptr<const int> file) : name_(std::move(name)), file_(std::move(file)) {}
  bool fill();

  std::string name_;
  std::shared_ptr<const int> file_; // null: of `read_`, or all bytes are in block_ from the start
  Read read_;
  std::uint64_t size_ = UINT64_MAX; // of a file when it was opened
  std::uint64_t taken_ = 0;
  std::unique_ptr<char[]> room_; // for one read: std::string would fill it with zeros first, and most files are small
  std::string block_;
  bool block_is_pending_ = false; // block_ was read ahead by beginning()
};

// What the source begins with, as UTF-8 without a byte order mark where it is UTF-8 or UTF-16.
std::string utf8_beginning(ByteSource&);

// "larger than an article may be (64 MiB)"
std::string too_large_message(std::size_t most);

// The characters of a ByteSource: UTF-16 becomes UTF-8, a byte order mark is skipped; other bytes come as they are, so
// that what is not UTF-8 can be decoded field by field.
class CharSource {
public:
  static constexpr int end = -1;

  // REQUIRES: the source outlives this. Errors of all members: unreadable.
  explicit CharSource(ByteSource& source);

  int peek() { return at_ < chars_.size() || refill() ? static_cast<unsigned char>(chars_[at_]) : end; }
  int take() {
    const int c = peek();
    if (c == end) return end;
    ++at_;
    line_ += c == '\n';
    return c;
  }
  // Some at once, `most` at most. Returns how many; 0 at the end.
  std::size_t take(char* into, std::size_t most);
  // The next line without its end (LF or CR LF); false at the end of the input. A line longer than `most` bytes is
  // skipped, and `too_long` set.
  bool read_line(std::string& line, std::size_t most, bool& too_long);

  std::size_t line() const { return line_; } // of the next character, from 1

private:
  bool refill();

  ByteSource& source_;
  std::optional<Utf16Decoder> decoder_;
  std::string decoded_;
  std::string_view chars_; // of the source's block or of decoded_
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool done_ = false;
};

} // namespace standpoint
