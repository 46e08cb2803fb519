#include "topics/article_nouns.h"

#include "base/ascii.h"
#include "base/index.h"
#include "topics/topic_priors.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

namespace standpoint {

static bool is_letter(char c) {
  return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

static bool is_content(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::VERB || token.upos == Upos::ADJ;
}

static std::uint64_t pair_of(std::size_t left, std::size_t right) {
  return left + std::rotl(right, 21);
}

ArticleNouns::ArticleNouns(const Document& document, const Syntax& syntax, const StanceLists& lists)
    : syntax_(syntax), lists_(lists) {
  for (std::size_t at = 0; at < document.title.size();) {
    std::size_t end = at;
    while (end < document.title.size() && is_letter(document.title[end])) ++end;
    if (end > at + 2) title_.insert(lower_case(std::string_view(document.title).substr(at, end - at)));
    at = end + 1;
  }
  for (std::int32_t i = 0; i < syntax.size(); ++i) {
    const Token& token = syntax[i];
    if (!is_content(token)) continue;
    const std::size_t lemma = syntax.lower_lemma(i).hash;
    WordUse& use = uses_[lemma];
    if (use.count++ == 0) use.first = i;
    use.last = i;
    if (i > 0 && is_content(syntax[i - 1])) ++pairs_[pair_of(syntax.lower_lemma(i - 1).hash, lemma)];
    if (title_.contains(lower_case(syntax.word(i)))) title_.emplace(syntax.lower_lemma(i).text);
    // Trees of headlines are often wrong: "Roe attacks" is no noun phrase.
    if (token.upos == Upos::NOUN && is_prose(i) && !is_bare(i) && !is_another(i)) full_[lemma].push_back(i);
  }
}

bool ArticleNouns::is_prose(std::int32_t token) const {
  return syntax_.sentence_of(token).kind == SentenceKind::prose;
}

void ArticleNouns::hear(const Spans& claim) {
  ++claims_;
  std::vector<WordUse*> heard;
  for (const Span span : claim) {
    const WordRange range = syntax_.tokens_in(span);
    for (std::int32_t at = range.first; at < range.last; ++at) {
      if (!is_content(syntax_[at])) continue;
      WordUse* use = uses_.find(syntax_.lower_lemma(at).hash);
      if (std::ranges::find(heard, use) != heard.end()) continue;
      heard.push_back(use);
      ++use->claims;
    }
  }
}

const WordUse& ArticleNouns::use(std::int32_t token) const {
  static const WordUse none;
  const WordUse* found = uses_.find(syntax_.lower_lemma(token).hash);
  return found == nullptr ? none : *found;
}

std::int32_t ArticleNouns::pairs(std::int32_t left, std::int32_t right) const {
  const std::int32_t* found = pairs_.find(pair_of(syntax_.lower_lemma(left).hash, syntax_.lower_lemma(right).hash));
  return found == nullptr ? 0 : *found;
}

bool ArticleNouns::tells_which(std::int32_t child) const {
  const Relation relation = syntax_[child].relation;
  if (relation == Relation::compound || relation == Relation::nmod || relation == Relation::flat) return true;
  if (relation == Relation::acl) return syntax_[child].xpos == Xpos::VBG; // "the law banning tolls"
  if (relation == Relation::nmod_poss) return syntax_[child].upos != Upos::PRON;
  if (relation != Relation::amod) return false;
  const HashedString& adjective = syntax_.lower_lemma(child);
  const auto& evaluations = lists_.predicates[index_of(WordPart::adjective)]; // "this disastrous law"
  return !lists_.light_adjectives.contains(adjective) && !evaluations.contains(adjective);
}

bool ArticleNouns::is_bare(std::int32_t noun) const {
  return std::ranges::none_of(syntax_.children(noun), [&](std::int32_t child) { return tells_which(child); });
}

// "other plans" are not "the plan".
bool ArticleNouns::is_another(std::int32_t noun) const {
  return syntax_.has_child_lemma(noun, "other") || syntax_.has_child_lemma(noun, "another");
}

bool ArticleNouns::is_definite(std::int32_t noun) const {
  return std::ranges::any_of(syntax_.children(noun), [&](std::int32_t child) {
    const Token& token = syntax_[child];
    if (token.relation == Relation::nmod_poss) return true;
    const std::string_view lemma = token.lemma;
    return token.relation == Relation::det && (lemma == "the" || lemma == "this" || lemma == "that");
  });
}

bool ArticleNouns::is_told_elsewhere(std::int32_t noun) const {
  return full_.find(syntax_.lower_lemma(noun).hash) != nullptr;
}

// "the bill [on Zika]", "the war [in Iraq]", not "the bill [in deep trouble]".
bool ArticleNouns::names_it(std::int32_t child) const {
  if (syntax_[child].relation != Relation::nmod) return tells_which(child);
  const std::int32_t preposition = syntax_.child(child, {Relation::case_});
  if (preposition == no_token || syntax_[child].upos == Upos::PRON) return false;
  const std::string_view word = syntax_.lower_lemma(preposition).text;
  if (word == "in") return syntax_[child].upos == Upos::PROPN;
  return word == "of" || word == "on" || word == "for" || word == "against" || word == "with" || word == "between" ||
         word == "over" || word == "about" || word == "to" || word == "into";
}

// How many of the mentions have a child that is the same word: "Iran" of "the Iran deal".
std::int32_t ArticleNouns::times_named(const std::vector<std::int32_t>& mentions, std::int32_t child) const {
  return static_cast<std::int32_t>(std::ranges::count_if(mentions, [&](std::int32_t mention) {
    return std::ranges::any_of(syntax_.children(mention), [&](std::int32_t other) {
      return syntax_.lower_lemma(other).hash == syntax_.lower_lemma(child).hash && names_it(other);
    });
  }));
}

std::int32_t ArticleNouns::fuller(std::int32_t noun) const {
  if (syntax_[noun].upos != Upos::NOUN || !is_bare(noun) || !is_definite(noun)) return no_token;
  if (syntax_.child(noun, {Relation::nmod_poss}) != no_token) return no_token; // "his plan" is not the last one named
  const std::vector<std::int32_t>* full = full_.find(syntax_.lower_lemma(noun).hash);
  if (full == nullptr) return no_token;
  // The last one that names it in words said more than once of it: "the Iran deal" before "the deal in the Senate".
  std::int32_t last = no_token;
  for (auto mention = std::ranges::lower_bound(*full, noun); mention != full->begin();) {
    --mention;
    if (syntax_[*mention].xpos != syntax_[noun].xpos) continue;
    std::int32_t most = 0;
    for (const std::int32_t child : syntax_.children(*mention))
      if (names_it(child)) most = std::max(most, times_named(*full, child));
    if (most >= 2) return *mention;
    if (most == 1 && last == no_token) last = *mention;
  }
  return last;
}

std::int32_t ArticleNouns::usual(std::int32_t noun) const {
  const std::vector<std::int32_t>* full = full_.find(syntax_.lower_lemma(noun).hash);
  if (full == nullptr || !is_bare(noun)) return no_token;
  std::int32_t most = 0, best = no_token, with_compound = 0;
  for (const std::int32_t mention : *full) {
    const std::int32_t before = syntax_.child(mention, {Relation::compound});
    if (before == no_token || before > mention) continue;
    ++with_compound;
    if (const std::int32_t times = times_named(*full, before); times > most) most = times, best = mention;
  }
  return most >= 2 && 2 * most > with_compound ? best : no_token;
}

// A noun with the compound or adjective before it counts for what both say: "council tax" more than "tax"; a bare one
// counts for its fuller mention: "the bill" for "toll bill".
std::vector<MainTopic> ArticleNouns::main_topics(std::size_t most, const TopicPriors* priors) const {
  struct Unit {
    std::int32_t count = 0;
    std::int32_t first = no_token; // the noun where it is said first
    std::int32_t modifier = no_token;
  };
  std::map<std::pair<std::string_view, std::string_view>, Unit> units;
  for (std::int32_t i = 0; i < syntax_.size(); ++i) {
    if (syntax_[i].upos != Upos::NOUN || !is_prose(i) || lists_.light_nouns.contains(syntax_.lower_lemma(i))) continue;
    if (syntax_[i].relation == Relation::compound || syntax_[i].relation == Relation::nmod_poss) continue;
    std::int32_t modifier = no_token;
    const std::int32_t full = fuller(i);
    const std::int32_t which = full == no_token ? i : full;
    for (const std::int32_t child : syntax_.children(which)) {
      const Relation relation = syntax_[child].relation;
      if (child < which && tells_which(child) && (relation == Relation::compound || relation == Relation::amod))
        modifier = child;
    }
    const std::string_view before = modifier == no_token ? std::string_view{} : syntax_.lemma(modifier);
    Unit& unit = units[{syntax_.lemma(i), before}];
    if (unit.count++ == 0) unit.first = which, unit.modifier = modifier;
  }
  struct Scored {
    float score = 0;
    const Unit* unit = nullptr;
  };
  std::vector<Scored> scored;
  for (const auto& [lemmas, unit] : units) {
    const bool noun_in_title = in_title(unit.first);
    if (unit.count < 2 && !noun_in_title) continue;
    const bool modifier_in_title = unit.modifier != no_token && in_title(unit.modifier);
    const int titled = (noun_in_title ? 3 : 0) + (modifier_in_title ? 3 : 0);
    auto score = static_cast<float>(unit.count * (unit.modifier == no_token ? 2 : 3) + titled);
    if (priors != nullptr) {
      const WordPrior& prior = priors->of(syntax_.lower_lemma(unit.first), Upos::NOUN);
      const WordUse& said = use(unit.first);
      score = std::log1p(score + static_cast<float>(2 * said.claims)) * static_cast<float>(prior.rarity) *
              (12 + static_cast<float>(prior.in_title));
    }
    scored.push_back({score, &unit});
  }
  std::ranges::stable_sort(scored, std::greater{}, &Scored::score);
  std::vector<MainTopic> topics;
  for (const Scored& one : scored) {
    if (topics.size() == most) break;
    const Unit& unit = *one.unit;
    const auto is_same = [&](const MainTopic& topic) {
      return syntax_.lower_lemma(topic.noun).hash == syntax_.lower_lemma(unit.first).hash;
    };
    if (std::ranges::any_of(topics, is_same)) continue;
    std::string label = unit.modifier == no_token ? std::string{} : std::string(syntax_.word(unit.modifier)) + " ";
    topics.push_back({unit.first, label += syntax_.word(unit.first)});
  }
  return topics;
}

} // namespace standpoint
