#include "lexicon/name_lists.h"

#include "lexicon/table.h"

#include <utility>

namespace standpoint {

namespace {

void append(const std::string& cell, std::vector<std::string>& list) {
  for (std::string& name : split_choices(cell)) list.push_back(std::move(name));
}

void read_person_names(const std::string& path, NameLists& lists) {
  enum { part_cell, frequency_cell, names_cell, cell_count };
  const Table table = read_table(path, cell_count);
  for (const TableRow& row : table.rows) {
    const std::string& part = row.cells[part_cell];
    const std::string& frequency = row.cells[frequency_cell];
    if (part != "given" && part != "surname")
      fail_at(table, row, "\"" + part + "\" is no part of a name: given or surname");
    if (frequency != "frequent" && frequency != "rare")
      fail_at(table, row, "\"" + frequency + "\" does not say how common the names are: frequent or rare");
    const bool is_frequent = frequency == "frequent";
    append(row.cells[names_cell], part == "given" ? (is_frequent ? lists.frequent_given_names : lists.rare_given_names)
                                                  : (is_frequent ? lists.frequent_surnames : lists.rare_surnames));
  }
}

void read_places(const std::string& path, NameLists& lists) {
  enum { kind_cell, country_cell, names_cell, cell_count };
  const Table table = read_table(path, cell_count);
  for (const TableRow& row : table.rows) {
    const std::string& kind = row.cells[kind_cell];
    if (kind != "city" && kind != "part") fail_at(table, row, "\"" + kind + "\" is no kind of place: city or part");
    append(row.cells[names_cell], kind == "city" ? lists.cities : lists.country_parts);
  }
}

} // namespace

NameLists read_name_lists(const std::string& folder) {
  NameLists lists;
  read_person_names(folder + "/person_names.tsv", lists);
  read_places(folder + "/places.tsv", lists);
  return lists;
}

} // namespace standpoint
