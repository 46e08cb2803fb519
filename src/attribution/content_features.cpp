// Near edge: how the phrase that begins (ends) there hangs on the cue, the words at the edge and before it, distance
// and what is skipped, quotation marks, the cue's word, act and frames. Far edge: the same for the phrase that would
// come next, whether it hangs on the content, on the cue or above, how much of the content's tree is cut off and how
// much foreign is taken in, marks, length. Going on: quotation marks across the sentence boundary and what the next
// sentence is like.
#include "attribution/content_features.h"

#include "attribution/source_features.h"

#include <algorithm>
#include <bit>

namespace standpoint {

TokenRange region_after(const Scene& scene, const SourcedCue& frame) {
  return {frame.cue.last, scene.sentence_of(frame.head).last};
}

TokenRange region_before(const Scene& scene, const SourcedCue& frame) {
  return {scene.sentence_of(frame.head).first, frame.cue.first};
}

namespace {

// The child of the cue's head that `i` hangs under; no_token when it does not hang on the cue.
std::int32_t branch(const Scene& scene, std::int32_t head, std::int32_t i) {
  while (i != no_token && scene.tree.depth(i) > scene.tree.depth(head) + 1) i = scene.token(i).head;
  return i != no_token && scene.token(i).head == head ? i : no_token;
}

// The highest token over `i` that does not hold the cue.
std::int32_t content_top(const Scene& scene, std::int32_t head, std::int32_t i) {
  const std::int32_t b = branch(scene, head, i);
  if (b != no_token) return b;
  while (scene.token(i).head != no_token && !scene.under(head, scene.token(i).head)) i = scene.token(i).head;
  return i;
}

// How the phrase with that top hangs on the cue.
Atom tie(const Scene& scene, std::int32_t head, std::int32_t top) {
  const std::int32_t h = scene.token(top).head;
  if (h == head) return scene.words[top].relation;
  if (top == head) return mix(20);
  if (scene.token(head).head == top) return mix(21 + scene.words[head].relation);
  if (h == no_token) return mix(22);
  if (scene.token(h).head == head) return mix(scene.words[top].relation + std::rotl(scene.words[h].relation, 9));
  if (h == scene.token(head).head) return mix(scene.words[top].relation + 23);
  if (scene.under(top, head)) return mix(24);
  return mix(25);
}

// Marks between two tokens: bit 0 comma, 1 closing or opening quotation, 2 colon or dash, 3 bracket, 4 other.
int marks_between(const Scene& scene, std::int32_t first, std::int32_t last) {
  int marks = 0;
  for (std::int32_t i = first; i < last; ++i) {
    if (!scene.punctuation(i)) continue;
    if (quote_mark(scene.text(i)) != QuoteMark::none)
      marks |= 2;
    else if (scene.token(i).xpos == Xpos::comma)
      marks |= 1;
    else if (scene.token(i).xpos == Xpos::colon || scene.token(i).xpos == Xpos::HYPH ||
             scene.token(i).xpos == Xpos::NFP)
      marks |= 4;
    else if (scene.token(i).xpos == Xpos::left_bracket || scene.token(i).xpos == Xpos::right_bracket)
      marks |= 8;
    else
      marks |= 16;
  }
  return marks;
}

} // namespace

template <bool is_after>
static void add_near_edge(const Scene& scene, const SourcedCue& frame, std::int32_t edge, TokenRange after, Depth depth,
                          FeatureList& out) {
  const SceneWord& w = scene.words[frame.head];
  const Token& cue_token = scene.token(frame.head);
  const Sentence& sentence = scene.sentence_of(frame.head);
  const Atom group = w.cue.group;
  constexpr int side = is_after ? 0 : 1000; // of the templates
  int t = 2000 + side;
  const auto add = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    if (depth == Depth::whole) out.push_back(feature(t, atoms...));
    ++t;
  };
  // Chosen one by one, by how well what is chosen foretells the edge that all features choose. That there is
  // no content is seen whole.
  const auto glance = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    out.push_back(feature(t++, atoms...));
  };
  const auto in = [&](std::int32_t i) { return sentence.first <= i && i < sentence.last; };
  const auto lower = [&](std::int32_t i) { return in(i) ? scene.words[i].lower : no_word; };
  const auto upos = [&](std::int32_t i) { return in(i) ? scene.words[i].upos : no_word; };
  const Atom frames = number_atom(80, w.cue.frames);
  const Atom source_side = number_atom(81, frame.source.empty() ? 0 : frame.source.first < frame.cue.first ? 1 : 2);
  const Atom found = number_atom(82, after.empty() ? 0 : distance_bucket(after.size()));
  const bool cue_quoted = scene.quotation[frame.head] >= 0;

  if (edge == no_token) {
    std::uint64_t set = 0;
    for (const std::int32_t c : scene.tree.children(frame.head))
      if (scene.token(c).relation != Relation::punct)
        set |=
            std::uint64_t{1} << (static_cast<int>(universal(scene.token(c).relation)) % 31 + (c > frame.head ? 31 : 0));
    glance("kind", w.upos);
    glance("lemma", w.lemma);
    glance("act, source's side", group, source_side);
    glance("frames, source's side", frames, source_side);
    glance("children's relations", mix(set));
    glance("children's relations, act", mix(set), group);
    glance("relation, tag", w.relation, w.xpos);
    glance("relation, lemma", w.relation, w.lemma);
    glance("relation, source's side, act", w.relation, source_side, group);
    // What comes right after cue and source, and what is before.
    const std::int32_t end = std::max(
        frame.cue.last, frame.source.empty() || frame.source.first > frame.cue.last + 1 ? 0 : frame.source.last);
    glance("word behind, act", lower(end), group);
    glance("word behind, second kind behind, source's side", lower(end), upos(end + 1), source_side);
    glance("word behind, lemma", lower(end), w.lemma);
    const std::int32_t begin =
        std::min(frame.cue.first, frame.source.empty() || frame.source.last + 1 < frame.cue.first ? frame.cue.first
                                                                                                  : frame.source.first);
    glance("word before, act", lower(begin - 1), group);
    glance("word before, second kind before, source's side", lower(begin - 1), upos(begin - 2), source_side);
    glance("words before, act", number_atom(83, distance_bucket(begin - sentence.first)), group);
    glance("words behind, act", number_atom(84, distance_bucket(sentence.last - end)), group);
    glance("quoted before, quoted behind, source's side",
           number_atom(85, in(begin - 1) && scene.quotation[begin - 1] >= 0),
           number_atom(85, in(end) && scene.quotation[std::min(end, sentence.last - 1)] >= 0), source_side);
    glance("only quoted before, act, relation",
           number_atom(86, in(begin - 1) && scene.quotation[begin - 1] >= 0 && !cue_quoted), group, w.relation);
    glance("found after", found);
    glance("found after, lemma", found, w.lemma);
    glance("found after, act, source's side", found, group, source_side);
    glance("found after, relation, source's side", found, w.relation, source_side);
    glance("last word of the cue, kind", scene.words[frame.cue.last - 1].lower, w.upos);
    return;
  }
  t = 2050 + side;
  const SceneWord& e = scene.words[edge];
  const std::int32_t top = is_after ? e.left_top : e.right_top;
  const SceneWord& phrase = scene.words[top];
  const Atom hangs = tie(scene, frame.head, top);
  const std::int32_t skip = is_after ? edge - frame.cue.last : frame.cue.first - 1 - edge;
  const bool over_source =
      !frame.source.empty() && (is_after ? frame.source.first >= frame.cue.last && frame.source.first < edge
                                         : frame.source.last <= frame.cue.first && frame.source.last > edge);
  const std::int32_t left_over = over_source ? skip - frame.source.size() : skip;
  const Atom distance = number_atom(87, distance_bucket(left_over) * 2 + over_source);
  const int marks =
      is_after ? marks_between(scene, frame.cue.last, edge) : marks_between(scene, edge + 1, frame.cue.first);
  const Atom marked = number_atom(88, marks);
  const std::int32_t outside = is_after ? edge - 1 : edge + 1;
  const std::int32_t q = scene.quotation[edge];
  const int quotes =
      q < 0 || q == scene.quotation[frame.head] ? 0
      : in(outside) && scene.quotation[outside] == q &&
              !(is_after ? outside == scene.quotations[q].first : outside == scene.quotations[q].last - 1)
          ? 1
          : 2;
  const Atom quoted = number_atom(89, quotes);
  const Atom at_edge = number_atom(90, is_after ? edge == frame.cue.last : edge + 1 == frame.cue.first);
  // Where the cue's clause and object children lie in relation to the edge.
  int where = 0;
  for (const std::int32_t c : scene.tree.children(frame.head)) {
    const Relation r = universal(scene.token(c).relation);
    const int field = r == Relation::ccomp       ? 0
                      : r == Relation::xcomp     ? 1
                      : r == Relation::obj       ? 2
                      : r == Relation::parataxis ? 3
                                                 : -1;
    if (field < 0) continue;
    const std::int32_t boundary = is_after ? scene.words[c].left : scene.words[c].right;
    where |= (boundary == edge ? 1 : boundary < edge ? 2 : 3) << (2 * field);
  }
  const Atom fit = number_atom(91, where);
  glance("how it hangs", hangs);
  add("how it hangs, lemma", hangs, w.lemma);
  add("how it hangs, act", hangs, group);
  glance("how it hangs, frames, beside the cue", hangs, frames, at_edge);
  add("how it hangs, kind, distance", hangs, w.upos, distance);
  glance("how it hangs, word", hangs, e.lower);
  add("how it hangs, quotation", hangs, quoted);
  add("how it hangs, marks, source's side", hangs, marked, source_side);
  add("how it hangs, relation, kind", hangs, w.relation, w.upos);
  glance("phrase's relation, phrase's kind, beside the cue", phrase.relation, phrase.upos, at_edge);
  add("phrase's kind, lemma", phrase.upos, w.lemma);
  add("phrase's kind, phrase's tag, distance", phrase.upos, phrase.xpos, distance);
  glance("distance, kind", distance, w.upos);
  add("distance, lemma", distance, w.lemma);
  glance("distance, act", distance, group);
  glance("distance, marks, source's side", distance, marked, source_side);
  glance("distance, quotation", distance, quoted);
  glance("where clauses are, kind", fit, w.upos);
  add("where clauses are, act", fit, group);
  add("where clauses are, distance", fit, distance);
  add("where clauses are, lemma", fit, w.lemma);
  glance("word, kind", e.lower, w.upos);
  add("word, lemma", e.lower, w.lemma);
  add("word, act, beside the cue", e.lower, group, at_edge);
  add("word's kind, lemma, beside the cue", e.upos, w.lemma, at_edge);
  add("word's kind, word outside", e.upos, lower(outside));
  add("word, word outside", e.lower, lower(outside));
  add("word outside, lemma", lower(outside), w.lemma);
  glance("word outside, kind outside, quotation", lower(outside), upos(outside), quoted);
  add("word, second word", e.lower, lower(is_after ? edge + 1 : edge - 1));
  glance("word's tag, second kind, beside the cue", e.xpos, upos(is_after ? edge + 1 : edge - 1), at_edge);
  add("quotation, marks, act", quoted, marked, group);
  glance("quotation, marks, source's side, beside the cue", quoted, marked, source_side, at_edge);
  add("quotation, lemma", quoted, w.lemma);
  add("marks, source's side, relation", marked, source_side, w.relation);
  add("last word of the cue, how it hangs", scene.words[frame.cue.last - 1].lower, hangs);
  add("last word of the cue, word", scene.words[frame.cue.last - 1].lower, e.lower);
  add("last word of the cue, word's kind, distance", scene.words[frame.cue.last - 1].lower, e.upos, distance);
  add("introduced by, how it hangs, act", scene.introduced_by(top), hangs, group);
  add("at the end, quotation, how it hangs",
      number_atom(92, is_after ? sentence.last - edge <= 2 : edge - sentence.first <= 1), quoted, hangs);
  add("found after, how it hangs", found, hangs);
  add("found after, quotation, marks", found, quoted, marked);
  glance("found after, distance, act", found, distance, group);
  add("in the source", number_atom(93, frame.source.contains(edge)));
  glance("phrase's length, how it hangs",
         number_atom(94, distance_bucket(scene.words[top].right - scene.words[top].left)), hangs);
  glance("cue in parataxis, marks, beside the cue", number_atom(95, cue_token.relation == Relation::parataxis), marked,
         at_edge);
}

