// The side is read in three parts, from the holder down to the thing.
//
// I. The act of the holder, where the cue's words say it:
//   stance word     "backed the bill"                               as the list says
//   negation        "did not back", "no longer backs"               turns support, demand and promise around;
//                                                                   who does "not oppose" a thing takes no side
//   expressed noun  "voiced [support] for", "outlined [plans] to"   as the noun; "no support" is negated
//   what is asked   "urged the council [not] to build"              advocates; negated opposes
//   warned of       "warned the council [against building]"         opposes, of the act
//   where he stands "is [against] the toll", "was [appalled] by it" as the word says
//   shared view     "agreed [that taxes must fall]"                 what is said decides, as it does in whole sentences
//   that
//                   "'[Who paid?]' she demanded"                    are quoted, and in what is found rather than
//                   promised "decided that it [was] unfair"                  or asked for
//   of a saying     "rejected the [claim] that it costs jobs"       denies
//   called so       "called the plan [a disaster]"                  as the judgement, of the plan
//   chain           "continued to [push] for talks"                 the first verb that decides
//   answered for    "praised it for [scrapping] the toll"           the act decides, as in III
// II. What is said (what_is_said.h), where the cue's word is only one of saying, and in sentences after the first; the
// first that applies:
//   question        "'Who will pay?' he asked"                      questions
//   denied          "it is not true that she backs it"              denies
//   noun            "my view is [that taxes must fall]"             as the clause behind it
//   remedy          "the answer is [to build]"                      advocates; negated opposes
//   opinion         "'I do not think taxes should rise'"            as what is thought, negated
//   distance        "a deal is far from certain"                    as the negated word
//   need            "peace is not possible without talks"           advocates what is needed
//   duty            "taxes must fall", "needs to take steps"        advocates; negated opposes
//   merit           "there is no [need] for it", "has a [duty] to"  advocates; negated opposes (merits.h)
//   balance         "the risks [outweigh] the benefits"             criticizes, or supports, what they are of
//   answer          "said [no] to longer days"                      opposes
//   request         "'We ask you to release him'"                   advocates; negated opposes
//   own stance      "'We support the plan'"                         as the verb's own, where the holder is its subject
//   for or against  "'We are [against] the toll'"                   opposes; who is "not against" takes no side
//   not said        "I would not [say] that it failed"              asserts
//   own future      "'We will leave'", "he would not resign"        commits; negated refuses
//   judgement       "the plan is a disaster", "is a bad idea"       as the list says, of its subject; of what would be
//                   "better off [without] the toll"                 gone, turned; of what is [not] done, turned
//                   "they were [right] to reject it"                of the act, as in III
//   untruth         "[rumours] of a merger are nonsense"            denies
//   called so       "[this shameful] bill costs jobs"               criticizes
//   future          "prices will rise", "could lead to war"         predicts
//   declared        "declared that the North would not disarm"      refuses: an announced future is a promise,
//                   "the ministry said the tax would be cut"        and so is that of who can see to it
//   first verb      "plans to build [should] stop"                  as duty
//   command         "'Stop the war'"                                advocates
//   else                                                            asserts
// III. The acts between that and the thing (follow_acts.h):
//   undo            "[scrap] the cap", "vote [against] it",         turned: for the act is against the thing
//                   "wants the cap [to go]"
//   keep            "[uphold] the cap"                              carried on
//   refrain         "[fail] to act", "[stop] building"              turned, onto the act
//   vehicle         "[calls] to scrap it", "the [decision] to"      carried on to the act
//   undoing noun    "the [repeal] of the cap"                       stays with the act, the topic; linking turns
//   other acts      "rejected calls to [postpone] the toll"         stays with the act, the topic
// Over all of them, openness takes the side away:
//   whether         "refused to say [whether] he backs it"          questions
//   untold          "would not say [if] she backs it"               questions
//   not against     "refused to [condemn] it", "to [rule it out]"   asserts
//   condition       "would back it [if] it were cheaper"            asserts
//   possibility     "[may] back it", "[could] be a disaster"        predicts
//   not yet         "has not [endorsed] it"                         asserts
//   not said        "has not [indicated] that taxes should fall"    asserts
//   of others       "voiced the [fears] of many"                    asserts
//   contrast        "'will not go alone, [but] with others'"        asserts
//   regret          "is [sadly] still strong"                       asserts
//   unlikely        "is [unlikely] to back it"                      no position: the reporter says so
// and what is not the holder's view at all is held_view.h's. No side is better than a wrong one.
#include "positions/compose_side.h"

