#include "claims/silent_quotations.h"

#include "claims/attributed_words.h"
#include "claims/quoted_sentence.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::int32_t shortest = 4; // words: less is a title or a scrap
// Nine are found in PolNeAR's training articles: of six the marked speaker is this one, three are not marked.
constexpr double share_right = .6;

class Finder {
public:
  Finder(const Article& article, const std::vector<Attribution>& known)
      : article_(article), sentences_(article.analysis.sentences), syntax_(article.syntax),
        quotation_(article.quotation), is_known_(attributed_words(syntax_, known, WithSources::yes)),
        speaks_(sentences_.size()) {
    for (const Attribution& attribution : known)
      if (attribution.cue_head != no_token) speaks_[sentence_of(attribution.cue_head)] = 1;
  }

  std::vector<Attribution> find() {
    for (std::size_t s = 1; s < sentences_.size(); ++s) {
      if (!is_silent(sentences_[s])) continue;
      std::size_t last = s;
      while (last + 1 < sentences_.size() && sentences_[last + 1].paragraph == sentences_[s].paragraph &&
             is_silent(sentences_[last + 1]))
        ++last;
      const bool is_claimed_after = last + 1 < sentences_.size() &&
                                    sentences_[last + 1].paragraph == sentences_[s].paragraph &&
                                    quotation_[sentences_[last + 1].first] >= 0;
      if (!is_claimed_after) add(s, last, actor_before(s, last));
      s = last;
    }
    return std::move(found_);
  }

private:
  std::size_t sentence_of(std::int32_t token) const { return static_cast<std::size_t>(syntax_[token].sentence); }

  bool is_silent(const Sentence& sentence) const {
    return is_unclaimed_quotation(article_, sentence, shortest, [&](std::int32_t at) { return is_known_[at] != 0; });
  }

  // The named subject of the sentence before; no_token where none acts there or somebody speaks.
  std::int32_t actor_before(std::size_t s, std::size_t last) const {
    const Sentence& before = sentences_[s - 1];
    const bool is_same_paragraph = before.paragraph == sentences_[s].paragraph;
    const bool is_own_paragraph =
        before.paragraph + 1 == sentences_[s].paragraph &&
        (last + 1 == sentences_.size() || sentences_[last + 1].paragraph != sentences_[s].paragraph);
    if (before.kind != SentenceKind::prose || (!is_same_paragraph && !is_own_paragraph)) return no_token;
    if (speaks_[s - 1] != 0) return no_token;
    for (std::int32_t at = before.first; at < before.last; ++at)
      if (quotation_[at] >= 0) return no_token;
    for (std::int32_t at = before.first; at < before.last; ++at) {
      if (syntax_[at].relation != Relation::root || syntax_[at].upos != Upos::VERB) continue;
      const std::int32_t subject = syntax_.child(at, {Relation::nsubj});
      const bool acts = subject != no_token && syntax_[subject].relation == Relation::nsubj;
      return acts && syntax_[subject].upos == Upos::PROPN ? subject : no_token;
    }
    return no_token;
  }

  void add(std::size_t first, std::size_t last, std::int32_t speaker) {
    if (speaker == no_token) return;
    WordRange words{sentences_[first].first, sentences_[last].last};
    std::int32_t head = no_token;
    for (std::int32_t at = words.first; at < words.last && head == no_token; ++at)
      if (syntax_[at].relation == Relation::root) head = at;
    found_.push_back({.source = {syntax_.span(syntax_.subtree(speaker))},
                      .cue = {},
                      .content = {syntax_.span(words)},
                      .quote = Quote::direct,
                      .source_head = speaker,
                      .cue_head = no_token,
                      .content_head = head,
                      .outer = -1,
                      .confidence = share_right});
  }

  const Article& article_;
  const std::vector<Sentence>& sentences_;
  const Syntax& syntax_;
  const std::vector<std::int32_t>& quotation_; // by token
  std::vector<char> is_known_;                 // by token: part of an attribution
  std::vector<char> speaks_;                   // by sentence: has a cue
  std::vector<Attribution> found_;
};

} // namespace

std::vector<Attribution> silent_quotations(const Article& article, const std::vector<Attribution>& known) {
  return Finder(article, known).find();
}

} // namespace standpoint
