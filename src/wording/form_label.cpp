#include "wording/form_label.h"

#include "claims/acts.h"
#include "claims/predicate.h"
#include "drafts/verb_phrase.h"
#include "positions/side_laws.h"
#include "wording/short_name.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace standpoint {

namespace {

constexpr int longest_holder = 5; // words of a name that becomes a subject

class LabelFormer {
public:
  LabelFormer(ClaimDraft& draft, const WordingCase& asked)
      : draft_(draft), case_(asked), syntax_(asked.article.syntax), lists_(asked.lexicon.stances) {}

  void form() {
    share_subject();
    if (!is_predicate(draft_, draft_.root)) {
      if (case_.wants_noun())
        reproach_for_acts();
      else
        say_what_it_is();
      return;
    }
    if (case_.wants_noun() && leave_there()) return;
    if (case_.wants_noun())
      as_noun();
    else
      as_clause();
  }

private:
  bool is_own(std::int32_t subject) const {
    if (subject == no_token) return true;
    return is_first_person(syntax_, lists_.grammar, subject) || case_.is_holder(subject);
  }

  // "and has hurt his leg": whose subject stands before what was taken.
  void share_subject() {
    const std::int32_t root = draft_.root;
    const Token& t = syntax_[root];
    const bool is_finite = t.xpos == Xpos::VBD || t.xpos == Xpos::VBZ || t.xpos == Xpos::VBP ||
                           draft_.child(root, {Relation::aux, Relation::cop}) != no_token;
    if (!is_finite || draft_.child(root, {Relation::nsubj, Relation::csubj, Relation::expl}) != no_token) return;
    const std::int32_t subject = subject_of(syntax_, root);
    if (subject == no_token || subject > root || subject < draft_.first() || draft_.has(subject)) return;
    if (t.relation != Relation::conj && subject == case_.holding.attribution.source_head) return;
    draft_.take_subtree(subject);
    draft_.word(subject).head = root;
    draft_.word(subject).relation = Relation::nsubj;
  }

  // "accused the mayor [of lying]" -> "criticizes the mayor for lying"
  void reproach_for_acts() {
    if (case_.label() != Position::criticizes) return;
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
      if (!draft_.has(at) || syntax_[at].xpos != Xpos::VBG || !draft_.hangs_on(at, draft_.root)) continue;
      const std::int32_t of = draft_.child(at, {Relation::mark, Relation::case_});
      if (of != no_token && lower_case(syntax_.word(of)) == "of") draft_.word(of).text = "for";
    }
  }

  // "refers to [Roe as a friend]" -> "Roe is a friend"
  void say_what_it_is() {
    if (case_.label() != Position::asserts) return;
    const std::int32_t root = draft_.root;
    if (!is_nominal(syntax_[root])) return;
    for (const std::int32_t child : draft_.children(root)) {
      const std::int32_t as = draft_.child(child, {Relation::case_, Relation::mark});
      if (child < root || as == no_token || as < root || lower_case(syntax_.word(as)) != "as") continue;
      if (as > draft_.first() && lower_case(syntax_.word(as - 1)) == "such") continue;
      const bool is_plural = syntax_[root].xpos == Xpos::NNS || syntax_[root].xpos == Xpos::NNPS;
      draft_.word(as).text = is_plural ? "are" : "is";
      draft_.word(as).needed = true;
      draft_.word(child).needed = true;
      return;
    }
  }

  // "as a result, hundreds were poisoned", "in this century it is unfair": where and when do not fit before an act.
  void leave_lead(const VerbPhrase& phrase) {
    const std::int32_t start = phrase.subject != no_token ? first_taken(phrase.subject) : first_of_verb(phrase);
    std::vector<std::int32_t> moved;
    for (const std::int32_t child : draft_.children(draft_.root)) {
      if (child >= start) break;
      const Relation relation = universal(draft_.word(child).relation);
      const bool is_loose =
          (relation == Relation::obl && draft_.child(child, {Relation::case_}) != no_token) ||
          (relation == Relation::advmod && syntax_[child].upos == Upos::ADV && syntax_[child].xpos != Xpos::WRB);
      if (is_loose && !lists_.grammar.negations.contains(syntax_.lower_lemma(child))) draft_.drop_subtree(child);
      if (relation != Relation::advcl) continue;
      for (const std::int32_t at : draft_.order) // "if they broke it" goes behind
        if (draft_.has(at) && draft_.hangs_on(at, child)) moved.push_back(at);
    }
    std::erase_if(draft_.order, [&](std::int32_t at) { return std::ranges::find(moved, at) != moved.end(); });
    draft_.order.insert(draft_.order.end(), moved.begin(), moved.end());
  }

