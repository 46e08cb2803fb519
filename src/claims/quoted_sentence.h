// A sentence that is nothing but quotation, and that no attribution has.
#pragma once

#include "article/article.h"

#include <cstdint>

namespace standpoint {

// `is_claimed(token)`: whether an attribution has the token. Of prose, with `least` words or more.
template <class IsClaimed>
bool is_unclaimed_quotation(const Article& article, const Sentence& sentence, std::int32_t least,
                            IsClaimed is_claimed) {
  std::int32_t words = 0;
  for (std::int32_t at = sentence.first; at < sentence.last; ++at) {
    if (article.syntax[at].upos == Upos::PUNCT) continue;
    if (article.quotation[at] < 0 || is_claimed(at)) return false;
    ++words;
  }
  return words >= least && sentence.kind == SentenceKind::prose;
}

} // namespace standpoint
