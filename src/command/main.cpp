// standpoint: who holds which position on what. The only place that catches errors and sets the exit status.
#include "base/error.h"
#include "command/commands.h"
#include "command/console.h"
#include "command/find_similar.h"
#include "command/help.h"
#include "command/interrupt.h"
#include "command/option_list.h"
#include "command/write_share.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <vector>

namespace standpoint {

namespace {

struct AddedCommand {
  CLI::App* app;
  RunCommand run;
};

std::vector<AddedCommand> add_commands(CLI::App& app) {
  std::vector<AddedCommand> added;
  for (const Command& command : commands()) {
    CLI::App* subcommand = app.add_subcommand(std::string(command.name), std::string(command.summary));
    subcommand->footer(std::string(command.examples));
    subcommand->set_help_flag("-h,--help", "this");
    added.push_back({subcommand, command.add(*subcommand)});
  }
  return added;
}

// A word that is no command gets the names there are; CLI11 would say that it was not expected.
void check_command(int argc, char** argv) {
  std::string names;
  const std::string_view word = argc > 1 ? argv[1] : "";
  std::vector<std::string> all;
  for (const Command& command : commands()) {
    if (word == command.name || word.starts_with('-')) return;
    names += (names.empty() ? "" : ", ") + std::string(command.name);
    all.emplace_back(command.name);
  }
  std::error_code ignored;
  const std::string similar = find_similar(word, all);
  std::string hint = "commands: " + names;
  if (!similar.empty())
    hint = "did you mean " + similar + "?";
  else if (!word.empty() && std::filesystem::exists(word, ignored))
    hint = fmt::format("to read it: standpoint build {}", word);
  throw Error(ErrorCode::bad_option, {},
              word.empty() ? fmt::format("no command given; {} (see standpoint --help)", hint)
                           : fmt::format("no command '{}'; {} (see standpoint --help)", word, hint));
}

// What to tell somebody whose command line CLI11 does not take. `app`: the command, or the program.
std::string explain(const CLI::ParseError& error, const CLI::App& app) {
  const std::string what = error.what();
  if (what == "INPUT is required") return "no INPUT; name files or folders, or - for standard input";
  if (dynamic_cast<const CLI::ExtrasError*>(&error) == nullptr) return what;
  std::vector<std::string> names;
  for (const ListedOption& option : list_options(app).options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  for (const std::string& word : app.remaining()) {
    if (!word.starts_with('-') || word == "-") continue;
    const std::string similar = find_similar(word.substr(0, word.find('=')), names);
    return fmt::format("no option {}{}", word, similar.empty() ? "" : "; did you mean " + similar + "?");
  }
  return what;
}

// "help" and "help diff" as "--help" and "diff --help".
std::vector<char*> without_help(int argc, char** argv) {
  static char asked[] = "--help"; // CLI11 takes words that may be changed
  std::vector<char*> words(argv, argv + argc);
  if (argc < 2 || std::string_view(argv[1]) != "help") return words;
  words.erase(words.begin() + 1);
  words.resize(std::min<std::size_t>(words.size(), 2));
  words.push_back(asked);
  return words;
}

int run(int argc, char** argv, Console& console) {
  CLI::App app("who holds which position on what, from news articles", "standpoint");
  app.formatter(std::make_shared<Help>());
  app.set_help_flag("-h,--help", "this");
  app.set_version_flag("--version", "standpoint " STANDPOINT_VERSION, "which version this is");
  app.footer("  standpoint build news/                                 a table of who holds which position\n"
             "  standpoint build news/ -o positions.gexf -o map.svg    files for Gephi and browsers\n"
             "  standpoint extract article.txt > statements.jsonl      for programs: one JSON object a line\n"
             "  standpoint diff january/ february/                     what changed between the two\n"
             "  standpoint network news/ -o debate.dl                  a network for discourse network analysis\n"
             "  standpoint parse article.txt                           tags and dependencies as CoNLL-U");
  app.require_subcommand(1);
  const std::vector<AddedCommand> added = add_commands(app);

  if (argc == 3 && std::string_view(argv[1]) == "--write-share") { // for the build
    write_share(list_commands(app), argv[2]);
    return console.finish(status_done);
  }
  std::vector<char*> words = without_help(argc, argv);
  check_command(static_cast<int>(words.size()), words.data());
  try {
    app.parse(static_cast<int>(words.size()), words.data());
  } catch (const CLI::Success& asked) { // --help, --version
    app.exit(asked, console.results());
    return console.finish(status_done);
  } catch (const CLI::ParseError& error) {
    const CLI::App* command = &app;
    for (const AddedCommand& a : added)
      if (a.app->parsed()) command = a.app;
    throw Error(ErrorCode::bad_option, {},
                fmt::format("{} (see standpoint{} --help)", explain(error, *command),
                            command == &app ? "" : " " + command->get_name()));
  }
  for (const AddedCommand& a : added)
    if (a.app->parsed()) return console.finish(a.run(console));
  return status_error;
}

} // namespace

} // namespace standpoint

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_DFL); // `| head` ends the program quietly, also below a parent that ignores the signal
  standpoint::clean_up_when_ended();
  standpoint::Console console;
  try {
    return standpoint::run(argc, argv, console);
  } catch (const standpoint::Error& error) {
    console.report(error);
  } catch (const std::bad_alloc&) {
    console.report({standpoint::ErrorCode::too_large, {}, "out of memory"});
  } catch (const std::exception& error) { // of the standard library: a loop of links, a name that is too long
    console.report({standpoint::ErrorCode::unreadable, {}, error.what()});
  }
  std::cout.clear();
  std::cout.flush();
  return standpoint::status_error;
}
