#include "train_attribution.h"

#include "attribution/candidates.h"
#include "attribution/confidence.h"
#include "examples.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace standpoint {

namespace {

constexpr int all_folds = -1;

using Weights = std::array<std::vector<Weight>, choice_count>;

bool yes_or_no(Choice choice) {
  return choice == Choice::cue || choice == Choice::cue_again || choice == Choice::forward ||
         choice == Choice::backward;
}

constexpr Choice second_look[] = {Choice::cue_again, Choice::after_far_again, Choice::before_far_again};

bool is_second_look(Choice choice) {
  return std::ranges::find(second_look, choice) != std::end(second_look);
}

// The section's bytes: header, table, trees.
std::vector<std::byte> pack_section(const Weights& weights, std::size_t lines, const BoostedTrees& trees) {
  std::vector<Weight> all;
  float most = 0;
  for (int c = 0; c < choice_count; ++c)
    for (const Weight& w : weights[c]) {
      all.push_back({w.feature + salt_of(static_cast<Choice>(c)), w.value});
      most = std::max(most, std::fabs(w.value));
    }
  std::sort(all.begin(), all.end(), [](const Weight& a, const Weight& b) {
    return std::fabs(a.value) != std::fabs(b.value) ? std::fabs(a.value) > std::fabs(b.value) : a.feature < b.feature;
  });
  const float unit = std::max(most, 1e-6F) / 32000;
  const std::vector<std::byte> table = pack_weights(all, lines, unit);
  std::vector<std::byte> bytes(64 + table.size() + trees.nodes.size() * sizeof(TreeNode) + trees.roots.size() * 4);
  const std::uint32_t header[5] = {1, static_cast<std::uint32_t>(lines), std::bit_cast<std::uint32_t>(unit),
                                   static_cast<std::uint32_t>(trees.nodes.size()),
                                   static_cast<std::uint32_t>(trees.roots.size())};
  std::byte* at = bytes.data();
  std::memcpy(at, header, sizeof header);
  std::memcpy(at += 64, table.data(), table.size());
  std::memcpy(at += table.size(), trees.nodes.data(), trees.nodes.size() * sizeof(TreeNode));
  std::memcpy(at += trees.nodes.size() * sizeof(TreeNode), trees.roots.data(), trees.roots.size() * 4);
  return bytes;
}

class Trainer {
public:
  Trainer(const std::vector<TrainingArticle>& articles, const CueLists& cues, const Clusters& clusters,
          const TrainingOptions& options, const std::function<void(const std::string&)>& log)
      : options_(options), clusters_(clusters), cues_(cues), log_(log) {
    for (const TrainingArticle& article : articles) {
      articles_.push_back(std::make_unique<Article>(article.document, article.analysis));
      scenes_.push_back(std::make_unique<Scene>(*articles_.back(), cues_, clusters_));
      golds_.push_back(gold_on_tokens(*scenes_.back(), article.annotations));
    }
  }

  std::vector<std::byte> run() {
    for (std::size_t a = 0; a < scenes_.size(); ++a) add_examples(*scenes_[a], golds_[a], fold_of(a), sets_);
    log_(fmt::format("{} attributions; beyond reach: {} cues, {} cue edges, {} sources, {} contents",
                     coverage.attributions, coverage.cue_lost, coverage.edges_lost, coverage.source_lost,
                     coverage.content_lost));
    for (int c = 0; c < choice_count; ++c)
      if (!is_second_look(static_cast<Choice>(c))) sets_[c].index();
    log_("indexed");
    Weights whole;
    learn_first(all_folds, whole);
    std::vector<Weights> folds(options_.folds);
    Examples& again = sets_[static_cast<std::size_t>(Choice::cue_again)];
    for (int fold = 0; fold < options_.folds; ++fold) {
      learn_first(fold, folds[fold]);
      with_model(folds[fold], [&](const AttributionModel& model) {
        for (std::size_t a = 0; a < scenes_.size(); ++a)
          if (fold_of(a) == fold) add_second_look(a, model, again);
      });
    }
    for (const Choice choice : second_look) {
      sets_[static_cast<std::size_t>(choice)].index();
      learn_choice(choice, all_folds, whole);
    }
    for (int fold = 0; fold < options_.folds; ++fold) {
      for (const Choice choice : second_look) learn_choice(choice, fold, folds[fold]);
      with_model(folds[fold], [&](const AttributionModel& model) {
        for (std::size_t a = 0; a < scenes_.size(); ++a)
          if (fold_of(a) == fold) add_outcomes(a, model);
      });
    }
    log_(fmt::format("confidence from {} proposals", right_.size()));
    return pack_section(whole, options_.lines, boost(facts_, fact_count, right_, options_.boost));
  }

private:
  int fold_of(std::size_t article) const { return static_cast<int>(article % options_.folds); }

