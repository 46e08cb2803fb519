#include "command/inputs.h"

#include "command/option_list.h"
#include "corpus/read_project.h"
#include "formats/name_fields.h"
#include "text/parse_date.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <deque>

namespace standpoint {

void add_input_options(CLI::App& app, InputOptions& options) {
  app.add_option("--map", options.map, "which field of JSON and CSV is which: text=body, title=headline, ...")
      ->type_name("FIELD=NAME")
      ->allow_extra_args(false);
  app.add_option("--date", options.date, "day of articles that carry none: 2023-02-22")->type_name("DAY");
  app.add_option("--date-order", options.date_order, "what 03/04/2024 is: dmy or mdy (default: as other dates show)")
      ->check(CLI::IsMember({"dmy", "mdy"}))
      ->type_name("ORDER");
  app.add_option("--outlet", options.outlet, "outlet of articles that name none")->type_name("NAME");
  app.add_option("--name-pattern", options.name_pattern,
                 "fields in file names: {date}_{outlet}_{title}; {any} for the rest")
      ->type_name("PATTERN");
  app.add_flag("--raw", options.raw, "read a text as it is: clutter, broken characters, transcripts");
  app.add_flag("--strict", options.strict, "stop at the first bad record instead of skipping it");
  app.add_option("--max-words", options.max_words, "of longer articles only so many words are read (default: all)")
      ->check(refuse_count)
      ->type_name("N");
  app.add_option("--data", options.data_folder, "folder of the model and the word lists ($STANDPOINT_DATA)")
      ->type_name("FOLDER");
  app.add_option("-j,--jobs", options.jobs, "articles worked on at once (default: one a processor core)")
      ->check(refuse_count)
      ->type_name("N");
  app.add_flag("-q,--quiet", options.quiet, "no progress and no remarks");
}

void add_actor_options(CLI::App& app, InputOptions& options) {
  app.add_option("--actors", options.actors, "table of your actors: name, kind, aliases, country, party, wikidata")
      ->type_name("FILE");
  app.add_flag("--explain", options.explain, "say what led to each actor, and what was brought together and why");
}

// The end of the process gives back all memory at once; a million names, one by one, would take a fifth of the time
// that reading them took.
EngineSource& engine_source(const InputOptions& options) {
  static auto* const kept = new std::deque<EngineSource>;
  return kept->emplace_back(EngineOptions{.data = {.given = options.data_folder, .shipped = STANDPOINT_MODELS_FOLDER},
                                          .actors = options.actors,
                                          .explain = options.explain,
                                          .raw = options.raw,
                                          .jobs = options.jobs});
}

std::string data_folder(const InputOptions& options) {
  return find_data_folder({.given = options.data_folder, .shipped = STANDPOINT_MODELS_FOLDER});
}

void add_confidence_option(CLI::App& app, InputOptions& options) {
  app.add_option("--min-confidence", options.min_confidence,
                 "least confidence: the chance that actor, side and topic are right")
      ->check(CLI::Range(0.0, 1.0).description(""))
      ->type_name("0..1");
}

void add_repeats_option(CLI::App& app, InputOptions& options) {
  app.add_option("--repeats", options.repeats, "copies of one article: how many of them count (default: one)")
      ->check(CLI::IsMember({"keep", "one-per-outlet", "one"}).description(""))
      ->type_name("keep|one-per-outlet|one");
}

void add_filter_options(CLI::App& app, InputOptions& options) {
  app.add_option("--from", options.from, "only statements from this day on")->type_name("DAY");
  app.add_option("--to", options.to, "only statements up to this day")->type_name("DAY");
  app.add_option("--only", options.only, "only those with this value: actor=NAME, outlet=, issue=, topic= ...")
      ->type_name("FIELD=VALUE")
      ->allow_extra_args(false);
  app.add_option("--exclude", options.exclude, "leave out statements with this value; may be repeated")
      ->type_name("FIELD=VALUE")
      ->allow_extra_args(false);
  add_status_option(app, options);
}

void add_status_option(CLI::App& app, InputOptions& options) {
  app.add_option("--status", options.status, "of projects: checked, unchecked, right, wrong, unsure, added ...")
      ->delimiter(',')
      ->type_name("STATUS")
      ->allow_extra_args(false);
}

static std::string read_day(const char* option, const std::string& given) {
  if (!given.empty() && !is_iso_day(given))
    throw Error(ErrorCode::bad_option, {}, fmt::format("{} {}: should be a day such as 2023-02-22", option, given));
  return given;
}

static StatementFilter read_filter(const InputOptions& options) {
  StatementFilter filter{.from = read_day("--from", options.from), .to = read_day("--to", options.to), .tests = {}};
  if (!filter.from.empty() && !filter.to.empty() && filter.from > filter.to)
    throw Error(ErrorCode::bad_option, {}, fmt::format("--from {} is after --to {}", filter.from, filter.to));
  for (const std::string& one : options.only) filter.tests.push_back(read_value_test("--only", one, true));
  for (const std::string& one : options.exclude) filter.tests.push_back(read_value_test("--exclude", one, false));
  return filter;
}

CorpusOptions corpus_options(const InputOptions& options) {
  CorpusOptions corpus;
  corpus.jobs = options.jobs;
  corpus.min_confidence = options.min_confidence;
  corpus.filter = read_filter(options);
  check_statuses(options.status);
  corpus.statuses = options.status;
  if (const auto repeats = find_repeats_mode(options.repeats)) corpus.repeats = *repeats;
  ReadOptions& read = corpus.reading;
  read.fields = parse_field_map(options.map);
  if (options.date_order == "dmy") read.fields.date_order = DateOrder::day_first;
  if (options.date_order == "mdy") read.fields.date_order = DateOrder::month_first;
  read.name_pattern = options.name_pattern;
  fields_of_name("", options.name_pattern); // throws for a pattern that makes no sense
  read.raw = options.raw;
  read.explain = options.explain;
  read.english_only = !options.raw;
  read.date = read_day("--date", options.date);
  read.outlet = options.outlet;
  read.strict = options.strict;
  read.most_words = options.max_words;
  read.lines = options.lines;
  return corpus;
}

CorpusWatch begin_reading(const InputOptions& options, Console& console, bool results_come_meanwhile) {
  if (options.quiet) console.be_quiet();
  console.begin_progress(results_come_meanwhile);
  CorpusWatch watch;
  watch.report = [&console](const Error& error) { console.report(error); };
  watch.remark = [&console](const std::string& text) { console.note(text); };
  watch.found_inputs = [&console](std::size_t files) { console.note_files(files); };
  watch.open_input = [&console] { console.note_open_file(); };
  watch.read = [&console] { console.note_reading(); };
  watch.done = [&console] { console.step_progress(); };
  return watch;
}

void add_link_options(CLI::App& app, LinkOptions& options, std::string_view usual_level) {
  app.add_option("--level", options.level, fmt::format("what positions point to (default: {})", usual_level))
      ->check(CLI::IsMember({"topic", "issue"}).description(""))
      ->type_name("topic|issue");
  app.add_option("--actors-level", options.actors_level,
                 "actors as named, or as the body they act for: name, body, top")
      ->check(CLI::IsMember({"name", "body", "top"}).description(""))
      ->type_name("LEVEL");
  add_codebook_option(app, options);
  add_only_codebook_option(app, options);
}

void add_only_codebook_option(CLI::App& app, LinkOptions& options) {
  app.add_flag("--only-codebook", options.only_codebook, "leave out what the codebook does not name")
      ->needs("--codebook");
}

void add_codebook_option(CLI::App& app, LinkOptions& options) {
  app.add_option("--codebook", options.codebook,
                 "your own issues and topics (YAML), as standpoint codebook writes them")
      ->type_name("FILE")
      ->allow_extra_args(false);
}

LinkingOptions linking_options(const LinkOptions& options) {
  LinkingOptions linking{.level = options.level == "issue" ? Level::issue : Level::topic,
                         .actors_level = find_actors_level(options.actors_level).value_or(ActorsLevel::name),
                         .codebook = {},
                         .only_codebook = options.only_codebook};
  if (!options.codebook.empty()) linking.codebook = Codebook::read(options.codebook);
  return linking;
}

static std::string explain(const Link& link) {
  if (link.kind == LinkKind::left_out)
    return fmt::format("left out \"{}\": not in the codebook ({} {})", link.wording, link.statements,
                       link.statements == 1 ? "statement" : "statements");
  if (link.label.empty())
    return fmt::format("actor \"{}\" left out: {} ({} {})", link.wording, link.reason, link.statements,
                       link.statements == 1 ? "statement" : "statements");
  return fmt::format("{} \"{}\" -> \"{}\": {} ({} {})", link.kind == LinkKind::actor ? "actor" : "topic", link.wording,
                     link.label, link.reason, link.statements, link.statements == 1 ? "statement" : "statements");
}

// The most frequent of what the codebook does not have, and how to see the rest.
static void note_left_out(const std::vector<const Link*>& left_out, Console& console) {
  constexpr std::size_t most_named = 8;
  if (left_out.empty()) return;
  std::size_t statements = 0;
  std::string named;
  for (std::size_t i = 0; i < left_out.size(); ++i) {
    statements += left_out[i]->statements;
    if (i < most_named)
      named += fmt::format("{}\"{}\" ({})", i == 0 ? "" : ", ", left_out[i]->wording, left_out[i]->statements);
  }
  console.note(
      fmt::format("left out: {} {} on {} {} that the codebook does not have: {}{}; standpoint codebook --codebook "
                  "FILE INPUT writes them as a draft",
                  statements, statements == 1 ? "statement" : "statements", left_out.size(),
                  left_out.size() == 1 ? "topic" : "topics", named, left_out.size() > most_named ? ", ..." : ""));
}

void explain_links(const std::vector<Link>& links, const InputOptions& options, Console& console) {
  std::vector<const Link*> left_out;
  for (const Link& link : links) {
    if (link.kind == LinkKind::left_out) left_out.push_back(&link);
    if (options.explain) console.explain(explain(link));
  }
  note_left_out(left_out, console);
}

} // namespace standpoint
