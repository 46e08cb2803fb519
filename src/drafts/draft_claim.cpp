#include "drafts/draft_claim.h"

#include "claims/acts.h"
#include "drafts/drop_days.h"
#include "drafts/extend_evidence.h"
#include "drafts/manner_adverbs.h"
#include "drafts/mend_draft.h"
#include "drafts/unwrap_claim.h"
#include "drafts/verb_phrase.h"
#include "positions/side_laws.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

namespace standpoint {

namespace {

bool is_content(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::VERB || token.upos == Upos::ADJ ||
         token.upos == Upos::NUM;
}

class Drafter {
public:
  explicit Drafter(const WordingCase& asked)
      : case_(asked), syntax_(asked.article.syntax), lists_(asked.lexicon.stances), words_(asked.lexicon.claim_words),
        taken_(asked.position.taken), draft_(syntax_, sentence_of_most()) {}

  ClaimDraft make() {
    take_evidence();
    drop_abbreviations();
    set_root();
    hang_others();
    lead_to_act();
    mend_draft(draft_, lists_, !case_.wants_noun());
    turn_manner_to_adverbs(draft_, words_);
    drop_days(draft_, lists_, words_);
    add_what_is_called();
    go_to_about();
    unwrap_claim(draft_, case_);
    extend_evidence(draft_, case_);
    complete();
    drop_broken_clauses();
    strip_edges(draft_, case_);
    return std::move(draft_);
  }

private:
  // A token of the sentence that has most content words of the evidence.
  std::int32_t sentence_of_most() const {
    std::map<std::int32_t, int> content; // by sentence
    std::int32_t best = case_.position.claim.root;
    int most = 0;
    for (const Span span : case_.position.claim.evidence) {
      const WordRange range = syntax_.tokens_in(span);
      for (std::int32_t at = range.first; at < range.last; ++at) {
        const int count = (content[syntax_[at].sentence] += is_content(syntax_[at]));
        if (count > most) most = count, best = at;
      }
    }
    const std::int32_t about = taken_.about;
    return about != no_token && most == 0 ? about : best;
  }

  void take_evidence() {
    for (const Span span : case_.position.claim.evidence) {
      const WordRange range = syntax_.tokens_in(span);
      for (std::int32_t at = std::max(range.first, draft_.first()); at < std::min(range.last, draft_.last()); ++at)
        draft_.word(at).taken = true;
    }
  }

  // "Community Support Officers (CSOs)"
  void drop_abbreviations() {
    for (std::int32_t at = draft_.first() + 1; at < draft_.last(); ++at)
      if (draft_.has(at) && syntax_.word(at - 1) == "(" && is_capitalized(syntax_.word(at)) &&
          (at + 1 == draft_.last() || syntax_.word(at + 1) == ")") && is_letters(syntax_.word(at)))
        draft_.drop(at);
  }

  static bool is_letters(std::string_view word) { // capitals, but for a plural's
    return word.size() > 1 && std::ranges::all_of(word.substr(0, word.size() - 1), is_ascii_upper);
  }

  bool in_sentence(std::int32_t token) const { return draft_.first() <= token && token < draft_.last(); }

  // The taken word that a token hangs on, over words that are not taken; no_token for a root.
  std::int32_t holder_of(std::int32_t token) const {
    std::int32_t up = syntax_[token].head;
    while (up != no_token && !draft_.has(up)) up = syntax_[up].head;
    return up;
  }

