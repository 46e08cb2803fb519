// How English is written: abbreviations, prefixes that keep their hyphen, words that are written together.
//
// Source: models/lexicon/orthography.tsv, which the model file carries as its section "orthography", byte for byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// What the list says about a written form; a form may be several things.
enum class Spelling : std::uint16_t {
  title = 1,        // "Sen": the period after it never ends a sentence
  abbreviation = 2, // "Inc": the period may end a sentence
  numbered = 4,     // "No": an abbreviation only before a number
  prefix = 8,       // "anti": "anti-war" stays one token
  unit = 16,        // "km": "5km" is two tokens
  apostrophe = 32,  // "'em": the apostrophe is part of the word
  together = 64,    // "cannot": two words written as one; see cut()
  opener = 128,     // "the", "he": when capitalised after a period, likely begins a sentence
  inquit = 256,     // "said": after a quotation that ends in "?" or "!", goes on with its sentence
  syllable = 512,   // "yon": "Nak-yon" stays one token
};

// The list, as a hash table over its own text.
// Cost: a look-up hashes the form (bytes, ASCII letters in lower case) and compares once or twice.
class Orthography {
public:
  // `table` is the text of orthography.tsv. Errors: bad_format with `path` and the line.
  Orthography(std::string_view table, const std::string& path);

  // Forms are looked up as the list writes them: titles and abbreviations with their capitals, or all in capitals;
  // all others in lower case.
  bool is(std::string_view form, Spelling) const;

  // Where a form that is written together is cut: 3 for "cannot". 0 when it is not one.
  std::size_t cut(std::string_view form) const;

private:
  struct Entry {
    std::string form;        // as listed
    std::uint16_t kinds = 0; // of the form as listed
    std::uint16_t cut = 0;
  };
  const Entry* find(std::string_view form) const;

  std::vector<Entry> entries_;
  std::vector<std::int32_t> buckets_; // index into entries_, -1 when empty; open addressing
};

} // namespace standpoint
