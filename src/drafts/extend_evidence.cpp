#include "drafts/extend_evidence.h"

#include "drafts/verb_phrase.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace standpoint {

namespace {

class Extender {
public:
  Extender(ClaimDraft& draft, const WordingCase& asked)
      : draft_(draft), case_(asked), syntax_(asked.article.syntax), lists_(asked.lexicon.stances) {}

  void extend() {
    take_noun_of_cut_phrase();
    const std::int32_t root = draft_.root;
    last_ = root;
    for (std::int32_t at = root; at < draft_.last(); ++at)
      if (draft_.has(at)) last_ = at;
    if (is_predicate(draft_, root)) {
      if (syntax_[root].upos == Upos::VERB) take_children(root, [&](std::int32_t child) { return is_object(child); });
      return;
    }
    if (!is_nominal(syntax_[root])) return;
    if (syntax_[root].upos != Upos::PROPN) take_children(root, [&](std::int32_t child) { return tells_which(child); });
    take_complement_of_cue();
  }

private:
  bool is_of_attribution(WordRange range) const {
    const Attribution& attribution = case_.holding.attribution;
    return range.contains(attribution.cue_head) || range.contains(attribution.source_head);
  }

  bool follows(std::int32_t first) const { // with nothing but marks and an abbreviation between
    for (std::int32_t at = last_ + 1; at < first; ++at)
      if (syntax_.word(at - 1) != "(" &&
          (syntax_[at].upos != Upos::PUNCT || syntax_.word(at) == "," || syntax_.word(at) == ";"))
        return false;
    return first > last_;
  }

  void take(std::int32_t child, std::int32_t head) {
    const WordRange range = syntax_.subtree(child);
    draft_.take_subtree(child);
    for (std::int32_t at = range.first; at < range.last; ++at) {
      draft_.word(at).head = syntax_[at].head;
      draft_.word(at).relation = syntax_[at].relation;
    }
    draft_.word(child).head = head;
    last_ = range.last - 1;
  }

  template <class Wanted> void take_children(std::int32_t head, Wanted is_wanted) {
    for (const std::int32_t child : syntax_.children(head)) {
      if (child < last_ || draft_.has(child) || !is_wanted(child)) continue;
      const WordRange range = syntax_.subtree(child);
      if (range.last <= draft_.last() && follows(range.first) && !is_of_attribution(range)) take(child, head);
    }
  }

  void take_noun_of_cut_phrase() {
    const std::int32_t root = draft_.root;
    const std::int32_t noun = syntax_[root].head;
    const Relation relation = syntax_[root].relation;
    if (relation != Relation::compound && relation != Relation::nmod_poss && relation != Relation::amod) return;
    if (noun == no_token || noun < root || noun >= draft_.last() || draft_.has(noun) || noun > root + 3) return;
    if (is_of_attribution(syntax_.subtree(noun))) return;
    last_ = root;
    take(noun, no_token);
    draft_.narrow_to(noun);
  }

  bool opens_with(std::int32_t token, std::initializer_list<std::string_view> words) const {
    const std::int32_t opener = syntax_.child(token, {Relation::case_, Relation::mark});
    return opener != no_token && std::ranges::find(words, syntax_.lower_lemma(opener).text) != words.end();
  }

  bool tells_which(std::int32_t child) const {
    const Relation relation = universal(syntax_[child].relation);
    if (lists_.times.contains(syntax_.lower_lemma(child)) || lists_.periods.contains(syntax_.lower_lemma(child)))
      return false;
    if (relation == Relation::acl) // not "wants the cap [to go]", which is no part of the cap
      return (syntax_[child].xpos == Xpos::VB && !case_.is_step(child)) || opens_with(child, {"that"});
    return relation == Relation::nmod &&
           opens_with(child, {"of", "for", "on", "against", "with", "to", "between", "over", "about"});
  }

  bool is_object(std::int32_t child) const {
    const Relation relation = universal(syntax_[child].relation);
    return relation == Relation::obj || relation == Relation::xcomp ||
           (relation == Relation::ccomp && syntax_.child(child, {Relation::nsubj}) != no_token);
  }

  void take_complement_of_cue() {
    const std::int32_t cue = case_.holding.attribution.cue_head;
    const std::int32_t root = draft_.root;
    if (cue == no_token || syntax_[root].head != cue || universal(syntax_[root].relation) != Relation::obj) return;
    const bool blames = case_.label() == Position::criticizes;
    for (const std::int32_t child : syntax_.children(cue)) {
      if (child < last_ || child >= draft_.last() || draft_.has(child)) continue;
      const bool is_act = syntax_[child].xpos == Xpos::VBG;
      const bool fits = opens_with(child, {"as"}) || (blames && is_act && opens_with(child, {"of", "for"}));
      const WordRange range = syntax_.subtree(child);
      if (fits && range.last <= draft_.last() && follows(range.first) && !is_of_attribution(range)) {
        take(child, root);
        draft_.word(child).needed = true;
        return;
      }
    }
  }

  ClaimDraft& draft_;
  const WordingCase& case_;
  const Syntax& syntax_;
  const StanceLists& lists_;
  std::int32_t last_ = no_token; // the last word that is taken
};

} // namespace

void extend_evidence(ClaimDraft& draft, const WordingCase& asked) {
  Extender(draft, asked).extend();
}

} // namespace standpoint
