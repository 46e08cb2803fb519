#include "language/word_atoms.h"

#include "base/ascii.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <cstring>

namespace standpoint {

// Longer words (addresses, rows of dashes) are told apart by their first bytes only.
static constexpr std::size_t longest = 64;

namespace {
struct Normalised {
  char form[longest];
  char lower[longest];
  std::size_t size = 0;
};
} // namespace

// Typographic quotation marks, dashes and the ellipsis lie in U+2010..U+2033: three bytes that begin with E2 80.
static char plain_punctuation(unsigned char third) {
  if (third >= 0x90 && third <= 0x95) return '-';
  if (third == 0x98 || third == 0x99 || third == 0x9A || third == 0x9B || third == 0xB2) return '\'';
  if (third == 0x9C || third == 0x9D || third == 0x9E || third == 0x9F || third == 0xB3) return '"';
  return 0;
}

static Normalised normalise(std::string_view form) {
  if (form == "``" || form == "''")
    form = "\"";
  else if (form == "-LRB-")
    form = "(";
  else if (form == "-RRB-")
    form = ")";
  else if (form == "--" || form == "---")
    form = "-";
  Normalised word;
  for (std::size_t i = 0; i < form.size() && word.size < longest; ++i) {
    char c = form[i];
    if (static_cast<unsigned char>(c) == 0xE2 && i + 2 < form.size() &&
        static_cast<unsigned char>(form[i + 1]) == 0x80) {
      if (const char plain = plain_punctuation(static_cast<unsigned char>(form[i + 2]))) {
        c = plain;
        i += 2;
      }
    }
    if (is_ascii_digit(c)) c = '0';
    word.form[word.size] = c;
    word.lower[word.size] = ascii_lower(c);
    ++word.size;
  }
  return word;
}

static Atom hash(const char* bytes, std::size_t size, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes, size, seed);
}

static Atom shape_of(const Normalised& word) {
  char shape[12];
  std::size_t n = 0;
  for (std::size_t i = 0; i < word.size && n < sizeof shape; ++i) {
    const char c = word.form[i];
    char kind = c;
    if (is_ascii_lower(c))
      kind = 'x';
    else if (is_ascii_upper(c))
      kind = 'X';
    else if (static_cast<unsigned char>(c) >= 0x80)
      kind = 'u';
    if (n > 0 && shape[n - 1] == kind && (kind == 'x' || kind == '0' || kind == 'u')) continue;
    if (n > 1 && shape[n - 1] == kind && shape[n - 2] == kind) continue; // XX and XXX are alike
    shape[n++] = kind;
  }
  return hash(shape, n, 11);
}

static Atom form_of(const Normalised& word) {
  return hash(word.form, word.size, 1);
}

static Atom lower_of(const Normalised& word) {
  return hash(word.lower, word.size, 2);
}

static std::uint64_t key_of(Atom lower) {
  return lower | 1; // never 0
}

static Atom fine_of(WordClass word_class) {
  return mix(2000 + word_class.fine);
}

Atom form_atom(std::string_view form) {
  return form_of(normalise(form));
}

Atom lower_atom(std::string_view form) {
  return lower_of(normalise(form));
}

Atom fine_atom(std::string_view form, const Clusters& clusters) {
  return fine_of(clusters.find(word_key(form)));
}

std::uint64_t word_key(std::string_view form) {
  return key_of(lower_atom(form));
}

WordAtoms word_atoms(std::string_view form, const Clusters& clusters) {
  const Normalised word = normalise(form);
  WordAtoms atoms;
  atoms.form = form_of(word);
  atoms.lower = lower_of(word);
  for (std::size_t k = 0; k < atoms.suffix.size(); ++k) {
    const std::size_t n = std::min(k + 1, word.size);
    atoms.suffix[k] = hash(word.lower + word.size - n, n, 3 + k);
  }
  for (std::size_t k = 0; k < atoms.prefix.size(); ++k)
    atoms.prefix[k] = hash(word.lower, std::min(k + 1, word.size), 7 + k);
  atoms.shape = shape_of(word);
  const WordClass word_class = clusters.find(key_of(atoms.lower));
  atoms.coarse = mix(1000 + word_class.coarse);
  atoms.fine = fine_of(word_class);
  return atoms;
}

} // namespace standpoint
