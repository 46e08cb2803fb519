// Learns the section "positions" of the model file from hand-made statements.
//
// 1. Each article is read as the program reads it, up to its claims (find_claims in src/pipeline.h). 2. Claims and
// hand-made statements are paired one to one, as the scorer pairs them: a claim that answers one is a position, the
// others are none. 3. The threshold is where cross-validation over articles reaches the best F1.
#pragma once

#include "article/article.h"
#include "gold_positions.h"
#include "learner.h"
#include "lexicon/lexicon.h"
#include "pipeline.h"
#include "positions/position_model.h"
#include "text/document.h"

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace standpoint {

// Shapes: the article refers to the document, so both stay where they are made.
struct PositionArticle {
  std::unique_ptr<const Document> document;
  std::unique_ptr<const Article> article;
  FoundClaims found;
  GoldArticle gold;
};

struct PositionTraining {
  int folds = 10;
  std::size_t lines = std::size_t{1} << 13; // of 64 bytes: 512 KiB
  LearnOptions learn{.epochs = 8, .rate = 0.05F, .l1 = 0.5F, .l2 = 4.0F};
};

struct LearnedPositions {
  std::vector<std::byte> section; // from all articles
  // Of each article: the model that has not seen its fold.
  std::vector<std::shared_ptr<const PositionModel>> without;
};

// Deterministic. `log` takes lines of progress.
LearnedPositions train_positions(const std::vector<PositionArticle>&, const Lexicon&, const Clusters&,
                                 const PositionTraining&, const std::function<void(const std::string&)>& log);

} // namespace standpoint
