// Any bytes as a project of this program (.standpoint): it is refused, or read as `build`, `status` and `export` read
// it, and nothing in it is changed.
#include "base/error.h"
#include "base/utf8.h"
#include "fuzz/fuzzed_file.h"
#include "project/project_lines.h"
#include "project/project_status.h"
#include "project/review.h"
#include "statement/statement_json.h"

#include <sstream>

using namespace standpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const FuzzedFile file("project.standpoint");
  try {
    const Project project = Project::open_to_read(file.write(text_of(data, size)));
    for (const ReviewedStatement& one : review_project(project))
      must(is_utf8(to_json_line(one.statement)), "a statement is UTF-8");
    find_status(project);
    std::ostringstream lines;
    write_project_lines(project, lines);
    must(is_utf8(lines.str()), "what is exported is UTF-8");
  } catch (const Error&) {
  }
  return 0;
}
