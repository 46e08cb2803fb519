// A pronoun means the mention before it that fits in number and gender and stands most in the foreground: near, a
// subject, a source of what is said, mentioned often, outside quotations. "I" and "we" mean the speaker of the
// quotation. A description means, the first that applies:
//   apposed      the name beside it: "the prime minister, Lee Nak-yon"
//   listed       whom a list of actors has under these words
//   peoples      "the Israelis" -> Israel
//   titled       who was given that title, or held the office that day: "the home secretary"
//   called so    the organisation named before that may be called so: "the party"
//   same noun    the unnamed holder before: "a senior official ... the official"
//   issuer       who made the text: "the statement said"
//   foreground   the person spoken of: "Mr Bush ... the Texan governor"
//   announced    who is named next, for a description in the lead: "A lawmaker wants ... Joey Salceda, the lawmaker,
//   said"
#include "statement/mention_walk.h"

#include "statement/describe_holder.h"
#include "statement/match_description.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

constexpr std::int32_t window = 8; // sentences: what was named longer ago is not meant by a pronoun

bool is_subject(Relation relation) {
  return universal(relation) == Relation::nsubj || relation == Relation::obl_agent;
}

} // namespace

MentionWalk::MentionWalk(const Syntax& syntax, const ActorLists& lists, const std::vector<Attribution>& attributions,
                         std::string_view day, Mentions& mentions)
    : syntax_(syntax), lists_(lists), day_(day), mentions_(mentions),
      is_source_(static_cast<std::size_t>(syntax.size())),
      quoted_by_(static_cast<std::size_t>(syntax.size()), no_token) {
  for (const Attribution& attribution : attributions) {
    if (attribution.source_head == no_token) continue;
    is_source_[static_cast<std::size_t>(attribution.source_head)] = 1;
    if (attribution.quote == Quote::indirect || attribution.outer >= 0) continue;
    for (const Span span : attribution.content) {
      const WordRange tokens = syntax.tokens_in(span);
      for (std::int32_t at = tokens.first; at < tokens.last; ++at)
        quoted_by_[static_cast<std::size_t>(at)] = attribution.source_head;
    }
  }
}

void MentionWalk::walk() {
  for (std::int32_t at = 0; at < syntax_.size(); ++at) {
    const Token& token = syntax_[at];
    if (const std::int32_t entity = mentions_.entity_of[static_cast<std::size_t>(at)]; entity >= 0) {
      const bool ends = at + 1 == syntax_.size() || mentions_.entity_of[static_cast<std::size_t>(at) + 1] != entity;
      if (ends) see(at, entity);
    } else if (token.xpos == Xpos::WP || token.xpos == Xpos::WDT) {
      resolve_relative(at);
    } else if (token.upos == Upos::PRON) {
      resolve_pronoun(at);
    } else if (token.upos == Upos::NOUN || token.upos == Upos::PROPN || is_source(at)) {
      resolve_description(at);
    }
    if (token.upos == Upos::NOUN && lists_.authored.contains(lower_case(token.lemma))) note_issuer(at);
  }
}

void MentionWalk::see(std::int32_t token, std::int32_t entity) {
  std::int32_t head = token; // the head of the name, whose relation tells what part it plays
  while (syntax_[head].head != no_token && mentions_.entity_of[static_cast<std::size_t>(syntax_[head].head)] == entity)
    head = syntax_[head].head;
  Seen seen{.token = token, .head = head, .entity = entity};
  const Relation relation = syntax_[head].relation;
  if (is_subject(relation)) seen.weight += 0.7F;
  if (is_source(head)) seen.weight += 0.8F;
  if (quoted_by(head) != no_token) seen.weight -= 1.2F;
  if (universal(relation) == Relation::nmod || relation == Relation::compound) seen.weight -= 0.4F;
  seen.is_plural = syntax_[head].xpos == Xpos::NNS || syntax_[head].xpos == Xpos::NNPS;
  for (const std::int32_t child : syntax_.children(head)) {
    if (syntax_[child].relation != Relation::conj || child < head) continue;
    const Entity* other = mentions_.entity_at(child);
    seen.joins_persons = seen.joins_persons || (other != nullptr && other->kind == ActorKind::person);
  }
  if (is_source(head) && quoted_by(head) == no_token) last_speaker_ = entity;
  times_seen_.resize(mentions_.entities.size());
  ++times_seen_[static_cast<std::size_t>(entity)];
  seen_.push_back(seen);
}

