// What makes two names one actor, strongest first:
//   the list         "Pyongyang", "the DPRK" -> North Korea
//   the same words   case, accents, apostrophes, hyphens and dots aside: "Kim Jong-un", "KIM JONG UN"
//   first and last   "Hillary Clinton", "Hillary Rodham Clinton", "H. Clinton"
//   the surname      "Mr Clarke" -> Charles Clarke; "Lee" -> Lee Nak-yon, whose surname comes first; "Van den Hoek"
//   the given name   "Hillary" -> Hillary Clinton
//   the initials     "ACLU", "Acpo" -> the organisation with these initials
// Where a surname fits several, honorific and gender decide, then "the elder", then who is named in full more often,
// then who was named in full last before, of one sentence the first.
#include "entities/link_names.h"

#include "base/ascii.h"
#include "base/index.h"
#include "lexicon/person_names.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <unordered_map>
#include <utility>

namespace standpoint {

namespace {

std::string initials_of(std::string_view name) {
  std::string initials;
  for (const std::string_view word : name_words(name))
    if (is_capitalized(word)) initials += lower_case(word.substr(0, 1));
  return initials;
}

// "Acpo" and "A.C.P.O." of "Association of Chief Police Officers": each letter begins a word, in their order.
bool abbreviates(std::string_view text, std::string_view name) {
  const std::string letters = name_key(text);
  if (letters.size() < 2 || text.find(' ') != std::string_view::npos) return false;
  std::size_t matched = 0;
  for (const std::string_view word : name_words(name))
    if (matched < letters.size() && lower_case(word.substr(0, 1))[0] == letters[matched]) ++matched;
  return matched == letters.size();
}

bool genders_fit(Gender a, Gender b) {
  return a == Gender::unknown || b == Gender::unknown || a == b;
}

class Linker {
public:
  Linker(const Syntax& syntax, const ActorLists& lists, const std::vector<Name>& names)
      : syntax_(syntax), lists_(lists), names_(names) {}

  Entities link() {
    result_.entity_of.assign(names_.size(), -1);
    result_.rules.assign(names_.size(), MentionRule::none);
    for (std::size_t i = 0; i < names_.size(); ++i)
      named_last_[last_key(names_[i].text)].push_back(static_cast<std::int32_t>(i));
    std::vector<char> is_full(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) is_full[i] = is_full_name(names_[i]);
    for (std::size_t i = 0; i < names_.size(); ++i) { // the full names first: a short one may stand before its full one
      if (!is_full[i]) continue;
      result_.entity_of[i] = find_full(names_[i], result_.rules[i]);
      named_at_[result_.entity_of[i]].push_back(names_[i].range.first);
      if (const Title* title = title_before(names_[i]); title != nullptr)
        titles_[result_.entity_of[i]].push_back(title->canonical);
    }
    is_namesake_.assign(result_.entities.size(), 0);
    for (std::size_t i = 0; i + 1 < names_.size(); ++i)
      if (!is_full[i] && is_full[i + 1] && are_namesakes(names_[i], names_[i + 1]))
        is_namesake_[result_.entity_of[i + 1]] = 1;
    for (std::size_t i = 0; i < names_.size(); ++i)
      if (!is_full[i]) result_.entity_of[i] = find_short(names_[i], result_.rules[i]);
    sort_by_first_mention();
    for (std::size_t i = 0; i < names_.size(); ++i) add_roles(names_[i], entity(result_.entity_of[i]));
    keep_abbreviations();
    for (Entity& of : result_.entities)
      if (of.known < 0 && of.kind == ActorKind::person) of.name = without_capitals(of.name);
    return std::move(result_);
  }

private:
  using Index = std::unordered_map<std::string, std::vector<std::int32_t>>; // words of a name -> entities, or names
  using Candidates = std::vector<std::int32_t>;

  std::string last_key(std::string_view name) const {
    const std::vector<std::string_view> words = person_words(name, lists_);
    return words.empty() ? std::string{} : name_key(words.back());
  }

  // An entity is found by the words of its name. One that gets a fuller name keeps its old places: who looks there
  // compares the names anyway.
  void register_name(std::int32_t index) {
    const Entity& of = entity(index);
    std::string& key = keys_[index];
    key = name_key(of.name);
    by_key_[key].push_back(index);
    by_last_[last_key(of.name)].push_back(index);
    if (const auto words = name_words(of.name); !words.empty()) by_first_[name_key(words.front())].push_back(index);
    by_initials_[initials_of(of.name)].push_back(index);
    if (of.known >= 0) by_known_[std::to_string(of.known)].push_back(index);
  }

