#include "learned/model_file.h"

#include "learned/zeros.h"

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

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

namespace standpoint {

static constexpr char magic[8] = {'S', 'T', 'A', 'N', 'D', 'P', 'T', '\n'};
static constexpr std::size_t header_size = 16;
static constexpr std::size_t name_size = 16;
static constexpr std::size_t entry_size = name_size + 5 * 8;
static constexpr std::size_t alignment = 64;

template <class T> static T read_value(const std::byte* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

static Error bad_model(const std::string& path, std::string_view what) {
  return Error(ErrorCode::bad_model, {.file = path}, fmt::format("{}; get the model file of this version again", what));
}

// Memory of huge pages, where the system grants them: the tables are read at random, and with pages of 4 KiB the search
// for addresses takes a quarter of the parser's time. Null when there is none. The bytes are zero.
static std::shared_ptr<std::byte> huge_pages(std::size_t size) {
  constexpr std::size_t huge_page = std::size_t{2} << 20;
  const std::size_t reserved = size + huge_page; // the beginning is moved up to where a huge page begins
  void* mapped = ::mmap(nullptr, reserved, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped == MAP_FAILED) return nullptr;
  const std::size_t unaligned = reinterpret_cast<std::uintptr_t>(mapped) % huge_page;
  std::byte* begin = static_cast<std::byte*>(mapped) + (unaligned == 0 ? 0 : huge_page - unaligned);
  if (size >= huge_page) ::madvise(begin, size, MADV_HUGEPAGE);
  return {begin, [mapped, reserved](const std::byte*) { ::munmap(mapped, reserved); }};
}

// The file's bytes. Null when reading fails.
static std::shared_ptr<const std::byte> read_all(int fd, std::size_t size) {
  const std::shared_ptr<std::byte> memory = huge_pages(size);
  for (std::size_t at = 0; memory && at < size;) {
    const ssize_t n = ::read(fd, memory.get() + at, size - at);
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return nullptr;
    at += static_cast<std::size_t>(n);
  }
  return memory;
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
  model.memory_.push_back(memory);
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
    const auto stored_size = read_value<std::uint64_t>(entry + name_size + 8);
    const auto length = read_value<std::uint64_t>(entry + name_size + 16);
    const auto checksum = read_value<std::uint64_t>(entry + name_size + 24);
    const std::string section(name, ::strnlen(name, name_size));
    if (begin > size || stored_size > size - begin) throw bad_model(path, "the model file is cut short");
    const auto damaged = [&] {
      return bad_model(path, fmt::format("the section \"{}\" is damaged (a checksum does not match)", section));
    };
    if (XXH3_64bits(bytes + begin, stored_size) != checksum) throw damaged();
    std::span<const std::byte> whole(bytes + begin, stored_size);
    if (stored_size != length) {
      // Every 64 bytes are stored as four or more: a broken size asks for no more memory than that.
      if (length % alignment != 0 || length / alignment > stored_size / 4) throw damaged();
      const std::shared_ptr<std::byte> room = huge_pages(length);
      if (!room || !restore_zeros(whole, {room.get(), length})) throw damaged();
      whole = {room.get(), length};
      model.memory_.push_back(room);
    }
    model.names_.push_back(section);
    model.entries_.push_back({whole, read_value<std::uint64_t>(entry + name_size + 32)});
  }
  return model;
}

bool ModelFile::has(std::string_view name) const {
  return std::ranges::find(names_, name) != names_.end();
}

const ModelFile::Entry& ModelFile::entry(std::string_view name) const {
  const auto found = std::ranges::find(names_, name);
  if (found == names_.end()) throw bad_model(path_, fmt::format("the model file has no section \"{}\"", name));
  return entries_[found - names_.begin()];
}

std::span<const std::byte> ModelFile::section(std::string_view name) const {
  return entry(name).bytes;
}

std::uint64_t ModelFile::features_of(std::string_view name) const {
  return entry(name).features;
}

std::span<const std::byte> ModelFile::section(std::string_view name, std::uint64_t features) const {
  const Entry& found = entry(name);
  if (found.features != features)
    throw refused(name, "it was learned with other features, or for other word classes, than this program has");
  return found.bytes;
}

Error ModelFile::refused(std::string_view section, std::string_view why) const {
  return bad_model(path_, fmt::format("the section \"{}\" cannot be used: {}", section, why));
}

// What is mostly zeros is stored without them: what saves less is not worth the time that restoring takes.
static bool mostly_zeros(std::size_t stored_size, std::size_t size) {
  return 3 * stored_size <= size;
}

void write_model_file(const std::string& path, const std::vector<ModelSection>& sections) {
  std::string out(magic, sizeof magic);
  const auto append = [&out](const auto& value) { out.append(reinterpret_cast<const char*>(&value), sizeof value); };
  const auto aligned = [](std::size_t at) { return (at + alignment - 1) / alignment * alignment; };
  append(model_file_version);
  append(static_cast<std::uint32_t>(sections.size()));
  std::vector<std::vector<std::byte>> stored;
  std::size_t at = aligned(header_size + sections.size() * entry_size);
  for (const ModelSection& section : sections) {
    stored.push_back(section.bytes);
    if (section.bytes.size() % alignment == 0)
      if (auto shorter = without_zeros(section.bytes); mostly_zeros(shorter.size(), section.bytes.size()))
        stored.back() = std::move(shorter);
    std::string name = section.name;
    name.resize(name_size, '\0');
    out += name;
    append(static_cast<std::uint64_t>(at));
    append(static_cast<std::uint64_t>(stored.back().size()));
    append(static_cast<std::uint64_t>(section.bytes.size()));
    append(static_cast<std::uint64_t>(XXH3_64bits(stored.back().data(), stored.back().size())));
    append(section.features);
    at = aligned(at + stored.back().size());
  }
  for (const std::vector<std::byte>& bytes : stored) {
    out.resize(aligned(out.size()), '\0');
    out.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  }
  std::ofstream file(path, std::ios::binary);
  file.write(out.data(), static_cast<std::streamsize>(out.size()));
  file.close();
  if (!file) throw Error(ErrorCode::unreadable, {.file = path}, "cannot write the model file");
}

} // namespace standpoint
