#include "issues/cluster_articles.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <tuple>
#include <utility>

using namespace standpoint;

namespace {

using Clusters = std::vector<std::vector<std::uint32_t>>;

ArticleWords words_of(const std::vector<SparseVector>& articles, std::size_t statements = 1) {
  ArticleWords words;
  for (SparseVector article : articles) {
    normalize(article);
    words.add(article, statements);
  }
  return words;
}

SparseVector made_of(const std::vector<std::uint32_t>& terms) {
  SparseVector words;
  for (const std::uint32_t term : terms) words.emplace_back(term, 1.0);
  make_sparse(words);
  return words;
}

// Articles of a few debates, which share many words within and some between.
std::vector<SparseVector> random_articles(std::size_t count, std::uint32_t seed) {
  std::mt19937 random(seed);
  std::vector<SparseVector> articles;
  for (std::size_t a = 0; a < count; ++a) {
    const auto debate = static_cast<std::uint32_t>(random() % (1 + count / 9));
    SparseVector words;
    for (int k = 0; k < 20; ++k) {
      const auto drawn = static_cast<std::uint32_t>(random());
      const std::uint32_t term = k % 4 == 0 ? drawn % 400 : 400 + 40 * debate + drawn % 60; // reaches into the next
      words.emplace_back(term, 1.0 + static_cast<double>(random() % 3));
    }
    make_sparse(words);
    articles.push_back(std::move(words));
  }
  return articles;
}

// The same by the definition: every pair of clusters is looked at for each join. Key words do not count here: no
// article has more words than are key, and none of them is key to too many.
Clusters joined_one_by_one(const ArticleWords& articles) {
  const auto cosine = [&](std::size_t a, std::size_t b) {
    std::map<std::uint32_t, double> of_a;
    for (const auto& [term, weight] : articles[a]) of_a[term] = weight;
    double sum = 0;
    for (const auto& [term, weight] : articles[b])
      if (const auto found = of_a.find(term); found != of_a.end()) sum += found->second * weight;
    return sum < 0.05 ? 0 : sum;
  };
  std::vector<std::vector<std::uint32_t>> clusters;
  std::map<std::pair<std::size_t, std::size_t>, double> alike; // the first before the second
  for (std::uint32_t a = 0; a < articles.size(); ++a) {
    clusters.push_back({a});
    for (std::uint32_t b = 0; b < a; ++b) alike[{b, a}] = cosine(b, a);
  }
  while (true) {
    std::tuple<double, std::ptrdiff_t, std::ptrdiff_t> best(0.15, -static_cast<std::ptrdiff_t>(clusters.size()), 0);
    for (const auto& [pair, average] : alike)
      if (clusters[pair.first].size() + clusters[pair.second].size() <= 60)
        best = std::max(best, std::tuple(average, -static_cast<std::ptrdiff_t>(pair.first),
                                         -static_cast<std::ptrdiff_t>(pair.second)));
    const auto i = static_cast<std::size_t>(-std::get<1>(best)), j = static_cast<std::size_t>(-std::get<2>(best));
    if (i == clusters.size()) break;
    const auto of = [&](std::size_t x, std::size_t y) { return alike.at(std::minmax(x, y)); };
    const auto size_i = static_cast<double>(clusters[i].size()), size_j = static_cast<double>(clusters[j].size());
    const std::size_t at = clusters.size();
    for (std::size_t other = 0; other < at; ++other)
      if (other != i && other != j && !clusters[other].empty())
        alike[{other, at}] = of(i, other) * (size_i / (size_i + size_j)) + of(j, other) * (size_j / (size_i + size_j));
    clusters.push_back(clusters[i]);
    clusters.back().insert(clusters.back().end(), clusters[j].begin(), clusters[j].end());
    clusters[i].clear(), clusters[j].clear();
    std::erase_if(alike, [&](const auto& entry) {
      return clusters[entry.first.first].empty() || clusters[entry.first.second].empty();
    });
  }
  std::erase_if(clusters, [](const auto& cluster) { return cluster.empty(); });
  for (auto& cluster : clusters) std::ranges::sort(cluster);
  std::ranges::sort(clusters);
  return clusters;
}

} // namespace

TEST_CASE("several threads gather the same articles as one") {
  const ArticleWords articles = words_of(random_articles(3000, 7));
  const Clusters clusters = cluster_articles(articles, 1);
  CHECK(cluster_articles(articles, 3) == clusters);
  CHECK(clusters.size() < 2000);
}

TEST_CASE("articles are joined as if all pairs were kept") {
  for (std::uint32_t seed = 1; seed <= 12; ++seed) {
    const ArticleWords articles = words_of(random_articles(60 + 5 * seed, seed));
    const Clusters clusters = cluster_articles(articles);
    CHECK(clusters == joined_one_by_one(articles));
    CHECK(clusters.size() > 1);
    CHECK(clusters.size() < articles.size() / 2);
  }
}

TEST_CASE("no cluster grows beyond sixty articles or two thousand statements") {
  const std::vector<SparseVector> same(140, made_of({1, 2, 3}));
  for (const std::vector<std::uint32_t>& cluster : cluster_articles(words_of(same))) CHECK(cluster.size() <= 60);
  const Clusters few = cluster_articles(words_of(std::vector<SparseVector>(40, made_of({1, 2, 3})), 600));
  CHECK(few.size() == 20); // by twos, then by threes: 1,800; twos and twos are too many
  for (const std::vector<std::uint32_t>& cluster : few) CHECK(600 * cluster.size() <= 2000);
}

TEST_CASE("a word that is key to more than 150 articles joins none") {
  std::vector<SparseVector> articles;
  for (std::uint32_t a = 0; a < 151; ++a) articles.push_back(made_of({0}));
  CHECK(cluster_articles(words_of(articles)).size() == 151);
  articles.pop_back();
  CHECK(cluster_articles(words_of(articles)).size() < 10);
}

TEST_CASE("articles that share nothing stay alone, and of none there are none") {
  CHECK(cluster_articles(words_of({made_of({1}), made_of({2}), made_of({}), made_of({1, 3})})) ==
        Clusters{{0, 3}, {1}, {2}});
  CHECK(cluster_articles({}).empty());
}
