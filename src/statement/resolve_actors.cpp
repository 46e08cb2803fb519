// Mentions and how they are resolved:
//   names          by link_names: "Lee" -> Lee Nak-yon, "Pyongyang" -> North Korea
//   peoples        "the Israelis" -> Israel
//   descriptions   "the former South Korean prime minister" -> who was given this title before; "the commission" -> the
//                  organisation whose name ends so
//   pronouns       he, she, they, it -> the mention before that fits best (pronouns.cpp)
//   relatives      "Kim, who ..." -> what the clause depends on
//   spokespeople   "a spokesman for the union" -> the union; named ones are themselves
//   coordination   "France and Germany" -> two actors; "officials and experts" -> one, as worded
//   the rest       stays as worded, without "the"
#include "statement/resolve_actors.h"

#include "statement/describe_holder.h"
#include "statement/mention_walk.h"

#include <algorithm>
#include <utility>

namespace standpoint {

ActorResolver::ActorResolver(const Syntax& syntax, const ActorLists& lists,
                             const std::vector<Attribution>& attributions,
                             const std::vector<RecognizedName>& recognized)
    : syntax_(syntax), lists_(lists), entity_of_(static_cast<std::size_t>(syntax.size()), -1) {
  const std::vector<Name> names = find_names(syntax, lists, recognized);
  Entities linked = link_names(syntax, lists, names);
  entities_ = std::move(linked.entities);
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::int32_t at = names[i].range.first; at < names[i].range.last; ++at)
      entity_of_[static_cast<std::size_t>(at)] = linked.entity_of[i];
  MentionWalk(syntax, lists, attributions, entities_, entity_of_).walk();
}

std::vector<Actor> ActorResolver::actors(std::int32_t head) const {
  std::vector<Actor> found;
  if (head == no_token) return found;
  resolve_one(head, found);
  if (found.empty()) return found;
  std::vector<std::int32_t> others;
  for (const std::int32_t child : syntax_.children(head))
    if (syntax_[child].relation == Relation::conj && is_nominal(syntax_[child])) others.push_back(child);
  // Names and listed bodies stand for themselves, unnamed groups together are one holder.
  const auto is_named = [&](std::int32_t token) {
    return entity_of(token) >= 0 && entities_[static_cast<std::size_t>(entity_of(token))].is_named;
  };
  const bool has_name = is_named(head) || std::ranges::any_of(others, is_named);
  if (has_name)
    for (const std::int32_t other : others) resolve_one(other, found);
  for (std::size_t i = 0; i < found.size(); ++i)
    for (std::size_t k = found.size(); --k > i;)
      if (found[k].name == found[i].name) found.erase(found.begin() + static_cast<std::ptrdiff_t>(k));
  return found;
}

void ActorResolver::resolve_one(std::int32_t head, std::vector<Actor>& found) const {
  const Token& token = syntax_[head];
  if (lists_.speakers.contains(lower_case(token.lemma)) && entity_of(head) < 0) {
    const std::int32_t principal = principal_of(head);
    if (principal != no_token && entity_of(principal) >= 0) {
      found.push_back(actor_of(entity_of(principal), describe_holder(syntax_, head)));
      return;
    }
  }
  if (entity_of(head) >= 0) {
    found.push_back(actor_of(entity_of(head), {}));
    return;
  }
  if (token.xpos == Xpos::WP || token.xpos == Xpos::WDT || token.lemma == "that") {
    std::int32_t clause = token.head; // up to the relative clause, whose head is the antecedent
    while (clause != no_token && syntax_[clause].relation != Relation::acl_relcl) clause = syntax_[clause].head;
    if (clause != no_token && syntax_[clause].head != head) resolve_one(syntax_[clause].head, found);
    return;
  }
  if (token.upos == Upos::PRON && !lists_.amounts.contains(lower_case(token.lemma))) return; // nobody before it fits
  if (!can_hold(syntax_, lists_, head)) return;
  std::string name = describe_holder(syntax_, head);
  if (!name.empty())
    found.push_back({.name = std::move(name), .kind = kind_of_holder(syntax_, lists_, head), .role = {}});
}

Actor ActorResolver::actor_of(std::int32_t index, std::string role) const {
  const Entity& entity = entities_[static_cast<std::size_t>(index)];
  if (role.empty() && !entity.roles.empty()) {
    const Role* best = &entity.roles.front(); // the longest says most
    for (const Role& other : entity.roles)
      if (other.words.last - other.words.first > best->words.last - best->words.first) best = &other;
    role = syntax_.words(best->words);
  }
  return {.name = entity.name, .kind = entity.kind, .role = std::move(role)};
}

std::int32_t ActorResolver::principal_of(std::int32_t speaker) const {
  for (const std::int32_t child : syntax_.children(speaker)) {
    const Relation relation = universal(syntax_[child].relation);
    const bool before = child < speaker && (relation == Relation::nmod || relation == Relation::compound);
    const bool behind = child > speaker && relation == Relation::nmod &&
                        (syntax_.has_child_lemma(child, "for") || syntax_.has_child_lemma(child, "of"));
    if (before || behind) return child;
  }
  return no_token;
}

} // namespace standpoint
