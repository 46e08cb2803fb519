// An attribution: who is said to hold what, in the words of the article.
// Source: the scheme of PARC3 and PolNeAR (Pareti 2012; Newell et al. 2018): source, cue, content.
#pragma once

#include "base/span.h"
#include "language/analysis.h"

#include <cstdint>

namespace standpoint {

enum class Quote : std::uint8_t { direct, indirect, mixed };

// Shapes: spans point into the Document's text, tokens into its Analysis.
// Units: bytes; confidence 0 to 1.
struct Attribution {
  Spans source; // empty when the text names no holder ("it was reported that ...")
  Spans cue;    // empty for a quotation whose speaker is carried on from before; without both, the author speaks
  Spans content;
  Quote quote = Quote::indirect;
  std::int32_t source_head = no_token; // the head token of the source, of the cue, of the content
  std::int32_t cue_head = no_token;
  std::int32_t content_head = no_token;
  std::int32_t outer = -1; // index of the attribution whose content holds this one; -1 when outermost
  double confidence = 1;
};

// What nobody is said to say: the author says it.
inline bool is_authors_own(const Attribution& attribution) {
  return attribution.source.empty() && attribution.cue.empty();
}

} // namespace standpoint
