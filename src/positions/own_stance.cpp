#include "positions/own_stance.h"

#include "base/ascii.h"
#include "base/index.h"
#include "claims/acts.h"
#include "positions/side_laws.h"
#include "positions/stance_side.h"

#include <algorithm>
#include <string_view>

namespace standpoint {

namespace {

bool is_told_of_past(const Syntax& syntax, std::int32_t verb) {
  if (syntax[verb].xpos == Xpos::VBD || syntax[verb].xpos == Xpos::VBN) return true;
  return std::ranges::any_of(syntax.children(verb), [&](std::int32_t child) {
    return universal(syntax[child].relation) == Relation::aux && syntax[child].xpos == Xpos::VBD;
  });
}

// "we support it", "her members were outraged by it", "we have no objection"
std::optional<TakenPosition> by_verb(const Syntax& syntax, const StanceLists& lists, const Claim& claim,
                                     std::int32_t root, const Mood& mood) {
  const StanceEntry* entry = find_stance(syntax, lists.cues, root);
  std::int32_t decided_by = root;
  if (entry == nullptr && syntax.child(root, {Relation::aux_pass}) != no_token) // "her members were [outraged] by it"
    entry = find(lists.cues[index_of(WordPart::adjective)], lower_case(syntax.word(root)));
  if (const std::int32_t state = syntax.child(root, {Relation::xcomp}); // "we remain [opposed] to it"
      state > root && (entry == nullptr || entry->plain >= Stance::by_content) &&
      (syntax[state].upos == Upos::ADJ || syntax[state].xpos == Xpos::VBN))
    if (const StanceEntry* by_state = find(lists.cues[index_of(WordPart::adjective)], lower_case(syntax.word(state))))
      entry = by_state, decided_by = state;
  if (entry == nullptr || entry->plain >= Stance::by_content)
    if (const std::int32_t noun = syntax.child(root, {Relation::obj}); // "we have no [objection]"
        noun != no_token && syntax[noun].upos == Upos::NOUN &&
        lists.grammar.expressing_verbs.contains(syntax.lemma(root)))
      if (const StanceEntry* by_noun = find_stance(syntax, lists.cues, noun);
          by_noun != nullptr &&
          (by_noun->plain == Stance::questions || (by_noun->plain < Stance::by_content && mood.negated)))
        entry = by_noun, decided_by = noun;
  if (entry == nullptr) return std::nullopt;
  const auto position = position_of(*entry, mood.negated);
  if (!position) return std::nullopt;
  const bool has_side = usual_polarity(*position) != 0;
  if (decided_by == root && *position == Position::refuses && mood.negated && entry->plain == Stance::commits &&
      is_told_of_past(syntax, root)) // "we did not [try] to stop it": what was not done
    return taken(Position::asserts, "not yet: open", root);
  if (decided_by != root && *position == Position::refuses && is_told_of_past(syntax, root)) // "never made a [promise]"
    return taken(Position::denies, law::denied, decided_by);
  // "we will never accept it": to accept is no stance of its own, not to do so is a refusal.
  if (!has_side && (mood.future || mood.possible) && mood.negated && entry->plain == Stance::acknowledges)
    return taken(Position::refuses, "own future", root);
  if (entry->plain == Stance::acknowledges && takes_up_act(syntax, lists, root))
    return taken(mood.negated ? Position::opposes : Position::supports, law::own_stance, root,
                 complement_of(syntax, root));
  if (has_side && is_maybe(syntax, root)) return taken(Position::predicts, "possibility: open", root);
  std::int32_t about = complement_of(syntax, decided_by);
  if (about == decided_by)
    if (const std::int32_t cause = syntax.child(decided_by, {Relation::obl_agent}); cause != no_token) about = cause;
  if (decided_by != root && about == decided_by)
    for (const std::int32_t above : {root, decided_by}) // "doubts [about it]", where the parser may hang it on the verb
      for (const std::int32_t behind : syntax.children(above))
        if (const Relation relation = universal(syntax[behind].relation);
            behind > decided_by && (relation == Relation::nmod || relation == Relation::obl) &&
            syntax.subtree(behind).first == decided_by + 1)
          about = behind;
  if (entry->plain == Stance::advocates && is_nominal(syntax[about])) // "we want it [lifted]", "urge members to [act]"
    if (const std::int32_t act = act_asked_of(syntax, about);
        act != no_token && syntax[act].relation != Relation::advcl &&
        (syntax[about].upos == Upos::PRON || syntax[act].xpos == Xpos::VB))
      about = act;
  const bool is_not_wanted = entry->plain == Stance::advocates && about != decided_by &&
                             is_negated(syntax, lists.grammar, about); // "I hope they never [build] it"
  if (is_not_wanted) return demand(!mood.negated, law::own_stance_negated, decided_by, about);
  TakenPosition side = taken(*position, mood.negated ? law::own_stance_negated : law::own_stance, decided_by, about);
  side.is_thing = has_side && about != decided_by && is_bare_thing(syntax, lists, claim, about);
  return side;
}

// "I am no [fan] of the toll", "she is a [supporter] of it"
std::optional<TakenPosition> by_role(const Syntax& syntax, const StanceLists& lists, const Claim& claim,
                                     std::int32_t root, const Mood& mood) {
  const StanceEntry* entry = find(lists.holders, syntax.lower_lemma(root));
  const std::int32_t thing = syntax.child(root, {Relation::nmod});
  if (entry == nullptr || thing < root || mood.future || mood.possible ||
      syntax.child(root, {Relation::cop}) == no_token)
    return std::nullopt;
  const auto position = position_of(*entry, mood.negated || is_negated(syntax, lists.grammar, root));
  if (!position) return std::nullopt;
  TakenPosition side = taken(*position, mood.negated ? law::own_stance_negated : law::own_stance, root, thing);
  side.is_thing = usual_polarity(*position) != 0 && is_bare_thing(syntax, lists, claim, thing);
  return side;
}

// "we are [against] the toll", "she is in [favor] of it", "they are [behind] the plan"
std::optional<TakenPosition> for_or_against(const Syntax& syntax, const StanceLists& lists, const Claim& claim,
                                            std::int32_t root, const Mood& mood) {
  if (syntax.child(root, {Relation::cop}) == no_token) return std::nullopt;
  if (syntax.lemma(root) == "all" && !mood.negated) // "we are all [for] the toll"
    if (const std::int32_t thing = syntax.child(root, {Relation::nmod, Relation::obl});
        thing > root && syntax.has_child_lemma(thing, "for"))
      return taken(Position::supports, law::for_or_against, root, thing);
  if (syntax[root].upos != Upos::NOUN) return std::nullopt;
  const std::int32_t leading = syntax.child(root, {Relation::case_});
  if (leading == no_token || leading > root) return std::nullopt;
  const std::string_view word = syntax.lower_lemma(leading).text;
  const std::string_view noun = syntax.lower_lemma(root).text;
  if (word == "in" && (noun == "favor" || noun == "favour")) {
    const std::int32_t thing = syntax.child(root, {Relation::nmod, Relation::acl});
    if (thing == no_token) return std::nullopt;
    TakenPosition side = taken(mood.negated ? Position::opposes : Position::supports, law::for_or_against, root, thing);
    side.is_thing = is_bare_thing(syntax, lists, claim, thing);
    return side;
  }
  if (word != "against" && word != "behind") return std::nullopt;
  const bool is_against = word == "against";
  if (is_against && mood.negated) return taken(Position::asserts, "not against: open", root);
  TakenPosition side =
      taken(is_against || mood.negated ? Position::opposes : Position::supports, law::for_or_against, leading, root);
  side.is_thing = true;
  return side;
}

} // namespace

std::optional<TakenPosition> own_stance(const Syntax& syntax, const StanceLists& lists, const Claim& claim,
                                        std::int32_t root, const Mood& mood) {
  if (syntax[root].upos == Upos::VERB || syntax[root].upos == Upos::ADJ)
    if (auto side = by_verb(syntax, lists, claim, root, mood)) return side;
  if (auto side = by_role(syntax, lists, claim, root, mood)) return side;
  return for_or_against(syntax, lists, claim, root, mood);
}

std::optional<TakenPosition> own_stance_behind(const Syntax& syntax, const StanceLists& lists, const Claim& claim,
                                               const Speaker& speaker, std::int32_t root) {
  if (syntax[root].upos != Upos::NOUN || syntax.child(root, {Relation::cop}) == no_token) return std::nullopt;
  const std::int32_t clause = syntax.child(root, {Relation::acl_relcl, Relation::acl});
  const std::int32_t subject = clause == no_token ? no_token : syntax.child(clause, {Relation::nsubj});
  if (subject == no_token || subject < root) return std::nullopt;
  if (!is_first_person(syntax, lists.grammar, subject) && !speaker.is_holder(subject)) return std::nullopt;
  if (syntax.child(clause, {Relation::obj}) != no_token) return std::nullopt; // on something else
  std::optional<TakenPosition> side = by_verb(syntax, lists, claim, clause, mood_of(syntax, lists.grammar, clause));
  if (!side || side->polarity == 0) return std::nullopt;
  side->about = root;
  return side;
}

} // namespace standpoint
