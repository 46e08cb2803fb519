#include "names/name_scene.h"

#include "base/ascii.h"
#include "base/index.h"

#include <algorithm>
#include <cassert>

namespace standpoint {

namespace {

constexpr std::int32_t longest_gap = 3; // "Department of the Treasury"

bool has_upper(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return is_ascii_upper(c) || static_cast<unsigned char>(c) == 0xC3; });
}

constexpr ListBits name_bits = given_name_bit | census_given_bit | rare_given_bit | surname_bit | rare_surname_bit;
constexpr ListBits place_bits = country_bit | city_bit | country_part_bit | body_bit | people_bit;

Atom small(std::uint64_t value) {
  return mix(40000 + value);
}

const NameWord& outside() {
  static const NameWord word = [] {
    NameWord made;
    made.atoms.form = made.atoms.lower = mix(1);
    made.atoms.suffix.fill(mix(2));
    made.atoms.prefix.fill(mix(3));
    made.atoms.shape = mix(4);
    made.atoms.coarse = mix(5);
    made.atoms.fine = mix(6);
    made.tag = mix(7);
    return made;
  }();
  return word;
}

} // namespace

NameScene::NameScene(std::string_view text, const Analysis& analysis, const Clusters& clusters, const NameIndex& lists)
    : analysis_(analysis), case_word_(analysis.tokens.size(), no_token) {
  words_.reserve(analysis.tokens.size());
  for (const Token& token : analysis.tokens) {
    const std::string_view form = slice(text, token.span);
    NameWord word;
    word.atoms = atoms_of(analysis, words_.size(), text, clusters);
    word.tag = small(static_cast<std::uint64_t>(token.xpos));
    word.is_capital = token.xpos == Xpos::NNP || token.xpos == Xpos::NNPS || has_upper(form);
    words_.push_back(word);
    if (token.relation == Relation::case_ && token.head != no_token) {
      std::int32_t& place = case_word_[token.head];
      if (place == no_token) place = count_of(words_) - 1;
    }
  }
  sentence_style_.reserve(analysis.sentences.size());
  for (const Sentence& sentence : analysis.sentences) {
    std::int32_t letters = 0;
    std::int32_t capital = 0;
    std::int32_t upper = 0;
    for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
      const std::string_view form = slice(text, analysis.tokens[i].span);
      if (form.size() < 4) continue;
      ++letters;
      capital += has_upper(form.substr(0, 1));
      upper += has_upper(form.substr(form.size() - 1)) && has_upper(form.substr(1, 1));
    }
    const bool is_title = letters >= 4 && 10 * capital >= 7 * letters;
    const bool is_upper = letters >= 3 && 10 * upper >= 7 * letters;
    const bool is_lower = !has_upper(slice(text, sentence.span));
    sentence_style_.push_back(is_upper   ? SentenceStyle::upper
                              : is_title ? SentenceStyle::title
                              : is_lower ? SentenceStyle::lower
                                         : SentenceStyle::mixed);
    if (is_lower) mark_nouns(sentence);
    mark_lists(sentence, lists);
    mark_stretches(sentence);
    mark_use(sentence);
  }
  for (const NameWord& word : words_)
    if (!word.is_capital)
      if (std::uint8_t* use = use_.find(word.atoms.lower)) *use |= in_lower_case;
}

// In a sentence without capitals every noun may be a name.
void NameScene::mark_nouns(const Sentence& sentence) {
  for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = analysis_.tokens[i];
    if (token.xpos == Xpos::NN || token.xpos == Xpos::NNS || token.xpos == Xpos::FW || token.xpos == Xpos::JJ)
      words_[i].is_capital = true;
  }
}

void NameScene::mark_lists(const Sentence& sentence, const NameIndex& lists) {
  for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
    NameWord& word = words_[i];
    const ListBits bits = lists.word(word.atoms.form, word.atoms.lower);
    word.lists |= bits;
    if (!word.is_capital) continue;
    const bool is_lower = sentence_style_.back() == SentenceStyle::lower;
    Atom key = is_lower ? NameIndex::any_case : NameIndex::as_written;
    std::int32_t longest = 0;
    ListBits found = 0;
    const std::int32_t end = std::min(sentence.last, i + static_cast<std::int32_t>(NameIndex::longest));
    for (std::int32_t k = i; k < end; ++k) {
      const WordAtoms& atoms = words_[k].atoms;
      key = NameIndex::join(key, is_lower ? atoms.lower : atoms.form);
      const std::optional<ListBits> listed = lists.phrase(key);
      if (!listed) break;
      if (*listed == 0) continue;
      found = *listed;
      longest = k + 1 - i;
    }
    for (std::int32_t k = i; k < i + longest; ++k) words_[k].lists |= found;
  }
}

