// Learns word classes from raw text: the section "clusters".
//
// usage: train_clusters --text FILE [--text FILE ...] --out FOLDER
// Each line of a text is one sentence, its tokens separated by blanks (tokenize_corpus writes such lines).
//
// Source: exchange clustering (Martin, Liermann, Ney 1998): move one word after the other to the class with which a
// bigram model of classes explains the text best, until little changes. With f(x) = x log x, the likelihood to raise is
// sum over class pairs of f(count) minus twice the sum over classes of f(count).
#include "base/error.h"
#include "language/language_fingerprints.h"
#include "language/word_atoms.h"
#include "section_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <span>
#include <unordered_map>

namespace standpoint {

namespace {

struct Neighbour {
  std::uint32_t word = 0;
  std::uint32_t count = 0;
};

// Word 0 is everything rare and the sentence's edge; it keeps class 0.
struct Bigrams {
  std::vector<std::uint64_t> keys;
  std::vector<std::uint64_t> counts;
  std::vector<std::vector<Neighbour>> right;
  std::vector<std::vector<Neighbour>> left;
  std::vector<std::uint32_t> twice; // how often the word follows itself
};

double f(std::uint64_t x) {
  static const std::vector<double> small = [] {
    std::vector<double> table(1 << 16);
    for (std::size_t i = 1; i < table.size(); ++i) table[i] = static_cast<double>(i) * std::log(static_cast<double>(i));
    return table;
  }();
  return x < small.size() ? small[x] : static_cast<double>(x) * std::log(static_cast<double>(x));
}

std::vector<std::vector<std::uint64_t>> read_texts(const std::vector<std::string>& paths) {
  std::vector<std::vector<std::uint64_t>> sentences;
  for (const std::string& path : paths) {
    std::ifstream in(path);
    if (!in) throw Error(ErrorCode::missing_input, {.file = path}, "cannot open the text; tokenize_corpus writes it");
    std::string line;
    while (std::getline(in, line)) {
      std::vector<std::uint64_t> keys;
      for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(' ', at), line.size());
        if (end > at) keys.push_back(word_key(std::string_view(line).substr(at, end - at)));
        at = end + 1;
      }
      if (!keys.empty()) sentences.push_back(std::move(keys));
    }
  }
  return sentences;
}

