// A copy of a project, also while it is worked on.
#include "base/error.h"
#include "command/commands.h"
#include "command/outputs.h"
#include "project/project.h"

#include <CLI/CLI.hpp>
#include <fmt/chrono.h>
#include <fmt/format.h>

#include <ctime>
#include <memory>

namespace standpoint {

namespace {

struct BackupCommand {
  std::string project;
  OutputOptions output;
};

// "climate.2026-11-30T0712.standpoint", beside the project.
std::string dated_name(const std::string& project) {
  const std::time_t now = std::time(nullptr);
  return fmt::format("{}.{:%Y-%m-%dT%H%M%S}.standpoint", project.substr(0, project.rfind('.')), fmt::localtime(now));
}

int run(const BackupCommand& command, Console& console) {
  OutputOptions output = command.output;
  if (output.files.empty()) output.files.push_back(dated_name(command.project));
  if (output.files.size() > 1)
    throw Error(ErrorCode::bad_option, {}, "one copy at a time: name it with a single -o FILE");
  check_outputs(output, {command.project});
  back_up_project(command.project, output.files.front());
  console.note(fmt::format("copied to {}", output.files.front()));
  return status_done;
}

} // namespace

RunCommand add_backup(CLI::App& app) {
  const auto command = std::make_shared<BackupCommand>();
  app.add_option("PROJECT", command->project, "project file (.standpoint)")->required();
  add_output_options(app, command->output, "the copy (default: beside the project, with day and time in its name)");
  return [command](Console& console) { return run(*command, console); };
}

} // namespace standpoint
