#include "lexicon/grammar_lists.h"

#include "base/error.h"
#include "lexicon/table.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace standpoint {

GrammarLists read_grammar_lists(const std::string& folder) {
  GrammarLists lists;
  const std::pair<std::string_view, StringSet*> kinds[] = {{"duty", &lists.duty},
                                                           {"future", &lists.future},
                                                           {"possible", &lists.possible},
                                                           {"duty verb", &lists.duty_verbs},
                                                           {"future verb", &lists.future_verbs},
                                                           {"directive verb", &lists.directive_verbs},
                                                           {"sharing verb", &lists.sharing_verbs},
                                                           {"opinion verb", &lists.opinion_verbs},
                                                           {"expressing verb", &lists.expressing_verbs},
                                                           {"negation", &lists.negations},
                                                           {"negative", &lists.negatives},
                                                           {"distant", &lists.distant},
                                                           {"first person", &lists.first_person},
                                                           {"topic preposition", &lists.topic_prepositions},
                                                           {"weak end", &lists.weak_ends}};
  const Table table = read_table(folder + "/grammar.tsv", 2);
  for (const TableRow& row : table.rows) {
    const auto kind = std::ranges::find(kinds, row.cells[0], &std::pair<std::string_view, StringSet*>::first);
    if (kind == std::end(kinds)) {
      std::string message = "\"" + row.cells[0] + "\" is no kind of grammar word: ";
      for (const auto& known : kinds) message += (known.second == &lists.duty ? "" : ", ") + std::string(known.first);
      throw Error(ErrorCode::bad_format, {.file = table.path, .line = row.line, .record = 0}, std::move(message));
    }
    for (std::string& word : split_choices(row.cells[1])) kind->second->insert(std::move(word));
  }
  return lists;
}

} // namespace standpoint
