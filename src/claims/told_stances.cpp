#include "claims/told_stances.h"

#include "base/ascii.h"
#include "base/index.h"
#include "base/one_of.h"
#include "claims/acts.h"
#include "claims/attributed_words.h"
#include "claims/predicate.h"
#include "claims/told_attribution.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace standpoint {

namespace {

constexpr double share_right = .8; // of 46 that were found in raw news and read 38 (training/positions/README.md)

bool takes_side(const StanceEntry* entry) {
  return entry != nullptr &&
         (entry->plain == Stance::supports || entry->plain == Stance::opposes || entry->plain == Stance::criticizes);
}

class Finder {
public:
  // Attributions whose source was not found, or only as "among [those] opposing it", leave their words to whoever finds
  // it.
  Finder(const Article& article, const StanceLists& lists, const std::vector<Attribution>& known)
      : article_(article), syntax_(article.syntax), lists_(lists),
        is_known_(attributed_words(syntax_, known, WithSources::no, [&](const Attribution& one) {
          return one.source_head != no_token && !syntax_.has_child_lemma(one.source_head, "among");
        })) {}

  std::vector<Attribution> find() {
    for (std::int32_t at = 0; at < syntax_.size(); ++at) {
      if (is_known_[at] != 0 || article_.quotation[at] >= 0) continue;
      if (syntax_.sentence_of(at).kind != SentenceKind::prose) continue; // trees of headlines are often wrong
      if (syntax_[at].upos == Upos::NOUN) received(at), stands(at);
      if (syntax_.word(at) == "those") among(at);
      if (syntax_[at].upos == Upos::VERB) done(at);
      if (syntax_[at].upos == Upos::ADJ || syntax_[at].xpos == Xpos::VBN) feels(at);
    }
    return std::move(found_);
  }

private:
  // "[the toll] drew [criticism] from [nurses]"
  void received(std::int32_t noun) {
    if (!takes_side(find_stance(syntax_, lists_.cues, noun)) || is_little(noun)) return;
    const std::int32_t verb = syntax_[noun].head;
    if (verb == no_token || verb > noun || !receives(verb, noun)) return;
    const std::int32_t thing = syntax_.child(verb, {Relation::nsubj, Relation::nsubj_pass});
    if (!is_thing(thing) || thing > verb || !is_told(verb)) return;
    for (const std::int32_t above : {noun, verb})
      for (const std::int32_t holder : syntax_.children(above))
        if (holder > noun && is_thing(holder) && leads_from(noun, holder, above == noun))
          return add(holder, noun, thing);
  }

  // "drew", "met with", "came under", "is subject to"
  bool receives(std::int32_t verb, std::int32_t noun) const {
    const Relation relation = universal(syntax_[noun].relation);
    const std::string_view lemma = syntax_.lemma(verb);
    if (relation == Relation::obj) return lists_.grammar.receiving_verbs.contains(lemma);
    const std::int32_t marker = syntax_.child(noun, {Relation::case_});
    if (relation != Relation::obl || marker == no_token || marker > noun) return false;
    return lists_.grammar.receiving_verbs.contains(std::string(lemma) + ' ' + std::string(syntax_.lemma(marker)));
  }

  // "criticism [from] nurses", "anger [among] nurses", "the backing [of] nurses"
  bool leads_from(std::int32_t noun, std::int32_t holder, bool beside_noun) const {
    const std::int32_t marker = syntax_.child(holder, {Relation::case_});
    if (marker != noun + 1) return false;
    const std::string_view preposition = syntax_.lemma(marker);
    return is_one_of(preposition, {"from", "among"}) || (beside_noun && preposition == "of");
  }

  // "Among [those] [opposing] [the toll] is [the party]"
  void among(std::int32_t those) {
    const std::int32_t holder = syntax_[those].head;
    if (holder == no_token || holder < those || !is_thing(holder) || !syntax_.has_child_lemma(those, "among")) return;
    if (syntax_.child(holder, {Relation::cop}) == no_token) return;
    const std::int32_t verb = syntax_.child(those, {Relation::acl});
    if (verb == no_token || syntax_[verb].upos != Upos::VERB || is_negated(syntax_, lists_.grammar, verb)) return;
    if (!takes_side(find_stance(syntax_, lists_.cues, verb))) return;
    if (const std::int32_t thing = thing_of(verb); thing != no_token) add(holder, verb, thing);
  }

