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
#include "linking/bearers.h"
#include "linking/fathers.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace standpoint {

namespace {

class ActorLinker {
public:
  ActorLinker(StatementRows& rows, std::vector<Link>& links, const Lexicon& lexicon)
      : all_(rows), texts_(rows.texts), links_(links), lexicon_(lexicon), lists_(lexicon.actors),
        fathers_(rows, lexicon.actors) {
    for (const OfficeHolder& holder : lists_.office_holders)
      holders_[surname_of(holder.name, lists_)].push_back(&holder);
  }

  void link() {
    collect();
    for (Bearer& bearer : bearers_) link_listed(bearer);
    link_spellings();
    link_middle_names();
    link_governments();
    link_organizations();
    link_short_names();
    rename();
  }

private:
  // The name alone is not enough where it is short: then articles are looked at one by one.
  std::uint64_t key_of(TextId name, TextId doc) {
    const auto [entry, is_new] = is_short_.try_emplace(name);
    if (is_new) entry->second = name_words(without_titles(texts_[name], lists_)).size() < 2;
    return static_cast<std::uint64_t>(name) << 32 | (entry->second ? doc : 0);
  }

  void collect() {
    std::unordered_map<std::uint64_t, std::uint32_t> numbers; // for looking up, never walked
    const auto number_of = [&](TextId name, TextId doc) {
      const auto [entry, is_new] = numbers.try_emplace(key_of(name, doc), static_cast<std::uint32_t>(bearers_.size()));
      if (is_new) {
        Bearer& bearer = bearers_.emplace_back();
        bearer.name = bearer.label = texts_[name];
      }
      return entry->second;
    };
    std::unordered_map<TextId, TextSet> offices; // by role
    speakers_.assign(all_.rows.size(), 0);
    reporters_.assign(all_.rows.size(), 0);
    for (std::size_t i = 0; i < all_.rows.size(); ++i) {
      const StatementRow& row = all_.rows[i];
      const ActorRow& actor = all_.actor(row.actor);
      if (actor.name != 0) {
        speakers_[i] = number_of(actor.name, row.doc);
        Bearer& bearer = bearers_[speakers_[i]];
        ++bearer.statements;
        bearer.is_person = bearer.is_person || actor.kind == ActorKind::person;
        bearer.is_organization = bearer.is_organization || actor.kind == ActorKind::organization;
        bearer.is_group = bearer.is_group || actor.kind == ActorKind::group || actor.kind == ActorKind::country;
        if (actor.role != 0) {
          const auto [found, is_new] = offices.try_emplace(actor.role);
          if (is_new) found->second = offices_of(texts_[actor.role]);
          bearer.offices.add(found->second);
        }
        if (actor.party != 0) bearer.parties.add(actor.party);
        if (row.article_date != 0) bearer.days.add(row.article_date);
      }
      if (row.via != 0) reporters_[i] = number_of(row.via, row.doc);
    }
  }

  TextSet offices_of(std::string_view words) {
    TextSet offices;
    for (const std::string& office : offices_in(words, lists_)) offices.add(texts_.add(office));
    return offices;
  }

  void become(Bearer& bearer, std::string_view label, std::string_view reason) {
    if (bearer.label == label) return;
    bearer.label = texts_[texts_.add(label)];
    bearer.reason =
        texts_.add(bearer.reason == 0 ? std::string(reason) : fmt::format("{}; {}", texts_[bearer.reason], reason));
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
    for (Bearer& bearer : bearers_) {
      if (bearer.is_group && !bearer.is_person) continue;
      const bool is_listed = find_listed(bearer.label) != nullptr;
      const std::string_view core =
          bearer.is_organization || is_listed ? bearer.label : without_titles(bearer.label, lists_);
      if (name_words(core).size() < 2 && !bearer.is_organization) continue;
      if (core.size() < bearer.label.size()) {
        bearer.offices.add(offices_of(bearer.label));
        // "director of a company" and "Mr Brown's rules" are no names behind a title.
        const bool is_name = is_full_name(core, false, lexicon_) || (name_words(core).size() == 1 && is_proper(core));
        if (is_name && (bearer.is_person || name_words(core).size() > 1)) become(bearer, core, "the title aside");
      }
      if (is_proper(bearer.label) || bearer.is_organization) same[name_key(bearer.label)].push_back(&bearer);
    }
    for (auto& [key, bearers] : same) {
      const std::string_view label = best_label(bearers);
      for (Bearer* bearer : bearers) become(*bearer, label, "the same name in another spelling");
    }
  }

