#include "language/parse_features.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>

namespace standpoint {

ParseSentence parse_sentence_of(std::span<const WordAtoms> words, std::span<const Xpos> tags, AnnotationStyle style) {
  ParseSentence sentence;
  sentence.style = style;
  sentence.words.resize(words.size() + 1);
  ParseWord& none = sentence.words[0];
  none = {mix(11), mix(12), mix(13), mix(14), mix(15), mix(16)};
  sentence.verbs.assign(words.size() + 1, 0);
  sentence.commas.assign(words.size() + 1, 0);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Atom tag = mix(100 + static_cast<std::uint64_t>(tags[i]));
    const WordAtoms& w = words[i];
    sentence.words[i + 1] = {w.lower, tag, w.lower + std::rotl(tag, 32), w.coarse, w.fine, w.suffix[2]};
    const bool verb = tags[i] >= Xpos::VB && tags[i] <= Xpos::VBZ;
    const bool mark = tags[i] == Xpos::comma || tags[i] == Xpos::colon || tags[i] == Xpos::open_quote ||
                      tags[i] == Xpos::close_quote || tags[i] == Xpos::HYPH || tags[i] == Xpos::left_bracket ||
                      tags[i] == Xpos::right_bracket;
    sentence.verbs[i + 1] = static_cast<std::uint16_t>(sentence.verbs[i] + verb);
    sentence.commas[i + 1] = static_cast<std::uint16_t>(sentence.commas[i] + mark);
  }
  return sentence;
}

// Small numbers as atoms, one family for each use.
static Atom distance_atom(int from, int to) {
  const int d = std::abs(to - from);
  const int bucket = d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : d <= 16 ? 7 : 8;
  return mix(3000 + static_cast<std::uint64_t>(bucket));
}
static Atom count_atom(int n) {
  return mix(3100 + static_cast<std::uint64_t>(std::min(n, 5)));
}
static Atom set_atom(std::uint64_t set) {
  return mix(set ^ 0x5851F42D4C957F2DULL);
}
static Atom relation_atom(Relation r) {
  return mix(3200 + static_cast<std::uint64_t>(r));
}
static const Atom no_relation = mix(3199);

namespace {
// Access by word index, where -1 gives the word "none".
struct View {
  const ParseSentence& sentence;
  const ParseState& state;
  const ParseWord& operator()(int i) const { return sentence.words[i + 1]; }
  int head(int i) const { return i < 0 ? -1 : state.head[i]; }
  int left1(int i) const { return i < 0 ? -1 : state.left1[i]; }
  int left2(int i) const { return i < 0 ? -1 : state.left2[i]; }
  int right1(int i) const { return i < 0 ? -1 : state.right1[i]; }
  int right2(int i) const { return i < 0 ? -1 : state.right2[i]; }
  int left_count(int i) const { return i < 0 ? 0 : state.left_count[i]; }
  int right_count(int i) const { return i < 0 ? 0 : state.right_count[i]; }
  Atom left_set(int i) const { return set_atom(i < 0 ? 0 : state.left_relations[i]); }
  Atom right_set(int i) const { return set_atom(i < 0 ? 0 : state.right_relations[i]); }
  Atom relation(int i) const { return i < 0 || state.head[i] < 0 ? no_relation : relation_atom(state.relation[i]); }
};
} // namespace

