// A stream into an open file whose first failed write ends the work.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

namespace standpoint {

// Shapes: the descriptor stays the caller's, and open as long as this lives.
// Errors: what is written throws unreadable, with `name` as the place and the system's reason.
class DescriptorStream : public std::ostream {
public:
  DescriptorStream(int descriptor, std::string name);

private:
  class Buffer : public std::streambuf {
  public:
    Buffer(int descriptor, std::string name);

  protected:
    int_type overflow(int_type) override;
    int sync() override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;

  private:
    void write(const char* text, std::size_t size);
    void write_out();

    int descriptor_;
    std::string name_;
    std::vector<char> waiting_;
  };

  Buffer buffer_;
};

} // namespace standpoint