  void learn_choice(Choice choice, int without_fold, Weights& weights) {
    const auto c = static_cast<std::size_t>(choice);
    weights[c] = learn(sets_[c], options_.learn, yes_or_no(choice), without_fold);
    log_(fmt::format("  fold {} choice {}: {} examples, {} weights", without_fold, c, sets_[c].size(),
                     weights[c].size()));
  }

  void learn_first(int without_fold, Weights& weights) {
    for (int c = 0; c < choice_count; ++c)
      if (!is_second_look(static_cast<Choice>(c))) learn_choice(static_cast<Choice>(c), without_fold, weights);
  }

  template <class Use> void with_model(const Weights& weights, const Use& use) {
    const std::vector<std::byte> bytes = pack_section(weights, options_.lines, {});
    // The table wants cache lines.
    std::shared_ptr<std::byte> aligned(static_cast<std::byte*>(std::aligned_alloc(64, (bytes.size() + 63) / 64 * 64)),
                                       std::free);
    std::memcpy(aligned.get(), bytes.data(), bytes.size());
    use(AttributionModel({aligned.get(), bytes.size()}, clusters_, cues_, aligned));
  }

  void add_second_look(std::size_t article, const AttributionModel& model, Examples& examples) {
    const Scene& scene = *scenes_[article];
    const Gold& gold = golds_[article];
    const AttributionCandidates candidates = find_candidates(scene, model, Search::whole);
    add_second_contents(scene, candidates.look, gold, fold_of(article), sets_);
    std::vector<std::uint8_t> is_cue(scene.words.size(), 0);
    for (const GoldAttribution& a : gold.attributions) is_cue[a.cue_head] = 1;
    FeatureList features;
    for (std::int32_t i = 0; i < static_cast<std::int32_t>(scene.words.size()); ++i) {
      if (candidates.look.cue[i] < second_look_threshold || gold.discarded[i]) continue;
      features.start();
      second_cue_features(scene, candidates.look, i, features);
      examples.add_candidate(features, gold.coder);
      examples.end(is_cue[i] ? 0 : -1, fold_of(article));
    }
  }

  // Each candidate's facts, and whether it is right as the scorer counts relation and source.
  void add_outcomes(std::size_t article, const AttributionModel& model) {
    const Scene& scene = *scenes_[article];
    const Gold& gold = golds_[article];
    AttributionCandidates candidates = find_candidates(scene, model, Search::whole);
    rescore_candidates(scene, model, candidates, Search::whole);
    const Rivals rivals(scene, candidates);
    for (std::size_t p = 0; p < candidates.list.size(); ++p) {
      const AttributionCandidate& candidate = candidates.list[p];
      if (gold.discarded[candidate.frame.head] || !candidate.has_content()) continue;
      const Facts facts = rivals.facts(p);
      facts_.insert(facts_.end(), facts.begin(), facts.end());
      right_.push_back(std::any_of(gold.attributions.begin(), gold.attributions.end(),
                                   [&](const GoldAttribution& a) { return is_right(scene, candidate, a); }));
    }
  }

  static bool is_right(const Scene& scene, const AttributionCandidate& p, const GoldAttribution& a) {
    int mine = 0, marked = 0, shared = 0;
    for (const TokenRange range : {p.after, p.before, p.later, p.earlier})
      for (std::int32_t i = range.first; i < range.last; ++i) {
        if (scene.punctuation(i) || p.frame.source.contains(i) || p.frame.cue.contains(i)) continue;
        ++mine;
        for (const TokenRange piece : a.content) shared += piece.contains(i);
      }
    for (const TokenRange piece : a.content)
      for (std::int32_t i = piece.first; i < piece.last; ++i) marked += !scene.punctuation(i);
    if (shared * 4 < mine + marked || shared == 0) return false;
    const TokenRange s = p.frame.source;
    if (s.empty() || a.source.empty()) return s.empty() && a.source.empty();
    mine = marked = shared = 0;
    for (std::int32_t i = s.first; i < s.last; ++i) {
      mine += !scene.punctuation(i);
      shared += !scene.punctuation(i) && a.source.contains(i);
    }
    for (std::int32_t i = a.source.first; i < a.source.last; ++i) marked += !scene.punctuation(i);
    return shared * 4 >= mine + marked;
  }

  const TrainingOptions& options_;
  const Clusters& clusters_;
  const CueIndex cues_;
  const std::function<void(const std::string&)>& log_;
  std::vector<std::unique_ptr<Article>> articles_;
  std::vector<std::unique_ptr<Scene>> scenes_;
  std::vector<Gold> golds_;
  ExampleSets sets_;
  std::vector<float> facts_;
  std::vector<std::uint8_t> right_;
};

} // namespace

std::vector<std::byte> train_attribution(const std::vector<TrainingArticle>& articles, const CueLists& cues,
                                         const Clusters& clusters, const TrainingOptions& options,
                                         const std::function<void(const std::string&)>& log) {
  return Trainer(articles, cues, clusters, options, log).run();
}

} // namespace standpoint
