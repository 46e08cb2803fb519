// Learns the section "positions" from hand-made statements over the project's own attributions.
//
// usage: train_positions --models FOLDER --lexicon FOLDER --gold FILE --text FOLDER ... --out FOLDER [--unseen FILE]
// The folder of models holds language.model, attribution.model and names.model. Writes OUT/positions.section. Broken
// lines and missing texts are reported and skipped.
#include "assemble_statements.h"
#include "formats/read_documents.h"
#include "language/language_model.h"
#include "pipeline.h"
#include "positions/position_fingerprint.h"
#include "section_file.h"
#include "statement/statement_json.h"
#include "train_positions.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace standpoint {
namespace {

std::string find_text(const std::vector<std::string>& folders, const std::string& doc) {
  for (const std::string& folder : folders)
    for (const char* ending : {"", ".txt"})
      if (const std::string path = folder + "/" + doc + ending; std::filesystem::is_regular_file(path)) return path;
  throw Error(ErrorCode::missing_input, {.file = doc}, "no text of this name in the folders of --text");
}

std::vector<PositionArticle> read_articles(const std::vector<GoldArticle>& golds,
                                           const std::vector<std::string>& folders, const Engine& engine,
                                           const ReportError& report) {
  std::vector<PositionArticle> articles;
  for (const GoldArticle& gold : golds) {
    try {
      read_documents(
          {find_text(folders, gold.doc)}, {},
          [&](Document document) {
            PositionArticle made;
            made.document = std::make_unique<const Document>(std::move(document));
            made.article.reset(new Article(read_article(*made.document, *engine.language)));
            made.found = find_claims(*made.article, engine);
            made.gold = gold;
            for (const GoldPosition& position : gold.positions)
              if (made.document->text.find(position.quote) == std::string::npos)
                report(Error(ErrorCode::bad_format, {.file = gold.doc},
                             "not in the text: \"" + position.quote.substr(0, 60) + "\""));
            articles.push_back(std::move(made));
          },
          report);
    } catch (const Error& error) {
      report(error);
    }
  }
  return articles;
}

struct Paths {
  std::string models, lexicon, gold, out, unseen;
  std::vector<std::string> texts;
};

int run(const Paths& paths, const PositionTraining& options) {
  Engine engine = load_engine(paths.models, paths.lexicon);
  engine.search = Search::whole;
  const Clusters& clusters = engine.language->clusters;
  std::size_t reported = 0;
  const ReportError report = [&](const Error& error) {
    std::fprintf(stderr, "train_positions: %s (skipped)\n", error.what());
    ++reported;
  };
  std::ifstream in(paths.gold);
  if (!in) throw Error(ErrorCode::missing_input, {.file = paths.gold}, "no such file of hand-made statements");
  const std::vector<PositionArticle> articles =
      read_articles(read_gold_positions(in, paths.gold, report), paths.texts, engine, report);
  std::printf("%zu articles, %zu faults reported\n", articles.size(), reported);
  const LearnedPositions learned = train_positions(articles, engine.lexicon, clusters, options,
                                                   [](const std::string& line) { std::puts(line.c_str()); });
  write_section(paths.out, {"positions", learned.section, position_fingerprint(clusters)});
  if (paths.unseen.empty()) return 0;
  std::ofstream unseen(paths.unseen, std::ios::binary);
  for (std::size_t a = 0; a < articles.size(); ++a) {
    engine.positions = learned.without[a];
    const FoundPositions taken = find_positions(*articles[a].article, articles[a].found, engine);
    for (const Statement& statement :
         assemble_statements(*articles[a].article, articles[a].found.attributions, articles[a].found.claims,
                             taken.positions, taken.topics, taken.confidences, engine.lexicon))
      unseen << to_json_line(statement);
  }
  return 0;
}

} // namespace
} // namespace standpoint

int main(int argc, char** argv) {
  standpoint::Paths paths;
  CLI::App app{"Learns which claims are positions"};
  app.add_option("--models", paths.models, "folder that holds language.model, attribution.model and names.model")
      ->required();
  app.add_option("--lexicon", paths.lexicon, "folder of word lists")->required();
  app.add_option("--gold", paths.gold, "hand-made statements, one article a line")->required();
  app.add_option("--text", paths.texts, "folders with the articles' texts")->required();
  app.add_option("--out", paths.out, "folder for the section")->required();
  app.add_option("--unseen", paths.unseen,
                 "write here the statements of each article, by a model that has not seen it: for the scorer");
  standpoint::PositionTraining options;
  app.add_option("--folds", options.folds, "parts of the cross-validation")->check(CLI::Range(2, 1000));
  app.add_option("--lines", options.lines, "size of the weight table, in lines of 64 bytes");
  app.add_option("--epochs", options.learn.epochs, "passes over the claims");
  app.add_option("--rate", options.learn.rate, "learning rate of FTRL-Proximal");
  app.add_option("--l1", options.learn.l1, "pull towards no weight at all");
  app.add_option("--l2", options.learn.l2, "pull towards small weights");
  CLI11_PARSE(app, argc, argv);
  try {
    return standpoint::run(paths, options);
  } catch (const standpoint::Error& error) {
    std::fprintf(stderr, "train_positions: %s\n", error.what());
    return 2;
  }
}
