// Method: average linkage by chains of nearest neighbours (Murtagh 1983) over a matrix of likeness, which is filled
// term by term.
#include "issues/part_cluster.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace standpoint {

namespace {

constexpr double least_alike = 0.15;
constexpr double more_a_doubling = 0.1; // that larger parts must be alike
constexpr double small_part = 20;       // passages beyond which a part is large
constexpr double share_own = 0.3;
constexpr double share_around = 0.7;
constexpr double reach = 400;          // code points within which words around a passage fall to 1/e
constexpr double less_of_common = 0.5; // that a word weighs which all articles of a cluster have
constexpr double least_weight = 0.05;
constexpr std::size_t most_terms_around = 40;
constexpr std::size_t most_passages = 2500;

using Vectors = std::vector<SparseVector>;

// Terms numbered from 0, so that arrays by term are no larger than this cluster.
struct LocalPassages {
  std::vector<Passage> passages;
  std::size_t terms = 0;
};

// Words that many of its articles have name the debate and not a part of it: they weigh less.
LocalPassages with_local_terms(std::vector<Passage> passages) {
  std::vector<std::uint32_t> terms;
  for (const Passage& passage : passages)
    for (const auto& [term, weight] : passage.words) terms.push_back(term);
  std::ranges::sort(terms);
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  for (Passage& passage : passages)
    for (auto& [term, weight] : passage.words)
      term = static_cast<std::uint32_t>(std::ranges::lower_bound(terms, term) - terms.begin());
  constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> having(terms.size()), last(terms.size(), none); // articles; the last of them
  std::size_t articles = 0, before = none;
  for (const Passage& passage : passages) {
    if (std::exchange(before, passage.article) != passage.article) ++articles;
    for (const auto& [term, weight] : passage.words)
      if (std::exchange(last[term], passage.article) != passage.article) ++having[term];
  }
  for (Passage& passage : passages)
    for (auto& [term, weight] : passage.words)
      weight *= 1 - less_of_common * static_cast<double>(having[term] - 1) / static_cast<double>(articles);
  return {std::move(passages), terms.size()};
}

Vectors own_words(const std::vector<Passage>& passages) {
  Vectors own;
  for (const Passage& passage : passages) {
    own.push_back(passage.words);
    normalize(own.back());
  }
  return own;
}

// Adds up weights by term, in the order of make_sparse (terms ascending, of each the smallest weight first), so that
// the sums are the same to the last bit. Nothing is sorted but the few weights of one term: a bit for each term says
// which were added.
class TermSums {
public:
  explicit TermSums(std::size_t terms) : counts_(terms), is_there_(terms / 64 + 1) {}

  void add(std::uint32_t term, double weight) {
    ++counts_[term];
    is_there_[term / 64] |= std::uint64_t{1} << term % 64;
    added_.emplace_back(term, weight);
  }

  // Of what was added since the last time.
  SparseVector take() {
    terms_.clear();
    std::uint32_t end = 0;
    for (std::size_t piece = 0; piece < is_there_.size(); ++piece)
      for (std::uint64_t bits = std::exchange(is_there_[piece], 0); bits != 0; bits &= bits - 1) {
        const auto term = static_cast<std::uint32_t>(64 * piece + static_cast<std::size_t>(std::countr_zero(bits)));
        terms_.push_back(term);
        end += std::exchange(counts_[term], end); // to where its weights begin
      }
    weights_.resize(added_.size());
    for (const auto& [term, weight] : added_) weights_[counts_[term]++] = weight; // to where they end
    SparseVector sums;
    sums.reserve(terms_.size());
    auto first = weights_.begin();
    for (const std::uint32_t term : terms_) {
      const auto last = weights_.begin() + std::exchange(counts_[term], 0);
      if (last - first > 1) std::sort(first, last);
      sums.emplace_back(term, std::accumulate(std::next(first), last, *first));
      first = last;
    }
    added_.clear();
    return sums;
  }

private:
  std::vector<std::uint32_t> counts_;   // by term
  std::vector<std::uint64_t> is_there_; // a bit by term: whether it was added
  std::vector<std::uint32_t> terms_;    // that were added
  std::vector<std::pair<std::uint32_t, double>> added_;
  std::vector<double> weights_;
};

Vectors words_around(const std::vector<Passage>& passages, const Vectors& own, std::size_t terms) {
  Vectors around(passages.size());
  TermSums sums(terms);
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const auto add = [&](std::size_t j) {
      if (passages[j].article != passages[i].article) return false;
      const double distance = std::abs(static_cast<double>(passages[i].begin) - passages[j].begin);
      const double nearness = std::exp(-distance / reach);
      if (nearness < least_weight) return false;
      for (const auto& [term, weight] : own[j]) sums.add(term, weight * nearness);
      return true;
    };
    for (std::size_t j = i; j < passages.size() && add(j); ++j) {
    }
    for (std::size_t j = i; j-- > 0 && add(j);) {
    }
    around[i] = sums.take();
    keep_heaviest(around[i], most_terms_around);
    normalize(around[i]);
  }
  return around;
}

