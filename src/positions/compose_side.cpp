// The side is read in three parts, from the holder down to the thing.
//
// I. The act of the holder, where the cue's words say it:
//   stance word     "backed the bill"                               as the list says
//   negation        "did not back", "no longer backs"               turns support, demand and promise around;
//                                                                   who does "not oppose" a thing takes no side
//   expressed noun  "voiced [support] for", "outlined [plans] to"   as the noun; "no support" is negated
//   what is asked   "urged the council [not] to build"              advocates; negated opposes
//   shared view     "agreed [that taxes must fall]"                 what is said decides
//   called so       "called the plan [a disaster]"                  as the judgement, of the plan
//   chain           "continued to [push] for talks"                 the first verb that decides
// II. What is said, where the cue's word is only one of saying, and in sentences after the first; the first that
// applies:
//   question        "'Who will pay?' he asked"                      questions
//   denied          "it is not true that she backs it"              denies
//   opinion         "'I do not think taxes should rise'"            as what is thought, negated
//   distance        "a deal is far from certain"                    as the negated word
//   need            "peace is not possible without talks"           advocates what is needed
//   duty            "taxes must fall", "needs to take steps"        advocates; negated opposes
//   request         "'We ask you to release him'"                   advocates; negated opposes
//   own stance      "'We support the plan'"                         as the verb's own, where the holder is its subject
//   for or against  "'We are [against] the toll'"                   opposes; who is "not against" takes no side
//   not said        "I would not [say] that it failed"              asserts
//   own future      "'We will leave'", "he would not resign"        commits; negated refuses
//   judgement       "the plan is a disaster", "is a bad idea"       as the list says, of its subject
//   future          "prices will rise", "could lead to war"         predicts
//   declared        "declared that the North would not disarm"      refuses: announcing verbs make the future a promise
//   first verb      "plans to build [should] stop"                  as duty
//   command         "'Stop the war'"                                advocates
//   else                                                            asserts
// III. The acts between that and the thing (follow_acts.h):
//   undo            "[scrap] the cap", "vote [against] it"          turned: for the act is against the thing
//   keep            "[uphold] the cap"                              carried on
//   refrain         "[fail] to act", "[stop] building"              turned, onto the act
//   vehicle         "[calls] to scrap it", "the [decision] to"      carried on to the act
//   undoing noun    "the [repeal] of the cap"                       stays with the act, the topic; linking turns
// Over all of them, openness takes the side away:
//   whether         "refused to say [whether] he backs it"          questions
//   condition       "would back it [if] it were cheaper"            asserts
//   possibility     "[may] back it", "[could] be a disaster"        predicts
//   unlikely        "is [unlikely] to back it"                      no position: the reporter says so
// and what is not the holder's view at all is held_view.h's. No side is better than a wrong one.
#include "positions/compose_side.h"

#include "claims/acts.h"
#include "claims/held_view.h"
#include "claims/predicate.h"
#include "positions/follow_acts.h"
#include "positions/forms_of_claims.h"
#include "statement/turned_position.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace standpoint {

static_assert(static_cast<int>(Stance::by_content) == position_count, "the stances begin with the positions");

