// ZIP files for tests: members are stored, not compressed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

inline std::string zip_file(const std::vector<std::pair<std::string, std::string>>& members) {
  const auto number = [](std::uint32_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
  };
  const auto crc = [](std::string_view s) {
    std::uint32_t c = 0xFFFFFFFF;
    for (char byte : s) {
      c ^= static_cast<unsigned char>(byte);
      for (int k = 0; k < 8; ++k) c = (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1;
    }
    return c ^ 0xFFFFFFFF;
  };
  std::string out, list;
  for (const auto& [name, content] : members) {
    const auto size = static_cast<std::uint32_t>(content.size());
    const std::string fields = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(crc(content), 4) +
                               number(size, 4) + number(size, 4) + number(static_cast<std::uint32_t>(name.size()), 2) +
                               number(0, 2);
    list += "PK\x01\x02" + number(20, 2) + fields + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
            number(static_cast<std::uint32_t>(out.size()), 4) + name;
    out += "PK\x03\x04" + fields + name + content;
  }
  const auto count = static_cast<std::uint32_t>(members.size());
  const auto at = static_cast<std::uint32_t>(out.size());
  return out + list + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2) +
         number(static_cast<std::uint32_t>(list.size()), 4) + number(at, 4) + number(0, 2);
}
