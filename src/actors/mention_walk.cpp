// A pronoun means the mention before it that fits in number and gender and is the most salient (salience.h): near, a
// subject, the source of what is said, mentioned often, outside quotations. "I" and "we" mean the speaker of the
// quotation; outside of quotations "I" is the article's author. In indirect speech "it" and "they" mean the speaker
// where only somebody, and no thing, can do what is said of them: "China said it opposes the sanctions", but not "the
// union said it would hurt farmers". Whoever was "she" once is not "he" later. Descriptions: walk_descriptions.cpp.
#include "actors/mention_walk.h"

#include "actors/describe_holder.h"
#include "actors/match_description.h"
#include "actors/salience.h"
#include "article/quotations.h"
#include "base/ascii.h"

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

} // namespace

bool is_subject(Relation relation) {
  return universal(relation) == Relation::nsubj || relation == Relation::obl_agent;
}

MentionWalk::MentionWalk(const Syntax& syntax, const ActorLists& lists, const std::vector<Attribution>& attributions,
                         std::string_view day, std::string_view author, Mentions& mentions)
    : syntax_(syntax), lists_(lists), day_(day), author_(author), mentions_(mentions), is_source_(syntax.size()),
      quoted_by_(syntax.size(), no_token), told_by_(syntax.size(), no_token) {
  for (const bool is_inner : {false, true})
    for (const Attribution& attribution : attributions) {
      if (attribution.source_head == no_token || attribution.quote == Quote::direct) continue;
      if ((attribution.outer >= 0) != is_inner) continue;
      for (const Span span : attribution.content) {
        const WordRange tokens = syntax.tokens_in(span);
        for (std::int32_t at = tokens.first; at < tokens.last; ++at) told_by_[at] = attribution.source_head;
      }
    }
  for (const Attribution& attribution : attributions) {
    if (attribution.source_head == no_token) continue;
    is_source_[attribution.source_head] = 1;
    if (attribution.quote == Quote::indirect || attribution.outer >= 0) continue;
    // Of mixed speech only what stands between marks is the speaker's: "due to what he called 'mistrust'".
    QuoteMark opened = QuoteMark::none;
    for (const Span span : attribution.content) {
      const WordRange tokens = syntax.tokens_in(span);
      for (std::int32_t at = tokens.first; at < tokens.last; ++at) {
        const QuoteMark mark = quote_mark(syntax.word(at));
        opened = opened == QuoteMark::none ? opening(mark) : mark == closing(opened) ? QuoteMark::none : opened;
        if (opened != QuoteMark::none || attribution.quote == Quote::direct) quoted_by_[at] = attribution.source_head;
      }
    }
  }
}

