#include "formats/archive.h"

#include "text/decode_text.h"
#include "text/trim.h"

#include <fmt/format.h>

#ifdef STANDPOINT_HAS_LIBARCHIVE
#include <archive.h>
#include <archive_entry.h>
#endif

#include <algorithm>
#include <array>
#include <memory>

namespace standpoint {

static constexpr std::array<std::string_view, 4> compressed = {"\x1F\x8B", "BZh",
                                                               "\xFD"
                                                               "7zXZ",
                                                               "\x28\xB5\x2F\xFD"};
static constexpr std::array<std::string_view, 2> packed = {"7z\xBC\xAF\x27\x1C", "Rar!\x1A\x07"};
static constexpr std::array<std::string_view, 2> zip = {"PK\x03\x04", "PK\x05\x06"};

template <class Signatures> static bool begins_with_one_of(std::string_view beginning, const Signatures& signatures) {
  return std::any_of(signatures.begin(), signatures.end(), [&](auto s) { return beginning.starts_with(s); });
}
[[maybe_unused]] static bool is_compressed(std::string_view beginning) {
  return begins_with_one_of(beginning, compressed);
}

bool is_surely_archive(std::string_view beginning) {
  if (is_compressed(beginning) || begins_with_one_of(beginning, packed)) return true;
  return beginning.size() >= 512 && beginning.substr(257, 5) == "ustar";
}
bool begins_like_archive(std::string_view beginning) {
  return is_surely_archive(beginning) || begins_with_one_of(beginning, zip);
}

#ifdef STANDPOINT_HAS_LIBARCHIVE

namespace {

constexpr std::int64_t free_growth = 100 << 20; // bytes that any archive may grow to
constexpr std::int64_t most_growth = 1000;

struct Reader {
  struct archive* archive = archive_read_new();
  ByteSource* source = nullptr;
  Place place;
  std::int64_t given = 0; // decompressed bytes

  Reader() {
    archive_read_support_filter_all(archive);
    archive_read_support_format_tar(archive);
    archive_read_support_format_raw(archive);
  }
  // Only what is an archive at its first byte: a Word file in .gz is to come out as it is, not as what is in its ZIP.
  void take_archives_with_an_index() {
    archive_read_support_format_zip(archive);
    archive_read_support_format_7zip(archive);
    archive_read_support_format_rar(archive);
    archive_read_support_format_rar5(archive);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { archive_read_free(archive); }

  [[noreturn]] void fail() const {
    const char* why = archive_error_string(archive);
    throw Error(ErrorCode::bad_format, place,
                fmt::format("the archive cannot be read: {}", why == nullptr ? "damaged" : one_line(why)));
  }
  void check(int status) const {
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) fail();
  }

  // No exception may pass through libarchive.
  static la_ssize_t read_block(struct archive* archive, void* data, const void** block) {
    try {
      const std::string_view next = static_cast<Reader*>(data)->source->next_block();
      *block = next.data();
      return static_cast<la_ssize_t>(next.size());
    } catch (const Error& error) {
      archive_set_error(archive, -1, "%s", error.message().c_str());
      return -1;
    }
  }

  void open_source(ByteSource& from, const std::string& file) {
    source = &from;
    place.file = from.name();
    if (!is_compressed(from.beginning())) take_archives_with_an_index();
    if (!file.empty())
      check(archive_read_open_filename(archive, file.c_str(), 65536));
    else
      check(archive_read_open(archive, this, nullptr, read_block, nullptr));
  }
  void open_bytes(std::string_view from, const Place& where) {
    place = where;
    if (!is_compressed(from)) take_archives_with_an_index();
    check(archive_read_open_memory(archive, from.data(), from.size()));
  }

  // Null at the end.
  struct archive_entry* next_entry() {
    struct archive_entry* entry = nullptr;
    const int status = archive_read_next_header(archive, &entry);
    if (status == ARCHIVE_EOF) return nullptr;
    check(status);
    return entry;
  }

