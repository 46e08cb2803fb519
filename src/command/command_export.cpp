// A project as JSON lines.
#include "base/error.h"
#include "command/commands.h"
#include "command/outputs.h"
#include "project/project_lines.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace standpoint {

namespace {

struct ExportCommand {
  std::string project;
  OutputOptions output;
  bool no_text = false;
};

int run(const ExportCommand& command, Console& console) {
  check_outputs(command.output, {command.project});
  const Project project = Project::open_to_read(command.project);
  ResultFile file(command.output, console);
  write_project_lines(project, file.stream(), {.text = !command.no_text});
  file.keep();
  return status_done;
}

} // namespace

RunCommand add_export(CLI::App& app) {
  const auto command = std::make_shared<ExportCommand>();
  app.add_option("PROJECT", command->project, "project file (.standpoint)")->required();
  app.add_flag("--no-text", command->no_text, "no texts, and of statements no more than twelve words: for archives");
  add_output_options(app, command->output, "write here instead of to standard output");
  return [command](Console& console) { return run(*command, console); };
}

} // namespace standpoint
