// Source: sampling shingles by their hash (Manber, Finding similar files in a large file system, 1994); the share of
// the shorter text (containment) of Broder, On the resemblance and containment of documents, 1997.
#include "corpus/find_repeats.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace standpoint {

namespace {

constexpr std::size_t run_words = 6;
constexpr std::uint64_t sampled = 8; // one in so many
constexpr std::size_t least_shared = 4;
constexpr std::size_t most_articles = 100;

std::uint64_t mixed(std::uint64_t h) {
  h ^= h >> 33;
  h *= 0xFF51AFD7ED558CCDu;
  h ^= h >> 33;
  h *= 0xC4CEB9FE1A85EC53u;
  return h ^ h >> 33;
}

struct Groups {
  std::vector<std::size_t> parent;
  explicit Groups(std::size_t n) : parent(n) { std::iota(parent.begin(), parent.end(), std::size_t{0}); }
  std::size_t root(std::size_t i) {
    while (parent[i] != i) i = parent[i] = parent[parent[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b) { parent[root(a)] = root(b); }
};

} // namespace

TextSketch sketch_of(std::string_view text) {
  std::array<std::uint64_t, run_words> last{}; // hashes of the last words
  std::size_t words = 0;
  TextSketch sketch;
  std::uint64_t hash = 0;
  const auto end_word = [&] {
    if (hash == 0) return;
    last[words++ % run_words] = mixed(hash);
    hash = 0;
    if (words < run_words) return;
    std::uint64_t run = 0;
    for (std::size_t k = 0; k < run_words; ++k) run = run * 0x9E3779B97F4A7C15u + last[(words + k) % run_words];
    run = mixed(run);
    if (run % sampled == 0) sketch.push_back(run);
  };
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0xC3;
    const bool capital = byte >= 'A' && byte <= 'Z';
    if (letter || capital)
      hash = (hash + 1) * 0x100000001B3u + (capital ? byte + 32u : byte);
    else if (byte < 0x80 && c != '\'') // inside a character of several bytes, and apostrophes, a word goes on
      end_word();
  }
  end_word();
  std::sort(sketch.begin(), sketch.end());
  sketch.erase(std::unique(sketch.begin(), sketch.end()), sketch.end());
  return sketch;
}

std::vector<std::size_t> find_repeats(const std::vector<SketchedArticle>& articles) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> runs; // and the article that has it
  std::size_t size = 0;
  for (const SketchedArticle& article : articles) size += article.sketch.size();
  runs.reserve(size);
  for (std::size_t i = 0; i < articles.size(); ++i)
    for (std::uint64_t run : articles[i].sketch) runs.emplace_back(run, static_cast<std::uint32_t>(i));
  std::sort(runs.begin(), runs.end());

  std::unordered_map<std::uint64_t, std::size_t> shared; // runs that two articles share, by both
  for (std::size_t begin = 0; begin < runs.size();) {
    std::size_t end = begin;
    while (end < runs.size() && runs[end].first == runs[begin].first) ++end;
    if (end - begin <= most_articles)
      for (std::size_t a = begin; a < end; ++a)
        for (std::size_t b = a + 1; b < end; ++b)
          ++shared[static_cast<std::uint64_t>(runs[a].second) << 32 | runs[b].second];
    begin = end;
  }

  Groups groups(articles.size());
  for (const auto& [pair, count] : shared) {
    const std::size_t a = pair >> 32, b = pair & 0xFFFFFFFFu;
    const std::size_t shorter = std::min(articles[a].sketch.size(), articles[b].sketch.size());
    if (count >= least_shared && count * 2 >= shorter) groups.join(a, b);
  }

  const auto comes_first = [&](std::size_t a, std::size_t b) {
    const auto key = [&](std::size_t i) { // no day counts as the last
      return std::make_tuple(articles[i].date.empty(), std::string_view(articles[i].date),
                             std::string_view(articles[i].doc));
    };
    return key(a) < key(b);
  };
  std::vector<std::size_t> first(articles.size()), of(articles.size());
  std::iota(first.begin(), first.end(), std::size_t{0});
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::size_t& best = first[groups.root(i)];
    if (groups.root(best) != groups.root(i) || comes_first(i, best)) best = i;
  }
  for (std::size_t i = 0; i < articles.size(); ++i) of[i] = first[groups.root(i)];
  return of;
}

} // namespace standpoint
