// The steps, on "the government's introduction of identity cards for the British":
//   words      in lower case and singular, without small words and adjectives that fit anything (new, planned)
//   same       "identity" -> "id"; "European Union" -> "eu"; "reduction" -> "cut"; "British" -> the country
//   acts       "hunt ban" -> "hunting ban"
//   owners     "the government's plans": dropped
//   reversal   "lifting of ...", "an end to ...", "... repeal": dropped and remembered
//   shells     "... scheme", "introduction of ...": dropped where enough is left; "ban law" -> "ban"
//   head       the last word before the first preposition
//   names      capitalised words and what stands behind "in", "with", "at": they tell which one
#include "linking/topic_key.h"

#include "base/ascii.h"
#include "base/one_of.h"

#include <algorithm>
#include <cstddef>

namespace standpoint {

namespace {

struct Word {
  std::string text;   // as it stands
  std::string lower;  // singular, or what it is the same as
  bool name = false;  // tells which one
  int phrase = 0;     // prepositions before it
  bool apart = false; // behind one that tells where, when or with what
  bool possessive = false;
};

bool is_preposition(std::string_view word) {
  return is_one_of(word, {"of",     "on",     "for",     "to",     "in",      "with",   "at",      "by",    "from",
                          "over",   "about",  "against", "into",   "towards", "toward", "between", "under", "after",
                          "before", "during", "through", "within", "without", "across", "among"});
}

// Those behind which stands where, when, by whom or with what, rather than what.
bool sets_apart(std::string_view word) {
  return is_one_of(word, {"in", "with", "at", "by", "from", "under", "after", "before", "during", "within", "across",
                          "between", "among"});
}

std::string_view without_edges(std::string_view word) {
  const auto is_edge = [](char c) {
    return c == '"' || c == '\'' || c == '(' || c == ')' || c == ',' || c == '.' || c == ';' || c == ':' || c == '!' ||
           c == '?';
  };
  // "U.S." keeps its last stop.
  while (!word.empty() && is_edge(word.front())) word.remove_prefix(1);
  while (!word.empty() && is_edge(word.back()) && word.find('.') == word.size() - 1) word.remove_suffix(1);
  while (!word.empty() && is_edge(word.back()) && word.back() != '.') word.remove_suffix(1);
  return word;
}

// "Britain's" -> "Britain"; also with the typographic apostrophe.
bool drop_possessive(std::string_view& word) {
  for (const std::string_view ending : {"'s", "’s", "s'", "s’"})
    if (word.size() > ending.size() && word.ends_with(ending)) {
      word.remove_suffix(ending.front() == 's' ? ending.size() - 1 : ending.size());
      return true;
    }
  return false;
}

std::vector<Word> split_words(std::string_view wording) {
  std::vector<Word> words;
  int phrase = 0;
  bool apart = false;
  for (std::size_t at = 0; at < wording.size();) {
    const std::size_t end = std::min(wording.find_first_of(" \t\n\r", at), wording.size());
    std::string_view piece = without_edges(wording.substr(at, end - at));
    at = end + 1;
    if (piece.empty()) continue;
    Word word;
    word.possessive = drop_possessive(piece);
    word.text = piece;
    word.lower = lower_case(piece);
    std::erase(word.lower, '.');
    if (is_preposition(word.lower)) {
      ++phrase;
      apart = sets_apart(word.lower);
    }
    word.phrase = phrase;
    word.apart = apart;
    const bool capital = is_ascii_upper(word.text.front());
    const bool all_capitals = capital && word.text.size() > 1 && is_ascii_upper(word.text[1]);
    word.name = all_capitals || (capital && !words.empty()) || (capital && word.possessive);
    if (!all_capitals) word.lower = singular(word.lower);
    words.push_back(std::move(word));
  }
  return words;
}

class KeyMaker {
public:
  KeyMaker(std::string_view wording, const Lexicon& lexicon, const Abbreviations& abbreviations)
      : lexicon_(lexicon), abbreviations_(abbreviations), words_(split_words(wording)) {}

