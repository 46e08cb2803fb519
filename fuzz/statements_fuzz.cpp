// Any bytes as JSON lines of statements: what is read is written so that it is read again as the same.
#include "fuzz/fuzzed_file.h"
#include "statement/statement_json.h"

#include <sstream>
#include <vector>

using namespace standpoint;

static std::vector<Statement> read(const std::string& lines) {
  std::vector<Statement> statements;
  std::istringstream stream(lines);
  read_statements(
      stream, "input.jsonl", [&](Statement s) { statements.push_back(std::move(s)); }, [](const Error&) {});
  return statements;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string lines;
  for (const Statement& s : read(std::string(text_of(data, size)))) lines += to_json_line(s);
  std::string again;
  for (const Statement& s : read(lines)) again += to_json_line(s);
  must(lines == again, "statements are read as they were written");
  return 0;
}
