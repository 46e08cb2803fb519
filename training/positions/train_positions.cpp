#include "train_positions.h"

#include "base/ascii.h"
#include "positions/position_features.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace standpoint {

namespace {

constexpr int all_folds = -1;
constexpr Atom nobody = 0; // coder of the examples: the hand-made statements are of one mind

struct Example {
  FeatureList features;
  bool is_position = false;
  int fold = 0;
};

std::string plain(std::string_view name) {
  std::string lower = lower_case(name);
  if (lower.starts_with("the ")) lower.erase(0, 4);
  return lower;
}

// Words of the spans, by token, without punctuation.
std::vector<std::int32_t> words_of(const Syntax& syntax, const Spans& spans) {
  std::vector<std::int32_t> words;
  for (const Span span : spans) {
    const WordRange range = syntax.tokens_in(span);
    for (std::int32_t at = range.first; at < range.last; ++at)
      if (syntax[at].upos != Upos::PUNCT) words.push_back(at);
  }
  return words;
}

struct Pair {
  double score = 0;
  std::size_t claim = 0;
  std::size_t gold = 0;
};

// For each claim: the statement that it answers, or -1.
std::vector<std::int32_t> pair_claims(const Article& article, const Claims& held, const std::vector<ReadClaim>& claims,
                                      const GoldArticle& gold) {
  const Syntax& syntax = article.syntax;
  const std::string& text = article.document.text;
  std::vector<std::vector<std::int32_t>> words;
  for (const ReadClaim& claim : claims) words.push_back(words_of(syntax, claim.held.claim.evidence));
  std::vector<Pair> pairs;
  for (std::size_t g = 0; g < gold.positions.size(); ++g) {
    const GoldPosition& position = gold.positions[g];
    const std::size_t at = text.find(position.quote);
    if (at == std::string::npos) continue;
    const auto begin = static_cast<std::uint32_t>(at);
    const auto quote = words_of(syntax, {{begin, begin + static_cast<std::uint32_t>(position.quote.size())}});
    for (std::size_t c = 0; c < words.size(); ++c) {
      std::vector<std::int32_t> shared;
      std::ranges::set_intersection(quote, words[c], std::back_inserter(shared));
      const auto smaller = static_cast<double>(std::min(quote.size(), words[c].size()));
      if (shared.empty() || static_cast<double>(shared.size()) < 0.5 * smaller) continue;
      const std::vector<Actor>& holders = held.holdings[claims[c].held.holding].holders;
      const bool same_actor = std::ranges::any_of(holders, [&](const Actor& actor) {
        return std::ranges::any_of(position.actors,
                                   [&](const std::string& name) { return plain(name) == plain(actor.name); });
      });
      const double dice =
          2.0 * static_cast<double>(shared.size()) / static_cast<double>(quote.size() + words[c].size());
      pairs.push_back({(same_actor ? 3 : 0) + dice, c, g});
    }
  }
  std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) { return a.score > b.score; });
  std::vector<std::int32_t> answers(claims.size(), -1);
  std::vector<bool> is_answered(gold.positions.size(), false);
  for (const Pair& pair : pairs) {
    if (answers[pair.claim] >= 0 || is_answered[pair.gold]) continue;
    answers[pair.claim] = static_cast<std::int32_t>(pair.gold);
    is_answered[pair.gold] = true;
  }
  return answers;
}

std::vector<std::byte> pack_section(std::vector<Weight> weights, std::size_t lines, float threshold) {
  std::ranges::sort(weights, [](const Weight& a, const Weight& b) {
    return std::fabs(a.value) != std::fabs(b.value) ? std::fabs(a.value) > std::fabs(b.value) : a.feature < b.feature;
  });
  const float unit = std::max(weights.empty() ? 0.0F : std::fabs(weights.front().value), 1e-6F) / 32000;
  const std::vector<std::byte> table = pack_weights(weights, lines, unit);
  std::vector<std::byte> bytes(64 + table.size());
  const std::uint32_t header[4] = {1, static_cast<std::uint32_t>(lines), std::bit_cast<std::uint32_t>(unit),
                                   std::bit_cast<std::uint32_t>(threshold)};
  std::memcpy(bytes.data(), header, sizeof header);
  std::memcpy(bytes.data() + 64, table.data(), table.size());
  return bytes;
}

std::shared_ptr<const PositionModel> model_of(const std::vector<std::byte>& bytes, const Clusters& clusters) {
  // The table wants cache lines.
  std::shared_ptr<std::byte> aligned(static_cast<std::byte*>(std::aligned_alloc(64, (bytes.size() + 63) / 64 * 64)),
                                     std::free);
  std::memcpy(aligned.get(), bytes.data(), bytes.size());
  return std::make_shared<const PositionModel>(std::span<const std::byte>(aligned.get(), bytes.size()), clusters,
                                               aligned);
}

