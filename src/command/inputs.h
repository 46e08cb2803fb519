// What every command reads: articles and statements, with the options for them.
#pragma once

#include "command/console.h"
#include "command/ordered_workers.h"
#include "linking/link_statements.h"
#include "pipeline.h"
#include "statement/statement.h"
#include "text/read_documents.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace standpoint {

struct InputOptions {
  std::vector<std::string> map; // "text=body"
  std::string date;
  std::string outlet;
  bool strict = false;
  std::string data_folder;
  std::size_t jobs = 0; // 0: one a processor core
  double min_confidence = 0;
  std::string actors; // the user's file of actors
  bool explain = false;
  bool quiet = false;
};

// Adds --map, --date, --outlet, --strict, --data, --jobs and --quiet. The options must outlive the app.
void add_input_options(CLI::App&, InputOptions&);
// Adds --actors and --explain, for commands that name actors.
void add_actor_options(CLI::App&, InputOptions&);
// The model and the word lists, with the user's actors. Errors: as load_engine and add_user_actors.
Engine load_engine(const InputOptions&);
// Adds --min-confidence, for commands that give statements.
void add_confidence_option(CLI::App&, InputOptions&);
void drop_unsure(std::vector<Statement>&, const InputOptions&);

// Errors: bad_option for a map that makes no sense.
ReadOptions read_options(const InputOptions&);
std::size_t job_count(const InputOptions&);

// Calls `take` with the result of `work` on each article, in order; `work` runs on several threads at once.
// Errors: of inputs and records: reported on the console; of options and of `work`: thrown.
template <class Result>
void work_on_articles(const std::vector<std::string>& inputs, const InputOptions& options, Console& console,
                      std::function<Result(const Document&)> work, std::function<void(Result)> take) {
  if (options.quiet) console.be_quiet();
  console.begin_progress(true);
  OrderedWorkers<Result> workers(job_count(options), std::move(work), [&](Result result) {
    take(std::move(result));
    console.step_progress();
  });
  read_documents(
      inputs, read_options(options),
      [&](Document document) {
        console.note_reading();
        workers.add(std::move(document));
      },
      [&](const Error& error) { console.report(error); });
  workers.finish();
  console.end_progress();
}

// The statements of the inputs: extracted from articles, read from files of statements. The model and the word lists
// are loaded when there is an article. Without the unsure ones. Calls `see` with each article before work on it begins.
// Order: of the inputs.
std::vector<Statement> statements_of(const std::vector<std::string>& inputs, const InputOptions&, Console&,
                                     const std::function<void(const Document&)>& see = {});

// How actors and topics of all inputs are brought together.
struct LinkOptions {
  double topic_threshold = LinkingOptions{}.topic_threshold;
  std::string codebook;
};

// What linking needs of the options, to be read before the work. Errors: of the codebook.
LinkingOptions linking_options(const LinkOptions&);

// Adds --codebook and --topic-threshold. The options must outlive the app.
void add_link_options(CLI::App&, LinkOptions&);

// The statements brought together (linking/link_statements.h), with the word lists of the data folder; with --explain
// each renaming is noted.
LinkedStatements link_inputs(std::vector<Statement>, const InputOptions&, const LinkingOptions&, Console&);

// DNA projects (.dna) among the inputs: their statements are as somebody coded them and need no linking among
// themselves.
struct ProjectInputs {
  std::vector<std::string> projects;
  std::vector<std::string> others;
  std::vector<Statement> statements;
};
// Errors: as read_dna; of single statements: reported on the console.
ProjectInputs read_projects(const std::vector<std::string>& inputs, const InputOptions&, Console&);

} // namespace standpoint
