// Candidates: every noun phrase of the cue's sentence, whole ("the mayor of Ostrova, Jana Brandt, who won")
// and cut short before its relative clause, before its apposition, before its coordination, after its head, to its name
// alone, and before the cue when the cue lies in it ("a report / saying ..."). NONE competes with them. Features: the
// way in the tree from the cue, order, distance and what lies between, the phrase's head and its relation to the cue's
// kind, quotation marks, and for each variant where it begins and ends.
#include "attribution/source_features.h"

#include <algorithm>
#include <bit>

namespace standpoint {

enum Cut {
  whole,
  before_clause,
  before_apposition,
  before_conjunct,
  before_phrase,
  after_head,
  name_only,
  before_cue,
  head_only
};

Atom path_atom(const Scene& scene, std::int32_t from, std::int32_t to) {
  if (scene.token(from).sentence != scene.token(to).sentence) return mix(4);
  Atom up = mix(5), down = mix(6);
  std::int32_t a = from, b = to;
  for (int steps = 0; a != b; ++steps) {
    if (steps == 6) return mix(7);
    if (scene.tree.depth(a) >= scene.tree.depth(b)) {
      up = mix(up + scene.words[a].relation);
      a = scene.token(a).head;
    } else {
      down = mix(down + scene.words[b].relation);
      b = scene.token(b).head;
    }
    if (a == no_token || b == no_token) return mix(8);
  }
  return up + std::rotl(down, 7);
}

static bool heads_phrase(const Scene& scene, std::int32_t i) {
  const Token& token = scene.token(i);
  switch (token.upos) {
  case Upos::NOUN:
  case Upos::PROPN:
  case Upos::PRON:
    break;
  case Upos::DET:
    if (token.relation == Relation::det) return false;
    break;
  case Upos::NUM:
    if (token.relation == Relation::nummod || token.relation == Relation::compound) return false;
    break;
  case Upos::ADJ:
    if (token.relation == Relation::amod) return false;
    break;
  case Upos::X:
    break;
  default:
    return false;
  }
  switch (token.relation) {
  case Relation::compound:
  case Relation::flat:
  case Relation::fixed:
  case Relation::expl:
    return token.relation == Relation::expl;
  default:
    return true;
  }
}

void find_source_candidates(const Scene& scene, std::int32_t cue_head, TokenRange cue,
                            std::vector<SourceCandidate>& out) {
  out.clear();
  out.push_back({});
  const Sentence& sentence = scene.sentence_of(cue_head);
  for (std::int32_t head = sentence.first; head < sentence.last; ++head) {
    if (cue.contains(head) || !heads_phrase(scene, head)) continue;
    const std::size_t own = out.size();
    const auto push = [&](std::int32_t first, std::int32_t last, int cut) {
      TokenRange range{first, last};
      // A bracket at the end belongs to what it closes: "Brandt (D)".
      while (!range.empty() && scene.punctuation(range.first)) ++range.first;
      while (!range.empty() && scene.punctuation(range.last - 1) &&
             scene.token(range.last - 1).xpos != Xpos::right_bracket)
        --range.last;
      if (!range.contains(head)) return;
      if (range.first < cue.last && cue.first < range.last) {
        if (head < cue.first)
          range.last = std::min(range.last, cue.first);
        else
          range.first = std::max(range.first, cue.last);
      }
      for (std::size_t k = own; k < out.size(); ++k)
        if (out[k].range == range) return;
      out.push_back({range, head, cut});
    };
    std::int32_t left = scene.tree.left(head);
    const std::int32_t right = scene.tree.right(head) + 1;
    // The preposition that leads to the phrase, a conjunction before it and adverbs are outside.
    for (const std::int32_t c : scene.tree.children(head)) {
      if (c > head) break;
      const Relation relation = universal(scene.token(c).relation);
      const bool outside = relation == Relation::case_ || relation == Relation::cc || relation == Relation::mark ||
                           (relation == Relation::advmod && c == left);
      if (outside && scene.tree.left(c) <= left + 1) left = scene.tree.right(c) + 1;
    }
    left = std::min(left, head);
    std::int32_t clause = right, apposition = right, conjunct = right, phrase = right, possessive = head + 1;
    for (const std::int32_t c : scene.tree.children(head)) {
      if (c < head) continue;
      const std::int32_t edge = std::max(scene.tree.left(c), head + 1);
      switch (universal(scene.token(c).relation)) {
      case Relation::acl:
      case Relation::advcl:
      case Relation::ccomp:
        clause = std::min(clause, edge);
        break;
      case Relation::appos:
      case Relation::parataxis:
      case Relation::list:
      case Relation::dep:
        apposition = std::min(apposition, edge);
        break;
      case Relation::cc:
      case Relation::conj:
        conjunct = std::min(conjunct, edge);
        break;
      case Relation::case_:
        possessive = std::max(possessive, c + 1);
        break;
      case Relation::flat:
      case Relation::compound:
        possessive = std::max(possessive, scene.tree.right(c) + 1);
        break;
      case Relation::punct:
        break;
      default:
        phrase = std::min(phrase, edge);
        break;
      }
    }
    push(left, right, whole);
    push(left, clause, before_clause);
    push(left, std::min(clause, apposition), before_apposition);
    push(left, std::min({clause, apposition, conjunct}), before_conjunct);
    push(left, std::min({clause, apposition, conjunct, phrase}), before_phrase);
    push(left, possessive, after_head);
    if (scene.token(head).upos == Upos::PROPN) {
      std::int32_t first = head;
      while (first > left && scene.token(first - 1).upos == Upos::PROPN) --first;
      push(first, possessive, name_only);
    }
    if (head < cue.first && cue.first < right) push(left, cue.first, before_cue);
    push(head, head + 1, head_only);
  }
}

// On which side of the cue the phrase's head is, and how far away.
static Atom side_of(std::int32_t cue_head, std::int32_t head) {
  return number_atom(56, head > cue_head);
}
static Atom distance_of(TokenRange cue, std::int32_t head) {
  return number_atom(57, distance_bucket(head < cue.first ? cue.first - head : head - cue.last + 1));
}

void source_head_features(const Scene& scene, std::int32_t cue_head, TokenRange cue, const SourceCandidate& candidate,
                          FeatureList& out) {
  const SceneWord& w = scene.words[cue_head];
  const Token& cue_token = scene.token(cue_head);
  const Atom group = w.cue.group;
  const Atom passive = number_atom(50, scene.passive(cue_head));
  int t = 1000;
  const auto add = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    out.push_back(feature(t++, atoms...));
  };
  const Sentence& sentence = scene.sentence_of(cue_head);
  if (candidate.head == no_token) {
    const std::int32_t s = w.subject;
    const Atom subject = s == no_token ? no_word : scene.words[s].lemma;
    const Atom own = number_atom(51, s == no_token ? 0 : scene.token(s).head == cue_head ? 1 : 2);
    const bool agent = scene.child(cue_head, Relation::obl) != no_token;
    add("kind", w.upos);
    add("lemma", w.lemma);
    add("lemma, passive", w.lemma, passive);
    add("act, passive", group, passive);
    add("tag, passive, relation", w.xpos, passive, w.relation);
    add("whose subject, tag, relation", own, w.xpos, w.relation);
    add("whose subject, passive, has an agent", own, passive, number_atom(52, agent));
    add("subject's lemma, kind", subject, w.upos);
    add("subject's lemma, passive", subject, passive);
    add("relation, kind", w.relation, w.upos);
    add("lemma, relation", w.lemma, w.relation);
    add("first word of the cue, whose subject", scene.words[cue.first].lower, own);
    add("opens the sentence, kind", number_atom(53, cue.first == sentence.first), w.upos);
    add("subject's kind, passive, whose subject", s == no_token ? no_word : scene.words[s].upos, passive, own);
    add("sentence's sort", number_atom(54, sentence.kind));
    return;
  }
  const std::int32_t h = candidate.head;
  const SceneWord& head = scene.words[h];
  const Token& head_token = scene.token(h);
  const Atom path = path_atom(scene, cue_head, h);
  const Atom is_subject = number_atom(55, w.subject == h ? 1 : w.subject != no_token ? 2 : 0);
  const Atom side = side_of(cue_head, h);
  const Atom prepared = scene.introduced_by(h);
  const Atom near = distance_of(cue, h);
  int verbs = 0, commas = 0, nouns = 0, marks = 0;
  for (std::int32_t i = std::min(h, cue.last - 1) + 1; i < std::max(h, cue.first); ++i) {
    verbs += scene.token(i).upos == Upos::VERB;
    nouns += heads_phrase(scene, i);
    commas += scene.token(i).xpos == Xpos::comma;
    marks += quote_mark(scene.text(i)) != QuoteMark::none;
  }
  const Atom between =
      number_atom(58, std::min(verbs, 3) * 64 + std::min(nouns, 3) * 16 + std::min(commas, 3) * 4 + std::min(marks, 2));
  const Atom quoted =
      number_atom(59, (scene.quotation[h] >= 0) * 2 + (scene.quotation[h] != scene.quotation[cue_head]));
  t = 1050;
  add("path", path);
  add("path, lemma", path, w.lemma);
  add("path, act", path, group);
  add("path, kind, passive", path, w.upos, passive);
  add("path, tag, relation", path, w.xpos, w.relation);
  add("path, head's kind", path, head.upos);
  add("path, head's class", path, head.coarse);
  add("path, introduced by", path, prepared);
  add("path, introduced by, act", path, prepared, group);
  add("subject, passive, side", is_subject, passive, side);
  add("subject, kind, side", is_subject, w.upos, side);
  add("subject, head's class", is_subject, head.coarse);
  add("subject, lemma", is_subject, w.lemma);
  add("side, distance, kind", side, near, w.upos);
  add("side, distance, subject", side, near, is_subject);
  add("side, between", side, between);
  add("side, between, tag", side, between, w.xpos);
  add("side, between, subject", side, between, is_subject);
  add("side, distance, cue in parataxis", side, near, number_atom(60, cue_token.relation == Relation::parataxis));
  add("head's lemma, kind", head.lemma, w.upos);
  add("head's lemma, side, tag", head.lemma, side, w.xpos);
  add("head's lemma, lemma", head.lemma, w.lemma);
  add("head's lemma, act", head.lemma, group);
  add("head's fine class, act", head.fine, group);
  add("head's class, lemma", head.coarse, w.lemma);
  add("head's kind, head's relation, side", head.upos, head.relation, side);
  add("head's relation, lemma, side", head.relation, w.lemma, side);
  add("head's relation, act, side", head.relation, group, side);
  add("head's shape, head's kind, subject", head.shape, head.upos, is_subject);
  add("head's shape, side, distance", head.shape, side, near);
  add("introduced by, side, lemma", prepared, side, w.lemma);
  add("introduced by, act, passive", prepared, group, passive);
  add("quotation, subject", quoted, is_subject);
  add("quotation, side, distance", quoted, side, near);
  add("hangs on the cue, head's relation, passive", number_atom(61, head_token.head == cue_head), head.relation,
      passive);
  add("sentence's sort, side, distance", number_atom(62, sentence.kind), side, near);
  add("head's parent, head's relation",
      scene.token(h).head == no_token ? no_word : scene.words[scene.token(h).head].lemma, head.relation);
  add("cue hangs on it, relation, head's kind", number_atom(63, cue_token.head == h), w.relation, head.upos);
}

