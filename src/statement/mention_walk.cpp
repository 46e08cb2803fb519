// A pronoun means the mention before it that fits in number and gender and stands most in the foreground: near, a
// subject, a source of what is said, outside quotations. "I" and "we" mean the speaker of the quotation.
// A description ("the former prime minister") means who was given that title and whose role has most of its words.
#include "statement/mention_walk.h"

#include "statement/describe_holder.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::int32_t window = 8; // sentences: what was named longer ago is not meant by a pronoun

bool is_subject(Relation relation) {
  return universal(relation) == Relation::nsubj || relation == Relation::obl_agent;
}

} // namespace

MentionWalk::MentionWalk(const Syntax& syntax, const ActorLists& lists, const std::vector<Attribution>& attributions,
                         std::vector<Entity>& entities, std::vector<std::int32_t>& entity_of)
    : syntax_(syntax), lists_(lists), entities_(entities), entity_of_(entity_of),
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
    if (const std::int32_t entity = entity_of_[static_cast<std::size_t>(at)]; entity >= 0) {
      const bool ends = at + 1 == syntax_.size() || entity_of_[static_cast<std::size_t>(at) + 1] != entity;
      if (ends) mention(at, entity);
    } else if (token.upos == Upos::PRON) {
      resolve_pronoun(at);
    } else if (token.upos == Upos::NOUN || token.upos == Upos::PROPN || is_source_[static_cast<std::size_t>(at)]) {
      resolve_description(at);
    }
  }
}

void MentionWalk::mention(std::int32_t token, std::int32_t entity) {
  std::int32_t head = token; // the head of the name, whose relation tells what part it plays
  while (syntax_[head].head != no_token && entity_of_[static_cast<std::size_t>(syntax_[head].head)] == entity)
    head = syntax_[head].head;
  float weight = 0;
  if (is_subject(syntax_[head].relation)) weight += 0.7F;
  if (is_source_[static_cast<std::size_t>(head)]) weight += 0.8F;
  if (quoted_by_[static_cast<std::size_t>(head)] != no_token) weight -= 1.2F;
  if (universal(syntax_[head].relation) == Relation::nmod || syntax_[head].relation == Relation::compound)
    weight -= 0.4F;
  mentions_.push_back({.token = token, .entity = entity, .weight = weight});
}

bool MentionWalk::fits(const Entity& entity, Wanted wanted) const {
  const bool may_be_person =
      entity.kind == ActorKind::person ||
      (entity.kind == ActorKind::unknown && entity.known < 0 && entity.name.find(' ') != std::string::npos);
  switch (wanted) {
  case Wanted::he:
    return may_be_person && entity.gender != Gender::female;
  case Wanted::she:
    return may_be_person && entity.gender != Gender::male;
  case Wanted::they:
    return entity.kind != ActorKind::person;
  case Wanted::it:
    return entity.kind == ActorKind::organization || entity.kind == ActorKind::country;
  }
  return false;
}

bool MentionWalk::is_speaker_here(std::int32_t token, std::int32_t entity) const {
  const std::int32_t speaker = quoted_by_[static_cast<std::size_t>(token)];
  return speaker != no_token && speaker != token && entity_of_[static_cast<std::size_t>(speaker)] == entity;
}

std::int32_t MentionWalk::find_antecedent(std::int32_t pronoun, Wanted wanted) const {
  float best_score = 0;
  std::int32_t best = -1;
  for (auto m = mentions_.rbegin(); m != mentions_.rend(); ++m) {
    const auto distance = static_cast<float>(syntax_[pronoun].sentence - syntax_[m->token].sentence);
    if (distance > window) break;
    const Entity& entity = entities_[static_cast<std::size_t>(m->entity)];
    if (!fits(entity, wanted) || is_speaker_here(pronoun, m->entity)) continue;
    float score = m->weight - distance;
    // The gender is known, or it is somebody by kind: better than a name of unknown kind.
    if (wanted == Wanted::he || wanted == Wanted::she) {
      if (entity.kind != ActorKind::person) score -= 1.5F;
      if (entity.gender != Gender::unknown) score += 0.3F;
    }
    if (wanted == Wanted::they && entity.kind == ActorKind::group) score += 0.5F;
    if (best < 0 || score > best_score) {
      best = m->entity;
      best_score = score;
    }
  }
  return best;
}

void MentionWalk::resolve_pronoun(std::int32_t token) {
  const std::string_view lemma = syntax_.lemma(token);
  const std::string word = lower_case(syntax_.word(token));
  std::int32_t entity = -1;
  if (word == "i" || word == "we" || word == "us" || word == "me" || word == "my" || word == "our") {
    const std::int32_t speaker = quoted_by_[static_cast<std::size_t>(token)];
    if (speaker != no_token && speaker != token) entity = entity_of_[static_cast<std::size_t>(speaker)];
  } else if (lemma == "he" || word == "his" || word == "him" || word == "himself") {
    entity = find_antecedent(token, Wanted::he);
  } else if (lemma == "she" || word == "her" || word == "herself") {
    entity = find_antecedent(token, Wanted::she);
  } else if (lemma == "they" || word == "their" || word == "them") {
    entity = find_antecedent(token, Wanted::they);
  } else if (word == "it" && is_source_[static_cast<std::size_t>(token)]) {
    entity = find_antecedent(token, Wanted::it);
  }
  if (entity < 0) return;
  entity_of_[static_cast<std::size_t>(token)] = entity;
  const bool possessive = syntax_[token].relation == Relation::nmod_poss;
  if (!possessive && quoted_by_[static_cast<std::size_t>(token)] == no_token) mention(token, entity);
}

