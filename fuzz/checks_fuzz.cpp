// Any bytes as the checks of a report (CSV), read into a small project.
#include "base/error.h"
#include "base/utf8.h"
#include "fuzz/fuzzed_file.h"
#include "fuzz/project_sample.h"
#include "project/import_checks.h"
#include "project/project_lines.h"
#include "text/byte_source.h"

#include <sstream>

using namespace standpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const FuzzedFile file("checks.standpoint");
  Project project = Project::create(file.path());
  fill_sample_project(project);
  ByteSource source = ByteSource::of_bytes(std::string(text_of(data, size)), "checks.csv");
  try {
    const ImportedChecks imported = import_checks(project, source, "anna", [](const Error&) {});
    must(imported.verdicts == read_entries(project).size(), "each new verdict is an entry");
  } catch (const Error&) {
    must(read_entries(project).empty(), "what is refused leaves the log as it was");
  }
  std::ostringstream lines;
  write_project_lines(project, lines);
  must(is_utf8(lines.str()), "what is exported is UTF-8");
  return 0;
}
