#include "wording/keep_words.h"

#include "article/quotations.h"
#include "claims/acts.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>

namespace standpoint {

namespace {

// "a", "the", "this" before a singular noun, which cannot do without, and before others.
constexpr float worth_of_article = 0.9F;
constexpr float worth_of_loose_article = 0.4F;
constexpr std::int32_t short_clause = 5; // words of an infinitive that stays with its noun
constexpr float worth_of_level = 0.03F;  // less for each level down the tree
constexpr float worth_of_part = 1.2F;    // "an expression [of concern]"
constexpr float worth_of_topic = 0.8F;   // beside a word's own: of one that the topic's label has

bool is_article(std::string_view lemma) {
  for (const std::string_view article : {"the", "a", "an", "this", "that", "these", "those"})
    if (lemma == article) return true;
  return false;
}

// "as dominant [as Sandy]", "more [than ever]": what something is measured by.
bool is_standard(const ClaimDraft& draft, std::int32_t token) {
  const Syntax& syntax = draft.syntax();
  const std::int32_t head = draft.word(token).head;
  const std::int32_t opener = draft.child(token, {Relation::case_, Relation::mark});
  if (head == no_token || head > token || opener == no_token || opener < head) return false;
  const std::string_view word = syntax.lower_lemma(opener).text;
  if (word != "as" && word != "than") return false;
  const auto compares = [&](std::int32_t at) {
    const Xpos tag = syntax[at].xpos;
    const std::string_view lemma = syntax.lower_lemma(at).text;
    return tag == Xpos::JJR || tag == Xpos::RBR || lemma == "more" || lemma == "less" || lemma == "as" || lemma == "so";
  };
  if (compares(head)) return true;
  return std::ranges::any_of(draft.children(head),
                             [&](std::int32_t child) { return child < token && compares(child); });
}

// "carrying out the agreements [they reached]", which the parser takes for what the verb says: no verb of saying has an
// object and, right behind it, such a clause.
bool is_contact_relative(const ClaimDraft& draft, const StanceLists& lists, std::int32_t token) {
  const Syntax& syntax = draft.syntax();
  const std::int32_t verb = draft.word(token).head;
  if (verb == no_token || token < verb || find_stance(syntax, lists.cues, verb) != nullptr) return false;
  const std::int32_t first = syntax.subtree(token).first;
  const std::int32_t object = draft.child(verb, {Relation::obj});
  return object != no_token && object > verb && syntax.subtree(object).last == first &&
         syntax[first].relation == Relation::nsubj && syntax[first].upos == Upos::PRON;
}

bool is_needed(const ClaimDraft& draft, const Lexicon& lexicon, std::int32_t token) {
  const StanceLists& lists = lexicon.stances;
  const ClaimWordLists& words = lexicon.claim_words;
  const Syntax& syntax = draft.syntax();
  const Token& t = syntax[token];
  const std::int32_t head = draft.word(token).head;
  const std::string_view lemma = syntax.lower_lemma(token).text;
  const Relation relation = draft.word(token).relation;
  if (lists.grammar.negatives.contains(lemma)) return true;
  if (is_standard(draft, token)) return true;
  switch (universal(relation)) {
  case Relation::nsubj:
  case Relation::csubj:
  case Relation::obj:
  case Relation::iobj:
  case Relation::xcomp:
  case Relation::case_:
  case Relation::mark:
  case Relation::aux:
  case Relation::cop:
  case Relation::expl:
  case Relation::flat:
  case Relation::fixed:
  case Relation::goeswith:
  case Relation::nummod:
  case Relation::cc:
  case Relation::dep:
    return true;
  case Relation::compound:
    return true;
  case Relation::ccomp:
    return !is_contact_relative(draft, lists, token);
  case Relation::nmod:
    if (relation == Relation::nmod_poss) return true;
    if (head != no_token && token > head &&
        (syntax[head].upos == Upos::DET || syntax[head].upos == Upos::NUM || syntax[head].upos == Upos::PRON))
      return true; // "some [of the people]"
    // "lack [of money]", "number [of jobs]": empty without
    return head != no_token && token > head && syntax.has_child_lemma(token, "of") &&
           lists.light_nouns.contains(syntax.lower_lemma(head));
  case Relation::advmod:
    return lists.grammar.negations.contains(lemma) || t.xpos == Xpos::WRB || t.upos == Upos::ADP ||
           t.xpos == Xpos::RP || words.close_words.contains(lemma);
  case Relation::amod: // "[United] States", "more [than]", "the [worst]"
    if (t.xpos == Xpos::JJS || t.xpos == Xpos::JJR) return true;
    return is_name(t) || (head != no_token && is_name(syntax[head])) || words.close_words.contains(lemma);
  case Relation::det:
    if (head != no_token && draft.word(head).head != no_token &&
        universal(draft.word(head).relation) == Relation::nmod &&
        (syntax[draft.word(head).head].upos == Upos::DET || syntax[draft.word(head).head].upos == Upos::NUM ||
         syntax[draft.word(head).head].upos == Upos::PRON))
      return true; // "some of the people"
    if (lemma == "the" && head > token && is_name(syntax[head]) && is_name(syntax[token + 1])) return true; // "the EU"
    if ((lemma == "a" || lemma == "an") && head != no_token) { // "is a mistake", not "is mistake"
      const Relation of_head = universal(draft.word(head).relation);
      if (of_head == Relation::root || of_head == Relation::ccomp || of_head == Relation::xcomp) return true;
      if (draft.child(head, {Relation::cop}) != no_token) return true;
    }
    return !is_article(lemma);
  case Relation::acl: // "the way [it once did]", "a chance [to act]"
    return head != no_token && (lists.light_nouns.contains(syntax.lower_lemma(head)) ||
                                syntax[head].upos == Upos::PRON || syntax[head].upos == Upos::DET);
  case Relation::advcl: // "prevented it [from spreading]"
    return head != no_token && token > head && t.xpos == Xpos::VBG && syntax.has_child_lemma(token, "from");
  default:
    return false;
  }
}

float worth_of(const ClaimDraft& draft, const Lexicon& lexicon, std::int32_t token) {
  const StanceLists& lists = lexicon.stances;
  const ClaimWordLists& words = lexicon.claim_words;
  const Syntax& syntax = draft.syntax();
  const Token& t = syntax[token];
  const HashedString& lemma = syntax.lower_lemma(token);
  const Relation relation = draft.word(token).relation;
  if (lists.grammar.negations.contains(lemma)) return 2;
  if (relation == Relation::det) {
    const std::int32_t noun = draft.word(token).head;
    const bool is_loose = noun == no_token || syntax[noun].xpos == Xpos::NNS || syntax[noun].xpos == Xpos::NNPS;
    return is_loose ? worth_of_loose_article : worth_of_article;
  }
  float worth = 0;
  switch (t.upos) {
  case Upos::NOUN:
  case Upos::PROPN:
    worth = 1.2F;
    break;
  case Upos::ADJ:
  case Upos::NUM:
    worth = 1;
    break;
  case Upos::VERB:
    worth = 0.8F;
    break;
  case Upos::ADV:
    worth = 0.4F;
    break;
  default:
    break;
  }
  if (lists.times.contains(lemma) || lists.periods.contains(lemma)) worth *= 0.3F;
  if (words.intensifiers.contains(lemma)) worth *= 0.2F;
  const std::int32_t opens = syntax.child(token, {Relation::case_, Relation::mark});
  if (opens != no_token && draft.has(opens) && words.conditions.contains(syntax.lower_lemma(opens))) worth += 0.8F;
  if (words.manner_words.contains(lemma)) worth += 0.8F;
  if (relation == Relation::nmod && opens != no_token && syntax.lower_lemma(opens).text == "of") worth += worth_of_part;
  // "is a [Muslim] country": what is said of the subject.
  if (relation == Relation::amod && draft.word(token).head != no_token &&
      draft.child(draft.word(token).head, {Relation::cop}) != no_token)
    worth += 0.6F;
  // Who else acts or is acted on: "Washington and Pyongyang".
  if (relation == Relation::conj && is_name(t)) worth += 1;
  return worth;
}

// Beside what the word itself says: names tell whom it is about, what stands right at the claim's head belongs to it
// more than what is further down, and further members of a list can go first. Each measured on training articles
// (training/wording/README.md).
float worth_of_place(const ClaimDraft& draft, std::int32_t token) {
  const std::int32_t head = draft.word(token).head;
  if (head == no_token || !draft.has(head)) return 0;
  const Relation relation = universal(draft.word(token).relation);
  float worth = is_name(draft.syntax()[token]) ? 0.5F : 0;
  if (relation == Relation::conj) worth -= 0.3F;
  const bool modifies = relation == Relation::nmod || relation == Relation::amod || relation == Relation::acl ||
                        (relation == Relation::obl && token > head);
  if (head == draft.root && modifies) worth += 0.3F;
  return worth;
}

bool is_content(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::VERB || token.upos == Upos::ADJ ||
         token.upos == Upos::NUM;
}

using Table = std::array<float, most_claim_words + 1>;
constexpr float never = -std::numeric_limits<float>::infinity();

class Knapsack {
public:
  Knapsack(ClaimDraft& draft, int budget) : draft_(draft), budget_(static_cast<std::size_t>(budget)) {
    const auto size = static_cast<std::size_t>(draft.last() - draft.first());
    children_.resize(size);
    given_.resize(size);
    costs_.resize(size);
    std::int32_t before = no_token;
    for (const std::int32_t at : draft.order) {
      if (!draft.has(at) || is_left_to_writer(at)) continue;
      if (at != draft.root && draft.word(at).head != no_token && draft.has(draft.word(at).head))
        children_[index(draft.word(at).head)].push_back(at);
      const std::string& text = draft.word(at).text;
      int cost = count_words(text);
      const bool is_glued = before != no_token && at > 0 && draft.syntax().adjacent(at - 1, at) && before == at - 1;
      if (is_glued && cost > 0 && count_words(draft.word(before).text) > 0) --cost;
      if (at >= 2 && cost > 0 && is_hyphen(at - 1) && draft.syntax().adjacent(at - 1, at)) --cost;
      costs_[index(at)] = static_cast<std::size_t>(std::max(cost, 0));
      before = at;
    }
  }

