#include "lexicon/kind_table.h"

#include "base/error.h"
#include "lexicon/table.h"

#include <algorithm>
#include <iterator>

namespace standpoint {

void read_kind_table(const std::string& path, std::string_view what,
                     const std::vector<std::pair<std::string_view, StringSet*>>& kinds) {
  const Table table = read_table(path, 2);
  for (const TableRow& row : table.rows) {
    const auto kind = std::ranges::find(kinds, row.cells[0], &std::pair<std::string_view, StringSet*>::first);
    if (kind == std::end(kinds)) {
      std::string message = "\"" + row.cells[0] + "\" is no kind of " + std::string(what) + ": ";
      for (const auto& known : kinds) message += (&known == &kinds.front() ? "" : ", ") + std::string(known.first);
      throw Error(ErrorCode::bad_format, {.file = table.path, .line = row.line, .record = 0}, std::move(message));
    }
    for (std::string& word : split_choices(row.cells[1])) kind->second->insert(std::move(word));
  }
}

} // namespace standpoint
