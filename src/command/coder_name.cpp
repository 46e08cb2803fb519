#include "command/coder_name.h"

#include "base/error.h"

#include <fmt/format.h>

#include <cstdlib>

namespace standpoint {

std::string coder_name(const std::string& given, std::string_view question) {
  if (!given.empty()) return given;
  for (const char* name : {"USER", "LOGNAME", "USERNAME"})
    if (const char* user = std::getenv(name); user != nullptr && *user != 0) return user;
  throw Error(ErrorCode::bad_option, {}, fmt::format("{} Give --coder NAME", question));
}

} // namespace standpoint
