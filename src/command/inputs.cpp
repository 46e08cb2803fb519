#include "command/inputs.h"

#include "actors/add_user_actors.h"
#include "command/data_folder.h"
#include "dna/project_statements.h"
#include "dna/read_dna.h"
#include "statement/statement_json.h"
#include "text/parse_date.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace standpoint {

void add_input_options(CLI::App& app, InputOptions& options) {
  app.add_option("--map", options.map, "which field of JSON and CSV is which: text=body, title=headline, ...")
      ->type_name("FIELD=NAME")
      ->allow_extra_args(false);
  app.add_option("--date", options.date, "day of articles that carry none: 2023-02-22")->type_name("DAY");
  app.add_option("--outlet", options.outlet, "outlet of articles that name none")->type_name("NAME");
  app.add_flag("--strict", options.strict, "stop at the first bad record instead of skipping it");
  app.add_option("--data", options.data_folder, "folder of the model and the word lists ($STANDPOINT_DATA)")
      ->type_name("FOLDER");
  app.add_option("--jobs", options.jobs, "articles worked on at once (default: one a processor core)")->type_name("N");
  app.add_flag("--quiet", options.quiet, "no progress and no remarks");
}

void add_actor_options(CLI::App& app, InputOptions& options) {
  app.add_option("--actors", options.actors, "table of your actors: name, kind, aliases, country, party, wikidata")
      ->type_name("FILE");
  app.add_flag("--explain", options.explain, "say what led to each actor, and what was brought together and why");
}

Engine load_engine(const InputOptions& options) {
  Engine engine = load_engine(find_data_folder(options.data_folder));
  if (!options.actors.empty()) add_user_actors(options.actors, engine.lexicon.actors);
  engine.explain = options.explain;
  return engine;
}

void add_confidence_option(CLI::App& app, InputOptions& options) {
  app.add_option("--min-confidence", options.min_confidence,
                 "least confidence of the attribution; side and topic are less sure")
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->type_name("0..1");
}

void drop_unsure(std::vector<Statement>& statements, const InputOptions& options) {
  std::erase_if(statements, [&](const Statement& s) { return s.confidence < options.min_confidence; });
}

ReadOptions read_options(const InputOptions& options) {
  ReadOptions read;
  read.fields = parse_field_map(options.map);
  if (!options.date.empty() && !is_iso_day(options.date))
    throw Error(ErrorCode::bad_option, {}, fmt::format("--date {}: should be a day such as 2023-02-22", options.date));
  read.date = options.date;
  read.outlet = options.outlet;
  read.strict = options.strict;
  return read;
}

std::size_t job_count(const InputOptions& options) {
  return options.jobs != 0 ? options.jobs : std::max(1u, std::thread::hardware_concurrency());
}

std::vector<Statement> statements_of(const std::vector<std::string>& inputs, const InputOptions& options,
                                     Console& console, const std::function<void(const Document&)>& see) {
  std::vector<Statement> statements;
  std::optional<Engine> engine;
  OrderedWorkers<std::vector<Statement>> workers(
      job_count(options), [&](const Document& document) { return extract_statements(document, *engine); },
      [&](std::vector<Statement> found) {
        std::move(found.begin(), found.end(), std::back_inserter(statements));
        console.step_progress();
      });
  if (options.quiet) console.be_quiet();
  console.begin_progress(false);
  ReadOptions read = read_options(options);
  read.take_statements = [&](std::istream& stream, const std::string& name) {
    read_statements(
        stream, name,
        [&](Statement statement) {
          console.note_reading();
          statements.push_back(std::move(statement));
        },
        [&](const Error& error) {
          if (options.strict) throw error;
          console.report(error);
        });
  };
  read_documents(
      inputs, read,
      [&](Document document) {
        console.note_reading();
        if (see) see(document);
        if (!engine) engine = load_engine(options);
        workers.add(std::move(document));
      },
      [&](const Error& error) { console.report(error); });
  workers.finish();
  console.end_progress();
  drop_unsure(statements, options);
  return statements;
}

void add_link_options(CLI::App& app, LinkOptions& options) {
  app.add_option("--codebook", options.codebook, "your own topics: labels, synonyms, patterns, parents (YAML)")
      ->type_name("FILE")
      ->allow_extra_args(false);
  app.add_option("--topic-threshold", options.topic_threshold,
                 fmt::format("how much two wordings must share to be one topic (default: {})", options.topic_threshold))
      ->check(CLI::Range(0.0, 2.0).description(""))
      ->type_name("0..2");
}

LinkingOptions linking_options(const LinkOptions& options) {
  LinkingOptions linking{.topic_threshold = options.topic_threshold, .codebook = {}};
  if (!options.codebook.empty()) linking.codebook = Codebook::read(options.codebook);
  return linking;
}

ProjectInputs read_projects(const std::vector<std::string>& inputs, const InputOptions& options, Console& console) {
  ProjectInputs found;
  for (const std::string& input : inputs) {
    if (!is_dna_path(input)) {
      found.others.push_back(input);
      continue;
    }
    found.projects.push_back(input);
    const DnaProject project = read_dna(input, [&](const Error& error) {
      if (options.strict) throw error;
      console.report(error);
    });
    console.note_reading();
    std::ranges::move(project_statements(project), std::back_inserter(found.statements));
  }
  return found;
}

static std::string explain(const Link& link) {
  return fmt::format("{} \"{}\" -> \"{}\": {} ({} {})", link.kind == LinkKind::actor ? "actor" : "topic", link.wording,
                     link.label, link.reason, link.statements, link.statements == 1 ? "statement" : "statements");
}

LinkedStatements link_inputs(std::vector<Statement> statements, const InputOptions& options,
                             const LinkingOptions& linking, Console& console) {
  if (statements.empty()) return {};
  Lexicon lexicon = read_lexicon(find_data_folder(options.data_folder) + "/lexicon");
  if (!options.actors.empty()) add_user_actors(options.actors, lexicon.actors);
  LinkedStatements linked = link_statements(std::move(statements), lexicon, linking);
  if (options.explain)
    for (const Link& link : linked.links) console.explain(explain(link));
  return linked;
}

} // namespace standpoint