void MentionWalk::settle(std::int32_t token, std::int32_t entity, MentionStep step) {
  mentions_.entity_of[static_cast<std::size_t>(token)] = entity;
  mentions_.steps[static_cast<std::size_t>(token)] = step;
}

bool MentionWalk::fits(const Seen& seen, Wanted wanted) const {
  const Entity& entity = mentions_.entities[static_cast<std::size_t>(seen.entity)];
  const bool may_be_person =
      entity.kind == ActorKind::person ||
      (entity.kind == ActorKind::unknown && entity.known < 0 && entity.name.find(' ') != std::string::npos);
  switch (wanted) {
  case Wanted::he:
    return may_be_person && entity.gender != Gender::female && !seen.is_plural;
  case Wanted::she:
    return may_be_person && entity.gender != Gender::male && !seen.is_plural;
  case Wanted::they:
    return seen.joins_persons || (entity.kind != ActorKind::person && entity.kind != ActorKind::unknown);
  case Wanted::it:
    return (entity.kind == ActorKind::organization || entity.kind == ActorKind::country) && !seen.is_plural;
  }
  return false;
}

bool MentionWalk::is_speaker_here(std::int32_t token, std::int32_t entity) const {
  const std::int32_t speaker = quoted_by(token);
  return speaker != no_token && speaker != token && mentions_.entity_of[static_cast<std::size_t>(speaker)] == entity;
}

const MentionWalk::Seen* MentionWalk::find_antecedent(std::int32_t pronoun, Wanted wanted) const {
  float best_score = 0;
  const Seen* best = nullptr;
  for (auto seen = seen_.rbegin(); seen != seen_.rend(); ++seen) {
    const auto distance = static_cast<float>(syntax_[pronoun].sentence - syntax_[seen->token].sentence);
    if (distance > window) break;
    if (!fits(*seen, wanted) || is_speaker_here(pronoun, seen->entity)) continue;
    const Entity& candidate = entity(*seen);
    float score = seen->weight - distance;
    if (wanted == Wanted::he || wanted == Wanted::she) {
      // The gender is known, or it is somebody by kind: better than a name of unknown kind.
      if (candidate.kind != ActorKind::person) score -= 1.5F;
      if (candidate.gender != Gender::unknown) score += 0.3F;
      score += 0.35F * std::log2(static_cast<float>(times_seen_[static_cast<std::size_t>(seen->entity)]));
      if (seen->entity == last_speaker_ && is_source(pronoun)) score += 0.6F;
    }
    if (wanted == Wanted::they) {
      if (seen->is_plural || candidate.kind == ActorKind::group) score += 0.8F;
      if (seen->joins_persons) score += 0.5F;
      if (candidate.kind == ActorKind::country && !seen->is_plural) score -= 0.5F;
    }
    if (best == nullptr || score > best_score) {
      best = &*seen;
      best_score = score;
    }
  }
  return best;
}

void MentionWalk::resolve_pronoun(std::int32_t token) {
  const std::string_view lemma = syntax_.lemma(token);
  const std::string word = lower_case(syntax_.word(token));
  const Seen* meant = nullptr;
  if (word == "i" || word == "we" || word == "us" || word == "me" || word == "my" || word == "our") {
    const std::int32_t speaker = quoted_by(token);
    if (speaker == no_token || speaker == token) return;
    const std::int32_t entity = mentions_.entity_of[static_cast<std::size_t>(speaker)];
    if (entity >= 0) settle(token, entity, {.rule = MentionRule::speaker, .to = speaker});
    return;
  }
  if (lemma == "he" || word == "his" || word == "him" || word == "himself") {
    meant = find_antecedent(token, Wanted::he);
  } else if (lemma == "she" || word == "her" || word == "herself") {
    meant = find_antecedent(token, Wanted::she);
  } else if (lemma == "they" || word == "their" || word == "them") {
    meant = find_antecedent(token, Wanted::they);
  } else if (word == "it" && is_source(token)) {
    meant = find_antecedent(token, Wanted::it);
  }
  if (meant == nullptr) return;
  const std::int32_t entity = meant->entity;
  settle(token, entity, {.rule = MentionRule::pronoun, .to = meant->head});
  const bool possessive = syntax_[token].relation == Relation::nmod_poss;
  if (!possessive && quoted_by(token) == no_token && !meant->joins_persons) see(token, entity);
}

