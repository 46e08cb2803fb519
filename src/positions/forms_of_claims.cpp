#include "positions/forms_of_claims.h"

#include "base/ascii.h"
#include "base/index.h"
#include "base/one_of.h"
#include "claims/acts.h"
#include "claims/held_view.h"
#include "claims/predicate.h"
#include "positions/stance_side.h"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace standpoint {

bool is_own_claim(const Syntax& syntax, const GrammarLists& lists, const Claim& claim, const IsHolder& is_holder) {
  const std::int32_t subject = subject_of(syntax, claim.root);
  return subject != no_token && (is_first_person(syntax, lists, subject) || is_holder(subject));
}

bool ends_as_question(const Syntax& syntax, const Claim& claim) {
  const std::uint32_t end = claim.evidence.back().end;
  const std::string_view behind = syntax.text().substr(end, 2);
  return behind.starts_with('?') || behind.starts_with(" ?");
}

std::int32_t far_from(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  if (syntax.lower_lemma(root).text == "anything") // "anything but [fair]"
    for (const std::int32_t child : syntax.children(root))
      if (child > root && syntax.has_child_lemma(child, "but")) return child;
  if (!lists.distant.contains(syntax.lemma(root))) return no_token;
  for (const std::int32_t child : syntax.children(root))
    for (const std::int32_t marker : syntax.children(child))
      if ((syntax[marker].relation == Relation::case_ || syntax[marker].relation == Relation::mark) &&
          syntax.lemma(marker) == "from")
        return child;
  return no_token;
}

std::int32_t needed_by(const Syntax& syntax, std::int32_t root) {
  for (const std::int32_t child : syntax.children(root))
    if (child > root && syntax.has_child_lemma(child, "without")) return child;
  return no_token;
}

// "[Norway's] goal"; not "our goal", "the goal".
static bool is_anothers(const Syntax& syntax, const IsHolder& is_holder, std::int32_t noun) {
  const std::int32_t whose = syntax.child(noun, {Relation::nmod_poss});
  return whose != no_token && !is_one_of(lower_case(syntax.word(whose)), {"my", "our"}) && !is_holder(whose);
}

std::int32_t clause_of_noun(const Syntax& syntax, const StanceLists& lists, const IsHolder& is_holder,
                            std::int32_t root) {
  if (syntax.lemma(root) != "be" || syntax[root].upos != Upos::VERB) return no_token;
  const std::int32_t noun = syntax.child(root, {Relation::nsubj});
  if (noun == no_token || syntax[noun].upos != Upos::NOUN || lists.grammar.untruths.contains(syntax.lemma(noun)))
    return no_token;
  const bool has_owner = syntax.child(noun, {Relation::nmod_poss}) != no_token;
  if (is_anothers(syntax, is_holder, noun) || (!has_owner && find_stance(syntax, lists.cues, noun) != nullptr))
    return no_token;
  const std::int32_t clause = syntax.child(root, {Relation::ccomp});
  return clause > root ? clause : no_token;
}

std::int32_t remedy_in(const Syntax& syntax, const GrammarLists& lists, const IsHolder& is_holder, std::int32_t root) {
  if (syntax.lemma(root) != "be") return no_token;
  const std::int32_t noun = syntax.child(root, {Relation::nsubj});
  if (noun == no_token) return no_token;
  // Who says "the goal is to" may tell another's, and "our goal is not to" goes on with what it is.
  const bool is_goal = lists.goals.contains(syntax.lemma(noun)) &&
                       syntax.child(noun, {Relation::nmod_poss}) != no_token && !is_anothers(syntax, is_holder, noun) &&
                       !is_negated(syntax, lists, root);
  if (!is_goal && !lists.remedies.contains(syntax.lemma(noun))) return no_token;
  const std::int32_t act = syntax.child(root, {Relation::xcomp, Relation::ccomp});
  return act > root && syntax[act].xpos == Xpos::VB ? act : no_token;
}

std::int32_t act_granted(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  if (!lists.granting_words.contains(syntax.lemma(root))) return no_token;
  if (syntax[root].upos == Upos::VERB && syntax.child(root, {Relation::aux_pass}) == no_token) return no_token;
  const std::int32_t act = syntax.child(root, {Relation::xcomp, Relation::advcl});
  return act > root && syntax[act].xpos == Xpos::VB ? act : no_token;
}

