#include "claims/find_claims.h"

#include "claims/acts.h"
#include "claims/continued_quotations.h"
#include "claims/held_view.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

namespace standpoint {

static std::vector<Holding> find_holdings(const Article& article, const std::vector<Attribution>& attributions,
                                          const ArticleActors& actors) {
  std::vector<Holding> holdings;
  for (std::size_t i = 0; i < attributions.size(); ++i)
    holdings.push_back(
        {.origin = i, .attribution = attributions[i], .is_continued = false, .holders = actors.holders[i]});
  for (const Continuation& more : continued_quotations(article, attributions)) {
    Holding holding = holdings[more.attribution];
    holding.is_continued = true;
    holding.attribution.content = more.content;
    holding.attribution.quote = Quote::direct;
    holdings.push_back(std::move(holding));
  }
  return holdings;
}

// "Paint Your Own Boat": a quotation of words that all have capitals says nothing. Small words may do without.
static bool is_name_of_work(const Article& article, const Claim& claim) {
  std::int32_t words = 0;
  bool has_small_letters = false;
  const WordRange range = article.syntax.tokens_in(claim.evidence.front());
  for (std::int32_t at = range.first; at < range.last && article.quotation[at] >= 0; ++at) {
    const Upos upos = article.syntax[at].upos;
    const bool is_content = upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::VERB || upos == Upos::ADJ ||
                            upos == Upos::PRON || upos == Upos::ADV;
    if (!is_content) continue;
    const std::string_view word = article.syntax.word(at);
    if (!is_capitalized(word)) return false;
    has_small_letters = has_small_letters || std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
    ++words;
  }
  return words >= 2 && has_small_letters;
}

// "backed Obama's call for talks", "rejected calls to scrap it": who does so holds a view of his own.
static bool takes_side(const Syntax& syntax, const StanceLists& lists, const Holding& holding) {
  const std::int32_t cue = holding.attribution.cue_head;
  if (cue == no_token) return false;
  const Stance stance = cue_stance_of(syntax, lists, cue);
  return stance == Stance::supports || stance == Stance::opposes || stance == Stance::criticizes;
}

Claims find_claims(const Article& article, const std::vector<Attribution>& attributions, const ArticleActors& actors,
                   const StanceLists& lists) {
  Claims found{.holdings = find_holdings(article, attributions, actors), .claims = {}};
  // The claim's own predicate is the cue of an attribution within: "Lee said that [Kim had declared ...]", "Lee said
  // [he supports ...]". That one gives the statement.
  std::vector<std::int32_t> reporter(article.analysis.tokens.size(), -1); // of an inner cue's head: the outer one
  std::vector<bool> is_view;
  for (const Attribution& attribution : attributions)
    is_view.push_back(suspended_by(article.syntax, lists, attribution) == no_token);
  for (std::size_t i = 0; i < attributions.size(); ++i)
    if (attributions[i].cue_head != no_token && !actors.holders[i].empty() && is_view[i])
      reporter[attributions[i].cue_head] = attributions[i].outer;
  for (std::size_t h = 0; h < found.holdings.size(); ++h) {
    const Holding& holding = found.holdings[h];
    if (holding.holders.empty() || !is_view[holding.origin]) continue;
    std::vector<Claim> claims = split_content(article.syntax, holding.attribution);
    for (std::size_t c = 0; c < claims.size(); ++c) {
      if (is_name_of_work(article, claims[c])) continue;
      if (is_answered_question(article, claims[c].root)) continue; // who answers does not ask
      const std::int32_t outer = reporter[claims[c].root];
      if (outer >= 0 && static_cast<std::size_t>(outer) == h && !takes_side(article.syntax, lists, holding)) continue;
      found.claims.push_back({.holding = h, .claim = std::move(claims[c]), .place = c, .count = claims.size()});
    }
  }
  return found;
}

} // namespace standpoint
