#include "lexicon/stance_lists.h"

#include "lexicon/table.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace standpoint {

namespace {

constexpr std::string_view stance_names[] = {"advocates",    "supports",   "commits",   "opposes",  "refuses",
                                             "criticizes",   "asserts",    "denies",    "predicts", "questions",
                                             "acknowledges", "by_content", "announces", "none"};
constexpr std::string_view part_names[] = {"verb", "noun", "adjective", "adverb"};

template <std::size_t n>
std::size_t index_of(const Table& table, const TableRow& row, const std::string& cell,
                     const std::string_view (&names)[n], const char* what) {
  const auto found = std::ranges::find(names, cell);
  if (found != std::end(names)) return found - std::begin(names);
  std::string choices;
  for (const std::string_view name : names) choices += (choices.empty() ? "" : ", ") + std::string(name);
  fail_at(table, row, "\"" + cell + "\" is no " + what + ": " + choices);
}

void read_stances(const std::string& path, StanceLists& lists) {
  enum { where_cell, part_cell, plain_cell, negated_cell, words_cell, cell_count };
  const Table table = read_table(path, cell_count);
  for (const TableRow& row : table.rows) {
    const std::string& where = row.cells[where_cell];
    if (where != "cue" && where != "content" && where != "holder")
      fail_at(table, row, "\"" + where + "\" is no place: cue, content or holder");
    const std::size_t part = index_of(table, row, row.cells[part_cell], part_names, "part of speech");
    const auto stance = [&](std::size_t cell) {
      return static_cast<Stance>(index_of(table, row, row.cells[cell], stance_names, "position"));
    };
    const StanceEntry entry{.plain = stance(plain_cell), .negated = stance(negated_cell)};
    auto& map = where == "holder" ? lists.holders : where == "cue" ? lists.cues[part] : lists.predicates[part];
    for (const std::string& word : split_choices(row.cells[words_cell]))
      if (!map.emplace(word, entry).second) fail_at(table, row, "\"" + word + "\" stands here twice");
  }
}

void read_words(const std::string& path, StanceLists& lists) {
  const std::pair<std::string_view, StringSet*> kinds[] = {{"turn", &lists.turns},
                                                           {"light verb", &lists.light_verbs},
                                                           {"light noun", &lists.light_nouns},
                                                           {"light adjective", &lists.light_adjectives},
                                                           {"empty noun", &lists.empty_nouns},
                                                           {"effect", &lists.effects},
                                                           {"accusation", &lists.accusations},
                                                           {"time", &lists.times},
                                                           {"period", &lists.periods}};
  const Table table = read_table(path, 2);
  for (const TableRow& row : table.rows) {
    const auto kind = std::ranges::find(kinds, row.cells[0], &std::pair<std::string_view, StringSet*>::first);
    if (kind == std::end(kinds))
      fail_at(
          table, row,
          "\"" + row.cells[0] +
              "\" is no kind of word: turn, light verb, light noun, light adjective, empty noun, effect, accusation, "
              "time or period");
    for (std::string& word : split_choices(row.cells[1])) kind->second->insert(std::move(word));
  }
}

} // namespace

StanceLists read_stance_lists(const std::string& folder) {
  StanceLists lists;
  read_stances(folder + "/stances.tsv", lists);
  read_words(folder + "/topic_words.tsv", lists);
  const Table nouns = read_table(folder + "/nominalizations.tsv", 2);
  for (const TableRow& row : nouns.rows) lists.nominalizations.emplace(row.cells[0], row.cells[1]);
  const Table verbs = read_table(folder + "/verb_forms.tsv", 4);
  for (const TableRow& row : verbs.rows)
    if (row.cells[3] != "-") lists.gerunds.emplace(row.cells[0], split_choices(row.cells[3]).front());
  lists.acts = read_act_lists(folder);
  lists.grammar = read_grammar_lists(folder);
  return lists;
}

} // namespace standpoint
