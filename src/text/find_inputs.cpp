#include "text/find_inputs.h"

#include "base/ascii.h"
#include "text/decode_text.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <system_error>

namespace standpoint {

namespace fs = std::filesystem;

static constexpr std::array<std::string_view, 7> extensions = {".txt",    ".text", ".json", ".jsonl",
                                                               ".ndjson", ".csv",  ".tsv"};

static bool can_hold_articles(const fs::path& path) {
  const std::string extension = lower_case(path.extension().native());
  return std::find(extensions.begin(), extensions.end(), extension) != extensions.end();
}

static bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

// Appends the folder's articles and, in their places among them, those of the folders in it.
static void list_folder(const fs::path& folder, std::vector<std::string>& files, const ReportError& report) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) entries.push_back(*it);
  if (error) {
    report(Error(ErrorCode::unreadable, {.file = folder.native()}, fmt::format("cannot read: {}", error.message())));
    return;
  }
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.path().native() < b.path().native(); });
  for (const fs::directory_entry& entry : entries) {
    if (is_hidden(entry.path())) continue;
    if (entry.is_directory(error) && !entry.is_symlink(error))
      list_folder(entry.path(), files, report);
    else if (entry.is_regular_file(error) && can_hold_articles(entry.path()))
      files.push_back(entry.path().native());
  }
}

static std::vector<std::string> parts_of(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::absolute(path, error).lexically_normal();
  std::vector<std::string> parts;
  for (const fs::path& part : whole.relative_path()) parts.push_back(part.native());
  return parts;
}

static std::string last_parts(const std::vector<std::string>& parts, std::size_t n) {
  std::string out;
  for (std::size_t i = parts.size() - std::min(n, parts.size()); i < parts.size(); ++i)
    out += (out.empty() ? "" : "/") + parts[i];
  return out;
}

// File names of bytes that are not UTF-8 still give ids of valid UTF-8: the statement's JSON could not hold them.
static void name_inputs(std::vector<Input>& inputs) {
  std::map<std::string, std::vector<std::size_t>> by_name;
  std::vector<std::vector<std::string>> parts(inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (inputs[i].path == "-")
      parts[i] = {"stdin"};
    else
      parts[i] = parts_of(inputs[i].path);
    by_name[last_parts(parts[i], 1)].push_back(i);
  }
  for (const auto& [name, same] : by_name) {
    std::size_t n = 1, longest = 1;
    for (std::size_t i : same) longest = std::max(longest, parts[i].size());
    for (bool unique = false; !unique && n <= longest; n += !unique) {
      std::set<std::string> ids;
      unique = std::all_of(same.begin(), same.end(),
                           [&](std::size_t i) { return ids.insert(last_parts(parts[i], n)).second; });
    }
    for (std::size_t i : same) inputs[i].id = decode_field(last_parts(parts[i], n));
  }
}

std::vector<Input> find_inputs(const std::vector<std::string>& names, const ReportError& report) {
  std::vector<Input> inputs;
  std::set<std::string> seen;
  const auto add = [&](const std::string& path) {
    std::error_code error;
    const fs::path whole = path == "-" ? fs::path("-") : fs::canonical(path, error);
    if (seen.insert(error ? path : whole.native()).second) inputs.push_back({path, ""});
  };
  for (const std::string& name : names) {
    if (name == "-") {
      add(name);
      continue;
    }
    std::error_code error;
    const fs::file_status status = fs::status(name, error);
    if (status.type() == fs::file_type::not_found) {
      report(Error(ErrorCode::missing_input, {.file = name}, "no such file or folder"));
    } else if (status.type() == fs::file_type::none || status.type() == fs::file_type::unknown) {
      report(Error(ErrorCode::unreadable, {.file = name}, fmt::format("cannot read: {}", error.message())));
    } else if (status.type() != fs::file_type::directory) {
      add(name);
    } else {
      std::vector<std::string> files;
      bool failed = false;
      list_folder(name, files, [&](const Error& e) {
        failed = true;
        report(e);
      });
      if (files.empty() && !failed)
        report(Error(ErrorCode::missing_input, {.file = name},
                     fmt::format("a folder without articles (files it could hold: {})", fmt::join(extensions, " "))));
      for (const std::string& file : files) add(file);
    }
  }
  name_inputs(inputs);
  return inputs;
}

} // namespace standpoint