  void set_root() {
    const std::int32_t own = case_.position.claim.root;
    if (draft_.has(own) && holder_of(own) == no_token) {
      draft_.root = own;
      const bool is_time =
          lists_.times.contains(syntax_.lower_lemma(own)) || lists_.periods.contains(syntax_.lower_lemma(own));
      if (is_time &&
          syntax_.child(own, {Relation::cop, Relation::nsubj}) == no_token) // "[this week] there were no signs"
        for (std::int32_t at = own + 1; at < draft_.last(); ++at)
          if (draft_.has(at) && holder_of(at) == no_token &&
              syntax_.child(at, {Relation::nsubj, Relation::expl}) != no_token) {
            draft_.root = at;
            return;
          }
      // "They have never worked, are not working": two clauses beside each other where the parser misses that they are
      // joined; the first has the subject.
      for (std::int32_t at = draft_.first(); at < own; ++at)
        if (draft_.has(at) && syntax_[at].head == syntax_[own].head && syntax_[at].relation == syntax_[own].relation &&
            syntax_[at].upos == Upos::VERB && syntax_.child(own, {Relation::nsubj}) == no_token &&
            syntax_.child(at, {Relation::nsubj}) != no_token) {
          draft_.root = at;
          break;
        }
      return;
    }
    std::int32_t most = 0;
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
      if (!draft_.has(at) || syntax_[at].upos == Upos::PUNCT || holder_of(at) != no_token) continue;
      std::int32_t size = 0;
      for (std::int32_t other = draft_.first(); other < draft_.last(); ++other)
        size += draft_.has(other) && syntax_.depends_on(other, at);
      if (size > most) most = size, draft_.root = at;
    }
    if (draft_.root == no_token) draft_.root = own;
  }

  // "told [colleagues] he might leave"
  bool is_addressee(std::int32_t at) const {
    const Relation relation = universal(syntax_[at].relation);
    if (relation != Relation::obj && relation != Relation::iobj) return false;
    const std::int32_t cue = case_.holding.attribution.cue_head;
    return syntax_[at].head == cue && at < draft_.root && syntax_[draft_.root].head == cue &&
           universal(syntax_[draft_.root].relation) == Relation::ccomp &&
           syntax_.child(draft_.root, {Relation::nsubj, Relation::expl}) != no_token;
  }

  // Other roots (a parser's slip, a noun and the clause behind it, evidence cut across a clause) hang on the main one.
  void hang_others() {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
      if (!draft_.has(at) || at == draft_.root) continue;
      const std::int32_t up = syntax_[at].head;
      if (up != no_token && draft_.has(up)) continue;
      if (is_addressee(at)) {
        draft_.drop_subtree(at);
        continue;
      }
      const std::int32_t above = holder_of(at);
      draft_.word(at).head = above != no_token ? above : draft_.root;
      const Relation relation = universal(draft_.word(at).relation);
      if (relation == Relation::root || relation == Relation::nmod) draft_.word(at).relation = Relation::dep;
      if (above == no_token && at > draft_.root && syntax_[at].relation == syntax_[draft_.root].relation &&
          syntax_[at].upos == Upos::VERB)
        draft_.word(at).relation = Relation::conj;
      // "the council [to build]": who is to do it
      const bool is_actor = is_nominal(syntax_[at]) && at < draft_.root &&
                            (relation == Relation::obj || relation == Relation::iobj || relation == Relation::obl);
      const bool lacks_subject = draft_.child(draft_.root, {Relation::nsubj, Relation::expl}) == no_token;
      const bool is_plain = relation != Relation::obl || syntax_.child(at, {Relation::case_}) != no_token;
      const bool is_time =
          lists_.times.contains(syntax_.lower_lemma(at)) || lists_.periods.contains(syntax_.lower_lemma(at));
      if (is_actor && above == no_token && syntax_[draft_.root].upos == Upos::VERB && lacks_subject && is_plain &&
          !is_time)
        become_subject(at);
    }
    draft_.word(draft_.root).head = no_token;
    draft_.word(draft_.root).relation = Relation::root;
  }

  // "expects [Roe to win]": the act is the head.
  void lead_to_act() {
    const std::int32_t whom = draft_.root;
    if (!is_nominal(syntax_[whom]) || is_predicate(draft_, whom)) return;
    for (std::int32_t act = whom + 1; act < draft_.last(); ++act) {
      if (!draft_.has(act) || syntax_[act].head != syntax_[whom].head || syntax_[act].relation != Relation::xcomp)
        continue;
      if (syntax_[act].xpos != Xpos::VB && draft_.child(act, {Relation::cop}) == no_token) continue;
      const bool is_asked = case_.label() == Position::advocates &&
                            syntax_[act].head == case_.holding.attribution.cue_head &&
                            syntax_.has_child_lemma(act, "to");
      if (case_.wants_noun() && !is_asked) continue;
      draft_.word(act).head = no_token;
      draft_.word(act).relation = Relation::root;
      draft_.word(whom).head = act;
      draft_.root = act;
      become_subject(whom);
      return;
    }
  }

