#include "language/margins.h"

#include "base/error.h"

#include <cstring>

namespace standpoint {

Margins read_margins(std::span<const std::byte> section) {
  Margins margins;
  if (section.size() != sizeof margins) throw Error(ErrorCode::bad_model, {}, "the margins do not hold together");
  std::memcpy(&margins, section.data(), sizeof margins);
  return margins;
}

} // namespace standpoint
