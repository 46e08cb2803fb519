#include "wording/draft_claim.h"

#include "claims/acts.h"
#include "claims/predicate.h"
#include "wording/verb_phrase.h"

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

// "gradual" -> "gradually", "steady" -> "steadily", "gentle" -> "gently", "basic" -> "basically"
std::string adverb_of(std::string_view adjective) {
  std::string word = lower_case(adjective);
  if (word.ends_with("ly")) return word;
  if (word.ends_with("ic")) return word + "ally";
  if (word.ends_with("le")) return word.substr(0, word.size() - 1) + "y";
  if (word.ends_with("y")) return word.substr(0, word.size() - 1) + "ily";
  return word + "ly";
}

class Drafter {
public:
  explicit Drafter(const WordingCase& asked)
      : case_(asked), syntax_(asked.article.syntax), lists_(asked.lexicon.stances), words_(asked.lexicon.claim_words),
        taken_(asked.position.taken), draft_(syntax_, sentence_of_most()) {}

  ClaimDraft make() {
    take_evidence();
    set_root();
    hang_others();
    mend_coordination();
    free_purposes();
    keep_compounds_whole();
    keep_negations_whole();
    turn_manner_to_adverbs();
    drop_days();
    add_what_is_called();
    go_to_about();
    for (int depth = 0; depth < 4; ++depth) {
      strip_edges();
      if (!unwrap()) break;
    }
    complete();
    strip_edges();
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

  // Other roots (a parser's slip, a noun and the clause behind it, evidence cut across a clause) hang on the main one.
  void hang_others() {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
      if (!draft_.has(at) || at == draft_.root) continue;
      const std::int32_t up = syntax_[at].head;
      if (up != no_token && draft_.has(up)) continue;
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

  // "ankle and knee" where the parser hangs "and" on the second without making it a conjunct: both stay or neither.
  void mend_coordination() {
    for (std::int32_t link = draft_.first(); link < draft_.last(); ++link) {
      if (!draft_.has(link) || draft_.word(link).relation != Relation::cc) continue;
      const std::int32_t head = draft_.word(link).head;
      if (head == no_token || head < link || !draft_.has(head) || draft_.word(head).relation == Relation::conj)
        continue;
      if (head == draft_.root && first_taken_of(head) >= link) continue;
      std::int32_t sibling = no_token; // on the same head: "around late August or early September"
      std::int32_t member = no_token;  // below the head: "his ankle and knee"
      for (std::int32_t at = draft_.first(); at < link; ++at) {
        if (!draft_.has(at) || syntax_[at].upos == Upos::PUNCT) continue;
        if (draft_.word(at).head == draft_.word(head).head && draft_.word(at).relation == draft_.word(head).relation)
          sibling = at;
        if (draft_.word(at).head == head && at == link - 1) member = at;
      }
      if (member != no_token) {
        draft_.word(link).head = member;
        draft_.word(link).needed = true;
      } else if (sibling != no_token && head != draft_.root) {
        draft_.word(head).head = sibling;
        draft_.word(head).relation = Relation::conj;
      }
    }
  }

  std::int32_t first_taken_of(std::int32_t node) const {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at)
      if (draft_.has(at) && draft_.hangs_on(at, node)) return at;
    return node;
  }

  // "act on arms [to end the war]": a purpose, which may go, where the parser takes it for a complement.
  void free_purposes() {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
      if (!draft_.has(at) || draft_.word(at).relation != Relation::xcomp || syntax_[at].xpos != Xpos::VB) continue;
      const std::int32_t verb = draft_.word(at).head;
      if (verb == no_token || syntax_[verb].upos != Upos::VERB || find_stance(syntax_, lists_.cues, verb) != nullptr)
        continue;
      const std::int32_t between = draft_.child(verb, {Relation::obl});
      if (between != no_token && verb < between && between < at && draft_.child(verb, {Relation::obj}) == no_token)
        draft_.word(at).relation = Relation::advcl;
    }
  }

