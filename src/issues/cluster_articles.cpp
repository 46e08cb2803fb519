// Only clusters that may still join need to know how alike they are. The likeness of a joined cluster with another is
// an average of its parts' with it, and never exceeds both: so a cluster that is alike enough with no other, as large
// as they are, stays as it is for good, and is forgotten. What an article is alike with is worked out again when it
// joins another, which is once, instead of being kept: of all pairs that are a little alike there are hundreds for each
// article.
#include "issues/cluster_articles.h"

#include "base/ordered_workers.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <memory>
#include <mutex>
#include <queue>
#include <span>
#include <tuple>
#include <utility>

namespace standpoint {

namespace {

constexpr double least_alike = 0.15;
constexpr double nearly = least_alike - 1e-9; // an average of what is less does not reach it by rounding
constexpr double no_neighbour = 0.05;         // less than this is nothing
constexpr std::size_t key_words = 20;
constexpr std::size_t longest_posting = 150;
constexpr std::size_t most_articles = 60;
constexpr std::size_t most_statements = 2000;

// Another article or cluster and the average cosine with it. Twelve bytes: of these there are more than of anything
// else.
#pragma pack(push, 4)
struct Alike {
  std::uint32_t other = 0;
  double cosine = 0;
};
#pragma pack(pop)

// To which articles a word is key. Threads: may be asked by several at once.
class KeyIndex {
public:
  explicit KeyIndex(const ArticleWords& articles) : articles_(articles) {
    find_keys();
    list_postings();
    for (std::size_t a = 0; a < articles.size(); ++a)
      if (!articles[a].empty()) terms_ = std::max(terms_, articles[a].back().term + 1);
  }

  const ArticleWords& articles() const { return articles_; }
  std::uint32_t terms() const { return terms_; } // their numbers are smaller
  // Ascending; none where the word is not key to this article, or to too many.
  std::span<const std::uint32_t> sharing(std::uint32_t article, std::size_t word) const {
    if ((keys_[article] >> word & 1) == 0) return {};
    const std::uint32_t term = articles_[article][word].term;
    return {articles_of_.data() + begins_[term], articles_of_.data() + begins_[term + 1]};
  }

private:
  // The heaviest words of each; of equally heavy ones the first.
  void find_keys() {
    std::vector<std::pair<float, std::size_t>> words;
    keys_.resize(articles_.size());
    for (std::size_t a = 0; a < articles_.size(); ++a) {
      assert(articles_[a].size() <= 64);
      words.clear();
      for (std::size_t k = 0; k < articles_[a].size(); ++k) words.emplace_back(-articles_[a][k].weight, k);
      if (words.size() > key_words) {
        std::ranges::nth_element(words, words.begin() + key_words);
        words.resize(key_words);
      }
      for (const auto& [weight, k] : words) keys_[a] |= std::uint64_t{1} << k;
    }
  }

  // Calls take(term, article) for each key word, articles ascending.
  template <class Take> void for_each_key(Take take) const {
    for (std::uint32_t a = 0; a < articles_.size(); ++a)
      for (std::uint64_t left = keys_[a]; left != 0; left &= left - 1)
        take(articles_[a][static_cast<std::size_t>(std::countr_zero(left))].term, a);
  }

  void list_postings() {
    std::vector<std::uint32_t> counts;
    for_each_key([&](std::uint32_t term, std::uint32_t) {
      if (term >= counts.size()) counts.resize(term + 1);
      ++counts[term];
    });
    std::size_t all = 0;
    for (std::uint32_t& count : counts) {
      if (count > longest_posting) count = 0;
      begins_.push_back(all);
      all += count;
    }
    begins_.push_back(all);
    articles_of_.resize(all);
    for_each_key([&](std::uint32_t term, std::uint32_t article) {
      if (counts[term] > 0) articles_of_[begins_[term + 1] - counts[term]--] = article;
    });
  }

  const ArticleWords& articles_;
  std::vector<std::uint64_t> keys_;        // of each article a bit a word
  std::vector<std::size_t> begins_;        // of a term in articles_of_, with the end of the last
  std::vector<std::uint32_t> articles_of_; // to which a term is key, ascending
  std::uint32_t terms_ = 0;
};

// Finds the articles that are alike. Shapes: the index must outlive it.
class Neighbours {
public:
  explicit Neighbours(const KeyIndex& index) : index_(index), seen_(index.articles().size()), weights_(index.terms()) {}