bool is_done_by_nobody(const Syntax& syntax, const StanceLists& lists, std::int32_t root) {
  return syntax.child(root, {Relation::aux_pass}) != no_token &&
         syntax.child(root, {Relation::obl_agent}) == no_token && act_on_thing(syntax, lists, root).has_value();
}

bool is_untrue_claim(const Syntax& syntax, const StanceLists& lists, std::int32_t root) {
  if (!lists.grammar.untruths.contains(syntax.lemma(root))) return false;
  const std::int32_t claim = syntax.child(root, {Relation::nsubj});
  if (claim == no_token || syntax[claim].upos != Upos::NOUN) return false;
  const auto is = [](const StanceEntry* entry, std::initializer_list<Stance> stances) {
    return entry != nullptr && std::ranges::find(stances, entry->plain) != stances.end();
  };
  return is(find_stance(syntax, lists.cues, claim), {Stance::by_content, Stance::predicts, Stance::criticizes}) ||
         is(find_stance(syntax, lists.predicates, claim), {Stance::denies});
}

bool hurts_oneself(const Syntax& syntax, std::int32_t verb) {
  const std::int32_t object = syntax[verb].upos == Upos::VERB ? syntax.child(verb, {Relation::obj}) : no_token;
  const std::int32_t whose = object == no_token ? no_token : syntax.child(object, {Relation::nmod_poss});
  return whose != no_token && syntax[whose].upos == Upos::PRON;
}

bool is_regretted(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  return std::ranges::any_of(syntax.children(root), [&](std::int32_t child) {
    return lists.regrets.contains(lower_case(syntax.word(child)));
  });
}

bool is_contrasted(const Syntax& syntax, const Claim& claim, std::int32_t root) {
  if (syntax[complement_of(syntax, root)].upos == Upos::NOUN) return false;
  const WordRange range = syntax.tokens_in(claim.evidence.front());
  for (std::int32_t at = std::max(range.first, root) + 1; at + 1 < range.last; ++at)
    if (syntax.lemma(at) == "but" && syntax[at + 1].upos == Upos::ADP) return true;
  return false;
}

std::int32_t opinion_of(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  return lists.opinion_verbs.contains(syntax.lemma(root)) ? syntax.child(root, {Relation::ccomp}) : no_token;
}

std::int32_t asked_by(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  if (!lists.directive_verbs.contains(syntax.lemma(root)) || syntax.child(root, {Relation::obj}) == no_token)
    return no_token;
  const std::int32_t act = syntax.child(root, {Relation::xcomp, Relation::ccomp});
  return act != no_token && syntax[act].xpos == Xpos::VB ? act : no_token;
}

std::int32_t denied_in(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  const std::string_view lemma = syntax.lemma(root);
  if ((lemma != "true" && lemma != "case") || !is_negated(syntax, lists, root)) return no_token;
  for (const std::int32_t child : syntax.children(root))
    if (child > root && syntax.has_child_lemma(child, "that")) return child;
  return no_token;
}

std::int32_t open_clause_of(const Syntax& syntax, const StanceLists& lists, std::int32_t verb) {
  if (!lists.acts.openers.contains(syntax.lower_lemma(verb))) return no_token;
  for (const std::int32_t child : syntax.children(verb)) {
    const Relation relation = universal(syntax[child].relation);
    if (child > verb && (relation == Relation::ccomp || relation == Relation::advcl || relation == Relation::xcomp))
      if (const std::int32_t opener = opened_by(syntax, child);
          opener != no_token && (syntax.lemma(opener) == "whether" || relation == Relation::ccomp))
        return child;
  }
  return no_token;
}

// "a cop-out", "ill-conceived": the word whose last part is `token`, in lower case; empty where no hyphen is before it.
static std::string hyphenated(const Syntax& syntax, std::int32_t token) {
  std::int32_t first = token;
  while (first >= 2 && syntax.word(first - 1) == "-" && syntax[first - 1].span.end == syntax[first].span.begin)
    first -= 2;
  return first == token ? std::string{}
                        : lower_case(syntax.text().substr(syntax[first].span.begin,
                                                          syntax[token].span.end - syntax[first].span.begin));
}

// "was flawed", "is groundbreaking"; not "has qualified".
static bool is_with_being(const Syntax& syntax, std::int32_t participle) {
  return std::ranges::any_of(syntax.children(participle), [&](std::int32_t child) {
    return syntax[child].relation == Relation::aux_pass ||
           (syntax[child].relation == Relation::aux && syntax.lemma(child) == "be");
  });
}

