#include "lexicon/act_lists.h"

#include "base/error.h"
#include "lexicon/table.h"

#include <utility>

namespace standpoint {

ActLists read_act_lists(const std::string& folder) {
  enum { kind_cell, part_cell, words_cell, cell_count };
  ActLists lists;
  const Table table = read_table(folder + "/acts.tsv", cell_count);
  for (const TableRow& row : table.rows) {
    const std::string kind = row.cells[kind_cell] + ' ' + row.cells[part_cell];
    for (std::string& word : split_choices(row.cells[words_cell])) {
      bool is_new = true;
      if (kind == "undo verb" || kind == "keep verb")
        is_new = lists.verbs.emplace(std::move(word), kind == "undo verb" ? ActKind::undo : ActKind::keep).second;
      else if (kind == "end verb")
        is_new = lists.ending.insert(std::move(word)).second;
      else if (kind == "end adverb")
        is_new = lists.ending_adverbs.insert(std::move(word)).second;
      else if (kind == "refrain verb")
        is_new = lists.refraining.insert(std::move(word)).second;
      else if (kind == "undo noun")
        is_new = lists.undoing_nouns.insert(std::move(word)).second;
      else if (kind == "vehicle noun")
        is_new = lists.vehicles.insert(std::move(word)).second;
      else if (kind == "hold open verb")
        is_new = lists.openers.insert(std::move(word)).second;
      else
        throw Error(ErrorCode::bad_format, {.file = table.path, .line = row.line, .record = 0},
                    "\"" + kind +
                        "\" is no kind of word: undo verb, keep verb, end verb, end adverb, refrain verb, undo noun, "
                        "vehicle noun or hold "
                        "open verb");
      if (!is_new)
        throw Error(ErrorCode::bad_format, {.file = table.path, .line = row.line, .record = 0},
                    "\"" + row.cells[words_cell] + "\" holds a word that stands here twice");
    }
  }
  return lists;
}

} // namespace standpoint
