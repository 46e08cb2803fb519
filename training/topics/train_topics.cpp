// Learns models/topics.model: what raw news say of words (count_priors) and the trees that choose among the candidates
// for a topic.
//
// usage: train_topics --counts COUNTS.tsv [--examples EXAMPLES.tsv [--test NAME.tsv ...]] --out FILE
// EXAMPLES.tsv is what learn_weights.py writes: a line for each candidate: article, claim, reward, whether its label is
// right, and the facts in their order. Prints the share of claims whose chosen label is right, cross-validated over the
// articles, and in each file of --test.
#include "boost.h"
#include "learned/model_file.h"
#include "topics/topic_facts.h"
#include "topics/topic_model.h"

#include <CLI/CLI.hpp>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

using namespace standpoint;

namespace {

struct Options {
  BoostOptions boost{.trees = 120, .depth = 3, .rate = 0.04F, .least_weight = 15, .l2 = 5};
  bool pairwise = true; // else the likelihood of the choice
  float sharp = 4;      // by likelihood: how much more a better right label counts than a worse one
  int folds = 6;
};

std::uint8_t scaled(double value, double factor) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value * factor, 0.0, 255.0)));
}

// Shares of rare words are drawn to those of all words.
std::vector<KeyedPrior> read_priors(const std::string& path) {
  struct Line {
    std::string word;
    char kind = 'n';
    double articles = 0, titled = 0, in_title = 0, lead = 0, tokens = 0, said = 0, definite = 0, pointing = 0,
           spread = 0;
  };
  std::ifstream in(path);
  std::string text;
  if (!std::getline(in, text)) throw std::runtime_error("cannot read " + path);
  double articles = 0;
  std::vector<Line> lines;
  Line sum;
  while (std::getline(in, text)) {
    std::istringstream cells(text);
    Line line;
    std::string kind;
    std::getline(cells, line.word, '\t');
    std::getline(cells, kind, '\t');
    line.kind = kind.at(0);
    cells >> line.articles;
    if (line.kind == '*') {
      articles = line.articles;
      continue;
    }
    cells >> line.titled >> line.in_title >> line.lead >> line.tokens >> line.said >> line.definite >> line.pointing >>
        line.spread;
    if (!cells) throw std::runtime_error(path + ": a line has other columns: " + text);
    if (line.articles < 200) // what rare words are like
      for (double Line::*field : {&Line::articles, &Line::titled, &Line::in_title, &Line::lead, &Line::tokens,
                                  &Line::said, &Line::definite, &Line::pointing, &Line::spread})
        sum.*field += line.*field;
    lines.push_back(std::move(line));
  }
  constexpr double weight = 5; // in articles or tokens
  const auto share = [&](const Line& line, double Line::*part, double Line::*whole) {
    return (line.*part + weight * sum.*part / sum.*whole) / (line.*whole + weight);
  };
  const auto prior_of = [&](const Line& line) {
    return WordPrior{.rarity = scaled(std::log((articles + 1) / (line.articles + 1)), 16),
                     .frequency = scaled(std::log1p(line.tokens / std::max(1.0, line.articles)), 64),
                     .in_title = scaled(share(line, &Line::in_title, &Line::titled), 255),
                     .in_lead = scaled(share(line, &Line::lead, &Line::articles), 255),
                     .spread = scaled(share(line, &Line::spread, &Line::articles), 255),
                     .said = scaled(share(line, &Line::said, &Line::tokens), 255),
                     .definite = scaled(share(line, &Line::definite, &Line::tokens), 255),
                     .pointing = scaled(share(line, &Line::pointing, &Line::definite), 255)};
  };
  std::vector<KeyedPrior> priors;
  Line rare;
  rare.articles = 1;
  rare.tokens = sum.tokens / sum.articles;
  priors.push_back({.key = 0, .prior = prior_of(rare)});
  for (const Line& line : lines) {
    const HashedString lemma{.text = line.word, .hash = StringHash{}(line.word)};
    const Upos upos = line.kind == 'v' ? Upos::VERB : line.kind == 'a' ? Upos::ADJ : Upos::NOUN;
    priors.push_back({.key = prior_key(lemma, upos), .prior = prior_of(line)});
  }
  return priors;
}

struct Claim {
  std::string doc;
  std::size_t first = 0, last = 0; // candidates
};