const StanceEntry* judgement_by_form(const Syntax& syntax, const StanceLists& lists, std::int32_t word) {
  const bool is_participle = (syntax[word].xpos == Xpos::VBN || syntax[word].xpos == Xpos::VBG) &&
                             syntax.child(word, {Relation::obl_agent, Relation::obj}) == no_token &&
                             is_with_being(syntax, word);
  const std::string whole = hyphenated(syntax, word);
  if (whole.empty() && !is_participle) return nullptr;
  const std::string& form = whole.empty() ? lower_case(syntax.word(word)) : whole;
  if (const StanceEntry* entry = find(lists.predicates[index_of(WordPart::adjective)], form)) return entry;
  return whole.empty() ? nullptr : find(lists.predicates[index_of(WordPart::noun)], whole); // not "is failing to lead"
}

const StanceEntry* judgement_in(const Syntax& syntax, const StanceLists& lists, std::int32_t word) {
  if (const StanceEntry* entry = judgement_by_form(syntax, lists, word)) return entry;
  if (syntax.lemma(word) == "great" && lower_case(syntax.word(word)) == "greater") return nullptr; // only more of it
  if (const StanceEntry* entry = find_stance(syntax, lists.predicates, word)) return entry;
  if (syntax[word].upos == Upos::ADJ) // the tagger takes "madness" for an adjective
    if (const StanceEntry* entry = find(lists.predicates[index_of(WordPart::noun)], syntax.lower_lemma(word)))
      return entry;
  if (syntax[word].upos == Upos::NOUN && syntax.child(word, {Relation::det, Relation::nmod_poss}) == no_token)
    if (const StanceEntry* entry = find(lists.predicates[index_of(WordPart::adjective)], syntax.lower_lemma(word)))
      return entry;                    // "long overdue", which the tagger takes for a noun
  if (syntax[word].upos == Upos::NOUN) // "a shambles"
    if (const StanceEntry* entry = find(lists.predicates[index_of(WordPart::noun)], lower_case(syntax.word(word))))
      return entry;
  for (const std::int32_t child : syntax.children(word)) // "the [only] way", "a [power] grab"
    if ((syntax[child].relation == Relation::amod || syntax[child].relation == Relation::compound) && child < word)
      if (const StanceEntry* entry = find(lists.predicates[index_of(WordPart::noun)],
                                          std::string(syntax.lemma(child)) + ' ' + std::string(syntax.lemma(word))))
        return entry;
  for (const Relation relation : {Relation::amod, Relation::conj}) // "a [bad] idea", "unwise and [unfair]"
    for (const std::int32_t child : syntax.children(word))
      if (syntax[child].relation == relation && (relation == Relation::amod || syntax[child].upos == syntax[word].upos))
        if (const StanceEntry* entry = find_stance(syntax, lists.predicates, child);
            entry != nullptr && !lists.grammar.no_merits.contains(syntax.lower_lemma(word)) &&
            !(relation == Relation::amod && entry->plain == Stance::advocates)) // "an important issue"
          return entry;
  return nullptr;
}

std::int32_t judged_clause(const Syntax& syntax, std::int32_t root) {
  if (const std::int32_t clause = syntax.child(root, {Relation::csubj}); clause != no_token) return clause;
  const std::int32_t subject = subject_of(syntax, root);
  if (subject == no_token || syntax.lower_lemma(subject).text != "it") return no_token;
  if (syntax.lemma(root) == "time") // "it is time [the toll was scrapped]"
    for (const std::int32_t child : syntax.children(root))
      if (child > root && syntax[child].upos == Upos::VERB && syntax.child(child, {Relation::nsubj_pass}) != no_token)
        return child;
  for (const std::int32_t child : syntax.children(root))
    if (child > root && syntax[child].xpos == Xpos::VB && syntax.has_child_lemma(child, "to")) return child;
  return no_token;
}

std::int32_t without_opening(const Syntax& syntax, std::int32_t root) {
  if (!is_one_of(syntax.lemma(root), {"honest", "fair", "clear", "frank", "blunt", "candid", "sure"}) ||
      syntax.child(root, {Relation::cop}) == no_token || !syntax.has_child_lemma(root, "to") ||
      syntax.child(root, {Relation::nsubj, Relation::aux}) != no_token)
    return root;
  const std::int32_t clause = syntax.child(root, {Relation::parataxis, Relation::ccomp});
  return clause > root ? clause : root;
}

