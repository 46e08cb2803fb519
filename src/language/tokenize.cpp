// Patterns; a blank always separates, the rest as UD English EWT cuts it
//   don't, can't, I'd've, Bush's, voters'   do n't, ca n't, I 'd 've, Bush 's, voters '
//   cannot, gonna                           can not, gon na (orthography.tsv)
//   O'Neill, Qa'ida, 'em, '90s, 1990's      one token
//   U.S., Mr., J., p.m.                     one token, but the sentence's last period stands alone
//   10-year-old, so-called, F-16            split at every hyphen
//   anti-war, e-mail, 555-0100              prefixes, telephone numbers and dates stay whole
//   Nak-yon, Ki-moon, Ing-wen               given names of romanised syllables stay whole (orthography.tsv)
//   and/or; 9/11, n/a                       and / or; one token
//   $5, US$5, 5%, 5km, 10pm; 2nd, 1990s     $ 5, US$ 5, 5 %, 5 km, 10 pm; one token
//   1,000.50, 7:30, AT&T, @name, #tag       one token
//   http://..., www..., a@b.com             one token, without the punctuation after it
//   ..., --, ?!, ***                        a run of like marks is one token
//   he said.The                             split when the sentence splitter could not: a period between a lower case
//                                           word and a capitalised one
#include "language/tokenize.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "language/characters.h"

#include <cassert>

namespace standpoint {

namespace {

class Tokenizer {
public:
  Tokenizer(std::string_view text, Span sentence, const Orthography& orthography, std::vector<Span>& tokens)
      : text_(text), end_(sentence.end), last_period_(find_last_period(text, sentence)), orthography_(orthography),
        tokens_(tokens) {}

  void run(std::uint32_t at) {
    while (at < end_) {
      const Character c = character(at);
      if (is_blank(c.glyph)) {
        at += c.size;
        continue;
      }
      std::uint32_t end = at;
      bool letters = true;
      while (end < end_) {
        const Character inner = character(end);
        if (is_blank(inner.glyph)) break;
        letters = letters && (inner.glyph == Glyph::lower || inner.glyph == Glyph::upper);
        end += inner.size;
      }
      if (letters)
        plain_word(at, end);
      else
        chunk(at, end);
      at = end;
    }
  }

private:
  Character character(std::uint32_t at) const { return character_at(text_, at); }
  Glyph glyph(std::uint32_t at, std::uint32_t end) const { return at < end ? character(at).glyph : Glyph::blank; }
  void add(std::uint32_t begin, std::uint32_t end) {
    if (begin < end) tokens_.push_back({begin, end});
  }
  std::string_view slice_of(std::uint32_t begin, std::uint32_t end) const { return text_.substr(begin, end - begin); }

  // The period that ends the sentence, before closing quotation marks and brackets; none within "...".
  static std::uint32_t find_last_period(std::string_view text, Span sentence) {
    std::size_t at = sentence.end;
    while (at > sentence.begin) {
      at = previous(text, at);
      const Glyph glyph = character_at(text, at).glyph;
      if (glyph == Glyph::period) {
        const bool dots = at > sentence.begin && text[at - 1] == '.';
        return dots ? sentence.end : static_cast<std::uint32_t>(at);
      }
      if (glyph != Glyph::close_quote && glyph != Glyph::quote && glyph != Glyph::apostrophe && glyph != Glyph::close)
        break;
    }
    return sentence.end;
  }

  void plain_word(std::uint32_t begin, std::uint32_t end) {
    const std::size_t cut = end - begin <= 8 ? orthography_.cut(slice_of(begin, end)) : 0;
    if (cut != 0) add(begin, begin + static_cast<std::uint32_t>(cut));
    add(begin + static_cast<std::uint32_t>(cut), end);
  }

  // Characters between blanks.
  void chunk(std::uint32_t at, std::uint32_t end) {
    const std::uint32_t begin = at;
    while (at < end) {
      const Character c = character(at);
      if (is_word(c.glyph) || begins_word(begin, at, end)) {
        const std::uint32_t address = address_end(at, end);
        if (address > at) {
          add(at, address);
          at = address;
        } else {
          at = word(at, end);
        }
      } else if (c.glyph == Glyph::apostrophe && clitic_size(slice_of(at, end)) != 0 && at > begin) {
        const auto size = clitic_size(slice_of(at, end)); // "Today"'s
        add(at, at + size);
        at += size;
      } else {
        const std::uint32_t mark = mark_end(begin, at, end);
        add(at, mark);
        at = mark;
      }
    }
  }

