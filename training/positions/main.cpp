// Learns the section "positions" from hand-made statements over the project's own attributions.
//
// usage: train_positions --model FILE --lexicon FOLDER --gold FILE --text FOLDER ... --out FOLDER [--unseen FILE]
// FILE holds the sections of language and attribution. Writes OUT/positions.section. Broken lines and missing texts are
// reported and skipped.
#include "attribution/attribute.h"
#include "learned/model_file.h"
#include "names/name_model.h"
#include "names/recognize_names.h"
#include "section_file.h"
#include "make_statements.h"
#include "statement/statement_json.h"
#include "text/read_documents.h"
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
                                           const std::vector<std::string>& folders, const LanguageModel& language,
                                           const AttributionModel& attribution, const NameModel& names,
                                           const ReportError& report) {
  std::vector<PositionArticle> articles;
  for (const GoldArticle& gold : golds) {
    try {
      read_documents(
          {find_text(folders, gold.doc)}, {},
          [&](Document document) {
            PositionArticle article;
            article.analysis = analyze(document, language);
            article.attributions = attribute(document, article.analysis, attribution, Search::whole);
            article.names = recognize_names(document.text, article.analysis, names);
            article.document = std::move(document);
            article.gold = gold;
            for (const GoldPosition& position : gold.positions)
              if (article.document.text.find(position.quote) == std::string::npos)
                report(Error(ErrorCode::bad_format, {.file = gold.doc},
                             "not in the text: \"" + position.quote.substr(0, 60) + "\""));
            articles.push_back(std::move(article));
          },
          report);
    } catch (const Error& error) {
      report(error);
    }
  }
  return articles;
}

struct Paths {
  std::string model, lexicon, gold, out, unseen;
  std::vector<std::string> texts;
};

int run(const Paths& paths, const PositionTraining& options) {
  const ModelFile file = ModelFile::open(paths.model);
  const auto language = load_language_model(file);
  const Lexicon lexicon = read_lexicon(paths.lexicon);
  const auto attribution = load_attribution_model(file, lexicon.cues);
  const auto names = load_name_model(file, NameIndex(lexicon.actors, lexicon.names));
  const Clusters clusters(file.section("clusters"));
  std::size_t reported = 0;
  const ReportError report = [&](const Error& error) {
    std::fprintf(stderr, "train_positions: %s (skipped)\n", error.what());
    ++reported;
  };
  std::ifstream in(paths.gold);
  if (!in) throw Error(ErrorCode::missing_input, {.file = paths.gold}, "no such file of hand-made statements");
  const std::vector<PositionArticle> articles =
      read_articles(read_gold_positions(in, paths.gold, report), paths.texts, *language, *attribution, *names, report);
  std::printf("%zu articles, %zu faults reported\n", articles.size(), reported);
  const LearnedPositions learned =
      train_positions(articles, lexicon, clusters, options, [](const std::string& line) { std::puts(line.c_str()); });
  write_section(paths.out, "positions", learned.section);
  if (paths.unseen.empty()) return 0;
  std::ofstream unseen(paths.unseen, std::ios::binary);
  for (std::size_t a = 0; a < articles.size(); ++a)
    for (const Statement& statement :
         make_statements(articles[a].document, articles[a].analysis, articles[a].attributions, lexicon,
                         {.names = articles[a].names, .model = learned.without[a].get()}))
      unseen << to_json_line(statement);
  return 0;
}

} // namespace
} // namespace standpoint

int main(int argc, char** argv) {
  standpoint::Paths paths;
  CLI::App app{"Learns which claims are positions"};
  app.add_option("--model", paths.model, "the model file with the sections of language and attribution")->required();
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
