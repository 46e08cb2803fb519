// How well sentences and tokens are found in raw text: F1 of spans against a treebank, and tokens a second.
//
//   measure_tokens --orthography models/lexicon/orthography.tsv EWT_DEV.conllu.gz
//   measure_tokens --orthography ... --texts ../shared/data/polnear/dev/text build/silver/dev.conllu
//
// Without --texts the raw text is built from the treebank's forms, blanks and paragraphs. With it, the text of each
// "newdoc id" is read from FOLDER/ID.txt, and the treebank's MISC holds B= and E= in code points of it.
#include "base/code_points.h"
#include "base/error.h"
#include "language/split_sentences.h"
#include "language/tokenize.h"
#include "read_treebank.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

using namespace standpoint;

namespace {

struct Score {
  std::size_t found = 0, gold = 0, right = 0;
  void add(const std::vector<Span>& system, const std::vector<Span>& truth) {
    found += system.size();
    gold += truth.size();
    std::vector<Span> both;
    std::set_intersection(system.begin(), system.end(), truth.begin(), truth.end(), std::back_inserter(both));
    right += both.size();
  }
  void print(const char* name) const {
    const double precision = 100.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(found, 1));
    const double recall = 100.0 * static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(gold, 1));
    std::printf("%-10s P %6.2f  R %6.2f  F1 %6.2f  (%zu found, %zu gold)\n", name, precision, recall,
                2 * precision * recall / std::max(precision + recall, 1e-9), found, gold);
  }
};

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw Error(ErrorCode::missing_input, {.file = path}, "cannot be opened");
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Gold {
  Document document;
  std::vector<Span> sentences, tokens;
};

std::uint32_t number_in(const std::string& misc, const std::string& key) {
  const std::size_t at = ("|" + misc).find("|" + key);
  return at == std::string::npos ? 0 : static_cast<std::uint32_t>(std::stoul(misc.substr(at + key.size())));
}

// One document a "newdoc": from the forms, or from the text file with the offsets in MISC.
std::vector<Gold> read_gold(const std::vector<ConlluSentence>& sentences, const std::string& texts) {
  std::vector<Gold> golds;
  for (std::size_t first = 0; first < sentences.size();) {
    std::string id;
    std::size_t last = first;
    const auto newdoc = [](const ConlluSentence& sentence) -> std::string {
      for (const std::string& comment : sentence.comments)
        if (comment.starts_with("newdoc id = ")) return comment.substr(12);
      return "";
    };
    id = newdoc(sentences[first]);
    do ++last;
    while (last < sentences.size() && newdoc(sentences[last]).empty());
    const std::vector<ConlluSentence> mine(sentences.begin() + static_cast<std::ptrdiff_t>(first),
                                           sentences.begin() + static_cast<std::ptrdiff_t>(last));
    Gold gold;
    if (texts.empty()) {
      TokenizedText text = text_of(mine, id);
      gold.document = std::move(text.document);
      gold.tokens = std::move(text.tokens);
      for (const Sentence& sentence : text.sentences) gold.sentences.push_back(sentence.span);
    } else {
      gold.document.text = read_file(texts + "/" + id + ".txt");
      std::vector<std::uint32_t> bytes; // of each code point
      for (std::uint32_t i = 0; i < gold.document.text.size(); ++i)
        if ((static_cast<unsigned char>(gold.document.text[i]) & 0xC0) != 0x80) bytes.push_back(i);
      bytes.push_back(static_cast<std::uint32_t>(gold.document.text.size()));
      for (const ConlluSentence& sentence : mine) {
        for (const ConlluWord& word : sentence.words)
          gold.tokens.push_back({bytes[number_in(word.misc, "B=")], bytes[number_in(word.misc, "E=")]});
        const std::size_t words = sentence.words.size();
        gold.sentences.push_back({gold.tokens[gold.tokens.size() - words].begin, gold.tokens.back().end});
      }
      std::sort(gold.tokens.begin(), gold.tokens.end());
    }
    golds.push_back(std::move(gold));
    first = last;
  }
  return golds;
}

void print_errors(const Gold& gold, const std::vector<Span>& system, const std::vector<Span>& truth) {
  const std::string& text = gold.document.text;
  const auto print = [&text](const char* what, Span span) {
    std::string context = text.substr(span.begin > 30 ? span.begin - 30 : 0, std::min(span.begin, 30u)) + "[[" +
                          text.substr(span.begin, span.size()) + "]]" + text.substr(span.end, 30);
    std::replace(context.begin(), context.end(), '\n', '~');
    std::printf("%s %s\n", what, context.c_str());
  };
  std::vector<Span> missed, extra;
  std::set_difference(truth.begin(), truth.end(), system.begin(), system.end(), std::back_inserter(missed));
  std::set_difference(system.begin(), system.end(), truth.begin(), truth.end(), std::back_inserter(extra));
  for (Span span : missed) print("missed", span);
  for (Span span : extra) print("extra ", span);
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app("Sentence and token F1 on raw text");
  std::string treebank, orthography_path, texts, errors;
  app.add_option("treebank", treebank)->required();
  app.add_option("--orthography", orthography_path)->required();
  app.add_option("--texts", texts, "folder of the documents' texts");
  app.add_option("--errors", errors, "tokens or sentences: print what was missed and what is extra");
  double floor_tokens = 0, floor_sentences = 0;
  app.add_option("--min-tokens", floor_tokens, "exit 1 below this token F1");
  app.add_option("--min-sentences", floor_sentences, "exit 1 below this sentence F1");
  CLI11_PARSE(app, argc, argv);
  try {
    const Orthography orthography(read_file(orthography_path), orthography_path);
    Score sentence_score, token_score;
    double seconds = 0;
    for (const Gold& gold : read_gold(read_treebank(treebank), texts)) {
      const auto start = std::chrono::steady_clock::now();
      std::vector<Span> sentences, tokens;
      for (const SentenceSpan& sentence : split_sentences(gold.document, orthography)) {
        sentences.push_back(sentence.span);
        tokenize(gold.document.text, sentence.span, orthography, tokens);
      }
      seconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
      sentence_score.add(sentences, gold.sentences);
      token_score.add(tokens, gold.tokens);
      if (errors == "tokens") print_errors(gold, tokens, gold.tokens);
      if (errors == "sentences") print_errors(gold, sentences, gold.sentences);
    }
    sentence_score.print("sentences");
    token_score.print("tokens");
    std::printf("%.1f million tokens a second\n", static_cast<double>(token_score.found) / seconds / 1e6);
    const auto f1 = [](const Score& s) {
      return 200.0 * static_cast<double>(s.right) / static_cast<double>(s.found + s.gold);
    };
    return f1(sentence_score) < floor_sentences || f1(token_score) < floor_tokens;
  } catch (const Error& error) {
    std::fprintf(stderr, "measure_tokens: %s\n", error.what());
    return 2;
  }
}
