// A description means, the first that applies:
//   apposed      the name beside it: "the prime minister, Lee Nak-yon"
//   listed       whom a list of actors has under these words
//   peoples      "the Israelis" -> Israel
//   same noun    who was described so before: "a senior official ... the official"
//   titled       who was given that title, or held the office that day: "the home secretary"
//   called so    the organisation named before that may be called so: "the party"
//   issuer       who made the text: "the statement said"
//   foreground   the person spoken of: "Mr Bush ... the Texan governor"
//   announced    who is named next, of a description in the lead ("A lawmaker wants ... Joey Salceda said") or of an
//                indefinite one in the sentence before
#include "actors/describe_holder.h"
#include "actors/match_description.h"
#include "actors/mention_walk.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::int32_t last_of_lead = 2; // sentence: the title and two of the text

} // namespace

std::int32_t MentionWalk::add_known(std::int32_t known) {
  for (std::size_t i = 0; i < mentions_.entities.size(); ++i)
    if (mentions_.entities[i].known == known) return static_cast<std::int32_t>(i);
  mentions_.entities.push_back(entity_of_known(lists_, known));
  return static_cast<std::int32_t>(mentions_.entities.size() - 1);
}

const MentionWalk::Seen* MentionWalk::find_last(std::int32_t entity) const {
  const auto found = std::find_if(seen_.rbegin(), seen_.rend(), [&](const Seen& s) { return s.entity == entity; });
  return found == seen_.rend() ? nullptr : &*found;
}

bool MentionWalk::is_named_before(std::int32_t entity) const {
  return std::ranges::any_of(seen_, [&](const Seen& s) { return s.entity == entity && mentions_.is_name(s.token); });
}

// A person who is spoken of in the two sentences before or this one, as a subject or a source.
const MentionWalk::Seen* MentionWalk::find_foreground(const Description& description) const {
  const WordRange title = title_ending_at(syntax_, lists_, description.head, description.words.first);
  const Title* office = title.empty() ? nullptr : find_title(syntax_, lists_, title);
  for (auto seen = seen_.rbegin(); seen != seen_.rend(); ++seen) {
    if (syntax_[description.head].sentence - syntax_[seen->token].sentence > 2) break;
    const Entity& candidate = entity(*seen);
    if (candidate.kind != ActorKind::person || !candidate.is_named || seen->weight < 0.7F) continue;
    if (office != nullptr && office->gender != Gender::unknown && candidate.gender != Gender::unknown &&
        office->gender != candidate.gender)
      continue;
    return &*seen;
  }
  return nullptr;
}

// The head of the phrase that a name is in: "Dr" or "Gibbons" of "Dr Gibbons", as the parser has it.
std::int32_t MentionWalk::head_of_name(std::int32_t token) const {
  const std::int32_t index = mentions_.entity_of[static_cast<std::size_t>(token)];
  for (std::int32_t head = syntax_[token].head; head != no_token; head = syntax_[token].head) {
    const bool in_name = mentions_.entity_of[static_cast<std::size_t>(head)] == index;
    const bool is_title = find_title(syntax_, lists_, {head, head + 1}) != nullptr && head < token && token - head < 4;
    if (!in_name && !is_title) break;
    token = head;
  }
  return token;
}

// The person named for the first time in one of the sentences behind this one, three in the lead and one later on, who
// says something or has this title. Of another office he may be where the description names none: "Brown ally".
std::int32_t MentionWalk::find_announced(const Description& description) const {
  const std::int32_t sentence = syntax_[description.head].sentence;
  const std::int32_t last = sentence + (sentence <= last_of_lead ? 3 : 1);
  const WordRange title = title_ending_at(syntax_, lists_, description.head, description.words.first);
  const Title* office = title.empty() ? nullptr : find_title(syntax_, lists_, title);
  for (std::int32_t at = description.head + 1; at < syntax_.size() && syntax_[at].sentence <= last; ++at) {
    const Entity* named = mentions_.entity_at(at);
    if (named == nullptr || !named->is_named || named->kind != ActorKind::person) continue;
    if (syntax_[at].sentence == sentence || !mentions_.is_name(at)) continue;
    if (is_named_before(mentions_.entity_of[static_cast<std::size_t>(at)])) continue;
    const bool has_title = office != nullptr && std::ranges::any_of(named->roles, [&](const Role& role) {
                             return std::ranges::find(role.titles, office->canonical) != role.titles.end();
                           });
    const bool has_office = std::ranges::any_of(named->roles, [](const Role& role) { return !role.titles.empty(); });
    const bool speaks = is_source(head_of_name(at));
    if (has_title || (speaks && (!has_office || office == nullptr))) return at;
    if (speaks) return no_token; // somebody else
  }
  return no_token;
}

