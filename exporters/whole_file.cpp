#include "exporters/whole_file.h"

#include "base/error.h"

namespace standpoint {

void write_whole_file(const std::string& path, const std::function<void(std::ostream&)>& write) {
  WholeFile file(path);
  try {
    write(file.stream());
  } catch (const Error& error) {
    throw Error(error.code(), {.file = path}, error.message());
  }
  file.keep();
}

} // namespace standpoint
