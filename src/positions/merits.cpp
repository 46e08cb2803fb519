#include "positions/merits.h"

#include "base/ascii.h"
#include "base/one_of.h"
#include "claims/acts.h"
#include "claims/predicate.h"

#include <string>
#include <string_view>

namespace standpoint {

namespace {

// "a reason to [believe]", "no reason to [fear]": what is thought, not what is done.
bool is_thought(const Syntax& syntax, const StanceLists& lists, std::int32_t act) {
  const Stance stance = cue_stance_of(syntax, lists, act);
  return lists.grammar.opinion_verbs.contains(syntax.lemma(act)) || stance == Stance::by_content ||
         stance == Stance::predicts || stance == Stance::questions || stance == Stance::acknowledges;
}

// "need [for it]", "need [to act]", "business [acting]", where the parser may hang them on the verb; no_token without.
std::int32_t led_to(const Syntax& syntax, std::int32_t noun, std::int32_t verb) {
  for (const std::int32_t above : {noun, verb})
    for (const std::int32_t child : syntax.children(above)) {
      if (child <= noun || syntax.subtree(child).first != noun + 1) continue;
      const bool is_thing = is_nominal(syntax[child]) && syntax.has_child_lemma(child, "for");
      const bool is_goal = syntax[child].xpos == Xpos::VB && syntax.has_child_lemma(child, "to");
      const bool is_doing = syntax[child].xpos == Xpos::VBG;
      if (is_thing || is_goal || is_doing) return child;
    }
  return no_token;
}

// "no need", "little need".
bool is_missing(const Syntax& syntax, const GrammarLists& lists, std::int32_t noun) {
  if (is_negated(syntax, lists, noun)) return true;
  for (const std::int32_t child : syntax.children(noun))
    if (child < noun && is_one_of(lower_case(syntax.word(child)), {"no", "little"})) return true;
  return false;
}

} // namespace

std::optional<Merit> merit_in(const Syntax& syntax, const StanceLists& lists, std::int32_t root, bool own) {
  const GrammarLists& grammar = lists.grammar;
  const std::string_view verb = syntax.lemma(root);
  const bool exists = verb == "be" && syntax.child(root, {Relation::expl}) != no_token;
  const bool is_seen = own && is_one_of(verb, {"see", "find", "have"});
  const bool has = verb == "have";
  const std::int32_t noun = exists           ? syntax.child(root, {Relation::nsubj})
                            : is_seen || has ? syntax.child(root, {Relation::obj})
                                             : no_token;
  if (noun == no_token || syntax[noun].upos != Upos::NOUN) return std::nullopt;
  const bool missing = is_missing(syntax, grammar, noun) || is_negated(syntax, grammar, root);
  const std::string_view word = syntax.lemma(noun);
  const bool speaks_for =
      (exists || is_seen) && (grammar.merits.contains(word) || (missing && grammar.void_merits.contains(word)));
  const bool binds = has && (missing ? grammar.entitlements : grammar.obligations).contains(word);
  if (!speaks_for && !binds) return std::nullopt;
  const std::int32_t about = led_to(syntax, noun, root);
  if (about == no_token) return std::nullopt;
  if (syntax[about].upos == Upos::VERB && is_thought(syntax, lists, about)) return std::nullopt;
  return Merit{.against = missing, .word = noun, .about = about};
}

std::optional<Merit> lost_chance_in(const Syntax& syntax, const GrammarLists& lists, std::int32_t noun) {
  if (syntax[noun].upos != Upos::NOUN || !lists.chances.contains(syntax.lemma(noun))) return std::nullopt;
  const std::int32_t verb = syntax[noun].head;
  bool is_lost = syntax[noun].relation == Relation::obj && lists.lost.contains(syntax.lemma(verb)) &&
                 !is_negated(syntax, lists, verb); // "[squanders] a chance to"; not "must not miss it"
  for (const std::int32_t word : syntax.children(noun))
    is_lost = is_lost || (word < noun && lists.lost.contains(lower_case(syntax.word(word))));
  if (!is_lost || is_negated(syntax, lists, noun)) return std::nullopt;
  const std::int32_t act = led_to(syntax, noun, verb == no_token ? noun : verb);
  if (act == no_token || syntax[act].upos != Upos::VERB) return std::nullopt;
  return Merit{.against = is_negated(syntax, lists, act), .word = noun, .about = act};
}

std::optional<Merit> balance_in(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  if (syntax.lemma(root) != "outweigh" && syntax.lemma(root) != "exceed") return std::nullopt;
  const std::int32_t heavier = syntax.child(root, {Relation::nsubj});
  const std::int32_t lighter = syntax.child(root, {Relation::obj});
  if (heavier == no_token || lighter == no_token) return std::nullopt;
  const bool is_gain = lists.gains.contains(syntax.lemma(heavier)) && lists.costs.contains(syntax.lemma(lighter));
  const bool is_cost = lists.costs.contains(syntax.lemma(heavier)) && lists.gains.contains(syntax.lemma(lighter));
  if (!is_gain && !is_cost) return std::nullopt;
  for (const std::int32_t side : {heavier, lighter})
    for (const std::int32_t thing : syntax.children(side))
      if (thing > side && syntax[thing].relation == Relation::nmod && is_nominal(syntax[thing]))
        return Merit{.against = is_cost != is_negated(syntax, lists, root), .word = root, .about = thing};
  return std::nullopt;
}

std::optional<Merit> answer_in(const Syntax& syntax, std::int32_t root) {
  const std::string word = lower_case(syntax.word(root));
  if ((word != "no" && word != "yes") || syntax[root].relation == Relation::det) return std::nullopt;
  for (const std::int32_t above : {root, syntax[root].head}) {
    if (above == no_token) continue;
    for (const std::int32_t thing : syntax.children(above))
      if (thing > root && (syntax[thing].upos == Upos::NOUN || syntax[thing].upos == Upos::PROPN) &&
          syntax.subtree(thing).first == root + 1 && syntax.has_child_lemma(thing, "to"))
        return Merit{.against = word == "no", .word = root, .about = thing};
  }
  return std::nullopt;
}

} // namespace standpoint