struct Examples {
  std::vector<Claim> claims;
  std::vector<float> rows, rewards;
  std::vector<bool> right;
};

Examples read_examples(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  Examples examples;
  std::string text, doc, before;
  std::size_t number = 0, last = 0;
  while (std::getline(in, text)) {
    std::istringstream cells(text);
    float reward = 0, value = 0;
    bool right = false;
    cells >> doc >> number >> reward >> right;
    if (examples.claims.empty() || doc != before || number != last)
      examples.claims.push_back({.doc = doc, .first = examples.rewards.size(), .last = examples.rewards.size()});
    before = doc;
    last = number;
    ++examples.claims.back().last;
    examples.rewards.push_back(reward);
    examples.right.push_back(right);
    std::size_t facts = 0;
    for (; cells >> value; ++facts) examples.rows.push_back(value);
    if (facts != topic_fact_names.size()) throw std::runtime_error(path + ": a line has other facts than the program");
  }
  return examples;
}

// The claims of some articles in which there is something to choose.
Examples some_of(const Examples& all, const std::function<bool(const std::string& doc)>& takes) {
  Examples some;
  constexpr std::size_t n = topic_fact_names.size();
  for (const Claim& claim : all.claims) {
    if (!takes(claim.doc)) continue;
    const auto [least, most] = std::minmax_element(all.rewards.begin() + static_cast<std::ptrdiff_t>(claim.first),
                                                   all.rewards.begin() + static_cast<std::ptrdiff_t>(claim.last));
    if (*least == *most) continue;
    const std::size_t first = some.rewards.size();
    for (std::size_t i = claim.first; i < claim.last; ++i) {
      some.rows.insert(some.rows.end(), all.rows.begin() + static_cast<std::ptrdiff_t>(i * n),
                       all.rows.begin() + static_cast<std::ptrdiff_t>((i + 1) * n));
      some.rewards.push_back(all.rewards[i]);
      some.right.push_back(all.right[i]);
    }
    some.claims.push_back({.doc = claim.doc, .first = first, .last = some.rewards.size()});
  }
  return some;
}

BoostedTrees learn(const Examples& examples, const Options& options) {
  std::vector<float> target(examples.rewards.size(), 0);
  for (const Claim& claim : examples.claims) {
    float most = 0, sum = 0;
    for (std::size_t i = claim.first; i < claim.last; ++i) most = std::max(most, examples.rewards[i]);
    for (std::size_t i = claim.first; i < claim.last; ++i)
      if (examples.rewards[i] > 0) sum += target[i] = std::exp(options.sharp * (examples.rewards[i] - most));
    for (std::size_t i = claim.first; i < claim.last; ++i) target[i] /= sum;
  }
  const auto of_choice = [&](const std::vector<float>& scores, std::vector<float>& gradient,
                             std::vector<float>& weight) {
    for (const Claim& claim : examples.claims) {
      float most = scores[claim.first], sum = 0;
      for (std::size_t i = claim.first; i < claim.last; ++i) most = std::max(most, scores[i]);
      for (std::size_t i = claim.first; i < claim.last; ++i) sum += gradient[i] = std::exp(scores[i] - most);
      for (std::size_t i = claim.first; i < claim.last; ++i) {
        const float p = gradient[i] / sum;
        gradient[i] = target[i] - p;
        weight[i] = p * (1 - p);
      }
    }
  };
  const auto of_pairs = [&](const std::vector<float>& scores, std::vector<float>& gradient,
                            std::vector<float>& weight) {
    std::fill(gradient.begin(), gradient.end(), 0.0F);
    std::fill(weight.begin(), weight.end(), 0.0F);
    for (const Claim& claim : examples.claims) {
      float pairs = 0;
      for (std::size_t i = claim.first; i < claim.last; ++i)
        for (std::size_t j = claim.first; j < claim.last; ++j)
          if (examples.rewards[i] > examples.rewards[j]) pairs += examples.rewards[i] - examples.rewards[j];
      for (std::size_t i = claim.first; i < claim.last; ++i)
        for (std::size_t j = claim.first; j < claim.last; ++j) {
          if (examples.rewards[i] <= examples.rewards[j]) continue;
          const float share = 4 * (examples.rewards[i] - examples.rewards[j]) / pairs;
          const float p = 1 / (1 + std::exp(scores[i] - scores[j]));
          gradient[i] += share * p;
          gradient[j] -= share * p;
          weight[i] += share * p * (1 - p);
          weight[j] += share * p * (1 - p);
        }
    }
  };
  const BoostLoss loss = options.pairwise ? BoostLoss(of_pairs) : BoostLoss(of_choice);
  return boost(examples.rows, topic_fact_names.size(), 0, loss, options.boost);
}

