#include "exporters/whole_file.h"

#include "base/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace standpoint {

namespace fs = std::filesystem;

[[noreturn]] static void throw_unwritable(const std::string& path, int reason) {
  throw Error(ErrorCode::unreadable, {.file = path}, fmt::format("cannot be written: {}", std::strerror(reason)));
}

static std::string where_links_lead(const std::string& path) {
  std::error_code ignored;
  const fs::path real = fs::exists(path, ignored) ? fs::canonical(path, ignored) : fs::path(path);
  return real.empty() ? path : real.string();
}

WholeFile::WholeFile(const std::string& path) : path_(path), target_(where_links_lead(path)) {
  std::error_code ignored;
  if (fs::is_directory(target_, ignored)) throw_unwritable(path_, EISDIR);
  const bool replaced = !fs::exists(target_, ignored) || fs::is_regular_file(target_, ignored);
  temporary_ = replaced ? target_ + ".part" : target_;
  errno = 0;
  stream_.open(temporary_, std::ios::binary | std::ios::trunc);
  if (!stream_) throw_unwritable(path_, errno);
}

WholeFile::~WholeFile() {
  if (kept_ || temporary_ == target_) return;
  stream_.close();
  std::error_code ignored;
  fs::remove(temporary_, ignored);
}

void WholeFile::keep() {
  stream_.close();
  if (!stream_) throw Error(ErrorCode::unreadable, {.file = path_}, "cannot be written; is the disk full?");
  std::error_code failed;
  if (temporary_ != target_) fs::rename(temporary_, target_, failed);
  if (failed) throw_unwritable(path_, failed.value());
  kept_ = true;
}

void write_whole_file(const std::string& path, const std::function<void(std::ostream&)>& write) {
  WholeFile file(path);
  try {
    write(file.stream());
  } catch (const Error& error) {
    throw Error(error.code(), {.file = path}, error.message());
  }
  file.keep();
}

} // namespace standpoint
