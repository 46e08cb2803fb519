// What was said of a project elsewhere, into it: exported projects, and the checks of an HTML report.
#include "base/error.h"
#include "base/extension.h"
#include "command/coder_name.h"
#include "command/commands.h"
#include "command/open_project.h"
#include "project/import_checks.h"
#include "project/project_lines.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <memory>

namespace standpoint {

namespace {

struct ImportCommand {
  std::string project;
  std::vector<std::string> files;
  std::string coder;
};

// Before a project is made for them.
void check_is_there(const std::string& path) {
  if (!std::ifstream(path, std::ios::binary))
    throw Error(ErrorCode::missing_input, {.file = path}, fmt::format("cannot be opened: {}", std::strerror(errno)));
}

void import(Project& project, const std::string& path, const ImportCommand& command, Console& console) {
  const auto report = [&console](const Error& error) { console.report(error); };
  if (has_extension(path, ".csv")) {
    ByteSource source = ByteSource::open(path);
    const std::string coder = coder_name(command.coder, "who checked?");
    const ImportedChecks checks = import_checks(project, source, coder, report);
    console.note(
        fmt::format("{}: {} new verdicts of {}, {} known already", path, checks.verdicts, coder, checks.known));
    return;
  }
  std::ifstream file(path, std::ios::binary);
  const Merged merged = read_project_lines(project, file, path, report);
  console.note(fmt::format("{}: {} new articles, {} new entries", path, merged.articles, merged.entries));
}

int run(const ImportCommand& command, Console& console) {
  check_project_name(command.project, "standpoint import NAME.standpoint FILE...");
  for (const std::string& path : command.files) check_is_there(path);
  Project project = open_to_write(command.project, IfMissing::create, console);
  for (const std::string& path : command.files) import(project, path, command, console);
  return status_done;
}

} // namespace

RunCommand add_import(CLI::App& app) {
  const auto command = std::make_shared<ImportCommand>();
  app.add_option("PROJECT", command->project, "project file (.standpoint); made where there is none")->required();
  app.add_option("FILE", command->files, "what standpoint export wrote (.jsonl), or the checks of a report (.csv)")
      ->required();
  app.add_option("--coder", command->coder, "whose checks they are (default: your user name)")->type_name("NAME");
  return [command](Console& console) { return run(*command, console); };
}

} // namespace standpoint