  // "ISIS-affiliated", "well-intentioned"
  void keep_compounds_whole() {
    for (std::int32_t at = draft_.first() + 1; at + 1 < draft_.last(); ++at) {
      if (syntax_.word(at) != "-" || !draft_.has(at - 1) || !draft_.has(at + 1)) continue;
      if (!syntax_.adjacent(at - 1, at) || !syntax_.adjacent(at, at + 1)) continue;
      if (draft_.word(at - 1).head == at + 1) draft_.word(at - 1).needed = true;
      if (draft_.word(at + 1).head == at - 1) draft_.word(at + 1).needed = true;
    }
  }

  // "would[n't]" stays one word wherever the parser hangs its parts.
  void keep_negations_whole() {
    for (std::int32_t at = draft_.first() + 1; at < draft_.last(); ++at) {
      if (!draft_.has(at) || !draft_.has(at - 1) || !syntax_.adjacent(at - 1, at)) continue;
      const std::string word = lower_case(syntax_.word(at));
      if ((word != "n't" && word != "n’t") || draft_.hangs_on(draft_.word(at).head, at - 1)) continue;
      draft_.word(at - 1).head = draft_.word(at).head;
      draft_.word(at - 1).relation = Relation::aux;
    }
  }

  // "act on arms in a gradual and reciprocal manner" -> "act gradually and reciprocally on arms"
  void turn_manner_to_adverbs() {
    for (std::int32_t manner = draft_.first(); manner < draft_.last(); ++manner) {
      if (!draft_.has(manner) || manner == draft_.root || !words_.manner_nouns.contains(syntax_.lower_lemma(manner)))
        continue;
      const std::int32_t in = draft_.child(manner, {Relation::case_});
      std::int32_t verb = draft_.word(manner).head;
      while (verb != no_token && draft_.has(verb) && syntax_[verb].upos != Upos::VERB) verb = draft_.word(verb).head;
      if (in == no_token || syntax_.lower_lemma(in).text != "in" || verb == no_token || !draft_.has(verb)) continue;
      std::vector<std::int32_t> adverbs;
      bool has_other = false;
      for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
        if (!draft_.has(at) || at == manner || !draft_.hangs_on(at, manner) || syntax_[at].upos == Upos::PUNCT)
          continue;
        if (syntax_[at].upos == Upos::ADJ && at < manner)
          adverbs.push_back(at);
        else if (syntax_[at].upos != Upos::DET && syntax_[at].upos != Upos::CCONJ && at != in)
          has_other = true;
      }
      if (adverbs.empty() || has_other) continue;
      put_adverbs(verb, manner, in, adverbs);
    }
  }

  void put_adverbs(std::int32_t verb, std::int32_t manner, std::int32_t in, const std::vector<std::int32_t>& adverbs) {
    std::vector<std::int32_t> moved;
    for (std::int32_t at = in; at < manner; ++at) {
      if (!draft_.has(at) || !draft_.hangs_on(at, manner)) continue;
      if (at < adverbs.front())
        draft_.drop(at);
      else
        moved.push_back(at);
    }
    draft_.drop(manner);
    for (const std::int32_t at : moved) {
      DraftWord& word = draft_.word(at);
      word.needed = true;
      if (syntax_[at].upos == Upos::ADJ) {
        word.text = adverb_of(syntax_.word(at));
        word.head = at == adverbs.front() ? verb : adverbs.front();
        word.relation = at == adverbs.front() ? Relation::advmod : Relation::conj;
      } else {
        word.head = adverbs.back();
      }
    }
    std::erase_if(draft_.order, [&](std::int32_t at) { return std::ranges::find(moved, at) != moved.end(); });
    draft_.order.insert(std::ranges::find(draft_.order, verb) + 1, moved.begin(), moved.end());
  }

  // "on Wednesday morning", "last week": on which day it was said or will happen; not the day that it must happen by.
  void drop_days() {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
      if (!draft_.has(at) || at == draft_.root) continue;
      const Relation relation = syntax_[at].relation;
      const HashedString& lemma = syntax_.lower_lemma(at);
      const bool is_day = lists_.times.contains(lemma);
      if (const std::int32_t number = draft_.word(at).head; // "on Sept. 8"
          is_day && number != no_token && number != draft_.root && syntax_[number].upos == Upos::NUM &&
          syntax_.has_child_lemma(number, "on"))
        drop_day(number);
      const bool is_period = lists_.periods.contains(lemma);
      const bool is_bare = relation == Relation::obl_tmod || relation == Relation::obl_unmarked ||
                           relation == Relation::nmod_tmod || relation == Relation::nmod_unmarked;
      if (is_bare && (is_day || is_period)) {
        const std::int32_t head = draft_.word(at).head; // "three months [ago]"
        if (head != no_token && head != draft_.root && syntax_[head].upos == Upos::ADV && draft_.has(head))
          drop_day(head);
        if (at > draft_.first() && draft_.has(at - 1) && lists_.times.contains(syntax_.lower_lemma(at - 1)))
          drop_day(at - 1);
        drop_day(at);
        continue;
      }
      if (!is_day || (universal(relation) != Relation::obl && universal(relation) != Relation::nmod)) continue;
      const std::int32_t preposition = syntax_.child(at, {Relation::case_});
      if (preposition == no_token || words_.deadlines.contains(syntax_.lower_lemma(preposition)) ||
          syntax_.lower_lemma(preposition).text != "on")
        continue;
      drop_day(at);
    }
  }

  // A clause that the parser hangs on the day belongs to the verb.
  void drop_day(std::int32_t day) {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
      if (!draft_.has(at) || at == day || syntax_[at].upos != Upos::VERB || !draft_.hangs_on(at, day)) continue;
      draft_.word(at).head = draft_.word(day).head;
      draft_.word(at).relation = Relation::ccomp;
    }
    draft_.drop_subtree(day);
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

  bool has_step(std::string_view law) const {
    return std::ranges::any_of(taken_.steps, [&](const SideStep& step) { return step.law == law; });
  }

  // Where the side was composed down to.
  void go_to_about() {
    const std::int32_t about = taken_.about;
    if (about == no_token || !in_sentence(about) || about == draft_.root) return;
    const bool is_turned = has_step("undo") || has_step("refrain") || has_step("negation");
    if (has_step("called so") && !is_turned) {
      if (draft_.has(about)) return;
      draft_.take_subtree(about);
      draft_.word(about).head = draft_.root;
      draft_.word(about).relation = Relation::nsubj;
      return;
    }
    const bool is_asked = has_step("what is to be done") || has_step("what is not to be done") || has_step("request");
    if (is_asked && !is_turned) return go_to_act(about);
    const bool leads_there = is_turned || has_step("own stance") || has_step("own stance, negated") ||
                             has_step("for or against") || has_step("need") || has_step("expressed noun") ||
                             has_step("whether: open") || has_step("denied");
    if (!leads_there) return;
    if (!draft_.has(about)) {
      if (!syntax_.depends_on(about, draft_.root)) return;
      draft_.take_subtree(about);
    }
    draft_.narrow_to(about);
    const Relation relation = universal(syntax_[about].relation);
    if (relation == Relation::obl || relation == Relation::nmod)
      if (const std::int32_t preposition = draft_.child(about, {Relation::case_}); preposition != no_token)
        draft_.drop(preposition);
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

  void strip_edges() {
    const std::int32_t root = draft_.root;
    const bool is_clause = is_predicate(draft_, root);
    for (const std::int32_t child : draft_.children(root)) {
      const std::string word = lower_case(syntax_.word(child));
      const Relation relation = draft_.word(child).relation;
      const bool opens =
          relation == Relation::mark && syntax_[child].xpos != Xpos::TO && words_.opening_words.contains(word);
      const bool leads =
          relation == Relation::advmod && child < root && words_.leading_adverbs.contains(word) && is_first(child);
      const bool is_aside =
          relation == Relation::cc || relation == Relation::discourse || relation == Relation::vocative;
      if (opens && word == "that") // "[what matters is that] taxes fell"
        if (const std::int32_t is = draft_.child(root, {Relation::cop});
            is != no_token && is < child && draft_.child(root, {Relation::nsubj}) > child)
          draft_.drop(is);
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

  // One step inwards; false where there is none.
  bool unwrap() {
    const VerbPhrase phrase = verb_phrase(draft_, lists_.grammar, draft_.root);
    return unwrap_noun() || unwrap_report(phrase) || (case_.wants_noun() && unwrap_wish(phrase)) ||
           unwrap_certainty(phrase) || unwrap_parataxis();
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
    if (phrase.passive != no_token && phrase.subject != no_token && phrase.negations.empty() &&
        (lemma.text == "need" || lemma.text == "require")) { // "more money is needed to build it"
      for (const std::int32_t child : draft_.children(root))
        if (child > root) draft_.word(child).head = phrase.subject, draft_.word(child).relation = Relation::acl;
      return narrow(phrase.subject);
    }
    const bool is_need = words_.needs.contains(lemma) && phrase.copula != no_token && phrase.negations.empty();
    const bool takes_not = case_.label() == Position::refuses || case_.label() == Position::opposes;
    const bool is_wish = words_.wish_verbs.contains(lemma) && (phrase.negations.empty() || takes_not);
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
    return judged != no_token && judged > root && is_predicate(draft_, judged) && narrow(judged);
  }

  // "it is clear that taxes fell" -> "taxes fell"
  bool unwrap_certainty(const VerbPhrase& phrase) {
    const std::int32_t root = phrase.head;
    const bool there = lower_case(syntax_.word(root)) == "doubt"; // "there is no doubt that"
    if ((phrase.copula == no_token || !phrase.negations.empty()) && !there) return false;
    const std::int32_t it = draft_.child(root, {Relation::expl, Relation::nsubj});
    if (!there && (it == no_token || syntax_.lower_lemma(it).text != "it")) return false;
    const std::int32_t clause = draft_.child(root, {Relation::csubj, Relation::ccomp, Relation::acl});
    if (clause == no_token || clause < root || draft_.child(clause, {Relation::nsubj, Relation::expl}) == no_token)
      return false;
    if (!there && !words_.certainties.contains(syntax_.lower_lemma(root))) return false;
    return narrow(clause);
  }

  // "[the fear that] taxes fell", "told [a forum that] taxes fell"; denied: "[the claim that] taxes fell [is false]".
  bool unwrap_noun() {
    if (case_.wants_noun()) return false;
    const std::int32_t root = draft_.root;
    const bool may_be_untrue = case_.label() == Position::denies || case_.label() == Position::questions;
    std::int32_t noun = no_token;
    if (is_nominal(syntax_[root]) && draft_.child(root, {Relation::cop, Relation::nsubj}) == no_token) noun = root;
    if (may_be_untrue && words_.untruths.contains(syntax_.lower_lemma(root)))
      noun = draft_.child(root, {Relation::nsubj});
    if (noun == no_token || is_negated(syntax_, lists_.grammar, noun)) return false;
    const std::int32_t clause = draft_.child(noun, {Relation::acl, Relation::ccomp});
    if (clause == no_token || clause < noun || draft_.word(clause).relation == Relation::acl_relcl) return false;
    const std::int32_t mark = draft_.child(clause, {Relation::mark});
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

  // A part of a clause whose verb is neither cue nor source, where a clause is wanted.
  void complete() {
    if (case_.wants_noun() || is_predicate(draft_, draft_.root)) return;
    const std::int32_t root = draft_.root;
    const std::int32_t verb = syntax_[root].head;
    if (verb == no_token || syntax_[verb].upos != Upos::VERB || draft_.has(verb)) return;
    const Relation relation = universal(syntax_[root].relation);
    if (relation != Relation::nsubj && relation != Relation::obj) return;
    const Attribution& attribution = case_.holding.attribution;
    for (const Spans* spans : {&attribution.cue, &attribution.source})
      for (const Span span : *spans)
        if (span.contains(syntax_[verb].span)) return;
    if (verb == attribution.cue_head || attribution.source_head == no_token) return;
    if (syntax_.depends_on(attribution.source_head, verb) || syntax_.depends_on(attribution.cue_head, verb)) return;
    draft_.take_subtree(verb);
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at)
      if (draft_.has(at)) {
        draft_.word(at).head = syntax_[at].head;
        draft_.word(at).relation = syntax_[at].relation;
      }
    draft_.narrow_to(verb);
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