void near_edge_features(const Scene& scene, const SourcedCue& frame, bool is_after, std::int32_t edge, TokenRange after,
                        Depth depth, FeatureList& out) {
  (is_after ? add_near_edge<true> : add_near_edge<false>)(scene, frame, edge, after, depth, out);
}

template <bool is_after>
static void add_far_edge(const Scene& scene, const SourcedCue& frame, std::int32_t near_edge, std::int32_t far_edge,
                         Depth depth, FeatureList& out) {
  const SceneWord& w = scene.words[frame.head];
  const Sentence& sentence = scene.sentence_of(near_edge);
  const Atom group = w.cue.group;
  constexpr int side = is_after ? 0 : 1000; // of the templates
  int t = 2200 + side;
  const auto add = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    if (depth == Depth::whole) out.push_back(feature(t, atoms...));
    ++t;
  };
  // Chosen one by one, by how well what is chosen foretells the edge that all features choose. That there is
  // no word beyond is seen whole.
  const auto glance = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    out.push_back(feature(t++, atoms...));
  };
  const auto in = [&](std::int32_t i) { return sentence.first <= i && i < sentence.last; };
  const auto lower = [&](std::int32_t i) { return in(i) ? scene.words[i].lower : no_word; };
  const auto upos = [&](std::int32_t i) { return in(i) ? scene.words[i].upos : no_word; };
  const int step = is_after ? 1 : -1;
  // The next word beyond, over punctuation.
  std::int32_t next = far_edge + step;
  while (in(next) && scene.punctuation(next)) next += step;
  const int marks = is_after ? marks_between(scene, far_edge + 1, next) : marks_between(scene, next + 1, far_edge);
  const Atom marked = number_atom(100, marks);
  const std::int32_t first = std::min(near_edge, far_edge), last = std::max(near_edge, far_edge) + 1;

  const std::int32_t edge_top = is_after ? scene.words[near_edge].left_top : scene.words[near_edge].right_top;
  const bool same = scene.token(near_edge).sentence == scene.token(frame.head).sentence;
  const std::int32_t top = same ? content_top(scene, frame.head, edge_top) : edge_top;
  const SceneWord& root = scene.words[top];
  const Atom hangs = same ? tie(scene, frame.head, top) : mix(30);
  const std::int32_t q_near = scene.quotation[near_edge], q_far = scene.quotation[far_edge];
  const std::int32_t q_cue = scene.quotation[frame.head];
  // Quotation marks: both edges in one, the far one at its end, one opened within and not yet closed.
  int quotes = 0;
  if (q_far >= 0 && q_far != q_cue) {
    const Quotation& quotation = scene.quotations[q_far];
    bool ends = true;
    for (std::int32_t i = far_edge + step; in(i) && scene.quotation[i] == q_far; i += step)
      ends &= scene.punctuation(i);
    quotes = ends ? 1 : 2;
    if (q_near == q_far) quotes += 2;
    if (!(quotation.first >= first && quotation.last <= last + 1)) quotes += 4;
  } else if (q_near >= 0 && q_near != q_cue) {
    quotes = 9;
  }
  const Atom quoted = number_atom(101, quotes);
  const std::int32_t beyond = is_after ? std::max(0, root.right - far_edge) : std::max(0, far_edge - root.left);
  const std::int32_t cut = number_atom(102, distance_bucket(beyond)) != 0 ? distance_bucket(beyond) : 0;
  const Atom cut_off = number_atom(102, cut);
  const std::int32_t foreign = is_after ? std::max(0, far_edge - root.right) : std::max(0, root.left - far_edge);
  const Atom excess = number_atom(103, distance_bucket(foreign));
  const Atom length = number_atom(104, distance_bucket(last - first));
  const std::int32_t to_end = is_after ? sentence.last - 1 - far_edge : far_edge - sentence.first;
  const Atom rest = number_atom(105, distance_bucket(to_end));
  const Atom full = number_atom(106, (beyond == 0) * 2 + (foreign == 0));

  glance("quotation, whole phrases", quoted, full);
  add("quotation, words left", quoted, rest);
  glance("quotation, marks", quoted, marked);
  add("whole phrases, how it hangs", full, hangs);
  glance("whole phrases, marks, kind", full, marked, w.upos);
  add("whole phrases, root's relation, root's kind", full, root.relation, root.upos);
  add("whole phrases, act", full, group);
  add("whole phrases, lemma", full, w.lemma);
  glance("cut off, taken in", cut_off, excess);
  glance("cut off, marks", cut_off, marked);
  glance("taken in, marks", excess, marked);
  add("cut off, lemma", cut_off, w.lemma);
  add("words left, whole phrases", rest, full);
  add("words left, kind", rest, w.upos);
  glance("words left, lemma", rest, w.lemma);
  add("words left, act, whole phrases", rest, group, full);
  add("length, act", length, group);
  add("length, how it hangs", length, hangs);
  glance("length, lemma", length, w.lemma);
  add("length, whole phrases, kind", length, full, w.upos);
  glance("edge, whole phrases", scene.words[far_edge].lower, full);
  add("edge, beyond", scene.words[far_edge].lower, lower(far_edge + step));
  add("edge's kind, beyond's kind, whole phrases", scene.words[far_edge].upos, upos(far_edge + step), full);
  glance("edge's kind, next word's kind, marks", scene.words[far_edge].upos, upos(next), marked);
  if (!in(next)) {
    t = 2240 + side;
    glance("how it hangs", hangs);
    glance("act", group);
    glance("lemma", w.lemma);
    glance("quotation", quoted);
    glance("length", length);
    glance("taken in", excess);
    glance("how it hangs, kind, taken in", hangs, w.upos, excess);
    glance("relation, how it hangs", w.relation, hangs);
    return;
  }
  t = 2260 + side;
  const std::int32_t next_top = is_after ? scene.words[next].left_top : scene.words[next].right_top;
  // The highest phrase at the next word that hangs on the content, on the cue, or elsewhere.
  const SceneWord& phrase = scene.words[next_top];
  const std::int32_t holder = scene.token(next_top).head;
  int place = 0; // what the next phrase hangs on
  if (holder == no_token)
    place = 1;
  else if (holder == frame.head)
    place = 2;
  else if (first <= holder && holder < last)
    place = scene.under(holder, top) ? (holder == top ? 3 : 4) : 5;
  else if (holder == scene.token(frame.head).head)
    place = 6;
  else if (scene.under(next, top))
    place = 7;
  else if (scene.under(next, frame.head))
    place = 8;
  else
    place = 9;
  const Atom at = number_atom(107, place);
  const Atom begins = number_atom(108, scene.words[next].left_top == next);
  const Atom intro = scene.introduced_by(next_top);
  const std::int32_t subject = scene.child(next_top, Relation::nsubj);
  const Atom clause = number_atom(109, subject == no_token ? 0 : scene.token(subject).upos == Upos::PRON ? 1 : 2);
  const Atom holder_word = holder == no_token ? no_word : scene.words[holder].lemma;
  const Atom holder_upos = holder == no_token ? no_word : scene.words[holder].upos;
  add("what is next", at);
  add("what is next, phrase's relation", at, phrase.relation);
  add("what is next, phrase's relation, marks", at, phrase.relation, marked);
  add("what is next, phrase's relation, next word", at, phrase.relation, lower(next));
  add("what is next, phrase's relation, phrase's introduction", at, phrase.relation, intro);
  add("what is next, phrase's relation, phrase's kind, phrase's subject", at, phrase.relation, phrase.upos, clause);
  add("what is next, phrase's relation, how it hangs", at, phrase.relation, hangs);
  add("what is next, phrase's relation, lemma", at, phrase.relation, w.lemma);
  add("what is next, phrase's relation, act", at, phrase.relation, group);
  add("what is next, marks, quotation", at, marked, quoted);
  add("what is next, quotation, whole phrases", at, quoted, full);
  add("what is next, whole phrases", at, full);
  add("what is next, lemma", at, w.lemma);
  add("what is next, how it hangs, marks", at, hangs, marked);
  add("what is next, next word, marks", at, lower(next), marked);
  glance("what is next, phrase begins, next word's kind", at, begins, upos(next));
  add("what is next, phrase's relation, root's relation, root's kind", at, phrase.relation, root.relation, root.upos);
  add("what is next, cut off, taken in", at, cut_off, excess);
  add("what is next, phrase's introduction, lemma", at, intro, w.lemma);
  add("what is next, phrase's introduction, act, phrase's relation", at, intro, group, phrase.relation);
  add("next word, whole phrases", lower(next), full);
  add("next word, marks, act", lower(next), marked, group);
  add("next word, lemma", lower(next), w.lemma);
  add("next word, second next word", lower(next), lower(next + step));
  glance("next word, second next kind, marks", lower(next), upos(next + step), marked);
  add("phrase's lemma, phrase's relation, what is next", phrase.lemma, phrase.relation, at);
  glance("phrase's act, phrase's relation, phrase's subject", phrase.cue.group, phrase.relation, clause);
  add("what it hangs on, phrase's relation, phrase's introduction", holder_word, phrase.relation, intro);
  glance("kind of what it hangs on, phrase's relation, phrase's introduction, what is next", holder_upos,
         phrase.relation, intro, at);
  add("what it hangs on, phrase's introduction", holder_word, intro);
  add("root's lemma, what is next, phrase's introduction", root.lemma, at, intro);
  add("what is next, length", at, length);
  add("what is next, phrase's relation, phrase's length", at, phrase.relation,
      number_atom(110, distance_bucket(phrase.right - phrase.left)));
  add("what is next, phrase's relation, gap, whole phrases", at, phrase.relation, number_atom(111, next - far_edge),
      full);
  add("source is next, what is next", number_atom(112, frame.source.contains(next)), at);
  add("source lies beyond, what is next",
      number_atom(113, is_after ? false : next < frame.source.last && !frame.source.empty()), at);
  add("edge's lemma, next word", scene.words[far_edge].lemma, lower(next));
  add("edge's kind, phrase's relation, what is next", scene.words[far_edge].upos, phrase.relation, at);
  glance("relation, what is next, phrase's relation", w.relation, at, phrase.relation);
  glance("clause in a row, what is next, marks",
         number_atom(114, clause != number_atom(109, 0) && (phrase.relation == number_atom(3, Relation::conj))), at,
         marked);
}

