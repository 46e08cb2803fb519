#include "issues/cluster_articles.h"

#include <algorithm>
#include <queue>
#include <tuple>
#include <utility>

namespace standpoint {

namespace {

constexpr double least_alike = 0.15;
constexpr double no_neighbour = 0.05; // less than this is nothing
constexpr std::size_t key_words = 20;
constexpr std::size_t longest_posting = 150;
constexpr std::size_t most_articles = 60;
constexpr std::size_t most_statements = 2000;

using Postings = std::vector<std::vector<std::uint32_t>>; // of a term the articles to which it is key, ascending

Postings list_postings(const std::vector<ArticleWords>& articles) {
  Postings postings;
  for (std::size_t a = 0; a < articles.size(); ++a) {
    SparseVector keys = articles[a].words;
    keep_heaviest(keys, key_words);
    for (const auto& [term, weight] : keys) {
      if (term >= postings.size()) postings.resize(term + 1);
      postings[term].push_back(static_cast<std::uint32_t>(a));
    }
  }
  return postings;
}

class ArticleClusters {
public:
  explicit ArticleClusters(const std::vector<ArticleWords>& articles) : articles_(articles) {
    clusters_.resize(articles.size());
    for (std::size_t a = 0; a < articles.size(); ++a) clusters_[a] = {{a}, articles[a].statements, {}};
  }

  std::vector<std::vector<std::size_t>> gather() {
    find_neighbours();
    while (!open_.empty()) {
      const auto [alike, i, j] = open_.top();
      open_.pop();
      if (clusters_[i].articles.empty() || clusters_[j].articles.empty()) continue; // joined elsewhere
      if (clusters_[i].articles.size() + clusters_[j].articles.size() > most_articles ||
          clusters_[i].statements + clusters_[j].statements > most_statements)
        continue;
      join(i, j);
    }
    std::vector<std::vector<std::size_t>> gathered;
    for (Cluster& cluster : clusters_) {
      if (cluster.articles.empty()) continue;
      std::ranges::sort(cluster.articles);
      gathered.push_back(std::move(cluster.articles));
    }
    std::ranges::sort(gathered);
    return gathered;
  }

private:
  // Another cluster and the average cosine with it. Twelve bytes: of these there are more than of anything else.
#pragma pack(push, 4)
  struct Alike {
    std::uint32_t other = 0;
    double cosine = 0;
  };
#pragma pack(pop)

  struct Cluster {
    std::vector<std::size_t> articles; // empty: joined to another
    std::size_t statements = 0;
    std::vector<Alike> alike; // other clusters, where it is something; some of them joined to others since
  };

  // The most alike first; of equally alike ones those that were there first.
  struct Candidate {
    double alike = 0;
    std::uint32_t i = 0;
    std::uint32_t j = 0;
    bool operator<(const Candidate& other) const {
      return std::tuple(alike, other.i, other.j) < std::tuple(other.alike, i, j);
    }
  };

  void find_neighbours() {
    const Postings postings = list_postings(articles_);
    std::vector<std::size_t> seen(articles_.size(), articles_.size());
    for (std::size_t a = 0; a < articles_.size(); ++a) {
      SparseVector keys = articles_[a].words;
      keep_heaviest(keys, key_words);
      for (const auto& [term, weight] : keys) {
        if (postings[term].size() > longest_posting) continue;
        for (const std::size_t b : postings[term]) {
          if (b >= a) break;
          if (seen[b] == a) continue;
          seen[b] = a;
          const double alike = dot(articles_[a].words, articles_[b].words);
          if (alike < no_neighbour) continue;
          clusters_[a].alike.push_back({static_cast<std::uint32_t>(b), alike});
          clusters_[b].alike.push_back({static_cast<std::uint32_t>(a), alike});
          offer(b, a, alike);
        }
      }
    }
  }

  void offer(std::size_t i, std::size_t j, double alike) {
    if (alike >= least_alike) open_.push({alike, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(j)});
  }

  void join(std::size_t i, std::size_t j) {
    Cluster joined;
    Cluster& a = clusters_[i];
    Cluster& b = clusters_[j];
    const auto size_a = static_cast<double>(a.articles.size()), size_b = static_cast<double>(b.articles.size());
    joined.statements = a.statements + b.statements;
    for (const Cluster* part : {&a, &b})
      joined.articles.insert(joined.articles.end(), part->articles.begin(), part->articles.end());
    sums_.resize(clusters_.size());
    std::vector<std::size_t> others;
    const auto add = [&](const Cluster& part, std::size_t sibling, double share) {
      for (const auto& [other, alike] : part.alike) {
        if (other == sibling || clusters_[other].articles.empty()) continue;
        if (sums_[other] == 0) others.push_back(other);
        sums_[other] += alike * share;
      }
    };
    add(a, j, size_a / (size_a + size_b));
    add(b, i, size_b / (size_a + size_b));
    a = {}, b = {};
    const std::size_t at = clusters_.size();
    for (const std::size_t other : others) {
      const double alike = std::exchange(sums_[other], 0);
      joined.alike.push_back({static_cast<std::uint32_t>(other), alike});
      clusters_[other].alike.push_back({static_cast<std::uint32_t>(at), alike});
      offer(other, at, alike);
    }
    clusters_.push_back(std::move(joined));
  }

  const std::vector<ArticleWords>& articles_;
  std::vector<Cluster> clusters_;
  std::priority_queue<Candidate> open_;
  std::vector<double> sums_; // by cluster, 0 between joins
};

} // namespace

std::vector<std::vector<std::size_t>> cluster_articles(const std::vector<ArticleWords>& articles) {
  return ArticleClusters(articles).gather();
}

} // namespace standpoint
