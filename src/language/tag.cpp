#include "language/tag.h"

#include "language/tag_features.h"

#include <algorithm>

namespace standpoint {

static_assert(xpos_count <= wide_row_width);

Leader leading_tag(const WideScores& scores) {
  WideScores offered = scores;
  std::fill(offered.begin() + xpos_count, offered.end(), not_offered);
  return leader_of(offered);
}

void tag_sentence(std::span<const WordAtoms> words, AnnotationStyle style, const WideRows& rows,
                  const BlockMargins& margins, std::vector<Xpos>& tags) {
  int before1 = no_tag;
  int before2 = no_tag;
  TagFeatures features;
  for (std::size_t i = 0; i < words.size(); ++i) {
    WideScores scores{};
    Leader leader;
    for (int block = 0; block < feature_blocks; ++block) {
      features.start(rows.lines());
      tag_features(words, i, before1, before2, style, block, features);
      rows.add(features.span(), scores);
      leader = leading_tag(scores);
      if (settled(leader, block, margins)) break;
    }
    tags.push_back(static_cast<Xpos>(leader.best));
    before2 = before1;
    before1 = leader.best;
  }
}

} // namespace standpoint
