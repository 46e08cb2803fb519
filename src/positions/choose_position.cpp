// The cue decides where its word says what is held:
//   "urged Congress to act" advocates; "did not support the bill" opposes; "ruled out talks" refuses
//   "continued to push for talks" advocates: the first verb of the cue that decides
//   "told them [not] to leave", "urged them not to leave": advocates; the negated opposes
//   "outlined plans to raise taxes" advocates, "expressed doubts" questions: the noun decides
// Otherwise, and in the sentences after the first, the content decides, the first that applies:
//   question      "'Who will pay?' he asked"                       questions
//   opinion       "'I do not think taxes should rise'"             as what is thought, negated
//   distance      "a deal is far from certain"                     as the negated word
//   condition     "peace is not possible without talks"            advocates what is needed
//   duty          "taxes must fall", "needs to take steps"         advocates; negated opposes
//   request       "'We ask you to release him'"                    advocates; negated opposes
//   own stance    "'We support the plan'"                          as the verb's own, where the holder is its subject
//   own future    "'We will leave'", "he would not resign"         commits; negated refuses
//   future        "prices will rise", "could lead to war"          predicts
//   declared      "declared that the North would not disarm"       refuses: announcing verbs make the future a promise
//   evaluation    "the plan is a disaster", "is a bad idea"        as the list says
//   first verb    "plans to build [should] stop"                   as duty
//   command       "'Stop the war'"                                 advocates
//   else                                                           asserts
#include "positions/choose_position.h"

#include "positions/predicate.h"

#include <algorithm>
#include <array>
#include <string>