  // A mark that belongs to the word after it: @name, #tag, .5, -5, +44, '90s, 'em, US$ is a word already.
  bool begins_word(std::uint32_t begin, std::uint32_t at, std::uint32_t end) const {
    const Glyph next = glyph(at + 1, end);
    switch (text_[at]) {
    case '@':
    case '_':
      return is_word(next);
    case '#':
      return is_letter(next);
    case '.':
      return next == Glyph::digit && (at == begin || character(at - 1).glyph != Glyph::period);
    case '+':
      return next == Glyph::digit && at == begin;
    case '-':
      return next == Glyph::digit && at == begin;
    default:
      break;
    }
    const Character c = character(at);
    if (c.glyph != Glyph::apostrophe) return false;
    std::uint32_t after = at + c.size;
    if (glyph(after, end) == Glyph::digit && glyph(after + 1, end) == Glyph::digit) { // '90s, but not '1990
      after += 2;
      return glyph(after, end) != Glyph::digit;
    }
    while (after < end && is_letter(character(after).glyph)) after += character(after).size;
    return is_apostrophe_word(at, after);
  }

  bool is_apostrophe_word(std::uint32_t begin, std::uint32_t end) const {
    char form[24];
    std::size_t size = 0;
    for (std::uint32_t at = begin; at < end && size < sizeof form; at += character(at).size)
      form[size++] = character(at).glyph == Glyph::apostrophe ? '\'' : text_[at];
    return orthography_.is({form, size}, Spelling::apostrophe);
  }

  // The end of a web or mail address that begins at `at`, or `at`.
  std::uint32_t address_end(std::uint32_t at, std::uint32_t end) const {
    const std::string_view rest = slice_of(at, end);
    const std::size_t scheme = rest.substr(0, 16).find("://");
    const bool web = (scheme != std::string_view::npos && scheme > 0) || rest.starts_with("www.");
    const std::size_t sign = rest.find('@');
    const bool mail = sign != std::string_view::npos && sign > 0 && rest.find('.', sign) != std::string_view::npos &&
                      rest.find_first_of("\"()<>,;") > sign;
    if (!web && !mail) return at;
    std::size_t size = rest.find_first_of("\"<>\\^`{|}");
    if (size == std::string_view::npos) size = rest.size();
    for (std::size_t i = 0; i < size; i += character_at(rest, i).size) { // typographic marks end it as well
      const Glyph inner = character_at(rest, i).glyph;
      if (inner == Glyph::close_quote || inner == Glyph::open_quote || inner == Glyph::dash || inner == Glyph::ellipsis)
        size = i;
    }
    while (size > 0 && std::string_view(".,;:!?)]}'").find(rest[size - 1]) != std::string_view::npos) {
      if (rest[size - 1] == ')' && rest.substr(0, size).find('(') != std::string_view::npos) break;
      --size;
    }
    return at + static_cast<std::uint32_t>(size);
  }

  // The end of a mark or of a run of like marks.
  std::uint32_t mark_end(std::uint32_t begin, std::uint32_t at, std::uint32_t end) const {
    const Character c = character(at);
    std::uint32_t after = at + c.size;
    if (at == begin && after < end && is_face(at, end)) return end;
    switch (c.glyph) {
    case Glyph::ender:
      while (after < end && character(after).glyph == Glyph::ender) after += character(after).size;
      return after;
    case Glyph::period:
    case Glyph::hyphen:
    case Glyph::dash:
    case Glyph::symbol:
    case Glyph::ellipsis:
      while (after < end && text_[after] == text_[at] && slice_of(after, end).starts_with(slice_of(at, at + c.size)))
        after += c.size;
      return after;
    case Glyph::apostrophe:
    case Glyph::open_quote: // '' and ``
      return text_[at] != '"' && after < end && text_[after] == text_[at] && c.size == 1 ? after + 1 : after;
    default:
      return after;
    }
  }

  // :-) :( ;) =) as a chunk of their own
  bool is_face(std::uint32_t at, std::uint32_t end) const {
    const std::string_view face = slice_of(at, end);
    if (face.size() < 2 || face.size() > 3) return false;
    constexpr std::string_view eyes = ":;=8", noses = "-'^o", mouths = ")(DPp]|/";
    return eyes.find(face[0]) != std::string_view::npos && mouths.find(face.back()) != std::string_view::npos &&
           (face.size() == 2 || noses.find(face[1]) != std::string_view::npos);
  }

  // A word with what may stand inside it; returns its end.
  std::uint32_t word(std::uint32_t begin, std::uint32_t end) {
    std::uint32_t at = begin + character(begin).size;
    for (; at < end; at += character(at).size)
      if (!is_word(character(at).glyph) && !joins(begin, at, end)) break;
    if (at < end && text_[at] == '.' && at != last_period_ && keeps_period(begin, at, end)) {
      add_parts(begin, at + 1);
      return at + 1;
    }
    if (at < end && character(at).glyph == Glyph::apostrophe && is_apostrophe_word(begin, at + character(at).size)) {
      add(begin, at + character(at).size); // o', ol'
      return at + character(at).size;
    }
    add_parts(begin, at);
    return at;
  }

