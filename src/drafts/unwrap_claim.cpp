#include "drafts/unwrap_claim.h"

#include "base/ascii.h"
#include "claims/acts.h"
#include "claims/predicate.h"
#include "drafts/verb_phrase.h"

#include <algorithm>
#include <string>
#include <vector>

namespace standpoint {

namespace {

constexpr int deepest = 4; // steps inwards

class Unwrapper {
public:
  Unwrapper(ClaimDraft& draft, const WordingCase& asked)
      : draft_(draft), case_(asked), syntax_(asked.article.syntax), lists_(asked.lexicon.stances),
        words_(asked.lexicon.claim_words) {}

  void strip_edges() {
    const std::int32_t root = draft_.root;
    const bool is_clause = is_predicate(draft_, root);
    for (const std::int32_t child : draft_.children(root)) {
      const std::string word = lower_case(syntax_.word(child));
      const Relation relation = draft_.word(child).relation;
      const std::int32_t subject = draft_.child(root, {Relation::nsubj, Relation::expl, Relation::csubj});
      const bool is_inside = subject != no_token && subject < child && word != "that"; // "is far [from] being"
      const bool opens = relation == Relation::mark && syntax_[child].xpos != Xpos::TO && !is_inside &&
                         words_.opening_words.contains(word);
      const bool leads =
          relation == Relation::advmod && child < root && words_.leading_adverbs.contains(word) && is_first(child);
      const bool is_aside =
          relation == Relation::cc || relation == Relation::discourse || relation == Relation::vocative;
      if (opens && word == "that") leave_equation(child);
      if (opens || leads || is_aside)
        draft_.drop_subtree(child);
      else if (relation == Relation::case_ && !is_clause && is_first(child))
        draft_.drop(child);
    }
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
      if (!draft_.has(at) || at == root || draft_.word(at).relation != Relation::parataxis) continue;
      // "he said"; a second sentence
      if (is_report(at) || draft_.child(at, {Relation::nsubj, Relation::expl}) != no_token) draft_.drop_subtree(at);
    }
  }

  // "[what matters is that] taxes fell", "[the problem is that] taxes fell"
  void leave_equation(std::int32_t that) {
    const std::int32_t root = draft_.root;
    const std::int32_t is = draft_.child(root, {Relation::cop});
    if (is == no_token || is > that) return;
    const std::int32_t first = draft_.child(root, {Relation::nsubj});
    if (first > that) return draft_.drop(is);
    const std::vector<std::int32_t> children = draft_.children(root);
    const auto is_own = [&](std::int32_t child) {
      return child > that && (universal(draft_.word(child).relation) == Relation::nsubj ||
                              draft_.word(child).relation == Relation::expl);
    };
    const auto negates = [&](std::int32_t child) {
      return child < that && lists_.grammar.negations.contains(syntax_.lower_lemma(child));
    };
    if (first == no_token || syntax_[first].upos != Upos::NOUN || std::ranges::none_of(children, is_own)) return;
    if (std::ranges::any_of(children, negates)) return;
    draft_.drop_subtree(first);
    draft_.drop(is);
  }

  // One step inwards; false where there is none.
  bool unwrap() {
    const VerbPhrase phrase = verb_phrase(draft_, lists_.grammar, draft_.root);
    return unwrap_undone() || unwrap_noun() || unwrap_report(phrase) || (case_.wants_noun() && unwrap_wish(phrase)) ||
           unwrap_certainty(phrase) || unwrap_equation(phrase) || unwrap_parataxis();
  }

private:
  bool is_first(std::int32_t token) const {
    for (std::int32_t at = draft_.first(); at < token; ++at)
      if (draft_.has(at) && syntax_[at].upos != Upos::PUNCT) return false;
    return true;
  }

  // "he said", "I think" in the middle of what is said
  bool is_report(std::int32_t token) const {
    if (syntax_[token].upos != Upos::VERB) return false;
    const StanceEntry* entry = find_stance(syntax_, lists_.cues, token);
    const bool says = (entry != nullptr && entry->plain >= Stance::by_content) ||
                      lists_.grammar.opinion_verbs.contains(syntax_.lower_lemma(token));
    return says && draft_.child(token, {Relation::obj, Relation::ccomp, Relation::xcomp}) == no_token;
  }

  bool is_own_subject(std::int32_t subject) const {
    return subject != no_token && (is_first_person(syntax_, lists_.grammar, subject) || case_.is_holder(subject));
  }

  bool narrow(std::int32_t token) {
    draft_.narrow_to(token);
    return true;
  }

  // "we note that taxes fell", "they know that taxes fell"
  bool unwrap_report(const VerbPhrase& phrase) {
    const std::int32_t root = draft_.root;
    const HashedString& lemma = syntax_.lower_lemma(root);
    const std::int32_t clause = draft_.child(root, {Relation::ccomp});
    if (syntax_[root].upos != Upos::VERB || clause == no_token || clause < root || !is_predicate(draft_, clause))
      return false;
    if (!phrase.negations.empty()) return false;
    const bool own = is_own_subject(phrase.subject) || phrase.subject == no_token;
    const bool says = own && (lists_.grammar.opinion_verbs.contains(lemma) || words_.report_verbs.contains(lemma));
    if (!says && !words_.fact_verbs.contains(lemma)) return false;
    const std::int32_t opener = draft_.child(clause, {Relation::advmod});
    if (opener != no_token && syntax_[opener].xpos == Xpos::WRB && opener < clause && !own) return false;
    return narrow(clause);
  }

