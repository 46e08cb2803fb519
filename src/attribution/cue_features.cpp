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
  const auto add = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    if (depth == Depth::whole) out.push_back(feature(t, atoms...));
    ++t;
  };
  // Chosen one by one, by how well what is chosen foretells that a word is no cue.
  const auto glance = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    out.push_back(feature(t++, atoms...));
  };

  add("word", w.lower);
  glance("lemma, kind", w.lemma, w.upos);
  glance("lemma, tag", w.lemma, w.xpos);
  add("lemma, relation", w.lemma, w.relation);
  glance("tag, relation", w.xpos, w.relation);
  add("fine class, kind", w.fine, w.upos);
  add("fine class, relation", w.fine, w.relation);
  add("class, relation, tag", w.coarse, w.relation, w.xpos);
  add("prefix, kind", w.prefix, w.upos);
  add("suffix, kind", w.suffix, w.upos);
  glance("act, kind", group, w.upos);
  add("act, relation", group, w.relation);
  add("act, tag", group, w.xpos);
  glance("second act, kind", w.cue.second, w.upos);
  glance("frames, kind", number_atom(4, w.cue.frames), w.upos);
  add("shape, kind", w.shape, w.upos);
  // Neighbours.
  glance("next word, kind", at.lower(i + 1), w.upos);
  add("word before, kind", at.lower(i - 1), w.upos);
  add("lemma, next word", w.lemma, at.lower(i + 1));
  add("lemma, word before", w.lemma, at.lower(i - 1));
  glance("lemma, next kind", w.lemma, at.upos(i + 1));
  glance("lemma, kind before", w.lemma, at.upos(i - 1));
  add("lemma, second next word", w.lemma, at.lower(i + 2));
  add("lemma, next word, second next word", w.lemma, at.lower(i + 1), at.lower(i + 2));
  add("lemma, second word before", w.lemma, at.lower(i - 2));
  add("lemma, word before, next word", w.lemma, at.lower(i - 1), at.lower(i + 1));
  glance("act, next word", group, at.lower(i + 1));
  add("act, word before", group, at.lower(i - 1));
  add("act, second next word", group, at.lower(i + 2));
  add("next word, second next word, kind", at.lower(i + 1), at.lower(i + 2), w.upos);
  add("word before, second word before, kind", at.lower(i - 1), at.lower(i - 2), w.upos);
  glance("second kind before, kind before, tag", at.upos(i - 2), at.upos(i - 1), w.xpos);
  add("tag, next kind, second next kind", w.xpos, at.upos(i + 1), at.upos(i + 2));
  glance("kind before, tag, next kind", at.upos(i - 1), w.xpos, at.upos(i + 1));
  add("fine class, next kind", w.fine, at.upos(i + 1));
  glance("fine class, kind before", w.fine, at.upos(i - 1));
  add("fine class, next word", w.fine, at.lower(i + 1));
  add("class before, class, next class", at.coarse(i - 1), w.coarse, at.coarse(i + 1));

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
    add("lemma, side", w.lemma, side);
    add("act, side, kind", group, side, w.upos);
    add("fine class, side", w.fine, side);
    add("side, tag", side, w.xpos);
    add("side, child's lemma", side, child.lemma);
    add("lemma, side, child's lemma", w.lemma, side, child.lemma);
    add("act, side, child's lemma", group, side, child.lemma);
    add("side, child's class, class", side, child.coarse, w.coarse);
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
      add("lemma, side, child's mark", w.lemma, side, mark);
      add("act, side, child's mark", group, side, mark);
      add("side, child's mark, tag", side, mark, w.xpos);
      add("fine class, side, child's mark", w.fine, side, mark);
      add("side, child's mark, child's kind", side, mark, child.upos);
      add("side, child's tag, tag", side, child.xpos, w.xpos);
      const bool quoted = scene.quotation[c] >= 0 && scene.quotation[c] != scene.quotation[i];
      add("side, child quoted, act", side, number_atom(6, quoted), group);
      add("side, child's distance, kind", side, number_atom(7, distance_bucket(c - i)), w.upos);
      if (relation == Relation::ccomp || relation == Relation::xcomp) clause = c;
      break;
    }
    case Relation::aux:
      t = 230;
      add("lemma, child's lemma", w.lemma, child.lemma);
      add("act, child's lemma", group, child.lemma);
      add("child's lemma, tag", child.lemma, w.xpos);
      break;
    default:
      break;
    }
  }
  t = 240;
  glance("children's relations, kind", mix(set), w.upos);
  add("children's relations, lemma", mix(set), w.lemma);
  glance("children's relations, act", mix(set), group);
  add("children's relations, class", mix(set), w.coarse);
  glance("passive, lemma", number_atom(8, scene.passive(i)), w.lemma);
  add("passive, act, tag", number_atom(8, scene.passive(i)), group, w.xpos);

  // Subject.
  t = 260;
  if (const std::int32_t s = w.subject; s != no_token) {
    const SceneWord& subject = scene.words[s];
    const bool own = scene.token(s).head == i;
    const Atom where = number_atom(9, own * 2 + (s > i));
    add("where the subject is, kind", where, w.upos);
    add("where the subject is, subject's lemma", where, subject.lemma);
    add("where the subject is, subject's kind, tag", where, subject.upos, w.xpos);
    add("where the subject is, subject's fine class", where, subject.fine);
    add("lemma, subject's kind", w.lemma, subject.upos);
    add("lemma, subject's class", w.lemma, subject.coarse);
    add("lemma, subject's lemma", w.lemma, subject.lemma);
    add("act, subject's class, where the subject is", group, subject.coarse, where);
    add("act, subject's lemma", group, subject.lemma);
    add("fine class, subject's class", w.fine, subject.coarse);
    add("class, subject's fine class", w.coarse, subject.fine);
    add("where the subject is, subject's shape, act", where, subject.shape, group);
    add("where the subject is, subject's distance, tag", where, number_atom(10, distance_bucket(s - i)), w.xpos);
    add("subject's lemma, has a clause, kind", subject.lemma, number_atom(11, clause != no_token), w.upos);
  } else {
    t = 280;
    add("lemma, no subject", w.lemma);
    add("act, relation, no subject", group, w.relation);
  }

  // Ancestors.
  t = 300;
  if (const std::int32_t h = token.head; h != no_token) {
    const SceneWord& parent = scene.words[h];
    const Atom side = number_atom(12, h > i);
    add("parent's lemma, relation", parent.lemma, w.relation);
    add("parent's lemma, lemma", parent.lemma, w.lemma);
    add("parent's act, relation, side", parent.cue.group, w.relation, side);
    add("parent's act, act, relation", parent.cue.group, group, w.relation);
    add("parent's kind, relation, tag", parent.upos, w.relation, w.xpos);
    add("parent's fine class, relation", parent.fine, w.relation);
    add("parent's class, relation, act", parent.coarse, w.relation, group);
    add("parent's lemma, relation, act", parent.lemma, w.relation, group);
    const std::int32_t g = scene.token(h).head;
    add("relation, parent's relation, grandparent's lemma", w.relation, parent.relation,
        g == no_token ? no_word : scene.words[g].lemma);
    add("relation, parent's relation, grandparent's relation", w.relation, parent.relation,
        g == no_token ? no_word : scene.words[g].relation);
    add("act, relation, parent's relation", group, w.relation, parent.relation);
    Atom path = w.relation;
    t = 320;
    for (std::int32_t a = h, steps = 0; a != no_token && steps < 5; a = scene.token(a).head, ++steps) {
      if (scene.words[a].cue.group != 0) {
        add("path up, ancestor's act", path, scene.words[a].cue.group);
        add("path up, act, ancestor's act", path, group, scene.words[a].cue.group);
        add("path up, ancestor's lemma", path, scene.words[a].lemma);
        break;
      }
      path = both(path, scene.words[a].relation);
    }
  } else {
    t = 340;
    add("lemma of a root", w.lemma);
    add("act of a root", group);
    add("fine class of a root", w.fine);
  }
  t = 345;
  glance("depth, kind", number_atom(13, std::min(scene.tree.depth(i), 6)), w.upos);
  glance("depth, act", number_atom(13, std::min(scene.tree.depth(i), 6)), group);

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
  add("quotation, kind", quoted, w.upos);
  glance("quotation, act", quoted, group);
  glance("quotation, lemma", quoted, w.lemma);
  add("quotation, relation, tag", quoted, w.relation, w.xpos);
  glance("nearest quotations, kind", near, w.upos);
  glance("nearest quotations, lemma", near, w.lemma);
  glance("nearest quotations, act", near, group);
  add("nearest quotations, quotation, relation", near, quoted, w.relation);
  std::int32_t length = 0;
  if (q >= 0) length = scene.quotations[q].last - scene.quotations[q].first;
  glance("quotation's length, kind", number_atom(16, distance_bucket(length)), w.upos);
  glance("quotation's length, act", number_atom(16, distance_bucket(length)), group);

  // Place.
  t = 370;
  const Atom kind = number_atom(17, static_cast<int>(sentence.kind) + 4 * (token.sentence == 0));
  glance("sentence's sort, kind", kind, w.upos);
  glance("sentence's sort, act", kind, group);
  add("from the first, tag", number_atom(18, distance_bucket(i - sentence.first)), w.xpos);
  glance("to the last, tag", number_atom(19, distance_bucket(sentence.last - i)), w.xpos);
  add("near the last, lemma", number_atom(19, std::min(distance_bucket(sentence.last - i), 4)), w.lemma);
  add("near the first, lemma", number_atom(18, std::min(distance_bucket(i - sentence.first), 4)), w.lemma);
  if (depth == Depth::whole && (token.upos == Upos::PUNCT || token.upos == Upos::ADP)) {
    t = 380;
    const bool starts = i == sentence.first || scene.token(i - 1).sentence != token.sentence;
    add("word, tag before, next tag", w.lower, at.xpos(i - 1), at.xpos(i + 1));
    add("word, place, tag before", w.lower, number_atom(18, std::min(i - sentence.first, 6)), at.xpos(i - 1));
    add("word, word before", w.lower, at.lower(i - 1));
    add("word, next kind, starts", w.lower, at.upos(i + 1), number_atom(20, starts));
    add("word, shape before", w.lower, at.in(i - 1) ? scene.words[i - 1].shape : no_word);
    add("word, quotation, nearest quotations", w.lower, quoted, near);
    add("word, place, sentence's sort", w.lower, number_atom(18, std::min(i - sentence.first, 6)), kind);
  }
}