#include "base/ascii.h"
#include "base/index.h"
#include "base/one_of.h"
#include "claims/acts.h"
#include "claims/held_view.h"
#include "claims/predicate.h"
#include "positions/follow_acts.h"
#include "positions/forms_of_claims.h"
#include "positions/forms_of_contents.h"
#include "positions/merits.h"
#include "positions/side_laws.h"
#include "positions/stance_side.h"
#include "positions/what_is_asked.h"
#include "positions/what_is_said.h"
#include "statement/turned_position.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace standpoint {

namespace {

// Negated, a promise is a refusal: "pledged not to build".
Position negated(Position position) {
  if (position == Position::commits) return Position::refuses;
  if (position == Position::refuses) return Position::commits;
  return turned(position);
}

constexpr std::int32_t longest_aside = 12; // words behind what is called so

bool in_spans(const Syntax& syntax, const Spans& spans, std::int32_t token) {
  return std::ranges::any_of(spans, [&](Span span) { return span.contains(syntax[token].span); });
}

class SideComposer {
public:
  SideComposer(const Syntax& syntax, const StanceLists& lists, const Attribution& attribution, const Claim& claim,
               const Speaker& speaker)
      : syntax_(syntax), lists_(lists), grammar_(lists.grammar), attribution_(attribution), claim_(claim),
        speaker_(speaker) {}

