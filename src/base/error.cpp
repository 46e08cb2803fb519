#include "base/error.h"

#include <fmt/format.h>

#include <utility>

namespace standpoint {

static std::string describe(const Place& place, const std::string& message) {
  if (place.file.empty()) return message;
  if (place.record != 0) return fmt::format("{}, record {}: {}", place.file, place.record, message);
  if (place.line != 0) return fmt::format("{}:{}: {}", place.file, place.line, message);
  return fmt::format("{}: {}", place.file, message);
}

Error::Error(ErrorCode code, Place place, std::string message)
    : code_(code), place_(std::move(place)), message_(std::move(message)), what_(describe(place_, message_)) {}

} // namespace standpoint
