#include "positions/position_features.h"

#include "base/hash_map.h"
#include "claims/acts.h"
#include "claims/predicate.h"
#include "language/word_atoms.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cassert>

namespace standpoint {

namespace {

constexpr Atom nothing = mix(9100);

Atom text_atom(std::string_view text) {
  return XXH3_64bits_withSeed(text.data(), text.size(), 53);
}

bool is_content_word(Upos upos) {
  return upos == Upos::NOUN || upos == Upos::PROPN || upos == Upos::VERB || upos == Upos::ADJ || upos == Upos::ADV;
}

CuePart cue_part(Upos upos) {
  return upos == Upos::NOUN ? CuePart::noun : upos == Upos::ADJ ? CuePart::adjective : CuePart::verb;
}

Atom mood_atom(const Mood& mood) {
  return number_atom(30,
                     (mood.duty ? 1 : 0) + (mood.future ? 2 : 0) + (mood.possible ? 4 : 0) + (mood.negated ? 8 : 0));
}

std::uint32_t bytes_of(const Spans& spans) {
  std::uint32_t bytes = 0;
  for (const Span span : spans) bytes += span.size();
  return bytes;
}

std::uint32_t shared_bytes(const Spans& a, const Spans& b) {
  std::uint32_t bytes = 0;
  for (const Span x : a)
    for (const Span y : b)
      if (x.overlaps(y)) bytes += std::min(x.end, y.end) - std::max(x.begin, y.begin);
  return bytes;
}

int length_step(std::int32_t words) {
  return words <= 2 ? words : words <= 4 ? 3 : words <= 7 ? 4 : words <= 12 ? 5 : words <= 20 ? 6 : words <= 30 ? 7 : 8;
}

} // namespace

PositionFeatures::PositionFeatures(const Article& article, const std::vector<Holding>& holdings,
                                   const std::vector<ReadClaim>& claims, const Lexicon& lexicon,
                                   const Clusters& clusters)
    : analysis_(article.analysis), syntax_(article.syntax), holdings_(holdings), claims_(claims), lexicon_(lexicon),
      clusters_(clusters) {
  const Syntax& syntax = article.syntax;
  lemmas_.reserve(article.analysis.tokens.size());
  HashMap<int> count; // by lemma
  for (std::int32_t at = 0; at < syntax.size(); ++at) {
    lemmas_.push_back(text_atom(syntax.lower_lemma(at).text));
    const Upos upos = syntax[at].upos;
    if (upos == Upos::NOUN || upos == Upos::PROPN) ++count[lemmas_.back()];
    if (syntax.sentence_of(at).kind == SentenceKind::headline && is_content_word(upos))
      title_.push_back(lemmas_.back());
  }
  std::ranges::sort(title_);
  for (std::size_t c = 0; c < claims.size(); ++c)
    by_sentence_.emplace_back(syntax[claims[c].held.claim.root].sentence, c);
  std::ranges::sort(by_sentence_);
  frequency_.resize(lemmas_.size(), 0);
  for (std::int32_t at = 0; at < syntax.size(); ++at)
    if (const int* found = count.find(lemma(at))) frequency_[at] = static_cast<std::uint8_t>(std::min(*found, 9));
}

void PositionFeatures::of(std::size_t number, FeatureList& out) const {
  assert(number < claims_.size());
  const ReadClaim& read = claims_[number];
  const HeldClaim& held = read.held;
  const Holding& holding = holdings_[held.holding];
  const Attribution& a = holding.attribution;
  const Claim& claim = held.claim;
  const std::int32_t root = claim.root;
  const GrammarLists& grammar = lexicon_.stances.grammar;

  int n = 9200; // of the first template
  const auto add = [&](TemplateName, auto... atoms) { out.push_back(feature(n++, atoms...)); };
  const auto add_same = [&](TemplateName, auto... atoms) { out.push_back(feature(n, atoms...)); }; // one a word
  const auto add_as = [&](int own, TemplateName, auto... atoms) { out.push_back(feature(own, atoms...)); };

  // What the rules say.
  const Atom rules = read.by_rules ? number_atom(1, read.by_rules->position) : nothing;
  add("bias", mix(1));
  add("rules", rules);

  // The cue.
  const std::int32_t cue = a.cue_head;
  Atom cue_lemma = nothing, cue_group = nothing, cue_mood = nothing, cue_stance = nothing, frame = nothing;
  if (cue != no_token) {
    cue_lemma = lemma(cue);
    const auto& entries = lexicon_.cues.find(cue_part(syntax_[cue].upos), syntax_.lemma(cue));
    if (!entries.empty()) cue_group = text_atom(entries.front().group);
    cue_mood = mood_atom(mood_of(syntax_, grammar, cue));
    cue_stance = number_atom(2, cue_stance_of(syntax_, lexicon_.stances, cue));
    if (a.content_head != no_token)
      frame = syntax_[a.content_head].head == cue   ? number_atom(3, syntax_[a.content_head].relation)
              : syntax_[cue].head == a.content_head ? number_atom(4, syntax_[cue].relation)
                                                    : mix(5);
    add("cue's lemma", cue_lemma);
    add("cue's lemma, frame", cue_lemma, frame);
    add("cue's fine class", fine_atom(syntax_.word(cue), clusters_));
    add("cue's tag, cue's relation", number_atom(5, syntax_[cue].xpos), number_atom(3, syntax_[cue].relation));
    add("cue's lemma, cue's mood", cue_lemma, cue_mood);
  } else {
    n += 5;
  }
  add("cue's act", cue_group);
  add("cue's act, frame", cue_group, frame);
  add("cue's stance, cue's mood", cue_stance, cue_mood);
  add("cue's stance, rules", cue_stance, rules);
  add("frame, quotation", frame, number_atom(6, a.quote));

  // The predicate.
  const Mood mood = mood_of(syntax_, grammar, root);
  const std::int32_t subject = subject_of(syntax_, root);
  const Atom subject_lemma = subject == no_token ? nothing : lemma(subject);
  const Atom subject_kind = subject == no_token ? nothing : number_atom(7, syntax_[subject].upos);
  const Atom root_lemma = lemma(root);
  const Atom root_kind = number_atom(7, syntax_[root].upos);
  const Atom root_fine = fine_atom(syntax_.word(root), clusters_);
  const Atom own = number_atom(31, read.is_own ? 1 : 0);
  add("predicate", root_lemma);
  add("predicate, negated", root_lemma, number_atom(32, mood.negated ? 1 : 0));
  add("predicate's fine class", root_fine);
  add("predicate's kind, tag", root_kind, number_atom(5, syntax_[root].xpos));
  add("mood", mood_atom(mood));
  add("mood, own claim", mood_atom(mood), own);
  add("mood, subject", mood_atom(mood), subject_lemma);
  add("subject", subject_lemma);
  add("subject's kind, own claim", subject_kind, own);
  add("own claim, predicate", own, root_lemma);
  add("predicate's kind, frame, cue's act", root_kind, frame, cue_group);
  const std::int32_t object = syntax_.child(root, {Relation::obj, Relation::obl, Relation::xcomp, Relation::ccomp});
  add("object, predicate", object == no_token ? nothing : lemma(object), root_lemma);
  add("object's kind", object == no_token ? nothing : number_atom(7, syntax_[object].upos));

  // The words.
  std::int32_t words = 0, nouns = 0, verbs = 0, in_title = 0, frequent = 0, claims_of_stance = 0;
  std::int32_t first = no_token, last = no_token;
  for (const Span span : claim.evidence) {
    const WordRange range = syntax_.tokens_in(span);
    for (std::int32_t at = range.first; at < range.last; ++at) {
      const Upos upos = syntax_[at].upos;
      if (upos == Upos::PUNCT) continue;
      if (first == no_token) first = at;
      last = at;
      ++words;
      add_same("word", lemma(at));
      if (upos == Upos::VERB || upos == Upos::ADJ || upos == Upos::NOUN || upos == Upos::ADV)
        add_as(9150, "word's fine class, word's kind", fine_atom(syntax_.word(at), clusters_), number_atom(7, upos));
      if (last > first) add_as(9151, "word before, word", lemma(at - 1), lemma(at));
      if (upos == Upos::VERB || upos == Upos::AUX) ++verbs;
      if (upos == Upos::NOUN || upos == Upos::PROPN) {
        ++nouns;
        if (frequency_[at] >= 4) ++frequent;
      }
      if (is_content_word(upos) && std::ranges::binary_search(title_, lemma(at))) ++in_title;
      const Stance stance = predicate_stance_of(syntax_, lexicon_.stances, at);
      if (stance != Stance::none) {
        add_as(9152, "stance", number_atom(2, stance));
        add_as(9153, "stance, negated", number_atom(2, stance),
               number_atom(32, is_negated(syntax_, grammar, at) ? 1 : 0));
        ++claims_of_stance;
      }
      const Stance own_stance = cue_stance_of(syntax_, lexicon_.stances, at);
      if (own_stance < Stance::by_content)
        add_as(9154, "cue's stance, word's kind", number_atom(2, own_stance), number_atom(7, upos));
    }
  }
  ++n;
  add("first word", first == no_token ? nothing : lemma(first));
  add("verbs, nouns", number_atom(33, std::min(words > 0 ? verbs : 0, 3)), number_atom(34, std::min(nouns, 4)));
  add("length", number_atom(35, length_step(words)));
  add("length, quotation, frame", number_atom(35, length_step(words)), number_atom(6, a.quote), frame);
  add("words of the headline", number_atom(36, std::min(in_title, 3)));
  add("frequent nouns", number_atom(37, std::min(frequent, 3)));
  add("words of stance", number_atom(38, std::min(claims_of_stance, 3)));
  const std::string_view behind =
      claim.evidence.empty() ? std::string_view{} : syntax_.text().substr(claim.evidence.back().end, 1);
  add("mark behind", behind.empty() ? nothing : number_atom(39, behind[0] == '?' ? 1 : behind[0] == '!' ? 2 : 0));

  // Its place.
  add("place, claims", number_atom(40, std::min<std::size_t>(held.place, 4)),
      number_atom(41, std::min<std::size_t>(held.count, 5)));
  add("carried on, quotation", number_atom(42, holding.is_continued ? 1 : 0), number_atom(6, a.quote));
  const bool is_nested = a.outer >= 0;
  add("nested, attribution's confidence", number_atom(43, is_nested ? 1 : 0),
      number_atom(44, static_cast<int>(a.confidence * 10)));
  add("attribution's confidence", number_atom(44, static_cast<int>(a.confidence * 10)));
  const auto sentence = static_cast<std::int64_t>(syntax_[root].sentence);
  add("sentence's number", number_atom(45, distance_bucket(static_cast<std::int32_t>(sentence))));
  add("sentence's kind", number_atom(46, analysis_.sentences[sentence].kind));
  const bool has_before = held.place > 0 && number > 0 && claims_[number - 1].held.holding == held.holding;
  const auto& before = claims_[has_before ? number - 1 : number].by_rules;
  add("position before, rules", has_before && before ? number_atom(1, before->position) : nothing, rules);

  // Others that say the same words.
  int same_words = 0, other_words = 0, same_sentence = 0, covered = 0;
  const std::int32_t here = syntax_[root].sentence;
  for (auto at = std::ranges::lower_bound(by_sentence_, std::pair{here, std::size_t{0}});
       at != by_sentence_.end() && at->first == here; ++at) {
    if (at->second == number) continue;
    const HeldClaim& rival = claims_[at->second].held;
    const Holding& of_rival = holdings_[rival.holding];
    const bool same_holder = !of_rival.holders.empty() && !holding.holders.empty() &&
                             of_rival.holders.front().name == holding.holders.front().name;
    const std::uint32_t shared = shared_bytes(claim.evidence, rival.claim.evidence);
    const std::uint32_t smaller = std::min(bytes_of(claim.evidence), bytes_of(rival.claim.evidence));
    if (same_holder) ++same_sentence;
    if (shared * 2 < smaller) continue;
    const int size = bytes_of(claim.evidence) < bytes_of(rival.claim.evidence) ? 1 : 2;
    (same_holder ? same_words : other_words) |= size;
    if (!same_holder)
      covered = std::max(covered, static_cast<int>(shared * 5 / std::max(1U, bytes_of(claim.evidence))));
  }
  add("same holder has these words", number_atom(47, same_words));
  add("another holder has these words, share", number_atom(48, other_words), number_atom(49, covered));
  add("holder's claims in the sentence", number_atom(50, std::min(same_sentence, 3)));
  add("holder's claims in the sentence, length", number_atom(50, std::min(same_sentence, 3)),
      number_atom(35, length_step(words)));
  add("has subject, predicate's relation", number_atom(51, subject == no_token ? 0 : 1),
      number_atom(3, syntax_[root].relation));
  add("has subject, verbs, predicate's kind", number_atom(51, subject == no_token ? 0 : 1),
      number_atom(33, std::min(verbs, 3)), root_kind);
  add("holder's claims in the sentence, first word's kind, predicate's relation",
      number_atom(50, std::min(same_sentence, 3)), first == no_token ? nothing : number_atom(7, syntax_[first].upos),
      number_atom(3, syntax_[root].relation));

  // The holder.
  add("holder's kind", holding.holders.empty() ? nothing : number_atom(8, holding.holders.front().kind));
  if (a.source_head != no_token) {
    add("source, cue's act", lemma(a.source_head), cue_group);
    add("source's kind, source's relation", number_atom(7, syntax_[a.source_head].upos),
        number_atom(3, syntax_[a.source_head].relation));
    add("source's fine class", fine_atom(syntax_.word(a.source_head), clusters_));
  }
}

} // namespace standpoint
