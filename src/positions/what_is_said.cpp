#include "positions/what_is_said.h"

#include "base/one_of.h"
#include "claims/acts.h"
#include "claims/held_view.h"
#include "claims/predicate.h"
#include "positions/forms_of_contents.h"
#include "positions/merits.h"
#include "positions/own_stance.h"
#include "positions/side_laws.h"
#include "positions/stance_side.h"
#include "statement/turned_position.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace standpoint {

namespace {

constexpr std::int32_t longest_denial = 12; // words beside what is denied

class SaidComposer {
public:
  SaidComposer(const Syntax& syntax, const StanceLists& lists, const Claim& claim, const Speaker& speaker)
      : syntax_(syntax), lists_(lists), grammar_(lists.grammar), claim_(claim), speaker_(speaker) {}

  TakenPosition compose(const Claim& claim, bool announces, bool denied) const {
    std::int32_t root = without_opening(syntax_, claim.root);
    if (ends_as_question(syntax_, claim)) return taken(Position::questions, "question", root);
    if (const std::int32_t opener = opened_by(syntax_, root);
        opener != no_token && syntax_.lemma(opener) == "whether" && syntax_[root].upos == Upos::VERB)
      return taken(Position::questions, law::open, root);
    if (syntax_[root].relation == Relation::xcomp && is_left_open(syntax_, root)) // "told them [how] to join it"
      return taken(Position::asserts, "says", root);
    if (const std::int32_t clause = denied_in(syntax_, grammar_, root); clause != no_token)
      return denied_clause(root, clause);
    if (auto side = act_judged(root)) return *side;
    if (const auto answer = answer_in(syntax_, root))
      return taken(answer->against ? Position::opposes : Position::supports, law::for_or_against, root, answer->about);
    const bool own = is_own_claim(syntax_, grammar_, claim, speaker_.is_holder);
    Mood mood = mood_of(syntax_, grammar_, root);
    mood.negated = mood.negated != denied;
    if (auto side = own ? std::nullopt : judged_by_act(root)) return *side;
    const auto said_within = [&](std::int32_t clause) {
      Claim held = claim;
      held.root = clause;
      TakenPosition side = compose(held, announces, mood.negated);
      if (side.about == no_token) side.about = clause;
      return side;
    };
    if (const std::int32_t clause = clause_of_noun(syntax_, lists_, speaker_.is_holder, root); clause != no_token)
      return said_within(clause);
    if (const std::int32_t act = remedy_in(syntax_, grammar_, speaker_.is_holder, root); act != no_token)
      return demand(mood.negated != is_negated(syntax_, grammar_, act), law::need, root, act);
    if (const std::int32_t opinion = own ? opinion_of(syntax_, grammar_, root) : no_token; opinion != no_token)
      return said_within(opinion);
    if (own)
      if (const std::int32_t open = open_clause_of(syntax_, lists_, root); open != no_token)
        return taken(Position::questions, law::open, open, open);
    if (own && mood.unreal && !mood.negated && is_wish(root)) // "would have [liked] a higher rate"
      return taken(Position::advocates, law::own_stance, root, complement_of(syntax_, root));
    if (own && mood.future && syntax_.has_child_lemma(root, "rather")) // "I would [rather] see it go"
      return demand(mood.negated, law::own_stance, root, root);
    if (own && (mood.conditional || mood.unreal)) return taken(Position::asserts, "condition: open", root);
    if (const std::int32_t distant = far_from(syntax_, grammar_, root); distant != no_token) {
      root = distant;
      mood.negated = !mood.negated;
    }
    if (mood.negated)
      if (const std::int32_t needed = needed_by(syntax_, root); needed != no_token)
        return taken(Position::advocates, law::need, needed, needed);
    if (mood.duty && mood.negated && !own && syntax_.lemma(root) == "have") // "they do not [have] to join": they may
      return taken(Position::asserts, "not said: open", root);
    if (mood.negated && syntax_.lemma(root) == "mean") // "that does not [mean] we oppose it"
      return taken(Position::asserts, "not said: open", root);
    if (mood.duty && must_be_so(root)) return judged(Position::criticizes, root);
    if (auto side = mood.duty ? what_upsets(root, mood.negated) : std::nullopt) return *side;
    if (mood.duty && syntax_[root].relation == Relation::ccomp && is_left_open(syntax_, root))
      return taken(Position::questions, law::open, root);
    if (mood.duty) return demand(mood.negated, "duty", root, act_granted(syntax_, grammar_, root));
    if (const std::int32_t needed = needed_in(root); needed != no_token)
      return demand(mood.negated, law::need, root, needed);
    if (!mood.conditional && !is_maybe(syntax_, root)) {
      if (const auto merit = merit_in(syntax_, lists_, root, own))
        return demand(merit->against != is_negated(syntax_, grammar_, merit->about), law::need, merit->word,
                      merit->about);
      for (const std::int32_t noun :
           {root, syntax_.child(root, {Relation::obj}), syntax_.child(root, {Relation::conj})})
        if (const auto chance = noun == no_token ? std::nullopt : lost_chance_in(syntax_, grammar_, noun))
          return demand(chance->against, law::need, chance->word, chance->about);
      if (const auto balance = balance_in(syntax_, grammar_, root))
        return of_thing(
            taken(balance->against ? Position::criticizes : Position::supports, law::judgement, root, balance->about));
    }
    if (const std::int32_t asked = own ? asked_by(syntax_, grammar_, root) : no_token; asked != no_token)
      return demand(mood.negated != is_negated(syntax_, grammar_, asked), law::request, root, asked);
    if (own)
      if (auto side = own_stance(syntax_, lists_, claim_, root, mood)) return *side;
    if (auto side = own_stance_behind(syntax_, lists_, claim_, speaker_, root)) return *side;
    if (own && mood.future && mood.negated && !grammar_.future_verbs.contains(syntax_.lemma(root)) &&
        cue_stance_of(syntax_, lists_, root) == Stance::by_content && // "I will not say it"; not "go", "give it up"
        (grammar_.saying_verbs.contains(syntax_.lower_lemma(root)) ||
         syntax_.child(root, {Relation::ccomp}) != no_token))
      return taken(Position::asserts, "not said: open", root);
    if (mood.future && own && mood.negated && is_contrasted(syntax_, claim, root))
      return taken(Position::asserts, "contrast: open", root);
    if (own && is_in_the_way(root))
      return mood.negated ? taken(Position::asserts, "not against: open", root)
                          : taken(Position::opposes, law::own_stance, root);
    const bool is_ordered = speaker_.governs && is_done_by_nobody(syntax_, lists_, root);
    if (mood.future && (own || announces || is_ordered) && !befalls(root) && !only_says(root))
      return taken(mood.negated ? Position::refuses : Position::commits, own ? "own future" : "declared", root);
    if (own && mood.possible && mood.negated && syntax_[root].upos == Upos::VERB) // "I cannot [accept] it"; "[find] it"
      return taken(is_up_to_oneself(root) ? Position::refuses : Position::asserts, "own future", root);
    if (mood.possible && !mood.negated && is_one_of(syntax_.lemma(root), {"do", "live", "manage"}))
      if (const std::int32_t thing = needed_by(syntax_, root); thing != no_token) // "could do without [the toll]"
        return of_thing(demand(true, law::need, root, thing));
    if (is_maybe(syntax_, root)) return taken(Position::predicts, "possibility: open", root);
    if (const std::int32_t subject = syntax_.child(root, {Relation::nsubj});
        subject != no_token && grammar_.likelihoods.contains(syntax_.lemma(subject))) // "the chances are good"
      return taken(Position::predicts, "future", root);
    const bool of_oneself = own && syntax_.child(root, {Relation::cop}) != no_token; // "we are a better country"
    if (const StanceEntry* entry = of_oneself ? nullptr : judgement_of(syntax_, lists_, root);
        entry != nullptr && !(entry->plain == Stance::advocates && (will_be(root, mood) || is_mere_time(root))))
      if (const auto position = position_of(mood.negated ? entry->negated : entry->plain)) {
        if (*position == Position::criticizes && is_untrue_claim(syntax_, lists_, root))
          return taken(Position::denies, law::denied, root);
        if (*position == Position::criticizes && hurts_oneself(syntax_, root))
          return taken(Position::asserts, "says", root);
        if (usual_polarity(*position) > 0 && is_regretted(syntax_, grammar_, root))
          return taken(Position::asserts, "regret: open", root);
        if (syntax_[root].upos != Upos::VERB || entry->plain != Stance::advocates) return judged(*position, root);
        if (const std::int32_t thing = needed_thing(root); thing != no_token) // "schools need [more money]"
          return taken(*position, law::need, root, thing);
      }
    if (auto side = subject_called_so(root)) return *side;
    if (mood.future || mood.possible) return taken(Position::predicts, "future", root);
    if (const std::int32_t modal = leading_duty(syntax_, grammar_, claim); modal != no_token) {
      const std::int32_t act = syntax_[modal].head;
      const bool negated = act != no_token && is_negated(syntax_, grammar_, act);
      return demand(negated != denied, "first verb", modal, act);
    }
    if (is_command(syntax_, root)) {
      const std::int32_t act = syntax_.lemma(root) == "let" ? syntax_.child(root, {Relation::xcomp}) : no_token;
      return demand(mood.negated || (act != no_token && is_negated(syntax_, grammar_, act)), "command", root, act);
    }
    return taken(Position::asserts, "says", root);
  }

private:
  // "it is not true that they called for [a strike]"
  TakenPosition denied_clause(std::int32_t root, std::int32_t clause) const {
    TakenPosition side = taken(Position::denies, law::denied, root, clause);
    const std::int32_t thing = complement_of(syntax_, clause);
    if (thing != clause && is_bare_thing(syntax_, lists_, claim_, thing, longest_denial))
      side.about = thing, side.is_thing = true;
    return side;
  }

