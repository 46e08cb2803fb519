#include "statement/find_claims.h"

#include "statement/continued_quotations.h"

#include <utility>

namespace standpoint {

Holdings find_claims(const Document& document, const Analysis& analysis, const Syntax& syntax,
                     const std::vector<Attribution>& attributions, const ActorResolver& actors,
                     const StanceLists& lists) {
  Holdings found;
  for (std::size_t i = 0; i < attributions.size(); ++i)
    found.holdings.push_back({.origin = i,
                              .attribution = attributions[i],
                              .is_continued = false,
                              .holders = actors.actors(attributions[i].source_head)});
  for (const Continuation& more : continued_quotations(document, analysis, syntax, attributions)) {
    Holding holding = found.holdings[static_cast<std::size_t>(more.attribution)];
    holding.is_continued = true;
    holding.attribution.content = more.content;
    holding.attribution.quote = Quote::direct;
    found.holdings.push_back(std::move(holding));
  }
  // The claim's own predicate is the cue of an attribution within: "Lee said that [Kim had declared ...]", "Lee said
  // [he supports ...]". That one gives the statement.
  std::vector<std::int32_t> reporter(analysis.tokens.size(), -1); // of an inner cue's head: the outer attribution
  for (std::size_t i = 0; i < attributions.size(); ++i)
    if (attributions[i].cue_head != no_token && !found.holdings[i].holders.empty())
      reporter[static_cast<std::size_t>(attributions[i].cue_head)] = attributions[i].outer;
  for (std::size_t h = 0; h < found.holdings.size(); ++h) {
    const Holding& holding = found.holdings[h];
    if (holding.holders.empty()) continue;
    const std::int32_t holder = actors.entity_of(holding.attribution.source_head);
    const IsHolder is_holder = [&](std::int32_t token) { return holder >= 0 && actors.entity_of(token) == holder; };
    std::vector<Claim> claims = split_content(syntax, holding.attribution);
    for (std::size_t c = 0; c < claims.size(); ++c) {
      const std::int32_t outer = reporter[static_cast<std::size_t>(claims[c].root)];
      if (outer >= 0 && static_cast<std::size_t>(outer) == h) continue;
      HeldClaim held;
      held.holding = h;
      held.claim = std::move(claims[c]);
      held.place = c;
      held.count = claims.size();
      held.by_rules = choose_position(syntax, lists, holding.attribution, held.claim, is_holder);
      held.is_own = is_own_claim(syntax, lists.grammar, held.claim, is_holder);
      found.claims.push_back(std::move(held));
    }
  }
  return found;
}

} // namespace standpoint
