// Lists every statement with the facts that its confidence is learned from, one a JSON line: what learn_confidence.py
// reads. The articles are looked at as the program looks at them.
#include "base/code_points.h"
#include "base/error.h"
#include "confidence/statement_facts.h"
#include "formats/read_documents.h"
#include "pipeline.h"
#include "training/json_values.h"

#include <CLI/CLI.hpp>

#include <iostream>

using namespace standpoint;

namespace {

void list(const Document& document, const Engine& engine) {
  const Article article = read_article(document, *engine.language);
  const FoundClaims found = find_claims(article, engine);
  const FoundPositions taken = find_positions(article, found, engine);
  const CodePoints points(document.text);
  std::vector<std::uint64_t> hashes;
  std::vector<std::string> names;
  for (std::size_t p = 0; p < taken.positions.size(); ++p) {
    const FoundPosition& position = taken.positions[p];
    hashes.clear();
    names.clear();
    statement_facts({.article = article,
                     .actors = found.actors,
                     .claims = found.claims,
                     .positions = taken.positions,
                     .choices = taken.topics},
                    p, hashes, &names);
    for (const Topic& topic : taken.topics[p].topics) {
      for (const Actor& actor : found.claims.holdings[position.holding].holders) {
        std::cout << "{\"doc\":" << json_of(document.id) << ",\"actor\":" << json_of(actor.name)
                  << ",\"position\":" << json_of(name(position.taken.position))
                  << ",\"polarity\":" << position.taken.polarity << ",\"label\":" << json_of(topic.label)
                  << ",\"phrase\":" << json_of(topic.phrase)
                  << ",\"evidence\":" << json_of(points, position.claim.evidence) << ",\"facts\":" << json_of(names)
                  << "}\n";
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
