// Features of name_scene.h, weights learned by training/names (a structured perceptron), tags of name_tags.h.
// Words in lower case are outside names and are not looked at, unless they stand between capitalised ones.
//
// An article uses a name in one sense: what speaks for a kind is averaged, in part, over all places where the article
// has the word. So "Clarke" in a headline learns from "Mr Clarke" below.
#include "names/recognize_names.h"

#include "base/hash_map.h"
#include "names/best_tags.h"
#include "names/name_model.h"
#include "names/name_scene.h"

#include <algorithm>

namespace standpoint {

namespace {

using KindScores = std::array<std::int32_t, name_kind_count>;

// By how much the best tag of each kind is above being outside.
KindScores kind_scores(const TagScores& scores) {
  KindScores kinds;
  for (int kind = 0; kind < name_kind_count; ++kind) {
    const auto first = scores.begin() + name_tag(static_cast<NameKind>(kind), NamePart::first);
    kinds[kind] = *std::max_element(first, first + 4) - scores[outside_tag];
  }
  return kinds;
}

struct Evidence {
  std::array<std::int64_t, name_kind_count> sum{};
  std::int64_t count = 0;
};

void share_evidence(const NameScene& scene, std::vector<TagScores>& scores) {
  HashMap<Evidence> evidence; // by the word's form
  std::size_t at = 0;
  for (const Stretch& stretch : scene.stretches())
    for (std::int32_t i = stretch.first; i < stretch.last; ++i, ++at) {
      const NameWord& word = scene.words()[i];
      if (!word.is_capital) continue;
      Evidence& of = evidence[word.atoms.form];
      const KindScores kinds = kind_scores(scores[at]);
      for (std::size_t k = 0; k < kinds.size(); ++k) of.sum[k] += kinds[k];
      ++of.count;
    }
  at = 0;
  for (const Stretch& stretch : scene.stretches())
    for (std::int32_t i = stretch.first; i < stretch.last; ++i, ++at) {
      const NameWord& word = scene.words()[i];
      if (!word.is_capital) continue;
      const Evidence& of = evidence[word.atoms.form];
      if (of.count < 2) continue;
      const KindScores own = kind_scores(scores[at]);
      for (std::size_t k = 0; k < own.size(); ++k) {
        const auto gain = static_cast<std::int32_t>((of.sum[k] / of.count - own[k]) / 2);
        const int first = name_tag(static_cast<NameKind>(k), NamePart::first);
        for (int tag = first; tag < first + 4; ++tag) scores[at][tag] += gain;
      }
    }
}

} // namespace

// A person's name goes on over a hyphen without spaces, also in lower case: "Ali Abdel[-rahim]".
static std::int32_t end_of_hyphenated(std::string_view text, const Analysis& analysis, const RecognizedName& name) {
  const auto& tokens = analysis.tokens;
  const std::size_t at = name.last;
  if (name.kind != NameKind::person || at + 1 >= tokens.size()) return name.last;
  const Token& hyphen = tokens[at];
  const Token& part = tokens[at + 1];
  const bool joined = hyphen.span.begin == tokens[at - 1].span.end && hyphen.span.end == part.span.begin &&
                      text.substr(hyphen.span.begin, hyphen.span.end - hyphen.span.begin) == "-" &&
                      hyphen.sentence == part.sentence &&
                      (part.upos == Upos::PROPN || part.upos == Upos::NOUN || part.upos == Upos::X);
  return joined ? name.last + 2 : name.last;
}

std::vector<RecognizedName> recognize_names(std::string_view text, const Analysis& analysis, const NameModel& model) {
  const NameScene scene(text, analysis, model.clusters(), model.lists());
  std::vector<TagScores> scores;
  NameFeatures features;
  for (const Stretch& stretch : scene.stretches())
    for (std::int32_t i = stretch.first; i < stretch.last; ++i) {
      features.start(model.lines());
      scene.features(i, features);
      scores.push_back(model.score(features.span()));
    }
  share_evidence(scene, scores);
  std::vector<RecognizedName> names;
  std::vector<int> tags;
  std::vector<std::array<std::int8_t, name_tag_count>> from_tag;
  std::size_t at = 0;
  for (const Stretch& stretch : scene.stretches()) {
    const std::size_t size = stretch.last - stretch.first;
    best_tags(std::span<const TagScores>(scores).subspan(at, size), model.transitions(), tags, from_tag);
    for (std::int32_t i = stretch.first; i < stretch.last; ++i) {
      const int tag = tags[i - stretch.first];
      if (tag == outside_tag) continue;
      if (goes_on(tag))
        names.back().last = i + 1;
      else
        names.push_back({.first = i, .last = i + 1, .kind = kind_of_tag(tag)});
    }
    at += size;
  }
  for (RecognizedName& name : names) name.last = end_of_hyphenated(text, analysis, name);
  return names;
}

} // namespace standpoint
