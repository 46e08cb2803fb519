#include "linking/actor_names.h"

#include "base/ascii.h"
#include "lexicon/person_names.h"
#include "linking/topic_key.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace standpoint {

namespace {

using Words = std::vector<std::string_view>;

bool is_capital(std::string_view word) { // or begins with a letter of another alphabet
  if (word.empty()) return false;
  const auto first = static_cast<unsigned char>(word.front());
  const bool is_symbol = first == 0xE2 || first >= 0xF0; // marks and pictures: U+2000 to U+2FFF, from U+10000 on
  return is_ascii_upper(word.front()) || (first >= 0x80 && !is_symbol);
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string_view word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

bool is_day(std::string_view word, const ActorLists& lists) {
  return lists.no_actors.contains(lower_case(word));
}

bool is_small(std::string_view word) { // what a name neither begins nor ends with
  static constexpr std::string_view words[] = {"of", "for", "by",   "than", "in",  "with", "from",
                                               "to", "and", "or",   "that", "if",  "what", "an",
                                               "a",  "the", "when", "as",   "but", "on",   "not"};
  return std::ranges::find(words, word) != std::end(words);
}

// "letter", "some research", "Court papers", "Nov. 5 letter to Ann Lee": a text whose author is not named. Of who is
// named, or told behind "by", the text speaks: "Tomlinson report", "report by the auditor"; a poll speaks for those who
// were asked.
bool is_unnamed_text(const Words& words, const ActorLists& lists) {
  std::size_t end = 0;
  while (end < words.size() && !(end > 0 && is_small(words[end]))) ++end;
  if (end == 0 || (end < words.size() && (words[end] == "by" || words[end] == "from"))) return false;
  const std::string head = lower_case(words[end - 1]);
  if (is_capital(words[end - 1]) && end > 1) return false; // "Public Order Bill"
  const std::string noun = lists.texts.contains(head) ? head : singular(head);
  const bool is_filed = noun == "paper" && end > 1 && lower_case(words[end - 2]) == "court";
  if ((!lists.texts.contains(noun) && !is_filed) || noun == "poll" || noun == "survey") return false;
  return std::ranges::all_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(end - 1), [&](auto word) {
    const std::string lower = lower_case(word);
    const bool is_number = is_ascii_digit(word[0]);
    return !is_capital(word) || is_number || is_day(word, lists) || lists.organization_words.contains(lower);
  });
}

// The party that this word, or this word and the next, name: how many words; 0: none.
std::size_t party_length(const Words& words, const ActorLists& lists) {
  for (const std::size_t n : {std::size_t{2}, std::size_t{1}}) {
    if (words.size() < n + 2) continue;
    std::string name(words[0]);
    if (n == 2) name.append(" ").append(words[1]);
    if (name == "Republican" || name == "Democratic" || name == "Democrat" || name == "Dem") return n;
    const ActorAlias* alias = find(lists.aliases, name);
    if (alias == nullptr || !alias->needed.empty()) continue;
    const std::vector<std::string>& nouns = lists.known[static_cast<std::size_t>(alias->actor)].nouns;
    if (std::ranges::find(nouns, "party") != nouns.end()) return n;
  }
  return 0;
}

// The names behind "chief of staff" in "White House chief of staff Reince Priebus"; 0: all of it.
std::size_t begin_of_names(const Words& words, const ActorLists& lists) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!is_capital(words[i]) && !lists.particles.contains(std::string(words[i]))) begin = i + 1;
  const bool is_name = begin > 0 && begin + 2 <= words.size() && words.size() <= begin + 4;
  return is_name && !is_small(words[begin - 1]) && !lists.links.contains(std::string(words[begin - 1])) ? begin : 0;
}

std::string tidy_person(std::string_view name, std::string_view role, const ActorLists& lists) {
  if (name.find(',') != std::string_view::npos) return std::string(name);
  Words words = name_words(name);
  const std::size_t as_given = words.size();
  while (words.size() > 2 && is_day(words.front(), lists)) words.erase(words.begin());
  if (const std::size_t begin = begin_of_names(words, lists); begin > 0)
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin));
  if (const std::size_t party = party_length(words, lists); party > 0)
    words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(party));
  const Words of_role = name_words(role);
  static constexpr std::string_view nobles[] = {"Lord", "Lady", "Baroness", "Viscount"};
  if (words.size() == 1 && !of_role.empty() && is_capital(words[0]) &&
      std::ranges::find(nobles, of_role.back()) != std::end(nobles))
    return std::string(of_role.back()).append(" ").append(words[0]);
  return words.size() == as_given ? std::string(name) : joined(words);
}

// "X administration" for a president's, by whatever of his name stands there.
std::string tidy_administration(std::string_view name, const ActorLists& lists) {
  if (!name.ends_with("dministration")) return std::string(name);
  for (const std::string_view ending :
       {"'s administration", "’s administration", "' administration", "’ administration"}) {
    if (!lower_case(name).ends_with(ending)) continue;
    const std::string_view owner = name.substr(0, name.size() - ending.size());
    for (const OfficeHolder& holder : lists.office_holders) {
      const std::string_view surname = surname_of(holder.name, lists);
      if (holder.office == "president" && holder.country == "United States" && owner.ends_with(surname) &&
          name_key(name_words(owner).back()) == name_key(surname))
        return std::string(surname) + " administration";
    }
  }
  return std::string(name);
}

} // namespace

