// Runs the built program and gives what it printed.
#pragma once

#include <string>
#include <vector>

struct Ran {
  std::string out;
  std::string err;
  int status = 0; // of the process; 128 + signal when a signal ended it
};

// Runs `standpoint ARGUMENTS...` in `folder` (empty: the repository's root), with `input` as standard input and the
// environment changed by `environment` ("NAME=VALUE"; "NAME" removes it).
Ran run_program(const std::vector<std::string>& arguments, const std::string& input = "",
                const std::string& folder = "", const std::vector<std::string>& environment = {});

// The same for a shell line, in which $standpoint is the program.
Ran run_shell(const std::string& line, const std::string& folder = "");

std::string read_file(const std::string& path); // empty when it is not there
