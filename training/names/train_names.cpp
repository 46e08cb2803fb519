// A structured perceptron: the best tags of a stretch under today's weights, with a margin for each wrong tag, against
// the right ones; weights are averaged.
// Source: Collins (2002); the margin after Taskar, Guestrin, Koller (2003).
#include "train_names.h"

#include "averaged_table.h"
#include "corpus.h"
#include "names/best_tags.h"
#include "names/name_scene.h"
#include "names/recognize_names.h"

#include <algorithm>

namespace standpoint {

namespace {

using Scores = std::array<float, name_tag_count>;

// All stretches of the corpus, with their features.
struct Example {
  std::size_t begin = 0; // into Corpus::words
  std::size_t end = 0;
};
struct Corpus {
  std::vector<FeatureHash> features;
  std::vector<std::size_t> words; // where the features of a word begin; one more at the end
  std::vector<int> tags;
  std::vector<Example> examples;
};

std::vector<int> tags_of(const NamedText& text) {
  std::vector<int> tags(text.analysis.tokens.size(), outside_tag);
  for (const RecognizedName& name : text.names)
    for (std::int32_t i = name.first; i < name.last; ++i) {
      const NamePart part = name.last - name.first == 1 ? NamePart::only
                            : i == name.first           ? NamePart::first
                            : i + 1 == name.last        ? NamePart::last
                                                        : NamePart::inner;
      tags[static_cast<std::size_t>(i)] = name_tag(name.kind, part);
    }
  return tags;
}

// False for tags that no path of the recogniser gives: a name that begins or ends outside the stretch.
bool is_legal(const std::vector<int>& tags, std::size_t begin, std::size_t end) {
  int before = outside_tag;
  for (std::size_t i = begin; i < end; ++i) {
    if (!may_follow(before, tags[i])) return false;
    before = tags[i];
  }
  return !leaves_open(before);
}

void add(const WeightedText& weighted, const Clusters& clusters, const NameIndex& lists, Corpus& corpus) {
  const NamedText& text = *weighted.text;
  const NameScene scene(text.text, text.analysis, clusters, lists);
  const std::vector<int> tags = tags_of(text);
  NameFeatures features;
  for (const Stretch& stretch : scene.stretches()) {
    const std::int32_t sentence = text.analysis.tokens[static_cast<std::size_t>(stretch.first)].sentence;
    if (weighted.skip_titles && scene.style_of(sentence) == SentenceStyle::title) continue;
    if (!is_legal(tags, static_cast<std::size_t>(stretch.first), static_cast<std::size_t>(stretch.last))) continue;
    const std::size_t begin = corpus.words.size();
    for (std::int32_t i = stretch.first; i < stretch.last; ++i) {
      features.start();
      scene.features(i, features);
      corpus.words.push_back(corpus.features.size());
      corpus.features.insert(corpus.features.end(), features.span().begin(), features.span().end());
      corpus.tags.push_back(tags[static_cast<std::size_t>(i)]);
    }
    for (int time = 0; time < weighted.times; ++time) corpus.examples.push_back({begin, corpus.words.size()});
  }
}

} // namespace

std::vector<std::byte> train_names(const std::vector<WeightedText>& texts, const Clusters& clusters,
                                   const NameIndex& lists, const NameTrainingOptions& options) {
  Corpus corpus;
  for (const WeightedText& weighted : texts) add(weighted, clusters, lists, corpus);
  corpus.words.push_back(corpus.features.size());
  const auto features_of = [&](std::size_t word) {
    return std::span<const FeatureHash>(corpus.features)
        .subspan(corpus.words[word], corpus.words[word + 1] - corpus.words[word]);
  };
  AveragedTable<name_tag_count> table;
  Random random(7);
  std::vector<Scores> scores;
  std::array<Scores, name_tag_count> transitions{};
  std::vector<int> best;
  std::vector<std::array<std::int8_t, name_tag_count>> from;
  for (int pass = 0; pass < options.passes; ++pass) {
    random.shuffle(corpus.examples);
    table.forget_seen();
    for (const Example& example : corpus.examples) {
      scores.assign(example.end - example.begin, {});
      for (std::size_t i = example.begin; i < example.end; ++i) {
        Scores& of_word = scores[i - example.begin];
        table.add(features_of(i), of_word);
        for (int tag = 0; tag < name_tag_count; ++tag)
          if (tag != corpus.tags[i]) of_word[static_cast<std::size_t>(tag)] += options.margin;
      }
      for (int before = 0; before < name_tag_count; ++before) {
        const FeatureHash only[] = {before_feature(before)};
        transitions[static_cast<std::size_t>(before)] = {};
        table.add(only, transitions[static_cast<std::size_t>(before)]);
      }
      best_tags(std::span<const Scores>(scores), transitions, best, from);
      int right_before = outside_tag;
      int wrong_before = outside_tag;
      for (std::size_t i = example.begin; i < example.end; ++i) {
        const int right = corpus.tags[i];
        const int wrong = best[i - example.begin];
        if (right != wrong) table.update(features_of(i), right, wrong);
        if (right != wrong || right_before != wrong_before) {
          table.change(before_feature(right_before), right, 1);
          table.change(before_feature(wrong_before), wrong, -1);
        }
        right_before = right;
        wrong_before = wrong;
      }
      table.step();
    }
  }
  std::vector<WideRow> rows;
  for (const auto& row : table.rows()) {
    WideRow wide{.feature = row.feature, .weight = {}};
    std::copy(row.weight.begin(), row.weight.end(), wide.weight.begin());
    rows.push_back(wide);
  }
  return pack_wide_rows(rows, options.size);
}

void mark_names(std::vector<NamedText>& texts, const NameModel& model) {
  for (NamedText& text : texts) text.names = recognize_names(text.text, text.analysis, model);
}

std::vector<NameScore> measure_names(const std::vector<NamedText>& texts, const NameModel& model,
                                     const std::function<void(const NameError&)>& take) {
  std::vector<NameScore> scores(name_kind_count + 1);
  const auto count = [&](const RecognizedName& name, std::size_t NameScore::*field) {
    ++(scores[static_cast<std::size_t>(name.kind)].*field);
    ++(scores.back().*field);
  };
  for (const NamedText& text : texts) {
    const std::vector<RecognizedName> found = recognize_names(text.text, text.analysis, model);
    const auto report = [&](bool is_missed, const RecognizedName& name) {
      const auto& tokens = text.analysis.tokens;
      const Token& first = tokens[static_cast<std::size_t>(name.first)];
      const Span words{first.span.begin, tokens[static_cast<std::size_t>(name.last - 1)].span.end};
      const Sentence& sentence = text.analysis.sentences[static_cast<std::size_t>(first.sentence)];
      if (take) take({is_missed, name.kind, slice(text.text, words), slice(text.text, sentence.span)});
    };
    for (const RecognizedName& name : text.names) {
      count(name, &NameScore::gold);
      if (std::ranges::find(found, name) == found.end()) report(true, name);
    }
    for (const RecognizedName& name : found) {
      count(name, &NameScore::found);
      if (std::ranges::find(text.names, name) != text.names.end())
        count(name, &NameScore::right);
      else
        report(false, name);
    }
  }
  return scores;
}

} // namespace standpoint
