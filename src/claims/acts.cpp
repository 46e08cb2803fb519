#include "claims/acts.h"

#include "base/index.h"
#include "base/one_of.h"
#include "claims/predicate.h"

#include <algorithm>
#include <array>
#include <string>

namespace standpoint {

bool wants_to_see(const Syntax& syntax, std::int32_t verb) {
  return syntax.lemma(verb) == "see" && syntax[verb].xpos == Xpos::VB && syntax.has_child_lemma(verb, "to") &&
         universal(syntax[verb].relation) == Relation::xcomp;
}

static bool wants_result(const Syntax& syntax, std::int32_t verb) {
  return syntax.lemma(verb) == "want" || syntax.lemma(verb) == "like" || wants_to_see(syntax, verb);
}

// "wants it [lifted]", where the parser takes it for a clause.
static bool is_wanted_result(const Syntax& syntax, std::int32_t act) {
  const Token& token = syntax[act];
  return (token.relation == Relation::ccomp || token.relation == Relation::xcomp) && token.head != no_token &&
         wants_result(syntax, token.head) && (token.xpos == Xpos::VBN || token.xpos == Xpos::VBD) &&
         syntax.child(act, {Relation::nsubj, Relation::mark}) == no_token;
}

// "wants [the embargo] to end": the last object of the verb above that stands before the act.
static std::int32_t object_before(const Syntax& syntax, std::int32_t above, std::int32_t act) {
  std::int32_t before = no_token;
  for (const std::int32_t child : syntax.children(above))
    if (const Relation relation = universal(syntax[child].relation);
        child > above && child < act && (relation == Relation::obj || relation == Relation::obl))
      before = child;
  return before;
}

std::int32_t raised_object_of(const Syntax& syntax, std::int32_t act) {
  const Token& token = syntax[act];
  const std::int32_t above = token.head;
  if (above == no_token || above > act || token.upos != Upos::VERB) return no_token;
  const bool is_passive = syntax.child(act, {Relation::aux_pass}) != no_token;
  if (token.relation == Relation::acl && syntax[above].upos == Upos::NOUN) // the parser hangs the act on its object
    return is_passive || token.xpos == Xpos::VBN ? above : no_token;
  if (!is_wanted_result(syntax, act) && (token.relation != Relation::xcomp || !is_passive)) return no_token;
  return object_before(syntax, above, act);
}

// "[must] go ahead", "should go to court": more than that it ends; not when it ends.
static bool goes_on(const Syntax& syntax, const StanceLists& lists, std::int32_t verb) {
  return std::ranges::any_of(syntax.children(verb), [&](std::int32_t child) {
    if (child < verb) return false;
    switch (universal(syntax[child].relation)) {
    case Relation::obj:
    case Relation::xcomp:
    case Relation::ccomp:
      return true;
    case Relation::advmod:
    case Relation::compound_prt:
    case Relation::compound:
      return !lists.acts.ending_adverbs.contains(syntax.lower_lemma(child));
    case Relation::obl:
      return syntax[child].upos != Upos::NUM && !lists.times.contains(syntax.lower_lemma(child)) &&
             !lists.periods.contains(syntax.lower_lemma(child));
    default:
      return false;
    }
  });
}

std::int32_t thing_to_end(const Syntax& syntax, const StanceLists& lists, std::int32_t verb) {
  if (!lists.acts.ending.contains(syntax.lower_lemma(verb)) || syntax[verb].upos != Upos::VERB ||
      syntax[verb].xpos == Xpos::VBD || syntax[verb].xpos == Xpos::VBN || goes_on(syntax, lists, verb))
    return no_token;
  std::int32_t thing = syntax.child(verb, {Relation::nsubj});
  const std::int32_t above = syntax[verb].head;
  if (thing == no_token && above != no_token && above < verb) {
    if (syntax[verb].relation == Relation::acl) thing = above;
    if (syntax[above].xpos == Xpos::VBN) // "[it] should be allowed to lapse"
      thing = syntax.child(above, {Relation::nsubj_pass});
    if (thing == no_token && syntax[verb].relation == Relation::xcomp) thing = object_before(syntax, above, verb);
  }
  if (thing == no_token || thing > verb) return no_token;
  const std::string_view word = syntax.lemma(thing);
  const bool is_pointed_at = syntax[thing].upos == Upos::PRON && (word == "it" || word == "this" || word == "that");
  return syntax[thing].upos == Upos::NOUN || is_pointed_at ? thing : no_token;
}

SwallowedObject swallowed_object(const Syntax& syntax, const StanceLists& lists, std::int32_t act) {
  const Token& token = syntax[act];
  if (token.upos != Upos::VERB || (token.xpos != Xpos::VB && token.xpos != Xpos::VBG)) return {};
  const Stance stance = cue_stance_of(syntax, lists, act); // not "to say the toll is a disaster"
  if (stance != Stance::none && stance != Stance::opposes && stance != Stance::supports && stance != Stance::commits)
    return {};
  for (const std::int32_t judgement : syntax.children(act)) {
    if (judgement < act || universal(syntax[judgement].relation) != Relation::ccomp) continue;
    const std::int32_t being = syntax.child(judgement, {Relation::cop});
    const std::int32_t thing = syntax.child(judgement, {Relation::nsubj});
    if (being == no_token || thing == no_token || syntax.child(judgement, {Relation::mark}) != no_token) continue;
    if (act < thing && thing < being && syntax.subtree(thing).first == act + 1)
      return {.thing = thing, .judgement = judgement};
  }
  return {};
}

namespace {

std::optional<WordPart> part_of(Upos upos) {
  switch (upos) {
  case Upos::VERB:
  case Upos::AUX:
    return WordPart::verb;
  case Upos::NOUN:
  case Upos::PROPN:
    return WordPart::noun;
  case Upos::ADJ:
    return WordPart::adjective;
  case Upos::ADV:
    return WordPart::adverb;
  default:
    return std::nullopt;
  }
}

bool is_particle(const Syntax& syntax, std::int32_t verb, std::int32_t child) {
  const Token& token = syntax[child];
  if (token.relation == Relation::compound_prt) return true;
  if (child == verb + 1 && token.upos == Upos::ADJ && token.relation == Relation::xcomp) return true; // "get rid of"
  return child <= verb + 2 && (token.upos == Upos::ADP || token.upos == Upos::ADV) &&
         token.relation == Relation::advmod;
}

std::int32_t object_of(const Syntax& syntax, std::int32_t verb) {
  if (const std::int32_t object = syntax.child(verb, {Relation::obj}); object != no_token) return object;
  if (const std::int32_t subject = syntax.child(verb, {Relation::nsubj_pass}); subject != no_token) return subject;
  return raised_object_of(syntax, verb);
}

bool is_thing_behind(Relation relation) {
  return relation == Relation::obl || relation == Relation::nmod || relation == Relation::advcl ||
         relation == Relation::acl;
}

} // namespace

// "called the plan [a disaster] for the town": a verb with two objects, or with one and what it is said to be. What
// stands behind a preposition there is no part of the verb: it does not call for the town.
static bool names_its_object(const Syntax& syntax, std::int32_t verb) {
  std::int32_t named = no_token;
  for (const std::int32_t child : syntax.children(verb)) {
    const Relation relation = universal(syntax[child].relation);
    const bool is_object = relation == Relation::obj || relation == Relation::iobj;
    const bool is_label = is_object || (relation == Relation::xcomp && syntax[child].upos != Upos::VERB);
    if (child < verb) continue;
    if (named != no_token && is_label) return true;
    if (is_object) named = child;
  }
  // "called the [fund] for roads a stunt", wherever the parser hangs the stunt: not "called for".
  return named != no_token && syntax.lemma(verb) == "call";
}

bool is_answered_for(const Syntax& syntax, std::int32_t act) {
  return syntax[act].xpos == Xpos::VBG && is_one_of(leading_word(syntax, act), {"for", "of", "over"});
}

const StanceEntry* find_stance(const Syntax& syntax, const std::array<StringMap<StanceEntry>, word_part_count>& maps,
                               std::int32_t word) {
  const std::optional<WordPart> part = part_of(syntax[word].upos);
  if (!part) return nullptr;
  const auto& map = maps[index_of(*part)];
  const HashedString& lemma = syntax.lower_lemma(word);
  std::string key, particle;
  const auto with = [&](std::int32_t other) {
    key = lemma.text;
    key += particle;
    key += ' ';
    key += syntax.lemma(other);
    return find(map, key);
  };
  if (*part == WordPart::verb) {
    const std::int32_t out = syntax.child(word, {Relation::compound_prt});
    if (out > word) { // "speak out against"
      particle = ' ' + std::string(syntax.lemma(out));
      for (const std::int32_t child : syntax.children(word)) {
        if (child < out || !is_thing_behind(universal(syntax[child].relation))) continue;
        const std::int32_t marker = syntax.child(child, {Relation::case_, Relation::mark});
        if (marker != no_token)
          if (const StanceEntry* entry = with(marker)) return entry;
      }
      particle.clear();
    }
    const std::int32_t object = syntax.child(word, {Relation::obj});
    if (object > word && syntax[object].upos == Upos::NOUN) // "take issue", "cast doubt"
      if (const StanceEntry* entry = with(object)) return entry;
  }
  if (*part == WordPart::adjective) // "worth the [cost]"
    if (const std::int32_t object = syntax.child(word, {Relation::obj}); object > word)
      if (const StanceEntry* entry = with(object)) return entry;
  const bool is_naming = *part == WordPart::verb && names_its_object(syntax, word);
  for (const std::int32_t child : syntax.children(word)) {
    if (child < word) continue;
    const Relation relation = universal(syntax[child].relation);
    if (relation == Relation::advmod && child > word + 1 && syntax.lemma(child - 1) == "too") { // "goes [too far]"
      particle = " too";
      const StanceEntry* entry = with(child);
      particle.clear();
      if (entry != nullptr) return entry;
    }
    const bool is_beside = child == word + 1 || // "against [it]" behind a noun, "plead [guilty]", "plead not [guilty]"
                           (child == word + 2 && syntax.lemma(word + 1) == "not");
    if (syntax[child].relation == Relation::compound_prt || relation == Relation::advmod ||
        (relation == Relation::case_ && is_beside) ||
        (relation == Relation::xcomp && is_beside && syntax[child].upos == Upos::ADJ))
      if (const StanceEntry* entry = with(child)) return entry;
    if (is_naming) continue;
    if (relation == Relation::obl || relation == Relation::nmod || relation == Relation::advcl ||
        relation == Relation::acl || relation == Relation::ccomp || relation == Relation::xcomp)
      for (const std::int32_t marker : syntax.children(child))
        if (syntax[marker].relation == Relation::case_ || syntax[marker].relation == Relation::mark)
          if (const StanceEntry* entry = with(marker)) return entry;
  }
  return find(map, lemma);
}

std::optional<ActOnThing> act_on_thing(const Syntax& syntax, const StanceLists& lists, std::int32_t verb) {
  if (syntax[verb].upos != Upos::VERB) return std::nullopt;
  if (const std::int32_t thing = thing_to_end(syntax, lists, verb); thing != no_token)
    return ActOnThing{ActKind::undo, thing};
  const StringMap<ActKind>& verbs = lists.acts.verbs;
  const std::string lemma(syntax.lower_lemma(verb).text);
  std::string with_particle;
  std::int32_t particle = no_token;
  for (const std::int32_t child : syntax.children(verb))
    if (child > verb && particle == no_token && is_particle(syntax, verb, child)) {
      particle = child;
      with_particle = lemma + ' ' + std::string(syntax.lower_lemma(child).text);
    }
  if (particle != no_token) // "get rid [of it]", where it hangs on "rid"
    for (const std::int32_t child : syntax.children(particle))
      if (const std::string_view leading = child > particle ? leading_word(syntax, child) : std::string_view{};
          !leading.empty())
        if (const ActKind* kind = find(verbs, with_particle + ' ' + std::string(leading)))
          return ActOnThing{*kind, child};
  std::int32_t object = object_of(syntax, verb);
  if (object == no_token) object = swallowed_object(syntax, lists, verb).thing;
  // The longest first: verb, particle or object, preposition.
  for (const std::int32_t child : syntax.children(verb)) {
    if (child < verb || !is_thing_behind(universal(syntax[child].relation))) continue;
    const std::string_view leading = leading_word(syntax, child);
    if (leading.empty()) continue;
    const std::string behind = ' ' + std::string(leading);
    for (const std::string& start :
         {with_particle,
          object == no_token ? std::string{} : lemma + ' ' + std::string(syntax.lower_lemma(object).text), lemma})
      if (!start.empty())
        if (const ActKind* kind = find(verbs, start + behind)) return ActOnThing{*kind, child};
  }
  if (object == no_token) return std::nullopt;
  for (const std::int32_t child : syntax.children(object)) { // "put [an end to [it]]"
    const std::string_view leading = child > object ? leading_word(syntax, child) : std::string_view{};
    if (leading.empty()) continue;
    const std::string key = lemma + ' ' + std::string(syntax.lower_lemma(object).text) + ' ' + std::string(leading);
    if (const ActKind* kind = find(verbs, key)) return ActOnThing{*kind, child};
  }
  if (const ActKind* kind = find(verbs, lemma + ' ' + std::string(syntax.lower_lemma(object).text))) // "lift the [ban]"
    return ActOnThing{*kind, object};
  if (const ActKind* kind = find(verbs, with_particle.empty() ? lemma : with_particle))
    return ActOnThing{*kind, object};
  if (!with_particle.empty() && find(verbs, lemma) == nullptr) return std::nullopt;
  // "fight the bill": to be against it.
  const StanceEntry* entry = find_stance(syntax, lists.cues, verb);
  const bool denounces = entry != nullptr && entry->plain == Stance::criticizes && // not "attack the enemy"
                         lists.grammar.attitude_verbs.contains(syntax.lower_lemma(verb));
  if (entry != nullptr && (entry->plain == Stance::opposes || denounces))
    return ActOnThing{.kind = ActKind::undo, .thing = object, .by_stance = true};
  if (entry != nullptr && entry->plain == Stance::supports)
    return ActOnThing{.kind = ActKind::keep, .thing = object, .by_stance = true};
  return std::nullopt;
}

std::int32_t act_left_undone(const Syntax& syntax, const StanceLists& lists, std::int32_t verb) {
  if (syntax[verb].upos != Upos::VERB) return no_token;
  std::string key(syntax.lower_lemma(verb).text);
  const std::size_t size = key.size();
  for (const std::int32_t child : syntax.children(verb)) {
    if (child < verb || syntax[child].upos != Upos::VERB) continue;
    const Relation relation = universal(syntax[child].relation);
    if (relation != Relation::xcomp && relation != Relation::ccomp && relation != Relation::advcl &&
        relation != Relation::obl)
      continue;
    const std::string_view leading = leading_word(syntax, child);
    const bool is_goal = leading == "to";
    // "stop to think" is no stopping of a thought.
    if (leading.empty() || is_goal) {
      const bool leaves = lists.acts.refraining.contains(key);
      const bool needs_gerund = key == "stop" || key == "cease" || key == "quit" || key == "avoid";
      if (leaves && (relation == Relation::xcomp || relation == Relation::ccomp) &&
          (is_goal ? !needs_gerund || key == "cease" : syntax[child].xpos == Xpos::VBG))
        return child;
      continue;
    }
    const bool is_particled = verb + 1 < syntax.subtree(child).first && syntax[verb + 1].head == verb &&
                              (syntax[verb + 1].upos == Upos::ADJ || syntax[verb + 1].upos == Upos::ADV);
    if (is_particled) (key += ' ') += syntax.lower_lemma(verb + 1).text; // "stop [short] of backing it"
    (key += ' ') += leading;
    const bool leaves = lists.acts.refraining.contains(key);
    key.resize(size);
    if (leaves) return child;
  }
  return no_token;
}

// "a bill [that would] scrap the toll": what a noun is to bring.
static bool is_to_bring(const Syntax& syntax, std::int32_t clause) {
  if (syntax[clause].relation != Relation::acl_relcl || syntax[clause].upos != Upos::VERB) return false;
  const std::int32_t subject = syntax.child(clause, {Relation::nsubj});
  const std::int32_t auxiliary = syntax.child(clause, {Relation::aux});
  if (subject == no_token || auxiliary == no_token) return false;
  return is_one_of(syntax.lower_lemma(subject).text, {"that", "which"}) &&
         is_one_of(syntax.lower_lemma(auxiliary).text, {"would", "will"});
}

std::int32_t act_carried(const Syntax& syntax, const StanceLists& lists, std::int32_t noun) {
  if (syntax[noun].upos != Upos::NOUN || !lists.acts.vehicles.contains(syntax.lower_lemma(noun))) return no_token;
  for (const std::int32_t child : syntax.children(noun)) {
    if (child < noun) continue;
    const Relation relation = universal(syntax[child].relation);
    if ((relation == Relation::acl && syntax[child].relation != Relation::acl_relcl) || relation == Relation::xcomp ||
        (relation == Relation::nmod && syntax[child].xpos == Xpos::VBG)) {
      if (syntax[child].upos == Upos::VERB) return child;
    } else if (is_to_bring(syntax, child)) {
      return child;
    } else if (relation == Relation::nmod) { // "plans for the law to be [delayed]"
      for (const std::int32_t act : syntax.children(child))
        if (act > child && universal(syntax[act].relation) == Relation::acl && syntax[act].upos == Upos::VERB &&
            leading_word(syntax, act) == "to")
          return act;
    }
  }
  // The parser hangs some of them on the verb: "rejected calls to [scrap] it".
  const std::int32_t verb = syntax[noun].head;
  if (verb == no_token || verb > noun || syntax[verb].upos != Upos::VERB) return no_token;
  for (const std::int32_t act : syntax.children(verb)) {
    const Relation relation = universal(syntax[act].relation);
    if (act > noun && act <= noun + 4 && (relation == Relation::advcl || relation == Relation::xcomp) &&
        syntax[act].xpos == Xpos::VB && syntax.subtree(act).first <= syntax.subtree(noun).last &&
        leading_word(syntax, act) == "to")
      return act;
    // "rejected calls for the law to be [delayed]"
    if (act > noun && relation == Relation::obl && syntax.subtree(act).first == syntax.subtree(noun).last &&
        leading_word(syntax, act) == "for")
      for (const std::int32_t above : {act, verb})
        for (const std::int32_t done : syntax.children(above))
          if (done > act && raised_object_of(syntax, done) == act && leading_word(syntax, done) == "to") return done;
  }
  return no_token;
}

std::int32_t phrase_goes_on(const Syntax& syntax, std::int32_t noun) {
  const std::int32_t head = syntax[noun].head;
  if (head == no_token || head > noun || syntax[head].upos != Upos::VERB) return no_token;
  for (const std::int32_t child : syntax.children(head)) {
    const bool is_act = syntax[child].relation == Relation::advcl && syntax[child].xpos == Xpos::VBG;
    if ((syntax[child].relation != Relation::obl && !is_act) ||
        syntax.subtree(child).first != syntax.subtree(noun).last)
      continue;
    const std::string_view leading = leading_word(syntax, child);
    if (is_act) return leading == "on" ? child : no_token; // "a ban [on admitting them]"
    const bool names = leading == "of" || leading == "to" || leading == "on" || leading == "against";
    return names && (syntax[child].upos == Upos::NOUN || syntax[child].upos == Upos::PROPN) ? child : no_token;
  }
  return no_token;
}

std::int32_t act_asked_of(const Syntax& syntax, std::int32_t who) {
  while (syntax[who].relation == Relation::conj) who = syntax[who].head;
  const Relation relation = universal(syntax[who].relation);
  if (relation != Relation::obj && relation != Relation::iobj && relation != Relation::obl &&
      syntax[who].relation != Relation::nsubj_pass)
    return no_token;
  const std::int32_t verb = syntax[who].head;
  const auto is_act = [&](std::int32_t act) {
    if (act < who || syntax[act].upos != Upos::VERB) return false;
    return (syntax[act].xpos == Xpos::VB || syntax[act].xpos == Xpos::VBN || syntax[act].xpos == Xpos::VBD) &&
           (leading_word(syntax, act) == "to" || syntax[act].relation == Relation::xcomp ||
            is_wanted_result(syntax, act));
  };
  for (const std::int32_t act : syntax.children(verb)) {
    const Relation of_act = universal(syntax[act].relation);
    if ((of_act == Relation::xcomp || of_act == Relation::ccomp || of_act == Relation::advcl) && is_act(act))
      return act;
  }
  for (const std::int32_t act : syntax.children(who))
    if (syntax[act].relation == Relation::acl &&
        ((leading_word(syntax, act) == "to" && is_act(act)) ||
         (wants_result(syntax, verb) && act == who + 1 && syntax[act].xpos == Xpos::VBN &&
          syntax.child(act, {Relation::obl_agent}) == no_token)))
      return act;
  return no_token;
}

Stance cue_stance_of(const Syntax& syntax, const StanceLists& lists, std::int32_t word) {
  const StanceEntry* entry = find_stance(syntax, lists.cues, word);
  return entry == nullptr ? Stance::none : entry->plain;
}

Stance predicate_stance_of(const Syntax& syntax, const StanceLists& lists, std::int32_t word) {
  const StanceEntry* entry = find_stance(syntax, lists.predicates, word);
  return entry == nullptr ? Stance::none : entry->plain;
}

} // namespace standpoint