  // Does the character at `at` stand inside a word?
  bool joins(std::uint32_t begin, std::uint32_t at, std::uint32_t end) const {
    const Character c = character(at);
    const Glyph before = character(static_cast<std::uint32_t>(previous(text_, at))).glyph;
    const Glyph after = glyph(at + c.size, end);
    switch (c.glyph) {
    case Glyph::apostrophe:
      return is_word(before) && is_word(after) && !(before == Glyph::digit && after == Glyph::digit);
    case Glyph::hyphen:
      return is_word(before) && is_word(after);
    case Glyph::period:
      return is_word(after) && at != last_period_ && !is_missing_blank(begin, at, end);
    case Glyph::comma:
      if (text_[at] == ':') return before == Glyph::digit && after == Glyph::digit;
      return text_[at] == ',' && before == Glyph::digit && is_thousand(at + 1, end);
    case Glyph::slash:
      return is_word(before) && is_word(after);
    case Glyph::currency:
      return text_[at] == '$' && is_letter(before) && (is_letter(after) || after == Glyph::digit);
    case Glyph::symbol:
      return (text_[at] == '&' || text_[at] == '_' || text_[at] == '*' || text_[at] == '@') && is_word(after);
    default:
      return false;
    }
  }

  bool is_thousand(std::uint32_t at, std::uint32_t end) const {
    for (std::uint32_t i = 0; i < 3; ++i)
      if (glyph(at + i, end) != Glyph::digit) return false;
    return glyph(at + 3, end) != Glyph::digit;
  }

  // word.Word
  bool is_missing_blank(std::uint32_t begin, std::uint32_t at, std::uint32_t end) const {
    if (at < begin + 2 || character(at - 1).glyph != Glyph::lower || glyph(at + 1, end) != Glyph::upper) return false;
    return glyph(at + 2, end) == Glyph::lower && slice_of(begin, at).find('.') == std::string_view::npos;
  }

  // Is the period at `at` part of the word before it? Mr., U.S., J., Inc.
  bool keeps_period(std::uint32_t begin, std::uint32_t at, std::uint32_t end) const {
    if (glyph(at + 1, end) == Glyph::period) return false; // ...
    const std::size_t cut = slice_of(begin, at).find_last_of("-/");
    const std::string_view last =
        cut == std::string_view::npos ? slice_of(begin, at) : slice_of(begin, at).substr(cut + 1);
    if (last.empty()) return false;
    const std::size_t digits = last.find_first_not_of("0123456789:");
    if (digits == std::string_view::npos) return false;
    const std::string_view letters = last.substr(digits);
    const std::size_t dot = letters.find('.');
    if (dot != std::string_view::npos) return dot <= 2 && letters.size() - letters.rfind('.') <= 3; // U.S., p.m., Ph.D.
    if (digits > 0) return false;
    if (letters.size() == 1 && begins_upper(letters, 0)) return true;
    return orthography_.is(letters, Spelling::title) || orthography_.is(letters, Spelling::abbreviation) ||
           (orthography_.is(letters, Spelling::numbered) && begins_number(at + 1));
  }

  bool begins_number(std::uint32_t at) const {
    while (at < end_ && is_blank(character(at).glyph)) at += character(at).size;
    return at < end_ && character(at).glyph == Glyph::digit;
  }

  // ---- inside a word ----

  // The size of a clitic at the beginning of `rest` that ends there at a non-letter: 's, 're, 'LL.
  static std::uint32_t clitic_size(std::string_view rest) {
    const std::uint8_t mark = character_at(rest, 0).size;
    std::size_t size = mark;
    while (size < rest.size() && is_word(character_at(rest, size).glyph)) size += character_at(rest, size).size;
    const std::string_view letters = rest.substr(mark, size - mark);
    const auto is = [letters](char a, char b) {
      if (letters.size() != (b == 0 ? 1u : 2u)) return false;
      return (letters[0] | 32) == a && (b == 0 || (letters[1] | 32) == b);
    };
    const bool known = is('s', 0) || is('m', 0) || is('d', 0) || is('r', 'e') || is('v', 'e') || is('l', 'l');
    return known ? static_cast<std::uint32_t>(size) : 0;
  }

