// How fast the language engine is on one core, in tokens a second.
//
// Input: the .txt files of the folder in STANDPOINT_BENCH_TEXT; without it, samples/ many times over, which is small
// enough to stay in the caches and so a little too fast.
#include "language/analyze.h"
#include "language/language_model.h"
#include "language/split_sentences.h"
#include "language/tokenize.h"
#include "learned/model_parts.h"
#include "text/document.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fs = std::filesystem;
using namespace standpoint;

namespace {

std::vector<Document> read_articles() {
  const char* folder = std::getenv("STANDPOINT_BENCH_TEXT");
  const fs::path root = folder != nullptr ? fs::path(folder) : fs::path(STANDPOINT_SOURCE_DIR) / "samples";
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<Document> articles;
  for (const fs::path& path : paths) {
    std::ifstream file(path, std::ios::binary);
    Document document;
    document.id = path.filename().string();
    document.text.assign(std::istreambuf_iterator<char>(file), {});
    articles.push_back(std::move(document));
  }
  return articles;
}

const std::vector<Document>& articles() {
  static const std::vector<Document> all = read_articles();
  return all;
}

const LanguageModel& model() {
  static const auto loaded = load_language_model(open_part(STANDPOINT_SOURCE_DIR "/models", "language"));
  return *loaded;
}

// Sentences and tokens alone.
void split_and_tokenize(benchmark::State& state) {
  const Orthography& orthography = model().orthography;
  std::size_t tokens = 0;
  for (auto _ : state) {
    for (const Document& article : articles()) {
      std::vector<Span> spans;
      for (const SentenceSpan& sentence : split_sentences(article, orthography))
        tokenize(article.text, sentence.span, orthography, spans);
      tokens += spans.size();
      benchmark::DoNotOptimize(spans.data());
    }
  }
  state.counters["tokens/s"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}
BENCHMARK(split_and_tokenize)->Unit(benchmark::kMillisecond);

// Everything: sentences, tokens, tags, lemmas, dependencies.
void analyze_articles(benchmark::State& state) {
  model();
  std::size_t tokens = 0;
  for (auto _ : state) {
    for (const Document& article : articles()) {
      const Analysis analysis = analyze(article, model());
      tokens += analysis.tokens.size();
      benchmark::DoNotOptimize(analysis.tokens.data());
    }
  }
  state.counters["tokens/s"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
}
BENCHMARK(analyze_articles)->Unit(benchmark::kMillisecond)->MinTime(3);

// From the file to a model that can be used.
void load_model(benchmark::State& state) {
  for (auto _ : state) {
    const auto loaded = load_language_model(open_part(STANDPOINT_SOURCE_DIR "/models", "language"));
    benchmark::DoNotOptimize(loaded.get());
  }
}
BENCHMARK(load_model)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