  // "[this shameful bill] is before parliament": of what somebody has decided or proposed; not "this poor country".
  std::optional<TakenPosition> subject_called_so(std::int32_t root) const {
    const std::int32_t subject = syntax_.child(root, {Relation::nsubj});
    if (subject == no_token || !lists_.acts.vehicles.contains(syntax_.lower_lemma(subject))) return std::nullopt;
    const std::int32_t pointing = syntax_.child(subject, {Relation::det});
    if (pointing == no_token || (syntax_.lemma(pointing) != "this" && syntax_.lemma(pointing) != "these"))
      return std::nullopt;
    for (const std::int32_t word : syntax_.children(subject))
      if (syntax_[word].relation == Relation::amod)
        if (const StanceEntry* entry = find_stance(syntax_, lists_.predicates, word);
            entry != nullptr && entry->plain == Stance::criticizes) {
          TakenPosition side = taken(Position::criticizes, law::called_so, word, subject);
          side.is_thing = true;
          return side;
        }
    return std::nullopt;
  }

  // "that [must] be bad for the party": thought to be so; not "it must be fair".
  bool must_be_so(std::int32_t root) const {
    if (syntax_.child(root, {Relation::cop}) == no_token || !syntax_.has_child_lemma(root, "must")) return false;
    const StanceEntry* entry = judgement_of(syntax_, lists_, root);
    return entry != nullptr && entry->plain == Stance::criticizes;
  }