  // "Vance and his wife Nora Vance", "Vance's son, Tom Vance": the surname alone is somebody else's.
  bool are_namesakes(const Name& first, const Name& other) const {
    constexpr std::int32_t longest_link = 6; // words
    if (!bears_surname(other.text, first.text, lists_) || last_key(other.text) != last_key(first.text)) return false;
    const std::int32_t gap = other.range.first - first.range.last;
    if (gap < 1 || gap > longest_link) return false;
    const std::string_view link = syntax_.word(first.range.last);
    if (link != "and" && link != "'s" && link != "\u2019s") return false;
    for (std::int32_t at = first.range.last + 1; at < other.range.first; ++at)
      if (syntax_[at].upos == Upos::VERB || syntax_[at].upos == Upos::AUX || syntax_[at].upos == Upos::ADP)
        return false;
    return true;
  }

  // In the order in which the entities were found.
  static Candidates candidates_in(std::initializer_list<std::pair<const Index*, std::string>> places) {
    Candidates found;
    for (const auto& [index, key] : places)
      if (const auto here = index->find(key); here != index->end())
        found.insert(found.end(), here->second.begin(), here->second.end());
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

  Entity& entity(std::int32_t index) { return result_.entities[index]; }

  // Not "Suu Kyi" beside Aung San Suu Kyi, nor "Van den Hoek".
  bool is_full_name(const Name& name) const {
    if (name.known >= 0) return true;
    if (name.text.find(' ') == std::string::npos) return false;
    if (name.kind == ActorKind::organization || lists_.given_names.contains(name_words(name.text).front())) return true;
    const auto longer = named_last_.find(name_key(name_words(name.text).back())); // they end in its last word
    if (longer == named_last_.end()) return true;
    return std::ranges::none_of(longer->second, [&](std::int32_t index) {
      const Name& other = names_[index];
      return other.known < 0 && other.text.size() > name.text.size() && other.kind != ActorKind::organization &&
             bears_surname(other.text, name.text, lists_);
    });
  }

  std::int32_t add(const Name& name) {
    Entity fresh = name.known >= 0
                       ? entity_of_known(lists_, name.known)
                       : Entity{.name = name.text, .kind = name.kind, .gender = name.gender, .nouns = {}, .roles = {}};
    const std::vector<std::string_view> words = name_words(fresh.name);
    if (!name.has_title && fresh.known < 0 && words.size() > 1 && lists_.texts.contains(lower_case(words.back())))
      fresh.kind = ActorKind::unknown; // "the Gambling Bill" is nobody
    fresh.gender = name.gender;
    fresh.is_place = name.is_place && fresh.kind == ActorKind::unknown;
    fresh.full_mentions = name.known >= 0 || name.text.find(' ') != std::string::npos;
    result_.entities.push_back(std::move(fresh));
    keys_.emplace_back();
    named_at_.emplace_back();
    titles_.emplace_back();
    const std::int32_t index = count_of(result_.entities) - 1;
    register_name(index);
    return index;
  }

  void mention(const Name& name, std::size_t index) {
    Entity& of = result_.entities[index];
    ++of.full_mentions;
    if (of.gender == Gender::unknown) of.gender = name.gender;
    if (of.kind == ActorKind::unknown) of.kind = name.kind;
    if (of.known >= 0 || name.known >= 0) return;
    const bool is_plainer = name.text.size() == of.name.size() && without_capitals(of.name) != of.name;
    if (name.text.size() <= of.name.size() && !is_plainer) return;
    of.name = name.text;
    register_name(static_cast<std::int32_t>(index));
  }

  std::int32_t find_full(const Name& name, MentionRule& rule) {
    rule = name.known >= 0 ? MentionRule::listed : MentionRule::same_name;
    const std::string key = name_key(name.text);
    const bool may_be_persons = name.kind != ActorKind::organization && name.text.find(' ') != std::string::npos;
    const Candidates candidates = name.known >= 0 ? candidates_in({{&by_known_, std::to_string(name.known)}})
                                                  : candidates_in({{&by_key_, key}, {&by_last_, last_key(name.text)}});
    for (const std::int32_t index : candidates) {
      const auto i = static_cast<std::size_t>(index);
      const Entity& candidate = result_.entities[i];
      if (name.known >= 0 || candidate.known >= 0) {
        if (name.known != candidate.known) continue;
      } else if (keys_[i] != key) {
        if (!may_be_persons || candidate.kind == ActorKind::organization) continue;
        if (keys_[i][0] != key[0] || !may_be_same_person(candidate.name, name.text, lists_)) continue;
      }
      mention(name, i);
      return static_cast<std::int32_t>(i);
    }
    return add(name);
  }

  bool may_be_person(const Entity& candidate) const {
    return candidate.kind == ActorKind::person || (candidate.known < 0 && candidate.kind == ActorKind::unknown);
  }

  // "Hillary", "Sir Digby", not "Mr Charles".
  bool may_be_given_name(const Name& name) const {
    if (!name.has_title) return true;
    if (name.role.empty()) return false;
    const WordRange title = title_ending_at(syntax_, lists_, name.role.last - 1, name.role.first);
    return !title.empty() && find_title(syntax_, lists_, title)->of_given_name;
  }

  const Title* title_before(const Name& name) const {
    if (name.role.empty()) return nullptr;
    const WordRange title = title_ending_at(syntax_, lists_, name.role.last - 1, name.role.first);
    return title.empty() ? nullptr : find_title(syntax_, lists_, title);
  }

  // "Rusk, the senator", and who was called Senator Paul Rusk.
  bool has_title_of(const Name& name, std::size_t index) const {
    for (std::int32_t at = name.range.first; at < name.range.last; ++at) {
      const std::int32_t beside = syntax_.child(at, {Relation::appos});
      const Title* title = beside == no_token ? nullptr : find_title(syntax_, lists_, {beside, beside + 1});
      if (title != nullptr && std::ranges::find(titles_[index], title->canonical) != titles_[index].end()) return true;
    }
    return false;
  }

  // Of two of one surname: "the elder Vance" is the one without "Jr.", or with "Sr."
  bool fits_age(const Name& name, const Entity& candidate) const {
    const std::int32_t before = name.range.first - 1;
    if (before < 0) return true;
    const std::string_view word = syntax_.word(before);
    const bool is_elder = word == "elder" || word == "senior";
    if (!is_elder && word != "younger" && word != "junior") return true;
    const std::string_view last = name_words(candidate.name).back();
    const bool has_suffix = is_suffix(last, lists_);
    return is_elder == (!has_suffix || name_key(last) == "sr");
  }

  // Where it was last named in full before this token, of one sentence the first place; -1 when only behind it.
  std::int32_t last_named(std::size_t index, std::int32_t token) const {
    std::int32_t last = -1;
    for (const std::int32_t at : named_at_[index])
      if (at < token && (last < 0 || syntax_[at].sentence != syntax_[last].sentence)) last = at;
    return last;
  }

  bool comes_sooner(std::size_t a, std::size_t b, std::int32_t token) const {
    const Entity& one = result_.entities[a];
    const Entity& other = result_.entities[b];
    if (one.full_mentions != other.full_mentions) return one.full_mentions > other.full_mentions;
    const std::int32_t here = last_named(a, token);
    const std::int32_t there = last_named(b, token);
    if (here < 0 || there < 0) return here >= 0 && there < 0;
    if (syntax_[here].sentence != syntax_[there].sentence) return here > there;
    return here < there;
  }

  std::int32_t find_short(const Name& name, MentionRule& rule) {
    std::int32_t best = -1;
    const std::string key = name_key(name.text);
    const std::vector<std::string_view> words = name_words(name.text);
    if (words.empty()) return add(name);
    // A surname stands at the end of a name, or at its beginning.
    const Candidates by_surname =
        candidates_in({{&by_last_, name_key(words.back())}, {&by_first_, name_key(words.front())}});
    const auto consider = [&](MentionRule by, const Candidates& candidates, auto fits) {
      rule = by;
      for (const std::int32_t i : candidates) {
        if (!fits(entity(i))) continue;
        if (best < 0 || comes_sooner(i, best, name.range.first)) best = i;
      }
      return best >= 0;
    };
    const auto bears = [&](const Entity& e) { // "Clarke", "Mr Clarke"
      const std::string& full = keys_[&e - result_.entities.data()];
      if (is_namesake(e, name)) return false;
      return full.find(key) != std::string::npos && may_be_person(e) && genders_fit(e.gender, name.gender) &&
             bears_surname(e.name, name.text, lists_);
    };
    const auto has_key = [&](const Entity& e) { return keys_[&e - result_.entities.data()] == key; };
    const auto is_given_name_of = [&](const Entity& e) { // "Hillary"
      const auto full = name_words(e.name);
      return may_be_person(e) && full.size() > 1 && name_key(full.front()) == key;
    };
    const auto has_initials = [&](const Entity& e) { // "Acpo"
      return e.known < 0 && e.kind != ActorKind::person && initials_of(e.name) == key;
    };
    const bool found =
        consider(MentionRule::surname, by_surname,
                 [&](const Entity& e) { return bears(e) && has_title_of(name, &e - result_.entities.data()); }) ||
        consider(MentionRule::surname, by_surname, [&](const Entity& e) { return bears(e) && fits_age(name, e); }) ||
        consider(MentionRule::surname, by_surname, bears) ||
        consider(MentionRule::same_name, candidates_in({{&by_key_, key}}), has_key) ||
        (may_be_given_name(name) &&
         consider(MentionRule::given_name, candidates_in({{&by_first_, key}}), is_given_name_of)) ||
        (name.text.size() >= 3 && !name.has_title &&
         consider(MentionRule::initials, candidates_in({{&by_initials_, key}}), has_initials));
    if (!found) return add(name);
    Entity& of = entity(best);
    if (of.kind == ActorKind::unknown && name.has_title) of.kind = ActorKind::person;
    if (of.gender == Gender::unknown) of.gender = name.gender;
    return best;
  }

  // Whom the surname alone cannot mean; "Mrs Vance" may be her.
  bool is_namesake(const Entity& of, const Name& name) const {
    const std::size_t index = &of - result_.entities.data();
    const bool is_told_apart = name.gender != Gender::unknown && name.gender == of.gender;
    return index < is_namesake_.size() && is_namesake_[index] != 0 && !is_told_apart;
  }

  void sort_by_first_mention() {
    std::vector<std::int32_t> order(result_.entities.size(), -1);
    std::vector<Entity> sorted;
    for (std::int32_t& of : result_.entity_of) {
      auto& place = order[of];
      if (place < 0) {
        place = count_of(sorted);
        sorted.push_back(std::move(entity(of)));
      }
      of = place;
    }
    result_.entities = std::move(sorted);
  }

  // A listed organisation that the article calls by its initials alone is called so: the fullest name is the article's.
  void keep_abbreviations() {
    std::vector<std::string_view> called(result_.entities.size());
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const std::size_t index = result_.entity_of[i];
      const Entity& of = result_.entities[index];
      const ActorAlias* alias = of.known < 0 ? nullptr : find(lists_.aliases, names_[i].text);
      const bool is_kept = alias != nullptr && !alias->is_users && of.kind == ActorKind::organization &&
                           abbreviates(names_[i].text, of.name);
      if (!is_kept)
        called[index] = of.name;
      else if (called[index].empty())
        called[index] = names_[i].text;
    }
    for (std::size_t i = 0; i < called.size(); ++i)
      if (!called[i].empty() && called[i] != result_.entities[i].name) result_.entities[i].name = called[i];
  }

