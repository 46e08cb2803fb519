// What tagger and parser know of a word by itself, as hashes: form, affixes, shape, class.
#pragma once

#include "language/clusters.h"
#include "learned/feature_hash.h"

#include <array>
#include <string_view>

namespace standpoint {

// Quotation marks and dashes of every kind are one word, digits are all alike, brackets are as EWT writes them.
struct WordAtoms {
  Atom form = 0;
  Atom lower = 0;
  std::array<Atom, 4> suffix{}; // of 1 to 4 bytes of the lower-case form; the form itself when it is shorter
  std::array<Atom, 3> prefix{};
  Atom shape = 0;  // "Xx", "X.X.", "d,d": runs of upper, lower, digit collapsed
  Atom coarse = 0; // of its class; 0-class for a word without one
  Atom fine = 0;
};

// Cost: some forty nanoseconds.
WordAtoms word_atoms(std::string_view form, const Clusters&);

// One of WordAtoms alone. Cost: a quarter of all.
Atom form_atom(std::string_view form);
Atom lower_atom(std::string_view form);
Atom fine_atom(std::string_view form, const Clusters&);

// The key under which a word's class is filed.
std::uint64_t word_key(std::string_view form);

} // namespace standpoint
