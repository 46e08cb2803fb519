#include "command/help.h"

#include <fmt/format.h>

#include <vector>

namespace standpoint {

static std::string row(const std::string& left, const std::string& right) {
  return left.size() < 26 ? fmt::format("  {:<26}{}\n", left, right)
                          : fmt::format("  {}\n  {:<26}{}\n", left, "", right);
}

std::string Help::make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const {
  const std::string name = app->get_parent() == nullptr ? "standpoint" : "standpoint " + app->get_name();
  const auto subcommands = app->get_subcommands([](const CLI::App*) { return true; });
  std::string out = fmt::format("{}: {}\n\n{}\n\n", name, app->get_description(), app->get_footer());

  std::string usage =
      fmt::format("usage: {}{}", name, subcommands.empty() ? " [OPTIONS]" : " COMMAND [OPTIONS] INPUT...");
  std::string arguments, options;
  bool takes_more = false;
  for (const CLI::Option* option : app->get_options([](const CLI::Option*) { return true; })) {
    if (option->get_positional()) {
      const bool many = option->get_expected_max() > 1;
      usage += fmt::format(" {}{}", option->get_name(), many ? "..." : "");
      arguments += row(option->get_name(), option->get_description());
      continue;
    }
    if (option->get_group().empty()) { // of every command that reads articles: explained once
      takes_more = true;
      continue;
    }
    std::string names;
    for (const std::string& s : option->get_snames()) names += (names.empty() ? "-" : ", -") + s;
    for (const std::string& l : option->get_lnames()) names += (names.empty() ? "--" : ", --") + l;
    if (option->get_items_expected_max() > 0) names += " " + option->get_type_name();
    options += row(names, option->get_description());
  }
  std::string commands;
  for (const CLI::App* command : subcommands) commands += row(command->get_name(), command->get_description());

  out += usage + "\n";
  if (!commands.empty()) out += "\n" + commands;
  if (!arguments.empty()) out += "\n" + arguments;
  out += "\n" + options + "\n";
  if (takes_more) out += "And the options of standpoint build that say how articles are read and linked.\n";
  if (subcommands.empty())
    out += app->get_name() == "diff" ? "Exit status: 0 no differences; 1 differences; 2 an error.\n"
                                     : "Exit status: 0 done; 2 an error, also when a bad record was skipped.\n";
  else
    out += "More: standpoint COMMAND --help\n";
  return out;
}

} // namespace standpoint