// "The Pentagon said in a statement", "the group's letter": who made the texts of this noun.
void MentionWalk::note_issuer(std::int32_t text) {
  std::int32_t issuer = find_issuer(syntax_, mentions_, text);
  if (issuer == no_token) {
    const std::int32_t verb = syntax_[text].head;
    const bool of_verb = verb != no_token && syntax_[verb].upos == Upos::VERB && !is_subject(syntax_[text].relation);
    if (!of_verb) return;
    issuer = syntax_.child(verb, {Relation::nsubj});
    if (issuer == no_token || mentions_.entity_of[static_cast<std::size_t>(issuer)] < 0) return;
  }
  issuers_.push_back({.text = text, .issuer = issuer});
}

std::int32_t MentionWalk::issuer_before(std::int32_t text) const {
  const std::string_view lemma = syntax_.lemma(text);
  for (auto known = issuers_.rbegin(); known != issuers_.rend(); ++known)
    if (syntax_.lemma(known->text) == lemma) return known->issuer;
  return no_token;
}

void MentionWalk::resolve_description(std::int32_t token) {
  const Token& t = syntax_[token];
  const bool stands_out = is_source(token) || is_subject(t.relation);
  const Relation relation = universal(t.relation);
  if (!stands_out && relation != Relation::obj && relation != Relation::obl && relation != Relation::nmod) return;
  const Description description = describe(syntax_, token);
  if (stands_out && resolve(description)) {
    note_noun(token);
    see(token, mentions_.entity_of[static_cast<std::size_t>(token)]);
    return;
  }
  const ActorKind kind = kind_of_holder(syntax_, lists_, token);
  const bool is_group = description.is_plural && t.upos == Upos::NOUN && can_hold(syntax_, lists_, token) &&
                        (stands_out || kind != ActorKind::unknown);
  const bool is_one = (kind == ActorKind::person || kind == ActorKind::organization) && is_source(token);
  if (!is_group && !is_one) return;
  mentions_.entities.push_back({.name = describe_holder(syntax_, lists_, mentions_, token),
                                .kind = kind,
                                .is_named = false,
                                .nouns = {std::string(syntax_.lower_lemma(token).text)},
                                .roles = {}});
  mentions_.entity_of[static_cast<std::size_t>(token)] = static_cast<std::int32_t>(mentions_.entities.size() - 1);
  see(token, mentions_.entity_of[static_cast<std::size_t>(token)]);
}

// Who was once called a lawmaker is "the lawmaker" from then on.
void MentionWalk::note_noun(std::int32_t token) {
  const MentionRule rule = mentions_.steps[static_cast<std::size_t>(token)].rule;
  if (rule != MentionRule::announced && rule != MentionRule::apposition && rule != MentionRule::foreground) return;
  Entity& entity = mentions_.entities[static_cast<std::size_t>(mentions_.entity_of[static_cast<std::size_t>(token)])];
  const std::string_view noun = syntax_.lower_lemma(token).text;
  if (std::ranges::find(entity.nouns, noun) == entity.nouns.end()) entity.nouns.emplace_back(noun);
}

bool MentionWalk::settle_at(std::int32_t token, std::int32_t mention, MentionRule rule) {
  settle(token, mentions_.entity_of[static_cast<std::size_t>(mention)], {.rule = rule, .to = mention});
  return true;
}

// The head of a name may be a title in front of it ("Senator Kovacs") that stands for nobody itself.
bool MentionWalk::settle_as(std::int32_t token, const Seen& seen, MentionRule rule) {
  settle(token, seen.entity, {.rule = rule, .to = seen.head});
  return true;
}

bool MentionWalk::settle_known(std::int32_t token, std::int32_t known, MentionRule rule) {
  settle(token, add_known(known), {.rule = rule, .to = no_token});
  return true;
}

bool MentionWalk::resolve(const Description& description) {
  const std::int32_t token = description.head;
  if (const std::int32_t name = find_apposed(syntax_, lists_, mentions_, description); name != no_token)
    return settle_at(token, name, MentionRule::apposition);
  if (!description.is_definite) return resolve_indefinite(description);
  if (const ActorAlias* alias = find(lists_.aliases, syntax_.words(description.words));
      alias != nullptr && alias->needed.empty())
    return settle_known(token, alias->actor, MentionRule::listed);
  const WordRange two{std::max(description.words.first, token - 1), token + 1}; // "the North Koreans"
  const auto* people = find(lists_.peoples, syntax_.words(two));
  if (people == nullptr) people = find(lists_.peoples, syntax_.word(token));
  if (people != nullptr) return settle_known(token, *people, MentionRule::people);
  if (resolve_called(description)) return true;
  return !description.is_plural && resolve_one(description);
}

