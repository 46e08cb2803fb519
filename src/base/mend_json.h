// JSON as people write it, made what RFC 8259 allows: a bad value costs its field, not the record.
#pragma once

#include <string>

namespace standpoint {

// Outside strings: NaN, Infinity and -Infinity become null, and numbers too large for a double become strings. Inside:
// half a surrogate pair becomes U+FFFD. All else stays, broken or not. Cost: linear.
void mend_json(std::string& text);

} // namespace standpoint
