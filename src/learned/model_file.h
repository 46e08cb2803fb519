// The container of what is learned: a file holds one part (language, attribution ...), of several named sections.
//
// Layout (little endian):
//   0   8   "STANDPT\n"
//   8   4   format version (model_file_version)
//   12  4   number of sections
//   16      per section: name (16 bytes, zero padded), begin, stored size, size, XXH3-64 of the stored bytes, features
//           (u64 each). Features: the fingerprint of what it was learned with (feature_fingerprint.h), 0: nothing
//   ...     the sections' bytes, each begin a multiple of 64
// A section that is stored with fewer bytes than it has is one without its zeros (zeros.h).
// The sections' own layouts are written atop the sources that read them.
#pragma once

#include "base/error.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

inline constexpr std::uint32_t model_file_version = 2;

struct ModelSection {
  std::string name; // at most 16 bytes
  std::vector<std::byte> bytes;
  std::uint64_t features = 0; // what it was learned with; 0 for what has no features
};

// A model file in memory.
// Shapes: sections point into that memory, which lives as long as any copy of the ModelFile.
class ModelFile {
public:
  // Reads the file and checks kind, version and every section's checksum.
  // Errors: missing_input, unreadable; bad_model when it is not a model file, of another version, cut short or damaged.
  // Cost: reads the file once (about 15 ms for the 20 MB of all parts, in the page cache).
  static ModelFile open(const std::string& path);

  // What `read` makes of a section's bytes. Errors: bad_model with the file and the section's name when it is missing,
  // was learned with other features than these, or when `read` refuses it.
  template <class Read> auto read(std::string_view name, std::uint64_t features, const Read& read) const {
    try {
      return read(section(name, features));
    } catch (const Error& error) {
      if (!error.place().file.empty()) throw;
      throw refused(name, error.message());
    }
  }
  // Errors: bad_model as above.
  std::span<const std::byte> section(std::string_view name, std::uint64_t features) const;
  // The same whatever it was learned with: for tools.
  const std::vector<std::string>& names() const { return names_; }
  std::span<const std::byte> section(std::string_view name) const;
  std::uint64_t features_of(std::string_view name) const;
  bool has(std::string_view name) const;
  const std::string& path() const { return path_; }

private:
  struct Entry {
    std::span<const std::byte> bytes;
    std::uint64_t features = 0;
  };
  const Entry& entry(std::string_view name) const;
  Error refused(std::string_view section, std::string_view why) const;

  std::string path_;
  std::vector<std::shared_ptr<const std::byte>> memory_;
  std::vector<std::string> names_; // of each entry
  std::vector<Entry> entries_;
};

// Writes a model file; the same sections give the same bytes. Errors: unreadable.
void write_model_file(const std::string& path, const std::vector<ModelSection>& sections);

} // namespace standpoint
