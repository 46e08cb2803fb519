// The container of everything that is learned: one file, several named sections.
//
// Layout (little endian):
//   0   8   "STANDPT\n"
//   8   4   format version (model_file_version)
//   12  4   number of sections
//   16      per section: name (16 bytes, zero padded), begin (u64), size (u64), XXH3-64 of its bytes (u64)
//   ...     the sections' bytes, each begin a multiple of 64
// The sections' own layouts are written atop the sources that read them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

inline constexpr std::uint32_t model_file_version = 1;

// A model file in memory.
// Shapes: sections point into that memory, which lives as long as any copy of the ModelFile.
class ModelFile {
public:
  // Reads the file and checks kind, version and every section's checksum.
  // Errors: missing_input, unreadable; bad_model when it is not a model file, of another version, cut short or damaged.
  // Cost: reads the file once (about 20 ms for 40 MB that are in the page cache).
  static ModelFile open(const std::string& path);

  // Errors: bad_model when the file has no such section.
  std::span<const std::byte> section(std::string_view name) const;
  bool has(std::string_view name) const;
  const std::string& path() const { return path_; }

private:
  struct Entry {
    std::string name;
    std::span<const std::byte> bytes;
  };
  std::string path_;
  std::shared_ptr<const std::byte> memory_;
  std::vector<Entry> entries_;
};

struct ModelSection {
  std::string name; // at most 16 bytes
  std::vector<std::byte> bytes;
};

// Writes a model file; the same sections give the same bytes. Errors: unreadable.
void write_model_file(const std::string& path, const std::vector<ModelSection>& sections);

} // namespace standpoint
