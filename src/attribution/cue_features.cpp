// Cue head, first look: the word (form, lemma, tag, class, affixes, the lists' act and frames), its neighbours, its
// children by relation, side and introducing word, its subject, parents and nearest attributing ancestor, auxiliaries,
// quotation marks around it, place in sentence and document. Second look: besides, the first look's odds of itself, of
// its relatives and neighbours, and of the cues whose contents hold it or which it holds.
#include "attribution/cue_features.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace standpoint {

namespace {

struct Window {
  const Scene& scene;
  const Sentence& sentence;
  bool in(std::int32_t i) const { return sentence.first <= i && i < sentence.last; }
  Atom lower(std::int32_t i) const { return in(i) ? scene.words[i].lower : no_word; }
  Atom lemma(std::int32_t i) const { return in(i) ? scene.words[i].lemma : no_word; }
  Atom upos(std::int32_t i) const { return in(i) ? scene.words[i].upos : no_word; }
  Atom xpos(std::int32_t i) const { return in(i) ? scene.words[i].xpos : no_word; }
  Atom coarse(std::int32_t i) const { return in(i) ? scene.words[i].coarse : no_word; }
};

// Chosen one by one, by how well what is chosen foretells that a word is no cue.
constexpr bool seen_at_a_glance(int template_number) {
  return one_of<101, 102, 104, 110, 113, 114, 116, 120, 121, 126, 131, 133, 135, 240, 242, 244, 345, 346, 351, 352, 354,
                355, 356, 358, 359, 370, 371, 373>(template_number);
}

Atom both(Atom a, Atom b) {
  return mix(a + std::rotl(b, 17));
}

} // namespace

int odds_step(float probability) {
  const float p = std::clamp(probability, 0.0001F, 0.9999F);
  return std::clamp(static_cast<int>(std::lround(2 * std::log(p / (1 - p)))), -8, 8);
}

bool may_be_cue(const Scene& scene, std::int32_t i) {
  switch (scene.token(i).upos) {
  case Upos::VERB:
  case Upos::NOUN:
  case Upos::ADJ:
    return true;
  case Upos::AUX:
    return scene.token(i).relation != Relation::aux && scene.token(i).relation != Relation::aux_pass;
  case Upos::ADV:
  case Upos::ADP:
  case Upos::SCONJ:
    return scene.token(i).span.size() > 2;
  case Upos::PROPN:
    return scene.token(i).relation != Relation::compound && scene.token(i).relation != Relation::flat;
  case Upos::PUNCT: {
    const Xpos x = scene.token(i).xpos;
    return x == Xpos::colon || x == Xpos::NFP || x == Xpos::HYPH || scene.text(i) == ":";
  }
  default:
    return false;
  }
}

