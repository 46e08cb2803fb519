// Any bytes as CoNLL-U.
#include "base/error.h"
#include "fuzz/fuzzed_file.h"
#include "language/conllu.h"

#include <sstream>

using namespace standpoint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream stream{std::string(text_of(data, size))};
  std::vector<ConlluSentence> sentences;
  try {
    ConlluReader reader(stream, "input.conllu");
    for (ConlluSentence sentence; reader.next(sentence);) {
      const auto words = static_cast<std::int32_t>(sentence.words.size());
      for (const ConlluWord& word : sentence.words)
        must(word.head >= no_token && word.head < words, "a head is a word");
      sentences.push_back(sentence);
    }
  } catch (const Error&) {
  }
  const TokenizedText text = text_of(sentences, "input");
  for (const Span token : text.tokens)
    must(token.begin <= token.end && token.end <= text.document.text.size(), "a token is in the text");
  return 0;
}
