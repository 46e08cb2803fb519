// Finds how far a choice must lead after a block of features before tagger and parser leave the others out: the section
// "margins". Nothing is marked in the text: margins only tell what the other features would not change.
//
// usage: find_margins --models FOLDER --text FILE --out FOLDER     (FILE as tokenize_corpus writes it)
#include "base/error.h"
#include "choice_leads.h"
#include "language/language_fingerprints.h"
#include "language/language_model.h"
#include "language/parse.h"
#include "language/parse_features.h"
#include "language/tag.h"
#include "language/tag_features.h"
#include "learned/model_parts.h"
#include "section_file.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <fstream>

namespace standpoint {

namespace {

using Sentence = std::vector<WordAtoms>;

// Evenly spread over the file.
std::vector<Sentence> read_sentences(const std::string& path, const Clusters& clusters, std::size_t count) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::missing_input, {.file = path}, "cannot open the text; tokenize_corpus writes it");
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    if (!line.empty()) lines.push_back(std::move(line));
  std::vector<Sentence> sentences;
  const std::size_t step = std::max<std::size_t>(1, lines.size() / count);
  for (std::size_t n = 0; n < lines.size() && sentences.size() < count; n += step) {
    Sentence words;
    const std::string_view line = lines[n];
    for (std::size_t at = 0; at < line.size();) {
      const std::size_t end = std::min(line.find(' ', at), line.size());
      if (end > at) words.push_back(word_atoms(line.substr(at, end - at), clusters));
      at = end + 1;
    }
    sentences.push_back(std::move(words));
  }
  return sentences;
}

using BlockLeaders = std::array<Leader, feature_blocks>; // after each block

// Tags and parses with all features, and keeps what each choice was after each block.
class Recorder {
public:
  explicit Recorder(const LanguageModel& model) : model_(model) {}

  void record(const Sentence& words) { parse(words, tag(words)); }

  Margins margins(double changed) {
    return {tag_choices_.margins(changed), move_choices_.margins(changed), relation_choices_.margins(changed)};
  }

private:
  static constexpr AnnotationStyle style = AnnotationStyle::news;

  std::vector<Xpos> tag(const Sentence& words) {
    std::vector<Xpos> tags;
    int before1 = no_tag, before2 = no_tag;
    for (std::size_t i = 0; i < words.size(); ++i) {
      BlockLeaders leaders;
      WideScores scores{};
      for (int block = 0; block < feature_blocks; ++block) {
        TagFeatures features;
        features.start();
        tag_features(words, i, before1, before2, style, block, features);
        model_.tagger.add(features.span(), scores);
        leaders[block] = leading_tag(scores);
      }
      tag_choices_.add(leaders);
      tags.push_back(static_cast<Xpos>(leaders.back().best));
      before2 = before1;
      before1 = leaders.back().best;
    }
    return tags;
  }

  void parse(const Sentence& words, const std::vector<Xpos>& tags) {
    const ParseSentence sentence = parse_sentence_of(words, tags, style);
    ParseState state(static_cast<int>(words.size()));
    state.settle_end();
    while (!state.finished()) {
      const Move move = next_move(sentence, state);
      Relation relation = Relation::dep;
      if (move == Move::left) relation = relation_of(sentence, state, state.front, state.top());
      if (move == Move::right) relation = relation_of(sentence, state, state.top(), state.front);
      state.apply(move, relation);
      state.settle_end();
    }
  }

  Move next_move(const ParseSentence& sentence, const ParseState& state) {
    BlockLeaders leaders;
    SmallScores scores{};
    for (int block = 0; block < feature_blocks; ++block) {
      MoveFeatures features;
      features.start();
      move_features(sentence, state, block, features);
      model_.moves.add(features.span(), scores);
      leaders[block] = leading_move(state, scores);
    }
    move_choices_.add(leaders);
    return static_cast<Move>(leaders.back().best);
  }

  Relation relation_of(const ParseSentence& sentence, const ParseState& state, int head, int child) {
    BlockLeaders leaders;
    WideScores scores{};
    for (int block = 0; block < feature_blocks; ++block) {
      RelationFeatures features;
      features.start();
      relation_features(sentence, state, head, child, block, features);
      model_.relations.add(features.span(), scores);
      leaders[block] = leading_relation(scores);
    }
    relation_choices_.add(leaders);
    return static_cast<Relation>(leaders.back().best);
  }

  const LanguageModel& model_;
  ChoiceLeads tag_choices_, move_choices_, relation_choices_;
};

} // namespace

} // namespace standpoint

int main(int argc, char** argv) {
  using namespace standpoint;
  std::string models, text, out;
  double changed = 0.0002;
  std::size_t sentences = 20000;
  CLI::App app{"Finds when tagger and parser may stop looking"};
  app.add_option("--models", models, "folder that holds language.model")->required();
  app.add_option("--text", text, "raw text as tokenize_corpus writes it")->required();
  app.add_option("--out", out, "folder for the section")->required();
  app.add_option("--changed", changed, "share of all choices that each margin may change");
  app.add_option("--sentences", sentences, "how many of the text's are looked at");
  CLI11_PARSE(app, argc, argv);
  try {
    const LanguageModel model(open_part(models, "language"));
    Recorder recorder(model);
    for (const Sentence& words : read_sentences(text, model.clusters, sentences)) recorder.record(words);
    const Margins margins = recorder.margins(changed);
    std::vector<std::byte> section(sizeof margins);
    std::memcpy(section.data(), &margins, sizeof margins);
    write_section(out, {"margins", section, margins_fingerprint(model.clusters)});
  } catch (const Error& error) {
    std::fprintf(stderr, "find_margins: %s\n", error.what());
    return 2;
  }
}
