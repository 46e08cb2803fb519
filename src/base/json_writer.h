// JSON, written as it comes; without a library in the header.
//
// What is read from articles may stand in it: quotation marks, backslashes and control characters are escaped.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

// REQUIRES: values have keys in objects and none in lists; everything opened is closed. Texts are UTF-8.
class JsonWriter {
public:
  void open() { begin('{'); }
  void open(std::string_view key) {
    name(key);
    begin('{');
  }
  void close() { end('}'); }
  void open_list() { begin('['); }
  void open_list(std::string_view key) {
    name(key);
    begin('[');
  }
  void close_list() { end(']'); }

  void text(std::string_view value);
  void text(std::string_view key, std::string_view value) {
    name(key);
    text(value);
  }
  void text_if_any(std::string_view key, std::string_view value) {
    if (!value.empty()) text(key, value);
  }
  void texts(std::string_view key, const std::vector<std::string>& values) {
    open_list(key);
    for (const std::string& value : values) text(value);
    close_list();
  }
  void raw(std::string_view json) { plain(json); } // REQUIRES: a JSON value on one line
  void number(std::integral auto value) { plain(std::to_string(static_cast<std::int64_t>(value))); }
  void number(std::string_view key, std::integral auto value) {
    name(key);
    number(value);
  }
  void real(std::string_view key, double value);
  void real(double value);
  void flag(std::string_view key, bool value) {
    name(key);
    plain(value ? "true" : "false");
  }
  void nothing(std::string_view key) {
    name(key);
    plain("null");
  }

  std::string take() { return std::move(out_); }
  std::string take_line() { return std::move(out_ += '\n'); }

private:
  void begin(char bracket);
  void end(char bracket);
  void name(std::string_view key);
  void plain(std::string_view value); // numbers, true, false, null
  void separate();
  void write_string(std::string_view);

  std::string out_;
  bool needs_comma_ = false;
};

} // namespace standpoint
