// Learns tagger and parser. Writes one file a section into a folder; pack_model makes the part "language" of them.
//
// usage: train_language --treebank FILE --news FILE --verb-forms FILE --clusters FILE --dev FILE --out FOLDER
#include "base/error.h"
#include "corpus.h"
#include "language/language_fingerprints.h"
#include "language/parse.h"
#include "language/tag.h"
#include "read_treebank.h"
#include "section_file.h"
#include "train_lemmas.h"
#include "train_parser.h"
#include "train_tagger.h"
#include "train_upos.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <ctime>

namespace standpoint {

// Processor time of this process: what else the machine does is not counted.
static double seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

struct Sections {
  std::vector<std::byte> tagger;
  ParserSections parser;
};

static void measure(const char* name, const std::vector<TrainingSentence>& sentences, const Sections& sections) {
  const WideRows tagger(sections.tagger);
  const SmallRows moves(sections.parser.moves);
  const WideRows relations(sections.parser.relations);
  std::size_t words = 0, tags = 0, heads = 0, labels = 0;
  double tag_time = 0, parse_time = 0;
  for (const TrainingSentence& s : sentences) {
    std::vector<Xpos> own;
    const double t0 = seconds();
    tag_sentence(s.words, s.style, tagger, never_settled, own);
    const double t1 = seconds();
    const std::vector<Arc> arcs = parse_sentence(s.words, own, s.style, moves, relations, Margins{});
    const double t2 = seconds();
    tag_time += t1 - t0;
    parse_time += t2 - t1;
    for (std::size_t i = 0; i < s.words.size(); ++i) {
      ++words;
      tags += own[i] == s.tags[i];
      const bool head = arcs[i].head == s.heads[i];
      heads += head;
      labels += head && universal(arcs[i].relation) == universal(s.relations[i]);
    }
  }
  const auto share = [words](std::size_t n) { return 100.0 * static_cast<double>(n) / static_cast<double>(words); };
  std::printf("%s: XPOS %.2f  UAS %.2f  LAS %.2f  tag %.0f tok/s  parse %.0f tok/s  both %.0f tok/s\n", name,
              share(tags), share(heads), share(labels), static_cast<double>(words) / tag_time,
              static_cast<double>(words) / parse_time, static_cast<double>(words) / (tag_time + parse_time));
  std::fflush(stdout);
}

static std::vector<const TrainingSentence*> pointers(const std::vector<TrainingSentence>& sentences) {
  std::vector<const TrainingSentence*> out;
  for (const TrainingSentence& s : sentences) out.push_back(&s);
  return out;
}

} // namespace standpoint

