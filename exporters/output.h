// Text on its way into a stream: appended to a buffer that is handed on whenever it is full.
#pragma once

#include <cassert>
#include <exception>
#include <ostream>
#include <string>

namespace standpoint {

// Shapes: writers append to `text` and call flush_if_full() after each vertex or edge, so memory does not grow with the
// graph. REQUIRES: finish() at the end.
class Output {
public:
  explicit Output(std::ostream& stream) : stream_(stream) { text.reserve(2 * full); }
  ~Output() { assert(text.empty() || std::uncaught_exceptions() > 0); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  std::string text;

  std::ostream& stream() { return stream_; }

  void flush_if_full() {
    if (text.size() >= full) finish();
  }
  void finish() {
    stream_.write(text.data(), static_cast<std::streamsize>(text.size()));
    text.clear();
  }

private:
  static constexpr std::size_t full = 1 << 16;
  std::ostream& stream_;
};

} // namespace standpoint