  void add_role(WordRange words, Entity& of) {
    if (words.empty()) return;
    Role role{.words = words, .titles = {}};
    for (std::int32_t at = words.first; at < words.last; ++at) {
      const WordRange title = title_ending_at(syntax_, lists_, at, words.first);
      if (title.empty()) continue;
      if (const Title* found = find_title(syntax_, lists_, title); !found->is_honorific)
        role.titles.push_back(found->canonical);
    }
    of.roles.push_back(std::move(role));
  }

  // Before the name, and in apposition: "David Davis, the shadow home secretary", "the party's leader, Charles
  // Kennedy".
  void add_roles(const Name& name, Entity& of) {
    if (of.kind == ActorKind::country || of.is_place) return; // "in Edinburgh, the prime minister said"
    if (of.kind == ActorKind::organization) {
      add_nouns(name, of);
      return;
    }
    add_role(name.role, of);
    for (std::int32_t at = name.range.first; at < name.range.last; ++at) {
      if (const std::int32_t apposition = syntax_.child(at, {Relation::appos}); apposition != no_token)
        add_described(apposition, name, of);
      if (syntax_[at].relation == Relation::appos) add_described(syntax_[at].head, name, of);
    }
    add_title_before_comma(name, of);
  }

  // "Scottish Finance Minister, Tom McCabe MSP, said", whatever the parser makes of it: an apposition of proper nouns.
  void add_title_before_comma(const Name& name, Entity& of) {
    const std::int32_t comma = name.range.first - 1, head = comma - 1, begin = syntax_.sentence_of(comma + 1).first;
    if (of.kind == ActorKind::organization || head < begin || syntax_.word(comma) != ",") return;
    if (syntax_[head].upos != Upos::PROPN) return;
    WordRange words{head, comma};
    while (words.first > begin && is_capitalized(syntax_.word(words.first - 1))) --words.first;
    if (title_ending_at(syntax_, lists_, head, words.first).empty()) return;
    if (of.kind == ActorKind::unknown) of.kind = ActorKind::person;
    add_role(words, of);
  }

