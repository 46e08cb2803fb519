#include "names/name_index.h"

#include "language/word_atoms.h"

namespace standpoint {

namespace {

template <class Take> void for_each_word(std::string_view words, Take take) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    if (end > at) take(words.substr(at, end - at));
    at = end + 1;
  }
}

ListBits bits_of(const HashMap<ListBits>& map, Atom key) {
  const ListBits* found = map.find(key);
  return found == nullptr ? ListBits{0} : *found;
}

} // namespace

NameIndex::NameIndex(const ActorLists& lists, const NameLists& names) {
  for (const auto& [name, gender] : lists.given_names) forms_[form_atom(name)] |= given_name_bit;
  for (const auto& [title, value] : lists.titles)
    for_each_word(title, [&](std::string_view word) { lower_[lower_atom(word)] |= title_bit; });
  for (const std::string& word : lists.organization_words) lower_[lower_atom(word)] |= organization_bit;
  for (const std::string& word : lists.links) lower_[lower_atom(word)] |= link_bit;
  for (const std::string& word : lists.particles) lower_[lower_atom(word)] |= link_bit;
  for (const std::string& word : lists.no_actors) lower_[lower_atom(word)] |= no_actor_bit;
  for (const auto& [adjective, country] : lists.adjectives)
    for_each_word(adjective, [&](std::string_view word) { forms_[form_atom(word)] |= people_bit; });
  for (const auto& [people, country] : lists.peoples)
    for_each_word(people, [&](std::string_view word) { forms_[form_atom(word)] |= people_bit; });
  for (const auto& [name, alias] : lists.aliases)
    add_phrase(name, lists.known[alias.actor].kind == KnownKind::country ? country_bit : body_bit);
  const auto add_lower = [&](const std::vector<std::string>& list, ListBit bit) {
    for (const std::string& name : list) lower_[lower_atom(name)] |= bit;
  };
  add_lower(names.frequent_given_names, census_given_bit);
  add_lower(names.rare_given_names, rare_given_bit);
  add_lower(names.frequent_surnames, surname_bit);
  add_lower(names.rare_surnames, rare_surname_bit);
  for (const std::string& name : names.cities) add_phrase(name, city_bit);
  for (const std::string& name : names.country_parts) add_phrase(name, country_part_bit);
}

void NameIndex::add_phrase(std::string_view words, ListBits bits) {
  Atom key = as_written;
  Atom lower_key = any_case;
  for_each_word(words, [&](std::string_view word) {
    key = join(key, form_atom(word));
    lower_key = join(lower_key, lower_atom(word));
    phrases_[key];
    phrases_[lower_key];
  });
  phrases_[key] |= bits;
  phrases_[lower_key] |= bits;
}

ListBits NameIndex::word(Atom form, Atom lower) const {
  return static_cast<ListBits>(bits_of(forms_, form) | bits_of(lower_, lower));
}

std::optional<ListBits> NameIndex::phrase(Atom key) const {
  const ListBits* found = phrases_.find(key);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

} // namespace standpoint