  // "need to act", "would like to see it", "it is important to act"
  bool unwrap_wish(const VerbPhrase& phrase) {
    const std::int32_t root = draft_.root;
    const HashedString& lemma = syntax_.lower_lemma(root);
    if (lemma.text == "please") // "please send it"
      if (const std::int32_t act = draft_.child(root, {Relation::xcomp, Relation::ccomp});
          act != no_token && act > root)
        return narrow(act);
    if (lemma.text == "let" && phrase.subject == no_token) { // "let's act"
      const std::int32_t us = draft_.child(root, {Relation::obj, Relation::nsubj, Relation::iobj});
      const std::int32_t done = draft_.child(root, {Relation::xcomp, Relation::ccomp});
      const std::string whom = us == no_token ? std::string{} : lower_case(syntax_.word(us));
      if (done != no_token && us < done && (whom == "us" || whom == "'s" || whom == "’s")) {
        draft_.drop(us);
        return narrow(done);
      }
    }
    if (phrase.passive != no_token && phrase.subject != no_token && phrase.negations.empty() &&
        (lemma.text == "need" || lemma.text == "require")) { // "more money is needed to build it"
      for (const std::int32_t child : draft_.children(root))
        if (child > root) draft_.word(child).head = phrase.subject, draft_.word(child).relation = Relation::acl;
      return narrow(phrase.subject);
    }
    const bool is_need = words_.needs.contains(lemma) && phrase.copula != no_token && phrase.negations.empty();
    const bool takes_not = case_.label() == Position::refuses || case_.label() == Position::opposes;
    const bool is_duty = lists_.grammar.duty_verbs.contains(lower_case(syntax_.word(root))); // "we've [got] to act"
    const bool is_wish = (words_.wish_verbs.contains(lemma) || is_duty) && (phrase.negations.empty() || takes_not);
    const std::int32_t act = draft_.child(root, {Relation::xcomp});
    if (act != no_token && act > root && syntax_[act].xpos == Xpos::VB && (is_wish || is_need)) {
      const std::int32_t object = draft_.child(root, {Relation::obj});
      const std::int32_t subject = object != no_token && object < act ? object : phrase.subject;
      if (subject != no_token && !is_need && draft_.child(act, {Relation::nsubj}) == no_token &&
          !is_own_subject(subject)) {
        draft_.word(subject).head = act;
        draft_.word(subject).relation = Relation::nsubj;
      }
      return narrow(act);
    }
    // "it would be a tragedy if they left", "it is wrong to leave": what is judged.
    const bool judges = phrase.copula != no_token && phrase.negations.empty() &&
                        (case_.label() == Position::criticizes || case_.label() == Position::supports || is_need);
    if (!judges || draft_.child(root, {Relation::expl, Relation::nsubj}) == no_token) return false;
    const std::int32_t it = draft_.child(root, {Relation::expl, Relation::nsubj});
    if (syntax_.lower_lemma(it).text != "it") return false;
    const std::int32_t judged =
        draft_.child(root, {Relation::csubj, Relation::ccomp, Relation::xcomp, Relation::advcl, Relation::acl});
    if (judged == no_token || judged < root || !is_predicate(draft_, judged)) return false;
    for (const std::int32_t who : draft_.children(root)) { // "it was wrong [for Roe] to leave"
      const std::int32_t preposition = draft_.child(who, {Relation::case_});
      if (who < root || who > judged || preposition == no_token || syntax_.lower_lemma(preposition).text != "for" ||
          draft_.child(judged, {Relation::nsubj}) != no_token)
        continue;
      draft_.drop(preposition);
      draft_.word(who).head = judged;
      draft_.word(who).relation = Relation::nsubj;
    }
    return narrow(judged);
  }

  // "it is clear that taxes fell" -> "taxes fell"
  bool unwrap_certainty(const VerbPhrase& phrase) {
    const std::int32_t root = phrase.head;
    const bool there = lower_case(syntax_.word(root)) == "doubt"; // "there is no doubt that"
    if (phrase.copula == no_token && phrase.subject == no_token && syntax_[root].upos == Upos::ADJ &&
        words_.certainties.contains(syntax_.lower_lemma(root))) // "[it's] clear that"
      if (const std::int32_t said = draft_.child(root, {Relation::ccomp, Relation::csubj});
          said != no_token && said > root && draft_.child(said, {Relation::nsubj, Relation::expl}) != no_token)
        return narrow(said);
    if ((phrase.copula == no_token || !phrase.negations.empty()) && !there) return false;
    const std::int32_t it = draft_.child(root, {Relation::expl, Relation::nsubj});
    if (!there && (it == no_token || syntax_.lower_lemma(it).text != "it")) return false;
    const std::int32_t clause = draft_.child(root, {Relation::csubj, Relation::ccomp, Relation::acl});
    if (clause == no_token || clause < root || draft_.child(clause, {Relation::nsubj, Relation::expl}) == no_token)
      return false;
    if (!there && !words_.certainties.contains(syntax_.lower_lemma(root))) return false;
    return narrow(clause);
  }