// "the president" said of one who was called President before; the more words of the role it repeats the better.
std::int32_t MentionWalk::find_titled(WordRange phrase, std::int32_t head) const {
  const WordRange title = title_ending_at(syntax_, lists_, head, phrase.first);
  if (title.empty()) return -1;
  const std::string& wanted = find_title(syntax_, lists_, title)->canonical;
  int best_score = 0;
  std::int32_t best = -1;
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (entities_[i].kind != ActorKind::person) continue;
    for (const Role& role : entities_[i].roles) {
      if (std::ranges::find(role.titles, wanted) == role.titles.end()) continue;
      int score = 10;
      for (std::int32_t at = phrase.first; at < title.first; ++at) {
        const Token& modifier = syntax_[at];
        if (modifier.upos != Upos::ADJ && modifier.upos != Upos::NOUN && modifier.upos != Upos::PROPN) continue;
        const std::string word = lower_case(syntax_.word(at));
        const bool repeated = lower_case(syntax_.words(role.words)).find(word) != std::string::npos;
        score += repeated ? 3 : modifier.upos == Upos::PROPN || is_capitalized(syntax_.word(at)) ? -4 : -1;
      }
      if (role.words.first < head) ++score; // said before, not later
      if (score >= 7 && score > best_score) {
        best = static_cast<std::int32_t>(i);
        best_score = score;
      }
    }
  }
  return best;
}

std::int32_t MentionWalk::find_organization(std::string_view noun, std::int32_t before) const {
  for (auto m = mentions_.rbegin(); m != mentions_.rend(); ++m) {
    if (m->token >= before) continue;
    const Entity& entity = entities_[static_cast<std::size_t>(m->entity)];
    if (entity.kind == ActorKind::organization && lower_case(entity.name).ends_with(noun)) return m->entity;
  }
  return -1;
}

std::int32_t MentionWalk::add_known(std::int32_t known) {
  for (std::size_t i = 0; i < entities_.size(); ++i)
    if (entities_[i].known == known) return static_cast<std::int32_t>(i);
  const KnownActor& actor = lists_.known[static_cast<std::size_t>(known)];
  entities_.push_back({.name = actor.name,
                       .kind = actor.is_country ? ActorKind::country : ActorKind::organization,
                       .gender = Gender::unknown,
                       .known = known,
                       .roles = {}});
  return static_cast<std::int32_t>(entities_.size() - 1);
}

void MentionWalk::resolve_description(std::int32_t token) {
  const Token& t = syntax_[token];
  const bool is_source = is_source_[static_cast<std::size_t>(token)] != 0;
  if (!is_source && !is_subject(t.relation)) return;
  const WordRange subtree = syntax_.subtree(token);
  const WordRange phrase{std::max(subtree.first, token - 6), token + 1};
  const std::int32_t determiner = syntax_.child(token, {Relation::det});
  const bool definite =
      (determiner != no_token && (syntax_.lemma(determiner) == "the" || syntax_.lemma(determiner) == "this")) ||
      (determiner == no_token && t.upos == Upos::PROPN);
  const bool plural = t.xpos == Xpos::NNS || t.xpos == Xpos::NNPS;
  std::int32_t entity = -1;
  // An apposed or compounded name says who it is: "the prime minister, Lee Nak-yon".
  for (const std::int32_t child : syntax_.children(token)) {
    const Relation relation = syntax_[child].relation;
    const std::int32_t named = entity_of_[static_cast<std::size_t>(child)];
    if ((relation == Relation::appos || (relation == Relation::flat && child > token)) && named >= 0 &&
        entities_[static_cast<std::size_t>(named)].kind == ActorKind::person)
      entity = named;
  }
  if (entity < 0 && definite) {
    const WordRange two{std::max(subtree.first, token - 1), token + 1}; // "the North Koreans"
    const auto* people = find(lists_.peoples, syntax_.words(two));
    if (people == nullptr) people = find(lists_.peoples, syntax_.word(token));
    if (people != nullptr) {
      entity = add_known(*people);
    } else if (!plural) {
      entity = find_titled(phrase, token);
      if (entity < 0 && lists_.organization_words.contains(lower_case(t.lemma)))
        entity = find_organization(lower_case(t.lemma), token);
    }
  }
  if (entity < 0 && is_source && plural && t.upos == Upos::NOUN && can_hold(syntax_, lists_, token)) {
    entities_.push_back({.name = describe_holder(syntax_, token),
                         .kind = kind_of_holder(syntax_, lists_, token),
                         .is_named = false,
                         .roles = {}});
    entity = static_cast<std::int32_t>(entities_.size() - 1);
  }
  if (entity < 0) return;
  entity_of_[static_cast<std::size_t>(token)] = entity;
  mention(token, entity);
}

} // namespace standpoint
