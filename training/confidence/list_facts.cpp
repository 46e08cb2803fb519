// Lists every statement with the facts that its confidence is learned from, one a JSON line: what learn_confidence.py
// reads. The articles are looked at as the program looks at them.
#include "base/code_points.h"
#include "base/error.h"
#include "confidence/statement_facts.h"
#include "pipeline.h"
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
  const Article article = read_article(document, *engine.language);
  const FoundClaims found = find_claims(article, engine);
  const FoundPositions taken = find_positions(article, found, engine);
  const CodePoints points(document.text);
  std::vector<std::uint64_t> hashes;
  std::vector<std::string> names;
  for (std::size_t p = 0; p < taken.positions.size(); ++p) {
    const FoundPosition& position = taken.positions[p];
    for (std::size_t topic = 0; topic < taken.topics[p].topics.size(); ++topic) {
      hashes.clear();
      names.clear();
      statement_facts({.article = article, .actors = found.actors, .claims = found.claims}, position, taken.topics[p],
                      topic, hashes, &names);
      for (const Actor& actor : found.claims.holdings[position.holding].holders) {
        rapidjson::StringBuffer buffer;
        Writer json(buffer);
        json.StartObject();
        json.Key("doc");
        write(json, document.id);
        json.Key("actor");
        write(json, actor.name);
        json.Key("position");
        write(json, name(position.taken.position));
        json.Key("polarity");
        json.Int(position.taken.polarity);
        json.Key("label");
        write(json, taken.topics[p].topics[topic].label);
        json.Key("phrase");
        write(json, taken.topics[p].topics[topic].phrase);
        json.Key("evidence");
        json.StartArray();
        for (const Span span : position.claim.evidence) {
          json.StartArray();
          json.Uint(points.before(span.begin));
          json.Uint(points.before(span.end));
          json.EndArray();
        }
        json.EndArray();
        json.Key("facts");
        json.StartArray();
        for (const std::string& fact : names) write(json, fact);
        json.EndArray();
        json.EndObject();
        std::cout << buffer.GetString() << '\n';
      }
    }
  }
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app("List statements with the facts that their confidence is learned from");
  std::string data = "models";
  std::vector<std::string> articles;
  app.add_option("--data", data, "folder of the models and the word lists");
  app.add_option("ARTICLE", articles, "files of articles")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    const Engine engine = load_engine(data);
    read_documents(
        articles, {}, [&](const Document& document) { list(document, engine); },
        [](const Error& error) { throw error; });
  } catch (const std::exception& error) {
    std::cerr << "list_facts: " << error.what() << '\n';
    return 2;
  }
}
