#include "formats/find_inputs.h"

#include "base/ascii.h"
#include "base/extension.h"
#include "formats/formats.h"
#include "text/decode_text.h"
#include "text/trim.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace standpoint {

namespace fs = std::filesystem;

static bool is_hidden(const fs::path& path) {
  return path.filename().native().starts_with('.');
}

// "page_files" beside "page.html": pictures, scripts and frames of a saved page.
static bool belongs_to_page(const fs::path& folder) {
  const std::string name = folder.filename().native();
  if (!name.ends_with("_files")) return false;
  const std::string stem = (folder.parent_path() / name.substr(0, name.size() - 6)).native();
  std::error_code error;
  return fs::exists(stem + ".html", error) || fs::exists(stem + ".htm", error);
}

// Appends the folder's articles and, in their places among them, those of the folders in it.
static void list_folder(const fs::path& folder, std::vector<std::string>& files, LeftOut& left_out,
                        const ReportError& report) {
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
    if (entry.is_directory(error) && !entry.is_symlink(error)) {
      if (!belongs_to_page(entry.path())) list_folder(entry.path(), files, left_out, report);
    } else if (entry.is_regular_file(error)) {
      const std::string extension = extension_of(entry.path().native());
      if (is_article_extension(extension))
        files.push_back(entry.path().native());
      else if (!extension.empty() && extension != ".md")
        ++left_out.files[extension]; // those of other names (LICENSE, README.md, run) belong to the folder, not to what
                                     // it holds
    }
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

std::string describe(const LeftOut& left_out) {
  std::size_t all = 0;
  std::vector<std::pair<std::size_t, std::string>> kinds; // most first
  for (const auto& [extension, count] : left_out.files) {
    all += count;
    kinds.emplace_back(count, extension.empty() ? "without an extension" : decode_field(extension));
  }
  std::stable_sort(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string list;
  for (std::size_t i = 0; i < std::min<std::size_t>(kinds.size(), 6); ++i)
    list += fmt::format("{}{} {}", i == 0 ? "" : ", ", kinds[i].first, kinds[i].second);
  if (kinds.size() > 6) list += ", ...";
  return fmt::format("{}: left out {}: {}", left_out.folder,
                     all == 1 ? "1 file that is no article" : fmt::format("{} files that are no articles", all), list);
}

std::vector<Input> find_inputs(const std::vector<std::string>& names, const ReportError& report,
                               const std::function<void(const LeftOut&)>& leave_out) {
  std::vector<Input> inputs;
  std::set<std::string> seen;
  const auto add = [&](const std::string& path, bool named = true) {
    std::error_code error;
    const fs::path whole = path == "-" ? fs::path("-") : fs::canonical(path, error);
    if (seen.insert(error ? path : whole.native()).second) inputs.push_back({path, "", named});
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
      LeftOut left_out{name, {}};
      list_folder(name, files, left_out, [&](const Error& e) {
        failed = true;
        report(e);
      });
      if (files.empty() && !failed)
        report(
            Error(ErrorCode::missing_input, {.file = name},
                  "a folder without articles (it could hold .txt .html .docx .pdf .json .csv and more: see --help)"));
      if (leave_out && !left_out.files.empty() && !files.empty()) leave_out(left_out);
      for (const std::string& file : files) add(file, false);
    }
  }
  name_inputs(inputs);
  return inputs;
}

} // namespace standpoint