  // "called [the deal] shameful": what is called so, where the evidence is what it is called.
  void add_what_is_called() {
    const std::int32_t root = draft_.root;
    const std::int32_t cue = case_.holding.attribution.cue_head;
    if (cue == no_token || syntax_[root].head != cue || root < cue || !in_sentence(cue)) return;
    const Relation relation = universal(syntax_[root].relation);
    const bool behind_as = relation == Relation::obl && syntax_.has_child_lemma(root, "as");
    if (!behind_as && relation != Relation::xcomp && relation != Relation::obj) return;
    if (syntax_[root].upos == Upos::VERB || draft_.child(root, {Relation::nsubj, Relation::mark}) != no_token) return;
    const std::int32_t object = syntax_.child(cue, {Relation::obj, Relation::iobj});
    if (object == no_token || object >= root || draft_.hangs_on(object, root)) return;
    if (relation == Relation::obj && cue_stance_of(syntax_, lists_, cue) != Stance::by_content &&
        syntax_.lemma(cue) != "call")
      return;
    if (!draft_.has(object)) draft_.take_subtree(object);
    draft_.word(object).head = root;
    draft_.word(object).relation = Relation::nsubj;
    if (const std::int32_t as = draft_.child(root, {Relation::case_}); as != no_token) draft_.drop(as);
  }

  void become_subject(std::int32_t noun) {
    draft_.word(noun).relation = Relation::nsubj;
    const std::int32_t preposition = draft_.child(noun, {Relation::case_});
    if (preposition != no_token) draft_.drop(preposition);
  }

  bool has_step(std::string_view asked) const {
    return std::ranges::any_of(taken_.steps, [&](const SideStep& step) { return step.law == asked; });
  }

  // Where the side was composed down to.
  void go_to_about() {
    const std::int32_t about = taken_.about;
    if (about == no_token || !in_sentence(about) || about == draft_.root) return;
    const bool is_turned = has_step(law::undo) || has_step(law::refrain) || has_step(law::negation);
    if (has_step(law::called_so) && !is_turned) {
      if (draft_.has(about)) return;
      draft_.take_subtree(about);
      draft_.word(about).head = draft_.root;
      draft_.word(about).relation = Relation::nsubj;
      return;
    }
    const bool is_asked = has_step(law::to_be_done) || has_step(law::not_to_be_done) || has_step(law::request);
    if (is_asked && !is_turned) return go_to_act(about);
    const bool leads_there = is_turned || has_step(law::own_stance) || has_step(law::own_stance_negated) ||
                             has_step(law::for_or_against) || has_step(law::need) || has_step(law::expressed_noun) ||
                             has_step(law::open) || has_step(law::denied);
    if (!leads_there) return;
    if (!draft_.has(about)) {
      if (!syntax_.depends_on(about, draft_.root)) return;
      draft_.take_subtree(about);
    }
    draft_.narrow_to(about);
    if (is_turned) take_kept_from(about);
    const Relation relation = universal(syntax_[about].relation);
    if (relation == Relation::obl || relation == Relation::nmod)
      if (const std::int32_t preposition = draft_.child(about, {Relation::case_}); preposition != no_token)
        draft_.drop(preposition);
  }

  // "to bar [Roe from voting]": what is undone is the act.
  void take_kept_from(std::int32_t whom) {
    const std::int32_t verb = syntax_[whom].head;
    if (verb == no_token || syntax_[verb].upos != Upos::VERB || universal(syntax_[whom].relation) != Relation::obj)
      return;
    for (const std::int32_t act : syntax_.children(verb)) {
      const std::int32_t from = syntax_.child(act, {Relation::mark, Relation::case_});
      if (act < whom || !in_sentence(act) || from == no_token || syntax_.lower_lemma(from).text != "from") continue;
      if (syntax_[act].xpos != Xpos::VBG) continue;
      draft_.take_subtree(act);
      draft_.drop(from);
      draft_.word(whom).head = act;
      draft_.word(whom).relation = Relation::nsubj;
      draft_.root = act;
      draft_.word(act).head = no_token;
      draft_.word(act).relation = Relation::root;
      return;
    }
  }

