#include "claims/holder_of_words.h"

#include "base/ascii.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// "Interior Ministry" -> "Ministry"; "Church of England" -> "Church".
static std::string_view head_of_name(std::string_view name) {
  if (const std::size_t of = name.find(" of "); of != std::string_view::npos) name = name.substr(0, of);
  const std::size_t blank = name.rfind(' ');
  return blank == std::string_view::npos ? std::string_view{} : name.substr(blank + 1);
}

static std::vector<std::string> words_of(std::string_view role) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < role.size();) {
    const std::size_t end = std::min(role.find_first_of(" -", at), role.size());
    if (end > at) words.push_back(lower_case(role.substr(at, end - at)));
    at = end + 1;
  }
  return words;
}

static bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// "Defence Secretary", "Iran's foreign minister"; not "former president", "shadow chancellor".
static bool holds_state_office(const std::vector<std::string>& role, const ActorLists& lists) {
  return std::ranges::any_of(role, [&](const std::string& word) { return lists.state_officers.contains(word); }) &&
         std::ranges::none_of(role, [&](const std::string& word) { return lists.turning_words.contains(word); });
}

// "the Interior Ministry", "the government", "the council"; not "council tax payers".
static bool is_authority(std::string_view name, const ActorLists& lists) {
  const std::string_view head = head_of_name(name);
  return lists.authority_words.contains(lower_case(head.empty() ? name : head));
}

bool governs(const ActorLists& lists, const Holding& holding) {
  return std::ranges::any_of(holding.holders, [&](const Actor& holder) {
    return holder.kind == ActorKind::person ? holds_state_office(words_of(holder.role), lists)
                                            : is_authority(holder.name, lists);
  });
}

// "US President", "British Foreign Secretary"; "President" of somebody whom the lists have as one.
static std::string_view country_of(const Actor& holder, const ActorLists& lists) {
  if (!holder.country.empty()) return holder.country;
  constexpr std::size_t longest_name = 3; // words
  for (std::size_t from = 0; from < holder.role.size(); from = holder.role.find(' ', from)) {
    while (from < holder.role.size() && holder.role[from] == ' ') ++from;
    std::size_t to = from;
    for (std::size_t words = 0; words < longest_name && to < holder.role.size(); ++words) {
      to = std::min(holder.role.find(' ', to + 1), holder.role.size());
      const std::string_view part = std::string_view(holder.role).substr(from, to - from);
      if (const std::int32_t* of = find(lists.adjectives, part)) return lists.known[*of].name;
      const ActorAlias* alias = find(lists.aliases, part);
      if (alias != nullptr && alias->needed.empty() && lists.known[alias->actor].kind == KnownKind::country)
        return lists.known[alias->actor].name;
    }
  }
  // Under the name that the article gives it: "foreign secretary" of a foreign minister.
  const auto listed = std::ranges::find(lists.office_holders, holder.name, &OfficeHolder::name);
  return listed == lists.office_holders.end() ? std::string_view{} : listed->country;
}

// Who holds an office of his country, or is known to have held one where the article gives none.
static bool speaks_for_country(const Actor& holder, const std::vector<std::string>& role, const ActorLists& lists) {
  if (holds_state_office(role, lists)) return true;
  return role.empty() &&
         std::ranges::find(lists.office_holders, holder.name, &OfficeHolder::name) != lists.office_holders.end();
}

// "[our union] will strike", "[her party] is outraged"; not "our members will sell", which is theirs to do.
static bool is_own_group(const Syntax& syntax, const ArticleActors& actors, const ActorLists& lists,
                         const Holding& holding, std::int32_t token) {
  if (syntax[token].upos != Upos::NOUN) return false;
  const HashedString& noun = syntax.lower_lemma(token);
  if (!lists.organization_words.contains(noun)) return false;
  const std::int32_t whose = syntax.child(token, {Relation::nmod_poss});
  if (whose == no_token || whose > token) return false;
  const std::string word = lower_case(syntax.word(whose));
  return word == "our" || word == "my" || actors.is_same(whose, holding.attribution.source_head);
}

bool speaks_for(const Syntax& syntax, const ArticleActors& actors, const ActorLists& lists, const Holding& holding,
                std::int32_t token) {
  if (is_own_group(syntax, actors, lists, holding, token)) return true;
  if (holding.holders.size() != 1 || holding.holders.front().kind != ActorKind::person) return false;
  const Actor& holder = holding.holders.front();
  const std::vector<std::string> role = words_of(holder.role);
  const std::int32_t entity = actors.entity_of[token];
  if (entity >= 0 && actors.entities[entity].is_named) {
    const Entity& body = actors.entities[entity];
    if (body.kind == ActorKind::country)
      return speaks_for_country(holder, role, lists) && body.name == country_of(holder, lists);
    if (body.kind != ActorKind::organization && body.kind != ActorKind::unknown) return false;
    return body.name == holder.party || (!role.empty() && holder.role.find(body.name) != std::string::npos &&
                                         !has(role, "former") && !has(role, "ex"));
  }
  if (syntax[token].upos != Upos::NOUN || !syntax.has_child_lemma(token, "the")) return false;
  const std::string_view noun = syntax.lower_lemma(token).text;
  if (noun == "government" || noun == "administration") return holds_state_office(role, lists);
  return lists.organization_words.contains(syntax.lower_lemma(token)) && has(role, noun);
}

bool stands_for_holder(const Syntax& syntax, const ArticleActors& actors, const Holding& holding, std::int32_t token) {
  const std::int32_t source = holding.attribution.source_head;
  if (actors.is_same(token, source)) return true;
  if (holding.holders.size() > 1 && source != no_token &&
      syntax[token].upos == Upos::PRON && // "Hall and Reed said [they]"
      syntax.lemma(token) == "they" && token > source && syntax[token].sentence == syntax[source].sentence)
    return true;
  if (syntax[token].upos != Upos::NOUN || holding.holders.size() != 1) return false;
  const std::int32_t determiner = syntax.child(token, {Relation::det});
  if (determiner == no_token || syntax.lower_lemma(determiner).text != "the") return false;
  for (const std::int32_t child : syntax.children(token)) // "the defence ministry" is another
    if (syntax[child].relation == Relation::compound || syntax[child].relation == Relation::amod ||
        universal(syntax[child].relation) == Relation::nmod)
      return false;
  const Actor& holder = holding.holders.front();
  return holder.kind != ActorKind::person && syntax.lower_lemma(token).text == lower_case(head_of_name(holder.name));
}

} // namespace standpoint
