// Mentions and how they are resolved:
//   names          by link_names: "Lee" -> Lee Nak-yon, "Pyongyang" -> North Korea
//   peoples        "the Israelis" -> Israel
//   descriptions   "the former South Korean prime minister" -> who was given this title before; "the commission" -> the
//                  organisation whose name ends so
//   pronouns       he, she, they, it -> the mention before that fits best (mention_walk.cpp)
//   relatives      "Kim, who ..." -> what the clause depends on
//   spokespeople   "a spokesman for the union" -> the union; named ones are themselves
//   coordination   "France and Germany", "both leaders" -> two actors; "officials and experts" -> one, as worded
//   lists          "the two parties - France and Germany -" -> two; "critics, including Ann Lee" -> critics and Ann Lee
//   nobody         "no one", "few", "no minister" -> no actor
//   the rest       stays as worded, without "the"
#include "actors/resolve_actors.h"

#include "actors/describe_holder.h"
#include "actors/explain_actor.h"
#include "actors/listed_members.h"
#include "actors/match_description.h"
#include "actors/mention_walk.h"
#include "actors/mentions.h"
#include "actors/sole_author.h"
#include "base/ascii.h"
#include "entities/listed_names.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace standpoint {

namespace {

// Shapes: keeps references to what it is made from.
class ActorResolver {
public:
  ActorResolver(const Article&, const std::vector<Attribution>&, const std::vector<RecognizedName>&, const ActorLists&,
                bool explain);

  // The actors of a noun phrase by its head.
  std::vector<Actor> actors(std::int32_t head) const;
  std::vector<Actor> author() const; // the one author of the article; none where it has several or none
  std::string person_at(std::int32_t token) const;
  Mentions take_mentions() { return std::move(mentions_); }

private:
  void suppose_persons(const std::vector<Attribution>&);
  void resolve_one(std::int32_t head, std::vector<Actor>& actors) const;
  void add_listed(std::int32_t head, std::vector<Actor>& actors) const;
  Actor actor_of(std::int32_t head, const Entity&) const;
  Actor make_actor(const Entity&) const;
  std::string role_of(const Entity&) const;
  Actor as_worded(std::int32_t head, ActorKind) const;
  bool stands_for_some(std::int32_t head, const Entity&) const;
  // The entity of a mention's head; -1 when it is none.
  std::int32_t entity_of(std::int32_t token) const { return mentions_.entity_of[token]; }

  const Syntax& syntax_;
  const ActorLists& lists_;
  const bool explain_;
  const std::string_view author_;
  Mentions mentions_;
  // Made once: who is named a thousand times has as many roles, and all of them are looked at.
  mutable std::unordered_map<const Entity*, Actor> made_;
};

ActorResolver::ActorResolver(const Article& article, const std::vector<Attribution>& attributions,
                             const std::vector<RecognizedName>& recognized, const ActorLists& lists, bool explain)
    : syntax_(article.syntax), lists_(lists), explain_(explain), author_(sole_author(article.document.author, lists)) {
  const Syntax& syntax = syntax_;
  const std::size_t size = syntax.size();
  std::vector<Name> names = find_names(syntax, lists, recognized);
  add_listed_names(syntax, lists, names);
  Entities linked = link_names(syntax, lists, names);
  mentions_ = {.entities = std::move(linked.entities),
               .entity_of = std::vector<std::int32_t>(size, -1),
               .in_name = std::vector<char>(size),
               .steps = std::vector<MentionStep>(size)};
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::int32_t at = names[i].range.first; at < names[i].range.last; ++at) {
      mentions_.entity_of[at] = linked.entity_of[i];
      mentions_.in_name[at] = 1;
      mentions_.steps[at].rule = linked.rules[i];
    }
  suppose_persons(attributions);
  MentionWalk(syntax, lists, attributions, article.document.date, author_, mentions_).walk();
}

// A name of several words and no known kind that says something is a person's: "Ban Ki-moon said".
void ActorResolver::suppose_persons(const std::vector<Attribution>& attributions) {
  for (const Attribution& attribution : attributions) {
    if (attribution.source_head == no_token || attribution.outer >= 0) continue;
    const std::int32_t index = entity_of(attribution.source_head);
    if (index < 0) continue;
    Entity& entity = mentions_.entities[index];
    const std::size_t blank = entity.name.rfind(' ');
    if (entity.kind == ActorKind::unknown && entity.known < 0 && blank != std::string::npos &&
        !lists_.texts.contains(lower_case(std::string_view(entity.name).substr(blank + 1))))
      entity.kind = ActorKind::person;
  }
}

