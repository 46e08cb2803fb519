#include "section_file.h"

#include "base/error.h"

#include <filesystem>
#include <fstream>

namespace standpoint {

std::vector<std::byte> read_section(const std::string& path) {
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) throw Error(ErrorCode::missing_input, {.file = path}, "cannot open the section; train it first");
  std::vector<std::byte> bytes(static_cast<std::size_t>(in.tellg()));
  in.seekg(0);
  in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!in) throw Error(ErrorCode::unreadable, {.file = path}, "cannot read the section");
  return bytes;
}

void write_section(const std::string& folder, const std::string& name, const std::vector<std::byte>& bytes) {
  std::filesystem::create_directories(folder);
  const std::string path = folder + "/" + name + ".section";
  std::ofstream out(path, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  out.close();
  if (!out) throw Error(ErrorCode::unreadable, {.file = path}, "cannot write the section");
}

} // namespace standpoint
