#include "language/tagset.h"

#include "base/index.h"

#include <algorithm>
#include <array>
#include <utility>

namespace standpoint {

// The tables stand in the order of their enum; the assertions below fail when one of the two changes alone.

static constexpr std::string_view upos_names[] = {"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                  "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                  "PUNCT", "SCONJ", "SYM", "VERB", "X"};

static constexpr std::string_view xpos_names[] = {
    "CC",   "CD",   "DT",  "EX",  "FW",  "IN",   "JJ",  "JJR",   "JJS",   "LS",  "MD",  "NN",  "NNP",
    "NNPS", "NNS",  "PDT", "POS", "PRP", "PRP$", "RB",  "RBR",   "RBS",   "RP",  "SYM", "TO",  "UH",
    "VB",   "VBD",  "VBG", "VBN", "VBP", "VBZ",  "WDT", "WP",    "WP$",   "WRB", "ADD", "AFX", "GW",
    "NFP",  "HYPH", ".",   ",",   ":",   "``",   "''",  "-LRB-", "-RRB-", "$",   "XX"};

static constexpr std::string_view relation_names[] = {
    "acl",          "acl:relcl",     "advcl",     "advcl:relcl",  "advmod",     "amod",        "appos",
    "aux",          "aux:pass",      "case",      "cc",           "cc:preconj", "ccomp",       "compound",
    "compound:prt", "conj",          "cop",       "csubj",        "csubj:pass", "csubj:outer", "dep",
    "det",          "det:predet",    "discourse", "dislocated",   "expl",       "fixed",       "flat",
    "goeswith",     "iobj",          "list",      "mark",         "nmod",       "nmod:desc",   "nmod:poss",
    "nmod:tmod",    "nmod:unmarked", "nsubj",     "nsubj:outer",  "nsubj:pass", "nummod",      "obj",
    "obl",          "obl:agent",     "obl:tmod",  "obl:unmarked", "orphan",     "parataxis",   "punct",
    "reparandum",   "root",          "vocative",  "xcomp"};

static_assert(std::size(upos_names) == upos_count);
static_assert(std::size(xpos_names) == xpos_count);
static_assert(std::size(relation_names) == relation_count);
static_assert(xpos_names[index_of(Xpos::WP_poss)] == "WP$");
static_assert(xpos_names[index_of(Xpos::dollar)] == "$");
static_assert(relation_names[index_of(Relation::dep)] == "dep");
static_assert(relation_names[index_of(Relation::nmod_unmarked)] == "nmod:unmarked");
static_assert(relation_names[index_of(Relation::xcomp)] == "xcomp");

std::string_view name(Upos upos) {
  return upos_names[index_of(upos)];
}
std::string_view name(Xpos xpos) {
  return xpos_names[index_of(xpos)];
}
std::string_view name(Relation relation) {
  return relation_names[index_of(relation)];
}

template <typename Label, std::size_t size>
static std::optional<Label> find(const std::string_view (&names)[size], std::string_view wanted) {
  const auto found = std::find(std::begin(names), std::end(names), wanted);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<Label>(found - std::begin(names));
}

std::optional<Upos> find_upos(std::string_view wanted) {
  return find<Upos>(upos_names, wanted);
}
std::optional<Xpos> find_xpos(std::string_view wanted) {
  return find<Xpos>(xpos_names, wanted);
}

std::optional<Relation> find_relation(std::string_view wanted) {
  if (const auto exact = find<Relation>(relation_names, wanted)) return exact;
  const std::size_t colon = wanted.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  return find<Relation>(relation_names, wanted.substr(0, colon));
}

static constexpr auto universal_relations = [] {
  std::array<Relation, relation_count> universals{};
  for (int i = 0; i < relation_count; ++i) {
    const std::string_view stem = relation_names[i].substr(0, relation_names[i].find(':'));
    for (int j = 0; j < relation_count; ++j)
      if (relation_names[j] == stem) universals[i] = static_cast<Relation>(j);
  }
  return universals;
}();

Relation universal(Relation relation) {
  return universal_relations[index_of(relation)];
}

} // namespace standpoint
