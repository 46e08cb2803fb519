// Raw articles to the text that train_clusters reads: one sentence a line, its tokens separated by blanks.
//
// usage: tokenize_corpus --orthography FILE [--words TREEBANK ...] [--map FIELD=NAME] INPUT... > OUT
// Articles go through the program's own splitter and tokenizer; the words of a treebank are taken as they are.
#include "formats/read_documents.h"
#include "language/split_sentences.h"
#include "language/tokenize.h"
#include "read_treebank.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>

namespace standpoint {

static void write_line(const std::vector<std::string_view>& words) {
  std::string line;
  for (std::string_view word : words) {
    if (!line.empty()) line += ' ';
    line += word;
  }
  std::puts(line.c_str());
}

static int run(const std::string& orthography_file, const std::vector<std::string>& treebanks,
               const std::vector<std::string>& inputs) {
  std::ifstream in(orthography_file);
  if (!in) throw Error(ErrorCode::missing_input, {.file = orthography_file}, "cannot open the list");
  const std::string table(std::istreambuf_iterator<char>(in), {});
  const Orthography orthography(table, orthography_file);
  const auto take = [&orthography](const Document& document) {
    std::vector<Span> tokens;
    std::vector<std::string_view> words;
    for (const SentenceSpan& sentence : split_sentences(document, orthography)) {
      tokens.clear();
      words.clear();
      tokenize(document.text, sentence.span, orthography, tokens);
      for (Span token : tokens) words.push_back(slice(document.text, token));
      if (!words.empty()) write_line(words);
    }
  };
  read_documents(inputs, {}, take,
                 [](const Error& error) { std::fprintf(stderr, "tokenize_corpus: %s\n", error.what()); });
  for (const std::string& path : treebanks) {
    for (const ConlluSentence& sentence : read_treebank(path)) {
      std::vector<std::string_view> words;
      for (const ConlluWord& word : sentence.words) words.push_back(word.form);
      write_line(words);
    }
  }
  return 0;
}

} // namespace standpoint

int main(int argc, char** argv) {
  std::string orthography;
  std::vector<std::string> treebanks, inputs;
  CLI::App app{"Raw articles to tokenized lines"};
  app.add_option("--orthography", orthography, "models/lexicon/orthography.tsv")->required();
  app.add_option("--words", treebanks, "treebanks whose words are added");
  app.add_option("input", inputs, "articles")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    return standpoint::run(orthography, treebanks, inputs);
  } catch (const standpoint::Error& error) {
    std::fprintf(stderr, "tokenize_corpus: %s\n", error.what());
    return 2;
  }
}
