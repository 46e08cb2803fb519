// Who is meant by a party, a state or a nation: the part of MentionWalk that asks party_description.h.
#include "actors/describe_holder.h"
#include "actors/mention_walk.h"
#include "actors/party_description.h"
#include "actors/salience.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace standpoint {

// "The Kentucky Republican", "the Italian": whom the words beside his name make one, else whoever is spoken of and may
// be one; nobody where something behind it tells which ("the Republican running against her").
bool MentionWalk::resolve_member(const Description& description) {
  const std::int32_t token = description.head;
  const PartyDescription said = read_party_description(syntax_, lists_, description);
  if (!said || syntax_.child(token, {Relation::nmod, Relation::acl, Relation::compound}) > token) return false;
  const bool is_bare = said.word == token;
  if (!is_bare && kind_of_holder(syntax_, lists_, token) != ActorKind::person) return false;
  constexpr std::int32_t farthest = 100; // sentences
  constexpr std::int32_t in_sight = 3;
  std::vector<std::pair<const Antecedent*, int>> fits; // from the last on
  std::vector<std::int32_t> contradicted;              // entities
  for (auto earlier = antecedents_.rbegin(); earlier != antecedents_.rend(); ++earlier) {
    const Entity& candidate = entity(*earlier);
    if (syntax_[token].sentence - syntax_[earlier->token].sentence > farthest) break;
    if (candidate.kind != ActorKind::person || !candidate.is_named || !mentions_.is_name(earlier->token)) continue;
    WordRange name{earlier->token, earlier->token + 1};
    while (name.first > 0 && mentions_.entity_of[name.first - 1] == earlier->entity) --name.first;
    fits.emplace_back(&*earlier, party_fit(syntax_, lists_, said, candidate, name));
    if (fits.back().second < 0) contradicted.push_back(earlier->entity);
  }
  std::erase_if(
      fits, [&](const auto& fit) { return std::ranges::find(contradicted, fit.first->entity) != contradicted.end(); });
  const auto best = std::ranges::max_element(fits, {}, [](const auto& fit) { return fit.second; });
  if (best == fits.end()) return false;
  if (best->second > 0) return resolve_to(token, *best->first, MentionRule::member);
  const auto may_sit = [](const Role& role) { // in a parliament, for a party and a place: not "President Lee"
    return !role.titles.empty() && std::ranges::find(role.titles, "president") == role.titles.end();
  };
  const auto spoken_of = std::ranges::find_if(fits, [&](const auto& fit) {
    const std::vector<Role>& roles = mentions_.entities[fit.first->entity].roles;
    return fit.first->salience >= salience.least_of_foreground && !roles.empty() && std::ranges::all_of(roles, may_sit);
  });
  const bool is_in_sight =
      spoken_of != fits.end() && syntax_[token].sentence - syntax_[spoken_of->first->token].sentence <= in_sight;
  return said.party >= 0 && is_in_sight && resolve_to(token, *spoken_of->first, MentionRule::member);
}

// The same where it is taken for a name: "the [California Democrat]".
bool MentionWalk::resolve_named_member(std::int32_t token) {
  const std::int32_t named = mentions_.entity_of[token];
  std::int32_t first = token;
  while (first > 0 && mentions_.entity_of[first - 1] == named) --first;
  if (first == 0 || syntax_.lemma(first - 1) != "the" || !is_party_member(lists_, syntax_.word(token))) return false;
  if (!is_subject(syntax_[token].relation) && !is_source(token)) return false;
  const Description description{.words = {first, token + 1}, .head = token, .is_definite = true};
  if (!resolve_member(description)) return false;
  for (std::int32_t at = first; at < token; ++at) mentions_.entity_of[at] = mentions_.entity_of[token];
  add_antecedent(token, mentions_.entity_of[token]);
  return true;
}

} // namespace standpoint