  // "that should [worry] all of us", "drivers should [worry] about it", "be [ashamed] of it": it is bad; "that should
  // not [worry] us" is no wish.
  std::optional<TakenPosition> what_upsets(std::int32_t root, bool negated) const {
    const bool is_verb = grammar_.upsetting_verbs.contains(syntax_.lower_lemma(root));
    const bool is_angry = syntax_[root].upos == Upos::ADJ && cue_stance_of(syntax_, lists_, root) == Stance::criticizes;
    if (is_verb && negated) return taken(Position::asserts, "says", root);
    if (negated || (!is_verb && !is_angry)) return std::nullopt;
    if (is_verb && syntax_.child(root, {Relation::obj}) > root) return judged(Position::criticizes, root);
    const std::int32_t thing = complement_of(syntax_, root);
    if (thing == root || syntax_.has_child_lemma(root, "must"))
      return std::nullopt; // "must be worried": thought to be so
    return of_bare_thing(taken(Position::criticizes, law::judgement, root, thing));
  }

  bool is_wish(std::int32_t verb) const {
    const std::string_view lemma = syntax_.lemma(verb);
    return (lemma == "like" || lemma == "love" || lemma == "prefer" || lemma == "wish") &&
           complement_of(syntax_, verb) != verb;
  }

  // "we will [see]", "we are going to [find out]", "they will [be] there"
  bool befalls(std::int32_t root) const {
    if (const std::int32_t act = syntax_.child(root, {Relation::xcomp});
        act > root && syntax_[act].upos == Upos::VERB &&
        grammar_.future_verbs.contains(syntax_.lemma(root))) // "are [going] to have a good year"
      root = act;
    if (syntax_[root].upos != Upos::VERB) return syntax_.child(root, {Relation::cop}) != no_token;
    const std::string lemma(syntax_.lower_lemma(root).text);
    if (const std::int32_t thing = syntax_.child(root, {Relation::obj}); lemma == "have" && thing > root)
      return !lists_.acts.vehicles.contains(syntax_.lower_lemma(thing)); // "have a good year"; not "have a vote"
    const std::int32_t particle = syntax_.child(root, {Relation::compound_prt});
    if (particle != no_token && grammar_.happenings.contains(lemma + ' ' + std::string(syntax_.lemma(particle))))
      return true;
    return particle == no_token && grammar_.happenings.contains(lemma);
  }