  // "the problem is that taxes fell", "the reality is taxes fell", "this is because taxes fell"
  bool unwrap_equation(const VerbPhrase& phrase) {
    const std::int32_t root = draft_.root;
    if (!phrase.negations.empty()) return false;
    const std::int32_t noun = draft_.child(root, {Relation::nsubj});
    if (noun == no_token) return false;
    const std::int32_t opener = draft_.child(root, {Relation::mark});
    const bool is_reason = !case_.wants_noun() && opener != no_token && lower_case(syntax_.word(opener)) == "because" &&
                           syntax_[noun].upos == Upos::PRON;
    if (syntax_[noun].upos != Upos::NOUN && !is_reason) return false;
    if (syntax_.lemma(root) == "be" && !is_reason) {
      const std::int32_t clause = draft_.child(root, {Relation::ccomp});
      return noun < root && clause > root && draft_.child(clause, {Relation::nsubj, Relation::expl}) != no_token &&
             narrow(clause);
    }
    const std::int32_t mark = opener;
    if (phrase.copula == no_token || noun > phrase.copula || mark < phrase.copula || !is_reason) return false;
    const auto is_own = [&](std::int32_t child) {
      return child > mark && (universal(draft_.word(child).relation) == Relation::nsubj ||
                              draft_.word(child).relation == Relation::expl);
    };
    if (std::ranges::none_of(draft_.children(root), is_own)) return false;
    for (const std::int32_t child : draft_.children(root))
      if (child <= mark) draft_.drop_subtree(child);
    return true;
  }

  // "opposes the cap [to be scrapped]", "the tax [to go]": what the holder is against, without what he wants done with
  // it.
  bool unwrap_undone() {
    const std::int32_t root = draft_.root;
    const TakenPosition& taken = case_.position.taken;
    if (!taken.is_thing || taken.about != root) return false;
    for (const std::int32_t act : draft_.children(root)) {
      if (!case_.is_step(act) || syntax_[act].upos != Upos::VERB) continue;
      draft_.drop_subtree(act);
      return true;
    }
    return false;
  }

  // "[the fear that] taxes fell", "told [a forum that] taxes fell"; denied: "[the claim that] taxes fell [is false]".
  bool unwrap_noun() {
    if (case_.wants_noun()) return false;
    const std::int32_t root = draft_.root;
    const bool may_be_untrue = case_.label() == Position::denies || case_.label() == Position::questions;
    std::int32_t noun = no_token;
    if (is_nominal(syntax_[root]) && draft_.child(root, {Relation::cop, Relation::nsubj}) == no_token) noun = root;
    if (may_be_untrue && lists_.grammar.untruths.contains(syntax_.lower_lemma(root)))
      noun = draft_.child(root, {Relation::nsubj});
    if (noun == no_token || is_negated(syntax_, lists_.grammar, noun)) return false;
    const std::int32_t clause = draft_.child(noun, {Relation::acl, Relation::ccomp});
    if (clause == no_token || clause < noun) return false;
    const std::int32_t mark = draft_.child(clause, {Relation::mark});
    if (mark == no_token && draft_.word(clause).relation == Relation::acl_relcl) return false;
    const bool has_that = mark != no_token && lower_case(syntax_.word(mark)) == "that";
    if (!has_that && !may_be_untrue) return false;
    return draft_.child(clause, {Relation::nsubj}) != no_token && narrow(clause);
  }

  // "On the contrary, taxes fell": the parser takes the lead for the head.
  bool unwrap_parataxis() {
    const std::int32_t root = draft_.root;
    if (case_.wants_noun() || is_predicate(draft_, root) || draft_.child(root, {Relation::case_}) == no_token)
      return false;
    for (const std::int32_t child : draft_.children(root)) {
      const Relation relation = universal(draft_.word(child).relation);
      if (child > root &&
          (relation == Relation::parataxis || relation == Relation::ccomp || relation == Relation::conj) &&
          draft_.child(child, {Relation::nsubj}) != no_token)
        return narrow(child);
    }
    return false;
  }

  ClaimDraft& draft_;
  const WordingCase& case_;
  const Syntax& syntax_;
  const StanceLists& lists_;
  const ClaimWordLists& words_;
};

} // namespace

void strip_edges(ClaimDraft& draft, const WordingCase& asked) {
  Unwrapper(draft, asked).strip_edges();
}

void unwrap_claim(ClaimDraft& draft, const WordingCase& asked) {
  Unwrapper unwrapper(draft, asked);
  for (int depth = 0; depth < deepest; ++depth) {
    unwrapper.strip_edges();
    if (!unwrapper.unwrap()) break;
  }
}

} // namespace standpoint