// Up to the relative clause, whose head is what it belongs to.
void MentionWalk::resolve_relative(std::int32_t token) {
  std::int32_t clause = syntax_[token].head;
  while (clause != no_token && syntax_[clause].relation != Relation::acl_relcl) clause = syntax_[clause].head;
  const std::int32_t antecedent = clause == no_token ? no_token : syntax_[clause].head;
  if (antecedent == no_token || antecedent >= token || mentions_.entity_at(antecedent) == nullptr) return;
  settle(token, mentions_.entity_of[static_cast<std::size_t>(antecedent)],
         {.rule = MentionRule::relative, .to = antecedent});
}

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

// A person who is spoken of in the sentence before or this one, as a subject or a source.
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

// The person named next, for the first time, in this sentence or the two behind it, who says something or has this
// title.
std::int32_t MentionWalk::find_announced(const Description& description) const {
  const std::int32_t sentence = syntax_[description.head].sentence;
  const WordRange title = title_ending_at(syntax_, lists_, description.head, description.words.first);
  const Title* office = title.empty() ? nullptr : find_title(syntax_, lists_, title);
  for (std::int32_t at = description.head + 1; at < syntax_.size() && syntax_[at].sentence <= sentence + 3; ++at) {
    const Entity* named = mentions_.entity_at(at);
    if (named == nullptr || !named->is_named || named->kind != ActorKind::person) continue;
    const std::int32_t index = mentions_.entity_of[static_cast<std::size_t>(at)];
    if (find_last(index) != nullptr) continue;
    const bool has_title = office != nullptr && std::ranges::any_of(named->roles, [&](const Role& role) {
                             return std::ranges::find(role.titles, office->canonical) != role.titles.end();
                           });
    std::int32_t head = at;
    while (syntax_[head].head != no_token && mentions_.entity_of[static_cast<std::size_t>(syntax_[head].head)] == index)
      head = syntax_[head].head;
    const bool has_office = std::ranges::any_of(named->roles, [](const Role& role) { return !role.titles.empty(); });
    if (has_title || (is_source(head) && !has_office)) return at;
    if (is_source(head)) return no_token; // somebody else speaks
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
    see(token, mentions_.entity_of[static_cast<std::size_t>(token)]);
    return;
  }
  const bool person = kind_of_holder(syntax_, lists_, token) == ActorKind::person;
  const bool group = description.is_plural && t.upos == Upos::NOUN && can_hold(syntax_, lists_, token) &&
                     (stands_out || kind_of_holder(syntax_, lists_, token) != ActorKind::unknown);
  if (!(group || (person && is_source(token)))) return;
  mentions_.entities.push_back({.name = describe_holder(syntax_, lists_, mentions_, token),
                                .kind = kind_of_holder(syntax_, lists_, token),
                                .is_named = false,
                                .nouns = {lower_case(t.lemma)},
                                .roles = {}});
  mentions_.entity_of[static_cast<std::size_t>(token)] = static_cast<std::int32_t>(mentions_.entities.size() - 1);
  see(token, mentions_.entity_of[static_cast<std::size_t>(token)]);
}

