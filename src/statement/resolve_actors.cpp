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
                             const std::vector<Attribution>& attributions, std::string_view day)
    : syntax_(syntax), lists_(lists) {
  const auto size = static_cast<std::size_t>(syntax.size());
  const std::vector<Name> names = find_names(syntax, lists);
  Entities linked = link_names(syntax, lists, names);
  mentions_ = {.entities = std::move(linked.entities),
               .entity_of = std::vector<std::int32_t>(size, -1),
               .steps = std::vector<MentionStep>(size)};
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::int32_t at = names[i].range.first; at < names[i].range.last; ++at)
      mentions_.entity_of[static_cast<std::size_t>(at)] = linked.entity_of[i];
  suppose_persons(attributions);
  MentionWalk(syntax, lists, attributions, day, mentions_).walk();
}

// A name of several words and no known kind that says something is a person's: "Ban Ki-moon said".
void ActorResolver::suppose_persons(const std::vector<Attribution>& attributions) {
  for (const Attribution& attribution : attributions) {
    if (attribution.source_head == no_token || attribution.outer >= 0) continue;
    const std::int32_t index = entity_of(attribution.source_head);
    if (index < 0) continue;
    Entity& entity = mentions_.entities[static_cast<std::size_t>(index)];
    if (entity.kind == ActorKind::unknown && entity.known < 0 && entity.name.find(' ') != std::string::npos)
      entity.kind = ActorKind::person;
  }
}

std::vector<Actor> ActorResolver::actors(std::int32_t head) const {
  std::vector<Actor> found;
  if (head == no_token) return found;
  const MentionStep step = mentions_.steps[static_cast<std::size_t>(head)];
  if (step.rule == MentionRule::pronoun && syntax_.lemma(head) == "they") head = step.to; // "Grassley and Leahy"
  resolve_one(head, found);
  if (found.empty()) return found;
  std::vector<std::int32_t> others;
  for (const std::int32_t child : syntax_.children(head))
    if (syntax_[child].relation == Relation::conj && is_nominal(syntax_[child])) others.push_back(child);
  // Names and listed bodies stand for themselves, unnamed groups together are one holder.
  const auto is_named = [&](std::int32_t token) {
    return entity_of(token) >= 0 && mentions_.entities[static_cast<std::size_t>(entity_of(token))].is_named;
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
  const Entity* entity = mentions_.entity_at(head);
  if (entity != nullptr) {
    if (stands_for_some(head, *entity)) {
      found.push_back(
          {.name = describe_holder(syntax_, lists_, mentions_, head), .kind = ActorKind::group, .role = {}});
      return;
    }
    const bool speaks_for = mentions_.steps[static_cast<std::size_t>(head)].rule == MentionRule::spokesperson;
    found.push_back(actor_of(*entity, speaks_for ? describe_holder(syntax_, lists_, mentions_, head) : std::string{}));
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
  std::string name = describe_holder(syntax_, lists_, mentions_, head);
  if (!name.empty())
    found.push_back({.name = std::move(name), .kind = kind_of_holder(syntax_, lists_, head), .role = {}});
}

// "two Democrats", "some Israelis": not the party, not the country.
bool ActorResolver::stands_for_some(std::int32_t head, const Entity& entity) const {
  if (entity.known < 0 || (syntax_[head].xpos != Xpos::NNS && syntax_[head].xpos != Xpos::NNPS)) return false;
  return std::ranges::any_of(syntax_.children(head), [&](std::int32_t child) {
    return child < head &&
           (syntax_[child].relation == Relation::nummod ||
            (lists_.amounts.contains(lower_case(syntax_.lemma(child))) && syntax_.lemma(child) != "all"));
  });
}

Actor ActorResolver::actor_of(const Entity& entity, std::string role) const {
  if (role.empty() && !entity.roles.empty()) {
    const Role* best = &entity.roles.front(); // the longest says most
    for (const Role& other : entity.roles)
      if (other.words.last - other.words.first > best->words.last - best->words.first) best = &other;
    role = syntax_.words(best->words);
  }
  return {.name = entity.name, .kind = entity.kind, .role = std::move(role)};
}

} // namespace standpoint
