#include "attribution/scene.h"

#include "base/index.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>

namespace standpoint {

static Atom lemma_atom(std::string_view lemma) {
  return XXH3_64bits_withSeed(lemma.data(), lemma.size(), 51);
}
static Atom part_atom(CuePart part) {
  return mix(5200 + static_cast<std::uint64_t>(part));
}

CueIndex::CueIndex(const CueLists& lists) {
  for (std::size_t part = 0; part < lists.entries.size(); ++part)
    for (const auto& [lemma, rows] : lists.entries[part]) {
      Entry& entry = entries_[lemma_atom(lemma) + part_atom(static_cast<CuePart>(part))];
      entry.group = lemma_atom(rows[0].group);
      if (rows.size() > 1) entry.second = lemma_atom(rows[1].group);
      for (const CueEntry& row : rows) entry.frames |= row.frames;
    }
}

CueIndex::Entry CueIndex::find(Upos upos, Atom lemma) const {
  CuePart part = CuePart::verb;
  if (upos == Upos::NOUN)
    part = CuePart::noun;
  else if (upos == Upos::ADJ)
    part = CuePart::adjective;
  else if (upos != Upos::VERB)
    return {};
  const auto found = entries_.find(lemma + part_atom(part));
  return found == entries_.end() ? Entry{} : found->second;
}

// The subject of a verb: its own, or that of the verb it is coordinated with or controlled by.
static std::int32_t find_subject(const Scene& scene, std::int32_t verb) {
  for (int step = 0; step < 4; ++step) {
    for (const std::int32_t c : scene.tree.children(verb)) {
      const Relation relation = universal(scene.token(c).relation);
      if (relation == Relation::nsubj) return c;
    }
    const Token& token = scene.token(verb);
    switch (universal(token.relation)) {
    case Relation::conj:
    case Relation::xcomp:
    case Relation::advcl:
    case Relation::aux:
    case Relation::cop:
      verb = token.head;
      break;
    case Relation::acl:
      return token.head;
    default:
      return no_token;
    }
    if (verb == no_token) return no_token;
  }
  return no_token;
}

static void find_extents(Scene&);

Scene::Scene(const Article& article, const CueIndex& cues, const Clusters& clusters)
    : document(article.document), analysis(article.analysis), tree(article.syntax.tree()),
      quotations(article.quotations), quotation(article.quotation), words(article.analysis.tokens.size()) {
  const auto count = count_of(words);
  for (std::int32_t i = 0; i < count; ++i) {
    const Token& t = token(i);
    const WordAtoms atoms = atoms_of(analysis, i, document.text, clusters);
    SceneWord& word = words[i];
    word.lower = atoms.lower;
    word.lemma = lemma_atom(t.lemma);
    word.upos = number_atom(1, t.upos);
    word.xpos = number_atom(2, t.xpos);
    word.relation = number_atom(3, t.relation);
    word.coarse = atoms.coarse;
    word.fine = atoms.fine;
    word.prefix = atoms.prefix.back();
    word.suffix = atoms.suffix[2];
    word.shape = atoms.shape;
    word.cue = cues.find(t.upos, word.lemma);
  }
  find_extents(*this);
  for (std::int32_t i = 0; i < count; ++i)
    if (const Upos upos = token(i).upos;
        upos == Upos::VERB || upos == Upos::ADJ || upos == Upos::NOUN || upos == Upos::AUX)
      words[i].subject = find_subject(*this, i);
}

// The words' extents and tops: subtrees bottom-up, deepest first.
static void find_extents(Scene& scene) {
  const auto count = count_of(scene.words);
  std::vector<std::int32_t> order(count);
  int deepest = 0;
  for (std::int32_t i = 0; i < count; ++i) {
    SceneWord& word = scene.words[i];
    word.left = word.right = word.left_top = word.right_top = i;
    deepest = std::max(deepest, scene.tree.depth(i));
  }
  std::vector<std::int32_t> begin(deepest + 2, 0); // counting sort by depth
  for (std::int32_t i = 0; i < count; ++i) ++begin[scene.tree.depth(i) + 1];
  for (int d = 0; d <= deepest; ++d) begin[d + 1] += begin[d];
  for (std::int32_t i = 0; i < count; ++i) order[begin[scene.tree.depth(i)]++] = i;
  for (std::int32_t at = count; at-- > 0;) {
    const std::int32_t i = order[at];
    const std::int32_t head = scene.token(i).head;
    if (head == no_token || (scene.punctuation(i) && scene.words[i].left == i && scene.words[i].right == i)) continue;
    scene.words[head].left = std::min(scene.words[head].left, scene.words[i].left);
    scene.words[head].right = std::max(scene.words[head].right, scene.words[i].right);
  }
  for (std::int32_t at = count; at-- > 0;) { // deepest first, so that the highest comes last
    const std::int32_t i = order[at];
    scene.words[scene.words[i].left].left_top = i;
    scene.words[scene.words[i].right].right_top = i;
  }
}

bool Scene::under(std::int32_t i, std::int32_t top) const {
  while (i != no_token && tree.depth(i) > tree.depth(top)) i = token(i).head;
  return i == top;
}

bool Scene::passive(std::int32_t i) const {
  for (const std::int32_t c : tree.children(i))
    if (token(c).relation == Relation::aux_pass || token(c).relation == Relation::nsubj_pass) return true;
  return false;
}

std::int32_t Scene::child(std::int32_t of, Relation universal_relation) const {
  for (const std::int32_t c : tree.children(of))
    if (universal(token(c).relation) == universal_relation) return c;
  return no_token;
}

Atom Scene::introduced_by(std::int32_t i) const {
  for (const std::int32_t c : tree.children(i))
    if (const Relation r = token(c).relation; c < i && (r == Relation::case_ || r == Relation::mark))
      return words[c].lemma;
  return no_word;
}

TokenRange Scene::trimmed(TokenRange range) const {
  while (!range.empty() && punctuation(range.first)) ++range.first;
  while (!range.empty() && punctuation(range.last - 1)) --range.last;
  return range;
}

} // namespace standpoint
