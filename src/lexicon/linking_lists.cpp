#include "lexicon/linking_lists.h"

#include "base/error.h"
#include "lexicon/table.h"

#include <algorithm>
#include <utility>

namespace standpoint {

LinkingLists read_linking_lists(const std::string& folder) {
  LinkingLists lists;
  const std::pair<std::string_view, StringSet*> sets[] = {
      {"reversing", &lists.reversing},    {"counter", &lists.counters},
      {"shell", &lists.shells},           {"towards", &lists.towards},
      {"instrument", &lists.instruments}, {"measure", &lists.measures},
      {"owner", &lists.owners},           {"small", &lists.small},
      {"nameless", &lists.nameless},      {"inside", &lists.inside}};
  const Table table = read_table(folder + "/topic_links.tsv", 2);
  for (const TableRow& row : table.rows) {
    const Place place{.file = table.path, .line = row.line, .record = 0};
    const std::vector<std::string> words = split_choices(row.cells[1]);
    if (row.cells[0] == "same" || row.cells[0] == "short") {
      // The first stands for itself: of several words it is compared as one.
      for (std::size_t i = words.front().find(' ') == std::string::npos ? 1 : 0; i < words.size(); ++i) {
        const auto [entry, is_new] = lists.same.emplace(words[i], words.front());
        if (!is_new && entry->second != words.front() && row.cells[0] == "same")
          throw Error(ErrorCode::bad_format, place,
                      "\"" + words[i] + "\" is the same as \"" + entry->second + "\" already");
        lists.longest = std::max(lists.longest, static_cast<std::size_t>(1 + std::ranges::count(words[i], ' ')));
      }
      continue;
    }
    const auto kind = std::ranges::find(sets, row.cells[0], &std::pair<std::string_view, StringSet*>::first);
    if (kind == std::end(sets))
      throw Error(ErrorCode::bad_format, place,
                  "\"" + row.cells[0] +
                      "\" is no kind of word: same, short, reversing, counter, shell, towards, instrument, measure, "
                      "owner, small, nameless or inside");
    for (const std::string& word : words) kind->second->insert(word);
  }
  return lists;
}

} // namespace standpoint
