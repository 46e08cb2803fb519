#include "language/tag.h"

#include "language/tag_features.h"

#include <algorithm>

namespace standpoint {

static_assert(xpos_count <= wide_row_width);

void tag_sentence(std::span<const WordAtoms> words, AnnotationStyle style, const WideRows& rows,
                  std::vector<Xpos>& tags) {
  int before1 = no_tag;
  int before2 = no_tag;
  TagFeatures features;
  for (std::size_t i = 0; i < words.size(); ++i) {
    tag_features(words, i, before1, before2, style, features);
    WideScores scores{};
    rows.add(features.span(), scores);
    const auto best = std::max_element(scores.begin(), scores.begin() + xpos_count) - scores.begin();
    tags.push_back(static_cast<Xpos>(best));
    before2 = before1;
    before1 = static_cast<int>(best);
  }
}

} // namespace standpoint