bool MentionWalk::resolve(const Description& description) {
  const std::int32_t token = description.head;
  const std::string noun = lower_case(syntax_.lemma(token));
  const auto settle_at = [&](std::int32_t mention, MentionRule rule) {
    settle(token, mentions_.entity_of[static_cast<std::size_t>(mention)], {.rule = rule, .to = mention});
    return true;
  };
  const auto settle_known = [&](std::int32_t known, MentionRule rule) {
    settle(token, add_known(known), {.rule = rule, .to = no_token});
    return true;
  };
  const auto settle_entity = [&](std::int32_t entity, MentionRule rule) {
    const Seen* last = find_last(entity);
    settle(token, entity, {.rule = rule, .to = last == nullptr ? no_token : last->head});
    return true;
  };
  if (const std::int32_t name = find_apposed(syntax_, lists_, mentions_, description); name != no_token)
    return settle_at(name, MentionRule::apposition);
  if (!description.is_definite) return resolve_indefinite(description);
  if (const ActorAlias* alias = find(lists_.aliases, syntax_.words(description.words));
      alias != nullptr && alias->needed.empty())
    return settle_known(alias->actor, MentionRule::listed);
  const WordRange two{std::max(description.words.first, token - 1), token + 1}; // "the North Koreans"
  const auto* people = find(lists_.peoples, syntax_.words(two));
  if (people == nullptr) people = find(lists_.peoples, syntax_.word(token));
  if (people != nullptr) return settle_known(*people, MentionRule::people);
  if (!description.is_plural) {
    if (const std::int32_t found = find_titled(syntax_, lists_, mentions_, description); found >= 0)
      return settle_entity(found, MentionRule::title);
    if (const std::int32_t found = find_office_holder(syntax_, lists_, mentions_, description, day_); found >= 0)
      return settle_entity(found, MentionRule::office);
  }
  const std::int32_t owner = syntax_.child(token, {Relation::nmod_poss});
  if (noun == "party" && owner != no_token && mentions_.entity_at(owner) != nullptr)
    if (const std::int32_t party = find_party(syntax_, lists_, *mentions_.entity_at(owner)); party >= 0)
      return settle_known(party, MentionRule::possessor);
  for (auto seen = seen_.rbegin(); owner == no_token && seen != seen_.rend(); ++seen) {
    const Entity& before = entity(*seen);
    if (before.is_named && !description.is_plural && before.kind == ActorKind::organization &&
        may_be_called(syntax_, before, noun))
      return settle_at(seen->head, MentionRule::kind);
    if (!before.is_named && std::ranges::find(before.nouns, noun) != before.nouns.end() &&
        seen->is_plural == description.is_plural)
      return settle_at(seen->head, MentionRule::same_noun);
  }
  if (description.is_plural) return false;
  if (lists_.authored.contains(noun)) {
    std::int32_t issuer = find_issuer(syntax_, mentions_, token);
    if (issuer == no_token) issuer = issuer_before(token);
    return issuer != no_token && settle_at(issuer, MentionRule::issuer);
  }
  if (lists_.speakers.contains(noun)) {
    const Seen* seen = find_foreground(description);
    return seen != nullptr && is_source(seen->head) ? settle_at(seen->head, MentionRule::foreground)
                                                    : resolve_indefinite(description);
  }
  const bool has_complement = syntax_.child(token, {Relation::nmod}) > token;
  if (owner != no_token || has_complement || kind_of_holder(syntax_, lists_, token) != ActorKind::person) return false;
  if (const Seen* seen = find_foreground(description)) return settle_at(seen->head, MentionRule::foreground);
  return resolve_indefinite(description);
}

bool MentionWalk::resolve_indefinite(const Description& description) {
  const std::int32_t token = description.head;
  if (lists_.authored.contains(lower_case(syntax_.lemma(token))) && is_source(token)) {
    const std::int32_t issuer = find_issuer(syntax_, mentions_, token);
    if (issuer == no_token) return false;
    settle(token, mentions_.entity_of[static_cast<std::size_t>(issuer)], {.rule = MentionRule::issuer, .to = issuer});
    return true;
  }
  if (lists_.speakers.contains(lower_case(syntax_.lemma(token)))) {
    const std::int32_t principal = principal_of(syntax_, token);
    if (principal == no_token || mentions_.entity_at(principal) == nullptr) return false;
    settle(token, mentions_.entity_of[static_cast<std::size_t>(principal)],
           {.rule = MentionRule::spokesperson, .to = principal});
    return true;
  }
  if (description.is_plural || !is_source(token) || kind_of_holder(syntax_, lists_, token) != ActorKind::person ||
      syntax_[token].sentence > 2)
    return false;
  const std::int32_t name = find_announced(description);
  if (name == no_token) return false;
  settle(token, mentions_.entity_of[static_cast<std::size_t>(name)], {.rule = MentionRule::announced, .to = name});
  return true;
}

} // namespace standpoint
