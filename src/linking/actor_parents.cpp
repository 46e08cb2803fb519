#include "linking/actor_parents.h"

#include "base/ascii.h"
#include "lexicon/person_names.h"
#include "linking/topic_key.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace standpoint {

namespace {

constexpr std::size_t longest_alias = 7; // words

// A word of a name or a role.
struct NameWord {
  std::string text; // without "'s" and marks at its edges
  std::string noun; // lower case, singular
  bool possessive = false;
};

std::vector<NameWord> split_name(std::string_view text) {
  std::vector<NameWord> words;
  for (std::string_view piece : name_words(text)) {
    while (!piece.empty() && (piece.front() == '(' || piece.front() == '-' || piece.front() == '"'))
      piece.remove_prefix(1);
    while (!piece.empty() && (piece.back() == ',' || piece.back() == ')' || piece.back() == '"' || piece.back() == ';'))
      piece.remove_suffix(1);
    NameWord word;
    for (const std::string_view ending : {"'s", "’s", "s'", "s’"})
      if (!word.possessive && piece.size() > ending.size() && piece.ends_with(ending)) {
        piece.remove_suffix(ending.front() == 's' ? ending.size() - 1 : ending.size());
        word.possessive = true;
      }
    if (piece.empty()) continue;
    word.text = piece;
    // "MPs" is too short for singular().
    const bool is_letters = piece.size() > 2 && piece.back() == 's' && is_ascii_upper(piece[piece.size() - 2]);
    word.noun = is_letters ? lower_case(piece.substr(0, piece.size() - 1)) : singular(lower_case(piece));
    std::erase(word.noun, '.');
    words.push_back(std::move(word));
  }
  return words;
}

bool is_preposition(std::string_view word) {
  static constexpr std::string_view words[] = {"of", "at", "for", "in", "to", "on", "with", "from", "under", "by"};
  return std::ranges::find(words, word) != std::end(words);
}

bool is_binding(std::string_view word) { // what binds a body to the noun before it
  return word == "of" || word == "at" || word == "for" || word == "from" || word == "in";
}

class BodyFinder {
public:
  BodyFinder(std::string_view text, const Lexicon& lexicon) : lexicon_(lexicon), words_(split_name(text)) {
    for (head_end_ = 0; head_end_ < words_.size() && !is_preposition(words_[head_end_].text);) ++head_end_;
  }

  std::string of_role() const {
    if (head_end_ == 0 || is_barred()) return {};
    return body_beside_head(true);
  }

  std::string of_name() const {
    if (head_end_ == 0 || is_barred()) return {};
    if (const std::string government = administration(); !government.empty()) return government;
    return body_beside_head(false);
  }

private:
  // "former", "shadow"; "U.S. and European officials".
  bool is_barred() const {
    return std::ranges::any_of(words_, [&](const NameWord& word) {
      const std::string lower = lower_case(word.text);
      return lexicon_.actors.turning_words.contains(lower) || lower.starts_with("ex-") || lower == "and" ||
             lower == "or" || lower == "than";
    });
  }

  // "Obama administration", "Donald Trump's administration", "administration of President Obama".
  std::string administration() const {
    if (words_[head_end_ - 1].noun != "administration") return {};
    for (const OfficeHolder& holder : lexicon_.actors.office_holders) {
      if (holder.country != "United States" || holder.office != "president") continue;
      const std::string_view surname = surname_of(holder.name, lexicon_.actors);
      if (std::ranges::any_of(words_, [&](const NameWord& word) { return word.text == surname; }))
        return holder.country;
    }
    return {};
  }

  // The body in front of the head ("State Department spokesman") or bound behind it ("official of the Treasury").
  std::string body_beside_head(bool is_role) const {
    const std::string& head = words_[head_end_ - 1].noun;
    for (std::size_t at = 0; at + 1 < head_end_; ++at)
      if (const std::string body = body_at(at, head_end_ - 1, head, is_role); !body.empty()) return body;
    if (head_end_ < words_.size() && is_binding(words_[head_end_].text)) {
      std::size_t at = head_end_ + 1;
      if (at < words_.size() && (words_[at].text == "the" || words_[at].text == "The")) ++at;
      if (at < words_.size()) return body_at(at, words_.size(), head, is_role);
    }
    return {};
  }

  // The longest name of a body or a country that begins at this word, if the head may act for it.
  std::string body_at(std::size_t at, std::size_t end, const std::string& head, bool is_role) const {
    const ActorLists& lists = lexicon_.actors;
    for (std::size_t n = std::min(longest_alias, end - at); n > 0; --n) {
      std::string name = words_[at].text;
      for (std::size_t k = 1; k < n; ++k) name += ' ' + words_[at + k].text;
      if (!is_ascii_upper(name.front()) && static_cast<unsigned char>(name.front()) < 0x80) return {};
      const ActorAlias* alias = find(lists.aliases, name);
      std::int32_t actor = alias != nullptr && alias->needed.empty() ? alias->actor : -1;
      if (actor < 0)
        if (const std::int32_t* adjective = find(lists.adjectives, name)) actor = *adjective;
      if (actor < 0 && n == 1 && name == "Republican") actor = index_of_party("Republican Party");
      if (actor < 0 && n == 1 && name == "Democratic") actor = index_of_party("Democratic Party");
      if (actor < 0) continue;
      const KnownActor& known = lists.known[static_cast<std::size_t>(actor)];
      return may_act(head, known, is_role) ? known.name : std::string{};
    }
    return {};
  }

