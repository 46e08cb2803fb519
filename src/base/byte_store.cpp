#include "base/byte_store.h"

#include "base/error.h"

#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace standpoint {

static constexpr std::size_t piece = std::size_t{256} << 10; // that is written at once, and read at most
static constexpr std::size_t smallest_piece = std::size_t{4} << 10;

static std::string folder_for_temporary_files() {
  const char* const named = std::getenv("TMPDIR");
  return named == nullptr || *named == '\0' ? "/tmp" : named;
}

[[noreturn]] static void fail(const char* what) {
  throw Error(ErrorCode::unreadable, {.file = folder_for_temporary_files()},
              std::string("what does not fit into memory cannot be ") + what + " there: " + std::strerror(errno) +
                  "; name another folder in TMPDIR");
}

static std::FILE* open_temporary() {
  std::string path = folder_for_temporary_files() + "/standpoint-XXXXXX";
  const int descriptor = mkstemp(path.data());
  if (descriptor < 0) fail("written");
  unlink(path.c_str()); // gone with the process, whatever ends it
  std::FILE* const file = fdopen(descriptor, "w+b");
  if (file == nullptr) fail("written");
  return file;
}

std::uint64_t ByteStore::add(std::string_view bytes) {
  const std::uint64_t place = size();
  tail_ += bytes;
  if (file_ == nullptr ? tail_.size() > most_in_memory_ : tail_.size() > piece) write_tail();
  return place;
}

void ByteStore::write_tail() {
  if (file_ == nullptr) file_.reset(open_temporary());
  for (std::size_t at = 0; at < tail_.size();) {
    const ssize_t done =
        pwrite(fileno(file_.get()), tail_.data() + at, tail_.size() - at, static_cast<off_t>(written_));
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) fail("written");
    at += static_cast<std::size_t>(done);
    written_ += static_cast<std::uint64_t>(done);
  }
  if (tail_.capacity() > 2 * piece) {
    std::string().swap(tail_);
    tail_.reserve(2 * piece);
  }
  tail_.clear();
}

std::size_t ByteStore::read_file(char* into, std::size_t size, std::uint64_t place) const {
  std::size_t got = 0;
  while (got < size) {
    const ssize_t done = pread(fileno(file_.get()), into + got, size - got, static_cast<off_t>(place + got));
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) fail("read");
    if (done == 0) break; // the end
    got += static_cast<std::size_t>(done);
  }
  return got;
}

std::string_view ByteStore::read(std::uint64_t place, std::size_t size) const {
  assert(place + size <= this->size());
  if (place >= written_) return std::string_view(tail_).substr(static_cast<std::size_t>(place - written_), size);
  if (place < window_begin_ || place + size > window_begin_ + window_.size()) {
    // Of what is read in its order more is read each time, else little more than what is asked for.
    ahead_ = place == last_end_ ? std::min(2 * ahead_, piece) : smallest_piece;
    const std::size_t wanted = std::max(size, ahead_);
    window_.resize(wanted);
    window_.resize(read_file(window_.data(), wanted, place));
    window_begin_ = place;
    if (window_.size() < size) fail("read");
  }
  last_end_ = place + size;
  return std::string_view(window_).substr(static_cast<std::size_t>(place - window_begin_), size);
}

} // namespace standpoint