  std::int32_t first_of_verb(const VerbPhrase& phrase) const {
    std::int32_t first = phrase.head;
    for (const std::int32_t token : {phrase.copula, phrase.passive, phrase.to})
      if (token != no_token) first = std::min(first, token);
    for (const std::int32_t token : phrase.auxiliaries) first = std::min(first, token);
    return first;
  }

  // "there should be a strike" -> "a strike"
  bool leave_there() {
    const std::int32_t root = draft_.root;
    const std::int32_t there = draft_.child(root, {Relation::expl});
    if (there == no_token || lower_case(syntax_.word(there)) != "there") return false;
    const std::int32_t thing = syntax_[root].lemma == "be" ? draft_.child(root, {Relation::nsubj}) : root;
    if (thing == no_token) return false;
    if (thing != root) {
      for (const std::int32_t child : draft_.children(root))
        if (child != thing && child > thing) draft_.word(child).head = thing;
      draft_.narrow_to(thing);
      return true;
    }
    for (const std::int32_t child : draft_.children(root))
      if (draft_.word(child).relation == Relation::expl || draft_.word(child).relation == Relation::cop ||
          universal(draft_.word(child).relation) == Relation::aux)
        draft_.drop(child);
    return true;
  }

  void as_noun() {
    const std::int32_t root = draft_.root;
    const Position label = case_.label();
    const bool takes_not = label == Position::opposes || label == Position::refuses ||
                           (label == Position::supports && case_.is_by(law::negation)); // "madness not to build"
    VerbPhrase phrase = verb_phrase(draft_, lists_.grammar, root);
    if (std::int32_t preposition = draft_.child(root, {Relation::mark}); preposition != no_token && preposition < root)
      draft_.drop(preposition);
    if (phrase.subject == no_token) { // "to leave is wrong", "leaving is wrong"
      phrase.subject = draft_.child(root, {Relation::csubj});
      if (phrase.subject > root) phrase.subject = no_token;
      if (phrase.subject != no_token)
        make_gerund(draft_, verb_phrase(draft_, lists_.grammar, phrase.subject), lists_, true);
    }
    leave_lead(phrase);
    // Both "judges" labels: "the tax is unfair" -> "the tax as unfair".
    const bool judges = label == Position::criticizes || label == Position::supports;
    if (phrase.subject != no_token && is_own(phrase.subject)) {
      draft_.drop_subtree(phrase.subject);
      phrase.subject = no_token;
    }
    if (judges && phrase.copula != no_token && phrase.subject != no_token &&
        draft_.child(root, {Relation::case_}) == no_token) {
      for (const std::int32_t auxiliary : phrase.auxiliaries) draft_.drop(auxiliary);
      for (const std::int32_t negation : phrase.negations) // "isn't good enough" -> "as not good enough"
        if (lower_case(syntax_.word(negation)) != "never") draft_.word(negation).text = "not";
      draft_.word(phrase.copula).text = "as";
      draft_.word(phrase.copula).needed = true;
      return;
    }
    if (syntax_[root].upos != Upos::VERB && phrase.copula == no_token) { // called so: "the plan a disaster"
      if (phrase.subject == no_token || syntax_[root].upos == Upos::AUX || has_verb_of_being()) return;
      put_before_predicate(root, phrase.subject, "as");
      return;
    }
    const bool is_demand = label != Position::criticizes && label != Position::supports;
    const bool has_agent = draft_.child(root, {Relation::obl_agent}) != no_token;
    const bool is_passive = // also "wants the cap [scrapped]"
        phrase.passive != no_token || (phrase.subject != no_token && raised_object_of(syntax_, root) == phrase.subject);
    if (is_passive && phrase.subject != no_token && is_demand && !has_agent &&
        (phrase.negations.empty() || takes_not)) {
      make_gerund(draft_, phrase, lists_, false);
      if (phrase.passive != no_token) draft_.drop(phrase.passive);
      draft_.word(root).text = gerund_of(root);
      draft_.word(phrase.subject).relation = Relation::obj;
      to_object_case(phrase.subject);
      draft_.move_before(root, first_taken(phrase.subject));
      if (const std::int32_t particle = draft_.child(root, {Relation::compound_prt}); particle != no_token)
        draft_.move_before(particle, first_taken(phrase.subject));
      return;
    }
    if (phrase.copula != no_token && phrase.subject == no_token && is_nominal(syntax_[root]) &&
        phrase.negations.empty()) {
      draft_.drop(phrase.copula); // "[what we want is] a hearing"
      for (const std::int32_t auxiliary : phrase.auxiliaries) draft_.drop(auxiliary);
      return;
    }
    make_gerund(draft_, phrase, lists_, !takes_not);
    for (const std::int32_t other : draft_.children(root)) // "standing up and making it clear"
      if (draft_.word(other).relation == Relation::conj && is_predicate(draft_, other) &&
          draft_.child(other, {Relation::nsubj}) == no_token)
        make_gerund(draft_, verb_phrase(draft_, lists_.grammar, other), lists_, !takes_not);
    if (phrase.subject != no_token) to_object_case(phrase.subject);
    reproach_for_acts();
  }

