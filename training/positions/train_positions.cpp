#include "train_positions.h"

#include "statement/find_claims.h"
#include "statement/position_features.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <optional>

namespace standpoint {

namespace {

constexpr int all_folds = -1;

struct Example {
  FeatureList features;
  std::vector<Position> gold; // the labels that count as right, of the statement that the claim answers; else empty
  std::optional<Position> by_rules;
  int fold = 0;
};

bool counts_as_right(const Example& example, Position position) {
  return std::ranges::find(example.gold, position) != example.gold.end();
}

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
std::vector<std::int32_t> pair_claims(const Syntax& syntax, const Holdings& held, const GoldArticle& gold,
                                      const std::string& text) {
  std::vector<std::vector<std::int32_t>> words;
  for (const HeldClaim& claim : held.claims) words.push_back(words_of(syntax, claim.claim.evidence));
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
      const std::vector<Actor>& holders = held.holdings[held.claims[c].holding].holders;
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
  std::vector<std::int32_t> answers(held.claims.size(), -1);
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
      folds.push_back(learn_all(fold));
      const auto model = model_of(pack_section(folds.back(), options_.lines, 0), clusters_);
      for (const Example& example : examples_) {
        if (example.fold != fold) continue;
        odds.emplace_back(model->is_position(example.features), !example.gold.empty());
        if (example.gold.empty()) continue;
        ++labels_;
        right_ += counts_as_right(example, model->choose(example.features));
        right_by_rules_ += example.by_rules && counts_as_right(example, *example.by_rules);
      }
    }
    const float threshold = best_threshold(odds);
    const auto labels = static_cast<double>(std::max<std::size_t>(labels_, 1));
    log_(fmt::format("labels of claims that are positions, unseen: {:.3f} right, {:.3f} by rules, of {}",
                     static_cast<double>(right_) / labels, static_cast<double>(right_by_rules_) / labels, labels_));
    std::vector<std::shared_ptr<const PositionModel>> models;
    for (const auto& weights : folds)
      models.push_back(model_of(pack_section(weights, options_.lines, threshold), clusters_));
    for (std::size_t a = 0; a < articles; ++a)
      learned.without.push_back(models[a % static_cast<std::size_t>(options_.folds)]);
    learned.section = pack_section(learn_all(all_folds), options_.lines, threshold);
    return learned;
  }

private:
  void add_article(const PositionArticle& article, const Lexicon& lexicon, int number) {
    const Syntax syntax(article.document.text, article.analysis);
    const ActorResolver actors(syntax, lexicon.actors, article.attributions, article.names, article.document.date);
    const Holdings held =
        find_claims(article.document, article.analysis, syntax, article.attributions, actors, lexicon.stances);
    const std::vector<std::int32_t> answers = pair_claims(syntax, held, article.gold, article.document.text);
    const PositionFeatures features(article.analysis, syntax, lexicon, clusters_);
    golds_ += article.gold.positions.size();
    for (std::size_t c = 0; c < held.claims.size(); ++c) {
      Example example;
      features.of(held, c, example.features);
      if (held.claims[c].by_rules) example.by_rules = held.claims[c].by_rules->position;
      example.fold = number % options_.folds;
      if (answers[c] >= 0) example.gold = article.gold.positions[static_cast<std::size_t>(answers[c])].positions;
      examples_.push_back(std::move(example));
    }
  }

  void index() {
    FeatureList moved;
    const auto add = [&](Examples& examples, const FeatureList& features, FeatureHash salt) {
      moved.clear();
      for (const FeatureHash feature : features) moved.push_back(feature + salt);
      examples.add_candidate(moved, 0);
    };
    for (const Example& example : examples_) {
      add(is_position_, example.features, is_position_salt);
      is_position_.end(example.gold.empty() ? -1 : 0, example.fold);
      if (example.gold.empty()) continue;
      for (int p = 0; p < position_count; ++p) add(label_, example.features, position_salt(static_cast<Position>(p)));
      // Where the rules are right, what they say is learned, so that the model learns when they are wrong.
      const bool rules_right = example.by_rules && counts_as_right(example, *example.by_rules);
      label_.end(static_cast<std::int32_t>(rules_right ? *example.by_rules : example.gold.front()), example.fold);
    }
    is_position_.index();
    label_.index();
    log_(fmt::format("{} hand-made statements, {} claims, of which {} answer one", golds_, is_position_.size(),
                     label_.size()));
  }

  std::vector<Weight> learn_all(int without_fold) const {
    std::vector<Weight> weights = learn(is_position_, options_.is_position, true, without_fold);
    const std::vector<Weight> label = learn(label_, options_.label, false, without_fold);
    weights.insert(weights.end(), label.begin(), label.end());
    return weights;
  }

  float best_threshold(std::vector<std::pair<float, bool>> odds) const {
    std::ranges::sort(odds, [](const auto& a, const auto& b) { return a.first > b.first; });
    float best = -100;
    double most = 0;
    std::size_t right = 0;
    for (std::size_t i = 0; i < odds.size(); ++i) {
      right += odds[i].second;
      const double f1 = 2.0 * static_cast<double>(right) / static_cast<double>(i + 1 + golds_);
      if (f1 <= most) continue;
      most = f1;
      best = i + 1 < odds.size() ? (odds[i].first + odds[i + 1].first) / 2 : -100;
    }
    std::size_t all = 0;
    for (const auto& [score, is_right] : odds) all += is_right;
    log_(fmt::format("claims, unseen: F1 {:.4f} at log odds {:.2f}; all claims {:.4f}", most, best,
                     2.0 * static_cast<double>(all) / static_cast<double>(odds.size() + golds_)));
    return best;
  }

  const PositionTraining& options_;
  const Clusters& clusters_;
  const std::function<void(const std::string&)>& log_;
  std::vector<Example> examples_;
  Examples is_position_;
  Examples label_;
  std::size_t golds_ = 0;
  std::size_t labels_ = 0;
  std::size_t right_ = 0;
  std::size_t right_by_rules_ = 0;
};

} // namespace

LearnedPositions train_positions(const std::vector<PositionArticle>& articles, const Lexicon& lexicon,
                                 const Clusters& clusters, const PositionTraining& options,
                                 const std::function<void(const std::string&)>& log) {
  return Trainer(articles, lexicon, clusters, options, log).run(articles.size());
}

} // namespace standpoint