std::int32_t act_of_judged(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  if (!lists.judged_acts.contains(syntax.lower_lemma(root)) || syntax.child(root, {Relation::cop}) == no_token)
    return no_token;
  for (const std::int32_t act : syntax.children(root)) {
    if (act < root || syntax[act].upos != Upos::VERB) continue;
    if (syntax.has_child_lemma(act, syntax[act].xpos == Xpos::VBG ? "in" : "to")) return act;
  }
  return no_token;
}

// "the toll benefits [drivers]"; not "they benefit [the most]".
static bool benefits_something(const Syntax& syntax, std::int32_t verb) {
  const std::int32_t object = syntax.child(verb, {Relation::obj});
  return object != no_token && syntax[object].upos != Upos::ADJ && syntax[object].upos != Upos::ADV;
}

const StanceEntry* judgement_of(const Syntax& syntax, const StanceLists& lists, std::int32_t root) {
  if (syntax[root].xpos == Xpos::VBG && subject_of(syntax, root) == no_token) return nullptr;
  const bool is_state = syntax.child(root, {Relation::cop}) != no_token;
  const bool is_noun = syntax[root].upos == Upos::NOUN || syntax[root].upos == Upos::ADJ;
  // "its perception of a [threat]", "called stamp [duty] a tax": nothing is called so. Not "far from necessary".
  const Relation relation = universal(syntax[root].relation);
  if (!is_state && syntax[root].upos == Upos::NOUN && (relation == Relation::nmod || relation == Relation::obj))
    return nullptr;
  if (syntax.lemma(root) == "benefit" && !benefits_something(syntax, root)) // "customers [benefit]"
    return nullptr;
  // "the treaty is in [danger]", "under [threat]": it suffers, and is none.
  const std::int32_t leading = syntax[root].upos == Upos::NOUN ? syntax.child(root, {Relation::case_}) : no_token;
  if (leading != no_token && leading < root &&
      (syntax.lemma(leading) == "under" || syntax.lemma(root) == "danger" || syntax.lemma(root) == "threat"))
    return nullptr;
  if (is_state && is_noun) return judgement_in(syntax, lists, root);
  if (is_state || is_with_being(syntax, root))
    if (const StanceEntry* entry = judgement_by_form(syntax, lists, root)) return entry;
  return find_stance(syntax, lists.predicates, root);
}

std::int32_t leading_duty(const Syntax& syntax, const GrammarLists& lists, const Claim& claim) {
  const WordRange range = syntax.tokens_in(claim.evidence.front());
  for (std::int32_t at = range.first; at < range.last; ++at) {
    const Token& token = syntax[at];
    if (token.xpos == Xpos::MD) { // "must have been" is a guess
      const bool is_guess =
          syntax.lemma(at) == "must" && token.head != no_token && syntax.has_child_lemma(token.head, "have");
      return lists.duty.contains(syntax.lemma(at)) && !is_guess ? at : no_token;
    }
    const bool is_finite = token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP;
    const bool opens_clause = token.xpos == Xpos::WP || token.xpos == Xpos::WDT || token.xpos == Xpos::WRB ||
                              (token.relation == Relation::mark && token.upos == Upos::SCONJ);
    if (is_finite || opens_clause) return no_token;
  }
  return no_token;
}

bool is_command(const Syntax& syntax, std::int32_t root) {
  if (syntax[root].xpos != Xpos::VB || subject_of(syntax, root) != no_token) return false;
  if (root > 0 && syntax[root - 1].upos == Upos::DET) return false; // "a [Unite] the Right rally"
  const std::int32_t object = syntax.child(root, {Relation::obj});
  if (syntax.lemma(root) == "let" && object != no_token && lower_case(syntax.word(object)) == "me") return false;
  if (syntax.lemma(root) == "tell" && object != no_token && syntax.lemma(object) == "that") return false;
  return std::ranges::none_of(syntax.children(root), [&](std::int32_t child) {
    const Relation relation = syntax[child].relation;
    return relation == Relation::mark || relation == Relation::nsubj ||
           (relation == Relation::aux && syntax.lemma(child) != "do");
  });
}

bool is_maybe(const Syntax& syntax, std::int32_t predicate) {
  return std::ranges::any_of(syntax.children(predicate), [&](std::int32_t child) {
    const std::string_view lemma = syntax.lemma(child);
    return universal(syntax[child].relation) == Relation::aux &&
           (lemma == "may" || lemma == "might" || lemma == "could");
  });
}

} // namespace standpoint
