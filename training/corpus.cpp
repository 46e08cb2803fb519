#include "corpus.h"

#include <algorithm>

namespace standpoint {

static bool is_projective(const std::vector<int>& heads) {
  const int n = static_cast<int>(heads.size());
  for (int i = 0; i < n; ++i) {
    const int h = heads[i];
    const int low = h < 0 ? 0 : std::min(i, h) + 1;
    const int high = h < 0 ? n : std::max(i, h);
    if (h < 0) { // nothing may cover the root
      for (int j = 0; j < n; ++j)
        if (heads[j] >= 0 && std::min(j, heads[j]) < i && i < std::max(j, heads[j])) return false;
      continue;
    }
    for (int j = low; j < high; ++j)
      if (heads[j] < std::min(i, h) || heads[j] > std::max(i, h)) return false;
  }
  return true;
}

std::vector<TrainingSentence> training_sentences(const std::vector<ConlluSentence>& sentences, AnnotationStyle style,
                                                 const Clusters& clusters) {
  std::vector<TrainingSentence> out;
  out.reserve(sentences.size());
  for (const ConlluSentence& sentence : sentences) {
    TrainingSentence s;
    s.style = style;
    for (const ConlluWord& word : sentence.words) {
      s.forms.push_back(word.form);
      s.words.push_back(word_atoms(word.form, clusters));
      s.tags.push_back(word.xpos);
      s.upos.push_back(word.upos);
      s.heads.push_back(word.head);
      s.relations.push_back(word.relation);
    }
    if (s.words.empty()) continue;
    s.own_tags = s.tags;
    s.projective = is_projective(s.heads) && std::count(s.heads.begin(), s.heads.end(), -1) == 1;
    out.push_back(std::move(s));
  }
  return out;
}

} // namespace standpoint
