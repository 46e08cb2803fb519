// A name becomes another, by the first rule that applies:
//   tidy          what is no part of it aside: "Thursday Sen. Rand Paul" (actor_names.h)
//   listed        the lists (and the user's file) have it as another name: "Labour" -> Labour Party
//   spelling      case, accents, hyphens, dots and titles aside: "Kim Jong Un", "Sir Menzies Campbell"
//   middle name   "Hillary Rodham Clinton", "H. Clinton" -> Hillary Clinton, "Robert Vance Jr." -> Robert Vance; not
//                 where two fit that cannot be one, nor "Jr." where an article has both; short forms of given names
//                 too: "Vince Cable" -> Vincent Cable
//   surname       "Blair" -> Tony Blair, "Van den Hoek" -> Pieter van den Hoek. Where one full name with this surname
//                 is in the articles, and no other of this surname was in office on the article's day
//                 (office_holders.tsv): that one. Where several fit: the one with the same office, the same party, or
//                 in office on that day; else the one of whom the articles say ten times as much as of the others
//                 together. When that leaves two, none.
//   office        "Brown", the chancellor, in 2005 -> Gordon Brown, from office_holders.tsv, without a full name
//   government    "French government" -> France
//   initials      "ACLU" -> the organisation with these initials, where one is in the articles
//   kind word     "Exxon Mobil Corporation" -> Exxon Mobil, where both are in the articles
// Only what looks like a person's full name gives its surname to others, so that "MPs" are not "Labour MPs".
// A short name is looked at article by article: "Clinton" may be Hillary in one and Bill in another.
// The label is the list's name; else the one that most statements have, of equals one that is not all in capitals,
// without initials and "Jr.", the longest, then the first by bytes. Words in small letters ("law") are nobody's
// surname.
#include "linking/link_actors.h"

#include "base/ascii.h"
#include "lexicon/person_names.h"
#include "linking/actor_names.h"
#include "linking/actor_parents.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace standpoint {

namespace {

// A name as one article has it (a short one) or as all have it.
struct Bearer {
  std::string name;
  std::string label; // what it became so far
  std::string reason;
  std::size_t statements = 0;
  bool is_person = false;
  bool is_organization = false;
  bool is_group = false;
  std::set<std::string> offices;
  std::set<std::string> parties;
  std::set<std::string> days;
};

using BearerKey = std::pair<std::string, std::string>; // name, article ("" for full names)

bool is_short(std::string_view name, const ActorLists& lists) {
  return name_words(without_titles(name, lists)).size() < 2;
}

class ActorLinker {
public:
  ActorLinker(LinkedStatements& linked, const Lexicon& lexicon)
      : linked_(linked), lexicon_(lexicon), lists_(lexicon.actors) {
    for (const OfficeHolder& holder : lists_.office_holders)
      holders_[surname_of(holder.name, lists_)].push_back(&holder);
  }

  void link() {
    tidy_names();
    find_fathers();
    collect();
    for (auto& [key, bearer] : bearers_) link_listed(bearer);
    link_spellings();
    link_middle_names();
    link_governments();
    link_organizations();
    link_short_names();
    rename();
  }

private:
  BearerKey key_of(const std::string& name, const std::string& doc) {
    const auto [found, is_new] = is_short_.try_emplace(name);
    if (is_new) found->second = is_short(name, lists_);
    return {name, found->second ? doc : std::string{}};
  }

  void tidy_names() {
    std::map<std::pair<std::string, std::string>, std::size_t> tidied;
    std::map<std::tuple<std::string, std::string, ActorKind>, std::string> known; // by all that the answer hangs on
    for (Statement& s : linked_.statements) {
      if (s.actor.name.empty()) continue;
      const auto [tidy, is_new] = known.try_emplace({s.actor.name, s.actor.role, s.actor.kind});
      if (is_new) tidy->second = tidy_actor_name(s.actor, lexicon_);
      if (tidy->second == s.actor.name) continue;
      ++tidied[{tidy->second, s.actor.name}];
      s.actor.name = tidy->second;
    }
    for (const auto& [names, count] : tidied)
      linked_.links.push_back({.kind = LinkKind::actor,
                               .label = names.first,
                               .wording = names.second,
                               .reason = "what is no part of the name aside",
                               .statements = count});
  }

