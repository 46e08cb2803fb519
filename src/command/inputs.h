// What every command reads: articles and statements, with the options for them.
#pragma once

#include "command/console.h"
#include "corpus/engine_source.h"
#include "corpus/work_on_articles.h"
#include "linking/link_statements.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
}

namespace standpoint {

struct InputOptions {
  std::vector<std::string> map; // "text=body"
  std::string date;
  std::string outlet;
  std::string date_order;   // "dmy", "mdy" or empty
  std::string name_pattern; // "{date}_{outlet}_{title}"
  bool raw = false;
  bool strict = false;
  bool lines = false; // inputs are lines of JSON: an option of extract
  std::string data_folder;
  std::size_t jobs = 0;      // 0: one a processor core
  std::size_t max_words = 0; // 0: all
  double min_confidence = 0;
  std::string actors;               // the user's file of actors
  std::string repeats;              // "keep", "one-per-outlet", "one" or empty: as the command counts them
  std::string from;                 // first day of statements
  std::string to;                   // last day
  std::vector<std::string> only;    // "FIELD=VALUE"
  std::vector<std::string> exclude; // "FIELD=VALUE"
  std::vector<std::string> status;  // of projects
  bool explain = false;
  bool quiet = false;
};

// Adds --map, --date, --date-order, --outlet, --name-pattern, --raw, --strict, --max-words, --data, --jobs and
// --quiet. The options must outlive the app.
void add_input_options(CLI::App&, InputOptions&);
// Adds --actors and --explain, for commands that name actors.
void add_actor_options(CLI::App&, InputOptions&);
// Adds --min-confidence, for commands that give statements.
void add_confidence_option(CLI::App&, InputOptions&);

// Adds --repeats, for commands that count statements.
void add_repeats_option(CLI::App&, InputOptions&);

// Adds --from, --to, --exclude, --only and --status, for commands that show statements.
void add_filter_options(CLI::App&, InputOptions&);
// Adds --status alone.
void add_status_option(CLI::App&, InputOptions&);

// The model and the word lists, with the user's actors: loaded when they are needed. Lives as long as the process.
EngineSource& engine_source(const InputOptions&);
// Errors: as find_data_folder.
std::string data_folder(const InputOptions&);

// Errors: bad_option for a map, a day or a filter that makes no sense.
CorpusOptions corpus_options(const InputOptions&);

// Shows progress until console.end_progress(), and reports errors of inputs and records.
// `results_come_meanwhile`: as Console::begin_progress.
CorpusWatch begin_reading(const InputOptions&, Console&, bool results_come_meanwhile = false);

// How actors and topics of all inputs are brought together.
struct LinkOptions {
  std::string codebook;
  bool only_codebook = false;
  std::string level; // "topic", "issue", or empty: by output
  std::string actors_level = "name";
};

// What linking needs of the options, to be read before the work. Errors: of the codebook.
LinkingOptions linking_options(const LinkOptions&);

// Adds --level (its default is `usual_level`, in words), --actors-level, --codebook and --only-codebook. The options
// must outlive the app.
void add_link_options(CLI::App&, LinkOptions&, std::string_view usual_level);
// Each of them alone; --only-codebook after --codebook.
void add_codebook_option(CLI::App&, LinkOptions&);
void add_only_codebook_option(CLI::App&, LinkOptions&);

// With --explain, what was brought together and why, a line each. What the codebook does not have is counted and the
// most frequent of it named; with --explain a line each.
void explain_links(const std::vector<Link>&, const InputOptions&, Console&);

} // namespace standpoint
