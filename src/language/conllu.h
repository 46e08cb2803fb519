// CoNLL-U: the treebanks' format, read for training and for given tokens, written for `standpoint parse`.
//
// Source: universaldependencies.org/format.html (v2). Multiword tokens (1-2) and empty nodes (1.1) are skipped on
// reading, but the blank after a multiword token is kept; writing gives syntactic words only.
#pragma once

#include "language/analysis.h"
#include "text/document.h"

#include <cstddef>
#include <cstdint>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace standpoint {

// A word as the file has it. A label that is "_" or not in the set reads as X, XX or dep.
struct ConlluWord {
  std::string form;
  std::string lemma;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  std::string feats;
  std::int32_t head = no_token; // index into ConlluSentence::words; no_token for the root
  Relation relation = Relation::dep;
  std::string misc; // "_" when empty
  bool space_after = true;
};

struct ConlluSentence {
  std::vector<std::string> comments; // without the leading "# "
  std::vector<ConlluWord> words;
  std::size_t line = 0;           // of its first line in the file
  std::size_t unknown_labels = 0; // labels other than "_" that are not in the sets: training refuses them

  bool opens_paragraph() const; // a "newpar" or "newdoc" comment
};

// Reads one sentence after the other.
class ConlluReader {
public:
  // `name` is the file as errors name it. The stream must outlive the reader.
  ConlluReader(std::istream& in, std::string name);

  // Fills `sentence` with the next one; false at the end.
  // Errors: bad_format with file and line for a line without ten columns, word numbers out of order, a bad head.
  bool next(ConlluSentence& sentence);

private:
  std::istream& in_;
  std::string name_;
  std::size_t line_ = 0;
  std::string buffer_;
};

// Errors: as ConlluReader::next; missing_input and unreadable for the file.
std::vector<ConlluSentence> read_conllu(const std::string& path);

// A document whose words are given: what a tagger and a parser take.
// Shapes: sentences index tokens as in Analysis; spans point into document.text.
struct TokenizedText {
  Document document;
  std::vector<Sentence> sentences;
  std::vector<Span> tokens;
};

// The sentences' forms as one text: a blank between words unless SpaceAfter=No, an empty line before a new paragraph.
TokenizedText text_of(const std::vector<ConlluSentence>&, std::string id);

// Writes newdoc, newpar, sent_id, text and ten columns. MISC: SpaceAfter=No and B=, E=, the token's first and past-last
// code point in document.text. FEATS and DEPS are "_".
void write_conllu(std::ostream&, const Document&, const Analysis&);

} // namespace standpoint