// By the noun alone: "the official", "the party", "his party".
bool MentionWalk::resolve_called(const Description& description) {
  const std::int32_t token = description.head;
  const std::string_view noun = syntax_.lower_lemma(token).text;
  const std::int32_t owner = syntax_.child(token, {Relation::nmod_poss});
  if (owner != no_token) {
    const Entity* possessor = noun == "party" ? mentions_.entity_at(owner) : nullptr;
    const std::int32_t party = possessor == nullptr ? -1 : find_party(syntax_, lists_, *possessor);
    return party >= 0 && settle_known(token, party, MentionRule::possessor);
  }
  const bool is_bare = description.words.last - description.words.first == 1;
  for (auto seen = seen_.rbegin(); seen != seen_.rend(); ++seen) {
    const Entity& before = entity(*seen);
    const bool was_called = std::ranges::find(before.nouns, noun) != before.nouns.end();
    if (before.is_named && !description.is_plural && before.kind == ActorKind::organization &&
        may_be_called(syntax_, before, noun))
      return settle_as(token, *seen, MentionRule::kind);
    if (before.is_named && was_called && is_bare && before.kind == ActorKind::person && !description.is_plural)
      return settle_as(token, *seen, MentionRule::same_noun);
    if (!before.is_named && was_called && seen->is_plural == description.is_plural)
      return settle_as(token, *seen, MentionRule::same_noun);
  }
  return false;
}

bool MentionWalk::resolve_one(const Description& description) {
  const std::int32_t token = description.head;
  const HashedString& noun = syntax_.lower_lemma(token);
  std::int32_t found = find_titled(syntax_, lists_, mentions_, description);
  const MentionRule rule = found >= 0 ? MentionRule::title : MentionRule::office;
  if (found < 0) found = find_office_holder(syntax_, lists_, mentions_, description, day_);
  if (found >= 0) {
    const Seen* last = find_last(found);
    settle(token, found, {.rule = rule, .to = last == nullptr ? no_token : last->head});
    return true;
  }
  if (lists_.authored.contains(noun)) {
    std::int32_t issuer = find_issuer(syntax_, mentions_, token);
    if (issuer == no_token) issuer = issuer_before(token);
    return issuer != no_token && settle_at(token, issuer, MentionRule::issuer);
  }
  const Seen* foreground = find_foreground(description);
  if (lists_.speakers.contains(noun))
    return foreground != nullptr && is_source(foreground->head) ? settle_as(token, *foreground, MentionRule::foreground)
                                                                : resolve_indefinite(description);
  if (syntax_.child(token, {Relation::nmod_poss}) != no_token) return resolve_indefinite(description);
  const bool has_complement = syntax_.child(token, {Relation::nmod}) > token;
  const ActorKind kind = kind_of_holder(syntax_, lists_, token);
  if (kind == ActorKind::organization && !has_complement)
    if (const Seen* body = find_body(token)) return settle_as(token, *body, MentionRule::kind);
  if (kind != ActorKind::person) return false;
  if (foreground != nullptr && !has_complement) return settle_as(token, *foreground, MentionRule::foreground);
  return resolve_indefinite(description);
}

// An organisation of no known kind named in this sentence or the one before: "Acme ... the company".
const MentionWalk::Seen* MentionWalk::find_body(std::int32_t token) const {
  for (auto seen = seen_.rbegin(); seen != seen_.rend(); ++seen) {
    if (syntax_[token].sentence - syntax_[seen->token].sentence > 1) break;
    const Entity& candidate = entity(*seen);
    if (candidate.kind == ActorKind::organization && candidate.is_named && candidate.known < 0 &&
        candidate.nouns.empty() && seen->weight > 0)
      return &*seen;
  }
  return nullptr;
}

bool MentionWalk::resolve_indefinite(const Description& description) {
  const std::int32_t token = description.head;
  const HashedString& noun = syntax_.lower_lemma(token);
  if (lists_.authored.contains(noun) && is_source(token)) {
    const std::int32_t issuer = find_issuer(syntax_, mentions_, token);
    return issuer != no_token && settle_at(token, issuer, MentionRule::issuer);
  }
  if (lists_.speakers.contains(noun)) {
    const std::int32_t principal = principal_of(syntax_, token);
    if (principal == no_token || mentions_.entity_at(principal) == nullptr) return false;
    return settle_at(token, principal, MentionRule::spokesperson);
  }
  if (description.is_plural || !is_source(token) || kind_of_holder(syntax_, lists_, token) != ActorKind::person)
    return false;
  if (syntax_[token].sentence > last_of_lead && description.is_definite) return false;
  const std::int32_t name = find_announced(description);
  return name != no_token && settle_at(token, name, MentionRule::announced);
}

} // namespace standpoint
