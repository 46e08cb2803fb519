#include "wording/word_claims.h"

#include "claims/acts.h"
#include "claims/held_view.h"
#include "claims/predicate.h"
#include "drafts/claim_draft.h"
#include "drafts/draft_claim.h"
#include "drafts/wording_case.h"
#include "wording/form_label.h"
#include "wording/keep_words.h"
#include "wording/name_nouns.h"
#include "wording/name_referents.h"
#include "wording/write_draft.h"

#include <algorithm>
#include <array>

namespace standpoint {

namespace {

// A second clause with a subject of its own, where both are too long: the first says more whole than both in parts.
void leave_second_clauses(ClaimDraft& draft) {
  int words = 0;
  for (std::int32_t at = draft.first(); at < draft.last(); ++at)
    if (draft.has(at) && draft.syntax()[at].upos != Upos::PUNCT) words += count_words(draft.word(at).text);
  if (words <= most_claim_words) return;
  for (const std::int32_t child : draft.children(draft.root))
    if (child > draft.root && draft.word(child).relation == Relation::conj &&
        draft.child(child, {Relation::nsubj, Relation::expl}) != no_token)
      draft.drop_subtree(child);
}

// "it is meant to make sure [Congress has to approve any deal]": the clause within, where what leads to it leaves no
// room for what is held in it; false where there is none, or what leads to it denies or leaves it open.
bool go_into_clause(ClaimDraft& draft, const WordingCase& asked) {
  const Syntax& syntax = draft.syntax();
  const GrammarLists& grammar = asked.lexicon.stances.grammar;
  for (std::int32_t at = draft.root; at != no_token;) {
    const Mood mood = mood_of(syntax, grammar, at);
    const Stance stance = cue_stance_of(syntax, asked.lexicon.stances, at);
    if (mood.negated || mood.possible || mood.conditional || stance == Stance::denies || stance == Stance::questions ||
        stance == Stance::opposes || predicate_stance_of(syntax, asked.lexicon.stances, at) != Stance::none)
      return false;
    const std::int32_t subject = draft.child(at, {Relation::nsubj}); // "[voters] believe that": theirs, not his
    if (stance == Stance::by_content && subject != no_token && !asked.is_holder(subject) &&
        syntax[subject].xpos != Xpos::NN)
      return false;
    std::int32_t next = draft.child(at, {Relation::ccomp});
    if (next == no_token) next = draft.child(at, {Relation::xcomp});
    if (next == no_token || next < at || opened_by(syntax, next) != no_token) return false;
    if (draft.child(next, {Relation::nsubj}) != no_token) {
      draft.narrow_to(next);
      if (const std::int32_t mark = draft.child(next, {Relation::mark}); mark != no_token) draft.drop(mark);
      return true;
    }
    at = next;
  }
  return false;
}

// "it would fail", where who was named before it has been cut.
void name_first_word(ClaimDraft& draft) {
  for (const std::int32_t at : draft.order) {
    if (!draft.has(at) || draft.syntax()[at].upos == Upos::PUNCT) continue;
    if (!draft.word(at).name.empty()) draft.word(at).text = draft.word(at).name;
    return;
  }
}

// The draft in at most most_claim_words; empty where that cannot be done.
std::string shorten(ClaimDraft draft, const WordingCase& asked, const NounNamer& namer) {
  leave_second_clauses(draft);
  weigh_words(draft, asked.lexicon, asked.topic.topics.empty() ? std::string_view{} : asked.topic.topics.front().label);
  const auto fits = [&] {
    ClaimDraft trial = draft;
    return keep_words(trial, most_claim_words);
  };
  for (const bool even_complements : {false, true}) { // until what is needed fits
    if (even_complements && !fits() && !asked.wants_noun())
      if (ClaimDraft inner = draft; go_into_clause(inner, asked))
        if (std::string text = shorten(std::move(inner), asked, namer); !text.empty()) return text;
    for (int depth = 4; depth > 0 && !fits(); --depth) need_less(draft, depth, even_complements);
  }
  for (int budget = most_claim_words; budget > 3; --budget) { // words that are added when it is written count too
    ClaimDraft kept = draft;
    if (!keep_words(kept, budget)) return {};
    name_first_word(kept);
    namer.name(kept, asked.topic, budget);
    std::string text = write_draft(kept, asked.lexicon.actors);
    if (count_words(text) <= most_claim_words) return text;
  }
  return {};
}

constexpr int bare_claim = 3; // words, the article with them

// "the plans", "the deal": of a noun that only points at something, what the topic or the article says it is.
std::string name_bare_noun(const ClaimDraft& draft, std::string text, const WordingCase& asked) {
  const Syntax& syntax = draft.syntax();
  const StanceLists& lists = asked.lexicon.stances;
  const HashedString& noun = syntax.lower_lemma(draft.root);
  if (count_words(text) > bare_claim || syntax[draft.root].upos != Upos::NOUN) return text;
  if (!lists.empty_nouns.contains(noun) && !lists.light_nouns.contains(noun) && !lists.acts.vehicles.contains(noun))
    return text;
  const TopicChoice& choice = asked.topic;
  if (choice.topics.empty() || choice.candidates.empty()) return text;
  const std::string& label = choice.topics.front().label;
  const std::string_view word = syntax.word(draft.root);
  const std::size_t at = label.rfind(word);
  if (at != std::string::npos) { // "immigration reform bill" for "the bill"
    if (count_words(label) <= 1 || count_words(label) + 1 > most_claim_words) return text;
    const bool begins_named = label.find("'s ") != std::string::npos;
    return begins_named ? label : std::string("the ") + label;
  }
  for (const TopicCandidate& candidate : choice.candidates)
    if (candidate.source != TopicSource::claim && !candidate.label.empty() &&
        count_words(text) + count_words(candidate.label) + 1 <= most_claim_words)
      return text + " on " + candidate.label;
  return text;
}

// Notes what a step made of the draft, where it changed.
void note(std::vector<std::string>* steps, std::string_view step, const std::string& text) {
  if (steps == nullptr) return;
  std::string line = std::string(step) + ": " + text;
  const auto is_same = [&](const std::string& before) { return before.substr(before.find(": ") + 2) == text; };
  if (steps->empty() || !is_same(steps->back())) steps->push_back(std::move(line));
}

std::string word_claim(const WordingCase& asked, const NounNamer& namer, std::vector<std::string>* steps) {
  const ActorLists& actors = asked.lexicon.actors;
  ClaimDraft draft = draft_claim(asked);
  if (steps != nullptr) note(steps, "taken from the evidence", write_draft(draft, actors));
  form_label(draft, asked);
  if (steps != nullptr) note(steps, "in the form of the position", write_draft(draft, actors));
  name_referents(draft, asked);
  if (steps != nullptr) note(steps, "pronouns named", write_draft(draft, actors));
  std::string text = shorten(draft, asked, namer);
  note(steps, "at most twelve words", text);
  if (!text.empty()) text = name_bare_noun(draft, std::move(text), asked);
  note(steps, "the bare noun named", text);
  if (stands_alone(text) || !leave_pronoun(draft, asked)) return text;
  text = shorten(std::move(draft), asked, namer);
  note(steps, "without the pronoun", text);
  return text;
}

std::string topic_as_claim(const TopicChoice& choice) {
  return choice.topics.empty() ? std::string{} : choice.topics.front().label;
}

} // namespace

bool stands_alone(std::string_view claim) {
  bool is_first = true;
  for (std::size_t at = 0; at < claim.size();) {
    std::size_t end = at;
    while (end < claim.size() && claim[end] != ' ' && claim[end] != ',' && claim[end] != '\'' && claim[end] != '-')
      ++end;
    const std::string_view exact = claim.substr(at, end - at);
    const std::string word = lower_case(exact);
    if (is_first)
      for (const std::string_view pointing : {"it", "this", "that", "they", "he", "she", "these", "those"})
        if (word == pointing) return false;
    for (const std::string_view own : {"we", "you", "our", "my", "your", "me"})
      if (word == own) return false;
    if (exact == "I" || exact == "us") return false;
    is_first = false;
    at = end + 1;
  }
  return !claim.empty();
}

std::vector<WordedClaim> word_claims(const Article& article, const Claims& claims,
                                     const std::vector<FoundPosition>& positions,
                                     const std::vector<TopicChoice>& topics, const ArticleActors& actors,
                                     const Lexicon& lexicon, bool explain) {
  std::vector<WordedClaim> worded(positions.size());
  if (positions.empty()) return worded;
  const NounNamer namer(article, actors, lexicon);
  for (std::size_t p = 0; p < positions.size(); ++p) {
    const WordingCase asked{.article = article,
                            .actors = actors,
                            .lexicon = lexicon,
                            .holding = claims.holdings[positions[p].holding],
                            .position = positions[p],
                            .topic = topics[p]};
    if (positions[p].claim.evidence.empty()) continue;
    std::vector<std::string>* steps = explain ? &worded[p].because : nullptr;
    worded[p].text = word_claim(asked, namer, steps);
    if (!stands_alone(worded[p].text)) {
      worded[p].text = topic_as_claim(topics[p]);
      if (explain) worded[p].because.emplace_back("the topic, as the words cannot be read alone");
    }
  }
  return worded;
}

} // namespace standpoint
