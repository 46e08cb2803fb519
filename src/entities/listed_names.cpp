#include "entities/listed_names.h"

#include <algorithm>

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

// "Welsh Local Government Association" is another body than the Local Government Association that is listed.
bool is_of_longer(const ActorLists& lists, const Syntax& syntax, const std::vector<Name>& names, const Name& listed) {
  if (listed.known < 0 || find(lists.aliases, listed.text)->is_users) return false;
  const std::string& country = lists.known[listed.known].country;
  return std::ranges::any_of(names, [&](const Name& other) {
    if (other.range.first >= listed.range.first || other.range.last != listed.range.last) return false;
    if (other.kind != ActorKind::organization || other.has_title) return false;
    const std::string_view before = syntax.words({other.range.first, listed.range.first});
    const std::int32_t* of = find(lists.adjectives, before);
    const ActorAlias* alias = find(lists.aliases, before);
    if (of == nullptr && alias != nullptr) of = &alias->actor;
    const KnownActor* land = of == nullptr ? nullptr : &lists.known[*of];
    return land == nullptr ? title_ending_at(syntax, lists, listed.range.first - 1, other.range.first).empty()
                           : land->name != country || before == "Welsh" || before == "Scottish";
  });
}

void replace(std::vector<Name>& names, Name name) {
  std::erase_if(names, [&](const Name& other) {
    if (other.range.first >= name.range.last || other.range.last <= name.range.first) return false;
    if (other.range.last == name.range.last && name.role.empty()) {
      name.role = other.role;
      name.has_title = other.has_title;
      name.gender = other.gender;
    }
    return true;
  });
  names.push_back(std::move(name));
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
  for (Name& name : listed)
    if (!is_of_longer(lists, syntax, names, name)) replace(names, std::move(name));
  if (!listed.empty()) std::ranges::sort(names, {}, [](const Name& name) { return name.range.first; });
  for (Name& name : names) find_without_dots(lists, name);
}

} // namespace standpoint
