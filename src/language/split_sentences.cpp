// Patterns, each with what it decides about the mark in [ ]
//   He left[.] She stayed[.]                  a sentence ends
//   he said[.]" The mayor; (he left[.]) The   quotation marks and brackets that close go with the sentence before
//   Sen[.] Smith; J[.] Smith; No[.] 5         titles, initials, numbered things: no end
//   in the U.S[.] The; at 5 p.m[.] He         abbreviations: an end before a capitalised function word, else none
//   "Why[?]" he asked; "Why[?]" Smith asked   a question or cry that its speaker follows: no end
//   he said[.]The next                        no blank, but lower case before and a capitalised word after: an end
//   well [...] maybe; I [...] I mean          an ellipsis ends a sentence only before a capital that is not I
//   1[.] First; a[.] second                   a number or letter at a sentence's start: no end
//   3[.]5, example[.]com                      no blank around it: no end
#include "language/split_sentences.h"

#include "language/characters.h"
#include "language/paragraphs.h"

#include <optional>

namespace standpoint {

namespace {

constexpr std::uint32_t longest_sentence = 8192;

class Splitter {
public:
  Splitter(std::string_view text, const Orthography& orthography) : text_(text), orthography_(orthography) {}

  // Calls emit(Span) for every sentence of the paragraph.
  template <typename Emit> void split(Span paragraph, Emit emit) {
    begin_ = paragraph.begin;
    end_ = paragraph.end;
    std::uint32_t sentence = begin_;
    for (std::uint32_t at = begin_; at < end_;) {
      const Character c = character(at);
      if (c.glyph != Glyph::period && c.glyph != Glyph::ender && c.glyph != Glyph::ellipsis) {
        at += c.size;
        const std::uint32_t size = at - sentence;
        if (size >= longest_sentence - 16 || (size > longest_sentence / 2 && is_blank(c.glyph)))
          at = sentence = close(sentence, at, emit);
        continue;
      }
      const std::uint32_t run = run_end(at);
      const std::uint32_t end = closers_end(run);
      at = ends_sentence(sentence, at, run, end) ? (sentence = close(sentence, end, emit)) : end;
    }
    close(sentence, end_, emit);
  }

private:
  Character character(std::uint32_t at) const { return character_at(text_, at); }

  Glyph glyph_before(std::uint32_t at) const {
    return at == begin_ ? Glyph::blank : character(static_cast<std::uint32_t>(previous(text_, at))).glyph;
  }

  template <typename Emit> std::uint32_t close(std::uint32_t begin, std::uint32_t end, Emit emit) {
    Span sentence{begin, end};
    while (!sentence.empty() && is_blank(glyph_before(sentence.end)))
      sentence.end = static_cast<std::uint32_t>(previous(text_, sentence.end));
    if (!sentence.empty()) emit(sentence);
    return skip_blanks(end);
  }

  std::uint32_t skip_blanks(std::uint32_t at) const {
    while (at < end_ && is_blank(character(at).glyph)) at += character(at).size;
    return at;
  }

  // The end of ". . .", "...", "?!". "He left. ... Then" is a full stop and an ellipsis.
  std::uint32_t run_end(std::uint32_t at) const {
    while (at < end_) {
      const Glyph glyph = character(at).glyph;
      if (glyph != Glyph::period && glyph != Glyph::ender && glyph != Glyph::ellipsis) break;
      at += character(at).size;
      const std::uint32_t next = skip_blanks(at);
      if (glyph == Glyph::period && next > at && next < end_ && text_[next] == '.' &&
          !text_.substr(next, end_ - next).starts_with(".."))
        at = next;
    }
    return at;
  }

  // The end of the quotation marks and brackets that close after a full stop.
  std::uint32_t closers_end(std::uint32_t at) const {
    while (at < end_) {
      const Glyph glyph = character(at).glyph;
      const bool closes =
          glyph == Glyph::close_quote || glyph == Glyph::close || glyph == Glyph::quote || glyph == Glyph::apostrophe;
      if (!closes) break;
      const std::uint32_t next = at + character(at).size;
      // "he left."The: a straight mark right before a letter opens
      if ((glyph == Glyph::quote || glyph == Glyph::apostrophe) && next < end_ && is_word(character(next).glyph)) break;
      at = next;
    }
    return at;
  }

