#include "claims/attributed_words.h"

namespace standpoint {

std::vector<char> attributed_words(const Syntax& syntax, const std::vector<Attribution>& attributions,
                                   WithSources with_sources, const std::function<bool(const Attribution&)>& counts) {
  std::vector<char> words(static_cast<std::size_t>(syntax.size()));
  const auto mark = [&](const Spans& spans) {
    for (const Span span : spans) {
      const WordRange range = syntax.tokens_in(span);
      for (std::int32_t at = range.first; at < range.last; ++at) words[static_cast<std::size_t>(at)] = 1;
    }
  };
  for (const Attribution& attribution : attributions) {
    if (counts && !counts(attribution)) continue;
    mark(attribution.content);
    mark(attribution.cue);
    if (with_sources == WithSources::yes) mark(attribution.source);
  }
  return words;
}

} // namespace standpoint
