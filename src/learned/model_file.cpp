#include "learned/model_file.h"

#include "base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __x86_64__
#include <xxh_x86dispatch.h> // the same hash with the widest vectors that the processor has
#else
#include <xxhash.h>
#endif

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace standpoint {

static constexpr char magic[8] = {'S', 'T', 'A', 'N', 'D', 'P', 'T', '\n'};
static constexpr std::size_t header_size = 16;
static constexpr std::size_t entry_size = 16 + 3 * 8;
static constexpr std::size_t name_size = 16;

template <class T> static T read_value(const std::byte* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

static Error bad_model(const std::string& path, const std::string& what) {
  return Error(ErrorCode::bad_model, {.file = path}, what + "; get the model file of this version again");
}

// The file's bytes in memory of huge pages, where the system grants them: the tables are read at random, and with pages
// of 4 KiB the search for addresses takes a quarter of the parser's time. Null when reading fails.
static std::shared_ptr<const std::byte> read_all(int fd, std::size_t size) {
  constexpr std::size_t huge_page = std::size_t{2} << 20;
  const std::size_t room = (size + huge_page - 1) / huge_page * huge_page;
  auto* memory = static_cast<std::byte*>(std::aligned_alloc(huge_page, room));
  if (memory == nullptr) return nullptr;
  std::shared_ptr<const std::byte> owner(memory,
                                         [](const std::byte* bytes) { std::free(const_cast<std::byte*>(bytes)); });
  ::madvise(memory, room, MADV_HUGEPAGE);
  for (std::size_t at = 0; at < size;) {
    const ssize_t n = ::read(fd, memory + at, size - at);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return nullptr;
    at += static_cast<std::size_t>(n);
  }
  return owner;
}

ModelFile ModelFile::open(const std::string& path) {
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    const bool missing = errno == ENOENT || errno == ENOTDIR;
    throw Error(missing ? ErrorCode::missing_input : ErrorCode::unreadable, {.file = path},
                fmt::format("cannot open the model file: {}", std::strerror(errno)));
  }
  struct stat status {};
  const bool regular = ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
  const auto size = static_cast<std::size_t>(status.st_size);
  if (!regular || size < header_size) {
    ::close(fd);
    throw bad_model(path, "not a Standpoint model file");
  }
  const auto memory = read_all(fd, size);
  ::close(fd);
  if (!memory)
    throw Error(ErrorCode::unreadable, {.file = path},
                fmt::format("cannot read the model file: {}", std::strerror(errno)));

  ModelFile model;
  model.path_ = path;
  model.memory_ = memory;
  const std::byte* bytes = memory.get();

  if (std::memcmp(bytes, magic, sizeof magic) != 0) throw bad_model(path, "not a Standpoint model file");
  const auto version = read_value<std::uint32_t>(bytes + 8);
  if (version != model_file_version)
    throw bad_model(
        path, fmt::format("a model file of version {}, this program reads version {}", version, model_file_version));
  const auto count = read_value<std::uint32_t>(bytes + 12);
  if (count > (size - header_size) / entry_size) throw bad_model(path, "the model file is cut short");
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::byte* entry = bytes + header_size + i * entry_size;
    const char* name = reinterpret_cast<const char*>(entry);
    const auto begin = read_value<std::uint64_t>(entry + name_size);
    const auto length = read_value<std::uint64_t>(entry + name_size + 8);
    const auto checksum = read_value<std::uint64_t>(entry + name_size + 16);
    if (begin > size || length > size - begin) throw bad_model(path, "the model file is cut short");
    if (XXH3_64bits(bytes + begin, length) != checksum)
      throw bad_model(path, "the model file is damaged (a checksum does not match)");
    model.entries_.push_back({std::string(name, ::strnlen(name, name_size)), {bytes + begin, length}});
  }
  return model;
}

bool ModelFile::has(std::string_view name) const {
  for (const Entry& entry : entries_)
    if (entry.name == name) return true;
  return false;
}

std::span<const std::byte> ModelFile::section(std::string_view name) const {
  for (const Entry& entry : entries_)
    if (entry.name == name) return entry.bytes;
  throw bad_model(path_, fmt::format("the model file has no part '{}'", name));
}

void write_model_file(const std::string& path, const std::vector<ModelSection>& sections) {
  std::string out(magic, sizeof magic);
  const auto append = [&out](const auto& value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); };
  const auto aligned = [](std::size_t at) { return (at + 63) / 64 * 64; };
  append(model_file_version);
  append(static_cast<std::uint32_t>(sections.size()));
  std::size_t at = aligned(header_size + sections.size() * entry_size);
  for (const ModelSection& section : sections) {
    std::string name = section.name;
    name.resize(name_size, '\0');
    out += name;
    append(static_cast<std::uint64_t>(at));
    append(static_cast<std::uint64_t>(section.bytes.size()));
    append(static_cast<std::uint64_t>(XXH3_64bits(section.bytes.data(), section.bytes.size())));
    at = aligned(at + section.bytes.size());
  }
  for (const ModelSection& section : sections) {
    out.resize(aligned(out.size()), '\0');
    out.append(reinterpret_cast<const char*>(section.bytes.data()), section.bytes.size());
  }
  std::ofstream file(path, std::ios::binary);
  file.write(out.data(), static_cast<std::streamsize>(out.size()));
  file.close();
  if (!file) throw Error(ErrorCode::unreadable, {.file = path}, "cannot write the model file");
}

} // namespace standpoint
