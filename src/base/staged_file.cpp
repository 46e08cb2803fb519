// Source of the order of steps: write, fsync of the file, rename, fsync of the folder, as SQLite and others do it.
#include "base/staged_file.h"

#include "base/error.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace standpoint {

namespace fs = std::filesystem;

std::string unwritable(int reason) {
  return std::string("cannot be written: ") + std::strerror(reason);
}

std::string where_links_lead(const std::string& path) {
  std::error_code ignored;
  const fs::path real = fs::exists(path, ignored) ? fs::canonical(path, ignored) : fs::path(path);
  return real.empty() ? path : real.string();
}

static fs::path folder_of(const std::string& path) {
  const fs::path folder = fs::path(path).parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

// As far as its file system does that.
static void sync_folder_of(const std::string& path) {
  const int folder = ::open(folder_of(path).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

void put_in_place(int descriptor, const std::string& from, const std::string& to, const std::string& named) {
  if (::fsync(descriptor) != 0 || ::rename(from.c_str(), to.c_str()) != 0)
    throw Error(ErrorCode::unreadable, {.file = named}, unwritable(errno));
  sync_folder_of(to);
}

// What all files staged for one target begin with. Names of files end at 255 bytes.
static std::string stem(const std::string& target) {
  return '.' + fs::path(target).filename().string().substr(0, 200) + '.';
}

void StagedFile::fail(int reason) const {
  throw Error(ErrorCode::unreadable, {.file = named_}, unwritable(reason));
}

StagedFile::StagedFile(const std::string& target) : named_(target), target_(where_links_lead(target)) {
  std::error_code ignored;
  if (fs::is_directory(target_, ignored)) fail(EISDIR);
  const bool is_there = fs::exists(target_, ignored);
  if (is_there && !fs::is_regular_file(target_, ignored)) {
    staged_ = target_;
    descriptor_ = ::open(staged_.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor_ < 0) fail(errno);
    return;
  }
  if (is_there && ::access(target_.c_str(), W_OK) != 0) fail(errno);
  remove_leftovers();
  create();
  struct stat old {};
  if (is_there && ::stat(target_.c_str(), &old) == 0)
    if (::fchmod(descriptor_, old.st_mode & 07777) != 0) fail(errno);
}

void StagedFile::create() {
  static std::atomic<unsigned> number{0};
  const std::string start = (folder_of(target_) / (stem(target_) + std::to_string(::getpid()) + '-')).string();
  constexpr int tries = 100; // names that somebody else has
  for (int i = 0; i < tries; ++i) {
    staged_ = start + std::to_string(number++) + ".part";
    descriptor_ = ::open(staged_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (descriptor_ >= 0) break;
    if (errno != EEXIST) fail(errno);
  }
  if (descriptor_ < 0) fail(EEXIST);
  ::flock(descriptor_, LOCK_EX | LOCK_NB); // where the file system has no locks leftovers are not removed
}

// A file of this name that nobody holds a lock on belongs to a process that is gone.
void StagedFile::remove_leftovers() const {
  std::error_code ignored;
  const std::string start = stem(target_);
  for (fs::directory_iterator entry(folder_of(target_), ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(start) || !name.ends_with(".part")) continue;
    const int file = ::open(entry->path().c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) continue;
    struct stat kind {};
    if (::fstat(file, &kind) == 0 && S_ISREG(kind.st_mode) && ::flock(file, LOCK_EX | LOCK_NB) == 0)
      ::unlink(entry->path().c_str());
    ::close(file);
  }
}

StagedFile::~StagedFile() {
  if (!is_kept_ && staged_ != target_ && descriptor_ >= 0) ::unlink(staged_.c_str());
  if (descriptor_ >= 0) ::close(descriptor_);
}

void StagedFile::keep() {
  if (staged_ == target_) return;
  put_in_place(descriptor_, staged_, target_, named_);
  is_kept_ = true;
}

} // namespace standpoint