Bigrams count_bigrams(const std::vector<std::vector<std::uint64_t>>& sentences, std::uint64_t least) {
  std::unordered_map<std::uint64_t, std::uint64_t> frequency;
  for (const auto& s : sentences)
    for (std::uint64_t key : s) ++frequency[key];
  std::vector<std::pair<std::uint64_t, std::uint64_t>> words; // count, key
  for (const auto& [key, n] : frequency)
    if (n >= least) words.emplace_back(n, key);
  std::sort(words.begin(), words.end(),
            [](auto a, auto b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  Bigrams b;
  b.keys = {0};
  std::unordered_map<std::uint64_t, std::uint32_t> ids;
  for (const auto& [n, key] : words) {
    ids[key] = static_cast<std::uint32_t>(b.keys.size());
    b.keys.push_back(key);
  }
  std::vector<std::uint64_t> pairs;
  for (const auto& s : sentences) {
    std::uint64_t before = 0;
    for (std::size_t i = 0; i <= s.size(); ++i) {
      std::uint64_t word = 0;
      if (i < s.size()) {
        const auto found = ids.find(s[i]);
        if (found != ids.end()) word = found->second;
      }
      pairs.push_back(before << 32 | word);
      before = word;
    }
  }
  std::sort(pairs.begin(), pairs.end());
  b.counts.assign(b.keys.size(), 0);
  b.right.resize(b.keys.size());
  b.left.resize(b.keys.size());
  b.twice.assign(b.keys.size(), 0);
  for (std::size_t i = 0; i < pairs.size();) {
    std::size_t j = i;
    while (j < pairs.size() && pairs[j] == pairs[i]) ++j;
    const auto v = static_cast<std::uint32_t>(pairs[i] >> 32);
    const auto w = static_cast<std::uint32_t>(pairs[i]);
    const auto n = static_cast<std::uint32_t>(j - i);
    b.counts[v] += n;
    if (v == w)
      b.twice[v] = n;
    else {
      b.right[v].push_back({w, n});
      b.left[w].push_back({v, n});
    }
    i = j;
  }
  return b;
}

// Class of each word, 1..classes (word 0: class 0).
std::vector<std::uint16_t> exchange(const Bigrams& b, int classes, int passes) {
  const int k = classes + 1;
  std::vector<std::uint16_t> cls(b.keys.size(), 0);
  for (std::size_t w = 1; w < cls.size(); ++w)
    cls[w] = static_cast<std::uint16_t>(1 + (w - 1) % static_cast<std::size_t>(classes));
  std::vector<std::uint64_t> pair(static_cast<std::size_t>(k) * k, 0);
  std::vector<std::uint64_t> single(k, 0);
  for (std::size_t v = 0; v < cls.size(); ++v) {
    single[cls[v]] += b.counts[v];
    pair[static_cast<std::size_t>(cls[v]) * k + cls[v]] += b.twice[v];
    for (const Neighbour& n : b.right[v]) pair[static_cast<std::size_t>(cls[v]) * k + cls[n.word]] += n.count;
  }
  std::vector<std::uint32_t> right(k), left(k);
  std::vector<int> rights, lefts;
  for (int pass = 0; pass < passes; ++pass) {
    std::size_t moved = 0;
    for (std::size_t w = 1; w < cls.size(); ++w) {
      std::fill(right.begin(), right.end(), 0);
      std::fill(left.begin(), left.end(), 0);
      for (const Neighbour& n : b.right[w]) right[cls[n.word]] += n.count;
      for (const Neighbour& n : b.left[w]) left[cls[n.word]] += n.count;
      rights.clear();
      lefts.clear();
      for (int c = 0; c < k; ++c) {
        if (right[c] > 0) rights.push_back(c);
        if (left[c] > 0) lefts.push_back(c);
      }
      const auto shift = [&](int c, std::int64_t sign) {
        for (int h : rights) pair[static_cast<std::size_t>(c) * k + h] += sign * static_cast<std::int64_t>(right[h]);
        for (int g : lefts) pair[static_cast<std::size_t>(g) * k + c] += sign * static_cast<std::int64_t>(left[g]);
        pair[static_cast<std::size_t>(c) * k + c] += sign * static_cast<std::int64_t>(b.twice[w]);
        single[c] += sign * static_cast<std::int64_t>(b.counts[w]);
      };
      const int old = cls[w];
      shift(old, -1);
      int best = old;
      double best_gain = -1e300;
      for (int c = 1; c < k; ++c) {
        double gain = 0;
        const std::uint64_t* row = &pair[static_cast<std::size_t>(c) * k];
        for (int h : rights)
          if (h != c) gain += f(row[h] + right[h]) - f(row[h]);
        for (int g : lefts) {
          const std::uint64_t n = pair[static_cast<std::size_t>(g) * k + c];
          if (g != c) gain += f(n + left[g]) - f(n);
        }
        gain += f(row[c] + right[c] + left[c] + b.twice[w]) - f(row[c]);
        gain -= 2 * (f(single[c] + b.counts[w]) - f(single[c]));
        if (gain > best_gain + 1e-9) {
          best_gain = gain;
          best = c;
        }
      }
      shift(best, 1);
      cls[w] = static_cast<std::uint16_t>(best);
      moved += best != old;
    }
    std::fprintf(stderr, "  %d classes, pass %d: %zu of %zu words moved\n", classes, pass + 1, moved, cls.size() - 1);
    if (moved * 200 < cls.size()) break;
  }
  return cls;
}

// Words by falling frequency, so that the common ones are found first.
std::vector<std::byte> section_of(const Bigrams& b, const std::vector<std::uint16_t>& coarse,
                                  const std::vector<std::uint16_t>& fine) {
  std::vector<Clusters::Slot> slots(std::bit_ceil(2 * b.keys.size()));
  for (std::size_t w = 1; w < b.keys.size(); ++w) {
    std::size_t at = b.keys[w] & (slots.size() - 1);
    while (slots[at].key != 0) at = (at + 1) & (slots.size() - 1);
    slots[at] = {.key = b.keys[w], .word_class = {.coarse = coarse[w], .fine = fine[w]}};
  }
  const auto bytes = std::as_bytes(std::span(slots));
  return {bytes.begin(), bytes.end()};
}

} // namespace
} // namespace standpoint

int main(int argc, char** argv) {
  std::vector<std::string> texts;
  std::string out;
  int coarse = 64, fine = 256, passes = 12;
  std::uint64_t least = 3;
  CLI::App app{"Learns word classes from tokenized text"};
  app.add_option("--text", texts, "one sentence a line, tokens separated by blanks")->required();
  app.add_option("--out", out, "folder for the section")->required();
  app.add_option("--coarse", coarse, "number of coarse classes");
  app.add_option("--fine", fine, "number of fine classes");
  app.add_option("--least", least, "how often a word must occur to get a class");
  app.add_option("--passes", passes, "passes over the words at most");
  CLI11_PARSE(app, argc, argv);
  try {
    const standpoint::Bigrams bigrams = standpoint::count_bigrams(standpoint::read_texts(texts), least);
    standpoint::write_section(out, {"clusters",
                                    standpoint::section_of(bigrams, standpoint::exchange(bigrams, coarse, passes),
                                                           standpoint::exchange(bigrams, fine, passes)),
                                    standpoint::clusters_fingerprint()});
  } catch (const standpoint::Error& error) {
    std::fprintf(stderr, "train_clusters: %s\n", error.what());
    return 2;
  }
}
