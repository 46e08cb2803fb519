// For tests that hand files to the real readers.
#pragma once

#include "tests/temporary_folder.h"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

// A file's path in it.
inline std::string operator/(const TemporaryFolder& folder, const std::string& name) {
  return folder.path + "/" + name;
}

namespace standpoint {

struct Outcome {
  int status = -1;
  std::string output; // standard output and error
};

inline Outcome run_program(const std::string& command) {
  Outcome outcome;
  std::FILE* pipe = ::popen(("( " + command + " ) 2>&1").c_str(), "r");
  if (pipe == nullptr) return outcome;
  std::array<char, 4096> block{};
  while (const std::size_t size = std::fread(block.data(), 1, block.size(), pipe))
    outcome.output.append(block.data(), size);
  const int status = ::pclose(pipe);
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return outcome;
}

inline bool is_installed(const std::string& program) {
  return run_program("command -v " + program).status == 0;
}

inline std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

inline void write_file(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

} // namespace standpoint
