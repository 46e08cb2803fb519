// Words found again in a text: the same ones, not words that look like them.
#pragma once

#include "project/entry.h"

#include <string_view>

namespace standpoint {

inline constexpr std::size_t anchor_context = 32; // characters on either side

// Of the evidence of a statement of this text. Empty where the evidence is empty or does not lie in the text.
Anchor make_anchor(std::string_view text, const CodePointSpans& evidence);

enum class Anchored : std::uint8_t {
  same,  // quote and context, but for white space and quotation marks, and only in one place, or just where it was
  moved, // the quote, but not its context, or in several places
  lost
};

struct FoundAnchor {
  Anchored how = Anchored::lost;
  CodePointSpans evidence; // in this text; of `moved`, the place whose context is most like it; of `lost` empty
};

// Cost: linear in the text. Nothing is matched by likeness: guesses of that kind put decisions on other words.
FoundAnchor find_anchor(std::string_view text, const Anchor&);

} // namespace standpoint