  void collect() {
    for (const Statement& s : linked_.statements) {
      if (!s.actor.name.empty()) {
        Bearer& bearer = bearer_of(s.actor.name, s.doc);
        ++bearer.statements;
        bearer.is_person = bearer.is_person || s.actor.kind == ActorKind::person;
        bearer.is_organization = bearer.is_organization || s.actor.kind == ActorKind::organization;
        bearer.is_group = bearer.is_group || s.actor.kind == ActorKind::group || s.actor.kind == ActorKind::country;
        bearer.offices.merge(offices_in(s.actor.role, lists_));
        if (!s.actor.party.empty()) bearer.parties.insert(s.actor.party);
        if (!s.article_date.empty()) bearer.days.insert(s.article_date);
      }
      if (!s.via.empty()) bearer_of(s.via, s.doc);
    }
  }

  Bearer& bearer_of(const std::string& name, const std::string& doc) {
    const auto [place, is_new] = bearers_.try_emplace(key_of(name, doc));
    if (is_new) place->second.name = place->second.label = name;
    return place->second;
  }

  void become(Bearer& bearer, std::string label, std::string reason) {
    if (bearer.label == label) return;
    bearer.label = std::move(label);
    if (!bearer.reason.empty()) bearer.reason += "; ";
    bearer.reason += reason;
  }

  const KnownActor* find_listed(std::string_view name) const {
    if (name.starts_with("the ") || name.starts_with("The ")) name.remove_prefix(4);
    const ActorAlias* alias = find(lists_.aliases, name);
    if (alias == nullptr || !alias->needed.empty()) return nullptr;
    return &lists_.known[alias->actor];
  }

  void link_listed(Bearer& bearer) {
    const KnownActor* known = find_listed(bearer.name);
    if (known == nullptr || (bearer.is_person && known->kind != KnownKind::person)) return;
    become(bearer, known->name, fmt::format("a name of {} in the lists", known->name));
  }

  // Of bearers with the same key the label that is listed or most frequent.
  void link_spellings() {
    std::map<std::string, std::vector<Bearer*>> same;
    for (auto& [key, bearer] : bearers_) {
      if (bearer.is_group && !bearer.is_person) continue;
      const bool is_listed = find_listed(bearer.label) != nullptr;
      const std::string_view core =
          bearer.is_organization || is_listed ? std::string_view(bearer.label) : without_titles(bearer.label, lists_);
      if (name_words(core).size() < 2 && !bearer.is_organization) continue;
      if (core.size() < bearer.label.size()) {
        bearer.offices.merge(offices_in(bearer.label, lists_));
        // "director of a company" and "Mr Brown's rules" are no names behind a title.
        const bool is_name = is_full_name(core, false, lexicon_) || (name_words(core).size() == 1 && is_proper(core));
        if (is_name && (bearer.is_person || name_words(core).size() > 1))
          become(bearer, std::string(core), "the title aside");
      }
      if (is_proper(bearer.label) || bearer.is_organization) same[name_key(bearer.label)].push_back(&bearer);
    }
    for (auto& [key, bearers] : same) {
      const std::string label = best_label(bearers);
      for (Bearer* bearer : bearers) become(*bearer, label, "the same name in another spelling");
    }
  }

  std::string best_label(const std::vector<Bearer*>& bearers) const {
    std::map<std::string, std::size_t> counts;
    for (const Bearer* bearer : bearers) counts[bearer->label] += bearer->statements;
    return std::ranges::min_element(
               counts, {},
               [&](const auto& entry) {
                 return std::tuple(find_listed(entry.first) == nullptr, without_capitals(entry.first) != entry.first,
                                   -static_cast<std::ptrdiff_t>(entry.second),
                                   -static_cast<std::ptrdiff_t>(entry.first.size()), std::string_view(entry.first));
               })
        ->first;
  }

  static bool is_proper(std::string_view name) { // begins with a capital, or a letter of another alphabet
    return !name.empty() && !is_ascii_lower(name.front());
  }

  // Persons by the key of their surname's last word: labels of full names and what is known of them.
  struct FullName {
    std::string label;
    std::size_t statements = 0;
    std::set<std::string> offices;
    std::set<std::string> parties;
  };
  std::map<std::string, std::vector<FullName>> full_names() const {
    std::map<std::string, FullName> by_label;
    for (const auto& [key, bearer] : bearers_) {
      const bool may_be_person = bearer.is_person || (!bearer.is_organization && !bearer.is_group);
      if (!may_be_person || !is_full_name(bearer.label, bearer.is_person, lexicon_)) continue;
      FullName& full = by_label[bearer.label];
      full.label = bearer.label;
      full.statements += bearer.statements;
      full.offices.insert(bearer.offices.begin(), bearer.offices.end());
      full.parties.insert(bearer.parties.begin(), bearer.parties.end());
    }
    std::map<std::string, std::vector<FullName>> by_surname;
    for (auto& [label, full] : by_label)
      if (const std::string_view surname = surname_of(label, lists_); !surname.empty())
        by_surname[last_key(surname)].push_back(full);
    return by_surname;
  }

