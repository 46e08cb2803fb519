// Finding articles that are nearly the same: made-up articles of 400 words in paragraphs, every tenth a copy of another
// with a headline of its own and without first and last paragraph.
#include "repeats/repeat_index.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace standpoint;

namespace {

std::vector<std::string> news_words() {
  std::ifstream in(STANDPOINT_SOURCE_DIR "/models/lexicon/news_words.tsv");
  std::vector<std::string> words;
  for (std::string line; std::getline(in, line);)
    if (const std::size_t tab = line.find('\t'); tab != std::string::npos && !line.starts_with('#'))
      words.push_back(line.substr(0, tab));
  return words;
}

std::vector<Document> make_articles(std::size_t count) {
  const std::vector<std::string> words = news_words();
  std::mt19937 random(7);
  std::vector<std::vector<std::string>> paragraphs(count);
  std::vector<Document> articles(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (i % 10 == 9) {
      paragraphs[i] = paragraphs[random() % i];
      if (paragraphs[i].size() > 2) paragraphs[i] = {paragraphs[i].begin() + 1, paragraphs[i].end() - 1};
    } else {
      for (int p = 0; p < 10; ++p) {
        std::string& paragraph = paragraphs[i].emplace_back();
        for (int w = 0; w < 40; ++w) paragraph += words[std::min(random(), random()) % words.size()] + ' ';
      }
    }
    articles[i].id = std::to_string(i);
    for (const std::string& paragraph : paragraphs[i]) articles[i].text += paragraph + "\n\n";
  }
  return articles;
}

} // namespace

static void find_repeats_of(benchmark::State& state) {
  const std::vector<Document> articles = make_articles(static_cast<std::size_t>(state.range(0)));
  std::size_t found = 0;
  for (auto _ : state) {
    std::vector<SketchedArticle> sketched;
    for (const Document& article : articles) sketched.push_back({article.id, article.date, sketch_text(article)});
    found = find_repeats(std::move(sketched)).size();
  }
  state.counters["repeats"] = static_cast<double>(found);
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(find_repeats_of)->Arg(1000)->Arg(10000)->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
