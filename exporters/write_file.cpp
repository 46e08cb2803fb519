#include "exporters/write_file.h"

#include "base/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace standpoint {

namespace fs = std::filesystem;

[[noreturn]] static void throw_unwritable(const std::string& path, int reason) {
  throw Error(ErrorCode::unreadable, {.file = path}, fmt::format("cannot be written: {}", std::strerror(reason)));
}

static std::string write_stream(const std::string& path, const std::string& shown_path,
                                const std::function<std::string(std::ostream&)>& write) {
  errno = 0;
  std::ofstream stream(path, std::ios::binary | std::ios::trunc);
  if (!stream) throw_unwritable(shown_path, errno);
  try {
    std::string note = write(stream);
    stream.flush();
    if (!stream) throw Error(ErrorCode::unreadable, {}, "cannot be written; is the disk full?");
    return note;
  } catch (const Error& error) {
    throw Error(error.code(), {.file = shown_path}, error.message());
  }
}

std::string write_file(const std::string& path, const std::function<std::string(std::ostream&)>& write) {
  std::error_code ignored;
  const fs::path real = fs::exists(path, ignored) ? fs::canonical(path, ignored) : fs::path(path);
  const std::string target = real.empty() ? path : real.string();
  if (fs::is_directory(target, ignored)) throw_unwritable(path, EISDIR);
  if (fs::exists(target, ignored) && !fs::is_regular_file(target, ignored)) return write_stream(target, path, write);
  const std::string temporary = target + ".part";
  try {
    std::string note = write_stream(temporary, path, write);
    std::error_code failed;
    fs::rename(temporary, target, failed);
    if (failed) throw_unwritable(path, failed.value());
    return note;
  } catch (...) {
    fs::remove(temporary, ignored);
    throw;
  }
}

} // namespace standpoint