void second_cue_features(const Scene& scene, const FirstLook& first, std::int32_t i, FeatureList& out) {
  cue_features(scene, i, Depth::whole, out);
  const SceneWord& w = scene.words[i];
  const Token& token = scene.token(i);
  const Sentence& sentence = scene.sentence_of(i);
  const Atom group = w.cue.group;
  int t = 400;
  const auto add = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    out.push_back(feature(t++, atoms...));
  };
  const Atom own = number_atom(21, odds_step(first.cue[i]));
  const Atom covered = number_atom(22, odds_step(first.covered[i]));
  add("own odds", own);
  add("own odds, lemma", own, w.lemma);
  add("own odds, odds of who holds it", own, covered);
  add("odds of who holds it", covered);
  add("odds of who holds it, lemma", covered, w.lemma);
  add("odds of who holds it, act", covered, group);
  add("odds of who holds it, relation", covered, w.relation);
  add("odds of who holds it, kind", covered, w.upos);
  add("odds of what it holds, own odds", number_atom(23, odds_step(first.holds[i])), own);
  add("odds of what it holds, odds of who holds it", number_atom(23, odds_step(first.holds[i])), covered);
  add("odds of what it holds, lemma", number_atom(23, odds_step(first.holds[i])), w.lemma);
  add("odds of what it holds, act", number_atom(23, odds_step(first.holds[i])), group);
  if (const std::int32_t c = first.covered_by[i]; c != no_token) {
    t = 415;
    const SceneWord& by = scene.words[c];
    add("odds of who holds it, holder's lemma", covered, by.lemma);
    add("odds of who holds it, holder's act, act", covered, by.cue.group, group);
    add("odds of who holds it, holder's quotation", covered,
        number_atom(24, scene.quotation[i] >= 0 ? scene.quotation[i] == scene.quotation[c] ? 1 : 2 : 0));
    add("odds of who holds it, holder's sentence", covered, number_atom(25, scene.token(c).sentence - token.sentence));
    // Does the path from this word up reach the other cue?
    Atom path = w.relation;
    int steps = 0;
    std::int32_t a = token.head;
    for (; a != no_token && a != c && steps < 6; a = scene.token(a).head, ++steps)
      path = both(path, scene.words[a].relation);
    const Atom link = a == c ? path : mix(1);
    add("odds of who holds it, path to the holder", covered, link);
    add("path to the holder, holder's act", link, by.cue.group);
    add("odds of who holds it, path to the holder, act", covered, link, group);
  }
  t = 430;
  if (token.head != no_token) {
    add("parent's odds, relation", number_atom(26, odds_step(first.cue[token.head])), w.relation);
    add("parent's odds, relation, own odds", number_atom(26, odds_step(first.cue[token.head])), w.relation, own);
  }
  t = 440;
  float best = 0, all = 0;
  for (std::int32_t j = sentence.first; j < sentence.last; ++j) {
    if (j == i) continue;
    best = std::max(best, first.cue[j]);
    all += first.cue[j];
  }
  add("best odds of others, own odds", number_atom(27, odds_step(best)), own);
  add("how many others, own odds", number_atom(28, std::min(static_cast<int>(std::lround(2 * all)), 8)), own);
  const auto neighbour = [&](std::int32_t step) {
    for (std::int32_t j = i + step; sentence.first <= j && j < sentence.last; j += step)
      if (first.cue[j] > 0.25F) return j;
    return no_token;
  };
  if (const std::int32_t j = neighbour(-1); j != no_token) {
    t = 450;
    add("odds of the one before, own odds", number_atom(29, odds_step(first.cue[j])), own);
    add("distance of the one before, own odds", number_atom(30, distance_bucket(i - j)), own);
    add("neighbour's act, act, odds of the one before", scene.words[j].cue.group, group,
        number_atom(31, odds_step(first.cue[j])));
    add("neighbour's lemma, lemma", scene.words[j].lemma, w.lemma);
  }
  if (const std::int32_t j = neighbour(1); j != no_token) {
    t = 460;
    add("odds of the next, own odds", number_atom(32, odds_step(first.cue[j])), own);
    add("distance of the next, own odds", number_atom(33, distance_bucket(j - i)), own);
    add("neighbour's act, act, odds of the next", scene.words[j].cue.group, group,
        number_atom(34, odds_step(first.cue[j])));
  }
}

