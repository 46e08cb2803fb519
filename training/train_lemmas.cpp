#include "train_lemmas.h"

#include "language/lemmatize.h"
#include "lexicon/table.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace standpoint {

namespace {

struct Change {
  std::uint16_t cut = 0; // bytes from the form's end
  std::string added;
  friend auto operator<=>(const Change&, const Change&) = default;
};

using Word = std::pair<std::string, Xpos>; // lemma_form and tag
using Rules = std::map<std::uint64_t, Change>;
template <typename Key> using Counts = std::map<Key, std::map<Change, int>>;

// The commonest change; of equals the first in order.
const Change& commonest(const std::map<Change, int>& counts) {
  return std::max_element(counts.begin(), counts.end(), [](auto& a, auto& b) { return a.second < b.second; })->first;
}

Change change_between(const std::string& form, const std::string& lemma) {
  std::size_t same = 0;
  while (same < form.size() && same < lemma.size() && form[same] == lemma[same]) ++same;
  return {static_cast<std::uint16_t>(form.size() - same), lemma.substr(same)};
}

bool is_misspelt(const ConlluWord& word) {
  return word.feats.find("Typo=Yes") != std::string::npos || word.misc.find("CorrectForm=") != std::string::npos;
}

// Parts of words and addresses have lemmas that no rule gives.
bool has_lemma(const ConlluWord& word) {
  return word.lemma != "_" && word.xpos != Xpos::GW && word.xpos != Xpos::ADD && word.xpos != Xpos::XX;
}

// Of distinct words, the commonest change. Misspelt words only when they are common: "u", "nt".
std::map<Word, Change> collect_words(const std::vector<ConlluSentence>& sentences, bool misspelt) {
  Counts<Word> counts;
  for (const ConlluSentence& sentence : sentences)
    for (const ConlluWord& word : sentence.words) {
      if (!has_lemma(word) || is_misspelt(word) != misspelt) continue;
      const std::string form = lemma_form(word.form, word.xpos);
      ++counts[{form, word.xpos}][change_between(form, word.lemma)];
    }
  std::map<Word, Change> words;
  for (const auto& [word, changes] : counts)
    if (!misspelt || changes.at(commonest(changes)) >= 3) words.emplace(word, commonest(changes));
  return words;
}

// Whether a word with this tag may be inflected: verbs, plurals, comparatives.
bool may_be_inflected(Xpos xpos) {
  switch (xpos) {
  case Xpos::VB:
  case Xpos::VBD:
  case Xpos::VBG:
  case Xpos::VBN:
  case Xpos::VBP:
  case Xpos::VBZ:
  case Xpos::NNS:
  case Xpos::JJR:
  case Xpos::JJS:
  case Xpos::RBR:
  case Xpos::RBS:
    return true;
  default:
    return false;
  }
}

// "Sept." is September, but "Capt." is not Captember: irregular changes count against an ending and never for it.
bool is_regular(const Word& word, const Change& change) {
  return change.added.size() <= 3 && change.cut < word.first.size() && (word.second != Xpos::NNP || change == Change{});
}

// The change of the longest ending that has one.
const Change* apply(const Rules& endings, std::string_view form, Xpos xpos) {
  for (std::size_t n = std::min(Lemmas::longest_ending, form.size());; --n) {
    const auto found = endings.find(Lemmas::key(form.substr(form.size() - n), xpos, false));
    if (found != endings.end()) return &found->second;
    if (n == 0) return nullptr;
  }
}

const Change irregular{0xFFFF, ""};

// Shorter endings first: a longer one is kept only where it changes something.
Rules learn_endings(const std::map<Word, Change>& words) {
  Rules endings;
  for (std::size_t n = 0; n <= Lemmas::longest_ending; ++n) {
    Counts<Word> counts; // of endings of n bytes
    for (const auto& [word, change] : words)
      if (word.first.size() > n)
        ++counts[{word.first.substr(word.first.size() - n), word.second}]
                [is_regular(word, change) ? change : irregular];
    Rules longer;
    for (const auto& [ending, changes] : counts) {
      const Change& best = commonest(changes);
      if (best == irregular || changes.at(best) < 2 || best.cut > n) continue;
      const Change* shorter = apply(endings, ending.first, ending.second);
      const bool identity = best == Change{};
      if (shorter != nullptr ? *shorter == best : identity) continue;
      longer.emplace(Lemmas::key(ending.first, ending.second, false), best);
    }
    endings.merge(longer);
  }
  return endings;
}

template <typename Integer> void put(std::vector<std::byte>& bytes, Integer value) {
  bytes.resize(bytes.size() + sizeof value);
  std::memcpy(bytes.data() + bytes.size() - sizeof value, &value, sizeof value);
}

std::vector<std::byte> write_rules(const Rules& rules) {
  std::string strings;
  std::map<std::string, std::uint32_t> places;
  for (const auto& [key, change] : rules) {
    const auto [place, added] = places.try_emplace(change.added, static_cast<std::uint32_t>(strings.size()));
    if (added) strings += change.added;
  }
  std::vector<std::byte> bytes;
  put(bytes, static_cast<std::uint32_t>(rules.size()));
  put(bytes, static_cast<std::uint32_t>(strings.size()));
  for (const auto& [key, change] : rules) {
    put(bytes, key);
    put(bytes, change.cut);
    put(bytes, static_cast<std::uint16_t>(change.added.size()));
    put(bytes, places.at(change.added));
  }
  for (const char c : strings) put(bytes, c);
  return bytes;
}

} // namespace

std::vector<VerbForm> read_verb_forms(const std::string& path) {
  enum { infinitive, past, participle, ing, cell_count };
  std::vector<VerbForm> forms;
  for (const TableRow& row : read_table(path, cell_count).rows)
    for (const auto& [cell, xpos] : {std::pair(past, Xpos::VBD), {participle, Xpos::VBN}, {ing, Xpos::VBG}})
      for (const std::string& form : split_choices(row.cells[cell]))
        if (form != "-") forms.push_back({.form = form, .xpos = xpos, .lemma = row.cells[infinitive]});
  return forms;
}

std::vector<std::byte> train_lemmas(const std::vector<ConlluSentence>& treebank,
                                    const std::vector<ConlluSentence>& news, const std::vector<VerbForm>& listed) {
  std::map<Word, Change> words = collect_words(treebank, false);
  for (const VerbForm& verb : listed) words.try_emplace({verb.form, verb.xpos}, change_between(verb.form, verb.lemma));
  std::map<Word, Change> more = collect_words(news, false);
  std::erase_if(more, [](const auto& word) { return !may_be_inflected(word.first.second); });
  words.merge(more); // of a word in both the treebank's lemma stays
  Rules rules = learn_endings(words);
  words.merge(collect_words(treebank, true));
  Rules exceptions;
  for (const auto& [word, change] : words) {
    const Change* regular = apply(rules, word.first, word.second);
    if (change != (regular != nullptr ? *regular : Change{}))
      exceptions.emplace(Lemmas::key(word.first, word.second, true), change);
  }
  rules.merge(exceptions);
  return write_rules(rules);
}

} // namespace standpoint
