// Bytes as they lie in a file to UTF-8.
//
// Units: a code point of the result is a code point of Python's `open(path, encoding=E, errors='replace', newline='')`,
// E being utf-8, utf-16 (utf-16-le, utf-16-be without a byte order mark) or cp1252. So offsets refer to the input as
// it is: a byte order mark of UTF-8 stays in the text as U+FEFF and counts, one of UTF-16 does not; CR LF stays.
#pragma once

#include "base/error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace standpoint {

enum class Encoding : std::uint8_t { utf8, utf16_le, utf16_be, windows_1252 };

// By the byte order mark; without one, UTF-16 when nearly every second byte is zero, UTF-8 when it explains the bytes
// above 127 better than Windows-1252 does, else Windows-1252. A file of UTF-8 with a few broken bytes stays UTF-8.
Encoding find_encoding(std::string_view bytes);

// What the bytes seem to be when they are not text ("a PDF file; save it as text first"), else empty. Knows the
// signatures of common formats; anything else with zero bytes or many control characters is binary.
std::string describe_binary(std::string_view beginning);

// The whole text, valid UTF-8. What cannot be decoded becomes U+FFFD, one for each maximal broken sequence.
// Errors: bad_encoding at `place` when the bytes are not text.
// Cost: linear; bytes that are valid UTF-8 already are handed through without a copy.
std::string decode_text(std::string bytes, const Place& place);

// The same for one field of a record: UTF-8 or Windows-1252, zero characters allowed. Never throws Error.
std::string decode_field(std::string bytes);

// UTF-16 that arrives in pieces of any size.
class Utf16Decoder {
public:
  explicit Utf16Decoder(Encoding encoding) : big_endian_(encoding == Encoding::utf16_be) {}

  // Appends what is complete to `out`; skips a byte order mark at the very beginning.
  void decode(std::string_view bytes, std::string& out);
  // Appends U+FFFD for what is left incomplete at the end.
  void finish(std::string& out);

private:
  bool big_endian_ = false;
  bool started_ = false;
  std::int32_t pending_byte_ = -1; // the first half of a unit
  std::uint32_t pending_high_ = 0; // a high surrogate that waits for its low one
};

} // namespace standpoint
