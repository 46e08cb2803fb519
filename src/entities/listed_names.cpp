#include "entities/listed_names.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace standpoint {

namespace {

constexpr std::int32_t most_tokens = 14; // of a listed name

// Whether the words are a name that is found as it stands; `known` is its actor, -1 for the holder of an office.
bool is_listed_name(const ActorLists& lists, std::string_view words, std::int32_t& known) {
  const ActorAlias* alias = find(lists.aliases, words);
  known = alias == nullptr ? -1 : alias->actor;
  if (alias != nullptr && alias->is_users) return true;
  if (alias != nullptr && alias->needed.empty() && std::ranges::count(words, ' ') >= 2) return true;
  known = -1;
  return lists.holder_names.contains(words);
}

// "Welsh Local Government Association" is another body than the Local Government Association that is listed. `around`:
// the names that share a token with it.
bool is_of_longer(const ActorLists& lists, const Syntax& syntax, const std::vector<const Name*>& around,
                  const Name& listed) {
  if (listed.known < 0 || find(lists.aliases, listed.text)->is_users) return false;
  const std::string& country = lists.known[listed.known].country;
  return std::ranges::any_of(around, [&](const Name* other) {
    if (other->range.first >= listed.range.first || other->range.last != listed.range.last) return false;
    if (other->kind != ActorKind::organization || other->has_title) return false;
    const std::string_view before = syntax.words({other->range.first, listed.range.first});
    const std::int32_t* of = find(lists.adjectives, before);
    const ActorAlias* alias = find(lists.aliases, before);
    if (of == nullptr && alias != nullptr) of = &alias->actor;
    const KnownActor* land = of == nullptr ? nullptr : &lists.known[*of];
    return land == nullptr ? title_ending_at(syntax, lists, listed.range.first - 1, other->range.first).empty()
                           : land->name != country || before == "Welsh" || before == "Scottish";
  });
}

// The listed name stands in the place of those around it, and takes what is known of one that ends with it.
void take_over(Name& name, const std::vector<const Name*>& around) {
  for (const Name* other : around)
    if (other->range.last == name.range.last && name.role.empty()) {
      name.role = other->role;
      name.has_title = other->has_title;
      name.gender = other->gender;
    }
}

// Puts listed names in the place of others that share a token with them.
// REQUIRES: the listed ones are in order and share no token with each other. Cost: linear, and sorting.
void replace_by_listed(const ActorLists& lists, const Syntax& syntax, std::vector<Name>& names,
                       std::vector<Name> listed) {
  std::vector<std::size_t> by_first(names.size());
  std::iota(by_first.begin(), by_first.end(), std::size_t{0});
  std::ranges::stable_sort(by_first, {}, [&](std::size_t i) { return names[i].range.first; });
  std::int32_t longest = 0;
  for (const Name& name : names) longest = std::max(longest, name.range.last - name.range.first);
  std::vector<char> is_gone(names.size(), 0);
  std::vector<Name> taken;
  for (Name& name : listed) {
    std::vector<std::size_t> shared;
    auto at = std::ranges::lower_bound(by_first, name.range.first - longest, {},
                                       [&](std::size_t i) { return names[i].range.first; });
    for (; at != by_first.end() && names[*at].range.first < name.range.last; ++at)
      if (names[*at].range.last > name.range.first && is_gone[*at] == 0) shared.push_back(*at);
    std::ranges::sort(shared);
    std::vector<const Name*> around;
    for (const std::size_t i : shared) around.push_back(&names[i]);
    if (is_of_longer(lists, syntax, around, name)) continue;
    take_over(name, around);
    for (const std::size_t i : shared) is_gone[i] = 1;
    taken.push_back(std::move(name));
  }
  std::vector<Name> kept;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (is_gone[i] == 0) kept.push_back(std::move(names[i]));
  std::ranges::move(taken, std::back_inserter(kept));
  names = std::move(kept);
  std::ranges::sort(names, {}, [](const Name& name) { return name.range.first; });
}

void find_without_dots(const ActorLists& lists, Name& name) {
  if (name.known >= 0 || name.text.find('.') == std::string::npos || name.text.find(' ') != std::string::npos) return;
  std::string letters = name.text;
  std::erase(letters, '.');
  const ActorAlias* alias = find(lists.aliases, letters);
  if (alias == nullptr || !alias->needed.empty() || letters.size() < 2) return;
  name.known = alias->actor;
}

} // namespace

void add_listed_names(const Syntax& syntax, const ActorLists& lists, std::vector<Name>& names) {
  std::vector<Name> listed;
  const bool has_users = lists.longest_users_alias > 0;
  for (std::int32_t at = 0; at < syntax.size(); ++at) {
    if (!has_users && !lists.name_starts.contains(syntax.word(at))) continue;
    for (std::int32_t last = std::min(at + most_tokens, syntax.sentence_of(at).last); last > at; --last) {
      std::int32_t known = -1;
      const std::string_view words = syntax.words({at, last});
      if (!is_listed_name(lists, words, known)) continue;
      Name name{.range = {at, last}, .role = {}, .text = std::string(words), .known = known};
      if (known < 0) name.kind = ActorKind::person;
      if (const Gender* gender = known < 0 ? find(lists.given_names, syntax.word(at)) : nullptr) name.gender = *gender;
      listed.push_back(std::move(name));
      at = last - 1;
      break;
    }
  }
  if (!listed.empty()) replace_by_listed(lists, syntax, names, std::move(listed));
  for (Name& name : names) find_without_dots(lists, name);
}

} // namespace standpoint
