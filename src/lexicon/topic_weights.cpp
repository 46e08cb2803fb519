#include "lexicon/topic_weights.h"

#include "base/error.h"
#include "lexicon/table.h"

#include <charconv>

namespace standpoint {

TopicWeights read_topic_weights(const std::string& folder) {
  TopicWeights weights;
  const Table table = read_table(folder + "/topic_weights.tsv", 2);
  for (const TableRow& row : table.rows) {
    const std::string& cell = row.cells[1];
    float value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    const Place place{.file = table.path, .line = row.line, .record = 0};
    if (error != std::errc{} || end != cell.data() + cell.size())
      throw Error(ErrorCode::bad_format, place, "\"" + cell + "\" is no number");
    if (!weights.emplace(row.cells[0], value).second)
      throw Error(ErrorCode::bad_format, place, "\"" + row.cells[0] + "\" stands here twice");
  }
  return weights;
}

} // namespace standpoint
