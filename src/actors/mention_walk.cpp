// A pronoun means the mention before it that fits in number and gender and stands most in the foreground: near, a
// subject, a source of what is said, mentioned often, outside quotations. "I" and "we" mean the speaker of the
// quotation. Descriptions are in walk_descriptions.cpp.
#include "actors/mention_walk.h"

#include "actors/describe_holder.h"
#include "actors/match_description.h"
#include "article/quotations.h"

#include <algorithm>
#include <cmath>

namespace standpoint {

namespace {

// The mark itself when it can open a quotation.
QuoteMark opening(QuoteMark mark) {
  return mark == QuoteMark::closes || mark == QuoteMark::single_closes ? QuoteMark::none : mark;
}

QuoteMark closing(QuoteMark opened) {
  return opened == QuoteMark::opens          ? QuoteMark::closes
         : opened == QuoteMark::single_opens ? QuoteMark::single_closes
                                             : opened;
}

constexpr std::int32_t window = 8; // sentences: what was named longer ago is not meant by a pronoun

} // namespace

bool is_subject(Relation relation) {
  return universal(relation) == Relation::nsubj || relation == Relation::obl_agent;
}

MentionWalk::MentionWalk(const Syntax& syntax, const ActorLists& lists, const std::vector<Attribution>& attributions,
                         std::string_view day, Mentions& mentions)
    : syntax_(syntax), lists_(lists), day_(day), mentions_(mentions),
      is_source_(static_cast<std::size_t>(syntax.size())),
      quoted_by_(static_cast<std::size_t>(syntax.size()), no_token) {
  for (const Attribution& attribution : attributions) {
    if (attribution.source_head == no_token) continue;
    is_source_[static_cast<std::size_t>(attribution.source_head)] = 1;
    if (attribution.quote == Quote::indirect || attribution.outer >= 0) continue;
    // Of mixed speech only what stands between marks is the speaker's: "due to what he called 'mistrust'".
    QuoteMark opened = QuoteMark::none;
    for (const Span span : attribution.content) {
      const WordRange tokens = syntax.tokens_in(span);
      for (std::int32_t at = tokens.first; at < tokens.last; ++at) {
        const QuoteMark mark = quote_mark(syntax.word(at));
        opened = opened == QuoteMark::none ? opening(mark) : mark == closing(opened) ? QuoteMark::none : opened;
        if (opened != QuoteMark::none || attribution.quote == Quote::direct)
          quoted_by_[static_cast<std::size_t>(at)] = attribution.source_head;
      }
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
    if (token.upos == Upos::NOUN && lists_.authored.contains(syntax_.lower_lemma(at))) note_issuer(at);
  }
}

void MentionWalk::see(std::int32_t token, std::int32_t entity) {
  const std::int32_t head = head_of_name(token); // whose relation tells what part it plays
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
      entity.kind == ActorKind::person || (entity.kind == ActorKind::unknown && !entity.is_place && entity.known < 0 &&
                                           entity.name.find(' ') != std::string::npos);
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
    float score = seen->weight - 1.0F * distance;
    if (wanted == Wanted::he || wanted == Wanted::she) {
      // The gender is known, or it is somebody by kind: better than a name of unknown kind.
      if (candidate.kind != ActorKind::person) score -= 1.5F;
      if (!candidate.is_named) score -= 0.5F;
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
  } else if (word == "its" || (word == "it" && is_source(token))) {
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

} // namespace standpoint
