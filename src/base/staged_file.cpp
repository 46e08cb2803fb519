// Source of the order of steps: write, fsync of the file, rename, fsync of the folder, as SQLite and others do it.
#include "base/staged_file.h"

#include "base/error.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>

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

bool is_file_at(int descriptor, const std::string& path) {
  struct stat open {
  }, named{};
  return ::fstat(descriptor, &open) == 0 && ::lstat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
         open.st_ino == named.st_ino;
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

// Paths of staged files, for signals: a handler may neither lock nor allocate. One more than these is left to the next
// process that writes the same target.
static constexpr int most_noted = 32;
static std::atomic<const char*> noted[most_noted];
static_assert(std::atomic<const char*>::is_always_lock_free);

void remove_staged_files() noexcept {
  for (const std::atomic<const char*>& one : noted)
    if (const char* const path = one.load()) ::unlink(path);
}

void StagedFile::note_for_signals(const char* path) noexcept {
  if (path == nullptr) {
    if (noted_ >= 0) noted[noted_].store(nullptr);
    noted_ = -1;
    return;
  }
  for (int i = 0; noted_ < 0 && i < most_noted; ++i) {
    const char* nothing = nullptr;
    if (noted[i].compare_exchange_strong(nothing, path)) noted_ = i;
  }
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
    if (descriptor_ < 0 && errno != EEXIST) fail(errno);
    if (descriptor_ < 0) continue;
    // Where the file system has no locks leftovers are not removed.
    const bool is_taken = ::flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    if (!is_taken && is_file_at(descriptor_, staged_)) return note_for_signals(staged_.c_str());
    ::close(descriptor_); // another process took it for a leftover before it was locked
    descriptor_ = -1;
  }
  fail(EEXIST);
}

// A file of this name that nobody holds a lock on belongs to a process that is gone. It is removed while it is locked:
// who has just made it and not locked it yet then sees that it is gone. Returns whether it is not there any more.
static bool remove_leftover(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDWR | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return errno == ENOENT;
  struct stat kind {};
  const bool is_removed = ::fstat(file, &kind) == 0 && S_ISREG(kind.st_mode) && ::flock(file, LOCK_EX | LOCK_NB) == 0 &&
                          ::unlink(path.c_str()) == 0;
  ::close(file);
  return is_removed;
}

// What SQLite keeps beside a database while it is written: sqlite.org/tempfiles.html.
static constexpr std::array<std::string_view, 3> beside_databases = {"-journal", "-wal", "-shm"};

// Also of a file that was staged for a staged file, as for a project that is merged.
void StagedFile::remove_leftovers() const {
  std::error_code ignored;
  const std::string start = stem(target_);
  for (fs::directory_iterator entry(folder_of(target_), ignored), end; !ignored && entry != end;
       entry.increment(ignored)) {
    std::string path = entry->path().string();
    const std::string name = entry->path().filename().string();
    if (!name.starts_with(start) && !name.starts_with('.' + start)) continue;
    for (const std::string_view end_of_name : beside_databases)
      if (path.ends_with(end_of_name)) path.resize(path.size() - end_of_name.size());
    if (!path.ends_with(".part") || !remove_leftover(path)) continue;
    for (const std::string_view end_of_name : beside_databases) ::unlink((path + std::string(end_of_name)).c_str());
  }
}

StagedFile::~StagedFile() {
  note_for_signals(nullptr);
  if (!is_kept_ && staged_ != target_ && descriptor_ >= 0) ::unlink(staged_.c_str());
  if (descriptor_ >= 0) ::close(descriptor_);
}

void StagedFile::keep() {
  if (staged_ == target_) return;
  put_in_place(descriptor_, staged_, target_, named_);
  note_for_signals(nullptr);
  is_kept_ = true;
}

} // namespace standpoint