std::vector<Actor> ActorResolver::actors(std::int32_t head) const {
  std::vector<Actor> found;
  if (head == no_token || is_nobody(syntax_, lists_, head)) return found;
  if (const std::int32_t group = find_group_before(syntax_, lists_, head); group != no_token) {
    found.push_back(as_worded(group, kind_of_holder(syntax_, lists_, group)));
    found[0].name += ' ';
    found[0].name += syntax_.words({group + 1, syntax_.subtree(head).last});
    return found;
  }
  if (const std::int32_t officer = find_officer_behind(syntax_, lists_, head); officer != no_token)
    return actors(officer);
  const MentionStep step = mentions_.steps[head];
  std::int32_t stands_for = head; // "Grassley and Leahy ... they", "France and Germany, which"
  if ((step.rule == MentionRule::pronoun && syntax_.lemma(head) == "they") || step.rule == MentionRule::relative)
    stands_for = step.to;
  else if (syntax_[head].xpos == Xpos::WP || syntax_[head].xpos == Xpos::WDT)
    if (const std::int32_t antecedent = find_relative_antecedent(syntax_, lists_, mentions_, head);
        antecedent != no_token)
      stands_for = antecedent;
  // "China and the United States, the biggest [polluters], which vowed to": the two.
  if (const std::int32_t called = syntax_[stands_for].head;
      stands_for != head && called != no_token && syntax_[stands_for].relation == Relation::appos &&
      syntax_[stands_for].xpos == Xpos::NNS && mentions_.entity_at(called) != nullptr &&
      syntax_.child(called, {Relation::conj}) != no_token) {
    stands_for = called;
    resolve_one(called, found);
  } else {
    resolve_one(head, found);
  }
  if (found.empty()) return found;
  const auto other_of_two = mentions_.second.find(step.rule == MentionRule::both ? head : stands_for);
  if (other_of_two != mentions_.second.end()) {
    resolve_one(other_of_two->second, found);
    return found;
  }
  // What stands before the name is part of its office: "the Secretary for Culture, Media and Sport, Tessa Jowell".
  const std::int32_t behind = step.rule == MentionRule::apposition && step.to > head ? step.to : no_token;
  std::vector<std::int32_t> others;
  for (const std::int32_t child : syntax_.children(stands_for))
    if (syntax_[child].relation == Relation::conj && is_nominal(syntax_[child]) && child > behind &&
        (syntax_.child(child, {Relation::case_}) == no_token || // not "David Page, of Investec"
         (syntax_[stands_for].relation == Relation::obl_agent && syntax_.has_child_lemma(child, "by"))))
      others.push_back(child);
  // Names and listed bodies stand for themselves, unnamed groups together are one holder.
  const auto is_named = [&](std::int32_t token) {
    return entity_of(token) >= 0 && mentions_.entities[entity_of(token)].is_named;
  };
  const bool has_name = is_named(stands_for) || std::ranges::any_of(others, is_named);
  if (has_name)
    for (const std::int32_t other : others) resolve_one(other, found);
  add_listed(stands_for, found);
  for (std::size_t i = 0; i < found.size(); ++i)
    for (std::size_t k = found.size(); --k > i;)
      if (found[k].name == found[i].name) found.erase(found.begin() + static_cast<std::ptrdiff_t>(k));
  return found;
}

void ActorResolver::add_listed(std::int32_t head, std::vector<Actor>& found) const {
  const Entity* entity = mentions_.entity_at(head);
  const bool is_named = entity != nullptr && entity->is_named;
  const bool is_plural = syntax_[head].xpos == Xpos::NNS || lists_.amounts.contains(syntax_.lower_lemma(head));
  if (!is_named && !is_plural) return;
  const ListedMembers listed = find_listed_members(syntax_, mentions_, head);
  if (listed.are_all && !listed.names.empty()) found.clear();
  // "the Left Party and most Social Democrats": the parser has it as coordinated, and with what stands before it.
  const auto is_coordinated = [&](std::int32_t name) {
    return std::ranges::any_of(syntax_.children(head), [&](std::int32_t child) {
      return syntax_[child].relation == Relation::conj && entity_of(child) == entity_of(name);
    });
  };
  for (const std::int32_t name : listed.names)
    if (!is_coordinated(name)) resolve_one(name, found);
  if (listed.others != no_token) resolve_one(listed.others, found);
}

