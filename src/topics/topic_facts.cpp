#include "topics/topic_facts.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

// The words of a phrase that could tell what it is on: its head and what modifies it.
void add_words(const Syntax& syntax, std::int32_t head, std::vector<std::int32_t>& words) {
  for (const std::int32_t child : syntax.children(head)) {
    const Token& token = syntax[child];
    if (token.upos != Upos::NOUN && token.upos != Upos::PROPN && token.upos != Upos::ADJ) continue;
    switch (universal(token.relation)) {
    case Relation::amod:
    case Relation::compound:
    case Relation::flat:
    case Relation::nmod:
      words.push_back(child);
      break;
    default:
      break;
    }
  }
  words.push_back(head);
}

// What is read of the words of a label, put together.
struct Words {
  std::vector<std::int32_t> tokens;
  float most_rarity = 0, most_in_titles = 0, mean_in_titles = 0, most_said = 0, most_count = 0, most_salience = 0,
        sum_of_salience = 0, most_claims = 0, share_in_title = 0;
};

float share(std::uint8_t value) {
  return static_cast<float>(value) / 255;
}

float rarity(const WordPrior& prior) {
  return static_cast<float>(prior.rarity) / 16;
}

float salience(const WordUse& use, const WordPrior& prior) {
  return std::log1p(static_cast<float>(use.count)) * rarity(prior);
}

int relation_class(Relation relation) {
  switch (universal(relation)) {
  case Relation::obj:
    return 1;
  case Relation::nsubj:
    return relation == Relation::nsubj_pass ? 2 : 7;
  case Relation::obl:
    return 3;
  case Relation::nmod:
    return relation == Relation::nmod_poss ? 8 : 4;
  case Relation::conj:
    return 6;
  case Relation::root:
  case Relation::ccomp:
  case Relation::xcomp:
    return 0;
  default:
    return 5;
  }
}

int depth_below(const Syntax& syntax, std::int32_t token, std::int32_t above) {
  int steps = 0;
  for (std::int32_t at = token; at != above; at = syntax[at].head)
    if (at == no_token || ++steps > 8) return 9;
  return steps;
}

int group(Position position) {
  if (position == Position::criticizes) return 1;
  return usual_polarity(position) != 0 ? 2 : 0;
}

class FactMaker {
public:
  FactMaker(const TopicView& view, const TopicPriors& priors) : view_(view), priors_(priors), syntax_(view.syntax) {}

  Words words_of(const TopicCandidate& candidate) const {
    Words words;
    if (candidate.act != no_token) words.tokens.push_back(candidate.act);
    add_words(syntax_, candidate.shown, words.tokens);
    for (const std::int32_t token : words.tokens) {
      const WordPrior& prior = priors_.of(syntax_.lower_lemma(token), syntax_[token].upos);
      const WordUse& use = view_.nouns.use(token);
      const float word_salience = salience(use, prior);
      words.most_rarity = std::max(words.most_rarity, rarity(prior));
      words.most_in_titles = std::max(words.most_in_titles, share(prior.in_title));
      words.mean_in_titles += share(prior.in_title);
      words.most_said = std::max(words.most_said, share(prior.said));
      words.most_count = std::max(words.most_count, static_cast<float>(use.count));
      words.most_salience = std::max(words.most_salience, word_salience);
      words.sum_of_salience += word_salience;
      words.most_claims = std::max(words.most_claims, share_of_claims(use));
      words.share_in_title += view_.nouns.in_title(token) ? 1.0F : 0.0F;
    }
    words.mean_in_titles /= static_cast<float>(words.tokens.size());
    words.share_in_title /= static_cast<float>(words.tokens.size());
    return words;
  }

  float share_of_claims(const WordUse& use) const {
    return static_cast<float>(use.claims) / static_cast<float>(std::max(1, view_.nouns.claims()));
  }

  // How many words of one the other has.
  float shared(const Words& one, const Words& other) const {
    return static_cast<float>(std::ranges::count_if(one.tokens, [&](std::int32_t token) {
      return std::ranges::any_of(other.tokens, [&](std::int32_t another) {
        return syntax_.lower_lemma(token).hash == syntax_.lower_lemma(another).hash;
      });
    }));
  }

  float being(std::int32_t head) const {
    const HashedString& lemma = syntax_.lower_lemma(head);
    if (syntax_[head].upos == Upos::PROPN) {
      if (find(view_.actors.aliases, syntax_.word(head)) != nullptr || view_.actors.organization_words.contains(lemma))
        return 2;
      return syntax_.child(head, {Relation::flat}) != no_token ? 3 : 1;
    }
    if (view_.actors.titles.contains(lemma) || view_.actors.person_words.contains(lemma)) return 1;
    if (view_.actors.group_words.contains(lemma) || view_.actors.organization_words.contains(lemma)) return 2;
    return 0;
  }

  bool is_pointing(std::int32_t noun) const {
    return syntax_[noun].upos == Upos::NOUN && view_.nouns.is_bare(noun) && view_.nouns.is_definite(noun);
  }

private:
  const TopicView& view_;
  const TopicPriors& priors_;
  const Syntax& syntax_;
};

// The greatest of all but one.
template <class Value> float most_of_others(std::size_t which, std::size_t count, const Value& value) {
  float most = 0;
  bool is_first = true;
  for (std::size_t i = 0; i < count; ++i) {
    if (i == which) continue;
    most = is_first ? value(i) : std::max(most, value(i));
    is_first = false;
  }
  return most;
}

} // namespace

