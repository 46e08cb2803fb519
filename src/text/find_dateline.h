// The dateline that opens a news report: where and when it was written, and by which agency.
#pragma once

#include "base/span.h"
#include "text/parse_date.h"

#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

struct Dateline {
  Span span;                      // from the place to the dash and the blanks behind it: bytes of the text
  std::string place;              // "Flint, Mich."; empty when only an agency is named
  std::string agency;             // "AP"; empty when none is named
  std::optional<DateInText> date; // often without its year
};

// REQUIRES: the line lies within the text and begins without blanks.
std::optional<Dateline> find_dateline(std::string_view text, Span line);

} // namespace standpoint