  // Those before `end` for which wanted(article), with their cosines. Valid until the next call.
  template <class Wanted> const std::vector<Alike>& of(std::uint32_t article, std::uint32_t end, Wanted wanted) {
    found_.clear();
    const auto words = index_.articles()[article];
    ++scan_;
    seen_[article] = scan_;
    for (std::size_t k = 0; k < words.size(); ++k) {
      weights_[words[k].term] = words[k].weight;
      for (const std::uint32_t other : index_.sharing(article, k)) {
        if (other >= end) break;
        if (std::exchange(seen_[other], scan_) != scan_ && wanted(other)) found_.push_back({other, 0});
      }
    }
    for (Alike& found : found_) found.cosine = dot(found.other);
    for (const ArticleWord& word : words) weights_[word.term] = 0;
    std::erase_if(found_, [](const Alike& found) { return found.cosine < no_neighbour; });
    return found_;
  }

private:
  // With the article whose weights are there: by term, as the sum of products is when both are walked at once, but that
  // nothing need be compared.
  double dot(std::uint32_t other) const {
    double sum = 0;
    for (const auto& [term, weight] : index_.articles()[other]) sum += double{weights_[term]} * weight;
    return sum;
  }

  const KeyIndex& index_;
  std::vector<std::uint32_t> seen_; // of each article: the last scan that met it
  std::uint32_t scan_ = 0;
  std::vector<float> weights_; // by term, of the article that is looked at; 0 of others
  std::vector<Alike> found_;
};

class ArticleClusters {
public:
  ArticleClusters(const ArticleWords& articles, std::size_t jobs)
      : articles_(articles), jobs_(jobs), index_(articles), neighbours_(index_), next_(articles.size()) {
    clusters_.resize(articles.size());
    for (std::uint32_t a = 0; a < articles.size(); ++a) {
      clusters_[a].first = clusters_[a].last = next_[a] = a;
      clusters_[a].articles = 1;
      clusters_[a].statements = articles.statements(a);
    }
  }

  std::vector<std::vector<std::uint32_t>> gather() {
    find_candidates();
    while (!open_.empty()) {
      const auto [alike, i, j] = open_.top();
      open_.pop();
      if (clusters_[i].articles > 0 && clusters_[j].articles > 0) join(i, j); // else joined elsewhere
    }
    std::vector<std::vector<std::uint32_t>> gathered;
    for (const Cluster& cluster : clusters_) {
      if (cluster.articles == 0) continue;
      std::vector<std::uint32_t>& members = gathered.emplace_back();
      members.reserve(cluster.articles);
      for (std::uint32_t a = cluster.first; members.size() < cluster.articles; a = next_[a]) members.push_back(a);
      std::ranges::sort(members);
    }
    std::ranges::sort(gathered);
    return gathered;
  }

private:
  struct Cluster {
    std::uint32_t first = 0; // of its articles, which next_ joins up to the last
    std::uint32_t last = 0;
    std::uint32_t articles = 0; // 0: joined to another
    std::uint32_t statements = 0;
    std::uint32_t may_join = 0; // clusters that it is nearly alike enough with
    std::vector<Alike> alike;   // clusters, where it is something; of articles only those made since
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

  bool is_open(std::uint32_t cluster) const {
    return clusters_[cluster].articles > 0 && clusters_[cluster].may_join > 0;
  }

  bool may_join(double alike, std::uint32_t i, std::uint32_t j) const {
    const Cluster &a = clusters_[i], &b = clusters_[j];
    return alike >= nearly && a.articles + b.articles <= most_articles &&
           a.statements + b.statements <= most_statements;
  }

