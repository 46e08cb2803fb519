#include "language/language_fingerprints.h"

#include "language/lemmatize.h"
#include "language/margins.h"
#include "language/parse_features.h"
#include "language/specimen.h"
#include "language/tag_features.h"
#include "language/upos_table.h"
#include "learned/feature_fingerprint.h"

#include <algorithm>

namespace standpoint {

namespace {

template <class Label> void add_labels(int count, FeatureFingerprint& out) {
  for (int label = 0; label < count; ++label) out.add_name(name(static_cast<Label>(label)));
}

std::string_view text_of(const Specimen& specimen, const Token& token) {
  return slice(specimen.document.text, token.span);
}

// A sentence of the specimen as tagger and parser see it.
struct ReadSentence {
  std::span<const WordAtoms> words;
  std::span<const Token> tokens;
  std::vector<Xpos> tags = {};
  AnnotationStyle style = AnnotationStyle::news;
};

template <class Take> void for_each_sentence(const Specimen& specimen, const Take& take) {
  for (const Sentence& sentence : specimen.analysis.sentences) {
    const std::size_t first = sentence.first;
    const std::size_t size = sentence.last - sentence.first;
    ReadSentence read{.words = std::span(specimen.analysis.atoms).subspan(first, size),
                      .tokens = std::span(specimen.analysis.tokens).subspan(first, size)};
    for (const Token& token : read.tokens) read.tags.push_back(token.xpos);
    read.style = first == 0 ? AnnotationStyle::treebank : AnnotationStyle::news;
    take(read);
  }
}

// Goes through all kinds of configurations: the moves are tried in turns.
template <class Take> void walk(const ReadSentence& read, const Take& take) {
  const ParseSentence sentence = parse_sentence_of(read.words, read.tags, read.style);
  ParseState state(static_cast<int>(read.words.size()));
  state.settle_end();
  for (int step = 0; !state.finished(); ++step) {
    int move = (step * 7 + step / 3) % move_count;
    while (!state.allowed(static_cast<Move>(move))) move = (move + 1) % move_count;
    take(sentence, state, static_cast<Move>(move));
    const int child = move == static_cast<int>(Move::left) ? state.top() : state.front;
    state.apply(static_cast<Move>(move), read.tokens[std::max(child, 0)].relation);
    state.settle_end();
  }
}

} // namespace

std::uint64_t clusters_fingerprint() {
  const Specimen specimen{Clusters()};
  FeatureFingerprint out;
  for (const Token& token : specimen.analysis.tokens) out.add(word_key(text_of(specimen, token)));
  return out.value();
}

std::uint64_t lemmas_fingerprint() {
  const Specimen specimen{Clusters()};
  FeatureFingerprint out;
  out.add(Lemmas::longest_ending);
  for (const Token& token : specimen.analysis.tokens) {
    const std::string word = lemma_form(text_of(specimen, token), token.xpos);
    out.add(Lemmas::key(word, token.xpos, true));
    out.add(Lemmas::key(word, token.xpos, false));
  }
  return out.value();
}

std::uint64_t upos_fingerprint() {
  const Specimen specimen{Clusters()};
  FeatureFingerprint out;
  add_labels<Upos>(upos_count, out);
  add_labels<Xpos>(xpos_count, out);
  add_labels<Relation>(relation_count, out);
  for (std::size_t i = 0; i < specimen.analysis.tokens.size(); ++i) {
    const Token& token = specimen.analysis.tokens[i];
    out.add(UposTable::key(specimen.analysis.atoms[i].lower, token.xpos, token.relation));
  }
  return out.value();
}

std::uint64_t tagger_fingerprint(const Clusters& clusters) {
  FeatureFingerprint out;
  add_labels<Xpos>(xpos_count, out);
  TagFeatures features;
  for_each_sentence(Specimen(clusters), [&](const ReadSentence& read) {
    for (std::size_t i = 0; i < read.words.size(); ++i)
      for (int block = 0; block < feature_blocks; ++block) {
        const int before1 = i < 1 ? no_tag : static_cast<int>(read.tags[i - 1]);
        const int before2 = i < 2 ? no_tag : static_cast<int>(read.tags[i - 2]);
        features.start();
        tag_features(read.words, i, before1, before2, read.style, block, features);
        out.add_all(features.span());
      }
  });
  return out.value();
}

std::uint64_t moves_fingerprint(const Clusters& clusters) {
  FeatureFingerprint out;
  MoveFeatures features;
  for_each_sentence(Specimen(clusters), [&](const ReadSentence& read) {
    walk(read, [&](const ParseSentence& sentence, const ParseState& state, Move) {
      for (int block = 0; block < feature_blocks; ++block) {
        features.start();
        move_features(sentence, state, block, features);
        out.add_all(features.span());
      }
    });
  });
  return out.value();
}

std::uint64_t relations_fingerprint(const Clusters& clusters) {
  FeatureFingerprint out;
  add_labels<Relation>(relation_count, out);
  RelationFeatures features;
  for_each_sentence(Specimen(clusters), [&](const ReadSentence& read) {
    walk(read, [&](const ParseSentence& sentence, const ParseState& state, Move move) {
      if (move != Move::left && move != Move::right) return;
      const int head = move == Move::left ? state.front : state.top();
      const int child = move == Move::left ? state.top() : state.front;
      for (int block = 0; block < feature_blocks; ++block) {
        features.start();
        relation_features(sentence, state, head, child, block, features);
        out.add_all(features.span());
      }
    });
  });
  return out.value();
}

std::uint64_t margins_fingerprint(const Clusters& clusters) {
  FeatureFingerprint out;
  out.add(tagger_fingerprint(clusters));
  out.add(moves_fingerprint(clusters));
  out.add(relations_fingerprint(clusters));
  return out.value();
}

} // namespace standpoint
