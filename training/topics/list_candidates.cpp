// Lists every candidate for a topic with its features, one claim a JSON line: what learn_weights.py learns from.
#include "attribution/attribute.h"
#include "base/code_points.h"
#include "base/error.h"
#include "language/analyze.h"
#include "language/language_model.h"
#include "names/recognize_names.h"
#include "pipeline.h"
#include "make_statements.h"
#include "text/read_documents.h"

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

void list(const Document& document, const Engine& engine) {
  const Analysis analysis = analyze(document, *engine.language);
  const CodePoints points(document.text);
  const auto watch = [&](const TopicQuestion& question, const std::vector<TopicCandidate>& candidates,
                         const std::vector<std::vector<std::string>>& features) {
    rapidjson::StringBuffer buffer;
    Writer json(buffer);
    json.StartObject();
    json.Key("doc");
    write(json, document.id);
    json.Key("position");
    write(json, name(question.position));
    json.Key("evidence");
    json.StartArray();
    for (const Span span : question.claim.evidence) {
      json.StartArray();
      json.Uint(points.before(span.begin));
      json.Uint(points.before(span.end));
      json.EndArray();
    }
    json.EndArray();
    json.Key("candidates");
    json.StartArray();
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      json.StartObject();
      json.Key("label");
      write(json, candidates[i].label);
      json.Key("features");
      json.StartArray();
      for (const std::string& feature : features[i]) write(json, feature);
      json.EndArray();
      json.EndObject();
    }
    json.EndArray();
    json.EndObject();
    std::cout << buffer.GetString() << '\n';
  };
  make_statements(document, analysis, attribute(document, analysis, *engine.attribution, Search::whole), engine.lexicon,
                  {.names = recognize_names(document.text, analysis, *engine.names),
                   .model = engine.positions.get(),
                   .watch = watch});
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
    Engine engine = load_engine(data);
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