void cue_features(const Scene& scene, std::int32_t i, Depth depth, FeatureList& out) {
  const SceneWord& w = scene.words[i];
  const Token& token = scene.token(i);
  const Sentence& sentence = scene.sentence_of(i);
  const Window at{scene, sentence};
  const Atom group = w.cue.group;
  int t = 100;
  const auto add = [&](auto... atoms) __attribute__((always_inline)) {
    if (depth == Depth::whole || seen_at_a_glance(t)) out.push_back(feature(t, atoms...));
    ++t;
  };

  add(w.lower);
  add(w.lemma, w.upos);
  add(w.lemma, w.xpos);
  add(w.lemma, w.relation);
  add(w.xpos, w.relation);
  add(w.fine, w.upos);
  add(w.fine, w.relation);
  add(w.coarse, w.relation, w.xpos);
  add(w.prefix, w.upos);
  add(w.suffix, w.upos);
  add(group, w.upos);
  add(group, w.relation);
  add(group, w.xpos);
  add(w.cue.second, w.upos);
  add(number_atom(4, w.cue.frames), w.upos);
  add(w.shape, w.upos);
  // Neighbours.
  add(at.lower(i + 1), w.upos);
  add(at.lower(i - 1), w.upos);
  add(w.lemma, at.lower(i + 1));
  add(w.lemma, at.lower(i - 1));
  add(w.lemma, at.upos(i + 1));
  add(w.lemma, at.upos(i - 1));
  add(w.lemma, at.lower(i + 2));
  add(w.lemma, at.lower(i + 1), at.lower(i + 2));
  add(w.lemma, at.lower(i - 2));
  add(w.lemma, at.lower(i - 1), at.lower(i + 1));
  add(group, at.lower(i + 1));
  add(group, at.lower(i - 1));
  add(group, at.lower(i + 2));
  add(at.lower(i + 1), at.lower(i + 2), w.upos);
  add(at.lower(i - 1), at.lower(i - 2), w.upos);
  add(at.upos(i - 2), at.upos(i - 1), w.xpos);
  add(w.xpos, at.upos(i + 1), at.upos(i + 2));
  add(at.upos(i - 1), w.xpos, at.upos(i + 1));
  add(w.fine, at.upos(i + 1));
  add(w.fine, at.upos(i - 1));
  add(w.fine, at.lower(i + 1));
  add(at.coarse(i - 1), w.coarse, at.coarse(i + 1));

  // Children.
  t = 200;
  std::uint64_t set = 0;
  std::int32_t clause = no_token;
  for (const std::int32_t c : scene.tree.children(i)) {
    const Relation relation = universal(scene.token(c).relation);
    if (relation == Relation::punct) continue;
    set |= std::uint64_t{1} << (static_cast<int>(relation) % 61);
    if (depth == Depth::glance) continue;
    const SceneWord& child = scene.words[c];
    const Atom side = number_atom(5, (static_cast<int>(relation) * 2 + (c > i)));
    t = 200;
    add(w.lemma, side);
    add(group, side, w.upos);
    add(w.fine, side);
    add(side, w.xpos);
    add(side, child.lemma);
    add(w.lemma, side, child.lemma);
    add(group, side, child.lemma);
    add(side, child.coarse, w.coarse);
    switch (relation) {
    case Relation::ccomp:
    case Relation::xcomp:
    case Relation::advcl:
    case Relation::acl:
    case Relation::parataxis:
    case Relation::csubj:
    case Relation::obl:
    case Relation::nmod: {
      const Atom mark = scene.introduced_by(c);
      t = 220;
      add(w.lemma, side, mark);
      add(group, side, mark);
      add(side, mark, w.xpos);
      add(w.fine, side, mark);
      add(side, mark, child.upos);
      add(side, child.xpos, w.xpos);
      const bool quoted = scene.quotation[c] >= 0 && scene.quotation[c] != scene.quotation[i];
      add(side, number_atom(6, quoted), group);
      add(side, number_atom(7, distance_bucket(c - i)), w.upos);
      if (relation == Relation::ccomp || relation == Relation::xcomp) clause = c;
      break;
    }
    case Relation::aux:
      t = 230;
      add(w.lemma, child.lemma);
      add(group, child.lemma);
      add(child.lemma, w.xpos);
      break;
    default:
      break;
    }
  }
  t = 240;
  add(mix(set), w.upos);
  add(mix(set), w.lemma);
  add(mix(set), group);
  add(mix(set), w.coarse);
  add(number_atom(8, scene.passive(i)), w.lemma);
  add(number_atom(8, scene.passive(i)), group, w.xpos);

  // Subject.
  t = 260;
  if (const std::int32_t s = w.subject; s != no_token) {
    const SceneWord& subject = scene.words[s];
    const bool own = scene.token(s).head == i;
    const Atom where = number_atom(9, own * 2 + (s > i));
    add(where, w.upos);
    add(where, subject.lemma);
    add(where, subject.upos, w.xpos);
    add(where, subject.fine);
    add(w.lemma, subject.upos);
    add(w.lemma, subject.coarse);
    add(w.lemma, subject.lemma);
    add(group, subject.coarse, where);
    add(group, subject.lemma);
    add(w.fine, subject.coarse);
    add(w.coarse, subject.fine);
    add(where, subject.shape, group);
    add(where, number_atom(10, distance_bucket(s - i)), w.xpos);
    add(subject.lemma, number_atom(11, clause != no_token), w.upos);
  } else {
    t = 280;
    add(w.lemma);
    add(group, w.relation);
  }

  // Ancestors.
  t = 300;
  if (const std::int32_t h = token.head; h != no_token) {
    const SceneWord& parent = scene.words[h];
    const Atom side = number_atom(12, h > i);
    add(parent.lemma, w.relation);
    add(parent.lemma, w.lemma);
    add(parent.cue.group, w.relation, side);
    add(parent.cue.group, group, w.relation);
    add(parent.upos, w.relation, w.xpos);
    add(parent.fine, w.relation);
    add(parent.coarse, w.relation, group);
    add(parent.lemma, w.relation, group);
    const std::int32_t g = scene.token(h).head;
    add(w.relation, parent.relation, g == no_token ? no_word : scene.words[g].lemma);
    add(w.relation, parent.relation, g == no_token ? no_word : scene.words[g].relation);
    add(group, w.relation, parent.relation);
    Atom path = w.relation;
    t = 320;
    for (std::int32_t a = h, steps = 0; a != no_token && steps < 5; a = scene.token(a).head, ++steps) {
      if (scene.words[a].cue.group != 0) {
        add(path, scene.words[a].cue.group);
        add(path, group, scene.words[a].cue.group);
        add(path, scene.words[a].lemma);
        break;
      }
      path = both(path, scene.words[a].relation);
    }
  } else {
    t = 340;
    add(w.lemma);
    add(group);
    add(w.fine);
  }
  t = 345;
  add(number_atom(13, std::min(scene.tree.depth(i), 6)), w.upos);
  add(number_atom(13, std::min(scene.tree.depth(i), 6)), group);

  // Quotation marks: is it in one, how near is one before and after, is the sentence in one.
  t = 350;
  const std::int32_t q = scene.quotation[i];
  std::int32_t before = 0, after = 0;
  for (std::int32_t d = 1; d <= 8 && before == 0; ++d)
    if (at.in(i - d) && scene.quotation[i - d] >= 0 && scene.quotation[i - d] != q) before = distance_bucket(d);
  for (std::int32_t d = 1; d <= 8 && after == 0; ++d)
    if (at.in(i + d) && scene.quotation[i + d] >= 0 && scene.quotation[i + d] != q) after = distance_bucket(d);
  const bool opens = scene.quotation[sentence.first] >= 0;
  const bool closes = scene.quotation[sentence.last - 1] >= 0;
  const Atom quoted = number_atom(14, (q >= 0) + 2 * opens + 4 * closes);
  const Atom near = number_atom(15, before * 16 + after);
  add(quoted, w.upos);
  add(quoted, group);
  add(quoted, w.lemma);
  add(quoted, w.relation, w.xpos);
  add(near, w.upos);
  add(near, w.lemma);
  add(near, group);
  add(near, quoted, w.relation);
  std::int32_t length = 0;
  if (q >= 0) length = scene.quotations[q].last - scene.quotations[q].first;
  add(number_atom(16, distance_bucket(length)), w.upos);
  add(number_atom(16, distance_bucket(length)), group);

  // Place.
  t = 370;
  const Atom kind = number_atom(17, static_cast<int>(sentence.kind) + 4 * (token.sentence == 0));
  add(kind, w.upos);
  add(kind, group);
  add(number_atom(18, distance_bucket(i - sentence.first)), w.xpos);
  add(number_atom(19, distance_bucket(sentence.last - i)), w.xpos);
  add(number_atom(19, std::min(distance_bucket(sentence.last - i), 4)), w.lemma);
  add(number_atom(18, std::min(distance_bucket(i - sentence.first), 4)), w.lemma);
  if (depth == Depth::whole && (token.upos == Upos::PUNCT || token.upos == Upos::ADP)) {
    t = 380;
    const bool starts = i == sentence.first || scene.token(i - 1).sentence != token.sentence;
    add(w.lower, at.xpos(i - 1), at.xpos(i + 1));
    add(w.lower, number_atom(18, std::min(i - sentence.first, 6)), at.xpos(i - 1));
    add(w.lower, at.lower(i - 1));
    add(w.lower, at.upos(i + 1), number_atom(20, starts));
    add(w.lower, at.in(i - 1) ? scene.words[i - 1].shape : no_word);
    add(w.lower, quoted, near);
    add(w.lower, number_atom(18, std::min(i - sentence.first, 6)), kind);
  }
}

