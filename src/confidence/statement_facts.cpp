// Facts, each alone and some with the side:
//   of the attribution  its confidence, the kind of quotation, whether it is nested or goes on, the sentence's kind
//   of the holder       the rule that led to him (name, pronoun, description ...), his kind, the length of his name
//   of the position     the learned odds that it is one, its label and side, the law that gave them, negation
//   of the topic        where it was found, the margin of the choice, its length, whether article and title speak of it
//   of the claim        its length and its place among the claims of its attribution
#include "confidence/statement_facts.h"

#include "lexicon/feature_name.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>

namespace standpoint {

namespace {

using Part = FeatureNamePart;

class Facts {
public:
  Facts(std::vector<std::uint64_t>& hashes, std::vector<std::string>* names) : hashes_(hashes), names_(names) {}

  void add(std::initializer_list<Part> parts) {
    hashes_.push_back(hash_of_name(parts));
    if (names_ == nullptr) return;
    std::string name;
    for (const Part& part : parts) {
      if (!name.empty()) name += ' ';
      name += part.text;
    }
    names_->push_back(std::move(name));
  }

private:
  std::vector<std::uint64_t>& hashes_;
  std::vector<std::string>* names_;
};

// The step of a number: how many of the limits it reaches.
Part step(double value, std::initializer_list<double> limits) {
  static constexpr std::array<Part, 10> names = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  const auto reached = std::ranges::count_if(limits, [&](double limit) { return value >= limit; });
  return names[static_cast<std::size_t>(std::min<std::ptrdiff_t>(reached, 9))];
}

Part yes_or_no(bool value) {
  if (value) return "yes";
  return "no";
}

std::string_view side_of(int polarity) {
  return polarity > 0 ? "for" : polarity < 0 ? "against" : "none";
}

std::string_view kind_of_holder(const Article& article, const ArticleActors& actors, std::int32_t head) {
  if (head == no_token) return "none";
  const Token& token = article.syntax[head];
  if (token.upos == Upos::PRON) return token.lemma == "it" || token.lemma == "they" ? "it" : "pronoun";
  if (token.upos == Upos::PROPN) return "name";
  return actors.entity_of[static_cast<std::size_t>(head)] >= 0 ? "known description" : "description";
}

std::string_view name_of(SentenceKind kind) {
  return kind == SentenceKind::headline ? "headline" : kind == SentenceKind::prose ? "prose" : "other";
}

std::string_view name_of(Quote quote) {
  return quote == Quote::direct ? "direct" : quote == Quote::mixed ? "mixed" : "indirect";
}

std::string_view name_of(TopicSource source) {
  return source == TopicSource::claim ? "claim" : source == TopicSource::earlier ? "earlier" : "article";
}

std::int32_t words_of(std::string_view text) {
  return text.empty() ? 0 : static_cast<std::int32_t>(std::ranges::count(text, ' ')) + 1;
}

// How many content words of the article have the lemma of the topic's head.
std::int32_t count_of(const Article& article, std::int32_t head) {
  if (head == no_token) return 0;
  const std::string_view lemma = article.syntax.lower_lemma(head).text;
  std::int32_t count = 0;
  for (std::int32_t at = 0; at < article.syntax.size(); ++at) count += article.syntax.lower_lemma(at).text == lemma;
  return count;
}

bool title_has(const Article& article, std::int32_t head) {
  if (head == no_token) return false;
  const std::string title = lower_case(article.document.title);
  return title.find(article.syntax.lower_lemma(head).text) != std::string::npos;
}

} // namespace

void statement_facts(const FactSources& from, const FoundPosition& position, const TopicChoice& choice,
                     std::size_t topic, std::vector<std::uint64_t>& hashes, std::vector<std::string>* names) {
  Facts facts(hashes, names);
  const Article& article = from.article;
  const Syntax& syntax = article.syntax;
  const Holding& holding = from.claims.holdings[position.holding];
  const Attribution& attribution = holding.attribution;
  const std::int32_t root = position.claim.root;
  const Part side = side_of(position.taken.polarity);

  facts.add({"all"});
  facts.add({"side", side});
  facts.add({"label", name(position.taken.position)});

  facts.add({"attribution", step(attribution.confidence, {.3, .4, .5, .6, .7, .8, .9, .95, .98})});
  facts.add({"quote", name_of(attribution.quote), "side", side});
  facts.add({"nested", yes_or_no(attribution.outer >= 0)});
  facts.add({"continued", yes_or_no(holding.is_continued)});
  facts.add({"sentence", name_of(syntax.sentence_of(root).kind)});
  facts.add({"place", step(syntax[root].sentence, {1, 3, 6, 12, 25})});
  facts.add({"cue", attribution.cue_head == no_token ? Part("none") : Part(name(syntax[attribution.cue_head].upos))});

  facts.add({"holder", kind_of_holder(article, from.actors, attribution.source_head)});
  facts.add({"holders", step(static_cast<double>(holding.holders.size()), {1, 2})});
  if (!holding.holders.empty()) {
    const Actor& actor = holding.holders.front();
    facts.add({"actor", name(actor.kind)});
    facts.add({"actor words", step(words_of(actor.name), {1, 2, 3, 4, 6})});
    facts.add({"actor role", yes_or_no(!actor.role.empty())});
  }

  facts.add({"odds", step(position.odds, {.25, .5, .75, 1, 1.5, 2, 2.5, 3})});
  for (const SideStep& law : position.taken.steps) facts.add({"law", std::string_view(law.law)});
  facts.add({"laws", step(static_cast<double>(position.taken.steps.size()), {1, 2, 3, 4, 5})});
  facts.add({"thing", yes_or_no(position.taken.is_thing), "side", side});

  const TopicCandidate& chosen = choice.candidates[choice.chosen];
  facts.add({"topic", name_of(chosen.source), "side", side});
  facts.add({"margin", step(choice.margin, {.1, .25, .5, .75, 1, 1.5, 2, 3})});
  facts.add({"candidates", step(static_cast<double>(choice.candidates.size()), {2, 3, 4, 6, 8, 12})});
  facts.add({"label words", step(words_of(choice.topics[topic].label), {1, 2, 3, 4, 5, 7})});
  facts.add({"topic count", step(count_of(article, chosen.head), {2, 3, 4, 6, 9, 14})});
  facts.add({"topic title", yes_or_no(title_has(article, chosen.head))});
  facts.add({"topic act", yes_or_no(chosen.act != no_token)});
  facts.add({"topic rule", yes_or_no(chosen.head == choice.by_rule)});
  facts.add({"topic fuller", yes_or_no(chosen.shown != chosen.head)});
  if (chosen.head != no_token) {
    facts.add({"topic tag", name(syntax[chosen.head].upos)});
    facts.add({"topic relation", name(universal(syntax[chosen.head].relation))});
  }

  std::int32_t words = 0;
  for (const Span span : position.claim.evidence) {
    const WordRange range = syntax.tokens_in(span);
    words += range.last - range.first;
  }
  facts.add({"words", step(words, {2, 4, 7, 11, 16, 24, 35})});
  facts.add({"claims", step(static_cast<double>(position.count), {2, 3, 4, 6})});
}

} // namespace standpoint