  // "urged [Congress to act]": the act is the head, who is asked its subject.
  void go_to_act(std::int32_t act) {
    if (!draft_.has(act)) return;
    const std::int32_t old = draft_.root;
    if (draft_.hangs_on(act, old) && is_nominal(syntax_[old])) {
      draft_.word(act).head = no_token;
      draft_.word(act).relation = Relation::root;
      draft_.word(old).head = act;
      draft_.root = act;
      become_subject(old);
      return;
    }
    const std::int32_t above = draft_.word(act).head;
    const std::int32_t asked = above == no_token ? no_token : draft_.child(above, {Relation::obj, Relation::iobj});
    if (asked != no_token && asked < act && draft_.child(act, {Relation::nsubj}) == no_token) {
      draft_.word(asked).head = act;
      become_subject(asked);
    }
    draft_.narrow_to(act);
  }

  // A relative clause whose verb was cut off: "situations - which detaining someone clearly".
  void drop_broken_clauses() {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
      if (!draft_.has(at) || draft_.word(at).relation != Relation::acl_relcl || at == draft_.root) continue;
      bool has_verb = false;
      for (std::int32_t in = draft_.first(); in < draft_.last(); ++in)
        has_verb = has_verb || (draft_.has(in) && draft_.hangs_on(in, at) && syntax_[in].xpos != Xpos::VBG &&
                                (syntax_[in].upos == Upos::VERB || syntax_[in].upos == Upos::AUX));
      if (!has_verb) draft_.drop_subtree(at);
    }
  }

  // A part of a clause whose verb is neither cue nor source, where a clause is wanted.
  void complete() {
    if (case_.wants_noun() || is_predicate(draft_, draft_.root)) return;
    const std::int32_t root = draft_.root;
    const std::int32_t verb = syntax_[root].head;
    if (verb == no_token || syntax_[verb].upos != Upos::VERB || draft_.has(verb)) return;
    const Relation relation = universal(syntax_[root].relation);
    const Attribution& attribution = case_.holding.attribution;
    if (verb == attribution.cue_head && (relation == Relation::obj || relation == Relation::obl)) return tell_act(verb);
    if (relation != Relation::nsubj && relation != Relation::obj) return;
    for (const Spans* spans : {&attribution.cue, &attribution.source})
      for (const Span span : *spans)
        if (span.contains(syntax_[verb].span)) return;
    if (attribution.source_head == no_token) return;
    if (syntax_.depends_on(attribution.source_head, verb) || syntax_.depends_on(attribution.cue_head, verb)) return;
    take_clause(verb);
  }

  void take_clause(std::int32_t verb) {
    draft_.take_subtree(verb);
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at)
      if (draft_.has(at)) {
        draft_.word(at).head = syntax_[at].head;
        draft_.word(at).relation = syntax_[at].relation;
      }
    draft_.narrow_to(verb);
  }

  // "Roe has seen [no progress]": what is said of the holder where he says no clause of his own.
  void tell_act(std::int32_t verb) {
    if (case_.label() != Position::asserts) return;
    for (int steps = 0; steps < 2 && syntax_[verb].relation == Relation::xcomp && in_sentence(syntax_[verb].head);
         ++steps)
      verb = syntax_[verb].head; // "seems to see"
    const Token& t = syntax_[verb];
    const bool is_finite = t.xpos == Xpos::VBD || t.xpos == Xpos::VBZ || t.xpos == Xpos::VBP ||
                           syntax_.child(verb, {Relation::aux}) != no_token;
    const std::int32_t subject = syntax_.child(verb, {Relation::nsubj});
    const StanceEntry* entry = find_stance(syntax_, lists_.cues, verb);
    const bool says = entry != nullptr && entry->plain >= Stance::by_content; // then a clause was meant
    if (!is_finite || says || subject == no_token || subject > verb || t.relation == Relation::acl_relcl) return;
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at)
      if (draft_.has(at) && at != draft_.root && is_predicate(draft_, at) &&
          draft_.child(at, {Relation::nsubj}) != no_token)
        return; // there is a clause, wrongly hung
    take_clause(verb);
  }

  const WordingCase& case_;
  const Syntax& syntax_;
  const StanceLists& lists_;
  const ClaimWordLists& words_;
  const TakenPosition& taken_;
  ClaimDraft draft_;
};

} // namespace

ClaimDraft draft_claim(const WordingCase& asked) {
  return Drafter(asked).make();
}

} // namespace standpoint