  bool keep() {
    const Table table = fill(draft_.root);
    std::size_t best = budget_ + 1;
    for (std::size_t words = 0; words <= budget_; ++words)
      if (table[words] > never && (best > budget_ || table[words] > table[best])) best = words;
    if (best > budget_) return false;
    std::vector<std::int32_t> kept;
    collect(draft_.root, best, kept);
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at)
      if (draft_.has(at) && !is_left_to_writer(at)) draft_.word(at).taken = false;
    for (const std::int32_t at : kept) draft_.word(at).taken = true;
    return true;
  }

private:
  struct Given { // for each number of words of a node and its children up to this one: how many this one gets
    std::array<std::int8_t, most_claim_words + 1> words;
  };

  std::size_t index(std::int32_t token) const { return static_cast<std::size_t>(token - draft_.first()); }
  bool is_left_to_writer(std::int32_t at) const { return draft_.syntax()[at].upos == Upos::PUNCT; }
  bool is_hyphen(std::int32_t at) const { return at >= draft_.first() && draft_.syntax().word(at) == "-"; }

  Table fill(std::int32_t node) {
    Table table;
    table.fill(never);
    if (costs_[index(node)] <= budget_) table[costs_[index(node)]] = draft_.word(node).worth;
    for (const std::int32_t child : children_[index(node)]) {
      const Table below = fill(child);
      Table with;
      Given given{};
      for (std::size_t words = 0; words <= budget_; ++words) {
        with[words] = draft_.word(child).needed ? never : table[words];
        given.words[words] = -1;
        for (std::size_t own = 0; own <= words; ++own) {
          if (below[own] == never || table[words - own] == never) continue;
          if (table[words - own] + below[own] <= with[words]) continue;
          with[words] = table[words - own] + below[own];
          given.words[words] = static_cast<std::int8_t>(own);
        }
      }
      table = with;
      given_[index(node)].push_back(given);
    }
    return table;
  }

