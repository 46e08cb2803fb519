// Copies of a project brought together.
#include "base/error.h"
#include "base/staged_file.h"
#include "command/commands.h"
#include "command/outputs.h"
#include "project/article_record.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <filesystem>
#include <memory>

namespace standpoint {

namespace {

struct MergeCommand {
  std::vector<std::string> projects;
  OutputOptions output;
};

// Written beside its target, so that a run that ends early leaves nothing.
int run(const MergeCommand& command, Console& console) {
  if (command.output.files.size() != 1 || !is_project_path(command.output.files.front()))
    throw Error(ErrorCode::bad_option, {},
                "name the project to be made: standpoint merge A.standpoint B.standpoint -o "
                "BOTH.standpoint");
  check_outputs(command.output, command.projects);
  for (const std::string& path : command.projects) Project::open_to_read(path); // before the work
  StagedFile staged(command.output.files.front());
  {
    Project merged = Project::open_or_create(staged.path());
    for (const std::string& path : command.projects) {
      const Merged added = merge_into(merged, Project::open_to_read(path));
      console.note(fmt::format("{}: {} new articles, {} new entries", path, added.articles, added.entries));
    }
  }
  staged.keep();
  return status_done;
}

} // namespace

RunCommand add_merge(CLI::App& app) {
  const auto command = std::make_shared<MergeCommand>();
  app.add_option("PROJECT", command->projects, "project files (.standpoint): copies of one, or others")->required();
  add_output_options(app, command->output, "the project to be made");
  return [command](Console& console) { return run(*command, console); };
}

} // namespace standpoint
