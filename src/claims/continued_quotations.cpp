// The rest of a quotation behind its speaker ("'It is late,' Lee said, ['and it is cold']") is his where the
// attribution left it out. A sentence that is nothing but quotation, and that no attribution claims, is said by
//   the same quotation   "'It is late. [It is not too late.]' he said"     whoever says another part of it
//   the one before       "'It is late,' Lee said. ['We must act.']"        the speaker of the sentence before, in the
//                        same paragraph or, where the sentence begins its own, in the one before
//   the one after        "['We must act.'] 'It is late,' Lee said."        in the same paragraph only, and not of who
//   answers
//                                                              a question
#include "claims/continued_quotations.h"

#include "claims/quoted_sentence.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::int32_t nobody = -1;
constexpr std::int32_t shortest = 3; // words

bool is_answered_question(const std::vector<Quotation>& quotations, const std::vector<std::int32_t>& quotation,
                          const Syntax& syntax, std::int32_t token) {
  const std::int32_t asked = quotation[token];
  if (asked < 0) return false;
  const Quotation& question = quotations[asked];
  if (!question.closed || question.last >= syntax.size() || question.last - question.first < 3) return false;
  return syntax.word(question.last - 2) == "?" && quotation[question.last] >= 0 &&
         syntax.sentence_of(question.last).paragraph == syntax.sentence_of(token).paragraph;
}

class Finder {
public:
  Finder(const Article& article, const std::vector<Attribution>& attributions)
      : article_(article), analysis_(article.analysis), syntax_(article.syntax), attributions_(attributions),
        quotations_(article.quotations), quotation_(article.quotation), claimed_(analysis_.tokens.size(), nobody),
        speaker_(analysis_.sentences.size(), nobody) {
    for (std::size_t a = 0; a < attributions.size(); ++a) {
      if (attributions[a].source_head == no_token) continue; // names no speaker: claims nothing
      const auto index = static_cast<std::int32_t>(a);
      for (const Spans* spans : {&attributions[a].content, &attributions[a].source, &attributions[a].cue})
        for (const Span span : *spans) claim(syntax_.tokens_in(span), index);
      // The speaker of a sentence: of its last attribution that is not held within another's content.
      if (attributions[a].outer >= 0 || !speaks(attributions[a])) continue;
      speaker_[sentence_of(attributions[a].cue_head)] = index;
      for (const Span span : attributions[a].content)
        for (const std::int32_t end : {syntax_.tokens_in(span).first, syntax_.tokens_in(span).last - 1})
          if (quotation_[end] >= 0) speaker_[sentence_of(end)] = index;
    }
  }

  std::vector<Continuation> find() {
    for (std::size_t s = 0; s < analysis_.sentences.size(); ++s) {
      add_second_half(analysis_.sentences[s], speaker_[s]);
      if (!is_unclaimed(analysis_.sentences[s])) continue;
      const std::int32_t speaker = speaker_of(s);
      if (speaker == nobody) continue;
      speaker_[s] = speaker;
      found_.push_back({.attribution = speaker, .content = {analysis_.sentences[s].span}});
    }
    return std::move(found_);
  }

private:
  // "'We oppose it,' Lee said, ['and we will fight it']": of the same sentence, with nothing but the speaker between.
  void add_second_half(const Sentence& sentence, std::int32_t speaker) {
    if (speaker == nobody) return;
    const std::int32_t cue = attributions_[speaker].cue_head;
    if (!sentence_contains(sentence, cue) || quotation_[sentence.first] < 0) return;
    std::int32_t at = cue;
    while (at < sentence.last && quotation_[at] < 0) {
      const bool is_speaker = claimed_[at] == speaker;
      if (!is_speaker && syntax_[at].upos != Upos::PUNCT) return;
      ++at;
    }
    WordRange half{at, at};
    std::int32_t words = 0;
    while (half.last < sentence.last && quotation_[half.last] >= 0) {
      if (claimed_[half.last] != nobody) return;
      words += syntax_[half.last].upos != Upos::PUNCT;
      ++half.last;
    }
    if (words < shortest) return;
    claim(half, speaker);
    found_.push_back({.attribution = speaker, .content = {syntax_.span(half)}});
  }

  static bool sentence_contains(const Sentence& sentence, std::int32_t token) {
    return sentence.first <= token && token < sentence.last;
  }

  std::size_t sentence_of(std::int32_t token) const { return syntax_[token].sentence; }

  void claim(WordRange range, std::int32_t attribution) {
    for (std::int32_t at = range.first; at < range.last; ++at) claimed_[at] = attribution;
  }

  bool speaks(const Attribution& a) const {
    return a.cue_head != no_token && a.source_head != no_token && syntax_[a.cue_head].upos == Upos::VERB;
  }

  bool is_unclaimed(const Sentence& sentence) const {
    return is_unclaimed_quotation(article_, sentence, shortest,
                                  [&](std::int32_t at) { return claimed_[at] != nobody; });
  }

  std::int32_t speaker_of(std::size_t s) const {
    const Sentence& sentence = analysis_.sentences[s];
    const std::int32_t first = quotation_[middle(sentence)];
    const Quotation& quotation = quotations_[first];
    for (std::int32_t at = quotation.first; at < quotation.last; ++at)
      if (const std::int32_t a = claimed_[at]; a != nobody)
        if (speaks(attributions_[a])) return a;
    if (s > 0) {
      const Sentence& before = analysis_.sentences[s - 1];
      if (before.kind == SentenceKind::prose && before.paragraph + 1 >= sentence.paragraph)
        if (speaker_[s - 1] != nobody) return speaker_[s - 1];
    }
    for (std::size_t next = s + 1; next < analysis_.sentences.size(); ++next) {
      if (analysis_.sentences[next].paragraph != sentence.paragraph) break;
      if (is_answered_question(quotations_, quotation_, syntax_, middle(analysis_.sentences[next - 1]))) return nobody;
      if (is_unclaimed(analysis_.sentences[next])) continue;
      return starts_with_quotation(analysis_.sentences[next]) ? speaker_[next] : nobody;
    }
    return nobody;
  }

  std::int32_t middle(const Sentence& sentence) const { // a word, which lies in a quotation
    std::int32_t at = sentence.first;
    while (syntax_[at].upos == Upos::PUNCT) ++at;
    return at;
  }

  bool starts_with_quotation(const Sentence& sentence) const { return quotation_[sentence.first] >= 0; }

  const Article& article_;
  const Analysis& analysis_;
  const Syntax& syntax_;
  const std::vector<Attribution>& attributions_;
  const std::vector<Quotation>& quotations_;
  const std::vector<std::int32_t>& quotation_; // by token
  std::vector<std::int32_t> claimed_;          // by token: the attribution that holds it
  std::vector<std::int32_t> speaker_;          // by sentence: the attribution of who speaks in it
  std::vector<Continuation> found_;
};

} // namespace

bool is_answered_question(const Article& article, std::int32_t token) {
  return is_answered_question(article.quotations, article.quotation, article.syntax, token);
}

std::vector<Continuation> continued_quotations(const Article& article, const std::vector<Attribution>& attributions) {
  return Finder(article, attributions).find();
}

} // namespace standpoint
