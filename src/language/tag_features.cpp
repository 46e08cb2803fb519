#include "language/tag_features.h"

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
  return at < 0 || at >= static_cast<std::ptrdiff_t>(words.size()) ? outside : words[static_cast<std::size_t>(at)];
}

void tag_features(std::span<const WordAtoms> words, std::size_t i, int before1, int before2, AnnotationStyle style,
                  TagFeatures& out) {
  const WordAtoms& w = words[i];
  const WordAtoms& l1 = word_at(words, i, -1);
  const WordAtoms& l2 = word_at(words, i, -2);
  const WordAtoms& r1 = word_at(words, i, 1);
  const WordAtoms& r2 = word_at(words, i, 2);
  const Atom t1 = tag_atom(before1);
  const Atom t2 = tag_atom(before2);
  const Atom first = mix(i == 0 ? 7 : 8);
  const Atom corpus = style_atom(style);

  out.count = 0;
  int k = 0;
  out.add(feature(k++, corpus));
  out.add(feature(k++, w.form));
  out.add(feature(k++, w.lower));
  out.add(feature(k++, w.form, corpus));
  out.add(feature(k++, w.suffix[0]));
  out.add(feature(k++, w.suffix[1]));
  out.add(feature(k++, w.suffix[2]));
  out.add(feature(k++, w.suffix[3]));
  out.add(feature(k++, w.prefix[0]));
  out.add(feature(k++, w.prefix[1]));
  out.add(feature(k++, w.prefix[2]));
  out.add(feature(k++, w.shape, first));
  out.add(feature(k++, w.shape, w.suffix[2]));
  out.add(feature(k++, w.suffix[2], corpus));
  out.add(feature(k++, w.coarse));
  out.add(feature(k++, w.fine));
  out.add(feature(k++, w.fine, w.suffix[1]));
  out.add(feature(k++, t1));
  out.add(feature(k++, t1, t2));
  out.add(feature(k++, t1, w.lower));
  out.add(feature(k++, t1, t2, w.lower));
  out.add(feature(k++, t1, w.suffix[2]));
  out.add(feature(k++, t1, w.fine));
  out.add(feature(k++, t1, w.shape));
  out.add(feature(k++, t2, w.lower));
  out.add(feature(k++, l1.lower));
  out.add(feature(k++, l1.lower, w.lower));
  out.add(feature(k++, l1.lower, w.suffix[2]));
  out.add(feature(k++, l1.fine));
  out.add(feature(k++, l1.fine, w.fine));
  out.add(feature(k++, l2.lower));
  out.add(feature(k++, l2.fine, l1.fine));
  out.add(feature(k++, r1.lower));
  out.add(feature(k++, r1.lower, w.lower));
  out.add(feature(k++, r1.suffix[2]));
  out.add(feature(k++, r1.suffix[1], w.suffix[1]));
  out.add(feature(k++, r1.shape, w.shape));
  out.add(feature(k++, r1.fine));
  out.add(feature(k++, r1.fine, w.fine));
  out.add(feature(k++, r1.fine, w.lower));
  out.add(feature(k++, t1, r1.fine));
  out.add(feature(k++, t1, r1.lower));
  out.add(feature(k++, t1, r1.fine, w.suffix[2]));
  out.add(feature(k++, r2.lower));
  out.add(feature(k++, r1.fine, r2.fine));
  out.add(feature(k++, l1.fine, w.fine, r1.fine));
}

} // namespace standpoint