void second_cue_features(const Scene& scene, const FirstLook& first, std::int32_t i, FeatureList& out) {
  cue_features(scene, i, Depth::whole, out);
  const SceneWord& w = scene.words[i];
  const Token& token = scene.token(i);
  const Sentence& sentence = scene.sentence_of(i);
  const Atom group = w.cue.group;
  int t = 400;
  const auto add = [&](auto... atoms) __attribute__((always_inline)) {
    out.push_back(feature(t++, atoms...));
  };
  const Atom own = number_atom(21, odds_step(first.cue[i]));
  const Atom covered = number_atom(22, odds_step(first.covered[i]));
  add(own);
  add(own, w.lemma);
  add(own, covered);
  add(covered);
  add(covered, w.lemma);
  add(covered, group);
  add(covered, w.relation);
  add(covered, w.upos);
  add(number_atom(23, odds_step(first.holds[i])), own);
  add(number_atom(23, odds_step(first.holds[i])), covered);
  add(number_atom(23, odds_step(first.holds[i])), w.lemma);
  add(number_atom(23, odds_step(first.holds[i])), group);
  if (const std::int32_t c = first.covered_by[i]; c != no_token) {
    t = 415;
    const SceneWord& by = scene.words[c];
    add(covered, by.lemma);
    add(covered, by.cue.group, group);
    add(covered, number_atom(24, scene.quotation[i] >= 0 ? scene.quotation[i] == scene.quotation[c] ? 1 : 2 : 0));
    add(covered, number_atom(25, scene.token(c).sentence - token.sentence));
    // Does the path from this word up reach the other cue?
    Atom path = w.relation;
    int steps = 0;
    std::int32_t a = token.head;
    for (; a != no_token && a != c && steps < 6; a = scene.token(a).head, ++steps)
      path = both(path, scene.words[a].relation);
    const Atom link = a == c ? path : mix(1);
    add(covered, link);
    add(link, by.cue.group);
    add(covered, link, group);
  }
  t = 430;
  if (token.head != no_token) {
    add(number_atom(26, odds_step(first.cue[token.head])), w.relation);
    add(number_atom(26, odds_step(first.cue[token.head])), w.relation, own);
  }
  t = 440;
  float best = 0, all = 0;
  for (std::int32_t j = sentence.first; j < sentence.last; ++j) {
    if (j == i) continue;
    best = std::max(best, first.cue[j]);
    all += first.cue[j];
  }
  add(number_atom(27, odds_step(best)), own);
  add(number_atom(28, std::min(static_cast<int>(std::lround(2 * all)), 8)), own);
  const auto neighbour = [&](std::int32_t step) {
    for (std::int32_t j = i + step; sentence.first <= j && j < sentence.last; j += step)
      if (first.cue[j] > 0.25F) return j;
    return no_token;
  };
  if (const std::int32_t j = neighbour(-1); j != no_token) {
    t = 450;
    add(number_atom(29, odds_step(first.cue[j])), own);
    add(number_atom(30, distance_bucket(i - j)), own);
    add(scene.words[j].cue.group, group, number_atom(31, odds_step(first.cue[j])));
    add(scene.words[j].lemma, w.lemma);
  }
  if (const std::int32_t j = neighbour(1); j != no_token) {
    t = 460;
    add(number_atom(32, odds_step(first.cue[j])), own);
    add(number_atom(33, distance_bucket(j - i)), own);
    add(scene.words[j].cue.group, group, number_atom(34, odds_step(first.cue[j])));
  }
}

