#include "train_tagger.h"

#include "averaged_table.h"
#include "language/margins.h"
#include "language/tag.h"
#include "language/tag_features.h"

#include <algorithm>

namespace standpoint {

// The best-scoring tag other than `right`.
static int rival(const std::array<float, xpos_count>& scores, int right) {
  int best = -1;
  for (int k = 0; k < xpos_count; ++k)
    if (k != right && (best < 0 || scores[k] > scores[best])) best = k;
  return best;
}

std::vector<std::byte> train_tagger(const std::vector<const TrainingSentence*>& sentences,
                                    const TaggerOptions& options) {
  AveragedTable<xpos_count> table;
  std::vector<const TrainingSentence*> order = sentences;
  Random random(1);
  TagFeatures features;
  for (int pass = 0; pass < options.passes; ++pass) {
    random.shuffle(order);
    table.forget_seen();
    for (const TrainingSentence* sentence : order) {
      int before1 = no_tag;
      int before2 = no_tag;
      for (std::size_t i = 0; i < sentence->words.size(); ++i) {
        features.start();
        for (int block = 0; block < feature_blocks; ++block)
          tag_features(sentence->words, i, before1, before2, sentence->style, block, features);
        std::array<float, xpos_count> scores{};
        table.add(features.span(), scores);
        const int right = static_cast<int>(sentence->tags[i]);
        const int wrong = rival(scores, right);
        if (scores[wrong] > scores[right] - options.margin) table.update(features.span(), right, wrong);
        table.step();
        before2 = before1;
        before1 = scores[wrong] > scores[right] ? wrong : right;
      }
    }
  }
  std::vector<WideRow> rows;
  for (const auto& row : table.rows()) {
    WideRow wide{.feature = row.feature};
    std::copy(row.weight.begin(), row.weight.end(), wide.weight.begin());
    rows.push_back(wide);
  }
  return pack_wide_rows(rows, options.size);
}

void tag_by_folds(std::vector<TrainingSentence>& sentences, int folds, const TaggerOptions& options) {
  for (int fold = 0; fold < folds; ++fold) {
    std::vector<const TrainingSentence*> others;
    for (std::size_t i = 0; i < sentences.size(); ++i)
      if (static_cast<int>(i % folds) != fold) others.push_back(&sentences[i]);
    const std::vector<std::byte> section = train_tagger(others, options);
    const WideRows rows(section);
    for (std::size_t i = fold; i < sentences.size(); i += folds) {
      sentences[i].own_tags.clear();
      tag_sentence(sentences[i].words, sentences[i].style, rows, never_settled, sentences[i].own_tags);
    }
  }
}

} // namespace standpoint
