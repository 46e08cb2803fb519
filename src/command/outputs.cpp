#include "command/outputs.h"

#include "base/error.h"
#include "formats/find_inputs.h"

#include <CLI/CLI.hpp>

#include <algorithm>
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

void add_cell_option(CLI::App& app, OutputOptions& options) {
  app.add_flag("--plain-cells", options.plain_cells,
               "CSV: no apostrophe before what a spreadsheet takes for a formula");
}

CellGuard cell_guard(const OutputOptions& options) {
  return options.plain_cells ? CellGuard::off : CellGuard::on;
}

void add_output_format_option(CLI::App& app, OutputOptions& options) {
  app.add_option("-f,--format", options.format, "write this to standard output (-o -): gexf, json, edges.csv, svg, ...")
      ->type_name("FORMAT")
      ->allow_extra_args(false);
}

bool writes_standard_output(const OutputOptions& options) {
  return std::ranges::any_of(options.files, is_standard_output);
}

OutputOptions with_standard_output(OutputOptions options) {
  if (options.format.empty() && writes_standard_output(options))
    throw Error(ErrorCode::bad_option, {},
                "-o - is standard output, whose format no extension says: add --format, such as --format gexf");
  if (!options.format.empty() && !writes_standard_output(options)) options.files.emplace_back("-");
  if (options.format.starts_with('.')) options.format.erase(0, 1);
  return options;
}

std::string path_of_format(const OutputOptions& options, const std::string& path) {
  return is_standard_output(path) ? "-." + options.format : path;
}

namespace {

// The files that are read, worked out when there is an output that could be one of them.
class ReadFiles {
public:
  ReadFiles(const std::vector<std::string>& inputs, const std::vector<std::string>& lists)
      : inputs_(inputs), lists_(lists) {}

  bool contain(const std::string& path) {
    if (!paths_) list();
    return std::any_of(paths_->begin(), paths_->end(), [&](const std::string& read) {
      std::error_code ignored;
      return fs::equivalent(read, path, ignored);
    });
  }

private:
  void list() {
    paths_ = lists_;
    const auto unreadable = [](const Error&) {}; // reported when it is read
    for (const Input& input : find_inputs(inputs_, unreadable))
      paths_->push_back(input.path == "-" ? "/dev/stdin" : input.path);
  }

  const std::vector<std::string>& inputs_;
  const std::vector<std::string>& lists_;
  std::optional<std::vector<std::string>> paths_;
};

} // namespace

void check_outputs(const OutputOptions& options, const std::vector<std::string>& inputs,
                   const std::vector<std::string>& lists) {
  std::set<fs::path> named;
  ReadFiles read(inputs, lists);
  for (const std::string& path : options.files) {
    if (is_standard_output(path)) {
      if (!named.insert(path).second) throw Error(ErrorCode::bad_option, {.file = path}, "named twice with -o");
      continue;
    }
    std::error_code ignored;
    const bool is_file = fs::is_regular_file(path, ignored);
    const bool is_new = !fs::exists(path, ignored); // a device or a pipe has no place of its own
    if (!named.insert(is_file || is_new ? fs::weakly_canonical(fs::absolute(path), ignored) : fs::path(path)).second)
      throw Error(ErrorCode::bad_option, {.file = path}, "named twice with -o");
    const fs::path folder = fs::path(path).parent_path();
    if (is_new && !folder.empty() && !fs::is_directory(folder, ignored))
      throw Error(ErrorCode::bad_option, {.file = path}, "its folder is not there; make it first (mkdir)");
    if (!is_file) continue;
    if (read.contain(path))
      throw Error(ErrorCode::bad_option, {.file = path}, "is an input too, and would be lost; give -o another name");
    if (!options.overwrite && fs::file_size(path, ignored) > 0)
      throw Error(ErrorCode::bad_option, {.file = path}, "is there already; --overwrite replaces it");
  }
}

ResultFile::ResultFile(const OutputOptions& options, Console& console) : console_(console) {
  if (options.files.size() > 1)
    throw Error(ErrorCode::bad_option, {.file = options.files[1]}, "only one -o is taken here");
  if (!options.files.empty() && !is_standard_output(options.files.front())) file_.emplace(options.files.front());
}

std::ostream& ResultFile::stream() {
  return file_ ? file_->stream() : console_.results();
}

TableStyle ResultFile::table_style() const {
  return file_ ? TableStyle{} : console_.table_style();
}

void ResultFile::keep() {
  if (file_) file_->keep();
}

} // namespace standpoint
