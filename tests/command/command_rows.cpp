#include "command_rows.h"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <sstream>

static std::string expected(const CommandRow& row, const std::string& text, const char* extension,
                            const std::string& printed) {
  if (text != golden) return text;
  const std::string path = STANDPOINT_SOURCE_DIR "/tests/command/golden/" + row.name + extension;
  if (std::getenv("STANDPOINT_UPDATE_GOLDEN") != nullptr)
    std::ofstream(path, std::ios::binary | std::ios::trunc) << printed;
  const std::string kept = read_file(path);
  INFO(path << " is empty or not there");
  CHECK_FALSE(kept.empty());
  return kept;
}

void check_rows(const std::vector<CommandRow>& rows) {
  for (const CommandRow& row : rows) {
    INFO(row.name);
    const Ran ran = run_program(row.arguments, row.input);
    CHECK(ran.out == expected(row, row.out, ".out", ran.out));
    CHECK(ran.err == expected(row, row.err, ".err", ran.err));
    CHECK(ran.status == row.status);
  }
}

Words commands() {
  std::istringstream help(run_program({"--help"}).out);
  Words names;
  bool behind_usage = false;
  for (std::string line; std::getline(help, line);) {
    if (line.starts_with("usage:")) behind_usage = true;
    if (behind_usage && line.starts_with("  ") && line[2] != '-' && line[2] != ' ')
      names.push_back(line.substr(2, line.find(' ', 2) - 2));
  }
  return names;
}