  // The word right before `at`, with its inner periods: "U.S" of "U.S."
  std::string_view word_before(std::uint32_t at) const {
    std::uint32_t begin = at;
    while (begin > begin_) {
      const auto before = static_cast<std::uint32_t>(previous(text_, begin));
      const Glyph glyph = character(before).glyph;
      if (!is_word(glyph) && !(glyph == Glyph::period && begin < at)) break;
      begin = before;
    }
    return text_.substr(begin, at - begin);
  }

  // What follows a full stop: the first word after blanks, opening marks and dashes.
  struct Following {
    std::uint32_t begin = 0;
    std::string_view word; // letters, digits and apostrophes
    bool upper = false, lower = false, digit = false, other = false;
  };

  std::string_view word_at(std::uint32_t at) const {
    const std::uint32_t begin = at;
    while (at < end_ && is_word(character(at).glyph)) at += character(at).size;
    return text_.substr(begin, at - begin);
  }

  Following following(std::uint32_t at) const {
    at = skip_blanks(at);
    while (at < end_) {
      const Glyph glyph = character(at).glyph;
      if (is_word(glyph) || (glyph != Glyph::open_quote && glyph != Glyph::quote && glyph != Glyph::apostrophe &&
                             glyph != Glyph::open && glyph != Glyph::currency))
        break;
      at += character(at).size;
    }
    Following found;
    found.begin = at;
    if (at >= end_) return found;
    found.word = word_at(at);
    if (found.word.empty())
      found.other = true;
    else if (character(at).glyph == Glyph::digit)
      found.digit = true;
    else if (begins_lower(text_, at))
      found.lower = true;
    else
      found.upper = true;
    return found;
  }

  bool ends_sentence(std::uint32_t sentence, std::uint32_t mark, std::uint32_t run, std::uint32_t end) const {
    if (end >= end_) return true;
    const bool blank_after = is_blank(character(end).glyph);
    const Glyph kind = character(mark).glyph;
    const bool single_period = kind == Glyph::period && run == mark + 1;
    if (!blank_after) return single_period ? is_missing_blank(mark, end) : is_wide_ender(mark);
    const Following next = following(end);
    if (next.begin >= end_) return false; // only closing marks are left
    if (!single_period) {
      const bool asks = kind == Glyph::ender;
      if (!asks) return ends_after_ellipsis(sentence, mark, next);
      if (next.lower) return false;
      return !(end > run && is_speaker(next.begin));
    }
    const std::string_view word = word_before(mark);
    if (end == run || character(run).glyph == Glyph::close) { // "Inc." He: a closing quotation mark speaks for an end
      if (const std::optional<bool> decided = ends_after_abbreviation(sentence, mark, word, next)) return *decided;
    }
    if (next.lower) return end == run && word.size() > 3;
    return true;
  }

  // he said.The next; but not Amazon.com, U.S.A, node.Name
  bool is_missing_blank(std::uint32_t mark, std::uint32_t end) const {
    if (glyph_before(mark) != Glyph::lower || !begins_upper(text_, end) || !is_letter(character(end).glyph))
      return false;
    const std::string_view next = word_at(end);
    const std::string_view before = word_before(mark);
    if (next.size() < 2 || before.find('.') != std::string_view::npos || before.size() < 2) return false;
    const std::size_t after = end + next.size();
    const bool plain = after >= end_ || (text_[after] != '.' && text_[after] != '@' && text_[after] != '/');
    const auto start = static_cast<std::uint32_t>(before.data() - text_.data());
    const bool open = start == begin_ || (text_[start - 1] != '@' && text_[start - 1] != '/');
    return plain && open && character_at(next, 1).glyph != Glyph::upper;
  }