  std::string_view best_label(const std::vector<Bearer*>& bearers) const {
    std::map<std::string_view, std::size_t> counts;
    for (const Bearer* bearer : bearers) counts[bearer->label] += bearer->statements;
    return std::ranges::min_element(counts, {},
                                    [&](const auto& entry) {
                                      return std::tuple(find_listed(entry.first) == nullptr,
                                                        without_capitals(entry.first) != entry.first,
                                                        -static_cast<std::ptrdiff_t>(entry.second),
                                                        -static_cast<std::ptrdiff_t>(entry.first.size()), entry.first);
                                    })
        ->first;
  }

  static bool is_proper(std::string_view name) { // begins with a capital, or a letter of another alphabet
    return !name.empty() && !is_ascii_lower(name.front());
  }

  // Persons by the key of their surname's last word: labels of full names and what is known of them.
  struct FullName {
    std::string_view label;
    std::size_t statements = 0;
    TextSet offices;
    TextSet parties;
  };
  std::map<std::string, std::vector<FullName>> full_names() const {
    std::map<std::string_view, FullName> by_label;
    for (const Bearer& bearer : bearers_) {
      const bool may_be_person = bearer.is_person || (!bearer.is_organization && !bearer.is_group);
      if (!may_be_person || !is_full_name(bearer.label, bearer.is_person, lexicon_)) continue;
      FullName& full = by_label[bearer.label];
      full.label = bearer.label;
      full.statements += bearer.statements;
      full.offices.add(bearer.offices);
      full.parties.add(bearer.parties);
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
                      -static_cast<std::ptrdiff_t>(full.label.size()), full.label);
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

  void link_middle_names() {
    const auto names = full_names();
    for (Bearer& bearer : bearers_) {
      const std::string_view surname = surname_of(bearer.label, lists_);
      if (surname.empty() || !is_proper(bearer.label)) continue;
      const auto found = names.find(last_key(surname));
      if (found == names.end()) continue;
      std::vector<const FullName*> fitting;
      bool disagree = false;
      for (const FullName& full : found->second) {
        if (!may_be_one(full.label, bearer.label) || fathers_.are_father_and_son(full.label, bearer.label)) continue;
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

  bool held_office(std::string_view name, const TextSet& offices, const TextSet& days) const {
    return std::ranges::any_of(lists_.office_holders, [&](const OfficeHolder& holder) {
      const auto is_of_holder = [&](TextId office) { return texts_[office] == holder.office; };
      if (holder.name != name || (!offices.empty() && std::ranges::none_of(offices, is_of_holder))) return false;
      return std::ranges::any_of(days,
                                 [&](TextId day) { return holder.from <= texts_[day] && texts_[day] <= holder.to; });
    });
  }

  int evidence_for(const Bearer& bearer, const FullName& full) const {
    int evidence = 0;
    if (bearer.offices.shares_one_with(full.offices)) evidence += 2;
    if (bearer.parties.shares_one_with(full.parties)) evidence += 2;
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
    for (Bearer& bearer : bearers_) {
      const std::string_view core = without_titles(bearer.label, lists_);
      const std::vector<std::string_view> words = name_words(core);
      if (words.empty() || bearer.is_organization || bearer.is_group || find_listed(bearer.label) != nullptr) continue;
      if (!is_proper(core)) continue;
      const bool is_noble =
          words.size() == 2 && core == bearer.label && find(lists_.titles, lower_case(words[0])) != nullptr;
      const bool is_one_word = words.size() == 1 || is_noble; // else "Van den Hoek", "Suu Kyi"
      const std::string_view wanted = is_noble ? words.back() : core;
      if (core.size() < bearer.label.size()) bearer.offices.add(offices_of(bearer.label));
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
    for (Bearer& bearer : bearers_) {
      std::string_view land;
      for (const std::string_view government : {" government", "'s government", "’s government"})
        if (bearer.label.ends_with(government)) land = bearer.label.substr(0, bearer.label.size() - government.size());
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
    std::map<std::string, std::set<std::string_view>> by_initials;
    std::set<std::string_view> labels;
    for (const Bearer& bearer : bearers_) {
      if (bearer.is_person || bearer.is_group) continue;
      labels.insert(bearer.label);
      std::string initials;
      for (const std::string_view word : name_words(bearer.label))
        if (is_ascii_upper(word.front())) initials += word.front();
      if (initials.size() >= 3 && bearer.is_organization) by_initials[lower_case(initials)].insert(bearer.label);
    }
    for (Bearer& bearer : bearers_) {
      if (bearer.is_person || bearer.is_group || find_listed(bearer.label) != nullptr) continue;
      const auto full = by_initials.find(name_key(bearer.label));
      if (full != by_initials.end() && full->second.size() == 1 && name_words(bearer.label).size() == 1) {
        become(bearer, *full->second.begin(), "its initials");
        continue;
      }
      const std::vector<std::string_view> words = name_words(bearer.label);
      if (words.size() < 2 || !lists_.kind_words.contains(lower_case(words.back()))) continue;
      const std::string_view shorter = bearer.label.substr(0, bearer.label.size() - words.back().size() - 1);
      if (labels.contains(shorter)) become(bearer, shorter, "the same name without the word for its kind");
    }
  }

  void rename() {
    std::map<std::tuple<std::string_view, std::string_view, std::string_view>, std::size_t> renamed;
    std::vector<TextId> labels;
    labels.reserve(bearers_.size());
    for (const Bearer& bearer : bearers_) {
      labels.push_back(texts_.add(bearer.label));
      if (bearer.label != bearer.name && bearer.statements > 0)
        renamed[{bearer.label, bearer.name, texts_[bearer.reason]}] += bearer.statements;
    }
    std::unordered_map<std::uint64_t, std::uint32_t> numbers; // by actor and label, for looking up, never walked
    for (std::size_t i = 0; i < all_.rows.size(); ++i) {
      StatementRow& row = all_.rows[i];
      if (all_.actor(row.actor).name != 0) {
        const TextId label = labels[speakers_[i]];
        const auto [known, is_new] = numbers.try_emplace(static_cast<std::uint64_t>(row.actor) << 32 | label);
        if (is_new) known->second = all_.number_of(with_attributes(all_.actor(row.actor), label));
        row.actor = known->second;
      }
      if (row.via != 0) row.via = labels[reporters_[i]];
      if (row.via == all_.actor(row.actor).name) row.via = 0;
    }
    for (const auto& [what, count] : renamed)
      links_.push_back({.kind = LinkKind::actor,
                        .label = std::string(std::get<0>(what)),
                        .wording = std::string(std::get<1>(what)),
                        .reason = std::string(std::get<2>(what)),
                        .statements = count});
  }

  ActorRow with_attributes(ActorRow actor, TextId label) {
    actor.name = label;
    const KnownActor* known = find_listed(texts_[label]);
    if (known == nullptr || known->name != texts_[label]) return actor;
    actor.kind = find_actor_kind(name(known->kind)).value_or(actor.kind);
    if (known->kind != KnownKind::country && actor.country == 0) actor.country = texts_.add(known->country);
    if (actor.party == 0) actor.party = texts_.add(known->party);
    if (actor.wikidata == 0) actor.wikidata = texts_.add(known->wikidata);
    return actor;
  }

  StatementRows& all_;
  TextPool& texts_;
  std::vector<Link>& links_;
  const Lexicon& lexicon_;
  const ActorLists& lists_;
  Fathers fathers_;
  std::map<std::string_view, std::vector<const OfficeHolder*>> holders_; // of offices, by surname
  std::vector<Bearer> bearers_;
  std::vector<std::uint32_t> speakers_, reporters_; // of each row its bearers
  std::unordered_map<TextId, bool> is_short_;       // names
};

} // namespace

void link_actors(StatementRows& rows, std::vector<Link>& links, const Lexicon& lexicon) {
  tidy_names(rows, links, lexicon);
  ActorLinker(rows, links, lexicon).link();
  find_parents(rows, lexicon);
}

} // namespace standpoint
