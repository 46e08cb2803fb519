// Any bytes as a project of the Discourse Network Analyzer.
#include "base/error.h"
#include "base/utf8.h"
#include "dna/project_statements.h"
#include "dna/read_dna.h"
#include "fuzz/fuzzed_file.h"
#include "statement/statement_json.h"

using namespace standpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const FuzzedFile file("project.dna");
  try {
    for (const Statement& s : project_statements(read_dna(file.write(text_of(data, size)), [](const Error&) {})))
      must(is_utf8(to_json_line(s)), "a statement is UTF-8");
  } catch (const Error&) {
  }
  return 0;
}
