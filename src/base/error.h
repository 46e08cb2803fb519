// The one exception type of the library, and how a bad record that does not end the run is reported.
//
// Messages name the offender and what to do about it; they are part of the interface and are tested.
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <string>

namespace standpoint {

enum class ErrorCode {
  missing_input, // a file or folder that is not there, or a folder without articles
  unreadable,    // there, but it cannot be read or written (permissions, a disk error)
  bad_encoding,  // not text
  bad_format,    // text, but not the format it should be (JSON, CSV, CoNLL-U, a word list)
  empty_article, // an article without text
  too_large,     // larger than the reader's limit
  bad_model,     // a model file that is damaged, of another kind or of another version
  bad_option,    // an option or a combination of options that does not make sense
};

// Where it went wrong. Line and record count from 1; 0 means that there is none.
struct Place {
  std::string file;
  std::size_t line = 0;
  std::size_t record = 0;
};

class Error : public std::exception {
public:
  Error(ErrorCode code, Place place, std::string message);

  ErrorCode code() const { return code_; }
  const Place& place() const { return place_; }
  const std::string& message() const { return message_; }
  // "FILE:LINE: message", "FILE, record N: message" or, without a file, the message alone.
  const char* what() const noexcept override { return what_.c_str(); }

private:
  ErrorCode code_;
  Place place_;
  std::string message_;
  std::string what_;
};

// Takes errors about single records, which are skipped. The library never prints: the command line does, with this.
using ReportError = std::function<void(const Error&)>;

} // namespace standpoint
