#include "lexicon/actor_lists.h"

#include "base/ascii.h"
#include "base/index.h"
#include "lexicon/table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace standpoint {

namespace {

void add_alias(ActorLists& lists, const Table& table, const TableRow& row, const std::string& alias, ActorAlias value) {
  const auto [place, is_new] = lists.aliases.emplace(alias, value);
  if (!is_new && place->second.actor != value.actor)
    fail_at(table, row, "\"" + alias + "\" already stands for " + lists.known[place->second.actor].name);
}

std::int32_t add_actor(ActorLists& lists, KnownActor actor) {
  for (std::size_t i = 0; i < lists.known.size(); ++i)
    if (lists.known[i].name == actor.name) return static_cast<std::int32_t>(i);
  lists.known.push_back(std::move(actor));
  return count_of(lists.known) - 1;
}

void read_countries(const std::string& path, ActorLists& lists) {
  enum { name_cell, names_cell, seats_cell, adjectives_cell, people_cell, cell_count };
  const Table table = read_table(path, cell_count);
  for (const TableRow& row : table.rows) {
    const std::string& name = row.cells[name_cell];
    const std::int32_t actor = add_actor(lists, {.name = name, .kind = KnownKind::country, .country = name});
    add_alias(lists, table, row, name, {.actor = actor, .needed = {}, .is_users = false});
    for (const auto cell : {names_cell, seats_cell})
      for (const std::string& alias : split_choices(row.cells[cell]))
        add_alias(lists, table, row, alias, {.actor = actor, .needed = {}, .is_users = false});
    for (const std::string& adjective : split_choices(row.cells[adjectives_cell]))
      lists.adjectives.emplace(adjective, actor);
    for (const std::string& people : split_choices(row.cells[people_cell])) lists.peoples.emplace(people, actor);
  }
}

void read_bodies(const std::string& path, ActorLists& lists) {
  enum { name_cell, kind_cell, nouns_cell, country_cell, aliases_cell, needed_cell, cell_count };
  const Table table = read_table(path, cell_count);
  for (const TableRow& row : table.rows) {
    const std::string& kind = row.cells[kind_cell];
    const auto known = find_known_kind(kind);
    if (!known || *known == KnownKind::person)
      fail_at(table, row, "\"" + kind + "\" is no kind of body: organization, group or country");
    const std::int32_t actor = add_actor(lists, {.name = row.cells[name_cell],
                                                 .kind = *known,
                                                 .country = row.cells[country_cell],
                                                 .nouns = split_choices(row.cells[nouns_cell])});
    add_alias(lists, table, row, row.cells[name_cell], {.actor = actor, .needed = {}, .is_users = false});
    for (const std::string& alias : split_choices(row.cells[aliases_cell]))
      add_alias(lists, table, row, alias,
                {.actor = actor, .needed = split_choices(row.cells[needed_cell]), .is_users = false});
  }
}

void read_office_holders(const std::string& path, ActorLists& lists) {
  enum { name_cell, country_cell, office_cell, from_cell, to_cell, cell_count };
  const auto is_day = [](const std::string& day) {
    return day.size() == 10 && day[4] == '-' && day[7] == '-' &&
           std::ranges::all_of(day, [](char c) { return c == '-' || is_ascii_digit(c); });
  };
  const Table table = read_table(path, cell_count);
  for (const TableRow& row : table.rows) {
    const std::string& to = row.cells[to_cell];
    if (!is_day(row.cells[from_cell]) || (!to.empty() && (!is_day(to) || to < row.cells[from_cell])))
      fail_at(table, row, "the days should be as 1997-05-02, the first before the second, which may be empty");
    const auto title = standpoint::find(lists.titles, row.cells[office_cell]);
    if (title == nullptr) fail_at(table, row, "\"" + row.cells[office_cell] + "\" is no title of titles.tsv");
    lists.office_holders.push_back({.name = row.cells[name_cell],
                                    .country = row.cells[country_cell],
                                    .office = title->canonical,
                                    .from = row.cells[from_cell],
                                    .to = to.empty() ? "9999" : to});
  }
}

Gender read_gender(const Table& table, const TableRow& row, const std::string& cell) {
  if (cell == "m") return Gender::male;
  if (cell == "f") return Gender::female;
  if (!cell.empty()) fail_at(table, row, "\"" + cell + "\" is no gender: m, f or empty");
  return Gender::unknown;
}

void read_titles(const std::string& path, ActorLists& lists) {
  enum { part_cell, gender_cell, canonical_cell, forms_cell, cell_count };
  const Table table = read_table(path, cell_count);
  for (const TableRow& row : table.rows) {
    const std::string& part = row.cells[part_cell];
    if (part != "honorific" && part != "given" && part != "office")
      fail_at(table, row, "\"" + part + "\" is no kind of title: honorific, given or office");
    const Title title{.canonical = row.cells[canonical_cell],
                      .is_honorific = part != "office",
                      .of_given_name = part == "given",
                      .gender = read_gender(table, row, row.cells[gender_cell])};
    for (const std::string& form : split_choices(row.cells[forms_cell])) {
      lists.titles.emplace(form, title);
      const std::size_t words = std::ranges::count(form, ' ') + 1;
      lists.longest_title = std::max(lists.longest_title, words);
    }
  }
}

void read_given_names(const std::string& path, StringMap<Gender>& names) {
  const Table table = read_table(path, 2);
  for (const TableRow& row : table.rows) {
    const Gender gender = read_gender(table, row, row.cells[0]);
    for (const std::string& name : split_choices(row.cells[1])) names.emplace(name, gender);
  }
}

void read_person_nouns(const std::string& path, StringSet& nouns) {
  for (const TableRow& row : read_table(path, 1).rows) nouns.insert(row.cells[0]);
}

void read_name_words(const std::string& path, ActorLists& lists) {
  const std::pair<std::string_view, StringSet*> kinds[] = {{"organization", &lists.organization_words},
                                                           {"group", &lists.group_words},
                                                           {"person", &lists.person_words},
                                                           {"particle", &lists.particles},
                                                           {"suffix", &lists.suffixes},
                                                           {"family name", &lists.family_names},
                                                           {"link", &lists.links},
                                                           {"text", &lists.texts},
                                                           {"authored", &lists.authored},
                                                           {"kind word", &lists.kind_words},
                                                           {"state officer", &lists.state_officers},
                                                           {"authority", &lists.authority_words},
                                                           {"turning", &lists.turning_words},
                                                           {"amount", &lists.amounts},
                                                           {"unnamed", &lists.unnamed},
                                                           {"pair", &lists.pairs},
                                                           {"nobody", &lists.nobody},
                                                           {"thing", &lists.things},
                                                           {"agent verb", &lists.agent_verbs},
                                                           {"agent state", &lists.agent_states},
                                                           {"effect verb", &lists.effect_verbs},
                                                           {"agent ending", &lists.agent_endings},
                                                           {"plural agent ending", &lists.plural_agent_endings},
                                                           {"calling ending", &lists.calling_endings},
                                                           {"no actor", &lists.no_actors},
                                                           {"speaker", &lists.speakers}};
  const Table table = read_table(path, 2);
  for (const TableRow& row : table.rows) {
    const auto kind = std::ranges::find(kinds, row.cells[0], &std::pair<std::string_view, StringSet*>::first);
    if (kind == std::end(kinds))
      fail_at(
          table, row,
          "\"" + row.cells[0] +
              "\" is no kind of word: organization, group, person, particle, suffix, family name, link, "
              "speaker, text, authored, kind word, state officer, authority, turning, amount, unnamed, pair, nobody, "
              "thing, agent verb, agent state, effect verb, agent ending, plural agent ending, calling ending or "
              "no actor");
    for (std::string& word : split_choices(row.cells[1])) kind->second->insert(std::move(word));
  }
}

} // namespace

