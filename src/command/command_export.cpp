// A project as JSON lines; what its rules come to as an actor list and a codebook.
#include "base/error.h"
#include "command/commands.h"
#include "command/inputs.h"
#include "command/outputs.h"
#include "corpus/ruled_names.h"
#include "exporters/write_actor_list.h"
#include "project/project_lines.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace standpoint {

namespace {

struct ExportCommand {
  std::string project;
  OutputOptions output;
  InputOptions reading; // --data only
  std::string actors;
  std::string codebook;
  bool no_text = false;
};

void write_lists(const ExportCommand& command, Console& console) {
  EngineSource& engine = engine_source(command.reading);
  const RuledNames names = find_ruled_names(command.project, engine);
  if (!command.actors.empty())
    write_whole_file(command.actors, [&](std::ostream& out) { write_actor_list(names.actors, out); });
  if (!command.codebook.empty()) {
    const DraftOptions draft{.least = 1, .left_out = names.left_out, .issues_aside = names.issues_aside};
    write_whole_file(command.codebook,
                     [&](std::ostream& out) { write_draft_codebook(names.linked, Codebook(), draft, out); });
  }
  for (const std::string& rule : names.unwritten) console.note("not written: " + rule);
}

int run(const ExportCommand& command, Console& console) {
  OutputOptions all = command.output;
  for (const std::string* list : {&command.actors, &command.codebook})
    if (!list->empty()) all.files.push_back(*list);
  check_outputs(all, {command.project});
  if (!command.actors.empty() || !command.codebook.empty()) {
    write_lists(command, console);
    if (command.output.files.empty()) return status_done;
  }
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
  app.add_option("--actors", command->actors, "write the actors as a table that --actors of other commands reads")
      ->type_name("FILE");
  app.add_option("--codebook", command->codebook, "write topics and issues as a codebook that --codebook reads")
      ->type_name("FILE");
  app.add_option("--data", command->reading.data_folder, "folder of the model and the word lists ($STANDPOINT_DATA)")
      ->type_name("FOLDER");
  add_output_options(app, command->output, "write here instead of to standard output");
  return [command](Console& console) { return run(*command, console); };
}

} // namespace standpoint