namespace {

std::optional<Position> position_of(Stance stance) {
  if (stance >= Stance::by_content) return std::nullopt;
  return static_cast<Position>(stance);
}

TakenPosition taken(Position position, std::string_view law, std::int32_t token, std::int32_t about = no_token) {
  return {.position = position,
          .polarity = usual_polarity(position),
          .about = about,
          .is_thing = false,
          .steps = {{.law = law, .token = token}}};
}

// Negated, a promise is a refusal: "pledged not to build".
Position negated(Position position) {
  if (position == Position::commits) return Position::refuses;
  if (position == Position::refuses) return Position::commits;
  return turned(position);
}

// Being against is no contrary of being for: who does "not oppose" a thing need not support it.
std::optional<Position> position_of(const StanceEntry& entry, bool negated) {
  const auto position = position_of(negated ? entry.negated : entry.plain);
  const bool was_against = entry.plain == Stance::opposes || entry.plain == Stance::criticizes;
  if (position && negated && was_against && usual_polarity(*position) > 0) return Position::asserts;
  return position;
}

bool in_spans(const Syntax& syntax, const Spans& spans, std::int32_t token) {
  return std::ranges::any_of(spans, [&](Span span) { return span.contains(syntax[token].span); });
}

// What a verb of stance is about: "support [the plan]", "call for [talks]"; the verb itself where nothing stands there.
std::int32_t complement_of(const Syntax& syntax, std::int32_t verb) {
  for (const Relation relation : {Relation::obj, Relation::xcomp, Relation::ccomp, Relation::obl})
    for (const std::int32_t child : syntax.children(verb))
      if (child > verb && syntax[child].relation == relation) return child;
  return verb;
}

// Words of a claim beside the phrase that names its topic: "is a waste of money" is short enough to say nothing else.
constexpr std::int32_t most_outside_thing = 6;
constexpr std::int32_t longest_denial = 12;
constexpr std::string_view judgement_of_verb = "judgement of what it does"; // "it fails to act"

class SideComposer {
public:
  SideComposer(const Syntax& syntax, const StanceLists& lists, const Attribution& attribution, const Claim& claim,
               const IsHolder& is_holder)
      : syntax_(syntax), lists_(lists), grammar_(lists.grammar), attribution_(attribution), claim_(claim),
        is_holder_(is_holder) {}

  std::optional<TakenPosition> compose() {
    std::optional<TakenPosition> side = act_of_holder();
    if (side && side->polarity != 0 && !side->is_thing && side->steps.back().law != judgement_of_verb)
      return follow_acts(syntax_, lists_, *side, side->about != no_token ? side->about : claim_.root);
    return side;
  }

private:
  // I.
  std::optional<TakenPosition> act_of_holder() {
    const std::int32_t cue = attribution_.cue_head;
    const bool is_first = attribution_.content_head == no_token ||
                          syntax_[claim_.root].sentence == syntax_[attribution_.content_head].sentence;
    if (says_nothing()) return std::nullopt;
    if (cue == no_token || !is_first) return what_is_said(claim_, false, false);
    if (syntax_.lemma(cue) == "unlikely") return std::nullopt;
    if (const std::int32_t open = open_clause(); open != no_token)
      return taken(Position::questions, "whether: open", open, open);
    std::int32_t decided_by = cue;
    bool negated = false;
    const Stance stance = stance_of_cue(decided_by, negated);
    const bool is_directive = grammar_.directive_verbs.contains(syntax_.lemma(cue));
    const std::int32_t asked = act_to_be_done(stance, is_directive);
    if (stance == Stance::none) return std::nullopt;
    const bool shares_view = stance == Stance::supports && !negated && is_stated(decided_by);
    if (asked != no_token && (!negated || !is_directive)) {
      const bool against = (stance == Stance::opposes) != is_negated(syntax_, grammar_, asked);
      return taken(against ? Position::opposes : Position::advocates,
                   against ? "what is not to be done" : "what is to be done", decided_by, asked);
    }
    if (auto position = shares_view ? std::nullopt : position_of(stance)) {
      // "dismissed [demands] to keep it": no denial of a fact.
      if (*position == Position::denies && cue_stance_of(syntax_, lists_, claim_.root) == Stance::advocates &&
          act_carried(syntax_, lists_, claim_.root) != no_token)
        position = Position::opposes;
      const Mood mood = mood_of(syntax_, grammar_, cue);
      const bool has_side = usual_polarity(*position) != 0;
      if (has_side && (mood.conditional || mood.unreal)) return taken(Position::asserts, "condition: open", cue);
      if (has_side && is_maybe(syntax_, cue)) return taken(Position::predicts, "possibility: open", cue);
      TakenPosition side = taken(*position, negated ? "stance word, negated" : "stance word", decided_by);
      if (!has_side) {
        if (*position == Position::denies && syntax_[claim_.root].upos == Upos::NOUN) // "denied reports [that ...]"
          side.about = syntax_.child(claim_.root, {Relation::acl, Relation::ccomp});
        return side;
      }
      // "pledged [not to build]": not for what it is asked.
      if (syntax_[claim_.root].upos == Upos::VERB && syntax_[claim_.root].head == decided_by &&
          universal(syntax_[claim_.root].relation) == Relation::xcomp && is_negated(syntax_, grammar_, claim_.root))
        negate(side, "negation", claim_.root);
      if (const std::int32_t act = act_in_cue(decided_by); act != no_token) { // "refused to vote against [it]"
        if (is_negated(syntax_, grammar_, act)) negate(side, "negation", act);
        side = follow_acts(syntax_, lists_, std::move(side), act);
      } else if (syntax_[claim_.root].head == decided_by && is_bare_thing(claim_.root, 0)) {
        side.about = claim_.root;
        side.is_thing = true;
      }
      return side;
    }
    if (auto by_noun = by_noun_in_content()) return by_noun;
    if (auto called = by_what_it_is_called()) return called;
    const bool denied = grammar_.opinion_verbs.contains(syntax_.lemma(cue)) && is_negated(syntax_, grammar_, cue);
    return what_is_said(claim_, stance == Stance::announces, denied);
  }

