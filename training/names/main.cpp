// Learns the section "names", or measures it.
//
// usage: train_names --models FOLDER --lexicon FOLDER --silver FILE --marked FOLDER --unmarked FILE --out FOLDER
//        train_names --models FOLDER --lexicon FOLDER --measure FILE [--errors]
// The folder of models holds language.model, and names.model when that is measured. What is learned from:
//   silver    news marked by CoreNLP (CoNLL-U, NER= in the last column); headlines are left out
//   marked    a folder with wikigold.conll, wnut17_train.conll and re3d_train.conll, marked by people
//   lower     copies of these, and of every tenth article of the silver, without capitals
//   unmarked  a treebank's text, marked by what was learned from the others, and added to them
#include "language/analyze.h"
#include "language/language_model.h"
#include "learned/model_parts.h"
#include "names/name_fingerprint.h"
#include "section_file.h"
#include "train_names.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <limits>

namespace standpoint {
namespace {

struct Options {
  std::string models, lexicon, silver, marked, unmarked, out, measure;
  bool errors = false;
  int rounds = 2;
  int wnut_times = 2;
  int wikigold_times = 3;
  int unmarked_times = 2;
  NameTrainingOptions learn;
};

struct Corpus {
  std::vector<NamedText> texts;
  int times = 1;
  bool is_silver = false;
};

constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();
constexpr NamedReading conllu{.format = NamedFormat::conllu, .most_sentences = no_limit};

class Trainer {
public:
  explicit Trainer(const Options& options)
      : options_(options), language_(load_language_model(open_part(options.models, "language"))),
        clusters_(language_->clusters), index_(read_actor_lists(options.lexicon), read_name_lists(options.lexicon)) {}

  void train() {
    add(read(options_.silver, conllu), 1, true);
    add(read(options_.marked + "/wikigold.conll", {}), options_.wikigold_times);
    add(read(options_.marked + "/wnut17_train.conll", {.most_sentences = 1}), options_.wnut_times);
    add(read(options_.marked + "/re3d_train.conll", {.most_sentences = 10, .only_capitalized = true}), 1);
    const std::size_t marked = corpora_.size();
    for (std::size_t i = 0; i < marked; ++i) add_in_lower_case(i);
    add(read(options_.unmarked, conllu), options_.unmarked_times);
    Corpus unmarked = std::move(corpora_.back());
    corpora_.pop_back();
    std::vector<std::byte> section = learn();
    for (int round = 0; round < options_.rounds; ++round) {
      mark_names(unmarked.texts, NameModel(section, clusters_, index_, nullptr));
      corpora_.push_back(std::move(unmarked));
      section = learn();
      unmarked = std::move(corpora_.back());
      corpora_.pop_back();
    }
    if (!options_.measure.empty()) measure(NameModel(section, clusters_, index_, nullptr));
    write_section(options_.out, {"names", section, name_fingerprint(clusters_)});
  }

  void measure() const { measure(*load_name_model(open_part(options_.models, "names"), language_, index_)); }

private:
  void measure(const NameModel& model) const {
    const std::vector<NamedText> texts =
        read(options_.measure,
             {.format = NamedFormat::number_word, .most_sentences = no_limit, .style = AnnotationStyle::treebank});
    static constexpr const char* kinds[] = {"person", "organization", "place", "all"};
    const auto scores = measure_names(texts, model, [&](const NameError& error) {
      if (options_.errors)
        std::printf("%s\t%s\t%s\t%s\n", error.is_missed ? "missed" : "wrong", kinds[static_cast<int>(error.kind)],
                    std::string(error.name).c_str(), std::string(error.sentence).c_str());
    });
    std::printf("%-14s %9s %9s %9s %7s\n", "", "precision", "recall", "F1", "names");
    for (std::size_t i = 0; i < scores.size(); ++i)
      std::printf("%-14s %9.3f %9.3f %9.3f %7zu\n", kinds[i], scores[i].precision(), scores[i].recall(), scores[i].f1(),
                  scores[i].gold);
  }

  std::vector<NamedText> read(const std::string& path, const NamedReading& how) const {
    return read_named_text(path, how, *language_, [](const Error& error) {
      std::fprintf(stderr, "train_names: %s (sentence skipped)\n", error.what());
    });
  }

  void add(std::vector<NamedText> texts, int times, bool is_silver = false) {
    corpora_.push_back({.texts = std::move(texts), .times = times, .is_silver = is_silver});
  }

  void add_in_lower_case(std::size_t corpus) {
    constexpr std::size_t silver_step = 10;
    std::vector<NamedText> lowered;
    const Corpus& from = corpora_[corpus];
    for (std::size_t i = 0; i < from.texts.size(); i += from.is_silver ? silver_step : 1)
      lowered.push_back(lower_cased(from.texts[i], *language_));
    add(std::move(lowered), 1);
  }

  std::vector<std::byte> learn() const {
    std::vector<WeightedText> texts;
    for (const Corpus& corpus : corpora_)
      for (const NamedText& text : corpus.texts)
        texts.push_back({.text = &text, .times = corpus.times, .skip_titles = corpus.is_silver});
    return train_names(texts, clusters_, index_, options_.learn);
  }

  const Options& options_;
  std::shared_ptr<const LanguageModel> language_;
  Clusters clusters_;
  NameIndex index_;
  std::vector<Corpus> corpora_;
};

} // namespace
} // namespace standpoint

int main(int argc, char** argv) {
  standpoint::Options options;
  CLI::App app{"Learns to recognise names, or measures it"};
  app.add_option("--models", options.models, "folder that holds language.model, and names.model to measure it")
      ->required();
  app.add_option("--lexicon", options.lexicon, "folder of word lists")->required();
  auto* out = app.add_option("--out", options.out, "folder for the section: learn");
  auto* silver = app.add_option("--silver", options.silver, "news marked by another program (CoNLL-U)");
  auto* marked = app.add_option("--marked", options.marked, "folder of corpora marked by people");
  auto* unmarked = app.add_option("--unmarked", options.unmarked, "text to mark and learn from (CoNLL-U, plain)");
  out->needs(silver)->needs(marked)->needs(unmarked);
  auto* measure = app.add_option("--measure", options.measure, "corpus to measure on (UNER's .iob2)");
  app.add_flag("--errors", options.errors, "list the errors of the measurement")->needs(measure);
  app.add_option("--rounds", options.rounds, "how often the unmarked text is marked and learned from");
  app.add_option("--unmarked-times", options.unmarked_times, "how often a pass sees the unmarked text");
  app.add_option("--wnut-times", options.wnut_times, "how often a pass sees WNUT17");
  app.add_option("--wikigold-times", options.wikigold_times, "how often a pass sees wikigold");
  app.add_option("--passes", options.learn.passes, "passes over the corpora");
  app.add_option("--margin", options.learn.margin, "by how much the right tags must win");
  app.add_option("--size", options.learn.size, "bytes of the packed table, a multiple of 128");
  CLI11_PARSE(app, argc, argv);
  if (options.out.empty() && options.measure.empty()) {
    std::fprintf(stderr, "train_names: say what to do: --out to learn, --measure to measure\n");
    return 2;
  }
  try {
    standpoint::Trainer trainer(options);
    if (options.out.empty())
      trainer.measure();
    else
      trainer.train();
  } catch (const standpoint::Error& error) {
    std::fprintf(stderr, "train_names: %s\n", error.what());
    return 2;
  }
}