  std::optional<TakenPosition> compose() {
    std::optional<TakenPosition> side = act_of_holder();
    if (side && side->polarity != 0 && !side->is_thing && side->steps.back().law != law::judgement_of_verb)
      return follow_acts(syntax_, lists_, *side, side->about != no_token ? side->about : claim_.root);
    return side;
  }

private:
  // I.
  std::optional<TakenPosition> act_of_holder() {
    const std::int32_t cue = attribution_.cue_head;
    const bool is_first = attribution_.content_head == no_token ||
                          syntax_[claim_.root].sentence == syntax_[attribution_.content_head].sentence;
    if (says_nothing() || is_reflexive(syntax_, claim_.root)) return std::nullopt;
    if (cue == no_token || !is_first) return said(false, false);
    if (syntax_.lemma(cue) == "unlikely") return std::nullopt;
    if (const std::int32_t open = open_clause(); open != no_token)
      return taken(Position::questions, law::open, open, open);
    std::int32_t decided_by = cue;
    bool negated = false;
    const Stance stance = stance_of_cue(decided_by, negated);
    const bool is_directive = grammar_.directive_verbs.contains(syntax_.lemma(cue));
    const std::int32_t asked = act_to_be_done(syntax_, lists_, attribution_, claim_, stance, is_directive);
    if (stance == Stance::none) return std::nullopt;
    if (stance == Stance::by_content && !negated && grammar_.insisting_verbs.contains(syntax_.lemma(cue)) &&
        syntax_[claim_.root].head == cue && is_subjunctive(syntax_, claim_.root))
      return demand(is_negated(syntax_, grammar_, claim_.root), law::to_be_done, cue, claim_.root);
    const bool shares = stance == Stance::supports && grammar_.sharing_verbs.contains(syntax_.lower_lemma(cue));
    if ((stance == Stance::advocates || shares) && !negated && is_quoted_sentence(syntax_, attribution_, claim_))
      return said(false, false);
    if (const std::int32_t act = voted_for(syntax_, attribution_, claim_); act != no_token)
      return taken(negated ? Position::opposes : Position::supports, "stance word", decided_by, act);
    if (is_manner_of_vote(syntax_, attribution_, claim_)) return std::nullopt;
    if (const std::int32_t thing = asked_for(syntax_, attribution_, claim_); thing != no_token && !negated)
      return of_thing(taken(Position::advocates, law::to_be_done, decided_by, thing));
    const bool shares_view = stance == Stance::supports && !negated && is_stated(decided_by);
    if (asked != no_token && (!negated || !is_directive)) {
      const bool against = (stance == Stance::opposes) != is_negated(syntax_, grammar_, asked);
      return demand(against, against ? law::not_to_be_done : law::to_be_done, decided_by, asked);
    }
    if (const std::int32_t act = warned_against(syntax_, attribution_, claim_);
        stance == Stance::opposes && act != no_token && !negated)
      return taken(Position::opposes, law::not_to_be_done, decided_by, act);
    if (stance == Stance::commits && is_finding(syntax_, lists_, attribution_, claim_)) return said(false, false);
    if (stance == Stance::advocates && !negated && grammar_.insisting_verbs.contains(syntax_.lemma(cue)) &&
        is_finding(syntax_, lists_, attribution_, claim_))
      return said(false, false); // "insists that [the tax is fair]"; not "that it be paid"
    if ((stance == Stance::opposes || stance == Stance::refuses) && is_not_yet(syntax_, lists_, decided_by))
      return taken(Position::asserts, "not yet: open", decided_by);
    if (auto position = shares_view ? std::nullopt : position_of(stance)) {
      if (*position == Position::opposes && is_saying_noun(syntax_, lists_, claim_.root)) position = Position::denies;
      // "dismissed [demands] to keep it": no denial of a fact.
      if (*position == Position::denies && cue_stance_of(syntax_, lists_, claim_.root) == Stance::advocates &&
          act_carried(syntax_, lists_, claim_.root) != no_token)
        position = Position::opposes;
      if (*position == Position::denies &&
          is_called_something(syntax_, lists_, attribution_, claim_)) // "dismissed the fund [as a bribe]"
        return of_thing(taken(Position::criticizes, law::called_so, decided_by, claim_.root));
      // "warned that it [was a mistake]", "would be [unfair]": judged rather than foretold.
      if (*position == Position::predicts && syntax_.lemma(cue) == "warn" && !negated)
        if (TakenPosition judged = said(false, false);
            judged.position == Position::criticizes && judged.steps.back().law == law::judgement)
          return judged;
      if (takes_up_act(syntax_, lists_, cue)) // "accepted the [recommendation]"
        position = negated ? Position::opposes : Position::supports;
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
      if (const Relation relation = universal(syntax_[claim_.root].relation);
          syntax_[claim_.root].head == decided_by && is_negated(syntax_, grammar_, claim_.root) &&
          ((relation == Relation::xcomp && syntax_[claim_.root].upos == Upos::VERB) ||
           (relation == Relation::ccomp && *position == Position::commits))) // "vowed there would be [no] cuts"
        negate(side, law::negation, claim_.root);
      if (const std::int32_t act = negated ? no_token : answered_for(syntax_, attribution_, claim_); act != no_token)
        return of_what_is_answered_for(std::move(side), act);
      if (const std::int32_t act = act_in_cue(decided_by); act != no_token) { // "refused to vote against [it]"
        if (is_negated(syntax_, grammar_, act)) negate(side, law::negation, act);
        side = follow_acts(syntax_, lists_, std::move(side), act);
      } else if (syntax_[decided_by].upos == Upos::ADP &&
                 syntax_[decided_by].head == claim_.root) { // "is [against] the toll"
        side.about = claim_.root;
        side.is_thing = true;
      } else if (const bool so_called = is_so_called(claim_.root);
                 (so_called || syntax_[claim_.root].head == decided_by) &&
                 is_bare_thing(syntax_, lists_, claim_, claim_.root, so_called ? longest_aside : 0)) {
        side.about = claim_.root;
        side.is_thing = true;
      }
      return side;
    }
    if (auto by_noun = by_noun_in_content()) return by_noun;
    if (auto called = by_what_it_is_called()) return called;
    const bool denied = grammar_.opinion_verbs.contains(syntax_.lemma(cue)) && is_negated(syntax_, grammar_, cue);
    if (!denied && stance == Stance::by_content && is_left_unsaid(syntax_, grammar_, cue))
      return taken(Position::asserts, "not said: open", cue); // "has not [indicated] that taxes should fall"
    return said(stance == Stance::announces, denied);
  }

  // "agreed [that taxes must fall]": what is shared says which side. Not "welcomed that ...".
  bool is_stated(std::int32_t verb) const {
    const Token& root = syntax_[claim_.root];
    return lists_.grammar.sharing_verbs.contains(syntax_.lower_lemma(verb)) && root.head == verb &&
           root.relation == Relation::ccomp;
  }

  // "decried what he called [myths] about vaccines" (mend_attributions.h): the parser hangs what follows on the
  // calling.
  bool is_so_called(std::int32_t thing) const {
    const std::int32_t verb = syntax_[thing].head;
    return verb != no_token && !in_spans(syntax_, attribution_.cue, verb) &&
           grammar_.naming_verbs.contains(syntax_.lower_lemma(verb));
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
    if (opener == no_token) return no_token;
    const bool is_untold = lists_.acts.openers.contains(syntax_.lower_lemma(cue)) && is_negated(syntax_, grammar_, cue);
    return syntax_.lemma(opener) == "whether" || is_untold ? root : no_token; // "would not say [if he backs it]"
  }