void NameScene::mark_stretches(const Sentence& sentence) {
  std::int32_t last_capital = no_token;
  for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
    NameWord& word = words_[i];
    if (!word.is_capital) continue;
    if (last_capital == no_token || i - last_capital - 1 > longest_gap) stretches_.push_back({i, i + 1});
    stretches_.back().last = i + 1;
    last_capital = i;
  }
  for (std::size_t s = stretches_.size(); s-- > 0 && stretches_[s].first >= sentence.first;)
    for (std::int32_t i = stretches_[s].first; i < stretches_[s].last; ++i) words_[i].is_scored = true;
  // Runs: capitalised words side by side; a small word belongs to none.
  for (std::int32_t i = sentence.first; i < sentence.last;) {
    NameWord& word = words_[i];
    std::int32_t end = i + 1;
    if (word.is_capital)
      while (end < sentence.last && words_[end].is_capital) ++end;
    for (std::int32_t k = i; k < end; ++k) {
      words_[k].run_first = i;
      words_[k].run_last = end;
    }
    i = end;
  }
}

void NameScene::mark_use(const Sentence& sentence) {
  for (std::int32_t i = sentence.first; i < sentence.last; ++i) {
    const NameWord& word = words_[i];
    if (!word.is_capital) continue;
    std::uint8_t& use = use_[word.atoms.lower];
    if (i > sentence.first && sentence_style_.back() == SentenceStyle::mixed) {
      use |= capital_inside;
      const NameWord& before = words_[i - 1];
      if ((before.lists & title_bit) != 0) use |= behind_title;
      if ((before.lists & (given_name_bit | census_given_bit)) != 0 && before.is_capital) use |= behind_given_name;
      if (word.run_last - word.run_first > 1) use |= in_run;
    }
  }
}

Atom NameScene::use_of(const NameWord& word) const {
  const std::uint8_t* use = use_.find(word.atoms.lower);
  return small(100 + (use == nullptr ? 0U : *use));
}

const NameWord& NameScene::at(const Sentence& sentence, std::int32_t token) const {
  return token < sentence.first || token >= sentence.last ? outside() : words_[token];
}

