// Rows of whole commands: what is given, and what is printed and returned. What a row expects on standard output and
// standard error is written in it when it is short, else in golden/NAME.out and .err; STANDPOINT_UPDATE_GOLDEN=1 writes
// those files anew (look at what changed in git).
#pragma once

#include "run_program.h"

#include <string>
#include <vector>

using Words = std::vector<std::string>;

constexpr const char* golden = "golden/NAME.out"; // stands for the text of the file

struct CommandRow {
  std::string name;
  Words arguments;
  std::string input;
  std::string out;
  std::string err;
  int status = 0;
};

const std::string data = "tests/command/data/";                              // as seen from the repository's root
const std::string whole_data = STANDPOINT_SOURCE_DIR "/tests/command/data/"; // as seen from elsewhere

void check_rows(const std::vector<CommandRow>&);

// The names of the commands, as the help lists them.
Words commands();
