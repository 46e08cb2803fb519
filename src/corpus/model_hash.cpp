#include "corpus/model_hash.h"

#include "base/error.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

namespace standpoint {

namespace fs = std::filesystem;

static void add_file(XXH3_state_t* state, const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::array<char, 1 << 16> bytes;
  do {
    file.read(bytes.data(), bytes.size());
    XXH3_64bits_update(state, bytes.data(), static_cast<std::size_t>(file.gcount()));
  } while (file);
  if (!file.eof()) throw Error(ErrorCode::unreadable, {.file = path.string()}, "cannot be read");
  const std::string name = path.filename().string();
  XXH3_64bits_update(state, name.c_str(), name.size() + 1);
}

std::string model_hash(const std::string& data_folder, const std::string& actors) {
  std::vector<fs::path> files;
  std::error_code ignored;
  for (const fs::path& folder : {fs::path(data_folder), fs::path(data_folder) / "lexicon"})
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, ignored)) {
      const fs::path extension = entry.path().extension();
      if (extension == ".model" || extension == ".tsv") files.push_back(entry.path());
    }
  std::sort(files.begin(), files.end());
  if (!actors.empty()) files.emplace_back(actors);
  const std::unique_ptr<XXH3_state_t, decltype(&XXH3_freeState)> state(XXH3_createState(), &XXH3_freeState);
  XXH3_64bits_reset(state.get());
  for (const fs::path& file : files) add_file(state.get(), file);
  return fmt::format("{:016x}", XXH3_64bits_digest(state.get()));
}

} // namespace standpoint