  // "prime minister", "attorney general", "president".
  bool ends_with_office() const {
    std::string words;
    for (std::size_t n = 1; n <= std::min<std::size_t>(3, head_end_); ++n) {
      words = lower_case(words_[head_end_ - n].text) + (n == 1 ? "" : " ") + words;
      const Title* title = find(lexicon_.actors.titles, words);
      if (title != nullptr && !title->is_honorific) return true;
    }
    return false;
  }

  std::int32_t index_of_party(std::string_view name) const {
    const ActorAlias* alias = find(lexicon_.actors.aliases, name);
    return alias == nullptr ? -1 : alias->actor;
  }

  bool may_act(const std::string& head, const KnownActor& body, bool is_role) const {
    const AffiliationLists& words = lexicon_.affiliations;
    const bool is_office = is_role && ends_with_office();
    const bool is_hopeful = head == "nominee" || head == "candidate" || head == "hopeful";
    if (is_hopeful && std::ranges::find(body.nouns, "party") == body.nouns.end()) return false;
    if (body.kind == KnownKind::country && (head == "mayor" || head == "mayoress")) return false; // of "London"
    if (body.kind == KnownKind::country)
      return words.government_words.contains(head) || (is_office && !words.member_words.contains(head)) ||
             (is_role && (head == "president" || head == "secretary"));
    return words.body_words.contains(head) || is_office || lexicon_.actors.speakers.contains(head) ||
           (is_role && head == "chairwoman");
  }

  const Lexicon& lexicon_;
  std::vector<NameWord> words_;
  std::size_t head_end_ = 0; // one behind the head: the last word before the first preposition
};

bool has_role_of_member(const std::vector<std::string>& roles, const Lexicon& lexicon) {
  return std::ranges::any_of(roles, [&](const std::string& role) {
    return std::ranges::any_of(
        split_name(role), [&](const NameWord& word) { return lexicon.affiliations.member_words.contains(word.noun); });
  });
}

bool has_users_party(std::string_view name, const Lexicon& lexicon) {
  const ActorAlias* alias = find(lexicon.actors.aliases, name);
  return alias != nullptr && alias->is_users &&
         !lexicon.actors.known[static_cast<std::size_t>(alias->actor)].party.empty();
}

// A parliament: its members act for their parties.
bool is_chamber(std::string_view body, const Lexicon& lexicon) {
  const ActorAlias* alias = find(lexicon.actors.aliases, body);
  if (alias == nullptr) return false;
  const std::vector<std::string>& nouns = lexicon.actors.known[static_cast<std::size_t>(alias->actor)].nouns;
  return std::ranges::find(nouns, "parliament") != nouns.end() || std::ranges::find(nouns, "chamber") != nouns.end();
}

// What all articles say of one name.
struct Known {
  std::map<TextId, std::size_t> bodies; // in its roles
  std::vector<std::string> roles;       // each once
  TextId most_said() const {
    std::size_t all = 0;
    for (const auto& [body, count] : bodies) all += count;
    for (const auto& [body, count] : bodies)
      if (2 * count > all) return body;
    return 0;
  }
};

// The results of a function of a name or a role, which many statements share.
class Remembered {
public:
  template <class Make> TextId operator()(TextId key, Make make) {
    const auto [entry, is_new] = found_.try_emplace(key);
    if (is_new) entry->second = make();
    return entry->second;
  }

private:
  std::unordered_map<TextId, TextId> found_; // for looking up, never walked
};

class ParentFinder {
public:
  ParentFinder(StatementRows& rows, const Lexicon& lexicon) : all_(rows), texts_(rows.texts), lexicon_(lexicon) {
    for (const OfficeHolder& holder : lexicon.actors.office_holders) holders_.insert(holder.name);
  }