  // "[Lee] is [against] [the toll]", "[Lee] is in [favor] of [the toll]"
  void stands(std::int32_t noun) {
    const std::int32_t being = syntax_.child(noun, {Relation::cop});
    const std::int32_t leading = syntax_.child(noun, {Relation::case_});
    const std::int32_t holder = syntax_.child(noun, {Relation::nsubj});
    if (being == no_token || leading < being || leading > noun || !is_person(holder) || holder > being) return;
    if (syntax_[being].xpos == Xpos::VB || !is_told(noun)) return; // "to be against it"
    if (syntax_.lemma(leading) == "against") return add(holder, leading, noun);
    if (syntax_.lemma(leading) != "in" || !takes_side(find_stance(syntax_, lists_.cues, noun))) return;
    for (const std::int32_t thing : syntax_.children(noun))
      if (thing > noun && is_thing(thing) && syntax_.has_child_lemma(thing, "of")) return add(holder, noun, thing);
  }

  // "[Lee] was [angry] about [the toll]", "[Lee] is [appalled] by it"
  void feels(std::int32_t state) {
    const std::int32_t being = syntax_.child(state, {Relation::cop, Relation::aux_pass});
    const std::int32_t holder = syntax_.child(state, {Relation::nsubj, Relation::nsubj_pass});
    if (being == no_token || !is_person(holder) || holder > being || syntax_[being].xpos == Xpos::VB) return;
    if (!takes_side(standpoint::find(lists_.cues[index_of(WordPart::adjective)], lower_case(syntax_.word(state)))))
      return;
    if (!is_fact(state)) return;
    for (const std::int32_t thing : syntax_.children(state))
      if (const Relation relation = universal(syntax_[thing].relation);
          thing > state && is_thing(thing) && (relation == Relation::obl || relation == Relation::nmod) &&
          syntax_.child(thing, {Relation::case_}) == state + 1 && !lists_.times.contains(syntax_.lower_lemma(thing)))
        return add(holder, state, thing);
  }

  // A name, a noun, "he", "she"; not "it", which may be a plan.
  bool is_person(std::int32_t token) const {
    return is_thing(token) || (token != no_token && is_one_of(syntax_.lower_lemma(token).text, {"he", "she"}));
  }

  // "[nurses] [marched] against [the toll]", "[Lee] [lent] her support to [the toll]", "[Lee] joined the [protest]
  // against [it]"
  void done(std::int32_t verb) {
    const std::int32_t holder = syntax_.child(verb, {Relation::nsubj});
    if (holder == no_token || holder > verb || !is_person(holder) || !is_told(verb)) return;
    if (syntax_.child(verb, {Relation::aux_pass}) != no_token) return;
    const std::int32_t object = syntax_.child(verb, {Relation::obj});
    if (object > verb && lists_.grammar.joining_verbs.contains(syntax_.lemma(verb)) && is_against(object))
      if (const std::int32_t thing = thing_of(object); thing != no_token) return add(holder, object, thing);
    const StanceEntry* entry = find_stance(syntax_, lists_.cues, verb);
    if (entry != nullptr) spoken_in(verb, holder);
    if (!takes_side(entry) || syntax_.lemma(verb) == "stand") return; // also where one stands
    if (entry == bare_entry(verb) && !lists_.grammar.attitude_verbs.contains(syntax_.lower_lemma(verb))) return;
    if (const std::int32_t thing = thing_of(verb); thing != no_token) add(holder, verb, thing);
  }

