#include "claims/held_view.h"

#include "base/one_of.h"
#include "claims/acts.h"
#include "claims/predicate.h"
#include "statement/statement.h"

#include <algorithm>
#include <string>

namespace standpoint {

std::int32_t opened_by(const Syntax& syntax, std::int32_t predicate) {
  for (const std::int32_t child : syntax.children(predicate)) {
    if (syntax[child].relation != Relation::mark && syntax[child].relation != Relation::advmod) continue;
    const std::string_view word = syntax.lower_lemma(child).text;
    if (word == "whether" || ((word == "if" || word == "unless") && syntax[child].relation == Relation::mark))
      return child;
  }
  return no_token;
}

std::int32_t led_by(const Syntax& syntax, const StringSet& leads, std::int32_t word) {
  for (const std::int32_t marker : syntax.children(word)) {
    const Relation relation = universal(syntax[marker].relation);
    if (marker > word || (relation != Relation::case_ && relation != Relation::mark && relation != Relation::cc &&
                          relation != Relation::advmod))
      continue;
    std::string words(syntax.lower_lemma(marker).text);
    if (leads.contains(words)) return marker;
    for (std::int32_t next = marker + 1; next < std::min(marker + 3, syntax.size()); ++next)
      if (leads.contains((words += ' ') += syntax.lower_lemma(next).text)) return marker;
  }
  return no_token;
}

// "claims that", "accusations that", "reports that"
static bool cue_noun_says(const Syntax& syntax, const StanceLists& lists, std::int32_t noun) {
  const StanceEntry* entry = find_stance(syntax, lists.cues, noun);
  return entry != nullptr && (entry->plain == Stance::by_content || entry->plain == Stance::criticizes);
}

static std::int32_t denied_by(const Syntax& syntax, const StanceLists& lists, std::int32_t head) {
  const std::string_view lemma = syntax.lower_lemma(head).text;
  const StanceEntry* entry = find_stance(syntax, lists.cues, head);
  if (syntax[head].upos == Upos::VERB && entry != nullptr && entry->plain == Stance::denies)
    return is_negated(syntax, lists.grammar, head) ? no_token : head;
  if (syntax[head].upos == Upos::VERB && entry != nullptr && entry->plain == Stance::opposes) {
    // "rejected claims [that ...]": the parser hangs the clause on the verb.
    const std::int32_t noun = syntax.child(head, {Relation::obj});
    const bool is_said = noun != no_token && syntax[noun].upos == Upos::NOUN && cue_noun_says(syntax, lists, noun);
    return is_said && !is_negated(syntax, lists.grammar, head) ? head : no_token;
  }
  // "it is not true that ...", "that does not mean that ...", "it is false that ..."
  if (is_one_of(lemma, {"true", "case", "correct", "mean", "imply"}) && is_negated(syntax, lists.grammar, head))
    return head;
  if (syntax[head].upos == Upos::ADJ) {
    const StanceEntry* said = find_stance(syntax, lists.predicates, head);
    return said != nullptr && said->plain == Stance::denies ? head : no_token;
  }
  // "rejected claims that ...": a noun of saying under a verb against it.
  if (syntax[head].upos != Upos::NOUN || entry == nullptr) return no_token;
  const std::int32_t verb = syntax[head].head;
  if (verb == no_token || universal(syntax[head].relation) != Relation::obj) return no_token;
  const StanceEntry* against = find_stance(syntax, lists.cues, verb);
  const bool is_against = against != nullptr && (against->plain == Stance::denies || against->plain == Stance::opposes);
  return cue_noun_says(syntax, lists, head) && is_against && !is_negated(syntax, lists.grammar, verb) ? verb : no_token;
}

// "demanded that", "urged that": what is wanted is no view yet.
static bool cue_is_wanted(const Syntax& syntax, const StanceLists& lists, std::int32_t head) {
  const StanceEntry* entry = find_stance(syntax, lists.cues, head);
  return syntax[head].upos == Upos::VERB && entry != nullptr && entry->plain == Stance::advocates;
}

static bool takes_side(const Syntax& syntax, const StanceLists& lists, std::int32_t verb) {
  const StanceEntry* entry = syntax[verb].upos == Upos::VERB ? find_stance(syntax, lists.cues, verb) : nullptr;
  return entry != nullptr && entry->plain < Stance::by_content &&
         usual_polarity(static_cast<Position>(entry->plain)) != 0;
}

// "[Holm] drew criticism for it": that of others. `cue`: the noun, or the verb.
static bool is_received(const Syntax& syntax, const StanceLists& lists, std::int32_t source, std::int32_t cue) {
  const std::int32_t verb = syntax[cue].upos == Upos::NOUN ? syntax[cue].head : cue;
  const std::int32_t noun = syntax[cue].upos == Upos::NOUN ? cue : syntax.child(cue, {Relation::obj});
  if (verb == no_token || noun < verb || universal(syntax[noun].relation) != Relation::obj) return false;
  if (syntax.lemma(verb) == "have" || !lists.grammar.receiving_verbs.contains(syntax.lemma(verb))) return false;
  const StanceEntry* entry = syntax[noun].upos == Upos::NOUN ? find_stance(syntax, lists.cues, noun) : nullptr;
  return entry != nullptr && (entry->plain == Stance::supports || entry->plain == Stance::criticizes) &&
         subject_of(syntax, verb) == source;
}

// "mocked the mayor for [endorsing] it", of who mocks: the act is that of the object.
static bool is_anothers_act(const Syntax& syntax, const StanceLists& lists, std::int32_t source, std::int32_t verb,
                            std::int32_t act) {
  if (!is_answered_for(syntax, act)) return false;
  const std::int32_t object = syntax.child(verb, {Relation::obj});
  if (object < verb || object > act || !takes_side(syntax, lists, verb)) return false;
  return subject_of(syntax, verb) == source;
}

// "said drivers were wrong to be [angry] about it", of who says so: it is the drivers who are.
static std::int32_t controlled_by(const Syntax& syntax, std::int32_t source, std::int32_t cue) {
  const Token& token = syntax[cue];
  if (token.relation != Relation::xcomp || token.head == no_token || token.head > cue) return no_token;
  if (!syntax.has_child_lemma(cue, "to")) return no_token;
  const std::int32_t subject = syntax.child(token.head, {Relation::nsubj, Relation::nsubj_pass});
  if (subject == no_token || subject == source || syntax.child(cue, {Relation::nsubj}) != no_token) return no_token;
  const bool is_named = syntax[subject].upos == Upos::NOUN || syntax[subject].upos == Upos::PROPN;
  return is_named && !syntax.depends_on(source, token.head) ? token.head : no_token;
}

std::int32_t suspended_by(const Syntax& syntax, const StanceLists& lists, const Attribution& attribution) {
  const std::int32_t cue = attribution.cue_head;
  if (cue == no_token || attribution.source_head == no_token) return no_token;
  if (syntax[cue].upos == Upos::NOUN && lists.grammar.object_nouns.contains(syntax.lemma(cue)) &&
      syntax[attribution.source_head].head == cue && syntax.has_child_lemma(attribution.source_head, "of"))
    return cue; // "criticism of [the bill]"
  if (is_received(syntax, lists, attribution.source_head, cue)) return cue;
  if (const std::int32_t above = controlled_by(syntax, attribution.source_head, cue); above != no_token) return above;
  if (syntax[cue].upos != Upos::VERB && syntax[cue].upos != Upos::ADJ) return no_token;
  if (attribution.source_head > cue && attribution.outer < 0) return no_token; // "..., Lee said"
  const bool first_person = is_first_person(syntax, lists.grammar, attribution.source_head);
  const Mood mood = mood_of(syntax, lists.grammar, cue);
  if (mood.duty && !first_person)
    for (const std::int32_t child : syntax.children(cue))
      if (lists.grammar.duty.contains(syntax.lemma(child))) return child;
  if (syntax[cue].upos != Upos::VERB) return no_token;
  if (mood.unreal) return cue;
  for (const std::int32_t child : syntax.children(cue)) // "[once] backed it"; not "once said that"
    if (child < cue && syntax[child].relation == Relation::advmod &&
        lists.grammar.past_adverbs.contains(syntax.lower_lemma(child)) && takes_side(syntax, lists, cue))
      return child;
  for (std::int32_t at = cue; at != no_token; at = syntax[at].head) {
    if (const std::int32_t opener = opened_by(syntax, at); opener != no_token) return opener;
    if (syntax[at].relation == Relation::advcl && at == cue) // "[rather than] push for it", "[without] backing it"
      if (const std::int32_t aside = led_by(syntax, lists.grammar.alternatives, at); aside != no_token) return aside;
    if (syntax[at].relation == Relation::advcl && at == cue && syntax.has_child_lemma(at, "without")) return at;
    const std::int32_t head = syntax[at].head;
    if (head == no_token) break;
    const Relation relation = universal(syntax[at].relation);
    if ((relation == Relation::ccomp || relation == Relation::xcomp) && syntax.lemma(head) == "pretend")
      return head; // whether they do so or not, it is no view
    if (relation == Relation::ccomp || relation == Relation::acl || relation == Relation::csubj ||
        relation == Relation::xcomp || relation == Relation::advcl)
      if (const std::int32_t denier = denied_by(syntax, lists, head); denier != no_token) return denier;
    if (relation == Relation::advcl || relation == Relation::obl || relation == Relation::nmod ||
        relation == Relation::acl) {
      std::int32_t verb = head;
      if (syntax[verb].upos != Upos::VERB && syntax[verb].head != no_token) verb = syntax[verb].head;
      if (syntax[at].xpos == Xpos::VBG && lists.accusations.contains(syntax.lower_lemma(verb))) return verb;
      if (is_anothers_act(syntax, lists, attribution.source_head, verb, at)) return verb;
    }
    if (at == cue && relation == Relation::xcomp && syntax.lemma(head) == "unlikely") return head;
    // "warned against [voting] for it", "pledged to [support] it": what somebody is to do is no second view.
    if (at == cue &&
        (relation == Relation::xcomp ||
         (relation == Relation::advcl && attribution.outer >= 0 && syntax.child(at, {Relation::mark}) != no_token)) &&
        syntax.child(at, {Relation::nsubj}) == no_token && takes_side(syntax, lists, head))
      return head;
    // "demanded that the council reject it"
    if (at == cue && relation == Relation::ccomp && cue_is_wanted(syntax, lists, head)) return head;
    if (relation == Relation::xcomp && at == cue && syntax[at].xpos == Xpos::VB) {
      // Who is asked is no holder: "urged the council to reject it".
      const bool is_asked = syntax.child(at, {Relation::nsubj}) == no_token &&
                            syntax[attribution.source_head].head == head &&
                            universal(syntax[attribution.source_head].relation) != Relation::nsubj;
      if (is_asked) return head;
    }
    if (relation != Relation::ccomp && relation != Relation::xcomp && relation != Relation::acl &&
        relation != Relation::conj && relation != Relation::advcl && relation != Relation::csubj)
      break;
  }
  return no_token;
}

} // namespace standpoint
