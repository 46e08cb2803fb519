#include "positions/choose_positions.h"

#include "base/one_of.h"
#include "claims/holder_of_words.h"
#include "claims/predicate.h"
#include "positions/position_features.h"

#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace standpoint {

namespace {

// Two claims of one sentence that are said in the same way and take no side: "it rains and the roads are wet".
bool are_one(const Syntax& syntax, const ReadClaim& a, const ReadClaim& b) {
  const bool same_place =
      a.held.holding == b.held.holding && syntax[a.held.claim.root].sentence == syntax[b.held.claim.root].sentence;
  return same_place && a.by_rules && b.by_rules && a.by_rules->position == b.by_rules->position &&
         a.by_rules->polarity == 0;
}

// A conjunction or a mark between two pieces goes with them: they are one.
void append(const Syntax& syntax, Spans& spans, const Spans& more) {
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

std::vector<std::string> holder_names(const Holding& holding) {
  std::vector<std::string> names;
  for (const Actor& holder : holding.holders) names.push_back(holder.name);
  return names;
}

// "He would", "it is not", "then": what somebody says of a fact in such words cannot be known without the sentence
// before. What he denies or is against ("they oppose [it]") can, and so can a thing that a pronoun alone points at
// ("would not confirm [this]").
bool says_no_fact(const Syntax& syntax, const HeldClaim& held, const TakenPosition& taken) {
  if (taken.position != Position::asserts) return false;
  bool only_points = true;
  for (const Span span : held.claim.evidence) {
    const WordRange range = syntax.tokens_in(span);
    for (std::int32_t at = range.first; at < range.last; ++at) {
      const Upos upos = syntax[at].upos;
      const bool has_content = upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::VERB || upos == Upos::ADJ ||
                               upos == Upos::NUM || upos == Upos::SYM || upos == Upos::X;
      if (has_content && syntax.lemma(at) != "do" && syntax.lemma(at) != "be" && syntax.lemma(at) != "have")
        return false;
      only_points = only_points && (upos == Upos::PRON || upos == Upos::DET);
    }
  }
  return !only_points;
}

// "welcomed [President Beck] on Monday": a guest is received, no view told.
bool is_greeting(const Syntax& syntax, const ArticleActors& actors, const Attribution& attribution,
                 const Claim& claim) {
  const std::int32_t cue = attribution.cue_head;
  return cue != no_token && is_one_of(syntax.lemma(cue), {"welcome", "greet", "host"}) &&
         syntax[claim.root].head == cue && !actors.person_at[claim.root].empty();
}

// "respects [him]", and no more: for or against somebody who is not known; and nobody is so of himself.
bool is_on_nobody(const Syntax& syntax, const ArticleActors& actors, const Holding& holding, const Claim& claim,
                  const TakenPosition& taken) {
  const std::int32_t whom = taken.about != no_token ? taken.about : claim.root;
  const bool is_all = claim.evidence.size() == 1 && claim.evidence.front() == syntax[whom].span;
  return taken.polarity != 0 && is_all && is_person_object(syntax, whom) &&
         (actors.person_at[whom].empty() || stands_for_holder(syntax, actors, holding, whom));
}

// A side taken counts for more than a mere claim.
int firmness(const TakenPosition& taken) {
  return taken.polarity != 0 ? 2 : taken.position != Position::asserts ? 1 : 0;
}

// Of the same words, held in two places: one holder's firmer reading is kept, of two holders the likelier attribution.
bool is_better(const FoundPosition& a, const FoundPosition& b, const std::vector<Holding>& holdings) {
  const Holding& holding_a = holdings[a.holding];
  const Holding& holding_b = holdings[b.holding];
  if (holder_names(holding_a) == holder_names(holding_b))
    return std::tuple(firmness(a.taken), holding_a.attribution.confidence) >
           std::tuple(firmness(b.taken), holding_b.attribution.confidence);
  return std::tuple(holding_a.attribution.outer < 0, holding_a.attribution.confidence) >
         std::tuple(holding_b.attribution.outer < 0, holding_b.attribution.confidence);
}

// "'I have to say [he is prudent],' she added".
void leave_out_repeated(std::vector<FoundPosition>& positions, const std::vector<Holding>& holdings) {
  std::map<Spans, std::size_t> kept; // positions by their evidence
  std::vector<char> is_kept(positions.size(), 1);
  for (std::size_t p = 0; p < positions.size(); ++p) {
    const auto [known, is_new] = kept.emplace(positions[p].claim.evidence, p);
    if (is_new) continue;
    std::size_t& other = known->second;
    const bool better = is_better(positions[p], positions[other], holdings);
    is_kept[better ? other : p] = 0;
    if (better) other = p;
  }
  std::size_t at = 0;
  std::erase_if(positions, [&](const FoundPosition&) { return is_kept[at++] == 0; });
}

} // namespace

std::vector<ReadClaim> read_claims(const Article& article, const Claims& claims, const ArticleActors& actors,
                                   const Lexicon& lexicon) {
  const StanceLists& lists = lexicon.stances;
  std::vector<ReadClaim> read;
  for (const HeldClaim& held : claims.claims) {
    const Attribution& attribution = claims.holdings[held.holding].attribution;
    if (is_greeting(article.syntax, actors, attribution, held.claim)) continue;
    const Holding& holding = claims.holdings[held.holding];
    const IsHolder is_holder = [&](std::int32_t token) {
      return stands_for_holder(article.syntax, actors, holding, token) ||
             speaks_for(article.syntax, actors, lexicon.actors, holding, token);
    };
    ReadClaim next{.held = held,
                   .by_rules = compose_side(article.syntax, lists, attribution, held.claim,
                                            {.is_holder = is_holder, .governs = governs(lexicon.actors, holding)}),
                   .is_own = is_own_claim(article.syntax, lists.grammar, held.claim, is_holder)};
    if (!read.empty() && are_one(article.syntax, read.back(), next))
      append(article.syntax, read.back().held.claim.evidence, held.claim.evidence);
    else
      read.push_back(std::move(next));
  }
  return read;
}

std::vector<FoundPosition> choose_positions(const Article& article, const Claims& claims, const ArticleActors& actors,
                                            const Lexicon& lexicon, const PositionModel* model, bool explain) {
  const std::vector<ReadClaim> read = read_claims(article, claims, actors, lexicon);
  std::optional<PositionFeatures> features;
  if (model != nullptr) features.emplace(article, claims.holdings, read, lexicon, model->clusters());
  FeatureList scratch;
  std::vector<FoundPosition> positions;
  for (std::size_t c = 0; c < read.size(); ++c) {
    if (!read[c].by_rules || says_no_fact(article.syntax, read[c].held, *read[c].by_rules)) continue;
    const HeldClaim& held = read[c].held;
    if (is_on_nobody(article.syntax, actors, claims.holdings[held.holding], held.claim, *read[c].by_rules)) continue;
    float odds = 0;
    if (features) {
      model->start(scratch);
      features->of(c, scratch);
      odds = model->is_position(scratch) - model->threshold();
      if (odds < 0) continue;
    }
    positions.push_back(
        {.holding = read[c].held.holding,
         .claim = read[c].held.claim,
         .taken = *read[c].by_rules,
         .because = explain ? explain_side(article.syntax, *read[c].by_rules) : std::vector<std::string>{},
         .count = read[c].held.count,
         .odds = odds});
  }
  leave_out_repeated(positions, claims.holdings);
  return positions;
}

} // namespace standpoint