  // Where the word's last clitic begins, or its end: Bush|'s, do|n't.
  std::uint32_t clitic_begin(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t at = end, letters = 0;
    while (at > begin && letters <= 3) {
      at = static_cast<std::uint32_t>(previous(text_, at));
      const Glyph inner = character(at).glyph;
      if (inner == Glyph::apostrophe) break;
      if (!is_letter(inner)) return end;
      ++letters;
    }
    if (at == begin || character(at).glyph != Glyph::apostrophe) return end;
    const std::uint32_t after = at + character(at).size;
    if (end - after == 1 && (text_[after] | 32) == 't' && (text_[at - 1] | 32) == 'n' && at - 1 > begin) return at - 1;
    if (clitic_size(slice_of(at, end)) != end - at) return end;
    const bool decade = character(at - 1).glyph == Glyph::digit && text_[at - 1] == '0' && (text_[after] | 32) == 's';
    return decade ? end : at;
  }

  void add_parts(std::uint32_t begin, std::uint32_t end) {
    const std::uint32_t clitic = clitic_begin(begin, end);
    if (clitic < end && clitic > begin) {
      add_parts(begin, clitic);
      add(clitic, end);
      return;
    }
    if (slice_of(begin, end).find('@') != std::string_view::npos) return add(begin, end);
    std::uint32_t part = begin;
    for (std::uint32_t at = begin; at < end; at += character(at).size) {
      const Glyph inner = character(at).glyph;
      const bool hyphen = inner == Glyph::hyphen && at > begin;
      if (!hyphen && inner != Glyph::slash) continue;
      if (hyphen ? keeps_hyphen(begin, part, at, end) : keeps_slash(begin, at, end)) continue;
      add_number(part, at);
      add(at, at + character(at).size);
      part = at + character(at).size;
    }
    add_number(part, end);
  }

  bool keeps_hyphen(std::uint32_t begin, std::uint32_t part, std::uint32_t at, std::uint32_t end) const {
    const std::string_view first = slice_of(part, at);
    if (part == begin && orthography_.is(first, Spelling::prefix)) return true;
    if (part == begin && is_given_name(first, slice_of(at + character(at).size, end))) return true;
    std::size_t digits = 0, hyphens = 0, size = 0;
    for (const char c : slice_of(begin, end)) {
      digits += is_ascii_digit(c);
      hyphens += c == '-';
      ++size;
    }
    const bool number = digits + hyphens == size; // 555-0100, 713-853-3989, 11-20-2000
    if (!number) return false;
    return hyphens > 1 || (digits >= 7 && digits != 8 && size - slice_of(begin, end).find('-') == 5); // not 2008-2009
  }

  // Nak-yon, Ki-moon, Ing-wen
  bool is_given_name(std::string_view first, std::string_view second) const {
    return is_ascii_upper(first[0]) && orthography_.is(first, Spelling::syllable) &&
           orthography_.is(second, Spelling::syllable);
  }

  // 9/11, 10/23/2000, n/a, w/o
  bool keeps_slash(std::uint32_t begin, std::uint32_t at, std::uint32_t end) const {
    const std::string_view whole = slice_of(begin, end);
    if (whole.find_first_not_of("0123456789/.-") == std::string_view::npos) return true;
    if (at == begin + 1 && (text_[begin] | 32) == 'w') return true;
    return whole.size() == 3 && at == begin + 1;
  }

  // 5km, 10pm, US$5: the unit or the currency is a token of its own.
  void add_number(std::uint32_t begin, std::uint32_t end) {
    if (begin == end) return;
    const std::string_view part = slice_of(begin, end);
    if (character(begin).glyph != Glyph::digit && text_[begin] != '.' && text_[begin] != '+') {
      const std::size_t sign = part.find('$');
      const bool currency = sign != std::string_view::npos && sign > 0 && sign + 1 < part.size() &&
                            character_at(part, sign + 1).glyph == Glyph::digit;
      if (!currency) return plain_word(begin, end);
      add(begin, begin + static_cast<std::uint32_t>(sign) + 1);
      return add_number(begin + static_cast<std::uint32_t>(sign) + 1, end);
    }
    const std::size_t letters = part.find_first_not_of("0123456789.,:+");
    if (letters == std::string_view::npos || letters == 0) return add(begin, end);
    std::string_view unit = part.substr(letters);
    if (unit.ends_with('.')) unit.remove_suffix(1);
    if (!orthography_.is(unit, Spelling::unit)) return add(begin, end);
    add(begin, begin + static_cast<std::uint32_t>(letters));
    add(begin + static_cast<std::uint32_t>(letters), end);
  }

  std::string_view text_;
  std::uint32_t end_;
  std::uint32_t last_period_;
  const Orthography& orthography_;
  std::vector<Span>& tokens_;
};

} // namespace

void tokenize(std::string_view text, Span sentence, const Orthography& orthography, std::vector<Span>& tokens) {
  assert(is_utf8(slice(text, sentence)));
  Tokenizer(text, sentence, orthography, tokens).run(sentence.begin);
}

} // namespace standpoint
