// Counts what raw news say of each word: how many articles have it, how many of these in their headline, how far it
// spreads over them, how often it stands in what somebody says. What train_topics makes the priors of.
//
// usage: count_priors --data FOLDER ARTICLES... > COUNTS.tsv
// Words are lemmas, those of nouns and names, verbs, adjectives counted apart; only prose counts.
#include "article/article.h"
#include "attribution/attribute.h"
#include "formats/read_documents.h"
#include "language/analyze.h"
#include "pipeline.h"
#include "topics/article_nouns.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <map>

using namespace standpoint;

namespace {

struct Count {
  std::int64_t articles = 0;
  std::int64_t titled = 0;   // articles that have a headline
  std::int64_t in_title = 0; // ... and the word in it
  std::int64_t lead = 0;     // articles with the word in their first words
  std::int64_t tokens = 0;
  std::int64_t said = 0;     // tokens in what somebody says
  std::int64_t definite = 0; // "the plan", without a word that tells which
  std::int64_t pointing = 0; // ... which a mention of the article does
  double spread = 0;         // sum over articles: from the first to the last token, as a share of the article
};

struct Seen { // in one article
  std::int32_t first = 0;
  std::int32_t last = 0;
  bool in_title = false;
};

constexpr std::int32_t lead_length = 60; // tokens

using Counts = std::map<std::pair<std::string, char>, Count>; // by lemma and class

char class_of(Upos upos) {
  if (upos == Upos::NOUN || upos == Upos::PROPN) return 'n';
  if (upos == Upos::VERB) return 'v';
  return upos == Upos::ADJ ? 'a' : '-';
}

void count(const Document& document, const Engine& engine, Counts& counts) {
  const Article article = read_article(document, *engine.language);
  const Analysis& analysis = article.analysis;
  const Syntax& syntax = article.syntax;
  const ArticleNouns nouns(document, syntax, engine.lexicon.stances);
  std::vector<bool> is_said(analysis.tokens.size());
  for (const Attribution& attribution : attribute(article, *engine.attribution))
    for (const Span span : attribution.content) {
      const WordRange range = syntax.tokens_in(span);
      for (std::int32_t at = range.first; at < range.last; ++at) is_said[static_cast<std::size_t>(at)] = true;
    }
  std::map<std::pair<std::string_view, char>, Seen> seen;
  std::int32_t prose = 0;
  for (std::int32_t at = 0; at < syntax.size(); ++at) {
    if (syntax.sentence_of(at).kind != SentenceKind::prose) continue;
    ++prose;
    const char kind = class_of(syntax[at].upos);
    const std::string_view lemma = syntax.lower_lemma(at).text;
    if (kind == '-' || lemma.size() < 2) continue;
    const auto [known, is_new] =
        seen.try_emplace({lemma, kind}, Seen{.first = prose, .last = prose, .in_title = false});
    if (is_new) known->second.in_title = nouns.in_title(at);
    known->second.last = prose;
    Count& word = counts[{std::string(lemma), kind}];
    ++word.tokens;
    if (is_said[static_cast<std::size_t>(at)]) ++word.said;
    if (syntax[at].upos == Upos::NOUN && nouns.is_bare(at) && nouns.is_definite(at)) {
      ++word.definite;
      if (nouns.is_told_elsewhere(at)) ++word.pointing;
    }
  }
  for (const auto& [key, where] : seen) {
    Count& word = counts[{std::string(key.first), key.second}];
    ++word.articles;
    if (!document.title.empty()) ++word.titled;
    if (where.in_title) ++word.in_title;
    if (where.first <= lead_length) ++word.lead;
    word.spread += static_cast<double>(where.last - where.first) / prose;
  }
}

} // namespace

int main(int argc, char** argv) {
  CLI::App app("Count what raw news say of each word");
  std::string data = "models";
  std::vector<std::string> inputs;
  std::int64_t least = 8;
  app.add_option("--data", data, "folder of the model and the word lists");
  app.add_option("--least", least, "articles that must have a word");
  app.add_option("ARTICLES", inputs, "files of articles, - for standard input")->required();
  CLI11_PARSE(app, argc, argv);
  try {
    const Engine engine = load_engine(data, data + "/lexicon");
    Counts counts;
    std::int64_t articles = 0;
    read_documents(
        inputs, {},
        [&](const Document& document) {
          ++articles;
          count(document, engine, counts);
        },
        [](const Error& error) { std::cerr << "count_priors: " << error.what() << '\n'; });
    std::cout << "word\tclass\tarticles\ttitled\tin_title\tlead\ttokens\tsaid\tdefinite\tpointing\tspread\n";
    std::cout << "*\t*\t" << articles << "\n";
    for (const auto& [key, c] : counts)
      if (c.articles >= least)
        std::cout << key.first << '\t' << key.second << '\t' << c.articles << '\t' << c.titled << '\t' << c.in_title
                  << '\t' << c.lead << '\t' << c.tokens << '\t' << c.said << '\t' << c.definite << '\t' << c.pointing
                  << '\t' << c.spread << '\n';
  } catch (const std::exception& error) {
    std::cerr << "count_priors: " << error.what() << '\n';
    return 2;
  }
}
