#include "language/specimen.h"

#include "base/index.h"

#include <algorithm>
#include <cassert>

namespace standpoint {

namespace {

struct Word {
  std::string_view form;
  std::string_view lemma;
  Upos upos;
  Xpos xpos;
  std::int32_t head; // from 1, 0 for the root
  Relation relation;
};
using enum Upos;

constexpr Word headline[] = {
    {"Minister", "minister", NOUN, Xpos::NN, 2, Relation::nsubj},
    {"backs", "back", VERB, Xpos::VBZ, 0, Relation::root},
    {"new", "new", ADJ, Xpos::JJ, 5, Relation::amod},
    {"tax", "tax", NOUN, Xpos::NN, 5, Relation::compound},
    {"plan", "plan", NOUN, Xpos::NN, 2, Relation::obj},
};
constexpr Word mayor[] = {
    {"Anna", "Anna", PROPN, Xpos::NNP, 14, Relation::nsubj},
    {"Brandt", "Brandt", PROPN, Xpos::NNP, 1, Relation::flat},
    {",", ",", PUNCT, Xpos::comma, 5, Relation::punct},
    {"the", "the", DET, Xpos::DT, 5, Relation::det},
    {"mayor", "mayor", NOUN, Xpos::NN, 1, Relation::appos},
    {"of", "of", ADP, Xpos::IN, 7, Relation::case_},
    {"Ostrova", "Ostrova", PROPN, Xpos::NNP, 5, Relation::nmod},
    {"(", "(", PUNCT, Xpos::left_bracket, 9, Relation::punct},
    {"D", "D", PROPN, Xpos::NNP, 7, Relation::appos},
    {")", ")", PUNCT, Xpos::right_bracket, 9, Relation::punct},
    {"who", "who", PRON, Xpos::WP, 12, Relation::nsubj},
    {"won", "win", VERB, Xpos::VBD, 5, Relation::acl_relcl},
    {",", ",", PUNCT, Xpos::comma, 5, Relation::punct},
    {"said", "say", VERB, Xpos::VBD, 0, Relation::root},
    {"on", "on", ADP, Xpos::IN, 16, Relation::case_},
    {"Monday", "Monday", PROPN, Xpos::NNP, 14, Relation::obl},
    {"that", "that", SCONJ, Xpos::IN, 22, Relation::mark},
    {"\"", "\"", PUNCT, Xpos::open_quote, 22, Relation::punct},
    {"prices", "price", NOUN, Xpos::NNS, 22, Relation::nsubj},
    {"will", "will", AUX, Xpos::MD, 22, Relation::aux},
    {"not", "not", PART, Xpos::RB, 22, Relation::advmod},
    {"rise", "rise", VERB, Xpos::VB, 14, Relation::ccomp},
    {",", ",", PUNCT, Xpos::comma, 22, Relation::punct},
    {"\"", "\"", PUNCT, Xpos::close_quote, 22, Relation::punct},
    {"and", "and", CCONJ, Xpos::CC, 29, Relation::cc},
    {"her", "her", PRON, Xpos::PRP_poss, 27, Relation::nmod_poss},
    {"critics", "critic", NOUN, Xpos::NNS, 29, Relation::nsubj},
    {"were", "be", AUX, Xpos::VBD, 29, Relation::cop},
    {"wrong", "wrong", ADJ, Xpos::JJ, 22, Relation::conj},
    {".", ".", PUNCT, Xpos::period, 14, Relation::punct},
};
constexpr Word added[] = {
    {"\"", "\"", PUNCT, Xpos::open_quote, 4, Relation::punct},  {"We", "we", PRON, Xpos::PRP, 4, Relation::nsubj},
    {"must", "must", AUX, Xpos::MD, 4, Relation::aux},          {"act", "act", VERB, Xpos::VB, 9, Relation::ccomp},
    {"now", "now", ADV, Xpos::RB, 4, Relation::advmod},         {",", ",", PUNCT, Xpos::comma, 4, Relation::punct},
    {"\"", "\"", PUNCT, Xpos::close_quote, 4, Relation::punct}, {"he", "he", PRON, Xpos::PRP, 9, Relation::nsubj},
    {"added", "add", VERB, Xpos::VBD, 0, Relation::root},       {".", ".", PUNCT, Xpos::period, 9, Relation::punct},
};
constexpr Word late[] = {
    {"\"", "\"", PUNCT, Xpos::open_quote, 4, Relation::punct},
    {"It", "it", PRON, Xpos::PRP, 4, Relation::nsubj},
    {"is", "be", AUX, Xpos::VBZ, 4, Relation::cop},
    {"late", "late", ADJ, Xpos::JJ, 0, Relation::root},
    {".", ".", PUNCT, Xpos::period, 4, Relation::punct},
};
constexpr Word home[] = {
    {"Go", "go", VERB, Xpos::VB, 0, Relation::root},
    {"home", "home", ADV, Xpos::RB, 1, Relation::advmod},
    {".", ".", PUNCT, Xpos::period, 1, Relation::punct},
    {"\"", "\"", PUNCT, Xpos::close_quote, 1, Relation::punct},
};
constexpr Word report[] = {
    {"Lee", "Lee", PROPN, Xpos::NNP, 10, Relation::parataxis},
    {":", ":", PUNCT, Xpos::colon, 1, Relation::punct},
    {"the", "the", DET, Xpos::DT, 4, Relation::det},
    {"report", "report", NOUN, Xpos::NN, 10, Relation::nsubj},
    {",", ",", PUNCT, Xpos::comma, 6, Relation::punct},
    {"written", "write", VERB, Xpos::VBN, 4, Relation::acl},
    {"by", "by", ADP, Xpos::IN, 8, Relation::case_},
    {"staff", "staff", NOUN, Xpos::NN, 6, Relation::obl_agent},
    {",", ",", PUNCT, Xpos::comma, 6, Relation::punct},
    {"claims", "claim", VERB, Xpos::VBZ, 0, Relation::root},
    {"to", "to", PART, Xpos::TO, 12, Relation::mark},
    {"show", "show", VERB, Xpos::VB, 10, Relation::xcomp},
    {"costs", "cost", NOUN, Xpos::NNS, 12, Relation::obj},
    {".", ".", PUNCT, Xpos::period, 10, Relation::punct},
};
constexpr Word fees[] = {
    {"According", "accord", VERB, Xpos::VBG, 3, Relation::case_}, {"to", "to", ADP, Xpos::IN, 1, Relation::fixed},
    {"Kim", "Kim", PROPN, Xpos::NNP, 9, Relation::obl},           {",", ",", PUNCT, Xpos::comma, 3, Relation::punct},
    {"that", "that", SCONJ, Xpos::IN, 7, Relation::mark},         {"fees", "fee", NOUN, Xpos::NNS, 7, Relation::nsubj},
    {"fall", "fall", VERB, Xpos::VBP, 9, Relation::csubj},        {"is", "be", AUX, Xpos::VBZ, 9, Relation::cop},
    {"clear", "clear", ADJ, Xpos::JJ, 0, Relation::root},         {".", ".", PUNCT, Xpos::period, 9, Relation::punct},
};
constexpr Word praised[] = {
    {"The", "the", DET, Xpos::DT, 2, Relation::det},
    {"plan", "plan", NOUN, Xpos::NN, 4, Relation::nsubj_pass},
    {"was", "be", AUX, Xpos::VBD, 4, Relation::aux_pass},
    {"praised", "praise", VERB, Xpos::VBN, 0, Relation::root},
    {"and", "and", CCONJ, Xpos::CC, 6, Relation::cc},
    {"backed", "back", VERB, Xpos::VBN, 4, Relation::conj},
    {"by", "by", ADP, Xpos::IN, 9, Relation::case_},
    {"two", "two", NUM, Xpos::CD, 9, Relation::nummod},
    {"unions", "union", NOUN, Xpos::NNS, 6, Relation::obl_agent},
    {"and", "and", CCONJ, Xpos::CC, 14, Relation::cc},
    {"Mr.", "Mr.", PROPN, Xpos::NNP, 12, Relation::compound},
    {"Roe", "Roe", PROPN, Xpos::NNP, 14, Relation::nmod_poss},
    {"'s", "'s", PART, Xpos::POS, 12, Relation::case_},
    {"party", "party", NOUN, Xpos::NN, 9, Relation::conj},
    {".", ".", PUNCT, Xpos::period, 4, Relation::punct},
};

struct Part {
  std::span<const Word> words;
  std::int32_t paragraph;
  SentenceKind kind;
};
constexpr Part parts[] = {
    {headline, 0, SentenceKind::headline}, {mayor, 1, SentenceKind::prose},   {added, 1, SentenceKind::prose},
    {late, 1, SentenceKind::prose},        {home, 1, SentenceKind::prose},    {report, 2, SentenceKind::prose},
    {fees, 2, SentenceKind::prose},        {praised, 2, SentenceKind::prose},
};

} // namespace

Specimen::Specimen(const Clusters& clusters) {
  std::string& text = document.text;
  for (const auto& [words, paragraph, kind] : parts) {
    const auto first = count_of(analysis.tokens);
    const auto begin = static_cast<std::uint32_t>(text.size());
    for (const Word& word : words) {
      const auto at = static_cast<std::uint32_t>(text.size());
      text += word.form;
      analysis.tokens.push_back({.span = {at, static_cast<std::uint32_t>(text.size())},
                                 .lemma = word.lemma,
                                 .upos = word.upos,
                                 .xpos = word.xpos,
                                 .relation = word.relation,
                                 .head = word.head == 0 ? no_token : first + word.head - 1,
                                 .sentence = count_of(analysis.sentences)});
      analysis.atoms.push_back(word_atoms(word.form, clusters));
      text += ' ';
    }
    text.back() = '\n';
    analysis.sentences.push_back({.span = {begin, static_cast<std::uint32_t>(text.size() - 1)},
                                  .first = first,
                                  .last = count_of(analysis.tokens),
                                  .paragraph = paragraph,
                                  .kind = kind});
  }
}

std::int32_t Specimen::find(std::string_view form) const {
  const auto found =
      std::ranges::find(analysis.tokens, form, [&](const Token& token) { return slice(document.text, token.span); });
  assert(found != analysis.tokens.end());
  return static_cast<std::int32_t>(found - analysis.tokens.begin());
}

} // namespace standpoint
