#include "language/margins.h"

#include "base/error.h"

#include <cstring>

namespace standpoint {

Margins read_margins(std::span<const std::byte> section) {
  Margins margins;
  if (section.size() != sizeof margins)
    throw Error(ErrorCode::bad_model, {}, "the model's margins do not hold together; get the model file again");
  std::memcpy(&margins, section.data(), sizeof margins);
  return margins;
}

} // namespace standpoint
