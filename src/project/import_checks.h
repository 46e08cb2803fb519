// Verdicts of the HTML report (its button "Save checks") as entries of a project's log.
#pragma once

#include "base/error.h"
#include "project/project.h"
#include "text/byte_source.h"

#include <cstddef>
#include <string>

namespace standpoint {

struct ImportedChecks {
  std::size_t verdicts = 0; // that were new
  std::size_t known = 0;    // that this coder had given already
};

// The source is CSV with a header. A row is led to its statement by the article's name and the places of the
// words; of several there by position, then by actor.
// Errors: as read_csv; rows that lead to no statement, or to several,
// are reported with their number and left out.
ImportedChecks import_checks(Project&, ByteSource&, const std::string& coder, const ReportError&);

} // namespace standpoint