void ActorResolver::resolve_one(std::int32_t head, std::vector<Actor>& found) const {
  const Token& token = syntax_[head];
  const Entity* entity = mentions_.entity_at(head);
  if (entity != nullptr) {
    if (stands_for_some(head, *entity)) {
      found.push_back(as_worded(head, ActorKind::group));
      return;
    }
    const MentionRule rule = mentions_.steps[head].rule;
    const bool speaks_for = rule == MentionRule::spokesperson || rule == MentionRule::issuer;
    found.push_back(actor_of(head, *entity));
    if (speaks_for) found.back().through = describe_holder(syntax_, lists_, mentions_, head);
    return;
  }
  if (token.xpos == Xpos::WP || token.xpos == Xpos::WDT || token.lemma == "that") {
    const std::int32_t antecedent = find_relative_antecedent(syntax_, lists_, mentions_, head);
    if (antecedent != no_token) resolve_one(antecedent, found);
    return;
  }
  if (token.upos == Upos::PRON && !lists_.amounts.contains(syntax_.lower_lemma(head))) return; // nobody before it fits
  if (!can_hold(syntax_, lists_, head)) return;
  Actor actor = as_worded(head, kind_of_holder(syntax_, lists_, head));
  if (!actor.name.empty()) found.push_back(std::move(actor));
}

Actor ActorResolver::as_worded(std::int32_t head, ActorKind kind) const {
  Actor actor;
  actor.name = describe_holder(syntax_, lists_, mentions_, head);
  actor.kind = kind;
  return actor;
}

// "two Democrats", "some Israelis": not the party, not the country.
bool ActorResolver::stands_for_some(std::int32_t head, const Entity& entity) const {
  if (entity.known < 0 || (syntax_[head].xpos != Xpos::NNS && syntax_[head].xpos != Xpos::NNPS)) return false;
  return std::ranges::any_of(syntax_.children(head), [&](std::int32_t child) {
    return child < head && (syntax_[child].relation == Relation::nummod ||
                            (lists_.amounts.contains(syntax_.lower_lemma(child)) && syntax_.lemma(child) != "all"));
  });
}

// The longest, which says most; not "Mr" alone.
std::string ActorResolver::role_of(const Entity& entity) const {
  const Role* best = nullptr;
  const auto length = [](const Role& role) { return role.words.last - role.words.first; };
  for (const Role& other : entity.roles) {
    if (best != nullptr && length(other) <= length(*best)) continue;
    const WordRange title = title_ending_at(syntax_, lists_, other.words.last - 1, other.words.first);
    if (!title.empty() && find_title(syntax_, lists_, title)->is_honorific && other.titles.empty()) continue;
    best = &other;
  }
  std::string role;
  if (best != nullptr) role = syntax_.words(best->words);
  std::ranges::replace(role, '\n', ' ');
  return role;
}

Actor ActorResolver::actor_of(std::int32_t head, const Entity& entity) const {
  const auto [made, is_new] = made_.try_emplace(&entity);
  if (is_new) made->second = make_actor(entity);
  Actor actor = made->second;
  if (explain_) actor.because = explain_actor(syntax_, mentions_, head);
  return actor;
}

Actor ActorResolver::make_actor(const Entity& entity) const {
  Actor actor;
  actor.name = entity.name;
  actor.kind = entity.kind;
  actor.role = role_of(entity);
  if (entity.known >= 0) {
    const KnownActor& known = lists_.known[entity.known];
    if (known.kind != KnownKind::country) actor.country = known.country;
    actor.party = known.party;
    actor.wikidata = known.wikidata;
  }
  if (actor.party.empty() && entity.kind == ActorKind::person)
    if (const std::int32_t party = find_party(syntax_, lists_, entity); party >= 0)
      actor.party = lists_.known[party].name;
  return actor;
}

std::vector<Actor> ActorResolver::author() const {
  if (author_.empty()) return {};
  Actor author;
  author.name = author_;
  author.kind = ActorKind::person;
  if (explain_) author.because = {"the author of the article"};
  return {author};
}

// The full name behind "Mr Brown"; empty where the token stands for no person.
std::string ActorResolver::person_at(std::int32_t token) const {
  const Entity* entity = mentions_.entity_at(token);
  const bool is_person = entity != nullptr && entity->kind == ActorKind::person && !stands_for_some(token, *entity);
  return is_person ? entity->name : std::string{};
}

} // namespace

ArticleActors resolve_actors(const Article& article, const std::vector<Attribution>& attributions,
                             const std::vector<RecognizedName>& names, const ActorLists& lists, bool explain) {
  ActorResolver resolver(article, attributions, names, lists, explain);
  ArticleActors found;
  for (const Attribution& attribution : attributions)
    found.holders.push_back(is_authors_own(attribution) ? resolver.author() : resolver.actors(attribution.source_head));
  for (std::int32_t at = 0; at < article.syntax.size(); ++at) found.person_at.push_back(resolver.person_at(at));
  Mentions mentions = resolver.take_mentions();
  found.entity_of = std::move(mentions.entity_of);
  found.entities = std::move(mentions.entities);
  return found;
}

} // namespace standpoint