  // Articles of one piece after another, on several threads.
  void find_candidates() {
    constexpr std::uint32_t piece = 1024;
    const auto size = static_cast<std::uint32_t>(articles_.size());
    std::vector<Candidate> candidates;
    std::vector<std::unique_ptr<Neighbours>> idle;
    std::mutex mutex;
    const auto find = [&](std::uint32_t first) {
      std::unique_ptr<Neighbours> neighbours;
      {
        const std::lock_guard lock(mutex);
        if (!idle.empty()) neighbours = std::move(idle.back()), idle.pop_back();
      }
      if (neighbours == nullptr) neighbours = std::make_unique<Neighbours>(index_);
      std::vector<Candidate> found;
      for (std::uint32_t a = first; a < std::min(size, first + piece); ++a)
        for (const auto& [b, alike] : neighbours->of(a, a, [](std::uint32_t) { return true; }))
          if (may_join(alike, b, a)) found.push_back({alike, b, a});
      const std::lock_guard lock(mutex);
      idle.push_back(std::move(neighbours));
      return found;
    };
    const auto take = [&](const std::vector<Candidate>& found) {
      for (const Candidate& candidate : found) {
        ++clusters_[candidate.i].may_join, ++clusters_[candidate.j].may_join;
        if (candidate.alike >= least_alike) candidates.push_back(candidate);
      }
    };
    OrderedWorkers<std::uint32_t, std::vector<Candidate>> workers(jobs_, find, take);
    for (std::uint32_t first = 0; first < size; first += piece) workers.add(first);
    workers.finish();
    open_ = std::priority_queue<Candidate>({}, std::move(candidates));
  }

  void join(std::uint32_t i, std::uint32_t j) {
    sums_.resize(clusters_.size());
    const double size_a = clusters_[i].articles, size_b = clusters_[j].articles;
    add_sums(i, j, size_a / (size_a + size_b));
    add_sums(j, i, size_b / (size_a + size_b));
    Cluster joined{.first = clusters_[i].first,
                   .last = clusters_[j].last,
                   .articles = clusters_[i].articles + clusters_[j].articles,
                   .statements = clusters_[i].statements + clusters_[j].statements,
                   .may_join = 0,
                   .alike = {}};
    next_[clusters_[i].last] = clusters_[j].first;
    clusters_[i] = {}, clusters_[j] = {};
    for (const std::uint32_t other : lost_) --clusters_[other].may_join;
    lost_.clear();
    const auto at = static_cast<std::uint32_t>(clusters_.size());
    clusters_.push_back(std::move(joined));
    for (const std::uint32_t other : others_) {
      if (!may_join(sums_[other], other, at)) continue;
      ++clusters_[at].may_join, ++clusters_[other].may_join;
      if (sums_[other] >= least_alike) open_.push({sums_[other], other, at});
    }
    for (const std::uint32_t other : others_) {
      const double alike = std::exchange(sums_[other], 0);
      if (clusters_[other].may_join == 0) {
        std::vector<Alike>().swap(clusters_[other].alike);
      } else if (clusters_[at].may_join > 0) {
        clusters_[at].alike.push_back({other, alike});
        note(other, {at, alike});
      }
    }
    others_.clear();
  }

  // Adds a share of what a cluster is alike with to the sums. Its likeness to the sibling, which it joins, is gone.
  void add_sums(std::uint32_t cluster, std::uint32_t sibling, double share) {
    const auto add = [&](const Alike& alike) {
      const auto& [other, cosine] = alike;
      if (other == sibling || !is_open(other)) return;
      if (may_join(cosine, other, cluster)) lost_.push_back(other);
      if (sums_[other] == 0) others_.push_back(other);
      sums_[other] += cosine * share;
    };
    if (cluster < articles_.size())
      std::ranges::for_each(neighbours_.of(cluster, static_cast<std::uint32_t>(articles_.size()),
                                           [&](std::uint32_t other) { return is_open(other); }),
                            add);
    std::ranges::for_each(clusters_[cluster].alike, add);
  }

  void note(std::uint32_t cluster, Alike alike) {
    std::vector<Alike>& list = clusters_[cluster].alike;
    if (list.size() == list.capacity()) {
      std::erase_if(list, [&](const Alike& old) { return !is_open(old.other); });
      list.reserve(2 * list.size());
    }
    list.push_back(alike);
  }

  const ArticleWords& articles_;
  std::size_t jobs_;
  const KeyIndex index_;
  Neighbours neighbours_;
  std::vector<std::uint32_t> next_; // of each article: another of its cluster
  std::vector<Cluster> clusters_;
  std::priority_queue<Candidate> open_;
  std::vector<double> sums_;          // by cluster, 0 between joins
  std::vector<std::uint32_t> others_; // that have a sum
  std::vector<std::uint32_t> lost_;   // that could join what is gone
};

} // namespace

std::vector<std::vector<std::uint32_t>> cluster_articles(const ArticleWords& articles, std::size_t jobs) {
  return ArticleClusters(articles, job_count(jobs)).gather();
}

} // namespace standpoint