  std::string gerund_of(std::int32_t verb) const {
    VerbPhrase alone;
    alone.head = verb;
    ClaimDraft copy = draft_;
    // A participle has its lemma: "closed" -> "closing".
    make_gerund(copy, alone, lists_, false);
    return copy.word(verb).text;
  }

  // A "be" that the parser hangs elsewhere says that nothing was merely called so.
  bool has_verb_of_being() const {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at)
      if (draft_.has(at) && syntax_.lemma(at) == "be") return true;
    return false;
  }

  // The first word of a predicate behind its subject: "the plan [a] total disaster".
  std::int32_t first_of_predicate(std::int32_t root, std::int32_t subject) const {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at)
      if (draft_.has(at) && at > subject && syntax_[at].upos != Upos::PUNCT && draft_.hangs_on(at, root) &&
          !draft_.hangs_on(at, subject))
        return at;
    return root;
  }

  void put_before_predicate(std::int32_t root, std::int32_t subject, std::string_view word) {
    const std::int32_t first = first_of_predicate(root, subject);
    const std::int32_t before = first - 1; // "the minister['s] weak", taken for a possessive
    if (before > subject && draft_.has(before) && syntax_[before].xpos == Xpos::POS) {
      draft_.word(before).text = word;
      draft_.word(before).needed = true;
      return;
    }
    std::string& text = draft_.word(first).text;
    std::string with(word);
    with += ' ';
    with += text;
    text = std::move(with);
    draft_.word(first).needed = true;
  }

  std::int32_t first_taken(std::int32_t node) const {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at)
      if (draft_.has(at) && syntax_[at].upos != Upos::PUNCT && draft_.hangs_on(at, node)) return at;
    return node;
  }

  void to_object_case(std::int32_t pronoun) {
    const std::string word = lower_case(syntax_.word(pronoun));
    std::string& text = draft_.word(pronoun).text;
    if (word == "he") text = "him";
    if (word == "she") text = "her";
    if (word == "they") text = "them";
    if (word == "we") text = "us";
    if (word == "i") text = "me";
  }

  void as_clause() {
    const std::int32_t root = draft_.root;
    VerbPhrase phrase = verb_phrase(draft_, lists_.grammar, root);
    if (case_.label() == Position::denies) remove_negation(draft_, phrase);
    if (phrase.subject != no_token && syntax_[root].upos != Upos::VERB && syntax_[root].upos != Upos::AUX &&
        phrase.copula == no_token && phrase.auxiliaries.empty() &&
        !has_verb_of_being()) { // called so: "the plan a disaster"
      const Xpos number = syntax_[phrase.subject].xpos;
      const bool is_plural =
          number == Xpos::NNS || number == Xpos::NNPS || lower_case(syntax_.word(phrase.subject)) == "them";
      put_before_predicate(root, phrase.subject, is_plural ? "are" : "is");
      return;
    }
    front_expletive(phrase);
    if (is_shared_duty(phrase)) { // "we ought to raise it": nobody's act alone
      draft_.drop_subtree(phrase.subject);
      const std::int32_t act = draft_.child(root, {Relation::xcomp});
      const bool leads = act != no_token && act > root && syntax_[act].xpos == Xpos::VB;
      if (leads) draft_.narrow_to(act);
      make_gerund(draft_, leads ? verb_phrase(draft_, lists_.grammar, act) : phrase, lists_, true);
      return;
    }
    if (phrase.to == no_token) return;
    if (phrase.subject != no_token) { // "expects [Roe to win]" -> "Roe will win"
      if (case_.label() != Position::predicts) return;
      draft_.word(phrase.to).text = "will";
      return;
    }
    if (!say_of_holder(phrase)) make_gerund(draft_, phrase, lists_, true);
  }

  // "claims [to have won]" -> "Roe has won"; "expects [to win]" -> "Roe will win"
  bool say_of_holder(const VerbPhrase& phrase) {
    const std::vector<Actor>& holders = case_.holding.holders;
    const bool is_future = case_.label() == Position::predicts;
    const std::int32_t cue = case_.holding.attribution.cue_head;
    if (holders.size() != 1 || (case_.label() != Position::asserts && !is_future)) return false;
    if (syntax_[phrase.head].head != cue || cue == no_token || !phrase.negations.empty()) return false;
    if (universal(syntax_[phrase.head].relation) != Relation::xcomp) return false;
    if (syntax_.child(cue, {Relation::nsubj}) != case_.holding.attribution.source_head) return false;
    if (syntax_.child(cue, {Relation::obj, Relation::iobj, Relation::aux_pass}) != no_token) return false;
    const std::string holder = short_name(case_.lexicon.actors, holders.front().name, holders.front().kind);
    if (count_words(holder) > longest_holder) return false;
    DraftWord& to = draft_.word(phrase.to);
    to.text = holder;
    if (is_negated(syntax_, lists_.grammar, cue) || // "did not seem to see", "refused to condemn it"
        cue_stance_of(syntax_, lists_, cue) == Stance::refuses) {
      std::int32_t first = cue;
      for (const std::int32_t child : syntax_.children(cue))
        if (child < cue && (universal(syntax_[child].relation) == Relation::aux || syntax_[child].upos == Upos::PART))
          first = std::min(first, child);
      (to.text += ' ') += syntax_.words({first, phrase.to + 1});
      to.needed = true;
      return true;
    }
    if (is_future) to.text += " will";
    to.needed = true;
    if (is_future) return true;
    std::int32_t finite = phrase.copula != no_token ? phrase.copula : phrase.head;
    if (phrase.passive != no_token) finite = phrase.passive;
    for (const std::int32_t auxiliary : phrase.auxiliaries) finite = std::min(finite, auxiliary);
    const std::string_view lemma = syntax_.lower_lemma(finite).text;
    const bool is_plural = is_plural_name(holders.front().name, holders.front().kind);
    draft_.word(finite).text = !is_plural ? third_person(lemma) : lemma == "be" ? "are" : std::string(lemma);
    return true;
  }

  bool is_shared_duty(const VerbPhrase& phrase) const {
    if (phrase.subject == no_token || lower_case(syntax_.word(phrase.subject)) != "we") return false;
    const std::vector<Actor>& holders = case_.holding.holders;
    if (holders.empty() || holders.front().kind != ActorKind::person) return false;
    const Mood mood = mood_of(syntax_, lists_.grammar, phrase.head);
    return mood.duty;
  }

  // "it is hard to cross the border" -> "crossing the border is hard"
  void front_expletive(const VerbPhrase& phrase) {
    const std::int32_t it = draft_.child(phrase.head, {Relation::expl, Relation::nsubj});
    if (it == no_token || phrase.copula == no_token || syntax_.lower_lemma(it).text != "it" || it > phrase.head) return;
    std::int32_t clause = draft_.child(phrase.head, {Relation::csubj, Relation::ccomp, Relation::xcomp});
    if (clause == no_token)
      clause = draft_.child(phrase.head, {Relation::acl, Relation::advcl}); // "it is right to act"
    if (clause == no_token || clause < phrase.head || syntax_[clause].upos != Upos::VERB) return;
    VerbPhrase act = verb_phrase(draft_, lists_.grammar, clause);
    const std::int32_t mark = draft_.child(clause, {Relation::mark});
    const bool is_that = mark != no_token && lower_case(syntax_.word(mark)) == "that";
    if (act.to == no_token && !(is_that && act.subject != no_token)) return;
    if (mark != no_token) draft_.drop(mark);
    make_gerund(draft_, act, lists_, true);
    if (act.subject != no_token) to_object_case(act.subject);
    draft_.drop(it);
    draft_.word(clause).relation = Relation::csubj;
    draft_.word(clause).needed = true;
    // In front of everything else.
    std::vector<std::int32_t> moved;
    for (const std::int32_t at : draft_.order)
      if (draft_.has(at) && draft_.hangs_on(at, clause)) moved.push_back(at);
    std::erase_if(draft_.order, [&](std::int32_t at) { return std::ranges::find(moved, at) != moved.end(); });
    draft_.order.insert(draft_.order.begin(), moved.begin(), moved.end());
  }

  ClaimDraft& draft_;
  const WordingCase& case_;
  const Syntax& syntax_;
  const StanceLists& lists_;
};

} // namespace

