// Lines of an article, without the blanks around them.
#pragma once

#include "base/span.h"

#include <string>
#include <string_view>

namespace standpoint {

// The span without blanks at both ends: ASCII white space and controls, no-break space, byte order mark.
Span trim(std::string_view text, Span span);
std::string_view trim(std::string_view);

// For metadata: trimmed, every run of white space and control characters one space.
std::string one_line(std::string_view);

// "ST. LOUIS" -> "St. Louis", "SÃO PAULO" -> "São Paulo". A word with a small letter, or of single letters with periods
// ("N.H."), stays as it is.
std::string recase(std::string_view);

} // namespace standpoint