struct Figures {
  double claims = 0, right = 0, reward = 0, by_weights = 0;
  double share(double part) const { return part / std::max(1.0, claims); }
};

void judge(const Examples& examples, const BoostedTrees& trees, const std::function<bool(const std::string&)>& takes,
           Figures& figures) {
  constexpr std::size_t n = topic_fact_names.size();
  for (const Claim& claim : examples.claims) {
    if (!takes(claim.doc)) continue;
    std::size_t best = claim.first, heaviest = claim.first;
    float most = 0;
    for (std::size_t i = claim.first; i < claim.last; ++i) {
      const float score = trees.score(std::span(examples.rows).subspan(i * n, n));
      if (i == claim.first || score > most) most = score, best = i;
      if (examples.rows[i * n] > examples.rows[heaviest * n]) heaviest = i;
    }
    ++figures.claims;
    figures.right += examples.right[best];
    figures.reward += examples.rewards[best];
    figures.by_weights += examples.right[heaviest];
  }
}

void print(const std::string& what, const Figures& f) {
  std::printf("%-24s %5.0f claims: by weights %.3f  by trees %.3f  reward %.3f\n", what.c_str(), f.claims,
              f.share(f.by_weights), f.share(f.right), f.share(f.reward));
}

void run(const std::string& counts, const std::string& examples_file, const std::vector<std::string>& tests,
         const std::string& out, const Options& options) {
  std::vector<ModelSection> sections;
  if (!counts.empty()) sections.push_back({.name = "topic priors", .bytes = write_topic_priors(read_priors(counts))});
  if (!examples_file.empty()) {
    const Examples examples = read_examples(examples_file);
    std::map<std::string, int> fold_of;
    for (const Claim& claim : examples.claims) fold_of.emplace(claim.doc, 0);
    int number = 0;
    for (auto& [doc, fold] : fold_of) fold = number++ % options.folds;
    Figures held_out;
    for (int fold = 0; fold < options.folds; ++fold) {
      const auto is_held = [&](const std::string& doc) { return fold_of.at(doc) == fold; };
      const BoostedTrees trees =
          learn(some_of(examples, [&](const std::string& doc) { return !is_held(doc); }), options);
      judge(examples, trees, is_held, held_out);
    }
    print("cross-validated", held_out);
    const auto all = [](const std::string&) { return true; };
    const BoostedTrees trees = learn(some_of(examples, all), options);
    Figures together;
    for (const std::string& test : tests) {
      Figures figures;
      const Examples unseen = read_examples(test);
      judge(unseen, trees, all, figures);
      judge(unseen, trees, all, together);
      print(test.substr(test.rfind('/') + 1), figures);
    }
    if (!tests.empty()) print("these together", together);
    sections.push_back({.name = "topics", .bytes = write_topic_trees(trees)});
  }
  if (!out.empty()) write_model_file(out, sections);
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app("Learn the choice among the candidates for a topic");
  std::string counts, examples, out;
  std::vector<std::string> tests;
  Options options;
  app.add_option("--counts", counts, "what count_priors wrote");
  app.add_option("--examples", examples, "what learn_weights.py wrote");
  app.add_option("--test", tests, "the same for other articles");
  app.add_option("--out", out, "the model file");
  app.add_option("--trees", options.boost.trees);
  app.add_option("--depth", options.boost.depth);
  app.add_option("--rate", options.boost.rate);
  app.add_option("--least", options.boost.least_weight, "weight of a leaf's examples");
  app.add_option("--l2", options.boost.l2);
  app.add_option("--sharp", options.sharp);
  app.add_option("--folds", options.folds);
  app.add_flag("!--by-likelihood", options.pairwise, "the choice's likelihood in place of a loss over pairs");
  CLI11_PARSE(app, argc, argv);
  try {
    run(counts, examples, tests, out, options);
  } catch (const std::exception& error) {
    std::cerr << "train_topics: " << error.what() << '\n';
    return 2;
  }
}