bool leave_pronoun(ClaimDraft& draft, const WordingCase& asked) {
  const Syntax& syntax = draft.syntax();
  const VerbPhrase phrase = verb_phrase(draft, asked.lexicon.stances.grammar, draft.root);
  const std::int32_t it = draft.child(draft.root, {Relation::nsubj, Relation::expl});
  if (it == no_token || (syntax[it].upos != Upos::PRON && syntax[it].upos != Upos::DET)) return false;
  if (draft.child(it, {Relation::nmod}) != no_token) return false;
  const std::int32_t clause = draft.child(draft.root, {Relation::csubj, Relation::ccomp});
  if (clause != no_token && clause > draft.root && draft.child(clause, {Relation::nsubj}) != no_token &&
      syntax.lower_lemma(it).text == "it") { // "it is not surprising that taxes fell"
    for (const std::int32_t mark : draft.children(clause))
      if (draft.word(mark).relation == Relation::mark) draft.drop(mark);
    draft.narrow_to(clause);
    return true;
  }
  draft.drop_subtree(it);
  if (phrase.copula != no_token && phrase.negations.empty()) {
    draft.drop(phrase.copula);
    for (const std::int32_t auxiliary : phrase.auxiliaries) draft.drop(auxiliary);
  } else if (syntax[draft.root].upos == Upos::VERB || phrase.copula != no_token) {
    make_gerund(draft, phrase, asked.lexicon.stances, true);
    for (const std::int32_t other : draft.children(draft.root)) // "saving money and helping unions"
      if (draft.word(other).relation == Relation::conj && is_predicate(draft, other) &&
          draft.child(other, {Relation::nsubj}) == no_token)
        make_gerund(draft, verb_phrase(draft, asked.lexicon.stances.grammar, other), asked.lexicon.stances, true);
  } else {
    for (std::int32_t at = draft.first(); at < draft.last(); ++at) // "it [is] a start" of what was called so
      for (const std::string_view is : {"is ", "are ", "as "})
        if (draft.has(at) && draft.word(at).text.starts_with(is)) draft.word(at).text.erase(0, is.size());
  }
  return true;
}

void form_label(ClaimDraft& draft, const WordingCase& asked) {
  LabelFormer(draft, asked).form();
}

} // namespace standpoint
