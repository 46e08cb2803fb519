// Lists every candidate for a topic with its features, one claim a JSON line: what learn_weights.py learns from.
#include "base/code_points.h"
#include "base/error.h"
#include "formats/read_documents.h"
#include "language/language_model.h"
#include "pipeline.h"
#include "topics/choose_topics.h"
#include "training/json_values.h"

#include <CLI/CLI.hpp>

#include <iostream>

using namespace standpoint;

namespace {

void write(const TopicCandidate& candidate, const std::vector<std::string>& features, const TopicFacts* facts) {
  std::cout << "{\"label\":" << json_of(candidate.label) << ",\"features\":" << json_of(features);
  if (facts != nullptr) {
    std::cout << ",\"facts\":[";
    for (std::size_t f = 0; f < facts->size(); ++f) std::cout << (f == 0 ? "" : ",") << (*facts)[f];
    std::cout << ']';
  }
  std::cout << '}';
}

void list(const Document& document, const Engine& engine) {
  const Article article = read_article(document, *engine.language);
  const FoundClaims found = find_claims(article, engine);
  const FoundPositions taken = find_positions(article, found, engine);
  const auto features =
      topic_feature_names(article, found.claims, taken.positions, found.actors, engine.lexicon, taken.topics);
  const CodePoints points(document.text);
  for (std::size_t p = 0; p < taken.positions.size(); ++p) {
    if (taken.topics[p].candidates.size() < 2) continue; // nothing to choose
    const TopicChoice& choice = taken.topics[p];
    std::cout << "{\"doc\":" << json_of(document.id)
              << ",\"position\":" << json_of(name(taken.positions[p].taken.position))
              << ",\"evidence\":" << json_of(points, taken.positions[p].claim.evidence) << ",\"candidates\":[";
    for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
      if (i > 0) std::cout << ',';
      write(choice.candidates[i], features[p][i], choice.facts.empty() ? nullptr : &choice.facts[i]);
    }
    std::cout << "]}\n";
  }
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app("List candidates for topics with their features");
  std::string data = "models";
  std::vector<std::string> articles;
  app.add_option("--data", data, "folder of the model and the word lists");
  bool anew = false;
  app.add_flag("--anew", anew, "as if nothing had been learned: the topic before is the one that the rules choose");
  app.add_option("ARTICLE", articles, "files of articles")->required();
  CLI11_PARSE(app, argc, argv);
  std::cout.precision(17);
  try {
    Engine engine = load_engine(data, data + "/lexicon");
    engine.search = Search::whole;
    // Learned from whole looks, as all else is.
    auto language = std::make_shared<LanguageModel>(*engine.language);
    language->margins = {};
    engine.language = language;
    if (anew) engine.lexicon.topics = {{"rule", 1.0F}};
    read_documents(
        articles, {}, [&](const Document& document) { list(document, engine); },
        [](const Error& error) { throw error; });
  } catch (const std::exception& error) {
    std::cerr << "list_candidates: " << error.what() << '\n';
    return 2;
  }
}
