#include "positions/follow_acts.h"

#include "claims/acts.h"
#include "claims/predicate.h"
#include "positions/side_laws.h"
#include "statement/turned_position.h"

#include <algorithm>

namespace standpoint {

namespace {

// "scrapping": an act that undoes, without its object.
bool undoes_nothing(const Syntax& syntax, const StanceLists& lists, std::int32_t verb) {
  const ActKind* kind = find(lists.acts.verbs, syntax.lower_lemma(verb));
  return kind != nullptr && *kind == ActKind::undo && syntax.child(verb, {Relation::compound_prt}) == no_token &&
         syntax[verb].xpos == Xpos::VBG;
}

// "the repeal [of the cap]"
bool is_undoing_noun(const Syntax& syntax, const StanceLists& lists, std::int32_t noun) {
  if (!lists.acts.undoing_nouns.contains(syntax.lower_lemma(noun))) return false;
  return std::ranges::any_of(syntax.children(noun), [&](std::int32_t child) {
    return child > noun && syntax[child].relation == Relation::nmod &&
           (syntax.has_child_lemma(child, "of") || syntax.has_child_lemma(child, "to"));
  });
}

// "signed the petition against [the cap]", "backs the opposition to [it]"; no_token elsewhere.
std::int32_t opposed_by(const Syntax& syntax, const StanceLists& lists, std::int32_t noun) {
  const StanceEntry* entry = find_stance(syntax, lists.cues, noun);
  const bool is_opposition = entry != nullptr && entry->plain == Stance::opposes;
  const auto is_opposed = [&](std::int32_t thing) {
    return thing > noun && (syntax[thing].upos == Upos::NOUN || syntax[thing].upos == Upos::PROPN) &&
           (syntax.has_child_lemma(thing, "against") || (is_opposition && syntax.has_child_lemma(thing, "to")));
  };
  for (const std::int32_t child : syntax.children(noun))
    if (is_opposed(child)) return child;
  const std::int32_t more = phrase_goes_on(syntax, noun);
  return more != no_token && is_opposed(more) ? more : no_token;
}

// "try to [scrap]", "vote to [scrap]", "agreed to [scrap]": verbs that only lead to the act.
std::int32_t carried_by_verb(const Syntax& syntax, const StanceLists& lists, std::int32_t verb) {
  if (syntax[verb].upos != Upos::VERB) return no_token;
  const Stance stance = cue_stance_of(syntax, lists, verb);
  const bool is_directive = lists.grammar.directive_verbs.contains(syntax.lemma(verb)) || // "order them to [stop]"
                            lists.grammar.granting_words.contains(syntax.lemma(verb)) ||  // "compel, allow them to"
                            wants_to_see(syntax, verb);
  const bool leads = is_directive || lists.light_verbs.contains(syntax.lower_lemma(verb)) ||
                     stance == Stance::commits || stance == Stance::advocates || stance == Stance::supports;
  if (!leads) return no_token;
  if (const std::int32_t seen = wants_to_see(syntax, verb) ? syntax.child(verb, {Relation::ccomp}) : no_token;
      seen > verb && syntax[seen].xpos == Xpos::VB) // "would love to see the toll [go]"
    return seen;
  const std::int32_t object = syntax.child(verb, {Relation::obj, Relation::iobj});
  if (object != no_token && object > verb) {
    if (stance == Stance::advocates || is_directive)
      if (const std::int32_t act = act_asked_of(syntax, object);
          act != no_token && !(wants_to_see(syntax, verb) && syntax[act].relation == Relation::advcl))
        return act;
    return act_carried(syntax, lists, object) != no_token ? object : no_token;
  }
  const std::int32_t next = syntax.child(verb, {Relation::xcomp});
  return next != no_token && next > verb && syntax[next].upos == Upos::VERB ? next : no_token;
}

} // namespace

TakenPosition follow_acts(const Syntax& syntax, const StanceLists& lists, TakenPosition side, std::int32_t at) {
  const std::int32_t start = at;
  int polarity = side.polarity;
  bool reached_thing = false;
  const auto turn_at = [&](std::string_view law) {
    polarity = -polarity;
    side.steps.push_back({.law = law, .token = at});
  };
  constexpr int deepest = 6;
  std::int32_t about = no_token, carried = no_token;
  const bool is_demand = side.position == Position::advocates || side.position == Position::opposes;
  for (int depth = 0; depth < deepest; ++depth) {
    if (syntax[at].upos == Upos::NOUN) {
      // "criticized her decision to ...": whose act it is stands in question, not the thing.
      const bool is_anothers =
          side.position == Position::criticizes && syntax.child(at, {Relation::nmod_poss}) != no_token;
      if (const std::int32_t thing = side.polarity > 0 ? opposed_by(syntax, lists, at) : no_token; thing != no_token) {
        turn_at(law::undo);
        about = at = thing;
        reached_thing = true;
        continue;
      }
      const std::int32_t act = is_anothers ? no_token : act_carried(syntax, lists, at);
      if (act == no_token) {
        if (about == no_token && is_undoing_noun(syntax, lists, at)) about = at, reached_thing = true;
        break;
      }
      side.steps.push_back({.law = "vehicle", .token = at});
      at = carried = act;
      if (is_negated(syntax, lists.grammar, act)) turn_at(law::negation), about = at;
      if (raised_object_of(syntax, act) != no_token) about = at; // "calls for the law to be [delayed]"
      continue;
    }
    if (const std::int32_t undone = act_left_undone(syntax, lists, at); undone != no_token) {
      turn_at(law::refrain);
      about = at = undone;
      reached_thing = false;
      continue;
    }
    const auto open = [&] {
      side.position = Position::asserts;
      side.polarity = 0;
      side.steps.push_back({.law = "not against: open", .token = at});
      return side;
    };
    if (side.position == Position::refuses && at != side.steps.front().token)
      if (const Stance refused = cue_stance_of(syntax, lists, at);
          refused == Stance::refuses || refused == Stance::criticizes)
        return open(); // "refused to rule it out", "to condemn it"
    const auto act = act_on_thing(syntax, lists, at);
    if (!act &&
        undoes_nothing(syntax, lists, at)) { // "scrapping it" where the parser loses "it": the act names the topic
      about = at;
      reached_thing = true;
      break;
    }
    if (!act) {
      const std::int32_t next = carried_by_verb(syntax, lists, at);
      // "rejected calls to [postpone] the toll": whatever that does to the toll, it is the act that is rejected.
      const std::int32_t thing = syntax.child(at, {Relation::obj});
      if (next == no_token && at == carried && about == no_token && polarity < 0 && thing != no_token &&
          syntax.child(thing, {Relation::acl}) == no_token) // not "to include language to strengthen it"
        about = at, reached_thing = true;
      if (next == no_token) break;
      at = next;
      if (is_negated(syntax, lists.grammar, at)) turn_at(law::negation), about = at;
      continue;
    }
    // "declined to threaten it": who does not speak against a thing is not for it.
    if (act->kind == ActKind::undo && act->by_stance && side.position == Position::refuses &&
        !lists.turns.contains(syntax.lower_lemma(at)))
      return open();
    if (act->kind == ActKind::keep && polarity == side.polarity && about == no_token &&
        !(lists.light_verbs.contains(syntax.lower_lemma(at)) && is_demand))
      break;
    const bool is_thing = syntax[act->thing].upos == Upos::NOUN || syntax[act->thing].upos == Upos::PROPN;
    if (!is_thing) { // "scrapping it": the act names the topic, and the side stays with the act
      about = at;
      reached_thing = act->kind == ActKind::undo;
      break;
    }
    if (act->kind == ActKind::undo) turn_at(law::undo);
    about = at = act->thing;
    reached_thing = true;
  }
  if (about == no_token) {
    // "supports measures [to reduce] noise", where the parser hangs the act on the verb.
    if (carried != no_token && !syntax.depends_on(carried, start)) side.about = carried;
    return side;
  }
  side.about = about;
  side.is_thing = reached_thing;
  if (polarity != side.polarity) {
    side.position = turned(side.position);
    side.polarity = usual_polarity(side.position);
  }
  return side;
}

} // namespace standpoint
