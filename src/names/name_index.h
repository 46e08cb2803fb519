// The word lists that tell names apart, keyed by the words' hashes.
#pragma once

#include "base/hash_map.h"
#include "language/clusters.h"
#include "learned/feature_hash.h"
#include "lexicon/actor_lists.h"
#include "lexicon/name_lists.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace standpoint {

// Bits of what the lists say of a word, or of the words of a listed name.
using ListBits = std::uint16_t;
enum ListBit : ListBits {
  given_name_bit = 1,
  title_bit = 2,        // a word of a title: "Minister"
  organization_bit = 4, // "Institute"
  link_bit = 8,         // "of", "van": may stand inside a name
  people_bit = 16,      // "Israeli", "Israelis"
  country_bit = 32,     // part of a listed country's name or of its capital's
  body_bit = 64,        // part of a listed body's name
  no_actor_bit = 128,   // "Monday"
  city_bit = 256,       // part of a listed city's name
  country_part_bit = 512,
  census_given_bit = 1024, // persons' names of person_names.tsv
  rare_given_bit = 2048,
  surname_bit = 4096,
  rare_surname_bit = 8192,
};

// Order: none; lookups only.
class NameIndex {
public:
  NameIndex(const ActorLists&, const NameLists&);

  // REQUIRES: form and lower are a word's atoms (language/word_atoms.h).
  ListBits word(Atom form, Atom lower) const;
  // What the lists say of a name of up to `longest` words: country_bit, body_bit, city_bit, country_part_bit; 0 when
  // only longer names begin so; nothing when none does.
  // Its key is made by `join`: from as_written on, of the words' forms; from any_case on, of their lower forms.
  std::optional<ListBits> phrase(Atom key) const;
  static constexpr Atom as_written = 0;
  static constexpr Atom any_case = 1;
  static Atom join(Atom key, Atom form) { return mix(key + form); }
  static constexpr std::size_t longest = 6;

private:
  void add_phrase(std::string_view words, ListBits);
  HashMap<ListBits> forms_;
  HashMap<ListBits> lower_;
  HashMap<ListBits> phrases_; // and what longer ones begin with
};

} // namespace standpoint