void move_features(const ParseSentence& sentence, const ParseState& state, int block, MoveFeatures& out) {
  assert(state.front < state.size);
  const View at{sentence, state};
  const auto ahead = [&](int k) {
    const int i = state.front + k;
    return i < state.size && (k == 0 || !state.unshifted) ? i : -1;
  };
  const int s0 = state.top(0);
  const int s1 = state.top(1);
  const int s2 = state.top(2);
  const int b0 = ahead(0);
  const int b1 = ahead(1);
  const int b2 = ahead(2);
  const int b3 = ahead(3);
  const int s0h = at.head(s0);
  const int s0h2 = at.head(s0h);
  const int s0l = at.left1(s0);
  const int s0l2 = at.left2(s0);
  const int s0r = at.right1(s0);
  const int s0r2 = at.right2(s0);
  const int b0l = at.left1(b0);
  const int b0l2 = at.left2(b0);
  const ParseWord& S0 = at(s0);
  const ParseWord& S1 = at(s1);
  const ParseWord& B0 = at(b0);
  const ParseWord& B1 = at(b1);
  const ParseWord& B2 = at(b2);
  const ParseWord& S0h = at(s0h);
  const ParseWord& S0l = at(s0l);
  const ParseWord& S0r = at(s0r);
  const ParseWord& B0l = at(b0l);
  const Atom distance = distance_atom(s0, b0);
  const Atom has_head = mix(s0 >= 0 && s0h >= 0 ? 21 : 22);
  const Atom ending = mix(state.unshifted ? 23 : 24);
  const Atom corpus = style_atom(sentence.style);
  const int from = std::max(s0, 0) + 1;
  const Atom verbs = count_atom(s0 < 0 ? 0 : sentence.verbs[b0] - sentence.verbs[from]);
  const Atom commas = count_atom(s0 < 0 ? 0 : sentence.commas[b0] - sentence.commas[from]);

  const Atom s0_right_count = count_atom(at.right_count(s0));
  const Atom s0_left_count = count_atom(at.left_count(s0));
  const Atom b0_left_count = count_atom(at.left_count(b0));
  const ParseWord& before_b0 = at(b0 - 1);
  const ParseWord& after_s0 = at(s0 >= 0 && s0 + 1 < state.size ? s0 + 1 : -1);

  switch (block) {
  case 0:
    // One word
    out.add(feature(1003, B0.word_tag));
    out.add(feature(1005, B0.tag));
    out.add(feature(1008, B1.tag));
    out.add(feature(1012, S1.tag));
    out.add(feature(1013, S0.fine));
    out.add(feature(1014, B0.fine));
    out.add(feature(1015, B1.fine));
    out.add(feature(1016, S0.word, has_head));
    // Two words
    out.add(feature(1026, B0.tag, B1.tag));
    out.add(feature(1027, B0.word, B1.tag));
    out.add(feature(1030, S0.fine, B0.tag));
    out.add(feature(1031, S0.tag, B0.fine));
    out.add(feature(1039, S1.tag, B0.word));
    out.add(feature(1041, S0.tag, B1.word));
    // Three words
    out.add(feature(1042, B0.tag, B1.tag, B2.tag));
    out.add(feature(1052, S0.tag, S0l.tag, B0.tag));
    out.add(feature(1054, S0.tag, B0.tag, B0l.tag));
    // Neighbours in the tree
    out.add(feature(1077, at.relation(s0)));
    out.add(feature(1078, S0l.word));
    out.add(feature(1079, S0l.tag));
    out.add(feature(1080, at.relation(s0l)));
    out.add(feature(1083, at.relation(s0r)));
    out.add(feature(1084, B0l.word));
    out.add(feature(1086, at.relation(b0l)));
    out.add(feature(1094, S0.tag, S0r.tag, at(s0r2).tag));
    out.add(feature(1096, B0.tag, B0l.tag, at(b0l2).tag));
    out.add(feature(1099, at.relation(s0), S0h.tag, B0.word));
    // Sets of relations
    out.add(feature(1101, S0.word, at.right_set(s0)));
    out.add(feature(1105, B0.word, at.left_set(b0)));
    out.add(feature(1106, B0.tag, at.left_set(b0)));
    out.add(feature(1107, S0.tag, B0.tag, at.right_set(s0), at.left_set(b0)));
    // Words beside the two in the text
    out.add(feature(1109, S0.tag, B0.tag, after_s0.tag));
    break;
  case 1:
    // One word
    out.add(feature(1002, S0.tag, has_head));
    out.add(feature(1006, B1.word_tag));
    out.add(feature(1011, S1.word_tag));
    // Two words
    out.add(feature(1021, S0.word_tag, B0.tag));
    out.add(feature(1029, S0.fine, B0.fine));
    out.add(feature(1034, S0.coarse, B0.coarse, B1.coarse));
    out.add(feature(1035, S0.tag, B0.fine, B1.fine));
    out.add(feature(1036, S0.fine, B0.fine, distance));
    out.add(feature(1037, S1.tag, S0.tag));
    out.add(feature(1038, S1.word, B0.tag));
    out.add(feature(1040, S0.word, B1.tag));
    // Three words
    out.add(feature(1044, S0.tag, B0.tag, B1.tag, B2.tag));
    out.add(feature(1047, S1.tag, S0.tag, B0.tag));
    out.add(feature(1048, S1.tag, S0.tag, B0.tag, B1.tag));
    out.add(feature(1053, S0.tag, S0r.tag, B0.tag));
    out.add(feature(1058, S0h.word, S0.tag, B0.word));
    // Distance, and what lies between
    out.add(feature(1059, S0.word, distance));
    out.add(feature(1061, B0.word, distance));
    out.add(feature(1062, B0.tag, distance));
    out.add(feature(1065, S0.tag, B0.tag, verbs));
    out.add(feature(1066, S0.tag, B0.tag, commas));
    out.add(feature(1068, S0.tag, B0.tag, verbs, commas));
    // Valency
    out.add(feature(1069, S0.word, s0_right_count));
    // Neighbours in the tree
    out.add(feature(1082, S0r.tag));
    out.add(feature(1093, S0.tag, S0l.tag, at(s0l2).tag));
    out.add(feature(1097, at.relation(s0), S0.tag, B0.tag));
    // Sets of relations
    out.add(feature(1102, S0.tag, at.right_set(s0)));
    out.add(feature(1103, S0.word, at.left_set(s0)));
    out.add(feature(1104, S0.tag, at.left_set(s0)));
    // Words beside the two in the text
    out.add(feature(1110, before_b0.word, B0.tag));
    out.add(feature(1111, at(b3).tag, B0.tag));
    // Habits of the corpus
    out.add(feature(1113, corpus, S0.tag, B0.tag, B1.tag));
    break;
  default:
    // One word
    out.add(feature(1000, S0.word_tag));
    out.add(feature(1001, S0.word));
    out.add(feature(1004, B0.word));
    out.add(feature(1007, B1.word));
    out.add(feature(1009, B2.word_tag));
    out.add(feature(1010, B2.tag));
    out.add(feature(1017, ending, S0.tag, B0.tag));
    // Two words
    out.add(feature(1018, S0.word_tag, B0.word_tag));
    out.add(feature(1019, S0.word_tag, B0.word));
    out.add(feature(1020, S0.word, B0.word_tag));
    out.add(feature(1022, S0.tag, B0.word_tag));
    out.add(feature(1023, S0.word, B0.word));
    out.add(feature(1024, S0.tag, B0.tag));
    out.add(feature(1025, S0.tag, B0.tag, has_head));
    out.add(feature(1028, B0.tag, B1.word));
    out.add(feature(1032, S0.word, B0.fine));
    out.add(feature(1033, S0.fine, B0.word));
    // Three words
    out.add(feature(1043, S0.tag, B0.tag, B1.tag));
    out.add(feature(1045, S0.word, B0.tag, B1.tag));
    out.add(feature(1046, S0.tag, B0.word, B1.tag));
    out.add(feature(1049, at(s2).tag, S1.tag, S0.tag, B0.tag));
    out.add(feature(1050, S1.fine, S0.fine, B0.fine));
    out.add(feature(1051, S0h.tag, S0.tag, B0.tag));
    out.add(feature(1055, S0.word, S0r.word, B0.tag));
    out.add(feature(1056, S0.tag, S0r.word, B0.word));
    out.add(feature(1057, S0h.fine, S0.fine, B0.fine));
    // Distance, and what lies between
    out.add(feature(1060, S0.tag, distance));
    out.add(feature(1063, S0.word, B0.word, distance));
    out.add(feature(1064, S0.tag, B0.tag, distance));
    out.add(feature(1067, S0.word, B0.tag, commas));
    // Valency
    out.add(feature(1070, S0.tag, s0_right_count));
    out.add(feature(1071, S0.word, s0_left_count));
    out.add(feature(1072, S0.tag, s0_left_count));
    out.add(feature(1073, B0.word, b0_left_count));
    out.add(feature(1074, B0.tag, b0_left_count));
    // Neighbours in the tree
    out.add(feature(1075, S0h.word));
    out.add(feature(1076, S0h.tag));
    out.add(feature(1081, S0r.word));
    out.add(feature(1085, B0l.tag));
    out.add(feature(1087, at(s0h2).word));
    out.add(feature(1088, at(s0h2).tag));
    out.add(feature(1089, at.relation(s0h)));
    out.add(feature(1090, at(s0l2).tag, at.relation(s0l2)));
    out.add(feature(1091, at(s0r2).tag, at.relation(s0r2)));
    out.add(feature(1092, at(b0l2).tag, at.relation(b0l2)));
    out.add(feature(1095, S0.tag, S0h.tag, at(s0h2).tag));
    out.add(feature(1098, at.relation(s0), S0.word, B0.tag));
    out.add(feature(1100, at.relation(s0r), S0.tag, B0.tag));
    // Words beside the two in the text
    out.add(feature(1108, S0.tag, B0.tag, before_b0.tag));
    // Habits of the corpus
    out.add(feature(1112, corpus, S0.tag, B0.tag));
    out.add(feature(1114, corpus, S0.word, B0.tag));
    out.add(feature(1115, corpus, S0.tag, B0.word));
    out.add(feature(1116, corpus, S0.word));
    out.add(feature(1117, corpus, B0.word));
    out.add(feature(1118, corpus, S1.tag, S0.tag, B0.tag));
    out.add(feature(1119, corpus, at.relation(s0), S0.tag, B0.tag));
    break;
  }
}

