// What the language engine says about a document: sentences of tokens with tag, lemma and head.
#pragma once

#include "base/span.h"
#include "language/tagset.h"
#include "language/word_atoms.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

inline constexpr std::int32_t no_token = -1;

// A syntactic word. "don't" is two tokens, "do" and "n't", each with its own span.
struct Token {
  Span span;
  std::string_view lemma; // lower case but for proper nouns; lives as long as the Analysis or its model
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  Relation relation = Relation::root;
  std::int32_t head = no_token; // index into Analysis::tokens; no_token for the sentence's root
  std::int32_t sentence = 0;    // index into Analysis::sentences
};

enum class SentenceKind : std::uint8_t { prose, headline, furniture };

struct Sentence {
  Span span;
  std::int32_t first = 0; // tokens [first, last) of Analysis::tokens
  std::int32_t last = 0;
  std::int32_t paragraph = 0; // counts from 0; a headline or a furniture line is a paragraph of its own
  SentenceKind kind = SentenceKind::prose;
};

// Shapes: owns tokens and sentences; token spans point into the Document's text, which must be kept beside it.
// Order: tokens and sentences by position; every token belongs to one sentence; heads stay within the sentence.
//        Furniture (Document::furniture) has no tokens.
struct Analysis {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::shared_ptr<const void> lemmas; // keeps the lemmas' characters alive
  std::vector<WordAtoms> atoms;       // of each token; empty when the analysis was read from a file
};

// A token's atoms, made anew where the analysis has none. `text`: the document's.
inline WordAtoms atoms_of(const Analysis& analysis, std::size_t token, std::string_view text,
                          const Clusters& clusters) {
  return analysis.atoms.empty() ? word_atoms(slice(text, analysis.tokens[token].span), clusters)
                                : analysis.atoms[token];
}

} // namespace standpoint
