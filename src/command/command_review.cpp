// A project in the browser: a server on this machine, until Ctrl-C.
#include "command/coder_name.h"
#include "command/commands.h"
#include "command/inputs.h"
#include "command/interrupt.h"
#include "command/open_project.h"
#include "corpus/link_project.h"
#include "project/log.h"
#include "project/project.h"
#include "review/guard.h"
#include "review/open_browser.h"
#include "review/review_session.h"
#ifdef STANDPOINT_HAS_REVIEW
#include "review/local_server.h"
#include "review/review_api.h"
#endif

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <thread>

namespace standpoint {

namespace {

struct ReviewOptions {
  InputOptions reading;
  LinkOptions linking;
  std::string project;
  std::string coder;
  int port = 0;
  bool no_browser = false;
  bool disagreements = false;
  bool moved = false;
  std::string doubled;
  std::string from_scratch;
};

// "10%" or "0.1" as "0.1". Errors: bad_option.
std::string read_share(const std::string& option, const std::string& given) {
  char* end = nullptr;
  double share = std::strtod(given.c_str(), &end);
  const bool is_percent = std::string_view(end) == "%";
  if (is_percent) share /= 100;
  if (end == given.c_str() || (!is_percent && *end != 0) || !(share >= 0 && share <= 1))
    throw Error(ErrorCode::bad_option, {},
                fmt::format("{} '{}' is no share of the articles; write 10% or 0.1", option, given));
  return fmt::format("{}", share);
}

// Shares of articles that are coded blind are the project's: a copy that is sent to another coder has them.
void set_shares(Project& project, const std::string& coder, const ReviewOptions& options) {
  const std::map<std::string, std::string> settings = settings_of(live_entries(read_entries(project)));
  std::vector<Entry> entries;
  const auto set = [&](std::string_view name, const std::string& value) {
    const auto found = settings.find(std::string(name));
    if (found != settings.end() && found->second == value) return;
    Entry& entry = entries.emplace_back();
    entry.coder = coder;
    entry.action = Action::setting;
    entry.field = name;
    entry.new_value = value;
  };
  if (!settings.contains(std::string(seed_setting))) set(seed_setting, make_secret().substr(0, 16));
  if (!options.doubled.empty()) set(double_setting, read_share("--double", options.doubled));
  if (!options.from_scratch.empty()) set(from_scratch_setting, read_share("--from-scratch", options.from_scratch));
  if (!entries.empty()) append_entries(project, std::move(entries));
}

#ifdef STANDPOINT_HAS_REVIEW
int run(const ReviewOptions& options, Console& console) {
  if (options.disagreements && options.moved)
    throw Error(ErrorCode::bad_option, {}, "--disagreements and --moved are two lists; give one of them");
  const std::string coder = coder_name(options.coder, "who reviews?");
  for (const std::string* share : {&options.doubled, &options.from_scratch})
    if (!share->empty()) read_share(share == &options.doubled ? "--double" : "--from-scratch", *share);
  EngineSource* const engine = &engine_source(options.reading);
  const LinkingOptions linking = linking_options(options.linking);
  // Names as `build` has them, before the rules that are made of them here.
  const auto link = [engine, linking](const Project& of, const std::vector<ProjectArticle>& articles,
                                      std::vector<Statement> statements) {
    return link_project(of, articles, std::move(statements), *engine, linking).statements;
  };
  Project project = open_to_write(options.project, IfMissing::refuse, console);
  set_shares(project, coder, options);
  engine->lexicon(); // a bad list of actors ends it now and not on the page
  ReviewApi api(ReviewSession(std::move(project), coder, true), std::filesystem::path(options.project).stem().string(),
                link);
  LocalServer* server_of_api = nullptr;
  LocalServer server(
      options.port, [&](const WebRequest& request) { return api.answer(request, server_of_api->keys()); },
      options.disagreements ? "/#show=disagreements"
      : options.moved       ? "/#show=moved"
                            : "/");
  server_of_api = &server;
  finish_when_interrupted();
  server.start();

  std::unique_ptr<LeadingFile> file;
  if (!options.no_browser) {
    file = std::make_unique<LeadingFile>(server.entry_address());
    if (!open_in_browser(file->path())) {
      console.note("no program was found that opens a browser");
      file.reset();
    }
  }
  // Who has this address is let in. It is a result: a script may open it.
  if (file)
    console.note(
        fmt::format("The review of {} is in your browser, at {} (nothing there? try --no-browser). Ctrl-C ends it.",
                    options.project, server.address()));
  else
    console.results() << server.entry_address() << '\n' << std::flush;
  while (!is_interrupted()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    if (file && server.was_entered()) file->remove();
  }
  api.end();
  server.stop();
  const std::size_t made = api.entries_made();
  console.note(fmt::format("{} {} saved in {}", made, made == 1 ? "entry is" : "entries are", options.project));
  return status_done;
}
#else
int run(const ReviewOptions&, Console&) {
  throw Error(ErrorCode::bad_option, {},
              "this program was built without cpp-httplib (Debian: libcpp-httplib-dev), so it has no review");
}
#endif

} // namespace

RunCommand add_review(CLI::App& app) {
  const auto options = std::make_shared<ReviewOptions>();
  app.add_option("PROJECT", options->project, "the project, a file made by standpoint add")->required();
  app.add_option("--coder", options->coder, "who reviews (default: the user's name)")->type_name("NAME");
  app.add_flag("--no-browser", options->no_browser, "open no browser; print the address, which lets in who has it");
  app.add_option("--port", options->port, "port of 127.0.0.1 (default: a free one)")
      ->type_name("N")
      ->check(CLI::Range(0, 65535));
  app.add_flag("--moved", options->moved, "begin with what moved when articles changed");
  app.add_flag("--disagreements", options->disagreements, "begin with what coders differ on");
  app.add_option("--double", options->doubled, "this share of the articles is coded by each coder blind: 10%")
      ->type_name("SHARE");
  app.add_option("--from-scratch", options->from_scratch, "this share is coded without the program's answers: 3%")
      ->type_name("SHARE");
  add_codebook_option(app, options->linking);
  app.add_option("--actors", options->reading.actors,
                 "table of your actors: name, kind, aliases, country, party, wikidata")
      ->type_name("FILE");
  app.add_option("--data", options->reading.data_folder, "folder of the model and the word lists ($STANDPOINT_DATA)")
      ->type_name("FOLDER");
  return [options](Console& console) { return run(*options, console); };
}

} // namespace standpoint
