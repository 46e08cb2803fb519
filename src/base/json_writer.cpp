#include "base/json_writer.h"

#include <fmt/format.h>

namespace standpoint {

void JsonWriter::separate() {
  if (needs_comma_) out_ += ',';
  needs_comma_ = true;
}

void JsonWriter::begin(char bracket) {
  separate();
  out_ += bracket;
  needs_comma_ = false;
}

void JsonWriter::end(char bracket) {
  out_ += bracket;
  needs_comma_ = true;
}

void JsonWriter::name(std::string_view key) {
  separate();
  write_string(key);
  out_ += ':';
  needs_comma_ = false;
}

void JsonWriter::plain(std::string_view value) {
  separate();
  out_ += value;
}

void JsonWriter::text(std::string_view value) {
  separate();
  write_string(value);
}

void JsonWriter::real(std::string_view key, double value) {
  name(key);
  real(value);
}

void JsonWriter::real(double value) {
  plain(fmt::format("{}", value));
}

// The mark that stands behind a backslash for this control character; 0 where none does.
static char short_escape(char c) {
  switch (c) {
  case '\b':
    return 'b';
  case '\f':
    return 'f';
  case '\n':
    return 'n';
  case '\r':
    return 'r';
  case '\t':
    return 't';
  default:
    return 0;
  }
}

void JsonWriter::write_string(std::string_view value) {
  out_ += '"';
  for (const char c : value) {
    if (c == '"' || c == '\\')
      (out_ += '\\') += c;
    else if (const char mark = short_escape(c); mark != 0)
      (out_ += '\\') += mark;
    else if (static_cast<unsigned char>(c) < 0x20)
      out_ += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    else
      out_ += c;
  }
  out_ += '"';
}

} // namespace standpoint