class Matrix {
public:
  explicit Matrix(std::size_t size) : size_(size), values_(size * size) {}
  double& at(std::size_t i, std::size_t j) { return values_[i * size_ + j]; }

  void add_cosines(const Vectors& vectors, std::size_t terms, double share) {
    std::vector<std::size_t> begins(terms + 1), ends; // of a term's vectors so far
    for (const SparseVector& vector : vectors)
      for (const auto& [term, weight] : vector) ++begins[term + 1];
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    ends = begins;
    SparseVector postings(begins.back()); // of each term the vectors that have it, with their weights
    for (std::size_t i = 0; i < vectors.size(); ++i) {
      double* const row = values_.data() + i * size_;
      for (const auto& [term, weight] : vectors[i]) {
        const double own = share * weight;
        for (std::size_t p = begins[term]; p < ends[term]; ++p) row[postings[p].first] += own * postings[p].second;
        postings[ends[term]++] = {static_cast<std::uint32_t>(i), weight};
      }
    }
  }

  void mirror() {
    for (std::size_t i = 0; i < size_; ++i)
      for (std::size_t j = 0; j < i; ++j) at(j, i) = at(i, j);
  }

private:
  std::size_t size_;
  std::vector<double> values_;
};

double enough_alike(double size) {
  return least_alike + more_a_doubling * std::max(0.0, std::log2(size / small_part));
}

// Which passage each is joined to: a tree for each part.
std::vector<std::size_t> link(Matrix& alike, std::size_t size) {
  std::vector<std::size_t> joined(size);
  std::iota(joined.begin(), joined.end(), std::size_t{0});
  std::vector<double> weight(size, 1);
  std::vector<std::size_t> left = joined; // ascending: what is not part of another yet
  std::vector<bool> is_part(size, true);  // else its halves are parts of their own
  std::vector<std::size_t> chain;
  while (left.size() > 1) {
    if (chain.empty()) chain.push_back(left.front());
    const std::size_t tip = chain.back();
    const std::size_t before = chain.size() > 1 ? chain[chain.size() - 2] : tip;
    std::size_t nearest = before;
    double best = before == tip ? -1 : alike.at(tip, before);
    for (const std::size_t other : left)
      if (other != tip && alike.at(tip, other) > best) best = alike.at(tip, other), nearest = other;
    if (best < least_alike) { // an average never exceeds its parts, so this one stays as it is
      std::erase(left, tip);
      chain.pop_back();
      continue;
    }
    if (nearest != before) {
      chain.push_back(nearest);
      continue;
    }
    chain.resize(chain.size() - 2);
    const std::size_t kept = std::min(tip, before), gone = std::max(tip, before);
    std::erase(left, gone);
    for (const std::size_t other : left) {
      const double average =
          (alike.at(kept, other) * weight[kept] + alike.at(gone, other) * weight[gone]) / (weight[kept] + weight[gone]);
      alike.at(kept, other) = alike.at(other, kept) = average;
    }
    weight[kept] += weight[gone];
    is_part[kept] = is_part[kept] && is_part[gone] && best >= enough_alike(weight[kept]);
    if (is_part[kept]) joined[gone] = kept;
  }
  return joined;
}

Parted number_parts(const std::vector<std::size_t>& joined) {
  Parted parted;
  std::vector<std::size_t> root(joined.size()), passages(joined.size());
  for (std::size_t i = 0; i < joined.size(); ++i) {
    root[i] = joined[i] == i ? i : root[joined[i]]; // always to an earlier one
    ++passages[root[i]];
  }
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < joined.size(); ++i)
    if (passages[i] > 0) order.push_back(i);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return passages[a] > passages[b]; });
  std::vector<std::size_t> number(joined.size());
  for (std::size_t n = 0; n < order.size(); ++n) number[order[n]] = n;
  for (const std::size_t r : root) parted.part.push_back(number[r]);
  parted.parts = order.size();
  return parted;
}

} // namespace

Parted part_cluster(const std::vector<Passage>& given) {
  const std::size_t size = given.size();
  const auto [passages, terms] = with_local_terms(given);
  const Vectors own = own_words(passages);
  const Vectors around = words_around(passages, own, terms);
  std::vector<std::size_t> joined(size, 0);
  if (size <= most_passages) {
    Matrix alike(size);
    alike.add_cosines(own, terms, share_own);
    alike.add_cosines(around, terms, share_around);
    alike.mirror();
    joined = link(alike, size);
  }
  Parted parted = number_parts(joined);
  Vectors middles(parted.parts);
  for (std::size_t i = 0; i < size; ++i) {
    SparseVector& middle = middles[parted.part[i]];
    middle.insert(middle.end(), own[i].begin(), own[i].end());
  }
  for (SparseVector& middle : middles) {
    make_sparse(middle);
    normalize(middle);
  }
  for (std::size_t i = 0; i < size; ++i) parted.alike.push_back(dot(own[i], middles[parted.part[i]]));
  return parted;
}

} // namespace standpoint