  // "we cannot [accept] it", "cannot [scrap] it": who could, and will not; not "we cannot [find] nurses".
  bool is_up_to_oneself(std::int32_t root) const {
    return syntax_[root].upos == Upos::VERB && !befalls(root) &&
           (grammar_.forbearing_verbs.contains(syntax_.lower_lemma(root)) ||
            cue_stance_of(syntax_, lists_, root) < Stance::by_content || act_on_thing(syntax_, lists_, root));
  }

  // "will not [stand] in its way"
  bool is_in_the_way(std::int32_t root) const {
    if (!is_one_of(syntax_.lemma(root), {"stand", "get"})) return false;
    return std::ranges::any_of(syntax_.children(root), [&](std::int32_t word) {
      return word > root && syntax_.lemma(word) == "way" && syntax_.has_child_lemma(word, "in");
    });
  }

  // "I will [tell] you what", "we would [say] that it failed": no promise.
  bool only_says(std::int32_t root) const {
    if (syntax_[root].upos != Upos::VERB || !grammar_.saying_verbs.contains(syntax_.lower_lemma(root))) return false;
    const std::int32_t whom = syntax_.child(root, {Relation::obj, Relation::iobj});
    return syntax_.child(root, {Relation::ccomp}) != no_token || (whom != no_token && syntax_.lemma(whom) == "you");
  }

  // "scrapping the toll would be a [disaster]", "the decision to scrap it was [wrong]", where the parser loses the
  // judgement in the act.
  std::optional<TakenPosition> act_judged(std::int32_t root) const {
    std::int32_t act = root;
    if (syntax_[root].upos != Upos::VERB) {
      if (syntax_.child(root, {Relation::cop}) != no_token) return std::nullopt;
      act = syntax_.child(root, {Relation::acl});
    }
    if (act == no_token) return std::nullopt;
    std::int32_t judgement = swallowed_object(syntax_, lists_, act).judgement;
    if (const std::int32_t undone = act_left_undone(syntax_, lists_, act); judgement == no_token && undone != no_token)
      judgement = swallowed_object(syntax_, lists_, undone).judgement; // "failing to build it would be a [betrayal]"
    if (judgement == no_token) judgement = judgement_beside(act);
    if (judgement == no_token) return std::nullopt;
    const StanceEntry* entry = judgement_of(syntax_, lists_, judgement);
    if (entry == nullptr) return std::nullopt;
    const auto position = position_of(is_negated(syntax_, grammar_, judgement) ? entry->negated : entry->plain);
    if (!position || usual_polarity(*position) == 0) return std::nullopt;
    return taken(*position, law::judgement, judgement, act);
  }

  // "the council was [right] to reject it", "would be [foolish] not to build it": the act decides.
  std::optional<TakenPosition> judged_by_act(std::int32_t root) const {
    const std::int32_t act = act_of_judged(syntax_, grammar_, root);
    const StanceEntry* entry = act == no_token ? nullptr : judgement_in(syntax_, lists_, root);
    if (entry == nullptr || is_maybe(syntax_, root)) return std::nullopt;
    const bool negated = is_negated(syntax_, grammar_, root) != is_negated(syntax_, grammar_, act);
    const bool against = (entry->plain == Stance::criticizes) != negated;
    return taken(against ? Position::criticizes : Position::supports, law::judgement, root, act);
  }

  // "said keeping the toll would be a [mistake]", where the parser hangs act and judgement on the verb of saying.
  std::int32_t judgement_beside(std::int32_t act) const {
    const Token& token = syntax_[act];
    if (token.xpos != Xpos::VBG || token.head == no_token || token.head > act) return no_token;
    for (const std::int32_t judgement : syntax_.children(token.head))
      if (judgement > act && universal(syntax_[judgement].relation) == Relation::ccomp &&
          syntax_.child(judgement, {Relation::cop}) != no_token &&
          syntax_.child(judgement, {Relation::nsubj, Relation::mark}) == no_token &&
          syntax_.subtree(judgement).first == syntax_.subtree(act).last)
        return judgement;
    return no_token;
  }

  // "taxes [will be important] in the vote": foretold; not "it will be important to act".
  bool will_be(std::int32_t root, const Mood& mood) const {
    return mood.future && judged_clause(syntax_, root) == no_token;
  }

  // "this is a dangerous [time]": not "it is time to act".
  bool is_mere_time(std::int32_t root) const {
    return syntax_.lemma(root) == "time" && judged_clause(syntax_, root) == no_token &&
           syntax_.child(root, {Relation::acl, Relation::advcl}) == no_token;
  }