  // "agreed [that taxes must fall]": what is shared says which side. Not "welcomed that ...".
  bool is_stated(std::int32_t verb) const {
    const Token& root = syntax_[claim_.root];
    return lists_.grammar.sharing_verbs.contains(syntax_.lower_lemma(verb)) && root.head == verb &&
           root.relation == Relation::ccomp;
  }

  // "has not decided [whether to back it]", "refused to say [whether he backs it]".
  std::int32_t open_clause() const {
    const std::int32_t root = claim_.root;
    const std::int32_t cue = attribution_.cue_head;
    if (syntax_[root].upos == Upos::VERB && syntax_.depends_on(root, cue) && root != cue)
      if (const std::int32_t open = open_clause_of(syntax_, lists_, root); open != no_token)
        if (syntax_[root].xpos == Xpos::VB) return open;
    if (syntax_[root].head != cue) return no_token;
    const std::int32_t opener = opened_by(syntax_, root);
    return opener != no_token && syntax_.lemma(opener) == "whether" ? root : no_token;
  }

  // "'Thank you'", "declined [to comment]": the list has the predicate as "none".
  bool says_nothing() const {
    const StanceEntry* entry = find_stance(syntax_, lists_.predicates, claim_.root);
    return entry != nullptr && entry->plain == Stance::none &&
           syntax_.child(claim_.root, {Relation::nsubj}) == no_token;
  }

  // What the cue's words decide: "has continued to [push] for", "voiced no [support] for". Sets the word that decides.
  Stance stance_of_cue(std::int32_t& decided_by, bool& negated) const {
    const std::int32_t above = syntax_[attribution_.cue_head].head; // "stopped short of [backing] it"
    if (above != no_token && !in_spans(syntax_, attribution_.cue, above))
      negated = act_left_undone(syntax_, lists_, above) == attribution_.cue_head;
    for (std::int32_t at = attribution_.cue_head; at != no_token;) {
      negated = negated != is_negated(syntax_, grammar_, at);
      decided_by = at;
      Stance stance = Stance::by_content;
      if (const StanceEntry* entry = find_stance(syntax_, lists_.cues, at)) stance = stance_of(*entry, negated);
      if (stance == Stance::by_content)
        if (const std::int32_t noun = syntax_.child(at, {Relation::obj});
            noun != no_token && noun > at && noun != claim_.root && in_spans(syntax_, attribution_.cue, noun) &&
            syntax_[noun].upos == Upos::NOUN)
          if (const StanceEntry* entry = find_stance(syntax_, lists_.cues, noun);
              entry != nullptr && position_of(entry->plain)) {
            decided_by = noun;
            return stance_of(*entry, negated);
          }
      if (stance == Stance::by_content)
        for (const std::int32_t child : syntax_.children(at)) // "issued a statement in [opposition] to"
          if (child > at && child != claim_.root && universal(syntax_[child].relation) == Relation::obl &&
              in_spans(syntax_, attribution_.cue, child) && syntax_.has_child_lemma(child, "in"))
            if (const StanceEntry* entry = find_stance(syntax_, lists_.cues, child);
                entry != nullptr && syntax_[child].upos == Upos::NOUN && position_of(entry->plain)) {
              decided_by = child;
              return stance_of(*entry, negated);
            }
      std::int32_t next = syntax_.child(at, {Relation::xcomp, Relation::advcl});
      if (const std::int32_t object = syntax_.child(at, {Relation::obj}); next == no_token && object > at)
        next = syntax_.child(object, {Relation::acl}); // "used a speech to [denounce]"
      const bool goes_on = stance == Stance::by_content && next != no_token && next > at &&
                           syntax_[next].upos == Upos::VERB && in_spans(syntax_, attribution_.cue, next);
      if (!goes_on) return stance;
      at = next;
    }
    return Stance::by_content;
  }