class Trainer {
public:
  Trainer(const std::vector<PositionArticle>& articles, const Lexicon& lexicon, const Clusters& clusters,
          const PositionTraining& options, const std::function<void(const std::string&)>& log)
      : options_(options), clusters_(clusters), log_(log) {
    for (std::size_t a = 0; a < articles.size(); ++a) add_article(articles[a], lexicon, static_cast<int>(a));
    index();
  }

  LearnedPositions run(std::size_t articles) {
    LearnedPositions learned;
    std::vector<std::vector<Weight>> folds;
    std::vector<std::pair<float, bool>> odds; // of each claim, by the model that has not seen it; is it a position
    for (int fold = 0; fold < options_.folds; ++fold) {
      folds.push_back(learn(claims_, options_.learn, true, fold));
      const auto model = model_of(pack_section(folds.back(), options_.lines, 0), clusters_);
      for (const Example& example : examples_)
        if (example.fold == fold) odds.emplace_back(model->is_position(example.features), example.is_position);
    }
    const float threshold = best_threshold(std::move(odds));
    std::vector<std::shared_ptr<const PositionModel>> models;
    for (const auto& weights : folds)
      models.push_back(model_of(pack_section(weights, options_.lines, threshold), clusters_));
    for (std::size_t a = 0; a < articles; ++a)
      learned.without.push_back(models[a % static_cast<std::size_t>(options_.folds)]);
    learned.section = pack_section(learn(claims_, options_.learn, true, all_folds), options_.lines, threshold);
    return learned;
  }

private:
  void add_article(const PositionArticle& article, const Lexicon& lexicon, int number) {
    const Claims& held = article.found.claims;
    const std::vector<ReadClaim> claims = read_claims(*article.article, held, article.found.actors, lexicon);
    const std::vector<std::int32_t> answers = pair_claims(*article.article, held, claims, article.gold);
    const PositionFeatures features(*article.article, held.holdings, claims, lexicon, clusters_);
    golds_ += article.gold.positions.size();
    for (std::size_t c = 0; c < claims.size(); ++c) {
      Example example;
      features.of(c, example.features);
      example.fold = number % options_.folds;
      example.is_position = answers[c] >= 0;
      examples_.push_back(std::move(example));
    }
  }

  void index() {
    FeatureList salted;
    std::size_t answers = 0;
    for (const Example& example : examples_) {
      salted.start();
      for (const FeatureHash feature : example.features) salted.push_back(feature + is_position_salt);
      claims_.add_candidate(salted, nobody);
      claims_.end(example.is_position ? 0 : -1, example.fold);
      answers += example.is_position;
    }
    claims_.index();
    log_(fmt::format("{} hand-made statements, {} claims, of which {} answer one", golds_, examples_.size(), answers));
  }

  // F1 hardly changes over a wide range of thresholds: the middle of those that reach nearly the best.
  float best_threshold(std::vector<std::pair<float, bool>> odds) const {
    constexpr double nearly = 0.003;
    std::ranges::sort(odds, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<double> f1;
    std::size_t right = 0;
    for (std::size_t i = 0; i < odds.size(); ++i) {
      right += odds[i].second;
      f1.push_back(2.0 * static_cast<double>(right) / static_cast<double>(i + 1 + golds_));
    }
    if (f1.empty()) return 0;
    const double most = *std::ranges::max_element(f1);
    const auto is_near = [&](double value) { return value >= most - nearly; };
    const auto first = static_cast<std::size_t>(std::ranges::find_if(f1, is_near) - f1.begin());
    std::size_t last = f1.size() - 1;
    while (!is_near(f1[last])) --last;
    const float threshold = (odds[first].first + odds[last].first) / 2;
    log_(fmt::format("claims, unseen: F1 {:.4f} at best, threshold {:.2f}; with all claims {:.4f}", most, threshold,
                     f1.back()));
    return threshold;
  }

  const PositionTraining& options_;
  const Clusters& clusters_;
  const std::function<void(const std::string&)>& log_;
  std::vector<Example> examples_;
  Examples claims_;
  std::size_t golds_ = 0;
};

} // namespace

LearnedPositions train_positions(const std::vector<PositionArticle>& articles, const Lexicon& lexicon,
                                 const Clusters& clusters, const PositionTraining& options,
                                 const std::function<void(const std::string&)>& log) {
  return Trainer(articles, lexicon, clusters, options, log).run(articles.size());
}

} // namespace standpoint
