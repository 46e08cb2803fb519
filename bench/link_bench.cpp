// Linking and the finding of issues, on made-up statements of as many articles as asked for: 15 statements an article,
// debates of one to thirty articles, words of each debate and of news at large.
#include "issues/find_issues.h"
#include "lexicon/lexicon.h"
#include "linking/link_statements.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace standpoint;

namespace {

constexpr std::size_t statements_an_article = 15;
const std::string lexicon_folder = STANDPOINT_SOURCE_DIR "/models/lexicon";

// Words of news, the rarer the less often.
class MadeUp {
public:
  MadeUp() {
    std::ifstream in(lexicon_folder + "/news_words.tsv");
    std::string line;
    while (std::getline(in, line)) {
      const std::size_t tab = line.find('\t');
      if (line.starts_with('#') || line.starts_with('(') || tab == std::string::npos) continue;
      words_.push_back(line.substr(0, tab));
      weights_.push_back(std::stod(line.substr(tab + 1)));
    }
    any_ = std::discrete_distribution<std::size_t>(weights_.begin(), weights_.end());
  }

  std::vector<Statement> statements(std::size_t wanted) {
    std::vector<Statement> all;
    for (std::size_t article = 0; all.size() < wanted;) {
      std::vector<std::string> debate; // its own words
      for (int i = 0; i < 30; ++i) debate.push_back(words_[random_() % words_.size()]);
      for (std::size_t n = 1 + random_() % 30; n > 0 && all.size() < wanted; --n) add_article(article++, debate, all);
    }
    all.resize(wanted);
    return all;
  }

private:
  std::string text(const std::vector<std::string>& debate, std::size_t length, unsigned one_in) {
    std::string made;
    for (std::size_t i = 0; i < length; ++i)
      made +=
          (i == 0 ? "" : " ") + (random_() % one_in == 0 ? debate[random_() % debate.size()] : words_[any_(random_)]);
    return made;
  }

  void add_article(std::size_t number, const std::vector<std::string>& debate, std::vector<Statement>& all) {
    const std::string title = text(debate, 6, 2);
    for (std::size_t i = 0; i < statements_an_article; ++i) {
      Statement s;
      s.doc = "article" + std::to_string(number);
      s.title = title;
      s.actor = {.name = "Speaker " + words_[random_() % 2000], .kind = ActorKind::person, .role = {}};
      s.position = static_cast<Position>(random_() % position_count);
      s.polarity = usual_polarity(s.position);
      s.topic = debate[random_() % 6] + " " + debate[random_() % debate.size()];
      s.phrase = s.topic;
      s.evidence = {{static_cast<std::uint32_t>(200 * i), static_cast<std::uint32_t>(200 * i + 150)}};
      s.evidence_text = text(debate, 18, 4);
      all.push_back(std::move(s));
    }
  }

  std::minstd_rand random_{1};
  std::vector<std::string> words_;
  std::vector<double> weights_;
  std::discrete_distribution<std::size_t> any_;
};

const std::vector<Statement>& statements(std::int64_t count) {
  static std::map<std::int64_t, std::vector<Statement>> made;
  auto& found = made[count];
  if (found.empty()) found = MadeUp().statements(static_cast<std::size_t>(count));
  return found;
}

const Lexicon& lexicon() {
  static const Lexicon read = read_lexicon(lexicon_folder);
  return read;
}

void link(benchmark::State& state) {
  const auto& given = statements(state.range(0));
  for (auto _ : state) benchmark::DoNotOptimize(link_statements(given, lexicon()));
  state.SetComplexityN(state.range(0));
}

void find(benchmark::State& state) {
  static const NewsWords news(lexicon_folder);
  const std::vector<Statement> linked = link_statements(statements(state.range(0)), lexicon()).statements;
  for (auto _ : state) {
    state.PauseTiming();
    StatementTable copy(linked);
    state.ResumeTiming();
    find_issues(copy, lexicon(), news);
  }
  state.SetComplexityN(state.range(0));
}

} // namespace

BENCHMARK(link)->Arg(15'000)->Arg(60'000)->Arg(240'000)->Arg(960'000)->Unit(benchmark::kMillisecond)->Complexity();
BENCHMARK(find)->Arg(15'000)->Arg(60'000)->Arg(240'000)->Arg(960'000)->Unit(benchmark::kMillisecond)->Complexity();

BENCHMARK_MAIN();