  // "[Lee] spoke in [favor] of [the toll]", "testified in [opposition] to it".
  void spoken_in(std::int32_t verb, std::int32_t holder) {
    for (const std::int32_t noun : syntax_.children(verb)) {
      if (noun < verb || universal(syntax_[noun].relation) != Relation::obl || !syntax_.has_child_lemma(noun, "in"))
        continue;
      if (!takes_side(find_stance(syntax_, lists_.cues, noun))) continue;
      for (const std::int32_t thing : syntax_.children(noun))
        if (thing > noun && is_thing(thing) &&
            (syntax_.has_child_lemma(thing, "of") || syntax_.has_child_lemma(thing, "to")))
          return add(holder, noun, thing);
    }
  }

  bool is_against(std::int32_t noun) const {
    const StanceEntry* entry = find_stance(syntax_, lists_.cues, noun);
    return entry != nullptr && syntax_[noun].upos == Upos::NOUN && entry->plain == Stance::opposes;
  }

  // What the verb's preposition, or that of its object, leads to; else the object.
  std::int32_t thing_of(std::int32_t verb) const {
    const std::int32_t object = syntax_.child(verb, {Relation::obj});
    for (const std::int32_t above : {verb, object}) {
      if (above == no_token) continue;
      for (const std::int32_t child : syntax_.children(above)) {
        const std::int32_t marker = syntax_.child(child, {Relation::case_});
        if (child > verb && is_thing(child) && !lists_.times.contains(syntax_.lower_lemma(child)) &&
            marker != no_token && marker < child &&
            is_one_of(syntax_.lemma(marker), {"against", "to", "behind", "for", "on", "into"}))
          return child;
      }
    }
    return object > verb && is_thing(object) && takes_side(bare_entry(verb)) ? object : no_token;
  }

  // The verb's without what stands beside it.
  const StanceEntry* bare_entry(std::int32_t verb) const {
    return standpoint::find(lists_.cues[index_of(WordPart::verb)], syntax_.lower_lemma(verb));
  }

  // Told as a fact: a finite verb, none of "could face", "if it faces", "failed to win".
  bool is_told(std::int32_t verb) const {
    if (syntax_[verb].upos == Upos::VERB) {
      const Xpos tag = syntax_[verb].xpos;
      const bool is_perfect = tag == Xpos::VBN && syntax_.child(verb, {Relation::aux}) != no_token;
      if (tag != Xpos::VBD && tag != Xpos::VBZ && tag != Xpos::VBP && !is_perfect) return false;
    }
    return is_fact(verb);
  }

  // Not denied, future, possible or under a condition.
  bool is_fact(std::int32_t predicate) const {
    const Mood mood = mood_of(syntax_, lists_.grammar, predicate);
    const std::int32_t mark = syntax_.child(predicate, {Relation::mark});
    const bool is_open = mark != no_token && is_one_of(syntax_.lower_lemma(mark).text, {"if", "whether", "unless"});
    return !mood.negated && !mood.future && !mood.possible && !mood.duty && !mood.conditional && !is_open;
  }

  bool is_thing(std::int32_t token) const {
    return token != no_token && (syntax_[token].upos == Upos::NOUN || syntax_[token].upos == Upos::PROPN);
  }

  // "no opposition", "little support"
  bool is_little(std::int32_t noun) const {
    return is_negated(syntax_, lists_.grammar, noun) ||
           std::ranges::any_of(syntax_.children(noun), [&](std::int32_t child) {
             return child < noun &&
                    is_one_of(syntax_.lower_lemma(child).text, {"no", "little", "less", "any", "enough"});
           });
  }

  void add(std::int32_t holder, std::int32_t cue, std::int32_t thing) {
    if (is_known_[thing] != 0 || is_known_[holder] != 0) return;
    if (auto told = told_attribution(syntax_, holder, cue, thing, share_right)) found_.push_back(std::move(*told));
  }

  const Article& article_;
  const Syntax& syntax_;
  const StanceLists& lists_;
  std::vector<char> is_known_; // by token: part of an attribution
  std::vector<Attribution> found_;
};

} // namespace

std::vector<Attribution> told_stances(const Article& article, const StanceLists& lists,
                                      const std::vector<Attribution>& known) {
  return Finder(article, lists, known).find();
}

} // namespace standpoint
