#include "claims/find_claims.h"

#include "claims/continued_quotations.h"
#include "positions/held_view.h"

#include <utility>

namespace standpoint {

// Two claims of one sentence that are said in the same way and take no side: "it rains and the roads are wet".
static bool are_one(const Syntax& syntax, const HeldClaim& a, const HeldClaim& b) {
  const bool same_place = a.holding == b.holding && syntax[a.claim.root].sentence == syntax[b.claim.root].sentence;
  return same_place && a.by_rules && b.by_rules && a.by_rules->position == b.by_rules->position &&
         a.by_rules->polarity == 0;
}

// A conjunction or a mark between two pieces goes with them: they are one.
static void append(const Syntax& syntax, Spans& spans, const Spans& more) {
  for (const Span span : more) {
    const WordRange gap{syntax.token_at(spans.back().end), syntax.token_at(span.begin)};
    bool is_link = gap.first <= gap.last;
    for (std::int32_t at = gap.first; at < gap.last; ++at)
      is_link = is_link && (syntax[at].upos == Upos::PUNCT || syntax[at].relation == Relation::cc);
    if (is_link)
      spans.back().end = span.end;
    else
      spans.push_back(span);
  }
}

Holdings find_claims(const Document& document, const Analysis& analysis, const Syntax& syntax,
                     const std::vector<Attribution>& attributions, const ActorResolver& actors,
                     const StanceLists& lists) {
  Holdings found;
  if (getenv("DEBUGA")) for (std::size_t i = 0; i < attributions.size(); ++i) {
    const Attribution& a = attributions[i];
    auto w = [&](const Spans& sp) { std::string r; for (Span x : sp) { if (!r.empty()) r += " ... "; r += slice(document.text, x);} return r; };
    auto t = [&](std::int32_t x) { return x == no_token ? std::string("-") : std::string(syntax.word(x)); };
    fprintf(stderr, "A%zu outer %d conf %.2f src[%s|%s] cue[%s|%s] content[%s|%s] actors %zu\n", i, (int)a.outer, a.confidence, w(a.source).c_str(), t(a.source_head).c_str(), w(a.cue).c_str(), t(a.cue_head).c_str(), w(a.content).c_str(), t(a.content_head).c_str(), actors.actors(a.source_head).size());
  }
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
  std::vector<bool> is_view(attributions.size(), true);
  for (std::size_t i = 0; i < attributions.size(); ++i) is_view[i] = suspended_by(syntax, lists, attributions[i]) == no_token;
  for (std::size_t i = 0; i < attributions.size(); ++i)
    if (attributions[i].cue_head != no_token && !found.holdings[i].holders.empty() && is_view[i])
      reporter[static_cast<std::size_t>(attributions[i].cue_head)] = attributions[i].outer;
  for (std::size_t h = 0; h < found.holdings.size(); ++h) {
    const Holding& holding = found.holdings[h];
    if (holding.holders.empty() || !is_view[holding.origin]) continue;
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
      held.by_rules = compose_side(syntax, lists, holding.attribution, held.claim, is_holder);
      held.is_own = is_own_claim(syntax, lists.grammar, held.claim, is_holder);
      if (!found.claims.empty() && are_one(syntax, found.claims.back(), held))
        append(syntax, found.claims.back().claim.evidence, held.claim.evidence);
      else
        found.claims.push_back(std::move(held));
    }
  }
  return found;
}

} // namespace standpoint
