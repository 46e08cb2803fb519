#include "claims/told_attribution.h"

namespace standpoint {

std::optional<Attribution> told_attribution(const Syntax& syntax, std::int32_t holder, std::int32_t cue,
                                            std::int32_t thing, double confidence) {
  WordRange words = syntax.subtree(thing);
  if (syntax.child(thing, {Relation::cop}) != no_token) words.first = cue + 1; // "is [against] the toll"
  if (words.first < thing && (syntax[words.first].upos == Upos::ADP || syntax[words.first].upos == Upos::SCONJ))
    ++words.first;
  for (std::int32_t at = thing + 1; at < words.last; ++at)
    if (syntax[at].upos == Upos::PUNCT && syntax.word(at) != "-") words.last = at;
  if (words.first >= words.last || words.contains(cue) || words.contains(holder)) return std::nullopt;
  return Attribution{.source = {syntax[holder].span},
                     .cue = {syntax[cue].span},
                     .content = {syntax.span(words)},
                     .quote = Quote::indirect,
                     .source_head = holder,
                     .cue_head = cue,
                     .content_head = thing,
                     .outer = -1,
                     .confidence = confidence};
}

} // namespace standpoint
