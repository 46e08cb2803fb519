#include "command/help.h"

#include "command/option_list.h"

#include <fmt/format.h>

namespace standpoint {

static std::string row(const std::string& left, const std::string& right) {
  return left.size() < 26 ? fmt::format("  {:<26}{}\n", left, right)
                          : fmt::format("  {}\n  {:<26}{}\n", left, "", right);
}

std::string Help::make_help(const CLI::App* app, std::string, CLI::AppFormatMode) const {
  const ListedCommand command = list_options(*app);
  const bool program = app->get_parent() == nullptr;
  const std::string name = program ? "standpoint" : "standpoint " + command.name;
  std::string out = fmt::format("{}: {}\n\n{}\n\nusage: {}{}", name, command.summary, command.examples, name,
                                program ? " COMMAND [OPTIONS] INPUT..." : " [OPTIONS]");
  std::string arguments, options;
  for (const ListedOption& argument : command.arguments) {
    out += fmt::format(" {}{}", argument.names.front(), argument.repeats ? "..." : "");
    arguments += row(argument.names.front(), argument.description);
  }
  bool takes_more = false; // what every command that reads articles takes is explained once
  for (const ListedOption& option : command.options) {
    if (!option.in_help) {
      takes_more = true;
      continue;
    }
    options += row(fmt::format("{}{}{}", fmt::join(option.names, ", "), option.value.empty() ? "" : " ", option.value),
                   option.description);
  }
  out += "\n";
  if (program) {
    out += "\n";
    for (const ListedCommand& c : list_commands(*app))
      if (c.name != command.name) out += row(c.name, c.summary);
  }
  if (!arguments.empty()) out += "\n" + arguments;
  out += "\n" + options + "\n";
  if (takes_more)
    out += fmt::format("And more options for reading and linking; all: man standpoint-{}\n", command.name);
  if (program)
    out += "More: standpoint COMMAND --help, man standpoint\n";
  else
    out += command.name == "diff" ? "Exit status: 0 no differences; 1 differences; 2 an error.\n"
                                  : "Exit status: 0 done; 2 an error, also when a bad record was skipped.\n";
  return out;
}

} // namespace standpoint
