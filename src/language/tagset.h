// The closed sets of labels that the language engine gives: UD part of speech, Penn tag, UD relation.
// Source: universaldependencies.org/u (v2), Penn Treebank tags as UD English EWT uses them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace standpoint {

// One label a line would hide the sets.
// clang-format off
enum class Upos : std::uint8_t {
  ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X
};

// Penn tags, named as they are but for the ones that are punctuation or end in $.
enum class Xpos : std::uint8_t {
  CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, LS, MD, NN, NNP, NNPS, NNS, PDT, POS, PRP, PRP_poss /* PRP$ */, RB, RBR, RBS,
  RP, SYM, TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WP_poss /* WP$ */, WRB, ADD, AFX, GW, NFP, HYPH,
  period /* . */, comma /* , */, colon /* : */, open_quote /* `` */, close_quote /* '' */, left_bracket /* -LRB- */,
  right_bracket /* -RRB- */, dollar /* $ */, XX
};

// UD v2 relations with the subtypes that EWT uses: nsubj_pass is nsubj:pass.
enum class Relation : std::uint8_t {
  acl, acl_relcl, advcl, advcl_relcl, advmod, amod, appos, aux, aux_pass, case_, cc, cc_preconj, ccomp, compound,
  compound_prt, conj, cop, csubj, csubj_pass, csubj_outer, dep, det, det_predet, discourse, dislocated, expl, fixed,
  flat, goeswith, iobj, list, mark, nmod, nmod_desc, nmod_poss, nmod_tmod, nmod_unmarked, nsubj, nsubj_outer,
  nsubj_pass, nummod, obj, obl, obl_agent, obl_tmod, obl_unmarked, orphan, parataxis, punct, reparandum, root,
  vocative, xcomp
};

// clang-format on

std::string_view name(Upos);     // "PROPN"
std::string_view name(Xpos);     // "PRP$"
std::string_view name(Relation); // "nsubj:pass"

inline constexpr int upos_count = static_cast<int>(Upos::X) + 1;
inline constexpr int xpos_count = static_cast<int>(Xpos::XX) + 1;
inline constexpr int relation_count = static_cast<int>(Relation::xcomp) + 1;

// Empty for a name that is not in the set. A relation with an unknown subtype gives its universal relation
// ("obl:from" -> obl).
std::optional<Upos> find_upos(std::string_view);
std::optional<Xpos> find_xpos(std::string_view);
std::optional<Relation> find_relation(std::string_view);

// The universal relation without its subtype: nsubj_pass -> nsubj.
Relation universal(Relation);

} // namespace standpoint
