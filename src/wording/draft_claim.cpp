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

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_content(const Token& token) {
  return token.upos == Upos::NOUN || token.upos == Upos::PROPN || token.upos == Upos::VERB ||
         token.upos == Upos::ADJ || token.upos == Upos::NUM;
}

class Drafter {
public:
  explicit Drafter(const WordingCase& asked)
      : case_(asked), syntax_(asked.article.syntax), lists_(asked.lexicon.stances), taken_(asked.position.taken),
        draft_(syntax_, sentence_of_most()) {}

  ClaimDraft make() {
    take_evidence();
    set_root();
    hang_others();
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
      // "the council [to build]": who is to do it
      const bool is_actor = is_nominal(syntax_[at]) && at < draft_.root &&
                            (relation == Relation::obj || relation == Relation::iobj || relation == Relation::obl);
      if (is_actor && above == no_token && syntax_[draft_.root].upos == Upos::VERB) become_subject(at);
    }
    draft_.word(draft_.root).head = no_token;
    draft_.word(draft_.root).relation = Relation::root;
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
    if (has_step("called so")) { // "called [the plan] a disaster"
      if (!draft_.has(about)) {
        draft_.take_subtree(about);
        draft_.word(about).head = draft_.root;
        draft_.word(about).relation = Relation::nsubj;
      }
      return;
    }
    if (has_step("judgement") && !has_step("undo")) return;
    if (has_step("what is to be done") || has_step("what is not to be done") || has_step("request")) {
      if (!has_step("undo") && !has_step("refrain")) {
        if (!draft_.has(about)) return;
        const std::int32_t old = draft_.root;
        if (draft_.hangs_on(about, old) && is_nominal(syntax_[old])) { // "Congress [to act]"
          draft_.word(about).head = no_token;
          draft_.word(old).head = about;
          draft_.root = about;
          draft_.word(about).relation = Relation::root;
          become_subject(old);
          return;
        }
        const std::int32_t asked = draft_.child(draft_.word(about).head, {Relation::obj, Relation::iobj});
        if (asked != no_token && asked < about && draft_.child(about, {Relation::nsubj}) == no_token) {
          draft_.word(asked).head = about;
          become_subject(asked);
        }
        draft_.narrow_to(about);
        return;
      }
    }
    if (has_step("whether: open") || case_.wants_noun() || has_step("denied")) {
      if (!draft_.has(about)) {
        if (!syntax_.depends_on(about, draft_.root)) return;
        draft_.take_subtree(about);
      }
      draft_.narrow_to(about);
      if (universal(syntax_[about].relation) == Relation::obl || universal(syntax_[about].relation) == Relation::nmod)
        if (const std::int32_t preposition = draft_.child(about, {Relation::case_}); preposition != no_token)
          draft_.drop(preposition);
    }
  }

  void strip_edges() {
    const std::int32_t root = draft_.root;
    const bool is_clause = is_predicate(draft_, root);
    for (const std::int32_t child : draft_.children(root)) {
      const std::string word = lower_case(syntax_.word(child));
      const Relation relation = draft_.word(child).relation;
      const bool opens = relation == Relation::mark &&
                         is_one_of(word, {"that", "whether", "because", "as", "if", "since", "for", "so", "of", "by", "on", "in", "at", "about", "from", "with", "against", "after", "before", "while", "although", "though", "when"});
      const bool leads = relation == Relation::advmod && child < root &&
                         is_one_of(word, {"however", "meanwhile", "therefore", "moreover", "furthermore", "so", "then",
                                          "indeed", "also", "besides", "instead", "again", "and", "well", "obviously", "frankly", "clearly"});
      const bool is_aside = relation == Relation::cc || relation == Relation::discourse || relation == Relation::vocative;
      if (opens || leads || is_aside)
        draft_.drop_subtree(child);
      else if (relation == Relation::parataxis && is_report(child))
        draft_.drop_subtree(child);
      else if (relation == Relation::case_ && !is_clause && is_first(child))
        draft_.drop(child);
    }
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at)
      if (draft_.has(at) && at != root && draft_.word(at).relation == Relation::parataxis && is_report(at))
        draft_.drop_subtree(at);
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
    return subject != no_token &&
           (is_first_person(syntax_, lists_.grammar, subject) || case_.is_holder(subject));
  }

  // One step inwards; false where there is none.
  bool unwrap() {
    const std::int32_t root = draft_.root;
    const std::string_view lemma = syntax_.lower_lemma(root).text;
    const VerbPhrase phrase = verb_phrase(draft_, lists_.grammar, root);
    const std::int32_t clause = draft_.child(root, {Relation::ccomp});
    const std::int32_t act = draft_.child(root, {Relation::xcomp});
    const bool own = is_own_subject(phrase.subject) || phrase.subject == no_token;
    if (syntax_[root].upos == Upos::VERB && clause != no_token && clause > root && own && phrase.negations.empty() &&
        (lists_.grammar.opinion_verbs.contains(lemma) ||
         is_one_of(lemma, {"hope", "know", "say", "note", "understand", "fear", "see", "mean", "add", "insist", "argue", "stress", "emphasize", "point", "warn", "claim"})) &&
        is_predicate(draft_, clause)) {
      draft_.narrow_to(clause);
      return true;
    }
    if (!case_.wants_noun()) return unwrap_expletive(phrase);
    // "need to act", "would like to see it", "it is important to act"
    if (act != no_token && act > root && syntax_[act].upos == Upos::VERB && syntax_[act].xpos == Xpos::VB) {
      const bool leads = is_one_of(lemma, {"want", "like", "need", "have", "go", "ought", "hope", "plan", "intend", "seek",
                                           "aim", "pledge", "promise", "vow", "prepare", "try", "commit", "agree", "decide", "determine", "ready", "able", "willing", "happy", "set"});
      const std::int32_t object = draft_.child(root, {Relation::obj});
      const bool says_should = is_one_of(lemma, {"important", "essential", "vital", "necessary", "crucial", "time", "right", "imperative", "urgent", "critical"});
      if ((leads && (phrase.negations.empty() || case_.label() == Position::refuses || case_.label() == Position::opposes)) || says_should) {
        const std::int32_t subject = object != no_token && object < act ? object : phrase.subject;
        if (subject != no_token && !says_should && draft_.child(act, {Relation::nsubj}) == no_token &&
            !(is_own_subject(subject))) {
          draft_.word(subject).head = act;
          draft_.word(subject).relation = Relation::nsubj;
        }
        draft_.narrow_to(act);
        return true;
      }
    }
    if (is_one_of(lemma, {"important", "essential", "vital", "necessary", "crucial", "time", "imperative"}) &&
        draft_.child(root, {Relation::expl}) != no_token) {
      const std::int32_t judged = draft_.child(root, {Relation::csubj, Relation::ccomp, Relation::advcl, Relation::acl});
      if (judged != no_token && judged > root && is_predicate(draft_, judged)) {
        draft_.narrow_to(judged);
        return true;
      }
    }
    return unwrap_expletive(phrase);
  }

  // "it is clear that taxes fell" -> "taxes fell"
  bool unwrap_expletive(const VerbPhrase& phrase) {
    const std::int32_t root = phrase.head;
    if (phrase.copula == no_token || !phrase.negations.empty()) return false;
    const std::int32_t it = draft_.child(root, {Relation::expl, Relation::nsubj});
    if (it == no_token || syntax_.lower_lemma(it).text != "it") return false;
    const std::int32_t clause = draft_.child(root, {Relation::csubj, Relation::ccomp});
    if (clause == no_token || clause < root || draft_.child(clause, {Relation::nsubj, Relation::expl}) == no_token) return false;
    const std::string_view lemma = syntax_.lower_lemma(root).text;
    if (!is_one_of(lemma, {"clear", "obvious", "apparent", "evident", "true", "certain", "fact", "no", "understood"})) return false;
    draft_.narrow_to(clause);
    return true;
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
  const TakenPosition& taken_;
  ClaimDraft draft_;
};

} // namespace

ClaimDraft draft_claim(const WordingCase& asked) {
  return Drafter(asked).make();
}

} // namespace standpoint
