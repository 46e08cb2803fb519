#include "claims/mend_attributions.h"

#include "base/one_of.h"

#include <algorithm>
#include <utility>

namespace standpoint {

namespace {

// "quoted Dorn as [saying]"; no_token elsewhere.
std::int32_t quoted_saying(const Syntax& syntax, std::int32_t cue) {
  if (!is_one_of(syntax.lemma(cue), {"quote", "cite"}) || syntax.child(cue, {Relation::aux_pass}) != no_token)
    return no_token;
  const std::int32_t speaker = syntax.child(cue, {Relation::obj});
  if (speaker < cue) return no_token;
  for (const std::int32_t above : {cue, speaker})
    for (const std::int32_t saying : syntax.children(above))
      if (saying > speaker && syntax[saying].xpos == Xpos::VBG && syntax.has_child_lemma(saying, "as")) return saying;
  return no_token;
}

void name_speaker(const Syntax& syntax, Attribution& attribution, std::int32_t saying) {
  const std::int32_t speaker = syntax.child(attribution.cue_head, {Relation::obj});
  const std::int32_t said = syntax.child(saying, {Relation::ccomp, Relation::obj});
  if (said < saying) return;
  WordRange name = syntax.subtree(speaker);
  if (name.contains(saying)) name.last = syntax.subtree(saying).first;
  attribution.source = {syntax.span(name)};
  attribution.source_head = speaker;
  attribution.cue = {syntax[saying].span};
  attribution.cue_head = saying;
  attribution.content = {syntax.span(syntax.subtree(said))};
  attribution.content_head = said;
}

// "what he called [myths]", "what she described as an unfair [tax]": the thing, where `verb` says what it is called;
// no_token elsewhere.
std::int32_t called_thing(const Syntax& syntax, const GrammarLists& lists, std::int32_t verb) {
  if (syntax[verb].upos != Upos::VERB || !lists.naming_verbs.contains(syntax.lower_lemma(verb))) return no_token;
  std::int32_t what = no_token, thing = no_token;
  for (const std::int32_t child : syntax.children(verb)) {
    if (child < verb && syntax.lower_lemma(child).text == "what") what = child;
    const Relation relation = universal(syntax[child].relation);
    const bool is_label = relation == Relation::obj || relation == Relation::xcomp ||
                          (relation == Relation::obl && syntax.has_child_lemma(child, "as"));
    if (child > verb && thing == no_token && is_label && syntax[child].upos == Upos::NOUN) thing = child;
  }
  return what == no_token ? no_token : thing;
}

// "the [request] for talks is a surprise": the noun of a cue that is the subject of its sentence holds no more than its
// own phrase, and what is said of it is the reporter's.
void keep_to_phrase(const Syntax& syntax, Attribution& attribution) {
  const std::int32_t noun = attribution.cue_head;
  const std::int32_t predicate = syntax[noun].head;
  if (syntax[noun].upos != Upos::NOUN || predicate == no_token || predicate < noun ||
      universal(syntax[noun].relation) != Relation::nsubj)
    return;
  const WordRange phrase = syntax.subtree(noun);
  Spans kept;
  bool overshoots = false;
  for (const Span span : attribution.content) {
    WordRange words = syntax.tokens_in(span);
    overshoots = overshoots || words.contains(predicate);
    words.first = std::max(words.first, noun + 1);
    words.last = std::min(words.last, phrase.last);
    if (words.first < words.last) kept.push_back(syntax.span(words));
  }
  if (!overshoots || kept.empty()) return;
  for (const std::int32_t child : syntax.children(noun)) // the act before what it is asked of: "for China to [act]"
    if (child > noun && (syntax[child].upos == Upos::VERB || attribution.content_head == predicate))
      attribution.content_head = child;
  attribution.content = std::move(kept);
}

} // namespace

void mend_attributions(const Syntax& syntax, const GrammarLists& lists, std::vector<Attribution>& attributions) {
  for (Attribution& attribution : attributions) {
    if (attribution.cue_head == no_token || attribution.content_head == no_token) continue;
    keep_to_phrase(syntax, attribution);
    if (const std::int32_t saying = quoted_saying(syntax, attribution.cue_head); saying != no_token)
      name_speaker(syntax, attribution, saying);
    const std::int32_t verb = attribution.content_head;
    const std::int32_t thing = called_thing(syntax, lists, verb);
    if (thing == no_token || verb == attribution.cue_head || syntax[verb].head != attribution.cue_head) continue;
    WordRange words = syntax.subtree(verb);
    words.first = syntax.subtree(thing).first;
    while (words.first < thing && is_one_of(syntax.lemma(words.first), {"as", "\"", "“", "``"})) ++words.first;
    attribution.content = {syntax.span(words)};
    attribution.content_head = thing;
    for (Attribution& within : attributions)
      if (within.cue_head == verb) within.source.clear(), within.source_head = no_token;
  }
}

} // namespace standpoint