  void add_noun(std::int32_t token, Entity& of) {
    const HashedString& noun = syntax_.lower_lemma(token);
    const bool is_new = std::ranges::find(of.nouns, noun.text) == of.nouns.end();
    if (syntax_[token].upos == Upos::NOUN && is_new && lists_.organization_words.contains(noun))
      of.nouns.emplace_back(noun.text);
  }

  // "the watchdog group Judicial Watch", "Unison, the biggest union".
  void add_nouns(const Name& name, Entity& of) {
    if (name.range.first > syntax_.sentence_of(name.range.first).first) add_noun(name.range.first - 1, of);
    for (std::int32_t at = name.range.first; at < name.range.last; ++at)
      if (const std::int32_t apposition = syntax_.child(at, {Relation::appos}); apposition != no_token)
        add_noun(apposition, of);
  }

  void add_described(std::int32_t head, const Name& name, Entity& of) {
    if (name.range.contains(head) || syntax_[head].upos != Upos::NOUN) return;
    WordRange words = syntax_.subtree(head);
    words.last = head + 1;
    for (const std::int32_t child : syntax_.children(head)) // "general secretary of Unison", not the clause behind
      if (syntax_[child].relation == Relation::nmod && child > head && child < head + 8)
        words.last = std::max(words.last, syntax_.subtree(child).last);
    if (words.first < name.range.last && name.range.first < words.last) { // the name lies within the phrase
      if (name.range.first <= head) return;
      words.last = std::min(words.last, name.range.first);
    }
    while (words.first < head && (syntax_[words.first].upos == Upos::DET || syntax_[words.first].upos == Upos::PUNCT))
      ++words.first;
    if (of.kind == ActorKind::unknown) {
      const HashedString& noun = syntax_.lower_lemma(head);
      const bool is_person = !title_ending_at(syntax_, lists_, head, words.first).empty() ||
                             lists_.group_words.contains(noun) || lists_.person_words.contains(noun);
      of.kind = is_person                                  ? ActorKind::person
                : lists_.organization_words.contains(noun) ? ActorKind::organization
                                                           : of.kind;
    }
    if (of.kind != ActorKind::organization) add_role(words, of);
  }

  const Syntax& syntax_;
  const ActorLists& lists_;
  const std::vector<Name>& names_;
  Entities result_;
  std::vector<std::string> keys_;                   // by entity, while names are linked: name_key of its name
  std::vector<std::vector<std::int32_t>> named_at_; // by entity: the first tokens of its full names
  std::vector<std::vector<std::string>> titles_;    // by entity: what stands before its full names
  std::vector<char> is_namesake_;                   // by entity: the surname alone is somebody else's
  Index by_key_, by_last_, by_first_, by_initials_, by_known_; // entities by name_key of the name, of its last word ...
  Index named_last_;                                           // names_ by name_key of their last word
};

} // namespace

Entity entity_of_known(const ActorLists& lists, std::int32_t index) {
  const KnownActor& known = lists.known[index];
  return {.name = known.name,
          .kind = find_actor_kind(name(known.kind)).value_or(ActorKind::unknown),
          .known = index,
          .nouns = known.nouns,
          .roles = {}};
}

Entities link_names(const Syntax& syntax, const ActorLists& lists, const std::vector<Name>& names) {
  return Linker(syntax, lists, names).link();
}

} // namespace standpoint