static constexpr std::array<std::string_view, 4> known_kind_names = {"person", "organization", "country", "group"};

std::string_view name(KnownKind kind) {
  return known_kind_names[index_of(kind)];
}

std::optional<KnownKind> find_known_kind(std::string_view wanted) {
  const auto found = std::ranges::find(known_kind_names, wanted);
  if (found == known_kind_names.end()) return std::nullopt;
  return static_cast<KnownKind>(found - known_kind_names.begin());
}

static bool ends_with_one(std::string_view noun, const StringSet& endings, std::size_t stem) {
  return std::ranges::any_of(endings, [&](const std::string& ending) {
    return noun.size() >= stem + ending.size() && noun.ends_with(ending);
  });
}

bool has_agent_ending(const ActorLists& lists, std::string_view noun) {
  return ends_with_one(noun, lists.agent_endings, 0);
}

bool has_plural_agent_ending(const ActorLists& lists, std::string_view noun) {
  constexpr std::size_t stem = 4;
  return ends_with_one(noun, lists.agent_endings, stem) || ends_with_one(noun, lists.plural_agent_endings, stem);
}

bool has_calling_ending(const ActorLists& lists, std::string_view noun) {
  return ends_with_one(noun, lists.calling_endings, 0);
}

ActorLists read_actor_lists(const std::string& folder) {
  ActorLists lists;
  read_countries(folder + "/countries.tsv", lists);
  read_bodies(folder + "/bodies.tsv", lists);
  read_titles(folder + "/titles.tsv", lists);
  read_given_names(folder + "/given_names.tsv", lists.given_names);
  read_given_names(folder + "/name_genders.tsv", lists.name_genders);
  read_name_words(folder + "/name_words.tsv", lists);
  read_person_nouns(folder + "/person_nouns.tsv", lists.person_words);
  read_office_holders(folder + "/office_holders.tsv", lists);
  for (const OfficeHolder& holder : lists.office_holders) {
    if (holder.name.find(' ') == std::string::npos) continue;
    lists.holder_names.insert(holder.name);
    lists.name_starts.insert(holder.name.substr(0, holder.name.find(' ')));
  }
  for (const auto& [alias, actor] : lists.aliases)
    if (std::ranges::count(alias, ' ') >= 2) lists.name_starts.insert(alias.substr(0, alias.find(' ')));
  return lists;
}

} // namespace standpoint