void MentionWalk::walk() {
  for (std::int32_t at = 0; at < syntax_.size(); ++at) {
    const Token& token = syntax_[at];
    if (const std::int32_t entity = mentions_.entity_of[at]; entity >= 0) {
      const bool ends = at + 1 == syntax_.size() || mentions_.entity_of[at + 1] != entity;
      if (ends && !resolve_named_member(at)) add_antecedent(at, entity);
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

void MentionWalk::add_antecedent(std::int32_t token, std::int32_t entity) {
  const std::int32_t head = head_of_name(token); // whose relation tells what part it plays
  Antecedent earlier{.token = token, .head = head, .entity = entity};
  std::int32_t phrase = head; // "The Treasurer, Carl Vance, spoke": an apposition plays the part of its phrase
  while ((syntax_[phrase].relation == Relation::appos || syntax_[phrase].relation == Relation::conj) &&
         syntax_[phrase].head != no_token && is_nominal(syntax_[syntax_[phrase].head]))
    phrase = syntax_[phrase].head;
  const Relation relation = syntax_[phrase].relation;
  if (syntax_[head].relation == Relation::conj) earlier.salience += salience.conjunct;
  if (is_subject(relation)) earlier.salience += salience.subject;
  if (is_source(head) || is_source(phrase)) earlier.salience += salience.source;
  if (quoted_by(head) != no_token) earlier.salience += salience.in_quotation;
  if (universal(relation) == Relation::nmod || relation == Relation::compound) earlier.salience += salience.modifier;
  earlier.is_plural = syntax_[head].xpos == Xpos::NNS || syntax_[head].xpos == Xpos::NNPS;
  for (const std::int32_t child : syntax_.children(head)) {
    if (syntax_[child].relation != Relation::conj || child < head) continue;
    const Entity* other = mentions_.entity_at(child);
    earlier.joins_persons = earlier.joins_persons || (other != nullptr && other->kind == ActorKind::person);
  }
  earlier.is_speaker = mentions_.steps[head].rule == MentionRule::spokesperson;
  if (is_source(head) && quoted_by(head) == no_token) {
    last_speaker_ = entity;
    last_spoke_ = syntax_[head].sentence;
  }
  times_mentioned_.resize(mentions_.entities.size());
  last_mentioned_.resize(mentions_.entities.size(), -1);
  is_named_.resize(mentions_.entities.size());
  ++times_mentioned_[entity];
  last_mentioned_[entity] = static_cast<std::int32_t>(antecedents_.size());
  if (mentions_.is_name(earlier.token)) is_named_[entity] = 1;
  antecedents_.push_back(earlier);
}

void MentionWalk::settle(std::int32_t token, std::int32_t entity, MentionStep step) {
  mentions_.entity_of[token] = entity;
  mentions_.steps[token] = step;
}

bool MentionWalk::fits(const Antecedent& earlier, Wanted wanted) const {
  const Entity& entity = mentions_.entities[earlier.entity];
  const bool may_be_person =
      entity.kind == ActorKind::person || (entity.kind == ActorKind::unknown && !entity.is_place && entity.known < 0 &&
                                           entity.name.find(' ') != std::string::npos);
  switch (wanted) {
  case Wanted::he:
    if (earlier.is_speaker) return true;
    return may_be_person && entity.gender != Gender::female && !earlier.is_plural;
  case Wanted::she:
    if (earlier.is_speaker) return true;
    return may_be_person && entity.gender != Gender::male && !earlier.is_plural;
  case Wanted::they:
    return earlier.joins_persons || (entity.kind != ActorKind::person && entity.kind != ActorKind::unknown);
  case Wanted::it:
    if (earlier.is_plural) return false;
    // "Greenwater", of which no more is known than that it acts
    if (entity.kind == ActorKind::unknown)
      return entity.is_named && !entity.is_place && earlier.salience > salience.acting;
    return entity.kind == ActorKind::organization || entity.kind == ActorKind::country;
  }
  return false;
}

bool MentionWalk::is_speaker_here(std::int32_t token, std::int32_t entity) const {
  const std::int32_t speaker = quoted_by(token);
  return speaker != no_token && speaker != token && mentions_.entity_of[speaker] == entity;
}

// "[Vance] backed him": somebody else. "himself" would be Vance.
std::int32_t MentionWalk::subject_beside(std::int32_t pronoun) const {
  const Relation relation = universal(syntax_[pronoun].relation);
  if ((relation != Relation::obj && relation != Relation::iobj) || syntax_.word(pronoun).ends_with("self")) return -1;
  for (std::int32_t at = syntax_[pronoun].head; at != no_token; at = syntax_[at].head) {
    if (const std::int32_t subject = syntax_.child(at, {Relation::nsubj, Relation::nsubj_pass}); subject != no_token)
      return mentions_.entity_of[subject];
    if (syntax_[at].relation != Relation::conj) break; // "wanted Vance to [back] him"
  }
  return -1;
}

const MentionWalk::Antecedent* MentionWalk::find_antecedent(std::int32_t pronoun, Wanted wanted) const {
  float best_score = 0;
  const Antecedent* best = nullptr;
  float best_certain_score = 0; // of those whose gender is known
  const Antecedent* best_certain = nullptr;
  const std::int32_t other = subject_beside(pronoun);
  for (auto earlier = antecedents_.rbegin(); earlier != antecedents_.rend(); ++earlier) {
    const auto distance = static_cast<float>(syntax_[pronoun].sentence - syntax_[earlier->token].sentence);
    if (distance > salience.window) break;
    if (!fits(*earlier, wanted) || is_speaker_here(pronoun, earlier->entity)) continue;
    if (earlier->entity == other) continue;
    const Entity& candidate = entity(*earlier);
    float score = earlier->salience + salience.per_sentence * distance;
    if (wanted == Wanted::he || wanted == Wanted::she) {
      if (candidate.kind != ActorKind::person) score += salience.no_person;
      if (!candidate.is_named) score += salience.unnamed;
      if (candidate.gender != Gender::unknown) score += salience.known_gender;
      score += salience.per_doubled_mentions * std::log2(static_cast<float>(times_mentioned_[earlier->entity]));
      if (earlier->entity == last_speaker_ && is_source(pronoun) &&
          syntax_[pronoun].sentence - last_spoke_ <= salience.last_speaker_window)
        score += salience.last_speaker;
      if (syntax_[pronoun].relation == Relation::obj && syntax_[earlier->head].relation == Relation::obj &&
          syntax_[pronoun].sentence - syntax_[earlier->token].sentence == 1)
        score += salience.parallel_object;
    }
    if (wanted == Wanted::it) {
      if (candidate.kind == ActorKind::unknown && !is_source(pronoun)) continue;
      if (candidate.kind == ActorKind::unknown) score += salience.unknown_kind;
      const bool is_where = candidate.kind == ActorKind::country &&
                            universal(syntax_[earlier->head].relation) == Relation::obl; // "in Britain"
      if (is_where) score += salience.location;
    }
    if (wanted == Wanted::they) {
      if (earlier->is_plural || candidate.kind == ActorKind::group) score += salience.plural;
      if (earlier->joins_persons) score += salience.joined_persons;
      if (candidate.kind == ActorKind::country && !earlier->is_plural) score += salience.single_country;
    }
    if (best == nullptr || score > best_score) {
      best = &*earlier;
      best_score = score;
    }
    if (candidate.gender != Gender::unknown && (best_certain == nullptr || score > best_certain_score)) {
      best_certain = &*earlier;
      best_certain_score = score;
    }
  }
  // Of two in one sentence she is who is known to be a woman: "Alex Varga criticized Greta Sund. She ..."
  const bool is_guess = best != nullptr && best_certain != nullptr && entity(*best).gender == Gender::unknown &&
                        (wanted == Wanted::he || wanted == Wanted::she);
  return is_guess && syntax_[best->token].sentence == syntax_[best_certain->token].sentence ? best_certain : best;
}

void MentionWalk::resolve_pronoun(std::int32_t token) {
  const std::string_view lemma = syntax_.lemma(token);
  const std::string word = lower_case(syntax_.word(token));
  const Antecedent* meant = nullptr;
  if (word == "i" || word == "we" || word == "us" || word == "me" || word == "my" || word == "our") {
    resolve_first_person(token);
    return;
  }
  Wanted wanted = Wanted::it;
  if (lemma == "he" || word == "his" || word == "him" || word == "himself") {
    wanted = Wanted::he;
  } else if (lemma == "she" || word == "her" || word == "herself") {
    wanted = Wanted::she;
  } else if (lemma == "they" || word == "their" || word == "them") {
    wanted = Wanted::they;
  } else if (word != "it" && word != "its") {
    return;
  }
  if ((wanted == Wanted::it || wanted == Wanted::they) && resolve_as_holder(token, wanted)) return;
  if (word != "it" || is_source(token)) meant = find_antecedent(token, wanted);
  if (meant == nullptr) return;
  const std::int32_t entity = meant->entity;
  Entity& person = mentions_.entities[entity];
  if (person.gender == Gender::unknown && person.kind == ActorKind::person) {
    if (wanted == Wanted::he) person.gender = Gender::male;
    if (wanted == Wanted::she) person.gender = Gender::female;
  }
  settle(token, entity, {.rule = MentionRule::pronoun, .to = meant->head});
  const bool possessive = syntax_[token].relation == Relation::nmod_poss;
  if (!possessive && quoted_by(token) == no_token && !meant->joins_persons) add_antecedent(token, entity);
}

void MentionWalk::resolve_first_person(std::int32_t token) {
  const std::int32_t speaker = quoted_by(token);
  if (speaker == token) return;
  if (speaker != no_token) {
    const std::int32_t entity = mentions_.entity_of[speaker];
    if (entity >= 0) settle(token, entity, {.rule = MentionRule::speaker, .to = speaker});
  } else if (!author_.empty() && lower_case(syntax_.word(token)) == "i" && told_by(token) == no_token) {
    settle(token, add_named(std::string(author_), ActorKind::person), {.rule = MentionRule::author, .to = no_token});
  }
}

// Whether what is said of a pronoun is said of somebody and not of a thing.
bool MentionWalk::is_of_agent(std::int32_t pronoun) const {
  const std::int32_t verb = syntax_[pronoun].head;
  if (syntax_[pronoun].relation != Relation::nsubj || verb == no_token) return false;
  const HashedString& lemma = syntax_.lower_lemma(verb);
  if (syntax_.child(verb, {Relation::cop}) != no_token) return lists_.agent_states.contains(lemma);
  if (syntax_[verb].upos != Upos::VERB) return false;
  if (lists_.agent_verbs.contains(lemma)) return true;
  if (lists_.effect_verbs.contains(lemma)) return false;
  return syntax_.child(verb, {Relation::aux, Relation::obj, Relation::xcomp}) != no_token;
}

// "China said it opposes the sanctions", "teachers say they will strike".
bool MentionWalk::resolve_as_holder(std::int32_t token, Wanted wanted) {
  const std::int32_t holder = told_by(token);
  if (holder == no_token || holder == token || !is_of_agent(token)) return false;
  const std::int32_t index = mentions_.entity_of[holder];
  if (index < 0) return false;
  const ActorKind kind = mentions_.entities[index].kind;
  const bool is_plural = syntax_[holder].xpos == Xpos::NNS || syntax_[holder].xpos == Xpos::NNPS;
  const bool is_body = kind == ActorKind::organization || kind == ActorKind::country;
  const bool is_group = kind == ActorKind::group || is_plural;
  if (wanted == Wanted::it ? !is_body || is_plural : !is_group && kind != ActorKind::organization) return false;
  settle(token, index, {.rule = MentionRule::pronoun, .to = holder});
  return true;
}

void MentionWalk::resolve_relative(std::int32_t token) {
  const std::int32_t antecedent = find_relative_antecedent(syntax_, lists_, mentions_, token);
  if (antecedent == no_token || mentions_.entity_at(antecedent) == nullptr) return;
  settle(token, mentions_.entity_of[antecedent], {.rule = MentionRule::relative, .to = antecedent});
}

} // namespace standpoint
