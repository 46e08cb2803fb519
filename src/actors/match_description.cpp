// Patterns:
//   apposition   the secretary of the Treasury, Jacob Lew, ...; the Israeli newspaper Haaretz
//   title        "the Israeli prime minister" -> who was called "Israeli Prime Minister"; each word of the description
//                that the role repeats speaks for it; "shadow", "deputy" or "former" on one side only speak against it
//   office       "the prime minister" -> Tony Blair, where he is named and office_holders.tsv has him on that day
//   issuer       the Pentagon's statement; a statement from the Pentagon; an Oxfam report
//   kind         "the party" -> the Labour Party, from the nouns of bodies.tsv or the last word of the name
#include "actors/match_description.h"

#include "actors/describe_holder.h"
#include "actors/has_word.h"
#include "base/ascii.h"

#include <algorithm>
#include <cstdlib>

namespace standpoint {

namespace {

std::string_view last_word(std::string_view name) {
  const std::size_t blank = name.rfind(' ');
  return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

bool may_be_person(const Entity& entity) {
  return entity.is_named && (entity.kind == ActorKind::person || entity.kind == ActorKind::unknown);
}

bool is_verb(const Syntax& syntax, std::int32_t token) {
  return syntax[token].upos == Upos::VERB || syntax[token].upos == Upos::AUX;
}

// Behind a comma and before the next one or the verb: "the leader of the league, Jonathan Hill, warned".
std::int32_t find_behind_comma(const Syntax& syntax, const ActorLists& lists, const Mentions& mentions,
                               std::int32_t head, bool of_person) {
  const std::int32_t end = std::min(syntax.sentence_of(head).last, head + 14);
  std::int32_t at = head + 1;
  while (at < end && syntax.word(at) != ",") {
    if (is_verb(syntax, at) || syntax[at].upos == Upos::PUNCT || syntax[at].xpos == Xpos::WP) return no_token;
    ++at;
  }
  ++at;
  const bool is_titled = at + 1 < end && find_title(syntax, lists, {at + 1, at + 2}) != nullptr;
  if (at < end && syntax.lemma(at) == "the" && (!of_person || is_titled)) ++at; // "his sister, the lawyer Anita Rusk"
  while (at < end && of_person && find_title(syntax, lists, {at, at + 1}) != nullptr) ++at; // "Lord", "Mr"
  if (at >= end) return no_token;
  const Entity* named = mentions.entity_at(at);
  if (named == nullptr || !named->is_named || named->kind == ActorKind::country) return no_token;
  if (of_person ? !may_be_person(*named) : named->kind != ActorKind::organization) return no_token;
  std::int32_t behind = at;
  while (behind < end && mentions.entity_at(behind) == named) ++behind;
  if (of_person && named->kind == ActorKind::unknown && behind == at + 1) return no_token; // a word of any kind
  if (behind >= end) return at;
  const bool closes = syntax[behind].upos == Upos::PUNCT || is_verb(syntax, behind) ||
                      syntax[behind].xpos == Xpos::WP || syntax[behind].upos == Upos::ADV ||
                      syntax[behind].upos == Upos::PROPN;
  return closes && syntax[behind].upos != Upos::CCONJ ? at : no_token;
}

// "Theresa Will, the mayor, said", where the parser sees no apposition; the first token of the name.
std::int32_t find_before_comma(const Syntax& syntax, const Mentions& mentions, const Description& description) {
  const WordRange sentence{syntax.sentence_of(description.head).first, syntax.sentence_of(description.head).last};
  std::int32_t comma = description.words.first - 1;
  if (comma > sentence.first && syntax[comma].upos == Upos::DET) --comma;
  if (comma <= sentence.first || syntax.word(comma) != ",") return no_token;
  if (description.head + 1 >= sentence.last || syntax.word(description.head + 1) != ",") return no_token;
  std::int32_t name = comma - 1;
  const Entity* named = mentions.entity_at(name);
  if (named == nullptr || !named->is_named || named->kind != ActorKind::person) return no_token;
  while (name > sentence.first && mentions.entity_at(name - 1) == named) --name;
  return name == sentence.first ? name : no_token;
}

} // namespace

Description describe(const Syntax& syntax, std::int32_t head) {
  Description description{.words = {std::max(syntax.subtree(head).first, head - 8), head + 1}, .head = head};
  bool has_determiner = false;
  for (const std::int32_t child : syntax.children(head)) {
    if (child > head) break;
    const Relation relation = syntax[child].relation;
    if (relation == Relation::nmod_poss) description.is_definite = true;
    if (universal(relation) != Relation::det) continue;
    has_determiner = true;
    description.is_definite = syntax.lemma(child) == "the" || syntax.lemma(child) == "this";
    description.words.first = child + 1;
  }
  while (description.words.first < head &&
         (syntax[description.words.first].upos == Upos::PUNCT || syntax[description.words.first].upos == Upos::ADP))
    ++description.words.first;
  if (!has_determiner) { // attached to an adjective: "the bespectacled, 71-year-old diplomat"
    const std::int32_t begin = std::max(syntax.sentence_of(head).first, head - 8);
    std::int32_t at = head - 1;
    while (at >= begin && (syntax[at].upos == Upos::ADJ || syntax[at].upos == Upos::NUM || syntax.word(at) == "-" ||
                           syntax[at].upos == Upos::NOUN || syntax.word(at) == ","))
      --at;
    has_determiner = at >= begin && at < head - 1 && syntax[at].upos == Upos::DET;
    if (has_determiner) {
      description.is_definite = syntax.lemma(at) == "the";
      description.words.first = at + 1;
    }
  }
  if (!has_determiner && syntax[head].upos == Upos::PROPN) description.is_definite = true;
  description.is_plural = syntax[head].xpos == Xpos::NNS || syntax[head].xpos == Xpos::NNPS;
  return description;
}

std::int32_t find_apposed(const Syntax& syntax, const ActorLists& lists, const Mentions& mentions,
                          const Description& description) {
  const std::int32_t head = description.head;
  const HashedString& noun = syntax.lower_lemma(head);
  const bool of_organization = lists.organization_words.contains(noun);
  const bool of_person = !title_ending_at(syntax, lists, head, description.words.first).empty() ||
                         lists.person_words.contains(noun) || lists.group_words.contains(noun);
  if (description.is_plural || (!of_person && !of_organization)) return no_token;
  for (const std::int32_t child : syntax.children(head)) {
    const Relation relation = syntax[child].relation;
    const Entity* named = mentions.entity_at(child);
    if (named == nullptr || !named->is_named) continue;
    const bool is_beside =
        relation == Relation::appos || (child > head && (relation == Relation::flat || relation == Relation::compound));
    if (is_beside && (of_person ? named->kind == ActorKind::person
                                : named->kind != ActorKind::person && named->kind != ActorKind::country))
      return child;
  }
  // "the Israeli newspaper Haaretz", "the watchdog group Judicial Watch"; "minister Frank Field"
  if (const std::int32_t next = head + 1; next < syntax.sentence_of(head).last) {
    const Entity* named = mentions.entity_at(next);
    const bool is_person = named != nullptr && named->kind == ActorKind::person;
    const bool fits = of_organization ? !is_person && named != nullptr && named->kind != ActorKind::country : is_person;
    if (fits && named->is_named) return next;
  }
  if (of_person)
    if (const std::int32_t name = find_before_comma(syntax, mentions, description); name != no_token) return name;
  return find_behind_comma(syntax, lists, mentions, head, of_person && !of_organization);
}

std::int32_t find_titled(const Syntax& syntax, const ActorLists& lists, const Mentions& mentions,
                         const Description& description) {
  const WordRange phrase = description.words;
  const WordRange title = title_ending_at(syntax, lists, description.head, phrase.first);
  if (title.empty()) return -1;
  const std::string& wanted = find_title(syntax, lists, title)->canonical;
  const std::string_view said = syntax.words(phrase);
  const std::string prime = "prime " + wanted;
  constexpr std::int32_t farthest = 10'000; // tokens, so that a book does not compare each title with all others
  int best_score = 0;
  std::int32_t best = -1;
  for (std::size_t i = 0; i < mentions.entities.size(); ++i) {
    if (mentions.entities[i].kind != ActorKind::person) continue;
    for (const Role& role : mentions.entities[i].roles) {
      if (std::abs(role.words.first - description.head) > farthest) continue;
      const std::string_view theirs = syntax.words(role.words);
      const bool is_same = std::ranges::find(role.titles, wanted) != role.titles.end();
      // "the minister" of an "environment minister", not of a prime minister
      const bool is_of_kind =
          !is_same && title.last - title.first == 1 && has_word(theirs, wanted) && !has_word(theirs, prime);
      if (!is_same && !is_of_kind) continue;
      int score = is_same ? 10 : 8;
      for (std::int32_t at = phrase.first; at < title.first; ++at) {
        const Token& modifier = syntax[at];
        if (modifier.upos != Upos::ADJ && modifier.upos != Upos::NOUN && modifier.upos != Upos::PROPN) continue;
        const bool repeated = has_word(theirs, lower_case(syntax.word(at)));
        score += repeated ? 3 : modifier.upos == Upos::PROPN || is_capitalized(syntax.word(at)) ? -4 : -1;
      }
      for (const std::string& word : lists.turning_words)
        if (has_word(theirs, word) != has_word(said, word)) score -= 5;
      const std::int32_t later = syntax[role.words.first].sentence - syntax[description.head].sentence;
      if (role.words.first < description.head) ++score; // said before, not later
      if (later > 3) score -= 4;
      if (score >= 7 && score > best_score) {
        best = static_cast<std::int32_t>(i);
        best_score = score;
      }
    }
  }
  return best;
}

Incumbent find_office_holder(const Syntax& syntax, const ActorLists& lists, const Mentions& mentions,
                             const Description& description, std::string_view day) {
  const WordRange phrase = description.words;
  const WordRange title = title_ending_at(syntax, lists, description.head, phrase.first);
  if (title.empty()) return {};
  std::string_view country;
  bool is_former = false;
  for (std::int32_t at = phrase.first; at < title.first; ++at) {
    const std::string word = lower_case(syntax.word(at));
    if (word == "former" || word == "ex") {
      is_former = true;
    } else if (lists.turning_words.contains(word) || syntax[at].upos == Upos::NOUN) {
      return {};
    } else if (is_capitalized(syntax.word(at))) { // "South Korean", "South Korea's"
      const std::int32_t* of = nullptr;
      std::int32_t last = std::min(at + 3, title.first);
      for (; last > at && of == nullptr; of == nullptr ? --last : last) {
        of = find(lists.adjectives, syntax.words({at, last}));
        const ActorAlias* alias = find(lists.aliases, syntax.words({at, last}));
        if (of == nullptr && alias != nullptr && alias->needed.empty()) of = &alias->actor;
      }
      if (of == nullptr) return {}; // "the Ruritanian president", "the Harvard president"
      country = lists.known[*of].name;
      at = last - 1;
    }
  }
  const std::string& wanted = find_title(syntax, lists, title)->canonical;
  Incumbent found;
  int listed = 0;
  for (const OfficeHolder& holder : lists.office_holders) {
    if (holder.office != wanted || (!country.empty() && holder.country != country)) continue;
    if (!day.empty() && (is_former ? holder.to > day : (day < holder.from || day > holder.to))) continue;
    ++listed;
    if (!country.empty() && !day.empty() && !is_former) found.listed = &holder;
    for (std::size_t i = 0; i < mentions.entities.size(); ++i) {
      const Entity& entity = mentions.entities[i];
      if (!may_be_person(entity) || (entity.name != holder.name && entity.name != last_word(holder.name))) continue;
      if (found.entity < 0 || entity.full_mentions > mentions.entities[found.entity].full_mentions)
        found.entity = static_cast<std::int32_t>(i);
    }
  }
  if (listed != 1) found.listed = nullptr;
  return found;
}

bool is_unnamed(const Syntax& syntax, const ActorLists& lists, const Entity& meant, const Description& description) {
  const HashedString& noun = syntax.lower_lemma(description.head);
  return lists.unnamed.contains(noun) && !may_be_called(syntax, meant, noun.text);
}

// "[Lee] is a former minister who pledged it", "[Lee] speaks often and is a soldier, writer and mayor who": of what is
// only said to be somebody, who that is; no_token elsewhere.
static std::int32_t described_by(const Syntax& syntax, std::int32_t noun) {
  bool is_predicate = false;
  const auto above = [&](std::int32_t at) {
    return syntax[at].relation == Relation::conj || syntax[at].relation == Relation::appos ? syntax[at].head : no_token;
  };
  for (std::int32_t at = noun; at != no_token; at = above(at)) {
    is_predicate = is_predicate || syntax.child(at, {Relation::cop}) != no_token;
    if (const std::int32_t subject = syntax.child(at, {Relation::nsubj}); subject != no_token)
      return is_predicate ? subject : no_token;
  }
  return no_token;
}

std::int32_t find_relative_antecedent(const Syntax& syntax, const ActorLists& lists, const Mentions& mentions,
                                      std::int32_t pronoun) {
  std::int32_t clause = syntax[pronoun].head;
  while (clause != no_token && syntax[clause].relation != Relation::acl_relcl) clause = syntax[clause].head;
  const std::int32_t antecedent = clause == no_token ? no_token : syntax[clause].head;
  if (antecedent == no_token || antecedent >= pronoun) return no_token;
  if (const std::int32_t described = described_by(syntax, antecedent); described != no_token) return described;
  if (lower_case(syntax.word(pronoun)) != "who") return antecedent;
  for (std::int32_t up = antecedent; up != no_token; up = syntax[up].head) {
    const Entity* entity = mentions.entity_at(up);
    const bool is_body = entity != nullptr && entity->is_named && entity->kind == ActorKind::organization;
    if (is_body && syntax.child(up, {Relation::case_}) == no_token) return up;
    if (entity == nullptr && syntax[up].relation == Relation::appos && syntax[up].head != no_token)
      if (const Entity* named = mentions.entity_at(syntax[up].head); named != nullptr && named->is_named)
        return syntax[up].head; // "Mitch McConnell, now the leader, who"
    const ActorKind kind = entity != nullptr ? entity->kind : kind_of_holder(syntax, lists, up);
    if (kind == ActorKind::person || kind == ActorKind::group) return up;
    const Relation relation = universal(syntax[up].relation);
    if (relation != Relation::nmod && relation != Relation::appos) break;
  }
  return antecedent;
}

std::int32_t find_issuer(const Syntax& syntax, const Mentions& mentions, std::int32_t text) {
  for (const std::int32_t child : syntax.children(text)) {
    const Relation relation = syntax[child].relation;
    const bool before = child < text && (relation == Relation::nmod_poss || relation == Relation::compound ||
                                         relation == Relation::nmod);
    const bool behind = child > text && child < text + 6 && universal(relation) == Relation::nmod &&
                        (syntax.has_child_lemma(child, "by") || syntax.has_child_lemma(child, "from"));
    if (!before && !behind) continue;
    const Entity* entity = mentions.entity_at(child);
    if (entity != nullptr && entity->is_named && entity->kind != ActorKind::unknown) return child;
  }
  return no_token;
}

std::int32_t principal_of(const Syntax& syntax, std::int32_t speaker) {
  for (const std::int32_t child : syntax.children(speaker)) {
    const Relation relation = universal(syntax[child].relation);
    const bool before = child < speaker && (relation == Relation::nmod || relation == Relation::compound);
    const bool behind = child > speaker && relation == Relation::nmod &&
                        (syntax.has_child_lemma(child, "for") || syntax.has_child_lemma(child, "of"));
    if (before || behind) return child;
  }
  return no_token;
}

bool may_be_called(const Syntax& syntax, const Entity& entity, std::string_view noun) {
  if (std::ranges::find(entity.nouns, noun) != entity.nouns.end()) return true;
  if (has_word(entity.name, noun)) return true;
  return std::ranges::any_of(entity.roles, [&](const Role& role) { return has_word(syntax.words(role.words), noun); });
}

std::int32_t find_party(const Syntax& syntax, const ActorLists& lists, const Entity& entity) {
  for (const Role& role : entity.roles)
    for (std::int32_t first = role.words.first; first < role.words.last; ++first)
      for (std::int32_t last = std::min(first + 3, role.words.last); last > first; --last) {
        const ActorAlias* alias = find(lists.aliases, syntax.words({first, last}));
        if (alias == nullptr) continue;
        const KnownActor& known = lists.known[alias->actor];
        if (std::ranges::find(known.nouns, "party") != known.nouns.end()) return alias->actor;
      }
  return -1;
}

} // namespace standpoint