void far_edge_features(const Scene& scene, const SourcedCue& frame, bool is_after, std::int32_t near_edge,
                       std::int32_t far_edge, Depth depth, FeatureList& out) {
  (is_after ? add_far_edge<true> : add_far_edge<false>)(scene, frame, near_edge, far_edge, depth, out);
}

void continue_features(const Scene& scene, const SourcedCue& frame, bool forward, TokenRange part,
                       std::int32_t sentence_number, int steps, bool other_side, FeatureList& out) {
  const Sentence& next = scene.analysis.sentences[sentence_number];
  const Sentence& own = scene.analysis.sentences[forward ? sentence_number - 1 : sentence_number + 1];
  const SceneWord& w = scene.words[frame.head];
  int t = forward ? 4000 : 4200;
  const auto add = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    out.push_back(feature(t++, atoms...));
  };
  const std::int32_t own_edge = forward ? own.last - 1 : own.first;
  const std::int32_t next_edge = forward ? next.first : next.last - 1;
  const std::int32_t far = forward ? next.last - 1 : next.first;
  const std::int32_t q_own = scene.quotation[own_edge], q_next = scene.quotation[next_edge],
                     q_far = scene.quotation[far];
  const std::int32_t q_cue = scene.quotation[frame.head];
  int inside = 0, words = 0, reports = 0;
  for (std::int32_t i = next.first; i < next.last; ++i) {
    if (scene.punctuation(i)) continue;
    ++words;
    inside += scene.quotation[i] >= 0;
    reports += scene.quotation[i] < 0 && scene.words[i].cue.group != 0 && scene.token(i).upos == Upos::VERB;
  }
  const Atom crossing =
      number_atom(120, (q_own >= 0) + 2 * (q_next >= 0) + 4 * (q_own >= 0 && q_own == q_next) + 8 * (q_far >= 0) +
                           16 * (q_cue >= 0) + 32 * (q_cue >= 0 && q_cue == q_next));
  const Atom share = number_atom(121, words == 0           ? 0
                                      : inside == words    ? 3
                                      : inside * 2 > words ? 2
                                      : inside > 0         ? 1
                                                           : 0);
  const Atom state = number_atom(122, (part.empty() ? 0 : 1) + 2 * other_side + 4 * std::min(steps, 2) +
                                          16 * (own.paragraph == next.paragraph));
  const bool part_quoted = !part.empty() && scene.quotation[forward ? part.last - 1 : part.first] >= 0;
  const bool part_starts_quoted = !part.empty() && scene.quotation[forward ? part.first : part.last - 1] >= 0;
  const Atom quoted = number_atom(123, part_quoted + 2 * part_starts_quoted);
  const Atom said = number_atom(124, std::min(reports, 2));
  const bool colon = scene.text(frame.cue.last - 1) == ":";
  const Atom kind =
      number_atom(125, static_cast<int>(next.kind) + 4 * colon + 8 * (own_edge > 0 && scene.text(own_edge) == ":"));
  add("quotations", crossing);
  add("quotations, share quoted", crossing, share);
  add("quotations, share quoted, state", crossing, share, state);
  add("quotations, state", crossing, state);
  add("quotations, quotation, state", crossing, quoted, state);
  add("share quoted, state, cues outside", share, state, said);
  add("share quoted, quotation, cues outside", share, quoted, said);
  add("state, lemma", state, w.lemma);
  add("state, act, quotation", state, w.cue.group, quoted);
  add("quotations, share quoted, cues outside, act", crossing, share, said, w.cue.group);
  add("sentence's sort, state", kind, state);
  add("sentence's sort, quotations", kind, crossing);
  add("sentence's sort, share quoted, cues outside", kind, share, said);
  add("first word, share quoted", scene.words[next.first].lower, share);
  add("first word, quotation, state", scene.words[next.first].lower, quoted, state);
  add("length, share quoted, state", number_atom(126, distance_bucket(words)), share, state);
  add("colon, quotations, state", number_atom(127, scene.text(own_edge) == ":"), crossing, state);
  add("word, quotations, state", w.lower, crossing, state);
  add("cue at the edge, quotations, state",
      number_atom(128, forward ? own.last - frame.cue.last < 3 : frame.cue.first - own.first < 3), crossing, state);
  add("no source, quotations, share quoted, state", number_atom(129, frame.source.empty()), crossing, share, state);
}

} // namespace standpoint