static void edge_features(const Scene& scene, std::int32_t head, std::int32_t edge, std::int32_t beyond, int salt,
                          FeatureList& out) {
  const SceneWord& w = scene.words[head];
  const Sentence& sentence = scene.sentence_of(head);
  const Window at{scene, sentence};
  int t = salt;
  const auto add = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
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
  add("words from the head", k);
  add("words from the head, lemma", k, w.lemma);
  add("words from the head, kind", k, w.upos);
  add("words from the head, act", k, w.cue.group);
  add("words from the head, tag, relation", k, w.xpos, w.relation);
  add("words from the head, edge", k, at.lower(edge));
  add("words from the head, beyond", k, at.lower(beyond));
  add("words from the head, edge's kind, beyond's kind", k, at.upos(edge), at.upos(beyond));
  add("edge's tie, edge", tie(edge), at.lower(edge));
  add("beyond's tie, beyond", tie(beyond), at.lower(beyond));
  add("edge's tie, edge's kind, kind", tie(edge), at.upos(edge), w.upos);
  add("beyond's tie, beyond's kind, kind", tie(beyond), at.upos(beyond), w.upos);
  add("edge's tie, beyond's tie", tie(edge), tie(beyond));
  add("lemma, edge", w.lemma, at.lower(edge));
  add("lemma, beyond", w.lemma, at.lower(beyond));
  add("lemma, beyond's tie", w.lemma, tie(beyond));
  add("lemma, edge's tie", w.lemma, tie(edge));
  add("act, beyond's tie, beyond", w.cue.group, tie(beyond), at.lower(beyond));
  add("act, edge's tie, edge's kind", w.cue.group, tie(edge), at.upos(edge));
  add("edge, beyond", at.lower(edge), at.lower(beyond));
  add("words from the head, lemma, beyond", k, w.lemma, at.lower(beyond));
  add("lemma, edge, beyond", w.lemma, at.lower(edge), at.lower(beyond));
  add("edge's tag, beyond's tag, tag", at.xpos(edge), at.xpos(beyond), w.xpos);
  add("beyond's tie, kind farther beyond, beyond's kind", tie(beyond), at.upos(beyond + (beyond < edge ? -1 : 1)),
      at.upos(beyond));
  add("quotation, words from the head",
      number_atom(41, scene.quotation[head] >= 0                      ? 1
                      : at.in(beyond) && scene.quotation[beyond] >= 0 ? 2
                                                                      : 0),
      k);
  add("subject beyond, words from the head", number_atom(42, w.subject == beyond), k);
  add("passive, words from the head, edge's tie", number_atom(43, scene.passive(head)), k, tie(edge));
  bool subject_within = false, mark = false;
  for (std::int32_t i = std::min(edge, head); i <= std::max(edge, head); ++i) {
    if (i == head || !at.in(i)) continue;
    subject_within |= i == w.subject;
    mark |= scene.punctuation(i);
    out.push_back(feature(salt + 60, tie(i), scene.words[i].upos));
    out.push_back(feature(salt + 61, tie(i), scene.words[i].lower));
    out.push_back(feature(salt + 62, w.lemma, tie(i), scene.words[i].lower));
  }
  add("subject or mark within, words from the head", number_atom(44, subject_within + 2 * mark), k);
}

void cue_begin_features(const Scene& scene, std::int32_t head, int k, FeatureList& out) {
  edge_features(scene, head, head - k, head - k - 1, 500, out);
}

void cue_end_features(const Scene& scene, std::int32_t head, int k, FeatureList& out) {
  edge_features(scene, head, head + k, head + k + 1, 600, out);
}

} // namespace standpoint
