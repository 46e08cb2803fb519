// What a bare noun stands for: "the bill" is the Zika funding bill where the article has called it so.
#pragma once

#include "actors/resolve_actors.h"
#include "article/article.h"
#include "drafts/claim_draft.h"
#include "lexicon/lexicon.h"
#include "topics/article_nouns.h"
#include "topics/find_topic.h"
#include "topics/topic_path.h"
#include "topics/topic_wording.h"

#include <cstdint>
#include <string>

namespace standpoint {

// Shapes: refers to the article and the lexicon, which must outlive it. Cost: linear in the article to build.
class NounNamer {
public:
  NounNamer(const Article&, const ArticleActors&, const Lexicon&);

  // Nouns of the draft that nothing tells apart get the words of the last mention before them that does, those of the
  // topic that they stand for, or the nouns that the article mostly puts before them ("rises": "council tax rises"), as
  // long as the draft has no more than so many words and none of these words yet.
  void name(ClaimDraft&, const TopicChoice&, int most_words) const;

private:
  bool is_bare(const ClaimDraft&, std::int32_t noun) const;
  bool tells_which(std::int32_t noun, std::int32_t child) const;
  std::string fuller_phrase(std::int32_t noun) const;
  std::string usual_phrase(std::int32_t noun) const;

  const Syntax& syntax_;
  const ArticleActors& actors_;
  ArticleNouns nouns_;
  TopicPath path_;
  TopicWording wording_;
};

} // namespace standpoint