  static std::string last_key(std::string_view name) {
    const std::vector<std::string_view> words = name_words(name);
    return words.empty() ? std::string{} : name_key(words.back());
  }

  // Of equals the fullest: given names before initials, the longest but for "Jr."
  auto rank(const FullName& full) const {
    const std::vector<std::string_view> words = name_words(full.label);
    const bool has_initial = words.front().size() >= 2 && words.front()[1] == '.'; // "J.", "J.B."
    return std::tuple(-static_cast<std::ptrdiff_t>(full.statements), has_initial, is_suffix(words.back(), lists_),
                      -static_cast<std::ptrdiff_t>(full.label.size()), std::string_view(full.label));
  }

  // With short forms of given names: "Vince Cable". Who stands beside a "Jr." in an article is another.
  bool may_be_one(std::string_view a, std::string_view b) const {
    if (may_be_same_person(a, b, lists_)) return true;
    const std::vector<std::string_view> mine = name_words(a), theirs = name_words(b);
    if (mine.size() < 2 || theirs.size() < 2 || !may_be_short_for(mine.front(), theirs.front(), lexicon_)) return false;
    std::string other(theirs.front());
    other += a.substr(mine.front().size());
    return may_be_same_person(other, b, lists_);
  }

  bool has_suffix(std::string_view name) const {
    const std::vector<std::string_view> words = name_words(name);
    return words.size() > 2 && is_suffix(words.back(), lists_);
  }

  std::string given_and_last(std::string_view name) const {
    const std::vector<std::string_view> words = person_words(name, lists_);
    return words.size() < 2 ? std::string{} : name_key(words.front()) + ' ' + name_key(words.back());
  }

  // Fathers whom an article names beside their sons.
  void find_fathers() {
    std::map<std::string, std::set<std::string>> articles_of_sons;
    for (const Statement& s : linked_.statements)
      if (has_suffix(s.actor.name)) articles_of_sons[given_and_last(s.actor.name)].insert(s.doc);
    if (articles_of_sons.empty()) return;
    for (const Statement& s : linked_.statements) {
      if (s.actor.name.empty() || has_suffix(s.actor.name)) continue;
      const std::string key = given_and_last(s.actor.name);
      if (const auto sons = articles_of_sons.find(key); sons != articles_of_sons.end() && sons->second.contains(s.doc))
        fathers_.insert(key);
    }
  }

  bool are_father_and_son(std::string_view a, std::string_view b) const {
    return has_suffix(a) != has_suffix(b) && fathers_.contains(given_and_last(a));
  }

  void link_middle_names() {
    const auto names = full_names();
    for (auto& [key, bearer] : bearers_) {
      const std::string_view surname = surname_of(bearer.label, lists_);
      if (surname.empty() || !is_proper(bearer.label)) continue;
      const auto found = names.find(last_key(surname));
      if (found == names.end()) continue;
      std::vector<const FullName*> fitting;
      bool disagree = false;
      for (const FullName& full : found->second) {
        if (!may_be_one(full.label, bearer.label) || are_father_and_son(full.label, bearer.label)) continue;
        for (const FullName* other : fitting) disagree = disagree || !may_be_one(full.label, other->label);
        fitting.push_back(&full);
      }
      if (fitting.size() < 2) continue;
      if (disagree) {
        if (const FullName* best = best_by_evidence(bearer, fitting); best != nullptr)
          become(bearer, best->label, fmt::format("with the office or party of {}", best->label));
        continue;
      }
      const FullName* best =
          *std::ranges::min_element(fitting, {}, [this](const FullName* full) { return rank(*full); });
      become(bearer, best->label, "the same given name and surname");
    }
  }

  bool held_office(std::string_view name, const std::set<std::string>& offices,
                   const std::set<std::string>& days) const {
    return std::ranges::any_of(lists_.office_holders, [&](const OfficeHolder& holder) {
      if (holder.name != name || (!offices.empty() && !offices.contains(holder.office))) return false;
      return std::ranges::any_of(days, [&](const std::string& day) { return holder.from <= day && day <= holder.to; });
    });
  }