std::vector<TopicFacts> topic_facts(const TopicView& view, const TopicPriors& priors, const TopicQuestion& question,
                                    const std::vector<TopicCandidate>& candidates, std::span<const float> sums,
                                    std::int32_t by_rule) {
  const Syntax& syntax = view.syntax;
  const FactMaker maker(view, priors);
  std::vector<Words> words;
  words.reserve(candidates.size());
  const Words* earlier = nullptr;
  const Words* article = nullptr;
  std::int32_t since_earlier = -1;
  for (const TopicCandidate& candidate : candidates) {
    words.push_back(maker.words_of(candidate));
    if (candidate.source == TopicSource::earlier) {
      earlier = &words.back();
      since_earlier = syntax[question.claim.root].sentence - syntax[candidate.shown].sentence;
    }
    if (candidate.source == TopicSource::article) article = &words.back();
  }
  std::int32_t claim_words = 0;
  for (const Span span : question.claim.evidence) {
    const WordRange range = syntax.tokens_in(span);
    claim_words += range.last - range.first;
  }
  std::vector<TopicFacts> all(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const TopicCandidate& candidate = candidates[i];
    const bool in_claim = candidate.source == TopicSource::claim;
    const std::int32_t head = candidate.shown;
    const std::int32_t place = in_claim ? candidate.head : candidate.shown;
    const Token& token = syntax[place];
    const bool is_noun = token.upos == Upos::NOUN || token.upos == Upos::PROPN;
    const bool is_act = !is_noun && view.path.is_clausal(place);
    const WordPrior& prior = priors.of(syntax.lower_lemma(head), syntax[head].upos);
    const WordUse& use = view.nouns.use(head);
    const auto count = static_cast<float>(use.count);
    TopicFacts& facts = all[i];
    std::size_t at = 0;
    const auto add = [&](auto value) { facts[at++] = static_cast<float>(value); };
    add(sums[i] - most_of_others(i, sums.size(), [&](std::size_t other) { return sums[other]; }));
    add(std::ranges::count_if(sums, [&](float sum) { return sum > sums[i]; }));
    add(static_cast<int>(candidate.source));
    add(is_act ? 3 : view.path.is_clausal(place) ? 2 : token.upos == Upos::PROPN ? 1 : 0);
    const bool is_rule = in_claim && (place == by_rule || (candidate.act != no_token && candidate.act == by_rule));
    add(!in_claim                           ? -1
        : is_rule                           ? 3
        : syntax.depends_on(place, by_rule) ? 2
        : syntax.depends_on(by_rule, place) ? 1
                                            : 0);
    add(in_claim ? depth_below(syntax, place, question.about) : -1);
    add(in_claim ? std::clamp(place - question.about, -30, 30) : -40);
    add(group(question.position));
    add(1 + std::ranges::count(candidate.label, ' '));
    add(i);
    add(candidates.size());
    add(in_claim ? relation_class(token.relation) : -1);
    add(is_act ? -1 : maker.being(head));
    add(in_claim && question.is_holder && question.is_holder(place) ? 1 : 0);
    add((is_act ? view.path.is_light_verb(head) : view.path.is_light_noun(head)) ? 1 : 0);
    add(is_act ? -1 : view.nouns.is_bare(place) ? 1 : 0);
    add(is_act ? -1 : view.nouns.is_definite(place) ? 1 : 0);
    add(in_claim && head != place ? 1 : 0);
    const bool acts = candidate.act != no_token;
    add(acts ? 1 : 0);
    add(acts ? rarity(priors.of(syntax.lower_lemma(candidate.act), syntax[candidate.act].upos)) : -1);
    add(acts ? view.nouns.use(candidate.act).count : -1);
    add(rarity(prior));
    add(static_cast<float>(prior.frequency) / 64);
    add(share(prior.in_title));
    add(share(prior.in_lead));
    add(share(prior.spread));
    add(share(prior.said));
    add(share(prior.definite));
    add(share(prior.pointing));
    add(count);
    add(std::log1p(count) - static_cast<float>(prior.frequency) / 64);
    add(salience(use, prior));
    add(view.nouns.in_title(head) ? 1 : 0);
    add(static_cast<float>(use.first) / static_cast<float>(syntax.size()));
    add(static_cast<float>(use.last - use.first) / static_cast<float>(syntax.size()));
    add(maker.share_of_claims(use));
    const Words& own = words[i];
    add(own.most_rarity);
    add(own.most_in_titles);
    add(own.mean_in_titles);
    add(own.most_said);
    add(own.most_count);
    add(own.most_salience);
    add(own.sum_of_salience);
    add(own.most_claims);
    add(own.share_in_title);
    std::int32_t pairs = 0;
    for (const std::int32_t word : own.tokens)
      if (word + 1 < syntax.size() && std::ranges::find(own.tokens, word + 1) != own.tokens.end())
        pairs = std::max(pairs, view.nouns.pairs(word, word + 1));
    add(pairs);
    add(own.most_salience - most_of_others(i, words.size(), [&](std::size_t o) { return words[o].most_salience; }));
    add(own.most_in_titles - most_of_others(i, words.size(), [&](std::size_t o) { return words[o].most_in_titles; }));
    add(own.most_claims - most_of_others(i, words.size(), [&](std::size_t o) { return words[o].most_claims; }));
    add(earlier == nullptr || earlier == &own ? -1.0F : maker.shared(own, *earlier));
    add(article == nullptr || article == &own ? -1.0F : maker.shared(own, *article));
    add(since_earlier);
    add(claim_words);
    add(view.path.is_light_noun(by_rule) ? 1 : 0);
    add(is_pronoun_like(syntax[by_rule]) ? 1 : 0);
    add(maker.is_pointing(by_rule) ? 1 : 0);
  }
  return all;
}

} // namespace standpoint
