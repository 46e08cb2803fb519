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

bool without_that(const TrainingSentence& sentence, TrainingSentence& shorter) {
  const std::size_t size = sentence.words.size();
  std::vector<bool> dropped(size, false);
  for (std::size_t i = 0; i < size; ++i) {
    const int clause = sentence.heads[i];
    if (sentence.forms[i] != "that" || sentence.relations[i] != Relation::mark || clause < 0) continue;
    const int governor = sentence.heads[clause];
    const bool has_children = std::ranges::find(sentence.heads, static_cast<int>(i)) != sentence.heads.end();
    dropped[i] = sentence.relations[clause] == Relation::ccomp && governor >= 0 && governor < static_cast<int>(i) &&
                 !has_children;
  }
  if (std::ranges::find(dropped, true) == dropped.end()) return false;
  std::vector<int> moved(size, -1); // where each word stands in the shorter sentence
  int kept = 0;
  for (std::size_t i = 0; i < size; ++i)
    if (!dropped[i]) moved[i] = kept++;
  shorter = TrainingSentence{};
  shorter.style = sentence.style;
  shorter.projective = sentence.projective;
  for (std::size_t i = 0; i < size; ++i) {
    if (dropped[i]) continue;
    shorter.forms.push_back(sentence.forms[i]);
    shorter.words.push_back(sentence.words[i]);
    shorter.tags.push_back(sentence.tags[i]);
    shorter.own_tags.push_back(sentence.own_tags[i]);
    shorter.upos.push_back(sentence.upos[i]);
    shorter.heads.push_back(sentence.heads[i] < 0 ? -1 : moved[sentence.heads[i]]);
    shorter.relations.push_back(sentence.relations[i]);
  }
  return true;
}

} // namespace standpoint