std::string tidy_actor_name(const Actor& actor, const Lexicon& lexicon) {
  if (actor.kind == ActorKind::person || (actor.kind == ActorKind::unknown && is_capital(actor.name))) {
    std::string tidy = tidy_person(actor.name, actor.role, lexicon.actors);
    // A description that only begins later is no name: "Labour MP for Ely", "student at Springfield University".
    const std::string_view core = without_titles(tidy, lexicon.actors);
    const bool is_titled = core.size() < tidy.size() && name_words(core).size() == 1 && is_capital(core);
    if (is_titled || is_full_name(core, false, lexicon)) return tidy;
  }
  return tidy_administration(actor.name, lexicon.actors);
}

void tidy_names(StatementRows& rows, std::vector<Link>& links, const Lexicon& lexicon) {
  std::vector<std::uint32_t> counts(rows.actors()); // statements
  for (const StatementRow& row : rows.rows) ++counts[row.actor];
  std::vector<std::uint32_t> tidied(counts.size());
  std::map<std::pair<std::string, std::string>, std::size_t> renamed;
  for (std::uint32_t number = 0; number < counts.size(); ++number) {
    tidied[number] = number;
    ActorRow actor = rows.actor(number);
    if (actor.name == 0 || counts[number] == 0) continue;
    const Actor before = rows.whole(actor);
    const std::string tidy = tidy_actor_name(before, lexicon);
    if (tidy == before.name) continue;
    renamed[{tidy, before.name}] += counts[number];
    actor.name = rows.texts.add(tidy);
    tidied[number] = rows.number_of(actor);
  }
  for (StatementRow& row : rows.rows) row.actor = tidied[row.actor];
  for (const auto& [names, count] : renamed)
    links.push_back({.kind = LinkKind::actor,
                     .label = names.first,
                     .wording = names.second,
                     .reason = "what is no part of the name aside",
                     .statements = count});
}

bool is_nobodys_name(std::string_view name, const Lexicon& lexicon) {
  const Words words = name_words(name);
  if (words.empty()) return false; // no actor at all, which is another matter
  const bool has_letter = std::ranges::any_of(
      name, [](char c) { return is_ascii_upper(c) || is_ascii_lower(c) || static_cast<unsigned char>(c) >= 0x80; });
  if (!has_letter || lexicon.affiliations.picture_agencies.contains(std::string(name))) return true;
  if (is_small(words.front()) && words.front() != "a" && words.front() != "an" && words.front() != "the") return true;
  if (words.size() > 1 && is_small(words.back())) return true;
  static constexpr std::string_view adverbs[] = {"recently", "newly",  "previously", "formerly", "highly",
                                                 "largely",  "widely", "fully",      "locally",  "currently"};
  if (words.size() > 1 && std::ranges::find(adverbs, words.back()) != std::end(adverbs)) return true;
  if (words.size() == 1 && is_suffix(name, lexicon.actors)) return true; // "Jr."
  if (is_unnamed_text(words, lexicon.actors)) return true;
  return std::ranges::all_of(words, [&](std::string_view word) {
    return is_day(word, lexicon.actors) ||
           std::ranges::all_of(word, [](char c) { return is_ascii_digit(c) || c == ',' || c == ':'; });
  });
}

bool is_full_name(std::string_view name, bool is_person, const Lexicon& lexicon) {
  const ActorLists& lists = lexicon.actors;
  const Words words = name_words(name);
  if (words.size() < 2 || words.size() > 5 || name.find(',') != std::string_view::npos) return false;
  return std::ranges::all_of(words, [&](std::string_view word) {
    if (!is_capital(word)) return lists.particles.contains(std::string(word));
    if (is_person) return !is_day(word, lists);
    const bool is_letters = word.size() > 2 && word.back() == 's' && is_ascii_upper(word[word.size() - 2]); // "MPs"
    const std::string lower = lower_case(word);
    const std::string noun = is_letters ? lower.substr(0, lower.size() - 1) : singular(lower);
    return !is_day(word, lists) && !lists.texts.contains(noun) && !lists.organization_words.contains(noun) &&
           !lexicon.affiliations.body_words.contains(noun) && !lists.kind_words.contains(lower);
  });
}

bool may_be_short_for(std::string_view given_name, std::string_view other, const Lexicon& lexicon) {
  const std::string a = name_key(given_name), b = name_key(other);
  const auto forms = [&](const std::string& name) {
    std::vector<std::string> all = {name};
    if (const auto* full = find(lexicon.affiliations.in_full, name)) all.insert(all.end(), full->begin(), full->end());
    return all;
  };
  const std::vector<std::string> of_a = forms(a), of_b = forms(b);
  return std::ranges::find(of_a, b) != of_a.end() || std::ranges::find(of_b, a) != of_b.end();
}

} // namespace standpoint
