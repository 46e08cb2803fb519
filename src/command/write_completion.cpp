// Sources: bash(1), "Programmable Completion"; zshcompsys(1), "_arguments"; fish's complete(1).
#include "command/write_completion.h"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <span>
#include <string>

namespace standpoint {

namespace {

bool is_file(const ListedOption& option) {
  return option.value == "FILE";
}

bool is_folder(const ListedOption& option) {
  return option.value == "FOLDER";
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  return fmt::format("{}", fmt::join(words, separator));
}

std::vector<std::string> names_of(std::span<const ListedCommand> commands) {
  std::vector<std::string> names;
  for (const ListedCommand& command : commands) names.push_back(command.name);
  return names;
}

std::vector<std::string> option_names(const ListedCommand& command) {
  std::vector<std::string> names;
  for (const ListedOption& option : command.options)
    names.insert(names.end(), option.names.begin(), option.names.end());
  return names;
}

// For the inside of single quotes; `special` gets a backslash.
std::string quoted(std::string_view text, std::string_view special, std::string_view for_quote) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += for_quote;
      continue;
    }
    if (special.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// "build:-o|build:--output"
std::string bash_pattern(const ListedCommand& command, const ListedOption& option) {
  std::vector<std::string> patterns;
  for (const std::string& name : option.names) patterns.push_back(command.name + ":" + name);
  return joined(patterns, "|");
}

std::string zsh_action(const ListedOption& option) {
  if (!option.choices.empty()) return fmt::format("({})", fmt::join(option.choices, " "));
  return is_file(option) ? "_files" : is_folder(option) ? "_files -/" : " ";
}

std::string zsh_text(std::string_view text) {
  return quoted(text, "[]:\\", "'\\''");
}

} // namespace

void write_bash_completion(const std::vector<ListedCommand>& commands, std::ostream& out) {
  const std::span<const ListedCommand> subcommands = std::span(commands).subspan(1);
  const std::string names = joined(names_of(subcommands), "|");
  fmt::print(
      out,
      "# bash completion of standpoint; written by the program when it is built\n"
      "_standpoint() {{\n"
      "  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} command=standpoint options i\n"
      "  if [[ $word == = ]]; then word=\n"
      "  elif [[ $before == = ]]; then before=${{COMP_WORDS[COMP_CWORD-2]}}; fi\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    case ${{COMP_WORDS[i]}} in {}) command=${{COMP_WORDS[i]}}; break ;; esac\n"
      "  done\n"
      "  COMPREPLY=()\n"
      "  case $command:$before in\n",
      names);
  for (const ListedCommand& command : commands) {
    for (const ListedOption& option : command.options) {
      if (option.value.empty()) continue;
      const std::string pattern = bash_pattern(command, option);
      if (!option.choices.empty())
        fmt::print(out, "    {}) mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\"); return ;;\n", pattern,
                   joined(option.choices, " "));
      else if (is_file(option) || is_folder(option))
        fmt::print(
            out,
            "    {}) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen {} -- \"$word\"); return ;;\n",
            pattern, is_file(option) ? "-f" : "-d");
      else
        fmt::print(out, "    {}) return ;;\n", pattern);
    }
  }
  out << "  esac\n  case $command in\n";
  for (const ListedCommand& command : commands)
    fmt::print(out, "    {}) options='{}' ;;\n", command.name, joined(option_names(command), " "));
  fmt::print(out,
             "  esac\n"
             "  if [[ $word == -* ]]; then mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$word\")\n"
             "  elif [[ $command == standpoint ]]; then mapfile -t COMPREPLY < <(compgen -W '{}' -- \"$word\")\n"
             "  else compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); fi\n"
             "}}\n"
             "complete -F _standpoint standpoint\n",
             joined(names_of(subcommands), " "));
}

void write_zsh_completion(const std::vector<ListedCommand>& commands, std::ostream& out) {
  out << "#compdef standpoint\n"
         "# zsh completion of standpoint; written by the program when it is built\n"
         "_standpoint() {\n"
         "  local -a commands\n"
         "  local state line\n"
         "  commands=(\n";
  for (const ListedCommand& command : std::span(commands).subspan(1))
    fmt::print(out, "    '{}:{}'\n", command.name, zsh_text(command.summary));
  out << "  )\n";
  bool program = true;
  for (const ListedCommand& command : commands) {
    out << (program ? "  _arguments -C" : fmt::format("      {}) _arguments", command.name));
    for (const ListedOption& option : command.options) {
      for (const std::string& name : option.names) {
        fmt::print(out, " \\\n    '{}{}[{}]", option.repeats ? "*" : "", name, zsh_text(option.description));
        if (!option.value.empty()) fmt::print(out, ":{}:{}", zsh_text(option.value), zsh_action(option));
        out << '\'';
      }
    }
    if (program)
      out << " \\\n    '1: :->command' '*:: :->arguments'\n"
             "  case $state in\n"
             "  command) _describe command commands ;;\n"
             "  arguments)\n"
             "    case $words[1] in\n";
    else
      out << " \\\n    '*:input:_files' ;;\n";
    program = false;
  }
  out << "    esac ;;\n"
         "  esac\n"
         "}\n"
         "if [[ $funcstack[1] == _standpoint ]]; then _standpoint \"$@\"; else compdef _standpoint standpoint; fi\n";
}

void write_fish_completion(const std::vector<ListedCommand>& commands, std::ostream& out) {
  const auto text = [](std::string_view words) { return quoted(words, "\\", "\\'"); };
  out << "# fish completion of standpoint; written by the program when it is built\n"
         "complete -c standpoint -f\n";
  for (const ListedCommand& command : std::span(commands).subspan(1)) {
    fmt::print(out, "complete -c standpoint -n __fish_use_subcommand -a {} -d '{}'\n", command.name,
               text(command.summary));
    fmt::print(out, "complete -c standpoint -n '__fish_seen_subcommand_from {}' -F\n", command.name);
  }
  bool program = true;
  for (const ListedCommand& command : commands) {
    const std::string condition =
        program ? "__fish_use_subcommand" : fmt::format("'__fish_seen_subcommand_from {}'", command.name);
    program = false;
    for (const ListedOption& option : command.options) {
      fmt::print(out, "complete -c standpoint -n {}", condition);
      for (const std::string& name : option.names)
        fmt::print(out, " {} {}", name.starts_with("--") ? "-l" : "-s", name.substr(name.find_first_not_of('-')));
      if (!option.choices.empty())
        fmt::print(out, " -x -a '{}'", joined(option.choices, " "));
      else if (is_file(option))
        out << " -r -F";
      else if (is_folder(option))
        out << " -x -a '(__fish_complete_directories)'";
      else if (!option.value.empty())
        out << " -x";
      fmt::print(out, " -d '{}'\n", text(option.description));
    }
  }
}

} // namespace standpoint
