#include "graph/vertex_id.h"

#include "base/ascii.h"

#include <fmt/format.h>
#include <utf8proc.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace standpoint {

static constexpr std::size_t longest_slug = 60; // bytes

struct Range {
  std::int32_t first;
  std::int32_t last;
};

// Letters beyond ASCII that all editions of XML 1.0 count as name characters.
static constexpr std::array<Range, 22> letters = {{
    {0x00C0, 0x00D6}, {0x00D8, 0x00F6}, {0x00F8, 0x0131}, {0x0134, 0x013E}, {0x0141, 0x0148}, {0x014A, 0x017E},
    {0x0388, 0x038A}, {0x038E, 0x03A1}, {0x03A3, 0x03CE}, {0x0401, 0x040C}, {0x040E, 0x044F}, {0x0451, 0x045C},
    {0x045E, 0x0481}, {0x05D0, 0x05EA}, {0x0621, 0x063A}, {0x0641, 0x064A}, {0x3041, 0x3094}, {0x30A1, 0x30FA},
    {0x4E00, 0x9FA5}, {0xAC00, 0xD7A3}, {0x0386, 0x0386}, {0x038C, 0x038C},
}};

static bool stays(std::int32_t c) {
  if (c < 0x80) return is_ascii_alphanumeric(static_cast<char>(c)) || c == '-' || c == '.';
  return std::any_of(letters.begin(), letters.end(), [c](Range r) { return r.first <= c && c <= r.last; });
}

// The text with everything that does not stay as "_"; with its hash behind it unless only blanks were replaced.
static void append_slug(std::string& id, std::string_view text) {
  const std::size_t begin = id.size();
  bool faithful = true;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t i = 0; i < text.size();) {
    utf8proc_int32_t c = 0;
    const auto size = utf8proc_iterate(at + i, static_cast<utf8proc_ssize_t>(text.size() - i), &c);
    const std::size_t length = size > 0 ? static_cast<std::size_t>(size) : 1;
    if (id.size() + length > begin + longest_slug) {
      faithful = false;
      break;
    }
    if (size > 0 && stays(c)) {
      id.append(text, i, length);
    } else {
      faithful = faithful && c == ' ' && size > 0;
      if (id.size() == begin || id.back() != '_' || faithful) id += '_';
    }
    i += length;
  }
  if (!faithful) id += fmt::format(":{:016x}", XXH3_64bits(text.data(), text.size()));
}

std::string vertex_id(VertexKind kind, std::string_view label) {
  return vertex_id(name(kind), label);
}

std::string vertex_id(std::string_view variable, std::string_view label) {
  std::string id;
  append_slug(id, variable);
  id += ':';
  append_slug(id, label);
  return id;
}

std::string_view name(VertexKind kind) {
  static constexpr std::array<std::string_view, 4> names = {"actor", "topic", "issue", "claim"};
  return names[static_cast<std::size_t>(kind)];
}

std::string EdgeId::text() const {
  return fmt::format("{}{:016x}", letter, hash);
}

EdgeId edge_id(std::string_view actor, std::string_view topic, Position position, int polarity, VertexKind kind) {
  // Lengths keep "ab" + "c" and "a" + "bc" apart.
  std::string key =
      fmt::format("{}:{}{}:{}{}{}", actor.size(), actor, topic.size(), topic, static_cast<int>(position), polarity);
  if (kind != VertexKind::topic) key += name(kind);
  return {.hash = XXH3_64bits(key.data(), key.size()), .letter = 'p'};
}

EdgeId part_id(std::string_view part, std::string_view whole) {
  const std::string key = fmt::format("{} {}", part, whole); // ids hold no blanks
  return {.hash = XXH3_64bits(key.data(), key.size()), .letter = 'b'};
}

} // namespace standpoint