  void find() {
    gather_roles();
    std::unordered_map<std::uint64_t, std::uint32_t> numbers; // by actor and day, for looking up, never walked
    for (StatementRow& row : all_.rows) {
      const ActorRow& actor = all_.actor(row.actor);
      if (!row.takes_position || actor.name == 0) continue;
      const bool is_of_day = actor.kind == ActorKind::person && is_listed(actor.name);
      const TextId day = is_of_day ? (row.date == 0 ? row.article_date : row.date) : 0;
      const auto [known, is_new] = numbers.try_emplace(static_cast<std::uint64_t>(row.actor) << 32 | day);
      if (is_new) known->second = all_.number_of(with_parent(actor, day));
      row.actor = known->second;
    }
  }

private:
  void gather_roles() {
    std::vector<std::uint32_t> counts(all_.actors()); // statements
    for (const StatementRow& row : all_.rows) counts[row.actor] += row.takes_position;
    for (std::uint32_t number = 0; number < counts.size(); ++number) {
      const ActorRow& actor = all_.actor(number);
      if (counts[number] == 0 || actor.kind != ActorKind::person || actor.role == 0) continue;
      const std::string role(texts_[actor.role]);
      Known& name = known_[actor.name];
      if (std::ranges::find(name.roles, role) == name.roles.end()) name.roles.push_back(role);
      const TextId body = of_roles_(actor.role, [&] { return texts_.add(body_in_role(role, lexicon_)); });
      if (body != 0) name.bodies[body] += counts[number];
    }
  }

  // Whether offices or parties of this person are listed, which depend on the day.
  bool is_listed(TextId name) {
    return is_listed_(name, [&]() -> TextId {
             const std::string_view text = texts_[name];
             return holders_.contains(text) || lexicon_.affiliations.members.contains(name_key(text)) ? 1 : 0;
           }) != 0;
  }

  ActorRow with_parent(ActorRow actor, TextId day) {
    actor.parent = actor.kind == ActorKind::person
                       ? parent_of_person(actor, texts_[day])
                       : of_names_(actor.name, [&] { return texts_.add(body_in_name(texts_[actor.name], lexicon_)); });
    if (actor.parent == actor.name) actor.parent = 0;
    return actor;
  }

  TextId parent_of_person(ActorRow& actor, std::string_view day) {
    static const Known unknown;
    const auto found = known_.find(actor.name);
    const Known& known = found == known_.end() ? unknown : found->second;
    const std::string_view name = texts_[actor.name];
    if (is_listed(actor.name)) {
      const std::string party = party_on(name, day, known.roles, lexicon_);
      // The list knows the day, a role may be another's; but a user's own party stays.
      if (!party.empty() && !has_users_party(name, lexicon_)) actor.party = texts_.add(party);
      if (const std::string office = office_on(name, day, known.roles, lexicon_); !office.empty())
        return texts_.add(office);
    }
    const TextId said = known.most_said();
    return said != 0 && (actor.party == 0 || !is_chamber(texts_[said], lexicon_)) ? said : actor.party;
  }

  StatementRows& all_;
  TextPool& texts_;
  const Lexicon& lexicon_;
  std::set<std::string_view> holders_;      // of offices
  std::unordered_map<TextId, Known> known_; // by name, for looking up, never walked
  Remembered of_roles_, of_names_, is_listed_;
};

} // namespace

std::string body_in_role(std::string_view role, const Lexicon& lexicon) {
  return BodyFinder(role, lexicon).of_role();
}

std::string body_in_name(std::string_view name, const Lexicon& lexicon) {
  if (const std::string* whole = find(lexicon.affiliations.parts, name)) return *whole;
  return BodyFinder(name, lexicon).of_name();
}

std::string party_on(std::string_view name, std::string_view day, const std::vector<std::string>& roles,
                     const Lexicon& lexicon) {
  const std::vector<PartyMember>* members = find(lexicon.affiliations.members, name_key(name));
  if (members == nullptr) return {};
  std::set<std::string> parties;
  for (const PartyMember& member : *members) {
    if (member.needs_role && !has_role_of_member(roles, lexicon)) continue;
    if (day.empty() || (member.from <= day && day <= member.to)) parties.insert(member.party);
  }
  return parties.size() == 1 ? *parties.begin() : std::string{};
}

std::string office_on(std::string_view name, std::string_view day, const std::vector<std::string>& roles,
                      const Lexicon& lexicon) {
  const bool is_listed = name.find(' ') == std::string_view::npos || lexicon.actors.holder_names.contains(name);
  if (!is_listed) return {};
  std::set<std::string> found;
  for (const OfficeHolder& holder : lexicon.actors.office_holders) {
    if (holder.name != name) continue;
    // A leader or a speaker of a chamber is no government.
    const std::string office = holder.office.substr(holder.office.rfind(' ') + 1);
    if (office == "leader" || office == "speaker" || office == "whip") continue;
    const bool is_in_office =
        day.empty() ? std::ranges::any_of(roles,
                                          [&](const std::string& role) {
                                            return offices_in(role, lexicon.actors).contains(holder.office);
                                          })
                    : holder.from <= day && day <= holder.to;
    if (is_in_office) found.insert(holder.country);
  }
  return found.size() == 1 ? *found.begin() : std::string{};
}

void find_parents(StatementRows& rows, const Lexicon& lexicon) {
  ParentFinder(rows, lexicon).find();
}

} // namespace standpoint
