#include "text/byte_source.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace standpoint {

static constexpr std::size_t block_size = 256 * 1024;
static constexpr std::size_t beginning_size = 64 * 1024;
static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

ByteSource ByteSource::open(const std::string& path) {
  if (path == "-") return ByteSource("standard input", std::make_shared<const int>(STDIN_FILENO));
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    const bool missing = errno == ENOENT || errno == ENOTDIR;
    throw Error(missing ? ErrorCode::missing_input : ErrorCode::unreadable, {.file = path},
                missing ? "no such file or folder" : fmt::format("cannot open: {}", std::strerror(errno)));
  }
  const std::shared_ptr<const int> file(new const int(fd), [](const int* p) {
    ::close(*p);
    delete p;
  });
  struct stat status {};
  if (::fstat(fd, &status) == 0 && S_ISDIR(status.st_mode))
    throw Error(ErrorCode::unreadable, {.file = path}, "a folder where a file should be");
  ByteSource source(path, file);
  // What the system makes up as it is read, as below /proc, says that it is empty.
  if (S_ISREG(status.st_mode) && status.st_size > 0) source.size_ = static_cast<std::uint64_t>(status.st_size);
  return source;
}

bool ByteSource::has_grown() const {
  struct stat status {};
  return file_ && size_ != UINT64_MAX && ::fstat(*file_, &status) == 0 &&
         static_cast<std::uint64_t>(status.st_size) > size_;
}

ByteSource ByteSource::of_bytes(std::string bytes, std::string name) {
  ByteSource source(std::move(name), nullptr);
  source.block_ = std::move(bytes);
  source.block_is_pending_ = true;
  return source;
}

ByteSource ByteSource::of_stream(Read read, std::string name) {
  ByteSource source(std::move(name), nullptr);
  source.read_ = std::move(read);
  return source;
}

// Appends one read to block_; false at the end.
bool ByteSource::fill() {
  if (!room_) room_.reset(new char[block_size]);
  if (read_) {
    const std::size_t n = read_(room_.get(), block_size);
    block_.append(room_.get(), n);
    return n > 0;
  }
  if (!file_) return false;
  ssize_t n;
  do n = ::read(*file_, room_.get(), std::min<std::uint64_t>(block_size, size_ - taken_));
  while (n < 0 && errno == EINTR);
  if (n < 0) throw Error(ErrorCode::unreadable, {.file = name_}, fmt::format("cannot read: {}", std::strerror(errno)));
  taken_ += static_cast<std::uint64_t>(n);
  block_.append(room_.get(), static_cast<std::size_t>(n));
  return n > 0;
}

std::string_view ByteSource::beginning() {
  if (!block_is_pending_) block_.clear();
  block_is_pending_ = true;
  while (block_.size() < beginning_size && fill()) {
  }
  return std::string_view(block_).substr(0, beginning_size);
}

std::string_view ByteSource::next_block() {
  if (!std::exchange(block_is_pending_, false)) {
    block_.clear();
    fill();
  }
  return block_;
}

std::string ByteSource::read_all(std::size_t most) {
  if (!std::exchange(block_is_pending_, false)) block_.clear();
  struct stat status {};
  std::size_t size = block_.size();
  if (file_ && ::fstat(*file_, &status) == 0 && S_ISREG(status.st_mode))
    size = std::max(size, static_cast<std::size_t>(status.st_size));
  if (size <= most) {
    block_.reserve(size);
    while (block_.size() <= most && fill()) {
    }
    if (block_.size() <= most) return std::move(block_);
  }
  throw Error(ErrorCode::too_large, {.file = name_}, too_large_message(most));
}

std::string utf8_beginning(ByteSource& source) {
  const std::string_view beginning = source.beginning();
  const Encoding encoding = find_encoding(beginning);
  std::string out;
  if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be)
    Utf16Decoder(encoding).decode(beginning, out);
  else
    out = beginning.starts_with(byte_order_mark) ? beginning.substr(byte_order_mark.size()) : beginning;
  return out;
}

std::string too_large_message(std::size_t most) {
  if (most < 1024 * 1024) return fmt::format("larger than an article may be ({} bytes)", most);
  return fmt::format("larger than an article may be ({} MiB)", most / (1024 * 1024));
}

CharSource::CharSource(ByteSource& source) : source_(source) {
  const std::string_view beginning = source_.beginning();
  const Encoding encoding = find_encoding(beginning);
  if (encoding == Encoding::utf16_le || encoding == Encoding::utf16_be) decoder_.emplace(encoding);
  const bool marked = beginning.starts_with(byte_order_mark);
  refill();
  if (marked) at_ = byte_order_mark.size();
}

bool CharSource::refill() {
  while (!done_) {
    at_ = 0;
    chars_ = source_.next_block();
    done_ = chars_.empty();
    if (decoder_) {
      decoded_.clear();
      if (done_)
        decoder_->finish(decoded_);
      else
        decoder_->decode(chars_, decoded_);
      chars_ = decoded_;
    }
    if (!chars_.empty()) return true;
  }
  at_ = 0;
  chars_ = {};
  return false;
}

std::size_t CharSource::take(char* into, std::size_t most) {
  if (peek() == end) return 0;
  const std::string_view some = chars_.substr(at_, most);
  std::copy(some.begin(), some.end(), into);
  at_ += some.size();
  line_ += static_cast<std::size_t>(std::count(some.begin(), some.end(), '\n'));
  return some.size();
}

bool CharSource::read_line(std::string& line, std::size_t most, bool& too_long) {
  line.clear();
  too_long = false;
  if (peek() == end) return false;
  while (peek() != end) {
    const std::string_view rest = chars_.substr(at_);
    const std::size_t newline = rest.find('\n');
    const std::string_view piece = rest.substr(0, newline);
    if (line.size() + piece.size() > most) too_long = true;
    if (!too_long) line += piece;
    at_ += piece.size();
    if (newline == std::string_view::npos) continue;
    ++at_;
    ++line_;
    break;
  }
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

} // namespace standpoint