void relation_features(const ParseSentence& sentence, const ParseState& state, int head, int child, int block,
                       RelationFeatures& out) {
  const View at{sentence, state};
  const ParseWord& H = at(head);
  const ParseWord& C = at(child);
  const int ch_l = at.left1(child);
  const int ch_l2 = at.left2(child);
  const int ch_r = at.right1(child);
  const int h_l = at.left1(head);
  const int h_r = at.right1(head);
  const int grand = at.head(head);
  const bool rightwards = child > head;
  const Atom way = mix(rightwards ? 31 : 32);
  const Atom distance = distance_atom(head, child);
  const Atom way_distance = distance + way;
  const Atom corpus = style_atom(sentence.style);
  const int low = std::min(head, child) + 1;
  const int high = std::max(head, child);
  const Atom commas = count_atom(sentence.commas[high] - sentence.commas[low]);
  const auto neighbour = [&](int i) -> const ParseWord& { return at(i < 0 || i >= state.size ? -1 : i); };
  const ParseWord& before_c = neighbour(child - 1);
  const ParseWord& after_c = neighbour(child + 1);
  const Atom head_side = rightwards ? at.right_set(head) : at.left_set(head);
  const Atom head_sets = at.left_set(head) + std::rotl(at.right_set(head), 17);

  switch (block) {
  case 0:
    out.add(feature(2001, C.word_tag, way));
    out.add(feature(2003, C.tag, way));
    out.add(feature(2005, H.word, way));
    out.add(feature(2006, H.tag, way));
    out.add(feature(2016, H.fine, C.tag, way));
    out.add(feature(2020, C.fine, way));
    // The child's own children: case, mark, subject and auxiliary say what it is to its head
    out.add(feature(2024, C.tag, at.left_set(child), way));
    out.add(feature(2026, C.tag, at.right_set(child), way));
    out.add(feature(2027, at(ch_l).word, C.tag, H.tag, way));
    out.add(feature(2028, at(ch_l).tag, C.tag, H.tag, way));
    out.add(feature(2030, at(ch_l).word, C.word, way));
    out.add(feature(2032, at(ch_l).tag, at(ch_l2).tag, C.tag, way));
    // What the head has already
    out.add(feature(2036, H.tag, C.tag, head_side, way));
    out.add(feature(2041, at(h_l).word, H.tag, C.tag, way));
    out.add(feature(2043, at(h_r).tag, H.tag, C.tag, way));
    // Words beside the child
    out.add(feature(2051, after_c.tag, C.tag, H.tag, way));
    break;
  case 1:
    out.add(feature(2000, way));
    out.add(feature(2004, H.word_tag, way));
    out.add(feature(2008, H.word, C.tag, way));
    out.add(feature(2011, H.tag, C.tag, way_distance));
    out.add(feature(2014, H.tag, C.tag, way, commas));
    out.add(feature(2017, H.tag, C.fine, way));
    out.add(feature(2021, C.suffix, H.tag, way));
    // The child's own children: case, mark, subject and auxiliary say what it is to its head
    out.add(feature(2031, at(ch_l2).word, C.tag, H.tag, way));
    // What the head has already
    out.add(feature(2038, H.tag, C.tag, head_sets, way));
    out.add(feature(2039, H.word, head_sets, way));
    out.add(feature(2047, at(grand).tag, H.tag, C.tag, way));
    // Words beside the child
    out.add(feature(2050, before_c.tag, C.tag, H.tag, way));
    out.add(feature(2053, before_c.tag, C.word, after_c.tag, way));
    out.add(feature(2055, before_c.word, C.word, way));
    // Habits of the corpus
    out.add(feature(2057, corpus, H.tag, C.tag, way));
    out.add(feature(2060, corpus, C.word, way));
    break;
  default:
    out.add(feature(2002, C.word, way));
    out.add(feature(2007, H.word, C.word, way));
    out.add(feature(2009, H.tag, C.word, way));
    out.add(feature(2010, H.tag, C.tag, way));
    out.add(feature(2012, H.word_tag, C.tag, way_distance));
    out.add(feature(2013, H.tag, C.word_tag, way_distance));
    out.add(feature(2015, H.fine, C.fine, way));
    out.add(feature(2018, H.word, C.fine, way));
    out.add(feature(2019, H.fine, C.word, way));
    // The child's own children: case, mark, subject and auxiliary say what it is to its head
    out.add(feature(2022, H.tag, C.tag, at.left_set(child), way));
    out.add(feature(2023, H.word, C.tag, at.left_set(child), way));
    out.add(feature(2025, C.word, at.left_set(child), way));
    out.add(feature(2029, at(ch_l).word, C.tag, H.word, way));
    out.add(feature(2033, at(ch_r).tag, C.tag, H.tag, way));
    out.add(feature(2034, at.relation(ch_l), C.tag, H.tag, way));
    out.add(feature(2035, at(ch_l).word, C.fine, H.fine));
    // What the head has already
    out.add(feature(2037, H.word, C.tag, head_side, way));
    out.add(feature(2040, H.word, head_side, C.fine));
    out.add(feature(2042, at(h_l).tag, H.tag, C.tag, way));
    out.add(feature(2044, at(h_r).word, H.tag, C.tag, way));
    out.add(feature(2045, at.relation(h_r), H.tag, C.tag, way));
    out.add(feature(2046, at.relation(head), H.tag, C.tag, way));
    out.add(feature(2048, at(grand).word, H.tag, C.tag, way));
    // Words beside the child
    out.add(feature(2049, before_c.word, C.tag, H.tag, way));
    out.add(feature(2052, after_c.word, C.tag, H.tag, way));
    out.add(feature(2054, C.word, after_c.word, way));
    out.add(feature(2056, neighbour(child + 2).tag, after_c.tag, C.tag, H.tag));
    // Habits of the corpus
    out.add(feature(2058, corpus, H.word, C.tag, way));
    out.add(feature(2059, corpus, H.tag, C.word, way));
    out.add(feature(2061, corpus, C.tag, at.left_set(child), way));
    break;
  }
}

} // namespace standpoint
