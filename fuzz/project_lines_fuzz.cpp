// Any bytes behind the first line of a project's JSON lines (`standpoint import`): what is taken in is written so that
// another project that reads it writes the same.
#include "base/error.h"
#include "base/utf8.h"
#include "fuzz/fuzzed_file.h"
#include "project/project_lines.h"
#include "project/review.h"

#include <sstream>

using namespace standpoint;

// The lines of a new project that has read these. "" when they are refused as a whole.
static std::string lines_after(const std::string& lines, const std::string& path) {
  std::ostringstream out;
  try {
    Project project = Project::open_or_create(path);
    std::istringstream in(lines);
    read_project_lines(project, in, "lines.jsonl", [](const Error&) {});
    review_project(project);
    write_project_lines(project, out);
  } catch (const Error&) {
    return {};
  }
  return out.str();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const FuzzedFile first("one.standpoint"), second("two.standpoint");
  const std::string once = lines_after("{\"standpoint_project\":1}\n" + std::string(text_of(data, size)), first.path());
  must(is_utf8(once), "what is exported is UTF-8");
  must(lines_after(once, second.path()) == once, "a project is read as it was written");
  return 0;
}