void NameScene::features(std::int32_t token, NameFeatures& out) const {
  assert(words_[token].is_scored);
  const Token& parsed = analysis_.tokens[token];
  const Sentence& sentence = analysis_.sentences[parsed.sentence];
  const NameWord& word = words_[token];
  const NameWord& left1 = at(sentence, token - 1);
  const NameWord& left2 = at(sentence, token - 2);
  const NameWord& right1 = at(sentence, token + 1);
  const NameWord& right2 = at(sentence, token + 2);
  const WordAtoms& w = word.atoms;
  const WordAtoms& l1 = left1.atoms;
  const WordAtoms& l2 = left2.atoms;
  const WordAtoms& r1 = right1.atoms;
  const WordAtoms& r2 = right2.atoms;
  const auto style = sentence_style_[parsed.sentence];
  const Atom place = small(500 + static_cast<std::uint64_t>(style) * 2 + (token == sentence.first));
  const Atom lists = small(50000 + std::uint64_t{word.lists});
  const Atom left_lists = small(50000 + std::uint64_t{left1.lists});
  const Atom right_lists = small(50000 + std::uint64_t{right1.lists});
  const Atom used = use_of(word);

  int k = 600; // of the first template
  const auto add = [&](TemplateName, auto... atoms) __attribute__((always_inline)) {
    out.add(feature(k++, atoms...));
  };
  add("place in the sentence", place);
  add("form", w.form);
  add("word", w.lower);
  add("form, place in the sentence", w.form, place);
  add("suffix of two", w.suffix[1]);
  add("suffix of three", w.suffix[2]);
  add("suffix of four", w.suffix[3]);
  add("prefix of two", w.prefix[1]);
  add("prefix of three", w.prefix[2]);
  add("shape, place in the sentence", w.shape, place);
  add("shape, tag", w.shape, word.tag);
  add("class, place in the sentence", w.coarse, place);
  add("fine class, place in the sentence", w.fine, place);
  add("tag, place in the sentence", word.tag, place);
  add("tag, tag before", word.tag, left1.tag);
  add("tag, next tag", word.tag, right1.tag);
  add("tag, tag before, next tag", word.tag, left1.tag, right1.tag);

  add("word before", l1.lower);
  add("word before, word", l1.lower, w.lower);
  add("word before, fine class", l1.lower, w.fine);
  add("word before, shape", l1.lower, w.shape);
  add("word before, lists", l1.lower, lists);
  add("fine class before", l1.fine);
  add("fine class before, fine class", l1.fine, w.fine);
  add("fine class before, word", l1.fine, w.lower);
  add("shape before, shape, next shape", l1.shape, w.shape, r1.shape);
  add("second word before, word before", l2.lower, l1.lower);
  add("second word before", l2.lower);
  add("second fine class before, fine class before", l2.fine, l1.fine);
  add("second fine class before", l2.fine);
  add("next word", r1.lower);
  add("next word, word", r1.lower, w.lower);
  add("next word, fine class", r1.lower, w.fine);
  add("next word, shape", r1.lower, w.shape);
  add("next word, lists", r1.lower, lists);
  add("next fine class", r1.fine);
  add("next fine class, fine class", r1.fine, w.fine);
  add("next fine class, word", r1.fine, w.lower);
  add("next suffix of three, shape", r1.suffix[2], w.shape);
  add("second next word", r2.lower);
  add("next word, second next word", r1.lower, r2.lower);
  add("next fine class, second next fine class", r1.fine, r2.fine);
  add("fine class before, fine class, next fine class", l1.fine, w.fine, r1.fine);
  add("word before, next word", l1.lower, r1.lower);

  add("lists", lists);
  add("lists, place in the sentence", lists, place);
  add("lists, shape", lists, w.shape);
  add("lists, lists before, lists behind", lists, left_lists, right_lists);
  add("name lists, place in the sentence", small(20000 + (word.lists & name_bits)), place);
  add("place lists, place in the sentence", small(20000 + (word.lists & place_bits)), place);
  add("name lists before, name lists, shape", small(20000 + (left1.lists & name_bits)),
      small(20000 + (word.lists & name_bits)), w.shape);
  add("name lists, name lists behind, shape", small(20000 + (word.lists & name_bits)),
      small(20000 + (right1.lists & name_bits)), w.shape);
  add("place lists, word before", small(20000 + (word.lists & place_bits)), l1.lower);
  add("place lists, next word", small(20000 + (word.lists & place_bits)), r1.lower);
  add("lists before, shape", left_lists, w.shape);
  add("lists before, fine class", left_lists, w.fine);
  add("lists behind, shape", right_lists, w.shape);
  add("lists behind, fine class", right_lists, w.fine);
  add("use in the article, place in the sentence", used, place);
  add("use in the article, shape, tag", used, w.shape, word.tag);
  add("use in the article, lists", used, lists);
  add("use in the article, fine class", used, w.fine);

  // The run of capitalised words.
  const NameWord& run_first = at(sentence, word.run_first);
  const NameWord& run_last = at(sentence, word.run_last - 1);
  const NameWord& run_before = at(sentence, word.run_first - 1);
  const NameWord& run_behind = at(sentence, word.run_last);
  const Atom from_first = small(600 + static_cast<std::uint64_t>(std::min(token - word.run_first, 5)));
  const Atom to_last = small(610 + static_cast<std::uint64_t>(std::min(word.run_last - 1 - token, 5)));
  add("words from the first, words to the last, tag", from_first, to_last, word.tag);
  add("last word, words to the last", run_last.atoms.lower, to_last);
  add("last word's fine class, words to the last", run_last.atoms.fine, to_last);
  add("last word's fine class, words from the first, words to the last", run_last.atoms.fine, from_first, to_last);
  add("last word, words from the first", run_last.atoms.lower, from_first);
  add("first word, words from the first", run_first.atoms.lower, from_first);
  add("first word's fine class, words from the first, words to the last", run_first.atoms.fine, from_first, to_last);
  add("first word's lists, last word's lists, words from the first, words to the last",
      small(50000 + std::uint64_t{run_first.lists}), small(50000 + std::uint64_t{run_last.lists}), from_first, to_last);
  add("word before the run, words from the first", run_before.atoms.lower, from_first);
  add("fine class before the run, words from the first, words to the last", run_before.atoms.fine, from_first, to_last);
  add("word behind the run, words to the last", run_behind.atoms.lower, to_last);
  add("fine class behind the run, words from the first, words to the last", run_behind.atoms.fine, from_first, to_last);
  add("word before the run, word behind the run, words from the first, words to the last", run_before.atoms.lower,
      run_behind.atoms.lower, from_first, to_last);

  // The phrase in the parse: its head's relation and governor, its preposition.
  std::int32_t head = token;
  for (int step = 0; step < 4; ++step) {
    const Token& t = analysis_.tokens[head];
    const Relation relation = universal(t.relation);
    if (t.head == no_token || (relation != Relation::compound && relation != Relation::flat)) break;
    head = t.head;
  }
  const Token& top = analysis_.tokens[head];
  const NameWord& governor = top.head == no_token ? outside() : words_[top.head];
  const std::int32_t preposition = case_word_[head];
  const NameWord& case_word = preposition == no_token ? outside() : words_[preposition];
  const Atom relation = small(700 + static_cast<std::uint64_t>(top.relation));
  const Atom is_head = small(800 + static_cast<std::uint64_t>(head == token));
  add("relation, is head", relation, is_head);
  add("relation, governor", relation, governor.atoms.lower);
  add("relation, governor's fine class", relation, governor.atoms.fine);
  add("relation, preposition", relation, case_word.atoms.lower);
  add("governor's fine class, preposition", governor.atoms.fine, case_word.atoms.lower);
  add("own relation, tag", small(700 + static_cast<std::uint64_t>(parsed.relation)), word.tag);
  add("head, is head", words_[head].atoms.lower, is_head);
  add("head's fine class, is head", words_[head].atoms.fine, is_head);
}

} // namespace standpoint