  int evidence_for(const Bearer& bearer, const FullName& full) const {
    const auto shared = [](const std::set<std::string>& a, const std::set<std::string>& b) {
      return std::ranges::any_of(a, [&](const std::string& x) { return b.contains(x); });
    };
    int evidence = 0;
    if (shared(bearer.offices, full.offices)) evidence += 2;
    if (shared(bearer.parties, full.parties)) evidence += 2;
    if (held_office(full.label, bearer.offices, bearer.days)) {
      if (!bearer.offices.empty())
        evidence += 3;
      else if (!others_held_office(bearer, surname_of(full.label, lists_), full.label))
        evidence += 1;
    }
    return evidence;
  }

  // The one with most evidence; nullptr when there is none or two have as much.
  const FullName* best_by_evidence(const Bearer& bearer, const std::vector<const FullName*>& candidates) const {
    int most = 0;
    const FullName* best = nullptr;
    for (const FullName* full : candidates) {
      const int evidence = evidence_for(bearer, *full);
      if (evidence == most) best = nullptr;
      if (evidence <= most) continue;
      most = evidence;
      best = full;
    }
    return best;
  }

  // Of whom the articles say far more than of the others together: a surname alone is his.
  static const FullName* far_most_said(const std::vector<const FullName*>& candidates) {
    constexpr std::size_t least = 20; // statements
    constexpr std::size_t times = 10;
    std::size_t all = 0;
    const FullName* most = nullptr;
    for (const FullName* full : candidates) {
      all += full->statements;
      if (most == nullptr || full->statements > most->statements) most = full;
    }
    return most != nullptr && most->statements >= least && most->statements >= times * (all - most->statements)
               ? most
               : nullptr;
  }

  void link_short_names() {
    const auto names = full_names();
    for (auto& [key, bearer] : bearers_) {
      const std::string_view core = without_titles(bearer.label, lists_);
      const std::vector<std::string_view> words = name_words(core);
      if (words.empty() || bearer.is_organization || bearer.is_group || find_listed(bearer.label) != nullptr) continue;
      if (!is_proper(core)) continue;
      const bool is_noble =
          words.size() == 2 && core == bearer.label && find(lists_.titles, lower_case(words[0])) != nullptr;
      const bool is_one_word = words.size() == 1 || is_noble; // else "Van den Hoek", "Suu Kyi"
      const std::string_view wanted = is_noble ? words.back() : core;
      if (core.size() < bearer.label.size()) bearer.offices.merge(offices_in(bearer.label, lists_));
      std::vector<const FullName*> candidates;
      if (const auto found = names.find(name_key(words.back())); found != names.end())
        for (const FullName& full : found->second)
          if (full.label != bearer.label && bears_surname(full.label, wanted, lists_)) candidates.push_back(&full);
      std::erase_if(candidates, [&, all = candidates](const FullName* full) { // "Van den Hoek" beside the full name
        return std::ranges::any_of(
            all, [&](const FullName* other) { return bears_surname(other->label, full->label, lists_); });
      });
      if (!is_one_word) {
        if (candidates.size() == 1) become(bearer, candidates.front()->label, "the end of a full name");
        continue;
      }
      if (candidates.size() == 1 && (!others_held_office(bearer, words.back(), candidates.front()->label) ||
                                     evidence_for(bearer, *candidates.front()) > 0)) {
        become(bearer, candidates.front()->label, "the only one with this surname whose full name is given");
      } else if (const FullName* best = best_by_evidence(bearer, candidates); best != nullptr) {
        become(bearer, best->label, "this surname with the same office or party, or in office on the article's day");
      } else if (const FullName* most = far_most_said(candidates);
                 most != nullptr && (candidates.size() > 1 || bearer.days.empty())) {
        become(bearer, most->label, "this surname, and the articles say far more of him than of any other");
      } else if (candidates.empty()) {
        link_by_office(bearer, words.back());
      }
    }
  }

  std::span<const OfficeHolder* const> holders_of(std::string_view surname) const {
    const auto found = holders_.find(surname);
    return found == holders_.end() ? std::span<const OfficeHolder* const>() : found->second;
  }

  // Somebody else of this surname was in office on the article's day (ever, where the day is not known).
  bool others_held_office(const Bearer& bearer, std::string_view surname, std::string_view name) const {
    return std::ranges::any_of(holders_of(surname), [&](const OfficeHolder* holder) {
      return holder->name != name && (bearer.days.empty() || held_office(holder->name, {}, bearer.days));
    });
  }

