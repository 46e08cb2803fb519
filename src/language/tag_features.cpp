#include "language/tag_features.h"

#include <cassert>

namespace standpoint {

static const WordAtoms& word_at(std::span<const WordAtoms> words, std::size_t i, std::ptrdiff_t offset) {
  static const WordAtoms outside = [] {
    WordAtoms atoms;
    atoms.form = atoms.lower = mix(1);
    atoms.suffix.fill(mix(2));
    atoms.prefix.fill(mix(3));
    atoms.shape = mix(4);
    atoms.coarse = mix(5);
    atoms.fine = mix(6);
    return atoms;
  }();
  const std::ptrdiff_t at = static_cast<std::ptrdiff_t>(i) + offset;
  return at < 0 || at >= static_cast<std::ptrdiff_t>(words.size()) ? outside : words[at];
}

void tag_features(std::span<const WordAtoms> words, std::size_t i, int before1, int before2, AnnotationStyle style,
                  int block, TagFeatures& out) {
  assert(i < words.size());
  const WordAtoms& w = words[i];
  const WordAtoms& l1 = word_at(words, i, -1);
  const WordAtoms& l2 = word_at(words, i, -2);
  const WordAtoms& r1 = word_at(words, i, 1);
  const WordAtoms& r2 = word_at(words, i, 2);
  const Atom t1 = tag_atom(before1);
  const Atom t2 = tag_atom(before2);
  const Atom first = mix(i == 0 ? 7 : 8);
  const Atom corpus = style_atom(style);

  switch (block) {
  case 0:
    out.add(feature(2, w.lower));
    out.add(feature(5, w.suffix[1]));
    out.add(feature(8, w.prefix[0]));
    out.add(feature(11, w.shape, first));
    out.add(feature(12, w.shape, w.suffix[2]));
    out.add(feature(14, w.coarse));
    out.add(feature(15, w.fine));
    out.add(feature(16, w.fine, w.suffix[1]));
    out.add(feature(21, t1, w.suffix[2]));
    out.add(feature(28, l1.fine));
    out.add(feature(37, r1.fine));
    out.add(feature(39, r1.fine, w.lower));
    break;
  case 1:
    out.add(feature(10, w.prefix[2]));
    out.add(feature(13, w.suffix[2], corpus));
    out.add(feature(19, t1, w.lower));
    out.add(feature(23, t1, w.shape));
    out.add(feature(24, t2, w.lower));
    out.add(feature(27, l1.lower, w.suffix[2]));
    out.add(feature(30, l2.lower));
    out.add(feature(31, l2.fine, l1.fine));
    out.add(feature(35, r1.suffix[1], w.suffix[1]));
    out.add(feature(38, r1.fine, w.fine));
    out.add(feature(40, t1, r1.fine));
    out.add(feature(43, r2.lower));
    break;
  default:
    out.add(feature(0, corpus));
    out.add(feature(1, w.form));
    out.add(feature(3, w.form, corpus));
    out.add(feature(4, w.suffix[0]));
    out.add(feature(6, w.suffix[2]));
    out.add(feature(7, w.suffix[3]));
    out.add(feature(9, w.prefix[1]));
    out.add(feature(17, t1));
    out.add(feature(18, t1, t2));
    out.add(feature(20, t1, t2, w.lower));
    out.add(feature(22, t1, w.fine));
    out.add(feature(25, l1.lower));
    out.add(feature(26, l1.lower, w.lower));
    out.add(feature(29, l1.fine, w.fine));
    out.add(feature(32, r1.lower));
    out.add(feature(33, r1.lower, w.lower));
    out.add(feature(34, r1.suffix[2]));
    out.add(feature(36, r1.shape, w.shape));
    out.add(feature(41, t1, r1.lower));
    out.add(feature(42, t1, r1.fine, w.suffix[2]));
    out.add(feature(44, r1.fine, r2.fine));
    out.add(feature(45, l1.fine, w.fine, r1.fine));
    break;
  }
}

} // namespace standpoint