namespace standpoint {

static_assert(static_cast<int>(Stance::by_content) == position_count, "the stances begin with the positions");

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

using Maps = std::array<StringMap<StanceEntry>, word_part_count>;

// The entry of a word with the preposition or particle beside it, or alone.
const StanceEntry* find_entry(const Syntax& syntax, const Maps& maps, std::int32_t word) {
  const std::optional<WordPart> part = part_of(syntax[word].upos);
  if (!part) return nullptr;
  const auto& map = maps[static_cast<std::size_t>(*part)];
  const HashedString& lemma = syntax.lower_lemma(word);
  std::string key;
  const auto with = [&](std::int32_t other) {
    key = lemma.text;
    key += ' ';
    key += syntax.lemma(other);
    return find(map, key);
  };
  for (const std::int32_t child : syntax.children(word)) {
    if (child < word) continue;
    const Relation relation = universal(syntax[child].relation);
    if (syntax[child].relation == Relation::compound_prt || relation == Relation::advmod ||
        (relation == Relation::case_ && child == word + 1))
      if (const StanceEntry* entry = with(child)) return entry;
    if (relation == Relation::obl || relation == Relation::nmod || relation == Relation::advcl ||
        relation == Relation::acl || relation == Relation::ccomp)
      for (const std::int32_t marker : syntax.children(child))
        if (syntax[marker].relation == Relation::case_ || syntax[marker].relation == Relation::mark)
          if (const StanceEntry* entry = with(marker)) return entry;
  }
  return find(map, lemma);
}

TakenPosition taken(Position position) {
  return {.position = position, .polarity = usual_polarity(position), .about = no_token};
}

// What should or must be done, or should not.
TakenPosition demand(bool against, std::int32_t about = no_token) {
  TakenPosition made = taken(against ? Position::opposes : Position::advocates);
  made.about = about;
  return made;
}

// What a verb of stance is about: "support [the plan]", "call for [talks]"; the verb itself where nothing stands there.
std::int32_t complement_of(const Syntax& syntax, std::int32_t verb) {
  for (const Relation relation : {Relation::obj, Relation::xcomp, Relation::ccomp, Relation::obl})
    for (const std::int32_t child : syntax.children(verb))
      if (child > verb && syntax[child].relation == relation) return child;
  return verb;
}

bool ends_as_question(const Syntax& syntax, const Claim& claim) {
  const std::uint32_t end = claim.evidence.back().end;
  const std::string_view behind = syntax.text().substr(end, 2);
  return behind.starts_with('?') || behind.starts_with(" ?");
}

std::optional<Position> position_of(Stance stance) {
  if (stance >= Stance::by_content) return std::nullopt;
  return static_cast<Position>(stance);
}

// "far from [certain]": what is denied by its distance; no_token where nothing is.
std::int32_t far_from(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  if (!lists.distant.contains(syntax.lemma(root))) return no_token;
  for (const std::int32_t child : syntax.children(root))
    for (const std::int32_t marker : syntax.children(child))
      if ((syntax[marker].relation == Relation::case_ || syntax[marker].relation == Relation::mark) &&
          syntax.lemma(marker) == "from")
        return child;
  return no_token;
}

// "not possible without [talks]", "cannot work without [talks]": what is needed; no_token where nothing is.
std::int32_t needed_by(const Syntax& syntax, std::int32_t root) {
  for (const std::int32_t child : syntax.children(root))
    if (child > root && syntax.has_child_lemma(child, "without")) return child;
  return no_token;
}

// "I think the plan [fails]"; no_token where the predicate is no verb of opinion.
std::int32_t opinion_of(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  return lists.opinion_verbs.contains(syntax.lemma(root)) ? syntax.child(root, {Relation::ccomp}) : no_token;
}

// "we ask you to [release] him": what somebody is to do; no_token where nothing is asked.
std::int32_t asked_to(const Syntax& syntax, const GrammarLists& lists, std::int32_t root) {
  if (!lists.directive_verbs.contains(syntax.lemma(root)) || syntax.child(root, {Relation::obj}) == no_token)
    return no_token;
  const std::int32_t act = syntax.child(root, {Relation::xcomp, Relation::ccomp});
  return act != no_token && syntax[act].xpos == Xpos::VB ? act : no_token;
}

// "a disaster"; "a bad idea", "a further humiliating retreat": the word's or its adjectives'.
const StanceEntry* evaluation_in(const Syntax& syntax, const StanceLists& lists, std::int32_t word) {
  if (const StanceEntry* entry = find_entry(syntax, lists.predicates, word)) return entry;
  for (const std::int32_t child : syntax.children(word))
    if (syntax[child].relation == Relation::amod)
      if (const StanceEntry* entry = find_entry(syntax, lists.predicates, child)) return entry;
  return nullptr;
}

// Of a predicate: a noun's adjectives count where it is one, "is a bad idea".
const StanceEntry* evaluation_of(const Syntax& syntax, const StanceLists& lists, std::int32_t root) {
  const bool is_predicate_noun = syntax[root].upos == Upos::NOUN && syntax.child(root, {Relation::cop}) != no_token;
  return is_predicate_noun ? evaluation_in(syntax, lists, root) : find_entry(syntax, lists.predicates, root);
}

// "plans to build should stop": the claim's first finite verb is of duty, whatever the parser takes for its root;
// no_token where it is not, or a clause within opens before it.
std::int32_t leading_duty(const Syntax& syntax, const GrammarLists& lists, const Claim& claim) {
  const WordRange range = syntax.tokens_in(claim.evidence.front());
  for (std::int32_t at = range.first; at < range.last; ++at) {
    const Token& token = syntax[at];
    if (token.xpos == Xpos::MD) return lists.duty.contains(syntax.lemma(at)) ? at : no_token;
    const bool is_finite = token.xpos == Xpos::VBD || token.xpos == Xpos::VBZ || token.xpos == Xpos::VBP;
    const bool opens_clause = token.xpos == Xpos::WP || token.xpos == Xpos::WDT || token.xpos == Xpos::WRB ||
                              (token.relation == Relation::mark && token.upos == Upos::SCONJ);
    if (is_finite || opens_clause) return no_token;
  }
  return no_token;
}

// "Stop the war", "do not go".
bool is_command(const Syntax& syntax, std::int32_t root) {
  if (syntax[root].xpos != Xpos::VB || subject_of(syntax, root) != no_token) return false;
  return std::ranges::none_of(syntax.children(root), [&](std::int32_t child) {
    const Relation relation = syntax[child].relation;
    return relation == Relation::mark || relation == Relation::nsubj ||
           (relation == Relation::aux && syntax.lemma(child) != "do");
  });
}

// `denied`: the cue negates it, "does not believe [the plan will work]".
TakenPosition choose_by_content(const Syntax& syntax, const StanceLists& lists, const Claim& claim,
                                const IsHolder& is_holder, bool announces, bool denied) {
  std::int32_t root = claim.root;
  if (ends_as_question(syntax, claim)) return taken(Position::questions);
  const bool own = is_own_claim(syntax, lists.grammar, claim, is_holder);
  Mood mood = mood_of(syntax, lists.grammar, root);
  mood.negated = mood.negated != denied;
  if (const std::int32_t opinion = own ? opinion_of(syntax, lists.grammar, root) : no_token; opinion != no_token) {
    Claim held = claim;
    held.root = opinion;
    TakenPosition made = choose_by_content(syntax, lists, held, is_holder, announces, mood.negated);
    if (made.about == no_token) made.about = opinion;
    return made;
  }
  if (const std::int32_t distant = far_from(syntax, lists.grammar, root); distant != no_token) {
    root = distant;
    mood.negated = !mood.negated;
  }
  if (mood.negated)
    if (const std::int32_t needed = needed_by(syntax, root); needed != no_token) return demand(false, needed);
  if (mood.duty) return demand(mood.negated);
  if (const std::int32_t asked = own ? asked_to(syntax, lists.grammar, root) : no_token; asked != no_token)
    return demand(mood.negated != is_negated(syntax, lists.grammar, asked), asked);
  if (own && (syntax[root].upos == Upos::VERB || syntax[root].upos == Upos::ADJ))
    if (const StanceEntry* entry = find_entry(syntax, lists.cues, root))
      if (const auto position = position_of(mood.negated ? entry->negated : entry->plain))
        return {.position = *position, .polarity = usual_polarity(*position), .about = complement_of(syntax, root)};
  if (mood.future && (own || announces)) return taken(mood.negated ? Position::refuses : Position::commits);
  if (own && mood.possible && mood.negated) return taken(Position::refuses);
  if (const StanceEntry* entry = evaluation_of(syntax, lists, root))
    if (const auto position = position_of(mood.negated ? entry->negated : entry->plain)) return taken(*position);
  if (mood.future || mood.possible) return taken(Position::predicts);
  if (const std::int32_t modal = leading_duty(syntax, lists.grammar, claim); modal != no_token) {
    const std::int32_t act = syntax[modal].head;
    const bool negated = act != no_token && is_negated(syntax, lists.grammar, act);
    return demand(negated != denied, act);
  }
  if (is_command(syntax, root)) return demand(mood.negated);
  return taken(Position::asserts);
}

// "'Thank you'", "declined [to comment]": the list has the predicate as "none".
bool says_nothing(const Syntax& syntax, const StanceLists& lists, const Claim& claim) {
  const StanceEntry* entry = find_entry(syntax, lists.predicates, claim.root);
  return entry != nullptr && entry->plain == Stance::none && syntax.child(claim.root, {Relation::nsubj}) == no_token;
}

bool in_spans(const Syntax& syntax, const Spans& spans, std::int32_t token) {
  return std::ranges::any_of(spans, [&](Span span) { return span.contains(syntax[token].span); });
}

// What the cue's words decide: "has continued to [push] for".
Stance stance_of_cue(const Syntax& syntax, const StanceLists& lists, const Attribution& attribution) {
  bool negated = false;
  for (std::int32_t at = attribution.cue_head; at != no_token;) {
    negated = negated != mood_of(syntax, lists.grammar, at).negated;
    Stance stance = Stance::by_content;
    if (const StanceEntry* entry = find_entry(syntax, lists.cues, at)) stance = negated ? entry->negated : entry->plain;
    const std::int32_t next = syntax.child(at, {Relation::xcomp, Relation::advcl});
    const bool goes_on = stance == Stance::by_content && next != no_token && next > at &&
                         syntax[next].upos == Upos::VERB && in_spans(syntax, attribution.cue, next);
    if (!goes_on) return stance;
    at = next;
  }
  return Stance::by_content;
}

// "told them [to leave]": the content as an infinitive of what somebody is to do.
bool is_to_be_done(const Syntax& syntax, const Attribution& attribution) {
  const std::int32_t head = attribution.content_head;
  if (head == no_token || syntax[head].upos != Upos::VERB || syntax[head].xpos != Xpos::VB) return false;
  const Relation relation = universal(syntax[head].relation);
  return relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::advcl;
}

// "outlined [plans to raise taxes]": what the noun decides.
std::optional<TakenPosition> choose_by_noun(const Syntax& syntax, const StanceLists& lists,
                                            const Attribution& attribution, const Claim& claim) {
  const Token& root = syntax[claim.root];
  if (root.upos != Upos::NOUN || root.head != attribution.cue_head || universal(root.relation) != Relation::obj)
    return std::nullopt;
  if (!lists.grammar.expressing_verbs.contains(syntax.lemma(attribution.cue_head))) return std::nullopt;
  const StanceEntry* entry = find_entry(syntax, lists.cues, claim.root);
  if (entry == nullptr) return std::nullopt;
  const bool negated = is_negated(syntax, lists.grammar, attribution.cue_head);
  const auto position = position_of(negated ? entry->negated : entry->plain);
  if (!position) return std::nullopt;
  TakenPosition made = taken(*position);
  for (const std::int32_t child : syntax.children(claim.root))
    if (const Relation relation = universal(syntax[child].relation);
        child > claim.root && made.about == no_token && (relation == Relation::nmod || relation == Relation::acl))
      made.about = child;
  return made;
}

// "called the plan [shameful]", "described it as [a disaster]": what the cue's object is said to be, where the list has
// it.
std::optional<TakenPosition> choose_by_label(const Syntax& syntax, const StanceLists& lists,
                                             const Attribution& attribution) {
  const std::int32_t object = syntax.child(attribution.cue_head, {Relation::obj});
  if (object == no_token || is_negated(syntax, lists.grammar, attribution.cue_head)) return std::nullopt;
  for (const std::int32_t label : syntax.children(attribution.cue_head)) {
    const Relation relation = universal(syntax[label].relation);
    const bool is_label =
        relation == Relation::xcomp || (relation == Relation::obl && syntax.has_child_lemma(label, "as"));
    if (label < object || !is_label || syntax[label].upos == Upos::VERB) continue;
    const StanceEntry* entry = evaluation_in(syntax, lists, label);
    if (entry == nullptr) continue;
    const auto position = position_of(entry->plain);
    if (!position || usual_polarity(*position) == 0) continue;
    TakenPosition made = taken(*position);
    made.about = object;
    return made;
  }
  return std::nullopt;
}

} // namespace