int main(int argc, char** argv) {
  using namespace standpoint;
  std::string treebank, news, verb_forms, clusters_file, dev, news_dev, out, plain_out;
  int folds = 3;
  int treebank_times = 2;
  TaggerOptions tagger;
  ParserOptions parser;
  std::size_t tagger_mb = 8, moves_mb = 16, relations_mb = 13;
  CLI::App app{"Learns tagger and parser from treebanks"};
  app.add_option("--treebank", treebank, "annotated by people (CoNLL-U, may be gzip)")->required();
  app.add_option("--news", news, "news parsed by another program, converted by convert_silver");
  app.add_option("--verb-forms", verb_forms, "verb_forms.tsv")->required();
  app.add_option("--clusters", clusters_file, "the section that train_clusters wrote");
  app.add_option("--dev", dev, "treebank to measure on")->required();
  app.add_option("--news-dev", news_dev, "converted news to measure on");
  app.add_option("--out", out, "folder for the sections")->required();
  app.add_option("--folds", folds, "parts of the cross-validation that gives the parser its tags");
  app.add_option("--treebank-times", treebank_times, "how often a pass over the corpora sees the treebank");
  app.add_option("--tagger-passes", tagger.passes);
  app.add_option("--parser-passes", parser.passes);
  app.add_option("--tagger-margin", tagger.margin);
  app.add_option("--move-margin", parser.move_margin);
  app.add_option("--relation-margin", parser.relation_margin);
  app.add_option("--tagger-mb", tagger_mb, "size of the packed table");
  app.add_option("--moves-mb", moves_mb, "size of the packed table");
  app.add_option("--relations-mb", relations_mb, "size of the packed table");
  app.add_option("--plain-out", plain_out,
                 "folder for a parser that has seen no sentence twice, to learn from its trees");
  CLI11_PARSE(app, argc, argv);
  tagger.size = tagger_mb << 20;
  parser.moves_size = moves_mb << 20;
  parser.relations_size = relations_mb << 20;
  try {
    const std::vector<std::byte> cluster_section =
        clusters_file.empty() ? std::vector<std::byte>{} : read_section(clusters_file).bytes;
    const Clusters clusters = clusters_file.empty() ? Clusters() : Clusters(cluster_section);
    const std::vector<ConlluSentence> treebank_read = read_treebank(treebank);
    const std::vector<ConlluSentence> news_read = news.empty() ? std::vector<ConlluSentence>{} : read_treebank(news);
    std::vector<TrainingSentence> train = training_sentences(treebank_read, AnnotationStyle::treebank, clusters);
    for (TrainingSentence& s : training_sentences(news_read, AnnotationStyle::news, clusters))
      train.push_back(std::move(s));
    const std::vector<TrainingSentence> dev_sentences =
        training_sentences(read_treebank(dev), AnnotationStyle::treebank, clusters);
    const std::vector<TrainingSentence> news_dev_sentences =
        news_dev.empty() ? std::vector<TrainingSentence>{}
                         : training_sentences(read_treebank(news_dev), AnnotationStyle::news, clusters);
    const double start = seconds();
    if (folds > 1) {
      tag_by_folds(train, folds, tagger);
      std::fprintf(stderr, "tagged by %d folds after %.0f s\n", folds, seconds() - start);
    }
    std::vector<const TrainingSentence*> weighted = pointers(train);
    for (int time = 1; time < treebank_times; ++time)
      for (const TrainingSentence& s : train)
        if (s.style == AnnotationStyle::treebank) weighted.push_back(&s);
    Sections sections;
    sections.tagger = train_tagger(weighted, tagger);
    std::fprintf(stderr, "tagger after %.0f s\n", seconds() - start);
    if (!plain_out.empty()) {
      const ParserSections plain = train_parser(weighted, parser);
      write_section(plain_out, {"moves", plain.moves, moves_fingerprint(clusters)});
      write_section(plain_out, {"relations", plain.relations, relations_fingerprint(clusters)});
      std::fprintf(stderr, "plain parser after %.0f s\n", seconds() - start);
    }
    std::vector<TrainingSentence> shorter;
    for (const TrainingSentence& s : train)
      if (TrainingSentence one; without_that(s, one)) shorter.push_back(std::move(one));
    for (const TrainingSentence& s : shorter) weighted.push_back(&s);
    sections.parser = train_parser(weighted, parser);
    std::fprintf(stderr, "parser after %.0f s\n", seconds() - start);
    measure("treebank dev", dev_sentences, sections);
    if (!news_dev.empty()) measure("news dev    ", news_dev_sentences, sections);
    std::vector<const TrainingSentence*> treebank_only;
    for (const TrainingSentence& s : train)
      if (s.style == AnnotationStyle::treebank) treebank_only.push_back(&s);
    write_section(out, {"upos", train_upos(treebank_only), upos_fingerprint()});
    write_section(
        out, {"lemmas", train_lemmas(treebank_read, news_read, read_verb_forms(verb_forms)), lemmas_fingerprint()});
    write_section(out, {"tagger", sections.tagger, tagger_fingerprint(clusters)});
    write_section(out, {"moves", sections.parser.moves, moves_fingerprint(clusters)});
    write_section(out, {"relations", sections.parser.relations, relations_fingerprint(clusters)});
  } catch (const standpoint::Error& error) {
    std::fprintf(stderr, "train_language: %s\n", error.what());
    return 2;
  }
}
