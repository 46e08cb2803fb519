// Articles into a project.
#include "base/error.h"
#include "command/commands.h"
#include "command/inputs.h"
#include "command/interrupt.h"
#include "command/open_project.h"
#include "corpus/add_to_project.h"
#include "corpus/import_dna.h"
#include "corpus/model_hash.h"
#include "dna/read_dna.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <memory>

namespace standpoint {

namespace {

struct AddCommand {
  InputOptions reading;
  std::string project;
  std::vector<std::string> inputs;
  std::string coder;
  bool again = false;
};

std::string count(std::size_t n, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", n, n == 1 ? one : more);
}

ProjectEngine engine_of(const InputOptions& options) {
  std::string how = options.raw ? "raw" : "";
  if (options.max_words != 0) how += fmt::format("{}max-words={}", how.empty() ? "" : " ", options.max_words);
  return {.id = 0,
          .program = STANDPOINT_VERSION,
          .model = model_hash(data_folder(options), options.actors),
          .options = how};
}

std::string say(const Added& added) {
  const Written& w = added.written;
  std::string text =
      fmt::format("{} read, {}", count(w.added, "article", "articles"), count(w.statements, "statement", "statements"));
  if (added.known > 0) text += fmt::format("; {} known already", added.known);
  if (added.replaced > 0)
    text += fmt::format("; {}", count(added.replaced, "older version replaced", "older versions replaced"));
  if (w.reread > 0)
    text +=
        fmt::format("; {} read again: {} found as before, {} new, {} not any more",
                    count(w.reread, "article", "articles"), count(w.kept, "statement", "statements"), w.found, w.gone);
  return text;
}

std::string say(const Corrections& c) {
  std::string text =
      fmt::format("of {} that somebody checked {} as before", count(c.statements, "statement", "statements"), c.kept);
  const auto add = [&](std::size_t n, std::string_view what) {
    if (n > 0) text += fmt::format(", {} {}", n, what);
  };
  add(c.changed, "kept where the program reads otherwise now");
  add(c.unfound, "kept that the program does not find any more");
  add(c.moved, "moved? (their words stand elsewhere: standpoint review shows them)");
  add(c.lost, "lost (their words are gone)");
  return text;
}

std::string say(const std::string& path, const ImportedDna& dna) {
  std::string text = fmt::format("{}: {}, {} of {}", path, count(dna.articles, "new article", "new articles"),
                                 count(dna.statements, "new coded statement", "new coded statements"),
                                 count(dna.coders, "coder", "coders"));
  if (dna.changes > 0) text += fmt::format(", {}", count(dna.changes, "correction", "corrections"));
  if (dna.known > 0) text += fmt::format("; {} known already", dna.known);
  return text;
}

std::string coder_of(const AddCommand& command) {
  return command.coder.empty() ? "DNA" : command.coder;
}

// Inputs that lead back to the project itself would be read as articles.
void check_inputs(const AddCommand& command) {
  check_project_name(command.project, "standpoint add NAME.standpoint INPUT...");
  for (const std::string& input : command.inputs)
    if (is_project_path(input))
      throw Error(ErrorCode::bad_option, {.file = input},
                  "a project, and no article; standpoint merge brings projects together");
}

int run(const AddCommand& command, Console& console) {
  check_inputs(command);
  const CorpusOptions corpus = corpus_options(command.reading);
  EngineSource& source = engine_source(command.reading);
  const AddOptions options{.corpus = corpus, .engine = engine_of(command.reading), .again = command.again};
  Project project =
      open_to_write(command.project, command.inputs.empty() ? IfMissing::refuse : IfMissing::create, console);
  CorpusWatch watch = begin_reading(command.reading, console);
  watch.should_stop = is_interrupted;
  finish_when_interrupted();
  std::vector<std::string> articles;
  for (const std::string& input : command.inputs) {
    if (!is_dna_path(input)) {
      articles.push_back(input);
      continue;
    }
    const std::string told = say(input, import_dna(project, input, coder_of(command), watch.report));
    if (!command.reading.quiet) console.note(told);
  }
  const Added added = add_to_project(project, articles, source.engine(), options, watch);
  console.end_progress();
  if (!command.reading.quiet) {
    console.note(say(added));
    if (added.corrections.statements > 0) console.note(say(added.corrections));
  }
  if (console.could_read_nothing() && added.written.reread == 0) return status_error;
  if (!is_interrupted()) return status_done;
  console.note("interrupted; what was finished is in the project, and the same command goes on from there");
  return status_interrupted;
}

} // namespace

RunCommand add_add(CLI::App& app) {
  const auto command = std::make_shared<AddCommand>();
  app.add_option("PROJECT", command->project, "project file (.standpoint); made where there is none")->required();
  app.add_option("INPUT", command->inputs, "files, folders, -, .dna; none: reads again what another model read");
  app.add_option("--coder", command->coder, "who corrected a DNA project that standpoint wrote (default: DNA)")
      ->type_name("NAME");
  app.add_flag("--again", command->again, "read everything again, also what this program and model have read");
  app.add_option("--actors", command->reading.actors,
                 "table of your actors: name, kind, aliases, country, party, wikidata")
      ->type_name("FILE");
  add_input_options(app, command->reading);
  return [command](Console& console) { return run(*command, console); };
}

} // namespace standpoint