  static Stance stance_of(const StanceEntry& entry, bool negated) {
    const auto position = position_of(entry, negated);
    return position ? static_cast<Stance>(*position) : negated ? entry.negated : entry.plain;
  }

  // "told them [to leave]", "urged [the council to build]": what is to be done; no_token where nothing is.
  std::int32_t act_to_be_done(Stance stance, bool is_directive) const {
    const bool wants = stance == Stance::advocates || is_directive;
    const bool does_not_want =
        stance == Stance::opposes && cue_stance_of(syntax_, lists_, attribution_.cue_head) == Stance::advocates;
    if (!wants && !does_not_want) return no_token;
    const std::int32_t root = claim_.root;
    const Relation relation = universal(syntax_[root].relation);
    if (root == attribution_.content_head && syntax_[root].upos == Upos::VERB &&
        ((syntax_[root].xpos == Xpos::VB && (relation == Relation::xcomp || relation == Relation::advcl)) ||
         (relation == Relation::ccomp && (!is_directive || is_subjunctive(root)))))
      return root;
    if (is_clausal_noun(root)) return no_token;
    const std::int32_t act = act_asked_of(syntax_, root);
    return act != no_token && in_spans(syntax_, claim_.evidence, act) ? act : no_token;
  }

  // "demanded that it [close]"; not "warned that it would [close]", which foretells.
  bool is_subjunctive(std::int32_t root) const {
    return syntax_[root].xpos == Xpos::VB && syntax_.child(root, {Relation::aux}) == no_token;
  }

  bool is_clausal_noun(std::int32_t root) const {
    return (syntax_[root].upos != Upos::NOUN && syntax_[root].upos != Upos::PROPN &&
            syntax_[root].upos != Upos::PRON) ||
           lists_.acts.vehicles.contains(syntax_.lower_lemma(root));
  }

  // A verb of the cue between the word that decides and what is said: "refused to [vote] against it"; no_token where
  // there is none.
  std::int32_t act_in_cue(std::int32_t decided_by) const {
    if (syntax_[claim_.root].head == decided_by || !syntax_.depends_on(claim_.root, decided_by)) return no_token;
    for (const std::int32_t act : syntax_.children(decided_by))
      if (act > decided_by && syntax_[act].upos == Upos::VERB && act != claim_.root &&
          in_spans(syntax_, attribution_.cue, act) && syntax_.depends_on(claim_.root, act))
        return act;
    return no_token;
  }

  // A noun that names the topic by itself: the claim is no more than its phrase, or little more.
  bool is_bare_thing(std::int32_t at, std::int32_t most_outside = most_outside_thing) const {
    const Token& token = syntax_[at];
    if (token.upos != Upos::NOUN && token.upos != Upos::PROPN) return false;
    if (syntax_.child(at, {Relation::cop}) != no_token) return false;
    const HashedString& lemma = syntax_.lower_lemma(at);
    if (lists_.light_nouns.contains(lemma) || lists_.acts.vehicles.contains(lemma)) return false;
    const bool is_clausal = std::ranges::any_of(syntax_.children(at), [&](std::int32_t child) {
      const Relation relation = universal(syntax_[child].relation);
      const std::int32_t first = syntax_.subtree(child).first; // "the dam, opposed by Shaw": an aside
      if (first > at + 1 && syntax_.word(first - 1) == ",") return false;
      if (first > at && syntax_.word(first) == ",") return false;
      return relation == Relation::acl || relation == Relation::ccomp || relation == Relation::parataxis ||
             relation == Relation::advcl;
    });
    if (is_clausal) return false;
    const WordRange phrase = syntax_.subtree(at);
    const std::int32_t more = phrase_goes_on(syntax_, at);
    std::int32_t outside = more == no_token ? 0 : syntax_.subtree(more).first - syntax_.subtree(more).last;
    for (const Span span : claim_.evidence) {
      const WordRange range = syntax_.tokens_in(span);
      for (std::int32_t word = range.first; word < range.last; ++word)
        outside += !phrase.contains(word) && syntax_[word].upos != Upos::PUNCT;
    }
    return outside <= most_outside;
  }

