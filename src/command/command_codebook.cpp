// Articles and files of statements to a draft of a codebook, for its user to edit.
#include "command/commands.h"
#include "command/inputs.h"
#include "command/option_list.h"
#include "command/outputs.h"
#include "corpus/link_corpus.h"
#include "corpus/read_corpus.h"
#include "corpus/ruled_names.h"
#include "issues/draft_codebook.h"
#include "project/project.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace standpoint {

namespace {

struct CodebookOptions {
  InputOptions reading;
  LinkOptions linking;
  std::vector<std::string> inputs;
  OutputOptions output;
  DraftOptions draft;
};

bool is_one_project(const std::vector<std::string>& inputs) {
  return inputs.size() == 1 && is_project_path(inputs.front());
}

// With the wordings that rules of the project merged, and what they set aside.
void write_of_project(const CodebookOptions& options, const LinkingOptions& linking, EngineSource& engine,
                      std::ostream& out, Console& console) {
  const RuledNames names = find_ruled_names(options.inputs.front(), engine, linking, options.reading.min_confidence);
  explain_links(names.linked.links, options.reading, console);
  DraftOptions draft = options.draft;
  draft.left_out = names.left_out;
  draft.issues_aside = names.issues_aside;
  write_draft_codebook(names.linked, linking.codebook, draft, out);
  if (!options.reading.quiet)
    for (const std::string& rule : names.unwritten) console.note("not written: " + rule);
}

int run(const CodebookOptions& options, Console& console) {
  check_outputs(options.output, options.inputs, {options.reading.actors, options.linking.codebook});
  const LinkingOptions linking = linking_options(options.linking); // a bad codebook ends it before the work
  ResultFile file(options.output, console);
  EngineSource& engine = engine_source(options.reading);
  if (is_one_project(options.inputs)) {
    write_of_project(options, linking, engine, file.stream(), console);
    file.keep();
    return status_done;
  }
  const CorpusWatch watch = begin_reading(options.reading, console);
  Corpus corpus = read_corpus(options.inputs, engine, corpus_options(options.reading), watch);
  console.end_progress();
  if (console.could_read_nothing()) return status_error;
  const LinkedStatements linked = link_corpus(std::move(corpus), engine, linking);
  explain_links(linked.links, options.reading, console);
  write_draft_codebook(linked, linking.codebook, options.draft, file.stream());
  file.keep();
  return status_done;
}

} // namespace

RunCommand add_codebook(CLI::App& app) {
  const auto options = std::make_shared<CodebookOptions>();
  app.add_option("INPUT", options->inputs, "articles, statements, projects (.standpoint, .dna); - for standard input")
      ->required();
  add_output_options(app, options->output, "write the draft here instead of to standard output");
  app.add_option("--least", options->draft.least, "statements that a topic must have to be written (default: 1)")
      ->check(refuse_count)
      ->type_name("N");
  add_codebook_option(app, options->linking);
  app.get_option("--codebook")->description("write only what this codebook does not have yet");
  add_actor_options(app, options->reading);
  add_confidence_option(app, options->reading);
  add_input_options(app, options->reading);
  app.get_option("--quiet")->description("no progress and no remarks");
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
