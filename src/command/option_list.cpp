#include "command/option_list.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <sstream>

namespace standpoint {

std::string refuse_count(const std::string& value) {
  constexpr std::size_t most_digits = 18;
  const bool is_count = !value.empty() && value.size() <= most_digits &&
                        std::ranges::all_of(value, [](char c) { return c >= '0' && c <= '9'; });
  return is_count ? "" : "'" + value + "' is no whole number from 0 on";
}

// As value_name makes it; CLI11's own checks append what they say of themselves in the same way. Or "actor|topic".
static void split_type_name(const std::string& type_name, ListedOption& option) {
  option.value = type_name.substr(0, type_name.find(':'));
  const auto take_choices = [&](const std::string& text, char separator) {
    std::istringstream choices(text);
    for (std::string choice; std::getline(choices, choice, separator);) option.choices.push_back(choice);
  };
  const std::size_t open = type_name.find('{'), close = type_name.find('}');
  if (open != std::string::npos && close != std::string::npos)
    take_choices(type_name.substr(open + 1, close - open - 1), ',');
  else if (option.value.find('|') != std::string::npos)
    take_choices(option.value, '|');
}

static ListedOption list_option(const CLI::Option& option) {
  ListedOption listed;
  listed.description = option.get_description();
  listed.repeats = option.get_expected_max() > 1;
  listed.in_help = !option.get_group().empty();
  if (option.get_positional()) {
    listed.names.push_back(option.get_name());
    return listed;
  }
  for (const std::string& name : option.get_snames()) listed.names.push_back("-" + name);
  for (const std::string& name : option.get_lnames()) listed.names.push_back("--" + name);
  if (option.get_items_expected_max() > 0) split_type_name(option.get_type_name(), listed);
  return listed;
}

ListedCommand list_options(const CLI::App& app) {
  ListedCommand command{.name = app.get_name(),
                        .summary = app.get_description(),
                        .examples = app.get_footer(),
                        .options = {},
                        .arguments = {}};
  for (const CLI::Option* option : app.get_options([](const CLI::Option*) { return true; })) {
    (option->get_positional() ? command.arguments : command.options).push_back(list_option(*option));
  }
  return command;
}

std::vector<ListedCommand> list_commands(const CLI::App& app) {
  std::vector<ListedCommand> commands{list_options(app)};
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
    commands.push_back(list_options(*command));
  return commands;
}

} // namespace standpoint
