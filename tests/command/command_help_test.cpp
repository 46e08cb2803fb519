// The command line itself: help, version, what is mistyped or missing.
#include "command_rows.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

static const std::string hint = " (see standpoint --help)\n";

TEST_CASE("the command line explains itself and what was mistyped") {
  check_rows({
      {"help_in_a_word", {"help", "text"}, "", golden, "", 0},
      {"help", {"--help"}, "", golden, "", 0},
      {"help_build", {"build", "--help"}, "", golden, "", 0},
      {"help_extract", {"extract", "-h"}, "", golden, "", 0},
      {"help_diff", {"diff", "--help"}, "", golden, "", 0},
      {"help_network", {"network", "--help"}, "", golden, "", 0},
      {"help_codebook", {"codebook", "--help"}, "", golden, "", 0},
      {"help_parse", {"parse", "--help"}, "", golden, "", 0},
      {"help_text", {"text", "--help"}, "", golden, "", 0},
      {"help_inputs", {"inputs", "--help"}, "", golden, "", 0},
      {"version", {"--version"}, "", "standpoint " STANDPOINT_VERSION "\n", "", 0},
      {"no_command",
       {},
       "",
       "",
       "standpoint: no command given; commands: build, extract, join, diff, network, codebook, add, status, search, "
       "merge, export, import, backup, review, agreement, inputs, text, parse" +
           hint,
       2},
      {"unknown_command",
       {"extrct", "a.txt"},
       "",
       "",
       "standpoint: no command 'extrct'; did you mean extract?" + hint,
       2},
      {"unknown_option", {"build", "--fast", "a.txt"}, "", "", golden, 2},
      {"no_input", {"build"}, "", "", golden, 2},
  });
}

TEST_CASE("the help of every command fits a window of 100 columns and 44 lines") {
  std::vector<Words> helps = {{"--help"}};
  for (const std::string& command : commands()) helps.push_back({command, "--help"});
  CHECK(helps.size() > 15);
  for (const Words& help : helps) {
    INFO(help.front());
    std::istringstream text(run_program(help).out);
    std::size_t lines = 0, longest = 0;
    for (std::string line; std::getline(text, line); ++lines) longest = std::max(longest, line.size());
    CHECK(lines > 5);
    CHECK(lines <= 44);
    CHECK(longest <= 100);
  }
}