  // Scripts that put no blank after their full stop.
  bool is_wide_ender(std::uint32_t mark) const {
    return text_.substr(mark).starts_with("\xE3\x80\x82") || text_.substr(mark).starts_with("\xEF\xBC");
  }

  bool ends_after_ellipsis(std::uint32_t sentence, std::uint32_t mark, const Following& next) const {
    if (mark == sentence) return false; // ... and then
    return (next.upper && next.word != "I") || next.digit || next.other;
  }

  std::optional<bool> ends_after_abbreviation(std::uint32_t sentence, std::uint32_t mark, std::string_view word,
                                              const Following& next) const {
    if (word.empty()) return std::nullopt;
    const auto word_begin = static_cast<std::uint32_t>(word.data() - text_.data());
    const bool first = word_begin == sentence;
    const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
    if (first && (number ? word.size() <= 3 : word.size() == 1 && word != "I")) return false; // 1. First
    if (number) return next.lower ? std::optional(false) : std::nullopt;
    if (orthography_.is(word, Spelling::title)) return false;
    const bool opener = next.upper && orthography_.is(next.word, Spelling::opener);
    const bool initial = word.size() == 1 && begins_upper(text_, word_begin);
    if (initial) {
      if (word == "I" && !next.lower && !follows_name(word_begin)) return true; // than I. He
      return opener && !(next.word.size() == 1);
    }
    if (is_dotted(word) || orthography_.is(word, Spelling::abbreviation)) return opener || is_quoted_start(mark, next);
    if (orthography_.is(word, Spelling::numbered) && next.digit) return false;
    return std::nullopt;
  }

  // U.S, p.m, Ph.D
  static bool is_dotted(std::string_view word) {
    std::size_t letters = 0, periods = 0;
    for (char c : word) {
      if (c == '.') {
        if (letters == 0) return false;
        letters = 0;
        ++periods;
      } else if (++letters > 2) {
        return false;
      }
    }
    return periods > 0 && letters > 0;
  }

  // in the U.S. "We will": an opening quotation mark after it speaks for an end
  bool is_quoted_start(std::uint32_t mark, const Following& next) const {
    if (!next.upper || next.begin == mark + 1) return false;
    const Glyph before = glyph_before(next.begin);
    return before == Glyph::open_quote || before == Glyph::quote;
  }

  bool follows_name(std::uint32_t word) const {
    std::uint32_t at = word;
    while (at > begin_ && is_blank(glyph_before(at))) at = static_cast<std::uint32_t>(previous(text_, at));
    const std::string_view before = word_before(at);
    return !before.empty() && begins_upper(before, 0);
  }

  // "Why?" Smith asked; "Why?" Senate leader John Smith asked; "Why?" the mayor asked is lower case anyway
  bool is_speaker(std::uint32_t at) const {
    for (int words = 0; words < 5 && at < end_; ++words) {
      const std::string_view word = word_at(at);
      if (word.empty()) return false;
      if (words > 0 && orthography_.is(word, Spelling::inquit) && begins_lower(text_, at)) return true;
      if (words > 0 && begins_lower(text_, at) && words > 3) return false;
      at += static_cast<std::uint32_t>(word.size());
      if (at < end_ && text_[at] == '.') ++at; // Mr.
      if (at < end_ && !is_blank(character(at).glyph)) return false;
      at = skip_blanks(at);
    }
    return false;
  }

  std::string_view text_;
  const Orthography& orthography_;
  std::uint32_t begin_ = 0, end_ = 0;
};

} // namespace

std::vector<SentenceSpan> split_sentences(const Document& document, const Orthography& orthography) {
  std::vector<SentenceSpan> sentences;
  Splitter splitter(document.text, orthography);
  for (const Paragraph& paragraph : find_paragraphs(document))
    splitter.split(paragraph.span, [&](Span span) { sentences.push_back({span, paragraph.number, paragraph.kind}); });
  return sentences;
}

} // namespace standpoint
