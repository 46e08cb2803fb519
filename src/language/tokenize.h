// A sentence to word tokens, as UD English EWT cuts them.
#pragma once

#include "base/span.h"
#include "language/orthography.h"

#include <string_view>
#include <vector>

namespace standpoint {

// Appends the tokens' spans (bytes of `text`) of the sentence. "don't" -> do n't, "cannot" -> can not, "Bush's" -> Bush
// 's. Every non-blank character is in one token. REQUIRES: text is valid UTF-8, sentence lies within it.
void tokenize(std::string_view text, Span sentence, const Orthography&, std::vector<Span>& tokens);

} // namespace standpoint
