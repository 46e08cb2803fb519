// The command line as plain values, read from the option tree: what completions and manual pages are made of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace standpoint {

// For CLI::Option::check of an option that counts: what is wrong with its value, or nothing. CLI11 would take -3 for a
// number of twenty digits.
std::string refuse_count(const std::string& value);

struct ListedOption {
  std::vector<std::string> names;   // "-o", "--output"; of an argument one, "INPUT"
  std::string value;                // "FILE"; empty for a flag
  std::vector<std::string> choices; // of the value, where there are only these
  std::string description;
  bool repeats = false;
  bool in_help = true; // else only in manual pages and completions
};

// The name of an option's value with the choices there are, for CLI::Option::type_name: "FORMAT:{jsonl,table}".
template <class Names> std::string value_name(std::string_view name, const Names& choices) {
  std::string text(name);
  text += ":{";
  for (const auto& choice : choices) text.append(text.ends_with('{') ? "" : ",").append(choice);
  return text + '}';
}

struct ListedCommand {
  std::string name; // "standpoint", "build"
  std::string summary;
  std::string examples; // indented lines
  std::vector<ListedOption> options;
  std::vector<ListedOption> arguments;
};

// Order: as the options were added.
ListedCommand list_options(const CLI::App&);

// The program itself, then its subcommands in the order of the table of commands.
std::vector<ListedCommand> list_commands(const CLI::App&);

} // namespace standpoint