  // "'Thank you'", "declined [to comment]": the list has the predicate as "none".
  bool says_nothing() const {
    const StanceEntry* entry = find_stance(syntax_, lists_.predicates, claim_.root);
    return entry != nullptr && entry->plain == Stance::none &&
           syntax_.child(claim_.root, {Relation::nsubj}) == no_token;
  }

  // What the cue's words decide: "has continued to [push] for", "voiced no [support] for". Sets the word that decides.
  Stance stance_of_cue(std::int32_t& decided_by, bool& negated) const {
    std::int32_t first = attribution_.cue_head; // "declined to sack him or [denounce] it"
    while (syntax_[first].relation == Relation::conj && syntax_[first].head != no_token) first = syntax_[first].head;
    const std::int32_t above = syntax_[first].head; // "stopped short of [backing] it"
    if (above != no_token && !in_spans(syntax_, attribution_.cue, above))
      negated = act_left_undone(syntax_, lists_, above) == first;
    for (std::int32_t at = attribution_.cue_head; at != no_token;) {
      negated = negated != is_negated(syntax_, grammar_, at);
      decided_by = at;
      Stance stance = Stance::by_content;
      if (syntax_[at].upos == Upos::ADP && syntax_.lemma(at) == "against") // "Lee is [against] the toll"
        return negated ? Stance::by_content : Stance::opposes;
      if (const StanceEntry* called = find(lists_.holders, syntax_.lower_lemma(at)); // "a [critic] of the deal"
          called != nullptr && syntax_[at].upos == Upos::NOUN)
        return stance_of(*called, negated);
      const StanceEntry* own = find_stance(syntax_, lists_.cues, at);
      if (own == nullptr && syntax_.child(at, {Relation::aux_pass}) != no_token) // "was [pleased] with it"
        own = find(lists_.cues[index_of(WordPart::adjective)], lower_case(syntax_.word(at)));
      if (own != nullptr) stance = stance_of(*own, negated);
      if (stance == Stance::by_content)
        if (const std::int32_t noun = syntax_.child(at, {Relation::obj});
            noun != no_token && noun > at && noun != claim_.root && in_spans(syntax_, attribution_.cue, noun) &&
            syntax_[noun].upos == Upos::NOUN)
          if (const StanceEntry* entry = find_stance(syntax_, lists_.cues, noun);
              entry != nullptr && position_of(entry->plain)) {
            decided_by = noun;
            if (undoes(at)) negated = !negated; // "withdrew its [support] for it"
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
      if (stance == Stance::supports && syntax_[claim_.root].head == at &&
          syntax_.has_child_lemma(claim_.root, "against")) // "signed a petition [against] it"
        return negated ? Stance::by_content : Stance::opposes;
      std::int32_t next = syntax_.child(at, {Relation::xcomp, Relation::advcl});
      if (const std::int32_t object = syntax_.child(at, {Relation::obj}); next == no_token && object > at)
        next = syntax_.child(object, {Relation::acl}); // "used a speech to [denounce]"
      const bool is_talk = is_one_of(syntax_.lemma(at), {"discuss", "consider", "contemplate", "debate"});
      const bool goes_on = stance == Stance::by_content && !is_talk && next != no_token && next > at &&
                           syntax_[next].upos == Upos::VERB && in_spans(syntax_, attribution_.cue, next);
      if (!goes_on) return stance;
      at = next;
    }
    return Stance::by_content;
  }

  bool undoes(std::int32_t verb) const {
    const ActKind* kind = find(lists_.acts.verbs, syntax_.lower_lemma(verb));
    return kind != nullptr && *kind == ActKind::undo;
  }

  static Stance stance_of(const StanceEntry& entry, bool negated) {
    const auto position = position_of(entry, negated);
    return position ? static_cast<Stance>(*position) : negated ? entry.negated : entry.plain;
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

  // "voiced the [frustrations] of many", "her members' [anger]": not one's own.
  bool is_of_others(std::int32_t noun) const {
    for (const std::int32_t whose : syntax_.children(noun)) {
      const Token& token = syntax_[whose];
      const bool is_named = token.upos == Upos::PROPN || token.upos == Upos::NOUN || syntax_.lemma(whose) == "many";
      if (token.relation == Relation::nmod_poss && whose < noun && is_named) return true;
      if (token.relation == Relation::nmod && whose > noun && syntax_.has_child_lemma(whose, "of") &&
          (token.upos == Upos::PROPN || syntax_.lemma(whose) == "many" || syntax_.has_child_lemma(whose, "many")))
        return true;
    }
    return false;
  }

  // "outlined [plans to raise taxes]": what the noun decides.
  std::optional<TakenPosition> by_noun_in_content() const {
    const std::int32_t noun = claim_.root;
    const std::int32_t cue = attribution_.cue_head;
    const Token& root = syntax_[noun];
    const bool is_manner = universal(root.relation) == Relation::obl && syntax_.has_child_lemma(noun, "in");
    if (root.upos != Upos::NOUN || root.head != cue || (universal(root.relation) != Relation::obj && !is_manner))
      return std::nullopt;
    if (!grammar_.expressing_verbs.contains(syntax_.lemma(cue))) return std::nullopt;
    const StanceEntry* entry = find_stance(syntax_, lists_.cues, noun);
    if (entry == nullptr) return std::nullopt;
    const auto position = position_of(*entry, is_negated(syntax_, grammar_, cue));
    if (!position) return std::nullopt;
    TakenPosition side = taken(*position, law::expressed_noun, noun);
    if (is_of_others(noun)) return taken(Position::asserts, "of others: open", noun);
    for (const std::int32_t child : syntax_.children(noun))
      if (const Relation relation = universal(syntax_[child].relation);
          child > noun && side.about == no_token && (relation == Relation::nmod || relation == Relation::acl))
        side.about = child;
    for (const std::int32_t child : syntax_.children(cue)) // "voiced anger [at it]", where it hangs on the verb
      if (side.about == no_token && child > noun && universal(syntax_[child].relation) == Relation::obl &&
          syntax_.child(child, {Relation::case_}) == noun + 1 && is_bare_thing(syntax_, lists_, claim_, child, 2)) {
        side.about = child;
        side.is_thing = side.polarity != 0;
      }
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
      const bool is_label =
          relation == Relation::xcomp || (relation == Relation::obj && label != object) ||
          ((relation == Relation::obl || (relation == Relation::advmod && syntax_[label].upos == Upos::ADJ)) &&
           syntax_.has_child_lemma(label, "as"));
      if (label < object || !is_label || syntax_[label].upos == Upos::VERB) continue;
      if (const auto chance = lost_chance_in(syntax_, grammar_, label)) // "called it a wasted [chance] to act"
        return demand(chance->against, law::need, chance->word, chance->about);
      const StanceEntry* entry = judgement_in(syntax_, lists_, label);
      if (entry == nullptr) continue;
      const auto position = position_of(entry->plain);
      if (!position || usual_polarity(*position) == 0) continue;
      TakenPosition side = taken(*position, law::called_so, label, object);
      side.is_thing = syntax_[object].upos == Upos::NOUN || syntax_[object].upos == Upos::PROPN;
      return side;
    }
    return std::nullopt;
  }

  // "praised the council for [scrapping] the toll": against the toll. What somebody is blamed for saying, or not doing,
  // is no side on that: it is he that is blamed.
  TakenPosition of_what_is_answered_for(TakenPosition side, std::int32_t act) const {
    TakenPosition of_act = side;
    const bool is_left_undone = is_negated(syntax_, grammar_, act); // "for not scrapping it"
    if (is_left_undone) negate(of_act, law::negation, act);
    of_act = follow_acts(syntax_, lists_, std::move(of_act), act);
    if (of_act.about != no_token && of_act.is_thing) return of_act;
    const Stance said = cue_stance_of(syntax_, lists_, act);
    const bool says = said == Stance::by_content || said == Stance::questions;
    if (!says && !is_left_undone && of_act.about == no_token) return side;
    side.about = claim_.root;
    side.is_thing = syntax_[claim_.root].upos == Upos::NOUN || syntax_[claim_.root].upos == Upos::PROPN;
    return side;
  }

  TakenPosition said(bool announces, bool denied) const {
    return what_is_said(syntax_, lists_, claim_, speaker_, announces, denied);
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
  const Speaker& speaker_;
};

} // namespace

std::optional<TakenPosition> compose_side(const Syntax& syntax, const StanceLists& lists,
                                          const Attribution& attribution, const Claim& claim, const Speaker& speaker) {
  return SideComposer(syntax, lists, attribution, claim, speaker).compose();
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
