#include "command/outputs.h"

#include "base/error.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>

namespace standpoint {

namespace fs = std::filesystem;

void add_output_options(CLI::App& app, OutputOptions& options, const std::string& description) {
  app.add_option("-o,--output", options.files, description)
      ->type_name("FILE")
      ->allow_extra_args(false); // what follows FILE is an input
  app.add_flag("--overwrite", options.overwrite, "replace output files that are there already");
}

void check_outputs(const OutputOptions& options) {
  std::set<std::string> named;
  for (const std::string& path : options.files) {
    if (!named.insert(path).second) throw Error(ErrorCode::bad_option, {.file = path}, "named twice with -o");
    std::error_code ignored;
    if (!options.overwrite && fs::is_regular_file(path, ignored) && fs::file_size(path, ignored) > 0)
      throw Error(ErrorCode::bad_option, {.file = path}, "is there already; --overwrite replaces it");
  }
}

ResultFile::ResultFile(const OutputOptions& options, Console& console) : console_(console) {
  if (options.files.empty()) return;
  if (options.files.size() > 1)
    throw Error(ErrorCode::bad_option, {.file = options.files[1]}, "only one -o is taken here");
  check_outputs(options);
  path_ = options.files.front();
  std::error_code ignored;
  // Links keep pointing where they point; devices and pipes are written to.
  const bool replaced =
      !fs::exists(path_, ignored) || (fs::is_regular_file(path_, ignored) && !fs::is_symlink(path_, ignored));
  temporary_ = replaced ? path_ + ".part" : path_;
  errno = 0;
  file_.open(temporary_, std::ios::binary | std::ios::trunc);
  if (!file_)
    throw Error(ErrorCode::unreadable, {.file = path_}, fmt::format("cannot be written: {}", std::strerror(errno)));
}

ResultFile::~ResultFile() {
  std::error_code ignored;
  if (temporary_ != path_) fs::remove(temporary_, ignored);
}

std::ostream& ResultFile::stream() {
  return path_.empty() ? console_.results() : file_;
}

TableStyle ResultFile::table_style() const {
  return path_.empty() ? console_.table_style() : TableStyle{};
}

void ResultFile::keep() {
  if (path_.empty()) return;
  file_.close();
  std::error_code failed;
  if (file_ && temporary_ != path_) fs::rename(temporary_, path_, failed);
  if (!file_ || failed) throw Error(ErrorCode::unreadable, {.file = path_}, "cannot be written; is the disk full?");
  temporary_ = path_;
}

} // namespace standpoint
