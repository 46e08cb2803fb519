// Method: average linkage by chains of nearest neighbours (Murtagh 1983) over a matrix of likeness, which is filled
// term by term.
#include "issues/part_cluster.h"

#include "base/hash_map.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
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

// Words of passages, one behind another.
class Vectors {
public:
  // A passage more, with those that are in `words`.
  void add(std::span<const SparseVector::value_type> words) {
    words_.insert(words_.end(), words.begin(), words.end());
    ends_.push_back(words_.size());
  }
  std::size_t size() const { return ends_.size() - 1; }
  std::span<const SparseVector::value_type> operator[](std::size_t passage) const {
    return {words_.data() + ends_[passage], words_.data() + ends_[passage + 1]};
  }

private:
  SparseVector words_;
  std::vector<std::size_t> ends_ = {0}; // of the passage before
};

// Terms numbered from 0, so that arrays by term are no larger than this cluster.
struct LocalWords {
  Vectors passages;
  std::size_t terms = 0;
};

// Words that many of its articles have name the debate and not a part of it: they weigh less.
LocalWords find_local_words(const std::vector<Passage>& passages) {
  std::vector<std::uint32_t> terms;
  HashMap<std::uint32_t> numbers;
  const auto key = [](std::uint32_t term) { return (std::uint64_t{term} + 1) * 0x9E3779B97F4A7C15ULL; };
  for (const Passage& passage : passages)
    for (const auto& [term, weight] : passage.words)
      if (std::uint32_t& number = numbers[key(term)]; std::exchange(number, 1) == 0) terms.push_back(term);
  std::ranges::sort(terms);
  for (std::uint32_t number = 0; number < terms.size(); ++number) numbers[key(terms[number])] = number;
  constexpr std::size_t none = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> having(terms.size()), last(terms.size(), none); // articles; the last of them
  std::size_t articles = 0, before = none;
  std::vector<std::uint32_t> local; // of all words
  for (const Passage& passage : passages) {
    if (std::exchange(before, passage.article) != passage.article) ++articles;
    for (const auto& [term, weight] : passage.words) {
      local.push_back(*numbers.find(key(term)));
      if (std::exchange(last[local.back()], passage.article) != passage.article) ++having[local.back()];
    }
  }
  LocalWords made{.passages = {}, .terms = terms.size()};
  SparseVector words;
  auto number = local.begin();
  for (const Passage& passage : passages) {
    words.clear();
    for (const auto& [term, weight] : passage.words) {
      const double common = static_cast<double>(having[*number] - 1) / static_cast<double>(articles);
      words.emplace_back(*number++, weight * (1 - less_of_common * common));
    }
    normalize(words);
    made.passages.add(words);
  }
  return made;
}

// Adds up weights by term. A bit for each term says which were added, so that nothing need be sorted.
class TermSums {
public:
  explicit TermSums(std::size_t terms) : sums_(terms), is_there_(terms / 64 + 1) {}

  void add(std::uint32_t term, double weight) {
    sums_[term] += weight;
    is_there_[term / 64] |= std::uint64_t{1} << term % 64;
  }

  // Of what was added since the last time.
  void take(SparseVector& sums) {
    sums.clear();
    for (std::size_t piece = 0; piece < is_there_.size(); ++piece)
      for (std::uint64_t bits = std::exchange(is_there_[piece], 0); bits != 0; bits &= bits - 1) {
        const auto term = static_cast<std::uint32_t>(64 * piece + static_cast<std::size_t>(std::countr_zero(bits)));
        sums.emplace_back(term, std::exchange(sums_[term], 0));
      }
  }

private:
  std::vector<double> sums_;            // by term
  std::vector<std::uint64_t> is_there_; // a bit by term: whether it was added
};

Vectors words_around(const std::vector<Passage>& passages, const LocalWords& own) {
  Vectors around;
  TermSums sums(own.terms);
  SparseVector words;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const auto add = [&](std::size_t j) {
      if (passages[j].article != passages[i].article) return false;
      const double distance = std::abs(static_cast<double>(passages[i].begin) - passages[j].begin);
      const double nearness = std::exp(-distance / reach);
      if (nearness < least_weight) return false;
      for (const auto& [term, weight] : own.passages[j]) sums.add(term, weight * nearness);
      return true;
    };
    for (std::size_t j = i; j < passages.size() && add(j); ++j) {
    }
    for (std::size_t j = i; j-- > 0 && add(j);) {
    }
    sums.take(words);
    keep_heaviest(words, most_terms_around);
    normalize(words);
    around.add(words);
  }
  return around;
}

class Matrix {
public:
  explicit Matrix(std::size_t size) : size_(size), values_(size * size) {}
  double& at(std::size_t i, std::size_t j) { return values_[i * size_ + j]; }

  void add_cosines(const Vectors& vectors, std::size_t terms, double share) {
    std::vector<std::size_t> begins(terms + 1), ends; // of a term's vectors so far
    for (std::size_t i = 0; i < vectors.size(); ++i)
      for (const auto& [term, weight] : vectors[i]) ++begins[term + 1];
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

Parted part_cluster(const std::vector<Passage>& passages) {
  const std::size_t size = passages.size();
  const LocalWords own = find_local_words(passages);
  std::vector<std::size_t> joined(size, 0);
  if (size <= most_passages) {
    Matrix alike(size);
    alike.add_cosines(own.passages, own.terms, share_own);
    alike.add_cosines(words_around(passages, own), own.terms, share_around);
    alike.mirror();
    joined = link(alike, size);
  }
  Parted parted = number_parts(joined);
  std::vector<SparseVector> middles(parted.parts);
  for (std::size_t i = 0; i < size; ++i) {
    SparseVector& middle = middles[parted.part[i]];
    middle.insert(middle.end(), own.passages[i].begin(), own.passages[i].end());
  }
  for (SparseVector& middle : middles) {
    make_sparse(middle);
    normalize(middle);
  }
  for (std::size_t i = 0; i < size; ++i) parted.alike.push_back(dot(own.passages[i], middles[parted.part[i]]));
  return parted;
}

} // namespace standpoint
