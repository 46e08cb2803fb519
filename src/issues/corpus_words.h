// The words of a corpus, each known by a number: a text is split once, and what lists and counts say of a word is
// looked up once.
#pragma once

#include "base/text_pool.h"
#include "issues/news_words.h"
#include "issues/speaker_names.h"
#include "lexicon/lexicon.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// A word where it stands: what is between blanks, without marks around it ("pre-election", "EB-5").
struct RunningWord {
  std::uint32_t value = 0; // twice the word's number, and 1 where a run ends: a mark stands behind it, or no letters
  std::uint32_t word() const { return value >> 1; }
  bool ends_run() const { return (value & 1) != 0; }
};
using RunningWords = std::span<const RunningWord>;

// What a name is compared by: "ban" of "Bans" (word_stem). A word has one a part: "pre", "election".
struct Stem {
  double rarity = 0;        // NewsWords::rarity
  bool is_vague = false;    // NewsWords::is_vague
  bool only_points = false; // "bill", "plan": of itself it names nothing
  bool names_act = false;   // "privatisation"
  bool is_person = false;   // of the name of a person who speaks
  bool is_country = false;  // the last of a country's name
  bool is_speaker = false;  // another speaker's whole name
  bool begins_speaker = false;
};

// Shapes: refers to lists, counts and names, which must outlive it. Threads: what is const may be asked by several at
// once, while none adds words.
// Order: numbers count up in the order of first use. Cost: about 60 bytes a word.
class CorpusWords {
public:
  CorpusWords(const Lexicon&, const NewsWords&, const SpeakerNames&);

  // The words of a text, behind what the list holds already. A piece without letters is none.
  void append(std::string_view text, std::vector<RunningWord>& to);

  std::string_view text(RunningWord token) const { return words_[token.word()]; }
  std::span<const std::uint32_t> stems(RunningWord token) const { return stems_of(about_[token.word()]); }
  // Those by which it is part of a name: none where it names nothing ("people").
  std::span<const std::uint32_t> naming_stems(RunningWord token) const {
    const Word& word = about_[token.word()];
    return word.names_nothing ? std::span<const std::uint32_t>() : stems_of(word);
  }
  bool may_stand_inside(RunningWord token) const { return about_[token.word()].may_stand_inside; } // "on": of a name
  bool is_owner(RunningWord token) const { return about_[token.word()].is_owner; }                 // "minister's"

  const Stem& stem(std::uint32_t number) const { return about_stems_[number]; }
  std::string_view stem_text(std::uint32_t number) const { return stems_[number]; }

private:
  struct Word {
    std::uint32_t first_stem = 0; // in stem_numbers_
    std::uint32_t stems : 29 = 0;
    std::uint32_t names_nothing : 1 = 0;
    std::uint32_t may_stand_inside : 1 = 0;
    std::uint32_t is_owner : 1 = 0;
  };
  std::span<const std::uint32_t> stems_of(const Word& word) const {
    return {stem_numbers_.data() + word.first_stem, word.stems};
  }
  std::uint32_t number(std::string_view word);
  std::uint32_t stem_number(std::string_view part);

  const Lexicon& lexicon_;
  const NewsWords& news_;
  const SpeakerNames& speakers_;
  TextPool words_;
  TextPool stems_;
  std::vector<Word> about_{{}}; // by word; 0 is none
  std::vector<Stem> about_stems_{{}};
  std::vector<std::uint32_t> stem_numbers_; // of all words, one behind another
  std::vector<std::string_view> parts_;
};

} // namespace standpoint