  void link_by_office(Bearer& bearer, std::string_view surname) {
    if (bearer.offices.empty()) return;
    std::set<std::string> fitting;
    for (const OfficeHolder* holder : holders_of(surname))
      if (held_office(holder->name, bearer.offices, bearer.days)) fitting.insert(holder->name);
    if (fitting.size() == 1) become(bearer, *fitting.begin(), "who held this office on the article's day");
  }

  void link_governments() {
    for (auto& [key, bearer] : bearers_) {
      std::string_view land;
      for (const std::string_view government : {" government", "'s government", "’s government"})
        if (bearer.label.ends_with(government))
          land = std::string_view(bearer.label).substr(0, bearer.label.size() - government.size());
      if (land.empty()) continue;
      const std::int32_t* country = find(lists_.adjectives, land);
      const ActorAlias* alias = find(lists_.aliases, land);
      if (country == nullptr && alias != nullptr && lists_.known[alias->actor].kind == KnownKind::country)
        country = &alias->actor;
      if (country == nullptr) continue;
      const std::string& name = lists_.known[*country].name;
      become(bearer, name, fmt::format("the government of {}", name));
    }
  }

  void link_organizations() {
    std::map<std::string, std::set<std::string>> by_initials;
    std::set<std::string> labels;
    for (const auto& [key, bearer] : bearers_) {
      if (bearer.is_person || bearer.is_group) continue;
      labels.insert(bearer.label);
      std::string initials;
      for (const std::string_view word : name_words(bearer.label))
        if (is_ascii_upper(word.front())) initials += word.front();
      if (initials.size() >= 3 && bearer.is_organization) by_initials[lower_case(initials)].insert(bearer.label);
    }
    for (auto& [key, bearer] : bearers_) {
      if (bearer.is_person || bearer.is_group || find_listed(bearer.label) != nullptr) continue;
      const auto full = by_initials.find(name_key(bearer.label));
      if (full != by_initials.end() && full->second.size() == 1 && name_words(bearer.label).size() == 1) {
        become(bearer, *full->second.begin(), "its initials");
        continue;
      }
      const std::vector<std::string_view> words = name_words(bearer.label);
      if (words.size() < 2 || !lists_.kind_words.contains(lower_case(words.back()))) continue;
      const std::string shorter = bearer.label.substr(0, bearer.label.size() - words.back().size() - 1);
      if (labels.contains(shorter)) become(bearer, shorter, "the same name without the word for its kind");
    }
  }

  void rename() {
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> renamed; // label, wording, reason
    for (Statement& s : linked_.statements) {
      if (!s.actor.name.empty()) {
        const Bearer& bearer = bearers_.at(key_of(s.actor.name, s.doc));
        if (bearer.label != s.actor.name) ++renamed[{bearer.label, s.actor.name, bearer.reason}];
        s.actor.name = bearer.label;
        add_attributes(s.actor);
      }
      if (!s.via.empty()) s.via = bearers_.at(key_of(s.via, s.doc)).label;
      if (s.via == s.actor.name) s.via.clear();
    }
    for (const auto& [what, count] : renamed)
      linked_.links.push_back({.kind = LinkKind::actor,
                               .label = std::get<0>(what),
                               .wording = std::get<1>(what),
                               .reason = std::get<2>(what),
                               .statements = count});
  }

  void add_attributes(Actor& actor) const {
    const KnownActor* known = find_listed(actor.name);
    if (known == nullptr || known->name != actor.name) return;
    actor.kind = find_actor_kind(name(known->kind)).value_or(actor.kind);
    if (known->kind != KnownKind::country && actor.country.empty()) actor.country = known->country;
    if (actor.party.empty()) actor.party = known->party;
    if (actor.wikidata.empty()) actor.wikidata = known->wikidata;
  }

  LinkedStatements& linked_;
  const Lexicon& lexicon_;
  const ActorLists& lists_;
  std::map<std::string_view, std::vector<const OfficeHolder*>> holders_; // of offices, by surname
  std::set<std::string> fathers_;                                        // given_and_last
  StringMap<bool> is_short_;                                             // by name
  std::map<BearerKey, Bearer> bearers_; // sorted: the same statements in any order are linked the same way
};

} // namespace

void link_actors(LinkedStatements& linked, const Lexicon& lexicon) {
  ActorLinker(linked, lexicon).link();
  find_parents(linked.statements, lexicon);
}

} // namespace standpoint
