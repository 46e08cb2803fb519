#include "actors/describe_holder.h"

#include "base/ascii.h"

#include <algorithm>

namespace standpoint {

namespace {

// Where the phrase ends: behind "of ..." and "for ...", before clauses, commas, dashes and verbs.
std::int32_t end_of_phrase(const Syntax& syntax, const ActorLists& lists, const Mentions& mentions, std::int32_t head) {
  const auto is_named = [&](std::int32_t token) { // "the union and Nina Holt": two holders
    const Entity* entity = mentions.entity_at(token);
    return entity != nullptr && entity->is_named;
  };
  constexpr std::int32_t longest = 14; // tokens behind the head
  std::int32_t end = head + 1;
  for (const std::int32_t child : syntax.children(head)) {
    const Relation relation = syntax[child].relation;
    if (child < head || child > head + longest) continue;
    const bool describes = syntax.has_child_lemma(child, "with") || syntax.has_child_lemma(child, "like") ||
                           lists.no_actors.contains(lower_case(syntax.word(child))); // "prosecutors in April"
    if ((universal(relation) == Relation::nmod && !describes) || relation == Relation::flat ||
        (relation == Relation::conj && !is_named(child)))
      end = std::max(end, std::min(syntax.subtree(child).last, head + longest));
  }
  for (std::int32_t at = head + 1; at < end; ++at) {
    const Token& token = syntax[at];
    const bool is_dash =
        token.upos == Upos::PUNCT && token.xpos != Xpos::comma && token.xpos != Xpos::period &&
        (token.xpos != Xpos::HYPH || (!syntax.adjacent(at - 1, at) && at + 1 < end && !syntax.adjacent(at, at + 1)));
    if (syntax.word(at) == "," || is_dash || token.xpos == Xpos::WP || token.xpos == Xpos::WDT ||
        token.upos == Upos::AUX || token.upos == Upos::VERB)
      return at;
  }
  return end;
}

// Whom a possessive pronoun stands for: "his"; "whose", for what its clause belongs to.
const Entity* find_owner(const Syntax& syntax, const Mentions& mentions, std::int32_t token) {
  if (syntax[token].xpos == Xpos::PRP_poss) return mentions.entity_at(token);
  if (syntax[token].xpos != Xpos::WP_poss) return nullptr;
  std::int32_t clause = syntax[token].head;
  while (clause != no_token && syntax[clause].relation != Relation::acl_relcl) clause = syntax[clause].head;
  return clause == no_token || syntax[clause].head == no_token ? nullptr : mentions.entity_at(syntax[clause].head);
}

void lower_first_letter(std::string& text) {
  if (text.size() > 1 && is_ascii_upper(text[0]) && !is_ascii_upper(text[1]) && text[1] != '.')
    text[0] = ascii_lower(text[0]);
}

} // namespace

std::string describe_holder(const Syntax& syntax, const ActorLists& lists, const Mentions& mentions,
                            std::int32_t head) {
  WordRange range = syntax.subtree(head);
  range.last = end_of_phrase(syntax, lists, mentions, head);
  while (range.last > head + 1 &&
         (syntax[range.last - 1].upos == Upos::ADP || syntax[range.last - 1].upos == Upos::CCONJ))
    --range.last;
  const auto is_opening = [&](std::int32_t at) {
    const Token& token = syntax[at];
    const bool is_least = at + 1 < head && token.upos == Upos::ADP && syntax[at + 1].xpos == Xpos::JJS; // "at least"
    if (is_least) return false;
    const bool opens_preposition = at + 1 < head && syntax[at + 1].upos == Upos::ADP &&
                                   (token.upos == Upos::ADV || token.upos == Upos::VERB); // "according to"
    const bool is_article =
        syntax.lemma(at) == "the" || (syntax.lemma(at) == "a" && !lists.amounts.contains(syntax.lower_lemma(head)));
    return token.upos == Upos::PUNCT || token.upos == Upos::CCONJ || token.upos == Upos::ADP || opens_preposition ||
           is_article || (token.upos == Upos::ADV && (token.head == head || !syntax.depends_on(token.head, head))) ||
           syntax.word(at) == "such";
  };
  while (range.first < head && is_opening(range.first)) ++range.first;
  std::string text;
  for (std::int32_t at = range.first; at < range.last; ++at) { // "his colleagues" -> "Andy Hayman's colleagues"
    const Entity* owner = find_owner(syntax, mentions, at);
    if (owner == nullptr) continue;
    text = std::string(syntax.words({range.first, at}));
    if (!text.empty()) text += ' ';
    text += owner->name + "'s";
    range.first = at + 1;
    break;
  }
  const bool is_own = text.empty();
  if (!is_own && range.first < range.last) text += ' ';
  text += syntax.words(range);
  const std::string_view first = syntax.word(range.first);
  const bool is_listed = range.last - range.first > 2 && // "White House officials"
                         lists.aliases.contains(syntax.words({range.first, range.first + 2}));
  if (is_own && !is_listed && syntax[range.first].upos != Upos::PROPN && !lists.adjectives.contains(first) &&
      !lists.aliases.contains(first))
    lower_first_letter(text);
  std::ranges::replace(text, '\n', ' ');
  return text;
}

bool can_hold(const Syntax& syntax, const ActorLists& lists, std::int32_t head) {
  const Token& token = syntax[head];
  const HashedString& noun = syntax.lower_lemma(head);
  if (lists.no_actors.contains(lower_case(syntax.word(head)))) return false;
  if (syntax.word(head).find(':') != std::string_view::npos) return false; // a time of day
  const auto is_thing = [&](std::int32_t at) { return lists.things.contains(lower_case(syntax.word(at))); };
  if (is_thing(head) || std::ranges::any_of(syntax.children(head), [&](std::int32_t child) {
        return universal(syntax[child].relation) == Relation::compound && is_thing(child);
      }))
    return false;
  if (is_name(token)) return !lists.texts.contains(noun) || token.upos == Upos::PROPN;
  if (lists.amounts.contains(noun)) return true;
  if (token.upos == Upos::ADJ || token.upos == Upos::NUM || token.upos == Upos::DET) {
    const std::int32_t determiner = syntax.child(head, {Relation::det}); // "the right", "the unemployed", "59 percent"
    return token.upos != Upos::ADJ || (determiner != no_token && syntax.lemma(determiner) == "the");
  }
  if (token.upos != Upos::NOUN) return false;
  if (kind_of_holder(syntax, lists, head) != ActorKind::unknown) return true;
  return lists.texts.contains(noun);
}

bool is_nobody(const Syntax& syntax, const ActorLists& lists, std::int32_t head) {
  if (lists.nobody.contains(syntax.lower_lemma(head))) return true;
  const std::string word = lower_case(syntax.word(head));
  if (word == "few" && !syntax.has_child_lemma(head, "a")) return true;
  for (const std::int32_t child : syntax.children(head)) {
    if (child > head) break;
    const Relation relation = universal(syntax[child].relation);
    const std::string_view lemma = syntax.lower_lemma(child).text;
    if (relation == Relation::det && (lemma == "no" || lemma == "neither")) return true;
    if (relation != Relation::amod || lower_case(syntax.word(child)) != "few") continue;
    const std::int32_t before = child - 1;
    return before < syntax.sentence_of(child).first || syntax[before].upos != Upos::DET; // not "a few", "the few"
  }
  return false;
}

std::int32_t find_officer_behind(const Syntax& syntax, const ActorLists& lists, std::int32_t body) {
  if (syntax[body].upos != Upos::PROPN) return no_token; // "the wife of U.S. President Ann Lee"
  const std::int32_t end = syntax.subtree(body).last;
  for (const std::int32_t name : syntax.children(body)) {
    if (name < body || universal(syntax[name].relation) != Relation::nmod || syntax[name].upos != Upos::PROPN) continue;
    if (syntax.subtree(name).last != end) continue;
    for (const std::int32_t title : syntax.children(name)) {
      const bool is_office = title < name && syntax[title].relation == Relation::nmod_desc &&
                             lists.titles.contains(syntax.lower_lemma(title));
      if (is_office && syntax.child(title, {Relation::compound}) != no_token) return name;
    }
  }
  return no_token;
}

std::int32_t find_group_before(const Syntax& syntax, const ActorLists& lists, std::int32_t head) {
  const std::int32_t verb = syntax[head].head;
  const std::int32_t first = syntax.subtree(head).first; // of "Some in the party" the "in"
  const bool has_mark = first < head && syntax[first].relation == Relation::case_ && syntax[first].head == head;
  const std::int32_t mark = has_mark ? first : first - 1;
  if (verb == no_token || mark <= syntax.sentence_of(head).first) return no_token;
  if (syntax[head].relation != Relation::nsubj) return no_token;
  if ((!has_mark && syntax[mark].head != verb) || (syntax[mark].upos != Upos::SCONJ && syntax[mark].upos != Upos::ADP))
    return no_token;
  const std::int32_t group = mark - 1;
  const bool is_subject = syntax[group].head == verb && universal(syntax[group].relation) == Relation::nsubj;
  return is_subject && kind_of_holder(syntax, lists, group) == ActorKind::group ? group : no_token;
}

ActorKind kind_of_holder(const Syntax& syntax, const ActorLists& lists, std::int32_t head) {
  const Token& token = syntax[head];
  const HashedString& noun = syntax.lower_lemma(head);
  const bool plural = token.xpos == Xpos::NNS || token.xpos == Xpos::NNPS;
  if (lists.organization_words.contains(noun)) return plural ? ActorKind::group : ActorKind::organization;
  const bool is_person = lists.titles.contains(noun) || lists.person_words.contains(noun);
  if (is_person || lists.group_words.contains(noun)) return plural || !is_person ? ActorKind::group : ActorKind::person;
  if (lists.amounts.contains(noun)) return ActorKind::group;
  // "campaigners", "strategists", "libertarians": who does something, in the plural.
  return plural && has_plural_agent_ending(lists, noun.text) ? ActorKind::group : ActorKind::unknown;
}

} // namespace standpoint
