// Runs a fuzz target on the files of fuzz/corpus/TARGET and fuzz/regressions/TARGET: replay_main FUZZ_FOLDER TARGET. Of
// "formats" these are the folders that are named for an extension that their files have.
#include "fuzz/fuzzed_file.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <vector>

namespace fs = std::filesystem;

static bool is_of(const fs::path& folder, const std::string& target) {
  const std::string name = folder.filename().string();
  if (target != "formats") return name == target;
  for (const char* other : {"statements", "codebook", "actors", "conllu", "dates", "dna", "model", "project",
                            "project_lines", "checks", "review", "whole"})
    if (name == other) return false;
  return true;
}

int main(int count, char** words) {
  if (count != 3) return 2;
  std::vector<fs::path> files;
  for (const char* kind : {"corpus", "regressions"}) {
    const fs::path root = fs::path(words[1]) / kind;
    if (!fs::is_directory(root)) continue;
    for (const fs::directory_entry& folder : fs::directory_iterator(root))
      if (folder.is_directory() && is_of(folder.path(), words[2]))
        for (const fs::directory_entry& file : fs::directory_iterator(folder.path())) files.push_back(file.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& path : files) {
    // Of a regression without an extension the folder says which one it had.
    const std::string extension = path.has_extension()
                                      ? path.extension().string()
                                      : std::string(".").append(path.parent_path().filename().string());
    ::setenv("STANDPOINT_FUZZ_EXTENSION", extension.c_str(), 1); // formats_fuzz.cpp asks for it
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    std::printf("%s\n", path.c_str());
    std::fflush(stdout);
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  }
  std::printf("%zu inputs\n", files.size());
  return files.empty() ? 1 : 0;
}
