// Facts, each alone and some with the side:
//   of the attribution  its confidence, the kind of quotation, whether it is nested or goes on, the sentence's kind
//   of the holder       the rule that led to him (name, pronoun, description ...), his kind, the length of his name
//   of the position     the learned odds that it is one, its label and side, the law that gave them, negation
//   of the topic        where it was found, score and margin of the choice, how it is worded, whether the title speaks
//                       of it
//   of the claim        the number of claims of its attribution, the small word that it opens with
#include "confidence/statement_facts.h"

#include "base/ascii.h"
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

  // A number is as many facts as there are limits that it reaches, so that near numbers share most of them.
  void add_steps(Part what, double value, std::initializer_list<double> limits) {
    static constexpr std::array<Part, 10> names = {"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"};
    std::size_t step = 0;
    for (const double limit : limits) {
      if (value < limit) return;
      add({what, names[step++]});
    }
  }

private:
  std::vector<std::uint64_t>& hashes_;
  std::vector<std::string>* names_;
};

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
  return actors.entity_of[head] >= 0 ? "known description" : "description";
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

// "to", "that", "we": the small word that a claim opens with; empty where it opens with another.
std::string_view opening_word(const Syntax& syntax, const Claim& claim) {
  const std::int32_t first = syntax.tokens_in(claim.evidence.front()).first;
  if (first >= syntax.size()) return {};
  switch (syntax[first].upos) {
  case Upos::ADP:
  case Upos::AUX:
  case Upos::CCONJ:
  case Upos::DET:
  case Upos::PART:
  case Upos::PRON:
  case Upos::SCONJ:
    return syntax.lower_lemma(first).text;
  default:
    return {};
  }
}

// Whether a word of the headline begins with the lemma: "cap" of "Rent caps fall", not of "Handicap".
bool title_has(const Article& article, std::int32_t head) {
  if (head == no_token) return false;
  const std::string title = ' ' + lower_case(article.document.title);
  return title.find(' ' + std::string(article.syntax.lower_lemma(head).text)) != std::string::npos;
}

} // namespace

PositionsOfActors positions_of_actors(const Claims& claims, const std::vector<FoundPosition>& positions) {
  PositionsOfActors count;
  for (const FoundPosition& position : positions)
    if (const std::vector<Actor>& holders = claims.holdings[position.holding].holders; !holders.empty())
      ++count[holders.front().name];
  return count;
}

void statement_facts(const FactSources& from, std::size_t number, std::vector<std::uint64_t>& hashes,
                     std::vector<std::string>* names) {
  const FoundPosition& position = from.positions[number];
  const TopicChoice& choice = from.choices[number];
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

  facts.add_steps("attribution", attribution.confidence, {.3, .4, .5, .6, .7, .8, .9, .95, .98});
  facts.add({"quote", name_of(attribution.quote), "side", side});
  facts.add({"nested", yes_or_no(attribution.outer >= 0)});
  facts.add({"continued", yes_or_no(holding.is_continued)});
  facts.add({"sentence", name_of(syntax.sentence_of(root).kind)});

  facts.add({"holder", kind_of_holder(article, from.actors, attribution.source_head)});
  facts.add_steps("holders", static_cast<double>(holding.holders.size()), {1, 2});
  if (!holding.holders.empty()) {
    const Actor& actor = holding.holders.front();
    facts.add({"actor", name(actor.kind)});
    facts.add_steps("actor words", words_of(actor.name), {1, 2, 3, 4, 6});
    facts.add_steps("actor shared", from.positions_of.at(actor.name) - 1, {1, 2, 3, 5, 8});
    facts.add({"actor role", yes_or_no(!actor.role.empty())});
  }

  facts.add_steps("odds", position.odds, {.25, .5, 1, 1.5, 2, 2.5, 3, 4, 5});
  for (const SideStep& law : position.taken.steps) facts.add({"law", law.law});
  facts.add_steps("laws", static_cast<double>(position.taken.steps.size()), {1, 2, 3, 4, 5});
  facts.add_steps("claims", static_cast<double>(position.count), {2, 3, 4, 6});
  if (const std::string_view word = opening_word(syntax, position.claim); !word.empty()) facts.add({"opens", word});
  facts.add({"thing", yes_or_no(position.taken.is_thing), "side", side});

  if (choice.candidates.empty()) return;
  const TopicCandidate& chosen = choice.candidates[choice.chosen];
  facts.add({"topic", name_of(chosen.source), "side", side});
  facts.add_steps("margin", choice.margin, {.1, .25, .5, .75, 1, 1.5, 2, 3});
  facts.add_steps("score", choice.score, {-2, -1, -.5, 0, .5, 1, 1.5, 2, 3});
  facts.add({"topic title", yes_or_no(title_has(article, chosen.head))});
  facts.add({"topic act", yes_or_no(chosen.act != no_token)});
  facts.add({"topic rule", yes_or_no(chosen.head == choice.by_rule)});
  facts.add({"topic fuller", yes_or_no(chosen.shown != chosen.head)});
}

} // namespace standpoint