  TopicKey make() {
    drop_honorifics();
    find_countries();
    join_owners();
    replace_same();
    name_acts();
    drop_small();
    name_measures();
    drop_owners();
    drop_reversal();
    drop_shells();
    for (const Word& word : words_) {
      key_.words.push_back(word.lower);
      if (word.name || word.apart) key_.names.push_back(word.lower);
      if (word.name && word.possessive) key_.owners.push_back(word.lower);
      if (word.phrase == words_.front().phrase) key_.head = word.lower;
    }
    for (auto* list : {&key_.words, &key_.names}) {
      std::ranges::sort(*list);
      list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    std::erase(key_.names, key_.head);
    return std::move(key_);
  }

private:
  // "British", "Britain", "the United Kingdom": one country.
  void find_countries() {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (std::size_t n = std::min<std::size_t>(4, words_.size() - i); n > 0; --n) {
        std::string name = words_[i].text;
        for (std::size_t k = 1; k < n; ++k) name += ' ' + words_[i + k].text;
        if (!is_ascii_upper(name.front())) continue;
        const std::int32_t* adjective = find(lexicon_.actors.adjectives, name);
        const ActorAlias* alias = find(lexicon_.actors.aliases, name);
        std::int32_t actor = -1;
        if (adjective != nullptr) actor = *adjective;
        if (alias != nullptr && alias->needed.empty()) actor = alias->actor;
        if (actor < 0 || lexicon_.actors.known[actor].kind != KnownKind::country) continue;
        merge(i, n, lower_case(lexicon_.actors.known[actor].name));
        words_[i].name = true;
        break;
      }
  }

  // "Gordon Brown's": one word, the owner.
  void join_owners() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!words_[i].possessive || !words_[i].name) continue;
      std::size_t first = i;
      while (first > 0 && is_ascii_upper(words_[first - 1].text.front()) &&
             words_[first - 1].phrase == words_[i].phrase)
        --first;
      std::string owner;
      for (std::size_t k = first; k <= i; ++k) owner += (k == first ? "" : " ") + words_[k].lower;
      merge(first, i + 1 - first, std::move(owner));
      words_[first].name = true;
      i = first;
    }
  }

  void replace_same() {
    const std::size_t longest = std::max<std::size_t>(lexicon_.linking.longest, 6);
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (std::size_t n = std::min(longest, words_.size() - i); n > 0; --n) {
        std::string form = words_[i].lower;
        for (std::size_t k = 1; k < n; ++k) form += ' ' + words_[i + k].lower;
        const std::string* same = find(lexicon_.linking.same, form);
        if (same == nullptr) same = find(abbreviations_, form);
        if (same == nullptr) continue;
        if (form != *same) key_.notes.push_back(form + " = " + *same);
        merge(i, n, *same);
        break;
      }
  }

  void merge(std::size_t first, std::size_t count, std::string lower) {
    words_[first].lower = std::move(lower);
    words_[first].possessive = words_[first + count - 1].possessive;
    words_.erase(words_.begin() + static_cast<std::ptrdiff_t>(first + 1),
                 words_.begin() + static_cast<std::ptrdiff_t>(first + count));
  }

  void drop_small() {
    is_cut_to_ = words_.size() > 2 && words_[1].lower == "to" &&
                 lexicon_.linking.reversing.contains(words_.front().lower + " to");
    std::erase_if(words_, [&](const Word& word) {
      return lexicon_.linking.small.contains(word.lower) || lexicon_.stances.light_adjectives.contains(word.lower);
    });
  }

  void drop_owners() {
    if (words_.size() < 2) return;
    std::erase_if(words_, [&](const Word& word) {
      const bool dropped = word.possessive && lexicon_.linking.owners.contains(word.lower);
      if (dropped) key_.notes.push_back(word.lower + "'s adds nothing");
      return dropped;
    });
  }

  // The head or the first word, where something is left behind it.
  template <class Is> bool drop_outer(Is is, std::size_t least_left) {
    if (words_.size() <= least_left) return false;
    const auto behind =
        std::ranges::find_if(words_, [&](const Word& word) { return word.phrase != words_.front().phrase; });
    const auto head = behind - 1;
    if (!is(head->lower)) return false;
    note_ = head->lower;
    words_.erase(head);
    return true;
  }

  void drop_reversal() {
    if (drop_outer([&](const std::string& word) { return lexicon_.linking.reversing.contains(word); }, 1)) {
      key_.reversed = true;
      key_.notes.push_back("turned by \"" + note_ + "\"");
      return;
    }
    // "cuts to the tax": of a measure something is taken away; "tax cut" is a measure of its own.
    if (words_.size() > 1 && is_cut_to_) {
      key_.reversed = true;
      key_.notes.push_back("turned by \"" + words_.front().lower + "\"");
      words_.erase(words_.begin());
      return;
    }
    // "lifting the hunting ban": a gerund before its object.
    if (words_.size() > 1 && words_.front().lower.ends_with("ing") &&
        lexicon_.linking.reversing.contains(words_.front().lower)) {
      key_.reversed = true;
      key_.notes.push_back("turned by \"" + words_.front().lower + "\"");
      words_.erase(words_.begin());
    }
  }

  void drop_shells() {
    while (drop_outer([&](const std::string& word) { return lexicon_.linking.shells.contains(word); }, 2) ||
           drop_towards() || drop_instrument())
      key_.notes.push_back("\"" + note_ + "\" adds nothing");
  }

