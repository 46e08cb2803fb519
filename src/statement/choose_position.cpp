// The cue decides where its word says what is held:
//   "urged Congress to act" advocates; "did not support the bill" opposes; "ruled out talks" refuses
// Otherwise the content decides, the first that applies:
//   question      "'Who will pay?' he asked"                       questions
//   duty          "taxes must fall", "needs to take steps"         advocates; negated opposes
//   own stance    "'We support the plan'"                          as the verb's own, where the holder is its subject
//   own future    "'We will leave'", "he would not resign"         commits; negated refuses
//   future        "prices will rise", "could lead to war"          predicts
//   declared      "declared that the North would not disarm"       refuses: announcing verbs make the future a promise
//   evaluation    "the plan is a disaster", "has failed"           as the list says
//   command       "'Stop the war'"                                 advocates
//   else                                                           asserts
#include "statement/choose_position.h"

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
  std::string key = lower_case(syntax.lemma(word));
  const std::size_t length = key.size();
  const auto with = [&](std::int32_t other) {
    key.resize(length);
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
  return find(map, std::string_view(key).substr(0, length));
}

// The word that carries tense and mood for a predicate: itself or an auxiliary or copula of it.
struct Mood {
  bool duty = false;
  bool future = false;   // will, shall, would, going to
  bool possible = false; // may, might, could, can
  bool negated = false;
};

bool is_duty(std::string_view lemma) {
  return lemma == "must" || lemma == "should" || lemma == "ought";
}
bool is_future(std::string_view lemma) {
  return lemma == "will" || lemma == "shall" || lemma == "would" || lemma == "'ll" || lemma == "wo" || lemma == "'d";
}
bool is_possible(std::string_view lemma) {
  return lemma == "may" || lemma == "might" || lemma == "could" || lemma == "can" || lemma == "ca";
}

Mood mood_of(const Syntax& syntax, std::int32_t root) {
  Mood mood{.duty = false, .future = false, .possible = false, .negated = is_negated(syntax, root)};
  for (std::int32_t at = root; at != no_token;) {
    for (const std::int32_t child : syntax.children(at)) {
      if (universal(syntax[child].relation) != Relation::aux) continue;
      const std::string_view lemma = syntax.lemma(child);
      mood.duty = mood.duty || is_duty(lemma);
      mood.future = mood.future || is_future(lemma);
      mood.possible = mood.possible || is_possible(lemma);
    }
    const std::string_view lemma = syntax.lemma(at);
    const std::int32_t clause = syntax.child(at, {Relation::xcomp});
    const bool has_to = clause != no_token && syntax.child(clause, {Relation::mark}) != no_token;
    if (has_to && (lemma == "need" || lemma == "have" || lemma == "got")) mood.duty = true;
    if (has_to && lemma == "go") mood.future = true;
    // A shared auxiliary: "should stop and think".
    at = syntax[at].relation == Relation::conj && !mood.duty && !mood.future && !mood.possible ? syntax[at].head
                                                                                               : no_token;
  }
  return mood;
}

bool is_first_person(const Syntax& syntax, std::int32_t token) {
  const std::string word = lower_case(syntax.word(token));
  return word == "i" || word == "we";
}

Taken taken(Position position) {
  return {.position = position, .polarity = usual_polarity(position), .about = no_token};
}

std::int32_t subject_of(const Syntax& syntax, std::int32_t root) {
  for (std::int32_t at = root; at != no_token;) {
    if (const std::int32_t subject = syntax.child(at, {Relation::nsubj}); subject != no_token) return subject;
    at = syntax[at].relation == Relation::conj || syntax[at].relation == Relation::xcomp ? syntax[at].head : no_token;
  }
  return no_token;
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

Taken choose_by_content(const Syntax& syntax, const StanceLists& lists, const Claim& claim, const IsHolder& is_holder,
                        bool announces) {
  const std::int32_t root = claim.root;
  if (ends_as_question(syntax, claim)) return taken(Position::questions);
  const Mood mood = mood_of(syntax, root);
  const std::int32_t subject = subject_of(syntax, root);
  const bool own = subject != no_token && (is_first_person(syntax, subject) || is_holder(subject));
  if (mood.duty) return taken(mood.negated ? Position::opposes : Position::advocates);
  if (own && syntax[root].upos == Upos::VERB)
    if (const StanceEntry* entry = find_entry(syntax, lists.cues, root))
      if (const auto position = position_of(mood.negated ? entry->negated : entry->plain))
        return {.position = *position, .polarity = usual_polarity(*position), .about = complement_of(syntax, root)};
  if (mood.future && (own || announces)) return taken(mood.negated ? Position::refuses : Position::commits);
  if (own && mood.possible && mood.negated) return taken(Position::refuses);
  if (const StanceEntry* entry = find_entry(syntax, lists.predicates, root))
    if (const auto position = position_of(mood.negated ? entry->negated : entry->plain)) return taken(*position);
  if (mood.future || mood.possible) return taken(Position::predicts);
  const bool command = syntax[root].xpos == Xpos::VB && subject == no_token &&
                       syntax.child(root, {Relation::mark, Relation::aux, Relation::nsubj}) == no_token;
  if (command) return taken(mood.negated ? Position::opposes : Position::advocates);
  return taken(Position::asserts);
}

} // namespace

bool is_negated(const Syntax& syntax, std::int32_t word) {
  const auto negates = [&](std::int32_t token) {
    const std::string lemma = lower_case(syntax.lemma(token));
    const std::string form = lower_case(syntax.word(token));
    return lemma == "not" || form == "n't" || lemma == "never" || lemma == "neither" || lemma == "nor" ||
           lemma == "no" || form == "without" || lemma == "hardly" || lemma == "cannot";
  };
  for (const std::int32_t child : syntax.children(word)) {
    const Relation relation = universal(syntax[child].relation);
    if ((relation == Relation::advmod || relation == Relation::cc || relation == Relation::det ||
         relation == Relation::mark) &&
        negates(child))
      return true;
    // "No tax should rise", "nobody wants war"
    if (relation == Relation::nsubj || relation == Relation::obj) {
      const std::int32_t determiner = syntax.child(child, {Relation::det});
      if (determiner != no_token && lower_case(syntax.word(determiner)) == "no") return true;
      const std::string form = lower_case(syntax.word(child));
      if (form == "nobody" || form == "nothing" || form == "none") return true;
    }
  }
  return false;
}

std::optional<Taken> choose_position(const Syntax& syntax, const StanceLists& lists, const Attribution& attribution,
                                     const Claim& claim, const IsHolder& is_holder) {
  const std::int32_t cue = attribution.cue_head;
  Stance stance = Stance::by_content;
  if (cue != no_token) {
    if (const StanceEntry* entry = find_entry(syntax, lists.cues, cue)) {
      const Mood mood = mood_of(syntax, cue);
      stance = mood.negated ? entry->negated : entry->plain;
      if (syntax.lemma(cue) == "ask" && attribution.content_head != no_token &&
          syntax[attribution.content_head].relation == Relation::xcomp)
        stance = Stance::advocates; // "asked them to leave"
    }
  }
  if (stance == Stance::none) return std::nullopt;
  if (const auto position = position_of(stance)) return taken(*position);
  return choose_by_content(syntax, lists, claim, is_holder, stance == Stance::announces);
}

} // namespace standpoint