static void edge_features(const Scene& scene, std::int32_t head, std::int32_t edge, std::int32_t beyond, int salt,
                          FeatureList& out) {
  const SceneWord& w = scene.words[head];
  const Sentence& sentence = scene.sentence_of(head);
  const Window at{scene, sentence};
  int t = salt;
  const auto add = [&](auto... atoms) __attribute__((always_inline)) {
    out.push_back(feature(t++, atoms...));
  };
  const Atom k = number_atom(40, edge - head);
  const auto tie = [&](std::int32_t i) { // how a word hangs on the cue's head
    if (!at.in(i)) return no_word;
    if (scene.token(i).head == head) return scene.words[i].relation;
    if (scene.token(head).head == i) return both(w.relation, mix(2));
    const std::int32_t p = scene.token(i).head;
    if (p != no_token && scene.token(p).head == head) return both(scene.words[i].relation, scene.words[p].relation);
    return mix(3);
  };
  add(k);
  add(k, w.lemma);
  add(k, w.upos);
  add(k, w.cue.group);
  add(k, w.xpos, w.relation);
  add(k, at.lower(edge));
  add(k, at.lower(beyond));
  add(k, at.upos(edge), at.upos(beyond));
  add(tie(edge), at.lower(edge));
  add(tie(beyond), at.lower(beyond));
  add(tie(edge), at.upos(edge), w.upos);
  add(tie(beyond), at.upos(beyond), w.upos);
  add(tie(edge), tie(beyond));
  add(w.lemma, at.lower(edge));
  add(w.lemma, at.lower(beyond));
  add(w.lemma, tie(beyond));
  add(w.lemma, tie(edge));
  add(w.cue.group, tie(beyond), at.lower(beyond));
  add(w.cue.group, tie(edge), at.upos(edge));
  add(at.lower(edge), at.lower(beyond));
  add(k, w.lemma, at.lower(beyond));
  add(w.lemma, at.lower(edge), at.lower(beyond));
  add(at.xpos(edge), at.xpos(beyond), w.xpos);
  add(tie(beyond), at.upos(beyond + (beyond < edge ? -1 : 1)), at.upos(beyond));
  add(number_atom(41, scene.quotation[head] >= 0 ? 1 : at.in(beyond) && scene.quotation[beyond] >= 0 ? 2 : 0), k);
  add(number_atom(42, w.subject == beyond), k);
  add(number_atom(43, scene.passive(head)), k, tie(edge));
  bool subject_within = false, mark = false;
  for (std::int32_t i = std::min(edge, head); i <= std::max(edge, head); ++i) {
    if (i == head || !at.in(i)) continue;
    subject_within |= i == w.subject;
    mark |= scene.punctuation(i);
    out.push_back(feature(salt + 60, tie(i), scene.words[i].upos));
    out.push_back(feature(salt + 61, tie(i), scene.words[i].lower));
    out.push_back(feature(salt + 62, w.lemma, tie(i), scene.words[i].lower));
  }
  add(number_atom(44, subject_within + 2 * mark), k);
}

void cue_begin_features(const Scene& scene, std::int32_t head, int k, FeatureList& out) {
  edge_features(scene, head, head - k, head - k - 1, 500, out);
}

void cue_end_features(const Scene& scene, std::int32_t head, int k, FeatureList& out) {
  edge_features(scene, head, head + k, head + k + 1, 600, out);
}

} // namespace standpoint
