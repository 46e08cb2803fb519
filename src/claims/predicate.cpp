#include "claims/predicate.h"

#include "base/ascii.h"
#include "base/one_of.h"

namespace standpoint {

// "he[’d] hired her": had, not would, whatever the tagger says.
static bool is_had(const Syntax& syntax, std::int32_t predicate, std::int32_t auxiliary) {
  const std::string_view word = syntax.word(auxiliary);
  const Xpos form = syntax[predicate].xpos;
  if ((word != "'d" && word != "’d") || (form != Xpos::VBN && form != Xpos::VBD)) return false;
  for (const std::int32_t child : syntax.children(predicate)) // "he’d have hired", "he’d be hired"
    if (child > auxiliary && child < predicate && universal(syntax[child].relation) == Relation::aux) return false;
  return true;
}

Mood mood_of(const Syntax& syntax, const GrammarLists& lists, std::int32_t predicate) {
  Mood mood{.negated = is_negated(syntax, lists, predicate)};
  bool hypothetical = false, perfect = false, must = false, conditioned = false, only = false;
  for (std::int32_t at = predicate; at != no_token;) {
    for (const std::int32_t child : syntax.children(at)) {
      if (universal(syntax[child].relation) != Relation::aux || is_had(syntax, at, child)) continue;
      const std::string_view lemma = syntax.lemma(child);
      mood.duty = mood.duty || lists.duty.contains(lemma);
      mood.future = mood.future || lists.future.contains(lemma);
      mood.possible = mood.possible || lists.possible.contains(lemma);
      hypothetical = hypothetical || lemma == "would" || lemma == "could" || lemma == "might" || lemma == "'d" ||
                     lower_case(syntax.word(child)) == "would";
      perfect = perfect || lemma == "have";
      must = must || lemma == "must";
    }
    for (const std::int32_t child : syntax.children(at)) // "will [only] sign if"
      only = only ||
             (universal(syntax[child].relation) == Relation::advmod && child < at && syntax.lemma(child) == "only");
    for (const std::int32_t child : syntax.children(at)) { // "would pay [if it were cheaper]"; not "would ask [if]"
      if (syntax[child].relation == Relation::ccomp) continue;
      for (const std::int32_t mark : syntax.children(child))
        conditioned = conditioned || (syntax[mark].relation == Relation::mark &&
                                      (syntax.lemma(mark) == "if" || syntax.lemma(mark) == "unless") &&
                                      subject_of(syntax, child) != no_token);
    }
    const std::string_view lemma = syntax.lemma(at);
    const std::int32_t clause = syntax.child(at, {Relation::xcomp});
    // "has to act", not "has no power to act", "needs 100 days to recover".
    bool has_to = clause != no_token && syntax.child(clause, {Relation::mark}) != no_token &&
                  syntax.child(at, {Relation::obj}) == no_token;
    if (lemma == "have") // "has [the most] to lose", "has [yet] to decide"; not "has also to pay"
      for (std::int32_t between = at + 1; has_to && between < syntax.subtree(clause).first; ++between)
        has_to = syntax[between].upos == Upos::ADV && syntax.lemma(between) != "yet";
    for (const std::int32_t child : syntax.children(at))
      has_to = has_to && !(child > at && child < clause && syntax.child(child, {Relation::nummod}) != no_token);
    // "had to close", "would have to borrow" tell what was or would be.
    const bool is_told = hypothetical || (lemma == "have" && syntax[at].xpos == Xpos::VBD);
    const bool is_duty = lists.duty_verbs.contains(lemma) || lists.duty_verbs.contains(lower_case(syntax.word(at)));
    if (has_to && is_duty && !is_told) mood.duty = true;
    if (has_to && lists.future_verbs.contains(lemma)) mood.future = true;
    at = syntax[at].relation == Relation::conj && !mood.duty && !mood.future && !mood.possible ? syntax[at].head
                                                                                               : no_token;
  }
  mood.conditional = (hypothetical || only) && conditioned;
  mood.unreal = hypothetical && perfect && !mood.duty;
  if (mood.conditional || (must && perfect)) mood.duty = false; // "would have to pay if ...", "must have been upset"
  return mood;
}

bool is_negated(const Syntax& syntax, const GrammarLists& lists, std::int32_t word) {
  const auto negates = [&](std::int32_t token) {
    return lists.negations.contains(syntax.lower_lemma(token)) ||
           lists.negations.contains(lower_case(syntax.word(token)));
  };
  const auto says_no_longer = [&](std::int32_t token) {
    return token > 0 && lower_case(syntax.word(token)) == "longer" && lower_case(syntax.word(token - 1)) == "no";
  };
  const auto is_negative = [&](std::int32_t token) { return lists.negatives.contains(lower_case(syntax.word(token))); };
  for (const std::int32_t child : syntax.children(word)) {
    const Relation relation = universal(syntax[child].relation);
    if ((relation == Relation::advmod || relation == Relation::cc || relation == Relation::det ||
         relation == Relation::mark) &&
        (negates(child) || says_no_longer(child)))
      return true;
    if (relation == Relation::nsubj || relation == Relation::obj) {
      const std::int32_t determiner = syntax.child(child, {Relation::det});
      if (syntax.lemma(child) == "matter" && relation == Relation::obj) continue; // "no matter what"
      if (is_negative(child) || (determiner != no_token && is_negative(determiner))) return true;
      const std::int32_t first = syntax.subtree(child).first; // "neither France nor Spain"
      if (relation == Relation::nsubj && lower_case(syntax.word(first)) == "neither") return true;
    }
  }
  return false;
}

std::int32_t subject_of(const Syntax& syntax, std::int32_t predicate) {
  for (std::int32_t at = predicate; at != no_token;) {
    if (const std::int32_t subject = syntax.child(at, {Relation::nsubj}); subject != no_token) return subject;
    at = syntax[at].relation == Relation::conj || syntax[at].relation == Relation::xcomp ? syntax[at].head : no_token;
  }
  return no_token;
}

std::string_view leading_word(const Syntax& syntax, std::int32_t token) {
  const std::int32_t marker = syntax.child(token, {Relation::case_, Relation::mark});
  return marker != no_token && marker < token ? syntax.lower_lemma(marker).text : std::string_view{};
}

bool is_person_object(const Syntax& syntax, std::int32_t token) {
  return syntax[token].upos == Upos::PRON && universal(syntax[token].relation) == Relation::obj &&
         is_one_of(syntax.lower_lemma(token).text, {"he", "she"});
}

bool is_first_person(const Syntax& syntax, const GrammarLists& lists, std::int32_t token) {
  return lists.first_person.contains(lower_case(syntax.word(token)));
}

} // namespace standpoint