// What the variant takes in, where it ends and begins.
void source_variant_features(const Scene& scene, std::int32_t cue_head, TokenRange cue,
                             const SourceCandidate& candidate, FeatureList& out) {
  const std::int32_t h = candidate.head;
  if (h == no_token) return;
  const SceneWord& w = scene.words[cue_head];
  const SceneWord& head = scene.words[h];
  const Sentence& sentence = scene.sentence_of(cue_head);
  const Atom side = side_of(cue_head, h);
  const Atom near = distance_of(cue, h);
  int t = 1100;
  const auto add = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    out.push_back(feature(t++, atoms...));
  };
  const TokenRange r = candidate.range;
  const auto tie = [&](std::int32_t i) {
    if (i < sentence.first || i >= sentence.last) return no_word;
    if (i == h) return mix(9);
    if (scene.token(i).head == h) return scene.words[i].relation;
    if (scene.token(h).head == i) return mix(10);
    return mix(scene.words[i].relation + 1);
  };
  const auto lower = [&](std::int32_t i) {
    return i < sentence.first || i >= sentence.last ? no_word : scene.words[i].lower;
  };
  const auto upos = [&](std::int32_t i) {
    return i < sentence.first || i >= sentence.last ? no_word : scene.words[i].upos;
  };
  const Atom cut = number_atom(64, candidate.cut);
  const Atom size = number_atom(65, distance_bucket(r.size()));
  std::uint64_t missing = 0, held = 0;
  for (const std::int32_t c : scene.tree.children(h)) {
    const int relation = static_cast<int>(universal(scene.token(c).relation));
    if (scene.token(c).relation == Relation::punct) continue;
    (r.contains(c) ? held : missing) |= std::uint64_t{1} << (relation % 61);
    out.push_back(feature(1160, number_atom(66, relation * 2 + r.contains(c)), head.upos));
    out.push_back(
        feature(1161, number_atom(66, relation * 2 + r.contains(c)), scene.words[c].upos, number_atom(67, c > h)));
    out.push_back(feature(1162, number_atom(66, relation * 2 + r.contains(c)), size));
  }
  int inner_commas = 0;
  for (std::int32_t i = r.first; i < r.last; ++i) inner_commas += scene.token(i).xpos == Xpos::comma;
  add("cut", cut);
  add("cut, head's kind", cut, head.upos);
  add("cut, size", cut, size);
  add("cut, head's relation", cut, head.relation);
  add("cut, tie behind", cut, tie(r.last));
  add("cut, word behind", cut, lower(r.last));
  add("cut, side, distance", cut, side, near);
  add("size, head's kind", size, head.upos);
  add("relations left out, head's kind", mix(missing), head.upos);
  add("relations within", mix(held));
  add("tie behind, word behind", tie(r.last), lower(r.last));
  add("tie behind, kind behind, second kind behind", tie(r.last), upos(r.last), upos(r.last + 1));
  add("word behind, second word behind", lower(r.last), lower(r.last + 1));
  add("last word's tie, last word", tie(r.last - 1), lower(r.last - 1));
  add("last word's tie, last word's kind, kind behind", tie(r.last - 1), upos(r.last - 1), upos(r.last));
  add("first word's tie, first word", tie(r.first), lower(r.first));
  add("tie before, word before", tie(r.first - 1), lower(r.first - 1));
  add("kind before, first word's kind, head's kind", upos(r.first - 1), upos(r.first), head.upos);
  add("word before, first word's kind", lower(r.first - 1), upos(r.first));
  add("commas within, size", number_atom(68, inner_commas), size);
  add("ends at the cue, tie behind, kind", number_atom(69, r.last == cue.first), tie(r.last), w.upos);
  add("ends at the cue, begins at the cue, size", number_atom(69, r.last == cue.first),
      number_atom(69, r.first == cue.last), size);
  add("ends at the cue, last word", number_atom(69, r.last == cue.first), lower(r.last - 1));
  add("one quotation, cut", number_atom(70, scene.quotation[r.first] == scene.quotation[r.last - 1]), cut);
  const std::int32_t right_gap = scene.tree.right(h) + 1 - r.last;
  add("what is cut off, size", number_atom(71, distance_bucket(right_gap)), size);
  add("what is cut off, tie behind, head's kind", number_atom(71, distance_bucket(right_gap)), tie(r.last), head.upos);
}

} // namespace standpoint
