#include "lexicon/affiliation_lists.h"

#include "base/day.h"
#include "lexicon/person_names.h"
#include "lexicon/table.h"

namespace standpoint {

static void read_members(const std::string& path, AffiliationLists& lists) {
  enum { name_cell, others_cell, country_cell, party_cell, from_cell, to_cell, needs_cell, cell_count };
  const Table table = read_table(path, cell_count);
  for (const TableRow& row : table.rows) {
    const std::string &from = row.cells[from_cell], &to = row.cells[to_cell], &needs = row.cells[needs_cell];
    if (!read_iso_day(from) || (!to.empty() && (!read_iso_day(to) || to < from)))
      fail_at(table, row, "the days should be as 1997-05-02, the first before the second, which may be empty");
    if (!needs.empty() && needs != "legislator") fail_at(table, row, "\"" + needs + "\" should be legislator or empty");
    const PartyMember member{.name = row.cells[name_cell],
                             .country = row.cells[country_cell],
                             .party = row.cells[party_cell],
                             .from = from,
                             .to = to.empty() ? "9999" : to,
                             .needs_role = !needs.empty()};
    lists.members[name_key(member.name)].push_back(member);
    for (const std::string& other : split_choices(row.cells[others_cell]))
      lists.members[name_key(other)].push_back(member);
  }
}

AffiliationLists read_affiliation_lists(const std::string& folder) {
  AffiliationLists lists;
  enum { kind_cell, of_cell, words_cell, cell_count };
  const Table table = read_table(folder + "/affiliations.tsv", cell_count);
  for (const TableRow& row : table.rows) {
    const std::string &kind = row.cells[kind_cell], &of = row.cells[of_cell];
    for (const std::string& word : split_choices(row.cells[words_cell])) {
      if (kind == "part") {
        if (!lists.parts.emplace(word, of).second) fail_at(table, row, "\"" + word + "\" is a part of another already");
      } else if (kind == "speaks for a government") {
        lists.government_words.insert(word);
        lists.body_words.insert(word);
      } else if (kind == "speaks for a body") {
        lists.body_words.insert(word);
      } else if (kind == "names a member") {
        lists.member_words.insert(word);
      } else if (kind == "picture agency") {
        lists.picture_agencies.insert(word);
      } else if (kind == "short for") {
        lists.in_full[word].push_back(of);
      } else {
        fail_at(table, row,
                "\"" + kind +
                    "\" is no kind: part, speaks for a government, speaks for a body, names a member, picture agency "
                    "or short for");
      }
    }
  }
  read_members(folder + "/party_members.tsv", lists);
  return lists;
}

} // namespace standpoint
