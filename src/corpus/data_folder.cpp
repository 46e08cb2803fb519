#include "corpus/data_folder.h"

#include "base/error.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <vector>

namespace standpoint {

namespace fs = std::filesystem;

std::string find_data_folder(const DataPlaces& data) {
  if (!data.given.empty()) return data.given;
  if (const char* folder = std::getenv("STANDPOINT_DATA"); folder != nullptr && *folder != '\0') return folder;
  std::vector<std::string> places;
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  if (!error) places.push_back((program.parent_path().parent_path() / "share" / "standpoint").string());
  if (!data.shipped.empty()) places.push_back(data.shipped);
  for (const std::string& place : places)
    if (fs::is_directory(fs::path(place) / "lexicon", error)) return place;
  throw Error(ErrorCode::missing_input, {},
              fmt::format("no model and word lists in {}; name the folder that holds them with --data or "
                          "$STANDPOINT_DATA",
                          fmt::join(places, " or ")));
}

} // namespace standpoint