  std::size_t read(char* to, std::size_t size) {
    const la_ssize_t n = archive_read_data(archive, to, size);
    if (n < 0) fail();
    given += n;
    if (given > free_growth && given / most_growth > archive_filter_bytes(archive, -1))
      throw Error(ErrorCode::too_large, place, "grows more than a thousandfold when unpacked; unpack it by hand");
    return static_cast<std::size_t>(n);
  }

  // Above `left` bytes an error, which names `most`.
  std::string read_all(std::size_t left, std::size_t most) {
    std::string out;
    char block[65536];
    while (const std::size_t n = read(block, sizeof block)) {
      out.append(block, n);
      if (out.size() > left) throw Error(ErrorCode::too_large, place, too_large_message(most));
    }
    return out;
  }
};

std::string path_of(struct archive_entry* entry) {
  const char* path = archive_entry_pathname_utf8(entry);
  if (path == nullptr) path = archive_entry_pathname(entry);
  return path == nullptr ? "" : decode_field(path);
}

} // namespace

void read_archive(ByteSource& source, const std::string& file,
                  const std::function<void(const std::string& path, ByteSource&)>& take) {
  Reader reader;
  reader.open_source(source, file);
  while (struct archive_entry* entry = reader.next_entry()) {
    const auto type = archive_entry_filetype(entry);
    if (type != AE_IFREG && type != 0) continue;
    const bool is_bare = archive_format(reader.archive) == ARCHIVE_FORMAT_RAW;
    if (is_bare && archive_filter_count(reader.archive) == 1) // it begins like a compressed file, and is none
      throw Error(ErrorCode::bad_format, reader.place, "the archive cannot be read: damaged");
    const std::string path = is_bare ? "" : path_of(entry);
    if (archive_entry_is_encrypted(entry) != 0)
      throw Error(ErrorCode::bad_format, reader.place, "the archive has a password; unpack it by hand");
    const std::string name = path.empty() ? reader.place.file : reader.place.file + "/" + path;
    ByteSource member =
        ByteSource::of_stream([&reader](char* to, std::size_t size) { return reader.read(to, size); }, name);
    take(path, member);
    // Passing over the rest unpacks it all the same, so it is read here, where its growth is watched.
    std::array<char, 65536> rest;
    while (archive_filter_count(reader.archive) > 1 && reader.read(rest.data(), rest.size()) > 0) {
    }
  }
}

std::map<std::string, std::string> read_zip(const std::string& bytes, const Place& place, std::size_t most,
                                            const std::function<bool(const std::string& path)>& wanted) {
  Reader reader;
  reader.open_bytes(bytes, place);
  std::map<std::string, std::string> found;
  std::size_t left = most;
  while (struct archive_entry* entry = reader.next_entry()) {
    const std::string path = path_of(entry);
    if (!wanted(path)) continue;
    std::string content = reader.read_all(left, most);
    left -= content.size();
    found[path] = std::move(content);
  }
  return found;
}

std::string decompress(const std::string& bytes, const Place& place, std::size_t most) {
  Reader reader;
  reader.open_bytes(bytes, place);
  if (reader.next_entry() == nullptr) return "";
  return reader.read_all(most, most);
}

#else

[[noreturn]] static void fail(const Place& place) {
  throw Error(ErrorCode::bad_format, place,
              "an archive or office document; this program was built without libarchive, which reads it");
}
void read_archive(ByteSource& source, const std::string&, const std::function<void(const std::string&, ByteSource&)>&) {
  fail({.file = source.name()});
}
std::map<std::string, std::string> read_zip(const std::string&, const Place& place, std::size_t,
                                            const std::function<bool(const std::string&)>&) {
  fail(place);
}
std::string decompress(const std::string&, const Place& place, std::size_t) {
  fail(place);
}

#endif

} // namespace standpoint