  // "outlined [plans to raise taxes]": what the noun decides.
  std::optional<TakenPosition> by_noun_in_content() const {
    const std::int32_t noun = claim_.root;
    const std::int32_t cue = attribution_.cue_head;
    const Token& root = syntax_[noun];
    if (root.upos != Upos::NOUN || root.head != cue || universal(root.relation) != Relation::obj) return std::nullopt;
    if (!grammar_.expressing_verbs.contains(syntax_.lemma(cue))) return std::nullopt;
    const StanceEntry* entry = find_stance(syntax_, lists_.cues, noun);
    if (entry == nullptr) return std::nullopt;
    const auto position = position_of(*entry, is_negated(syntax_, grammar_, cue));
    if (!position) return std::nullopt;
    TakenPosition side = taken(*position, "expressed noun", noun);
    for (const std::int32_t child : syntax_.children(noun))
      if (const Relation relation = universal(syntax_[child].relation);
          child > noun && side.about == no_token && (relation == Relation::nmod || relation == Relation::acl))
        side.about = child;
    return side;
  }

  // "called the plan [shameful]", "described it as [a disaster]": what the cue's object is said to be, where the list
  // has it.
  std::optional<TakenPosition> by_what_it_is_called() const {
    const std::int32_t cue = attribution_.cue_head;
    const std::int32_t object = syntax_.child(cue, {Relation::obj, Relation::iobj});
    if (object == no_token || is_negated(syntax_, grammar_, cue)) return std::nullopt;
    for (const std::int32_t label : syntax_.children(cue)) {
      const Relation relation = universal(syntax_[label].relation);
      const bool is_label = relation == Relation::xcomp || (relation == Relation::obj && label != object) ||
                            (relation == Relation::obl && syntax_.has_child_lemma(label, "as"));
      if (label < object || !is_label || syntax_[label].upos == Upos::VERB) continue;
      const StanceEntry* entry = judgement_in(syntax_, lists_, label);
      if (entry == nullptr) continue;
      const auto position = position_of(entry->plain);
      if (!position || usual_polarity(*position) == 0) continue;
      TakenPosition side = taken(*position, "called so", label, object);
      side.is_thing = syntax_[object].upos == Upos::NOUN || syntax_[object].upos == Upos::PROPN;
      return side;
    }
    return std::nullopt;
  }

