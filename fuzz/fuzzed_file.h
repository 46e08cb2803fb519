// What the fuzz targets share: bytes as a file, and what must hold.
#pragma once

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace standpoint {

// Ends the process with the words, as a sanitizer would: a target asserts in every build.
inline void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// A file of this process that each input takes anew; gone at its end.
class FuzzedFile {
public:
  explicit FuzzedFile(const std::string& name)
      : folder_(std::filesystem::temp_directory_path() /
                std::string("standpoint-fuzz-").append(std::to_string(::getpid()))),
        path_((folder_ / name).string()) {
    std::filesystem::create_directories(folder_);
  }
  ~FuzzedFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  FuzzedFile(const FuzzedFile&) = delete;
  FuzzedFile& operator=(const FuzzedFile&) = delete;

  const std::string& write(std::string_view bytes) const {
    std::ofstream(path_, std::ios::binary | std::ios::trunc) << bytes;
    return path_;
  }
  const std::string& path() const { return path_; }

private:
  std::filesystem::path folder_;
  std::string path_;
};

} // namespace standpoint

// What libFuzzer calls, and the replay of tests/fuzz. Returns 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