Stance cue_stance_of(const Syntax& syntax, const StanceLists& lists, std::int32_t word) {
  const StanceEntry* entry = find_entry(syntax, lists.cues, word);
  return entry == nullptr ? Stance::none : entry->plain;
}

Stance predicate_stance_of(const Syntax& syntax, const StanceLists& lists, std::int32_t word) {
  const StanceEntry* entry = find_entry(syntax, lists.predicates, word);
  return entry == nullptr ? Stance::none : entry->plain;
}

bool is_own_claim(const Syntax& syntax, const GrammarLists& lists, const Claim& claim, const IsHolder& is_holder) {
  const std::int32_t subject = subject_of(syntax, claim.root);
  return subject != no_token && (is_first_person(syntax, lists, subject) || is_holder(subject));
}

std::optional<TakenPosition> choose_position(const Syntax& syntax, const StanceLists& lists,
                                             const Attribution& attribution, const Claim& claim,
                                             const IsHolder& is_holder) {
  const bool is_first =
      attribution.content_head == no_token || syntax[claim.root].sentence == syntax[attribution.content_head].sentence;
  if (says_nothing(syntax, lists, claim)) return std::nullopt;
  if (attribution.cue_head == no_token || !is_first)
    return choose_by_content(syntax, lists, claim, is_holder, false, false);
  const Stance stance = stance_of_cue(syntax, lists, attribution);
  const bool is_directive = lists.grammar.directive_verbs.contains(syntax.lemma(attribution.cue_head));
  if ((stance == Stance::advocates || is_directive) && is_to_be_done(syntax, attribution))
    return demand(is_negated(syntax, lists.grammar, claim.root));
  if (stance == Stance::none) return std::nullopt;
  if (const auto position = position_of(stance)) return taken(*position);
  if (const auto by_noun = choose_by_noun(syntax, lists, attribution, claim)) return by_noun;
  if (const auto labelled = choose_by_label(syntax, lists, attribution)) return labelled;
  const bool denied = lists.grammar.opinion_verbs.contains(syntax.lemma(attribution.cue_head)) &&
                      is_negated(syntax, lists.grammar, attribution.cue_head);
  return choose_by_content(syntax, lists, claim, is_holder, stance == Stance::announces, denied);
}

} // namespace standpoint