  // "introduction of tolls": what it acts on must follow.
  bool drop_towards() {
    if (words_.size() < 2 || words_[0].phrase == words_[1].phrase ||
        !lexicon_.linking.towards.contains(words_[0].lower))
      return false;
    note_ = words_[0].lower;
    words_.erase(words_.begin());
    key_.acted_on = true;
    return true;
  }

  // "hunting ban law": the measure must stand before.
  bool drop_instrument() {
    for (std::size_t i = 1; i < words_.size(); ++i)
      if (words_[i].phrase == words_.front().phrase && words_[i - 1].phrase == words_.front().phrase &&
          lexicon_.linking.instruments.contains(words_[i].lower) &&
          lexicon_.linking.measures.contains(words_[i - 1].lower)) {
        note_ = words_[i].lower;
        words_.erase(words_.begin() + static_cast<std::ptrdiff_t>(i));
        return true;
      }
    return false;
  }

  // "law banning hunting" has the words of "hunting ban law".
  void name_measures() {
    const bool is_law = words_.size() > 2 && words_[0].phrase == words_[2].phrase &&
                        lexicon_.linking.instruments.contains(words_[0].lower) && words_[1].lower.ends_with("ing");
    if (!is_law) return;
    std::string verb = words_[1].lower.substr(0, words_[1].lower.size() - 3);
    if (verb.size() > 2 && verb.back() == verb[verb.size() - 2]) verb.pop_back(); // "banning"
    if (!lexicon_.linking.measures.contains(verb)) return;
    key_.notes.push_back(words_[1].lower + " = " + verb);
    words_[1].lower = verb;
    key_.acted_on = true; // "hunting ban" is the better label
    const auto behind =
        std::ranges::find_if(words_, [&](const Word& word) { return word.phrase != words_.front().phrase; });
    std::rotate(words_.begin() + 1, words_.begin() + 2, behind);
    words_.erase(words_.begin());
  }

  // "hunt ban", "hunting ban": before the head the act may be named either way.
  void name_acts() {
    for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
      if (words_[i].phrase != words_[i + 1].phrase) continue;
      const std::string* noun = find(lexicon_.stances.nominalizations, words_[i].lower);
      if (noun == nullptr || *noun != words_[i].lower + "ing") continue;
      key_.notes.push_back(words_[i].lower + " = " + *noun);
      words_[i].lower = *noun;
    }
  }

  void drop_honorifics() {
    std::erase_if(words_, [&](const Word& word) {
      std::string lower = lower_case(word.text);
      std::erase(lower, '.');
      const Title* title = find(lexicon_.actors.titles, lower);
      return words_.size() > 1 && title != nullptr && title->is_honorific;
    });
  }

  const Lexicon& lexicon_;
  const Abbreviations& abbreviations_;
  std::vector<Word> words_;
  std::string note_;
  bool is_cut_to_ = false;
  TopicKey key_;
};

} // namespace

std::string singular(std::string_view word) {
  const auto ends = [&](std::string_view ending) { return word.size() > ending.size() + 1 && word.ends_with(ending); };
  if (word.size() < 4 || ends("ss") || ends("us") || ends("is") || ends("'s")) return std::string(word);
  if (ends("ies")) return std::string(word.substr(0, word.size() - 3)) + 'y';
  if (ends("sses") || ends("xes") || ends("ches") || ends("shes") || ends("zzes"))
    return std::string(word.substr(0, word.size() - 2));
  if (ends("s")) return std::string(word.substr(0, word.size() - 1));
  return std::string(word);
}

void find_abbreviations(std::string_view text, Abbreviations& abbreviations) {
  for (std::size_t open = text.find('('); open != std::string_view::npos; open = text.find('(', open + 1)) {
    const std::size_t close = text.find(')', open);
    if (close == std::string_view::npos) return;
    const std::string_view letters = text.substr(open + 1, close - open - 1);
    if (letters.size() < 2 || letters.size() > 6 || !std::ranges::all_of(letters, is_ascii_upper)) continue;
    const std::vector<Word> before =
        split_words(text.substr(open > 120 ? open - 120 : 0, std::min<std::size_t>(open, 120)));
    if (before.size() < letters.size()) continue;
    std::string form;
    bool agrees = true;
    for (std::size_t i = 0; i < letters.size() && agrees; ++i) {
      const Word& word = before[before.size() - letters.size() + i];
      agrees = lower_case(word.text.substr(0, 1)) == lower_case(letters.substr(i, 1));
      form += (form.empty() ? "" : " ") + word.lower;
    }
    if (agrees) abbreviations.emplace(std::move(form), lower_case(letters));
  }
}

TopicKey topic_key(std::string_view wording, const Lexicon& lexicon, const Abbreviations& abbreviations) {
  return KeyMaker(wording, lexicon, abbreviations).make();
}

} // namespace standpoint
