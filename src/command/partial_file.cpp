#include "command/partial_file.h"

#include "base/error.h"
#include "base/staged_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

namespace standpoint {

namespace fs = std::filesystem;

PartialFile::PartialFile(const std::string& target, Leftover leftover, bool can_resume)
    : target_(where_links_lead(target)), path_(partial_path(target_)), can_resume_(can_resume) {
  std::error_code ignored;
  if (fs::is_directory(target_, ignored)) throw Error(ErrorCode::unreadable, {.file = target_}, unwritable(EISDIR));
  const bool is_locked = !open_locked();
  struct stat found {};
  ::fstat(descriptor_, &found);
  const bool is_refused = !is_locked && found.st_size > 0 && leftover == Leftover::refuse;
  if (is_locked || is_refused || !S_ISREG(found.st_mode)) {
    ::close(descriptor_);
    throw Error(ErrorCode::bad_option, {.file = path_},
                is_locked ? "another run is writing it; let it end, or give -o another name"
                : can_resume
                    ? "holds what an interrupted run finished; --resume goes on from it, --overwrite starts anew"
                    : "holds what an interrupted run finished; rename it, or start anew with --overwrite");
  }
  stream_.emplace(descriptor_, path_);
  finished_ = static_cast<std::uint64_t>(found.st_size);
  is_to_be_emptied_ = leftover == Leftover::start_anew;
}

bool PartialFile::open_locked() {
  for (;;) {
    descriptor_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor_ < 0) throw Error(ErrorCode::unreadable, {.file = target_}, unwritable(errno));
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return false;
    if (is_file_at(descriptor_, path_)) return true;
    ::close(descriptor_); // the run that wrote it has ended meanwhile: it is the target now, which is not to be touched
  }
}

PartialFile::~PartialFile() {
  // What could not be written whole is no article.
  const bool is_cut = !is_kept_ && ::ftruncate(descriptor_, static_cast<off_t>(finished_)) == 0;
  if (is_cut && finished_ == 0) ::unlink(path_.c_str());
  ::close(descriptor_);
}

void PartialFile::go_on_behind(std::uint64_t size) {
  if (::ftruncate(descriptor_, static_cast<off_t>(size)) != 0 ||
      ::lseek(descriptor_, static_cast<off_t>(size), SEEK_SET) < 0)
    throw Error(ErrorCode::unreadable, {.file = path_}, unwritable(errno));
  finished_ = size;
  is_to_be_emptied_ = false;
}

std::ostream& PartialFile::stream() {
  if (is_to_be_emptied_) go_on_behind(0);
  return *stream_;
}

void PartialFile::finish_article() {
  try {
    stream_->flush();
  } catch (const Error& error) {
    if (finished_ == 0) throw;
    throw Error(error.code(), error.place(),
                error.message() + "; the articles that were finished are in it" + and_the_way_on());
  }
  finished_ = static_cast<std::uint64_t>(::lseek(descriptor_, 0, SEEK_CUR));
}

void PartialFile::keep() {
  if (is_to_be_emptied_) go_on_behind(0);
  finish_article();
  struct stat old {};
  if (::stat(target_.c_str(), &old) == 0) ::fchmod(descriptor_, old.st_mode & 07777);
  put_in_place(descriptor_, path_, target_, target_);
  is_kept_ = true;
}

} // namespace standpoint