  // "other [changes] are needed"
  std::int32_t needed_in(std::int32_t root) const {
    if (syntax_.lemma(root) != "need" || syntax_.child(root, {Relation::aux_pass}) == no_token) return no_token;
    const std::int32_t thing = syntax_.child(root, {Relation::nsubj_pass});
    return thing != no_token && syntax_[thing].upos == Upos::NOUN ? thing : no_token;
  }

  // What a verb of need has as its object; not "needs 100 days", which counts, nor "the money it needs".
  std::int32_t needed_thing(std::int32_t verb) const {
    for (const std::int32_t thing : syntax_.children(verb)) // "needs [more] [nurses]": the parser takes two objects
      if (thing > verb && syntax_[thing].relation == Relation::obj &&
          (syntax_[thing].upos == Upos::NOUN || syntax_[thing].upos == Upos::PROPN) &&
          syntax_.child(thing, {Relation::nummod}) == no_token && !lists_.periods.contains(syntax_.lower_lemma(thing)))
        return thing;
    return no_token;
  }

  // "[Lee] is a liar, a cheat and ...": a name, however long the list; not "Lee is in danger of losing it".
  bool is_called_noun(std::int32_t subject, std::int32_t root) const {
    return syntax_[subject].upos == Upos::PROPN && syntax_[root].upos == Upos::NOUN &&
           syntax_.child(root, {Relation::case_, Relation::acl, Relation::advcl}) == no_token;
  }

  TakenPosition of_bare_thing(TakenPosition side) const {
    side.is_thing = is_bare_thing(syntax_, lists_, claim_, side.about, longest_denial);
    return side;
  }

  // What is judged is the topic: the subject, never the judgement.
  TakenPosition judged(Position position, std::int32_t root) const {
    TakenPosition side = taken(position, law::judgement, root);
    if (usual_polarity(position) == 0) return side;
    if (const std::int32_t clause = judged_clause(syntax_, root); clause != no_token) {
      if (is_negated(syntax_, grammar_, clause)) { // "it would be madness [not] to build"
        side = taken(turned(position), law::judgement, root);
        side.steps.push_back({.law = law::negation, .token = clause});
      }
      side.about = clause;
      return side;
    }
    const std::int32_t subject = syntax_.child(root, {Relation::nsubj, Relation::nsubj_pass});
    const bool is_state =
        syntax_.child(root, {Relation::cop}) != no_token || judgement_by_form(syntax_, lists_, root) != nullptr;
    // "drivers are right to be [angry] about it": what is shared, or not, is how they judge it.
    if (const std::int32_t state = is_state ? syntax_.child(root, {Relation::xcomp, Relation::csubj}) : no_token;
        state > root && syntax_[state].upos == Upos::ADJ && syntax_.has_child_lemma(state, "to"))
      if (const Stance theirs = cue_stance_of(syntax_, lists_, state);
          theirs == Stance::criticizes || theirs == Stance::opposes || theirs == Stance::questions)
        return of_bare_thing(taken(turned(position), law::judgement, root, complement_of(syntax_, state)));
    if (const std::int32_t thing = is_state ? needed_by(syntax_, root) : no_token; // "better off without [the toll]"
        thing != no_token && (syntax_[thing].upos == Upos::PROPN ||
                              (syntax_[thing].upos == Upos::NOUN && // not "without doubt"
                               syntax_.child(thing, {Relation::det, Relation::nmod_poss}) != no_token)))
      return of_thing(taken(turned(position), law::judgement, root, thing));
    if (!is_state)
      side.steps.back().law = law::judgement_of_verb; // "it fails to act": the judgement is no act of the topic
    // "his plan to remove the embargo was a mistake": of the act that the subject carries.
    if (is_state && subject != no_token && subject < root && act_carried(syntax_, lists_, subject) != no_token) {
      side.about = subject;
      return side;
    }
    if (is_state && subject != no_token && subject < root &&
        (is_called_noun(subject, root) || is_bare_thing(syntax_, lists_, claim_, subject))) {
      side.about = subject;
      side.is_thing = true;
    }
    return side;
  }

  const Syntax& syntax_;
  const StanceLists& lists_;
  const GrammarLists& grammar_;
  const Claim& claim_;
  const Speaker& speaker_;
};

} // namespace

TakenPosition what_is_said(const Syntax& syntax, const StanceLists& lists, const Claim& claim, const Speaker& speaker,
                           bool announces, bool denied) {
  return SaidComposer(syntax, lists, claim, speaker).compose(claim, announces, denied);
}

} // namespace standpoint
