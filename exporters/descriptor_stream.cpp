#include "exporters/descriptor_stream.h"

#include "base/error.h"
#include "base/staged_file.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace standpoint {

DescriptorStream::Buffer::Buffer(int descriptor, std::string name)
    : descriptor_(descriptor), name_(std::move(name)), waiting_(1 << 16) {
  setp(waiting_.data(), waiting_.data() + waiting_.size());
}

void DescriptorStream::Buffer::write(const char* text, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(descriptor_, text, size);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw Error(ErrorCode::unreadable, {.file = name_}, unwritable(errno));
    text += written;
    size -= static_cast<std::size_t>(written);
  }
}

void DescriptorStream::Buffer::write_out() {
  const auto size = static_cast<std::size_t>(pptr() - pbase());
  setp(waiting_.data(), waiting_.data() + waiting_.size()); // first: what cannot be written is not tried again
  write(waiting_.data(), size);
}

DescriptorStream::Buffer::int_type DescriptorStream::Buffer::overflow(int_type next) {
  write_out();
  if (next != traits_type::eof()) return sputc(traits_type::to_char_type(next));
  return traits_type::not_eof(next);
}

int DescriptorStream::Buffer::sync() {
  write_out();
  return 0;
}

std::streamsize DescriptorStream::Buffer::xsputn(const char* text, std::streamsize size) {
  if (size > epptr() - pptr()) {
    write_out();
    if (size > epptr() - pptr()) {
      write(text, static_cast<std::size_t>(size));
      return size;
    }
  }
  std::copy_n(text, size, pptr());
  pbump(static_cast<int>(size));
  return size;
}

DescriptorStream::DescriptorStream(int descriptor, std::string name)
    : std::ostream(nullptr), buffer_(descriptor, std::move(name)) {
  rdbuf(&buffer_);
  exceptions(std::ios::badbit); // what the buffer throws goes on to who writes
}

} // namespace standpoint
