#include "language/analyze.h"

#include "base/index.h"
#include "language/conllu.h"
#include "language/language_fingerprints.h"
#include "language/language_model.h"
#include "language/mend_titles.h"
#include "language/parse.h"
#include "language/split_sentences.h"
#include "language/tag.h"
#include "language/tokenize.h"

namespace standpoint {

static std::string_view text_of(std::span<const std::byte> section) {
  return {reinterpret_cast<const char*>(section.data()), section.size()};
}

using Bytes = std::span<const std::byte>;

LanguageModel::LanguageModel(const ModelFile& model)
    : file(model),
      orthography(model.read("orthography", 0, [&](Bytes bytes) { return Orthography(text_of(bytes), model.path()); })),
      clusters(model.read("clusters", clusters_fingerprint(), [](Bytes bytes) { return Clusters(bytes); })),
      tagger(model.read("tagger", tagger_fingerprint(clusters), table_of<WideRows>)),
      moves(model.read("moves", moves_fingerprint(clusters), table_of<SmallRows>)),
      relations(model.read("relations", relations_fingerprint(clusters), table_of<WideRows>)),
      upos(model.read("upos", upos_fingerprint(), [](Bytes bytes) { return UposTable(bytes); })),
      lemmas(model.read("lemmas", lemmas_fingerprint(), [](Bytes bytes) { return Lemmas(bytes); })) {
  if (model.has("margins")) margins = model.read("margins", margins_fingerprint(clusters), read_margins);
}

std::shared_ptr<const LanguageModel> load_language_model(const ModelFile& file) {
  return std::make_shared<const LanguageModel>(file);
}

static void annotate(std::string_view text, const LanguageModel& model, AnnotationStyle style, Analysis& analysis) {
  auto lemmas = std::make_shared<std::string>();
  std::vector<std::size_t> ends;
  std::vector<Xpos> tags;
  analysis.atoms.reserve(analysis.tokens.size());
  for (const Token& token : analysis.tokens)
    analysis.atoms.push_back(word_atoms(slice(text, token.span), model.clusters));
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    const Sentence& sentence = analysis.sentences[s];
    const std::span<const WordAtoms> words =
        std::span(analysis.atoms).subspan(sentence.first, sentence.last - sentence.first);
    tags.clear();
    tag_sentence(words, style, model.tagger, model.margins.tag, tags);
    std::vector<Arc> arcs = parse_sentence(words, tags, style, model.moves, model.relations, model.margins);
    mend_titles(tags, arcs);
    for (std::size_t k = 0; k < words.size(); ++k) {
      Token& token = analysis.tokens[sentence.first + static_cast<std::int32_t>(k)];
      token.xpos = tags[k];
      token.relation = arcs[k].relation;
      token.head = arcs[k].head < 0 ? no_token : sentence.first + arcs[k].head;
      token.upos = model.upos.find(words[k].lower, token.xpos, token.relation);
      token.sentence = static_cast<std::int32_t>(s);
      model.lemmas.append(slice(text, token.span), token.xpos, *lemmas);
      ends.push_back(lemmas->size());
    }
  }
  for (std::size_t i = 0, begin = 0; i < ends.size(); begin = ends[i++])
    analysis.tokens[i].lemma = std::string_view(*lemmas).substr(begin, ends[i] - begin);
  analysis.lemmas = lemmas;
}

// A list or a table without a full stop would be one sentence of thousands of words, and what later stages do with a
// sentence may cost the square of its length. News has no sentence of this many words.
static constexpr std::size_t most_words = 300;

// Where a sentence that is too long is cut: behind the last punctuation mark of its second half, else at the limit.
static std::size_t cut_at(std::string_view text, std::span<const Span> words) {
  if (words.size() <= most_words) return words.size();
  for (std::size_t n = most_words; n > most_words / 2; --n) {
    const char first = text[words[n - 1].begin];
    if (first == ',' || first == ';' || first == ':' || first == '.' || first == '-') return n;
  }
  return most_words;
}

Analysis analyze(const Document& document, const LanguageModel& model) {
  Analysis analysis;
  std::vector<Span> spans;
  for (const SentenceSpan& found : split_sentences(document, model.orthography)) {
    spans.clear();
    tokenize(document.text, found.span, model.orthography, spans);
    for (std::span<const Span> left = spans; !left.empty();) {
      const std::span<const Span> words = left.first(cut_at(document.text, left));
      left = left.subspan(words.size());
      const auto first = count_of(analysis.tokens);
      for (Span span : words) analysis.tokens.push_back({.span = span, .lemma = {}});
      analysis.sentences.push_back({.span = {words.front().begin, words.back().end},
                                    .first = first,
                                    .last = count_of(analysis.tokens),
                                    .paragraph = found.paragraph,
                                    .kind = found.kind});
    }
  }
  annotate(document.text, model, AnnotationStyle::news, analysis);
  return analysis;
}

Analysis analyze_tokens(const TokenizedText& given, const LanguageModel& model, AnnotationStyle style) {
  Analysis analysis;
  analysis.sentences = given.sentences;
  for (Span span : given.tokens) analysis.tokens.push_back({.span = span, .lemma = {}});
  annotate(given.document.text, model, style, analysis);
  return analysis;
}

} // namespace standpoint
