// Lists every candidate for a topic with its features, one claim a JSON line: what learn_weights.py learns from.
#include "base/code_points.h"
#include "base/error.h"
#include "language/language_model.h"
#include "pipeline.h"
#include "text/read_documents.h"
#include "topics/choose_topics.h"

#include <CLI/CLI.hpp>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <iostream>

using namespace standpoint;

namespace {

using Writer = rapidjson::Writer<rapidjson::StringBuffer>;

void write(Writer& json, std::string_view text) {
  json.String(text.data(), static_cast<rapidjson::SizeType>(text.size()));
}

void write(Writer& json, const CodePoints& points, const FoundPosition& position, const TopicChoice& choice,
           const std::vector<std::vector<std::string>>& features) {
  json.StartObject();
  json.Key("position");
  write(json, name(position.taken.position));
  json.Key("evidence");
  json.StartArray();
  for (const Span span : position.claim.evidence) {
    json.StartArray();
    json.Uint(points.before(span.begin));
    json.Uint(points.before(span.end));
    json.EndArray();
  }
  json.EndArray();
  json.Key("candidates");
  json.StartArray();
  for (std::size_t i = 0; i < choice.candidates.size(); ++i) {
    json.StartObject();
    json.Key("label");
    write(json, choice.candidates[i].label);
    json.Key("features");
    json.StartArray();
    for (const std::string& feature : features[i]) write(json, feature);
    json.EndArray();
    if (!choice.facts.empty()) {
      json.Key("facts");
      json.StartArray();
      for (const float fact : choice.facts[i]) json.Double(fact);
      json.EndArray();
    }
    json.EndObject();
  }
  json.EndArray();
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
    rapidjson::StringBuffer buffer;
    Writer json(buffer);
    write(json, points, taken.positions[p], taken.topics[p], features[p]);
    json.Key("doc");
    write(json, document.id);
    json.EndObject();
    std::cout << buffer.GetString() << '\n';
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
