#include "lexicon/cue_lists.h"

#include "base/error.h"
#include "base/index.h"
#include "lexicon/table.h"

#include <algorithm>
#include <optional>

namespace standpoint {

namespace {

std::optional<CuePart> find_part(std::string_view name) {
  if (name == "verb") return CuePart::verb;
  if (name == "noun") return CuePart::noun;
  if (name == "adjective") return CuePart::adjective;
  if (name == "phrase") return CuePart::phrase;
  return std::nullopt;
}

std::uint8_t find_frame(std::string_view name) {
  if (name == "clause") return cue_clause;
  if (name == "quote") return cue_quote;
  if (name == "infinitive") return cue_infinitive;
  if (name == "object") return cue_object;
  if (name == "rest") return cue_rest;
  return 0;
}

} // namespace

const std::vector<CueEntry>& CueLists::find(CuePart part, std::string_view lemma) const {
  static const std::vector<CueEntry> none;
  const auto& of_part = entries[index_of(part)];
  const auto found = of_part.find(lemma);
  return found == of_part.end() ? none : found->second;
}

CueLists read_cue_lists(const std::string& folder) {
  enum { part_cell, group_cell, frames_cell, prepositions_cell, lemmas_cell, cell_count };
  const Table table = read_table(folder + "/cues.tsv", cell_count);
  CueLists lists;
  for (const TableRow& row : table.rows) {
    const Place place{.file = table.path, .line = row.line};
    const std::optional<CuePart> part = find_part(row.cells[part_cell]);
    if (!part)
      throw Error(ErrorCode::bad_format, place,
                  "\"" + row.cells[part_cell] + "\" is no part of speech: verb, noun, adjective or phrase");
    CueEntry entry{.group = row.cells[group_cell], .prepositions = split_choices(row.cells[prepositions_cell])};
    for (const std::string& name : split_choices(row.cells[frames_cell])) {
      const std::uint8_t frame = find_frame(name);
      if (frame == 0)
        throw Error(ErrorCode::bad_format, place,
                    "\"" + name + "\" is no frame: clause, quote, infinitive, object or rest");
      entry.frames |= frame;
    }
    const std::vector<std::string> lemmas = split_choices(row.cells[lemmas_cell]);
    if (lemmas.empty()) throw Error(ErrorCode::bad_format, place, "no words in the last column");
    for (const std::string& lemma : lemmas) lists.entries[index_of(*part)][lemma].push_back(entry);
    lists.groups.push_back(entry.group);
  }
  std::sort(lists.groups.begin(), lists.groups.end());
  lists.groups.erase(std::unique(lists.groups.begin(), lists.groups.end()), lists.groups.end());
  return lists;
}

} // namespace standpoint