  // II. `denied`: the cue negates it, "does not believe [the plan will work]".
  TakenPosition what_is_said(const Claim& claim, bool announces, bool denied) const {
    std::int32_t root = claim.root;
    if (ends_as_question(syntax_, claim)) return taken(Position::questions, "question", root);
    if (const std::int32_t opener = opened_by(syntax_, root);
        opener != no_token && syntax_.lemma(opener) == "whether" && syntax_[root].upos == Upos::VERB)
      return taken(Position::questions, "whether: open", root);
    if (const std::int32_t clause = denied_in(syntax_, grammar_, root); clause != no_token)
      return denied_clause(root, clause);
    const bool own = is_own_claim(syntax_, grammar_, claim, is_holder_);
    Mood mood = mood_of(syntax_, grammar_, root);
    mood.negated = mood.negated != denied;
    if (const std::int32_t opinion = own ? opinion_of(syntax_, grammar_, root) : no_token; opinion != no_token) {
      Claim held = claim;
      held.root = opinion;
      TakenPosition side = what_is_said(held, announces, mood.negated);
      if (side.about == no_token) side.about = opinion;
      return side;
    }
    if (own)
      if (const std::int32_t open = open_clause_of(syntax_, lists_, root); open != no_token)
        return taken(Position::questions, "whether: open", open, open);
    if (own && (mood.conditional || mood.unreal)) return taken(Position::asserts, "condition: open", root);
    if (const std::int32_t distant = far_from(syntax_, grammar_, root); distant != no_token) {
      root = distant;
      mood.negated = !mood.negated;
    }
    if (mood.negated)
      if (const std::int32_t needed = needed_by(syntax_, root); needed != no_token)
        return taken(Position::advocates, "need", needed, needed);
    if (mood.duty) return demand(mood.negated, "duty", root);
    if (const std::int32_t asked = own ? asked_by(syntax_, grammar_, root) : no_token; asked != no_token)
      return demand(mood.negated != is_negated(syntax_, grammar_, asked), "request", root, asked);
    if (own && (syntax_[root].upos == Upos::VERB || syntax_[root].upos == Upos::ADJ))
      if (auto side = own_stance(root, mood)) return *side;
    if (own)
      if (auto side = for_or_against(root, mood)) return *side;
    if (own && mood.future && mood.negated && cue_stance_of(syntax_, lists_, root) == Stance::by_content)
      return taken(Position::asserts, "not said: open", root);
    if (mood.future && (own || announces))
      return taken(mood.negated ? Position::refuses : Position::commits, own ? "own future" : "declared", root);
    if (own && mood.possible && mood.negated) return taken(Position::refuses, "own future", root);
    if (is_maybe(syntax_, root)) return taken(Position::predicts, "possibility: open", root);
    if (const StanceEntry* entry = judgement_of(syntax_, lists_, root);
        entry != nullptr && !(entry->plain == Stance::advocates && will_be(root, mood)))
      if (const auto position = position_of(mood.negated ? entry->negated : entry->plain))
        return judged(*position, root);
    if (mood.future || mood.possible) return taken(Position::predicts, "future", root);
    if (const std::int32_t modal = leading_duty(syntax_, grammar_, claim); modal != no_token) {
      const std::int32_t act = syntax_[modal].head;
      const bool negated = act != no_token && is_negated(syntax_, grammar_, act);
      return demand(negated != denied, "first verb", modal, act);
    }
    if (is_command(syntax_, root)) return demand(mood.negated, "command", root);
    return taken(Position::asserts, "says", root);
  }

  // "it is not true that they called for [a strike]"
  TakenPosition denied_clause(std::int32_t root, std::int32_t clause) const {
    TakenPosition side = taken(Position::denies, "denied", root, clause);
    const std::int32_t thing = complement_of(syntax_, clause);
    if (thing != clause && is_bare_thing(thing, longest_denial)) side.about = thing, side.is_thing = true;
    return side;
  }

  // What should or must be done, or should not.
  static TakenPosition demand(bool against, std::string_view law, std::int32_t token, std::int32_t about = no_token) {
    return taken(against ? Position::opposes : Position::advocates, law, token, about);
  }

  std::optional<TakenPosition> own_stance(std::int32_t root, const Mood& mood) const {
    const StanceEntry* entry = find_stance(syntax_, lists_.cues, root);
    std::int32_t decided_by = root;
    if (entry == nullptr || entry->plain >= Stance::by_content)
      if (const std::int32_t noun = syntax_.child(root, {Relation::obj}); // "we have no [objection]"
          noun != no_token && syntax_[noun].upos == Upos::NOUN &&
          grammar_.expressing_verbs.contains(syntax_.lemma(root)))
        if (const StanceEntry* by_noun = find_stance(syntax_, lists_.cues, noun);
            by_noun != nullptr &&
            (by_noun->plain == Stance::questions || (by_noun->plain < Stance::by_content && mood.negated)))
          entry = by_noun, decided_by = noun;
    if (entry == nullptr) return std::nullopt;
    const auto position = position_of(*entry, mood.negated);
    if (!position) return std::nullopt;
    const bool has_side = usual_polarity(*position) != 0;
    // "we will never accept it": to accept is no stance of its own, not to do so is a refusal.
    if (!has_side && mood.future && mood.negated && entry->plain == Stance::acknowledges)
      return taken(Position::refuses, "own future", root);
    if (has_side && is_maybe(syntax_, root)) return taken(Position::predicts, "possibility: open", root);
    std::int32_t about = complement_of(syntax_, decided_by);
    if (decided_by != root && about == decided_by)
      if (const std::int32_t behind = syntax_.child(decided_by, {Relation::nmod}); behind != no_token) about = behind;
    TakenPosition side = taken(*position, mood.negated ? "own stance, negated" : "own stance", decided_by, about);
    side.is_thing = has_side && about != decided_by && is_bare_thing(about);
    return side;
  }

