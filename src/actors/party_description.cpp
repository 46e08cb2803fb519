#include "actors/party_description.h"

#include "actors/has_word.h"
#include "base/ascii.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace standpoint {

namespace {

bool is_party(const ActorLists& lists, std::int32_t known) {
  const auto& nouns = lists.known[known].nouns;
  return std::ranges::find(nouns, "party") != nouns.end();
}

std::int32_t party_named(const ActorLists& lists, std::string_view name) {
  const ActorAlias* alias = find(lists.aliases, name);
  return alias != nullptr && is_party(lists, alias->actor) ? alias->actor : -1;
}

std::string plural_of(std::string_view word) {
  std::string plural(word);
  if (plural.ends_with('y')) plural.replace(plural.size() - 1, 1, "ie");
  return plural += 's';
}

// "Republican", "Tory", "Labour", "Liberal Democrat": one of a party, or the party itself; -1 for other words.
std::int32_t party_called(const ActorLists& lists, std::string_view word) {
  if (!is_capitalized(word)) return -1;
  const std::int32_t party = party_named(lists, word);
  return party >= 0 ? party : party_named(lists, plural_of(word));
}

// "Ky.", "N.Y.", "Calif", "TX" of "Kentucky", "New York": its letters in their order, the first one first.
bool shortens(std::string_view brief, std::string_view name) {
  std::size_t at = 0;
  bool is_first = true;
  for (const char c : brief) {
    if (!is_ascii_letter(c)) continue;
    while (at < name.size() && ascii_lower(name[at]) != ascii_lower(c)) {
      if (is_first) return false;
      ++at;
    }
    if (at == name.size()) return false;
    ++at;
    is_first = false;
  }
  return !is_first;
}

// "(R-Ky.)", "R-Ky.,", "(D., Fla.)" behind a name: the letter of the party, and the state.
struct Bracket {
  char party = 0;
  std::string_view state;
};
Bracket bracket_behind(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && (text[at] == ' ' || text[at] == ',' || text[at] == '(')) ++at;
  if (at + 2 >= text.size() || (text[at] != 'R' && text[at] != 'D' && text[at] != 'I')) return {};
  Bracket bracket{.party = text[at], .state = {}};
  ++at;
  if (text[at] == '.') ++at; // "(D., Fla.)"
  const bool is_parted = text[at] == '-' || text[at] == ',' || text.substr(at).starts_with("–");
  if (!is_parted) return {};
  while (at < text.size() && !is_ascii_upper(text[at]) && text[at] != ')') ++at;
  std::size_t end = at;
  while (end < text.size() && (is_ascii_letter(text[end]) || text[end] == '.' ||
                               (text[end] == ' ' && end + 1 < text.size() && is_ascii_upper(text[end + 1]))))
    ++end;
  bracket.state = text.substr(at, end - at);
  return bracket.state.empty() ? Bracket{} : bracket;
}

// The apposition behind a name, as far as it may go: ", a Republican from Ohio"; empty where no comma or bracket opens
// it.
std::string_view words_behind(const Syntax& syntax, WordRange name) {
  constexpr std::int32_t longest = 10; // tokens
  const std::int32_t end = std::min(syntax.sentence_of(name.last - 1).last, name.last + longest);
  if (name.last >= end) return {};
  const std::string_view opening = syntax.word(name.last);
  if (opening != "," && opening != "(" && opening != "of" && opening != "from") return {};
  std::int32_t last = name.last;
  while (last < end && syntax[last].upos != Upos::VERB && syntax[last].upos != Upos::AUX) ++last;
  return syntax.words({name.last, last});
}

// What stands before a name in its own phrase: "Ohio Republican", "the Italian premier"; not "Lee's Republican rival".
std::string_view words_before(const Syntax& syntax, WordRange name) {
  constexpr std::int32_t longest = 5;
  const std::int32_t begin = std::max(syntax.sentence_of(name.first).first, name.first - longest);
  std::int32_t first = name.first;
  while (first > begin && (syntax[first - 1].upos == Upos::NOUN || syntax[first - 1].upos == Upos::PROPN ||
                           syntax[first - 1].upos == Upos::ADJ || syntax.word(first - 1) == "."))
    --first;
  return first == name.first ? std::string_view{} : syntax.words({first, name.first});
}

} // namespace

bool is_party_member(const ActorLists& lists, std::string_view word) {
  return is_capitalized(word) && party_named(lists, plural_of(word)) >= 0;
}

PartyDescription read_party_description(const Syntax& syntax, const ActorLists& lists, const Description& description) {
  PartyDescription read;
  if (description.is_plural) return read;
  const std::int32_t head = description.head;
  for (std::int32_t at = description.words.first; at <= head; ++at) {
    for (std::int32_t last = std::min(at + 2, head + 1); last > at && read.party < 0; --last) // "Liberal Democrat"
      if (const std::int32_t party = party_called(lists, syntax.words({at, last})); party >= 0) {
        read.party = party;
        read.word = last - 1;
        read.place = {description.words.first, at};
      }
  }
  if (read.party < 0 && find(lists.adjectives, syntax.word(head)) != nullptr) read.word = head;
  while (!read.place.empty() && syntax[read.place.last - 1].upos != Upos::PROPN) --read.place.last;
  while (!read.place.empty() && syntax[read.place.first].upos != Upos::PROPN) ++read.place.first;
  return read;
}

int party_fit(const Syntax& syntax, const ActorLists& lists, const PartyDescription& said, const Entity& person,
              WordRange name) {
  const std::string_view word = syntax.word(said.word);
  const std::string lower_word = lower_case(word);
  const std::string place = said.place.empty() ? std::string() : lower_case(syntax.words(said.place));
  const std::string_view behind = words_behind(syntax, name), before = words_before(syntax, name);
  constexpr int of_party = 2, of_place = 3;
  int fit = 0;
  if (const Bracket bracket = bracket_behind(behind); bracket.party != 0) {
    if (bracket.party != word.front()) return -1;
    fit += of_party;
    if (!place.empty()) {
      if (!shortens(bracket.state, place)) return -1;
      fit += of_place;
    }
    return fit;
  }
  if (said.party >= 0)
    if (const std::int32_t party = find_party(syntax, lists, person); party >= 0) {
      if (party != said.party) return -1;
      fit += of_party;
    }
  const std::string_view inside = syntax.words(name); // "Liberal Democrat Tim Hart", taken for one name
  if (fit == 0 && (has_word(before, lower_word) || has_word(behind, lower_word) || has_word(inside, lower_word)))
    fit += of_party;
  if (has_word(before, place) || has_word(behind, place)) fit += of_place;
  return fit;
}

} // namespace standpoint