  void collect(std::int32_t node, std::size_t words, std::vector<std::int32_t>& kept) const {
    kept.push_back(node);
    const std::vector<std::int32_t>& children = children_[index(node)];
    for (std::size_t i = children.size(); i-- > 0;) {
      const std::int8_t own = given_[index(node)][i].words[words];
      if (own < 0) continue;
      collect(children[i], static_cast<std::size_t>(own), kept);
      words -= static_cast<std::size_t>(own);
    }
  }

  ClaimDraft& draft_;
  std::size_t budget_;
  std::vector<std::vector<std::int32_t>> children_;
  std::vector<std::vector<Given>> given_;
  std::vector<std::size_t> costs_;
};

} // namespace

void weigh_words(ClaimDraft& draft, const Lexicon& lexicon, std::string_view topic) {
  for (std::int32_t at = draft.first(); at < draft.last(); ++at) {
    if (!draft.has(at)) continue;
    DraftWord& word = draft.word(at);
    word.needed = word.needed || is_needed(draft, lexicon, at);
    const bool is_on_topic =
        is_content(draft.syntax()[at]) && topic.find(draft.syntax().word(at)) != std::string_view::npos;
    int depth = 0;
    for (std::int32_t up = at; up != draft.root && up != no_token && draft.has(up) && depth < 30; ++depth)
      up = draft.word(up).head;
    word.worth = worth_of(draft, lexicon, at) - worth_of_level * static_cast<float>(depth);
    if (is_on_topic) word.worth += worth_of_topic;
    if (is_content(draft.syntax()[at])) word.worth += worth_of_place(draft, at);
  }
  // "an obligation [to resign]", "the right [to strike]"
  for (std::int32_t at = draft.first() + 1; at < draft.last(); ++at) {
    const std::int32_t noun = draft.word(at).head;
    if (!draft.has(at) || draft.word(at).relation != Relation::acl || draft.syntax()[at].xpos != Xpos::VB) continue;
    const WordRange clause = draft.syntax().subtree(at);
    if (noun != no_token && draft.has(noun) && clause.first == noun + 1 && clause.last - clause.first <= short_clause)
      draft.word(at).needed = true;
  }
  // A verb without an object says little without what stands behind it: "depends [on trade]".
  for (std::int32_t at = draft.first(); at < draft.last(); ++at) {
    if (!draft.has(at) || draft.syntax()[at].upos != Upos::VERB) continue;
    if (draft.child(at, {Relation::obj, Relation::xcomp, Relation::ccomp, Relation::cop}) != no_token) continue;
    for (const std::int32_t child : draft.children(at)) {
      const Relation relation = universal(draft.word(child).relation);
      if (child < at || (relation != Relation::obl && relation != Relation::advcl)) continue;
      if (draft.syntax()[child].relation == Relation::obl_tmod ||
          draft.syntax()[child].relation == Relation::obl_unmarked)
        continue;
      draft.word(child).worth += 2;
      break;
    }
  }
}

void need_less(ClaimDraft& draft, int depth, bool even_complements) {
  for (std::int32_t at = draft.first(); at < draft.last(); ++at) {
    if (!draft.has(at)) continue;
    const Relation relation = universal(draft.word(at).relation);
    const bool is_complement = relation == Relation::ccomp || relation == Relation::xcomp;
    const bool is_side = relation == Relation::acl || relation == Relation::advcl || relation == Relation::dep ||
                         relation == Relation::nmod || relation == Relation::obl || relation == Relation::amod;
    int above = 0;
    for (std::int32_t up = at; up != draft.root && up != no_token && draft.has(up) && above < depth; ++above)
      up = draft.word(up).head;
    if ((is_side || (even_complements && is_complement)) && above >= depth) draft.word(at).needed = false;
  }
}

bool keep_words(ClaimDraft& draft, int budget) {
  return Knapsack(draft, std::min(budget, most_claim_words)).keep();
}

} // namespace standpoint
