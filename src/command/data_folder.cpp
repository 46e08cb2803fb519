#include "command/data_folder.h"

#include "base/error.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace standpoint {

namespace fs = std::filesystem;

std::string find_data_folder(const std::string& given) {
  if (!given.empty()) return given;
  if (const char* folder = std::getenv("STANDPOINT_DATA"); folder != nullptr && *folder != '\0') return folder;
  std::vector<std::string> places;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) places.push_back((program.parent_path().parent_path() / "share" / "standpoint").string());
  places.emplace_back(STANDPOINT_MODELS_FOLDER);
  for (const std::string& place : places)
    if (fs::exists(fs::path(place) / "english.model", error)) return place;
  throw Error(ErrorCode::missing_input, {},
              fmt::format("no english.model in {}; name the folder that holds it with --data or $STANDPOINT_DATA",
                          fmt::join(places, " or ")));
}

} // namespace standpoint