  // "we are [against] the toll", "she is in [favor] of it", "they are [behind] the plan"
  std::optional<TakenPosition> for_or_against(std::int32_t root, const Mood& mood) const {
    if (syntax_.child(root, {Relation::cop}) == no_token || syntax_[root].upos != Upos::NOUN) return std::nullopt;
    const std::int32_t leading = syntax_.child(root, {Relation::case_});
    if (leading == no_token || leading > root) return std::nullopt;
    const std::string_view word = syntax_.lower_lemma(leading).text;
    const std::string_view noun = syntax_.lower_lemma(root).text;
    if (word == "in" && (noun == "favor" || noun == "favour")) {
      const std::int32_t thing = syntax_.child(root, {Relation::nmod, Relation::acl});
      if (thing == no_token) return std::nullopt;
      TakenPosition side = taken(mood.negated ? Position::opposes : Position::supports, "for or against", root, thing);
      side.is_thing = is_bare_thing(thing);
      return side;
    }
    if (word != "against" && word != "behind") return std::nullopt;
    const bool is_against = word == "against";
    if (is_against && mood.negated) return taken(Position::asserts, "not against: open", root);
    TakenPosition side =
        taken(is_against || mood.negated ? Position::opposes : Position::supports, "for or against", leading, root);
    return side;
  }

  // "taxes [will be important] in the vote": foretold; not "it will be important to act".
  bool will_be(std::int32_t root, const Mood& mood) const {
    return mood.future && judged_clause(syntax_, root) == no_token;
  }

  // What is judged is the topic: the subject, never the judgement.
  TakenPosition judged(Position position, std::int32_t root) const {
    TakenPosition side = taken(position, "judgement", root);
    if (usual_polarity(position) == 0) return side;
    if (const std::int32_t clause = judged_clause(syntax_, root); clause != no_token) {
      side.about = clause;
      return side;
    }
    const std::int32_t subject = syntax_.child(root, {Relation::nsubj, Relation::nsubj_pass});
    const bool is_state = syntax_.child(root, {Relation::cop}) != no_token;
    if (!is_state) side.steps.back().law = judgement_of_verb; // "it fails to act": the judgement is no act of the topic
    if (is_state && subject != no_token && subject < root && is_bare_thing(subject)) {
      side.about = subject;
      side.is_thing = true;
    }
    return side;
  }

  static void negate(TakenPosition& side, std::string_view law, std::int32_t token) {
    side.steps.push_back({.law = law, .token = token});
    side.position = negated(side.position);
    side.polarity = usual_polarity(side.position);
  }

  const Syntax& syntax_;
  const StanceLists& lists_;
  const GrammarLists& grammar_;
  const Attribution& attribution_;
  const Claim& claim_;
  const IsHolder& is_holder_;
};

} // namespace

bool is_own_claim(const Syntax& syntax, const GrammarLists& lists, const Claim& claim, const IsHolder& is_holder) {
  const std::int32_t subject = subject_of(syntax, claim.root);
  return subject != no_token && (is_first_person(syntax, lists, subject) || is_holder(subject));
}

std::optional<TakenPosition> compose_side(const Syntax& syntax, const StanceLists& lists,
                                          const Attribution& attribution, const Claim& claim,
                                          const IsHolder& is_holder) {
  return SideComposer(syntax, lists, attribution, claim, is_holder).compose();
}

std::vector<std::string> explain_side(const Syntax& syntax, const TakenPosition& side) {
  std::vector<std::string> lines;
  for (const SideStep& step : side.steps) {
    std::string line(step.law);
    if (step.token != no_token) (line += ": ") += syntax.word(step.token);
    lines.push_back(std::move(line));
  }
  return lines;
}

} // namespace standpoint
