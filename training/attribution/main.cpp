// Learns the section "attribution" from PolNeAR over the project's own analysis.
//
// usage: train_attribution --models FOLDER --lexicon FOLDER --data FOLDER --out FOLDER
// The folder of models holds language.model; the data folder holds text/NAME.txt and attributions/NAME_CODER.ann, of
// which the first coder counts. Writes OUT/attribution.section. Broken annotations and missing texts are reported and
// skipped.
#include "attribution/attribution_fingerprint.h"
#include "formats/read_documents.h"
#include "language/analyze.h"
#include "language/language_model.h"
#include "learned/model_parts.h"
#include "lexicon/cue_lists.h"
#include "section_file.h"
#include "train_attribution.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>

namespace standpoint {
namespace {

// "NAME_abcd.ann" -> "NAME": the first file of each name.
std::map<std::string, std::string> first_coders(const std::string& folder) {
  if (!std::filesystem::is_directory(folder))
    throw Error(ErrorCode::missing_input, {.file = folder}, "no such folder of annotations");
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".ann") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::map<std::string, std::string> first;
  for (const std::string& path : paths) {
    const std::string stem = std::filesystem::path(path).stem().string();
    first.emplace(stem.substr(0, stem.rfind('_')), path);
  }
  return first;
}

std::vector<TrainingArticle> read_articles(const std::string& data, const LanguageModel& language,
                                           const ReportError& report) {
  std::vector<TrainingArticle> articles;
  for (const auto& [name, annotations] : first_coders(data + "/attributions")) {
    const std::string text = data + "/text/" + name + ".txt";
    read_documents(
        {text}, {},
        [&, &path = annotations](Document document) {
          TrainingArticle article;
          article.analysis = analyze(document, language);
          article.annotations = read_annotations(path, document.text, report);
          article.document = std::move(document);
          articles.push_back(std::move(article));
        },
        report);
  }
  return articles;
}

int run(const std::string& models, const std::string& lexicon, const std::string& data, const std::string& out,
        const TrainingOptions& options) {
  const auto language = load_language_model(open_part(models, "language"));
  const CueLists cues = read_cue_lists(lexicon);
  std::size_t reported = 0;
  const std::vector<TrainingArticle> articles = read_articles(data, *language, [&](const Error& error) {
    std::fprintf(stderr, "train_attribution: %s (skipped)\n", error.what());
    ++reported;
  });
  std::printf("%zu articles, %zu faults reported\n", articles.size(), reported);
  const Clusters& clusters = language->clusters;
  write_section(out, {"attribution",
                      train_attribution(articles, cues, clusters, options,
                                        [](const std::string& line) { std::puts(line.c_str()); }),
                      attribution_fingerprint(clusters)});
  return 0;
}

} // namespace
} // namespace standpoint

int main(int argc, char** argv) {
  std::string models, lexicon, data, out;
  CLI::App app{"Learns where attributions are"};
  app.add_option("--models", models, "folder that holds language.model")->required();
  app.add_option("--lexicon", lexicon, "folder of word lists")->required();
  app.add_option("--data", data, "folder with text/ and attributions/")->required();
  app.add_option("--out", out, "folder for the section")->required();
  standpoint::TrainingOptions options;
  app.add_option("--folds", options.folds,
                 "parts of the cross-validation that the second look and the confidence learn from");
  app.add_option("--lines", options.lines, "size of the weight table, in lines of 64 bytes");
  app.add_option("--epochs", options.learn.epochs, "passes over the examples");
  app.add_option("--rate", options.learn.rate, "learning rate of FTRL-Proximal");
  app.add_option("--l1", options.learn.l1, "pull towards no weight at all");
  app.add_option("--l2", options.learn.l2, "pull towards small weights");
  app.add_option("--trees", options.boost.trees, "boosted trees of the confidence");
  app.add_option("--depth", options.boost.depth, "their depth");
  CLI11_PARSE(app, argc, argv);
  try {
    return standpoint::run(models, lexicon, data, out, options);
  } catch (const standpoint::Error& error) {
    std::fprintf(stderr, "train_attribution: %s\n", error.what());
    return 2;
  }
}
