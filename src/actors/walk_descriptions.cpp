// A description means, the first that applies:
//   apposed      the name beside it: "the prime minister, Lee Nak-yon"
//   listed       whom a list of actors has under these words
//   peoples      "the Israelis" -> Israel
//   same noun    who was described so before: "a senior official ... the official"
//   titled       who was given that title, or held the office that day: "the home secretary"; also who is not named,
//                where the description says of which country and the list has one holder on that day: "South Korea's
//                president"
//   both         "both leaders" -> the two persons named before, "both countries" -> the two countries
//   government   "the administration" -> that of the president on that day
//   called so    the organisation named before that may be called so: "the party"
//   issuer       who made the text: "the statement said"
//   member       by party, state or nation: "the Kentucky Republican", "the Italian" (party_description.h)
//   foreground   the person spoken of: "Mr Bush ... the Texan governor"
//   announced    for a description in the lead, who is named next with that title ("A senator wants ... Senator Ann
//                Lee said"); for an office in the headline also the next speaker who has no other
//   speaker      "a spokesman" -> the body spoken of, where nobody else is named for whom he speaks
// "A source", "a man in the queue" are nobody whom the article names otherwise.
#include "actors/describe_holder.h"
#include "actors/has_word.h"
#include "actors/match_description.h"
#include "actors/mention_walk.h"
#include "actors/salience.h"
#include "base/ascii.h"
#include "base/index.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr std::int32_t last_of_lead = 2; // sentence: the title and two of the text

} // namespace

std::int32_t MentionWalk::add_known(std::int32_t known) {
  for (std::size_t i = 0; i < mentions_.entities.size(); ++i)
    if (mentions_.entities[i].known == known) return static_cast<std::int32_t>(i);
  mentions_.entities.push_back(entity_of_known(lists_, known));
  return count_of(mentions_.entities) - 1;
}

const MentionWalk::Antecedent* MentionWalk::find_last(std::int32_t entity) const {
  const auto index = static_cast<std::size_t>(entity);
  const bool is_seen = entity >= 0 && index < last_mentioned_.size() && last_mentioned_[index] >= 0;
  return is_seen ? &antecedents_[last_mentioned_[index]] : nullptr;
}

std::int32_t MentionWalk::add_named(std::string name, ActorKind kind) {
  for (std::size_t i = 0; i < mentions_.entities.size(); ++i)
    if (mentions_.entities[i].name == name) return static_cast<std::int32_t>(i);
  mentions_.entities.push_back({.name = std::move(name), .kind = kind, .nouns = {}, .roles = {}, .full_mentions = 1});
  return count_of(mentions_.entities) - 1;
}

bool MentionWalk::is_named_before(std::int32_t entity) const {
  const auto index = static_cast<std::size_t>(entity);
  return entity >= 0 && index < is_named_.size() && is_named_[index] != 0;
}

// "[Vance] said the mayor was wrong": who says so would not call himself that.
bool MentionWalk::is_subject_above(std::int32_t token, std::int32_t entity) const {
  for (std::int32_t above = syntax_[token].head; above != no_token; above = syntax_[above].head)
    for (const std::int32_t subject : syntax_.children(above))
      if (is_subject(syntax_[subject].relation) && subject != token && !syntax_.depends_on(token, subject) &&
          mentions_.entity_of[subject] == entity)
        return true;
  return false;
}

// A person who is spoken of in the two sentences before or this one, as a subject or a source.
const MentionWalk::Antecedent* MentionWalk::find_foreground(const Description& description) const {
  const WordRange title = title_ending_at(syntax_, lists_, description.head, description.words.first);
  const Title* office = title.empty() ? nullptr : find_title(syntax_, lists_, title);
  for (auto earlier = antecedents_.rbegin(); earlier != antecedents_.rend(); ++earlier) {
    if (syntax_[description.head].sentence - syntax_[earlier->token].sentence > 2) break;
    const Entity& candidate = entity(*earlier);
    if (candidate.kind != ActorKind::person || !candidate.is_named || earlier->salience < salience.least_of_foreground)
      continue;
    if (is_subject_above(description.head, earlier->entity)) continue;
    if (is_unnamed(syntax_, lists_, candidate, description)) continue;
    if (office != nullptr && office->gender != Gender::unknown && candidate.gender != Gender::unknown &&
        office->gender != candidate.gender)
      continue;
    return &*earlier;
  }
  return nullptr;
}

// The head of the phrase that a name is in: "Dr" or "Gibbons" of "Dr Gibbons", as the parser has it.
std::int32_t MentionWalk::head_of_name(std::int32_t token) const {
  const std::int32_t index = mentions_.entity_of[token];
  for (std::int32_t head = syntax_[token].head; head != no_token; head = syntax_[token].head) {
    const bool in_name = mentions_.entity_of[head] == index;
    const bool is_title = find_title(syntax_, lists_, {head, head + 1}) != nullptr && head < token && token - head < 4;
    if (!in_name && !is_title) break;
    token = head;
  }
  return token;
}

// The person named for the first time behind a description in the lead who has this title. An office in the headline
// and somebody's friend ("Brown ally") are also the next one who says something; of no other office, where it is one.
std::int32_t MentionWalk::find_announced(const Description& description) const {
  const std::int32_t sentence = syntax_[description.head].sentence;
  if (sentence > last_of_lead) return no_token;
  const WordRange title = title_ending_at(syntax_, lists_, description.head, description.words.first);
  const Title* office = title.empty() ? nullptr : find_title(syntax_, lists_, title);
  std::int32_t speaker = no_token;
  const bool is_related = std::ranges::any_of(syntax_.children(description.head), [&](std::int32_t child) {
    return child < description.head && mentions_.is_name(child) &&
           mentions_.entity_at(child)->kind == ActorKind::person;
  });
  const std::int32_t determiner = syntax_.child(description.head, {Relation::det});
  const bool is_somebody = determiner != no_token && syntax_.lemma(determiner) == "a"; // "a judge" is no certain one
  bool is_settled = !is_related && (is_somebody || office == nullptr);                 // who speaks next
  const auto is_beside = [&](std::int32_t entity) {                                    // "lawmaker wants Trump banned"
    for (std::int32_t at = syntax_.sentence_of(description.head).first; at < syntax_.sentence_of(description.head).last;
         ++at)
      if (mentions_.is_name(at) && mentions_.entity_of[at] == entity) return true;
    return false;
  };
  for (std::int32_t at = description.head + 1; at < syntax_.size() && syntax_[at].sentence <= sentence + 3; ++at) {
    const Entity* named = mentions_.entity_at(at);
    if (named == nullptr || !named->is_named || named->kind != ActorKind::person) continue;
    if (syntax_[at].sentence == sentence || !mentions_.is_name(at)) continue;
    const std::int32_t index = mentions_.entity_of[at];
    if (is_named_before(index) || is_beside(index)) continue;
    bool has_office = false;
    for (const Role& role : named->roles) {
      has_office = has_office || !role.titles.empty();
      if (office != nullptr && std::ranges::find(role.titles, office->canonical) != role.titles.end()) return at;
    }
    if (is_settled || !is_source(head_of_name(at))) continue;
    if (!has_office || office == nullptr) speaker = at;
    is_settled = true;
  }
  return speaker;
}

// "The Pentagon said in a statement", "the group's letter": who made the texts of this noun.
void MentionWalk::note_issuer(std::int32_t text) {
  std::int32_t issuer = find_issuer(syntax_, mentions_, text);
  if (issuer == no_token) {
    const std::int32_t verb = syntax_[text].head;
    const bool of_verb = verb != no_token && syntax_[verb].upos == Upos::VERB && !is_subject(syntax_[text].relation);
    if (!of_verb) return;
    issuer = syntax_.child(verb, {Relation::nsubj});
    if (issuer == no_token || mentions_.entity_of[issuer] < 0) return;
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
  Relation relation = universal(t.relation);
  if (relation == Relation::conj && t.head != no_token) relation = universal(syntax_[t.head].relation);
  const bool is_joined = universal(t.relation) == Relation::conj && t.head != no_token && is_nominal(syntax_[t.head]);
  const bool stands_out = is_source(token) || is_subject(t.relation) ||
                          (is_joined && (is_source(t.head) || is_subject(syntax_[t.head].relation)));
  if (!stands_out && relation != Relation::obj && relation != Relation::obl && relation != Relation::nmod) return;
  const Description description = describe(syntax_, token);
  if (stands_out && resolve(description)) {
    note_noun(token);
    add_antecedent(token, mentions_.entity_of[token]);
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
  mentions_.entity_of[token] = count_of(mentions_.entities) - 1;
  add_antecedent(token, mentions_.entity_of[token]);
}

// Who was once called a lawmaker is "the lawmaker" from then on.
void MentionWalk::note_noun(std::int32_t token) {
  const MentionRule rule = mentions_.steps[token].rule;
  if (rule != MentionRule::announced && rule != MentionRule::apposition && rule != MentionRule::foreground) return;
  Entity& entity = mentions_.entities[mentions_.entity_of[token]];
  const std::string_view noun = syntax_.lower_lemma(token).text;
  if (std::ranges::find(entity.nouns, noun) == entity.nouns.end()) entity.nouns.emplace_back(noun);
}

bool MentionWalk::resolve_to_mention(std::int32_t token, std::int32_t mention, MentionRule rule) {
  settle(token, mentions_.entity_of[mention], {.rule = rule, .to = mention});
  return true;
}

// The head of a name may be a title in front of it ("Senator Kovacs") that stands for nobody itself.
bool MentionWalk::resolve_to(std::int32_t token, const Antecedent& earlier, MentionRule rule) {
  settle(token, earlier.entity, {.rule = rule, .to = earlier.head});
  return true;
}

bool MentionWalk::resolve_to_listed(std::int32_t token, std::int32_t known, MentionRule rule) {
  settle(token, add_known(known), {.rule = rule, .to = no_token});
  return true;
}

bool MentionWalk::resolve(const Description& description) {
  const std::int32_t token = description.head;
  if (const std::int32_t name = find_apposed(syntax_, lists_, mentions_, description); name != no_token)
    return resolve_to_mention(token, name, MentionRule::apposition);
  if (resolve_state_media(description) || resolve_both(description)) return true;
  if (!description.is_definite) return resolve_indefinite(description);
  if (const ActorAlias* alias = find(lists_.aliases, syntax_.words(description.words));
      alias != nullptr && alias->needed.empty())
    return resolve_to_listed(token, alias->actor, MentionRule::listed);
  const WordRange two{std::max(description.words.first, token - 1), token + 1}; // "the North Koreans"
  const auto* people = find(lists_.peoples, syntax_.words(two));
  if (people == nullptr) people = find(lists_.peoples, syntax_.word(token));
  if (people != nullptr) return resolve_to_listed(token, *people, MentionRule::people);
  if (resolve_called(description)) return true;
  return !description.is_plural && resolve_one(description);
}

// "the [Vance] administration": the names beside the noun, in lower case.
std::vector<std::string> MentionWalk::names_beside(const Description& description) const {
  std::vector<std::string> names;
  for (std::int32_t at = description.words.first; at < description.head; ++at)
    if (syntax_[at].upos == Upos::PROPN) names.push_back(lower_case(syntax_.word(at)));
  return names;
}

// By the noun alone: "the official", "the party", "his party".
bool MentionWalk::resolve_called(const Description& description) {
  const std::int32_t token = description.head;
  const std::string_view noun = syntax_.lower_lemma(token).text;
  const std::int32_t owner = syntax_.child(token, {Relation::nmod_poss});
  if (owner != no_token) {
    const Entity* possessor = noun == "party" ? mentions_.entity_at(owner) : nullptr;
    const std::int32_t party = possessor == nullptr ? -1 : find_party(syntax_, lists_, *possessor);
    return party >= 0 && resolve_to_listed(token, party, MentionRule::possessor);
  }
  const bool is_bare = description.words.last - description.words.first == 1;
  constexpr std::int32_t farthest = 400; // sentences: only in books and transcripts there are more
  const std::vector<std::string> beside = names_beside(description);
  const auto may_be = [&](const Entity& one) { // not the Beck administration
    return std::ranges::all_of(beside, [&](const std::string& name) { return has_word(one.name, name); });
  };
  not_called_.resize(mentions_.entities.size(), no_token);
  for (auto earlier = antecedents_.rbegin(); earlier != antecedents_.rend(); ++earlier) {
    if (syntax_[token].sentence - syntax_[earlier->token].sentence > farthest) break;
    const Entity& before = entity(*earlier);
    const bool was_called = std::ranges::find(before.nouns, noun) != before.nouns.end();
    if (before.is_named && !description.is_plural && before.kind == ActorKind::organization &&
        not_called_[earlier->entity] != token) {
      if (may_be_called(syntax_, before, noun) && may_be(before)) return resolve_to(token, *earlier, MentionRule::kind);
      not_called_[earlier->entity] = token;
    }
    if (before.is_named && was_called && is_bare && before.kind == ActorKind::person && !description.is_plural)
      return resolve_to(token, *earlier, MentionRule::same_noun);
    if (!before.is_named && was_called && earlier->is_plural == description.is_plural && may_be(before))
      return resolve_to(token, *earlier, MentionRule::same_noun);
  }
  return false;
}

// The two persons, for a word for lands the two countries, that the sentence before names, or the one before that.
bool MentionWalk::resolve_both(const Description& description) {
  const std::int32_t token = description.head;
  const HashedString& noun = syntax_.lower_lemma(token);
  const auto says_two = [&](std::int32_t at) { return syntax_.lemma(at) == "both" || syntax_.lemma(at) == "two"; };
  const bool is_noun = syntax_[token].upos == Upos::NOUN;
  const bool is_pair = lists_.pairs.contains(noun) ||
                       (description.is_plural && std::ranges::any_of(syntax_.children(token), says_two)) ||
                       (!is_noun && says_two(token) && syntax_.child(token, {Relation::nmod}) == no_token);
  if (!is_pair || syntax_.child(token, {Relation::nmod}) > token) return false;
  const bool of_persons =
      !is_noun || lists_.pairs.contains(noun) || kind_of_holder(syntax_, lists_, token) == ActorKind::group;
  const bool of_bodies = lists_.organization_words.contains(noun) || noun.text == "country" || noun.text == "side";
  std::vector<const Antecedent*> named; // the last mention of each, from the last on
  std::int32_t sentence = -1;
  for (auto earlier = antecedents_.rbegin(); earlier != antecedents_.rend(); ++earlier) {
    const Entity& candidate = entity(*earlier);
    const std::int32_t here = syntax_[earlier->token].sentence;
    if (syntax_[token].sentence - here > 2 || (here != sentence && named.size() >= 2)) break;
    const bool fits = of_bodies ? candidate.kind == ActorKind::country || candidate.kind == ActorKind::organization
                                : of_persons && candidate.kind == ActorKind::person;
    sentence = here;
    if (!fits || !candidate.is_named) continue;
    if (std::ranges::none_of(named, [&](const Antecedent* other) { return other->entity == earlier->entity; }))
      named.push_back(&*earlier);
  }
  if (named.size() != 2) return false;
  mentions_.second.emplace(token, named[0]->token);
  return resolve_to(token, *named[1], MentionRule::both);
}

// "Chinese state media", "North Korea's state news agency" speak for the country.
bool MentionWalk::resolve_state_media(const Description& description) {
  const std::string_view noun = syntax_.lower_lemma(description.head).text;
  const bool is_medium = noun == "medium" || noun == "media" || noun == "agency" || noun == "television" ||
                         noun == "radio" || noun == "newspaper" || noun == "broadcaster" || noun == "tv";
  const WordRange words = description.words;
  std::int32_t country = -1;
  bool is_of_state = false;
  for (std::int32_t at = words.first; is_medium && at + 1 < words.last; ++at) {
    is_of_state = is_of_state || syntax_.lemma(at) == "state";
    for (std::int32_t last = std::min(at + 3, words.last - 1); last > at && country < 0; --last) {
      const std::int32_t* of = find(lists_.adjectives, syntax_.words({at, last}));
      const ActorAlias* alias = find(lists_.aliases, syntax_.words({at, last}));
      if (of == nullptr && alias != nullptr && alias->needed.empty()) of = &alias->actor;
      if (of != nullptr && lists_.known[*of].kind == KnownKind::country) country = *of;
    }
  }
  return is_of_state && country >= 0 && resolve_to_listed(description.head, country, MentionRule::spokesperson);
}

bool MentionWalk::resolve_office(const Description& description) {
  const std::int32_t token = description.head;
  std::int32_t found = find_titled(syntax_, lists_, mentions_, description);
  const MentionRule rule = found >= 0 ? MentionRule::title : MentionRule::office;
  if (found < 0) {
    const Incumbent incumbent = find_office_holder(syntax_, lists_, mentions_, description, day_);
    found = incumbent.entity;
    if (found < 0 && incumbent.listed != nullptr && !description.is_plural)
      found = add_named(incumbent.listed->name, ActorKind::person);
  }
  if (found < 0) return false;
  const Antecedent* last = find_last(found);
  settle(token, found, {.rule = rule, .to = last == nullptr ? no_token : last->head});
  return true;
}

// "The administration" of the president of the United States on the article's day, where the article names him.
bool MentionWalk::resolve_administration(const Description& description) {
  const bool is_bare = description.words.last - description.words.first == 1;
  if (!is_bare || syntax_.lemma(description.head) != "administration" || day_.empty()) return false;
  for (const OfficeHolder& holder : lists_.office_holders) {
    if (holder.office != "president" || holder.country != "United States") continue;
    if (day_ < holder.from || day_ >= holder.to) continue;
    const std::string surname = holder.name.substr(holder.name.rfind(' ') + 1);
    for (const Entity& named : mentions_.entities) {
      if (named.kind != ActorKind::person || (named.name != holder.name && named.name != surname)) continue;
      const std::int32_t entity = add_named(surname + " administration", ActorKind::organization);
      settle(description.head, entity, {.rule = MentionRule::government, .to = no_token});
      return true;
    }
  }
  return false;
}

// For whom a spokesman speaks; a lawyer is his client only where that is a body.
bool MentionWalk::resolve_speaker(const Description& description) {
  const std::int32_t token = description.head;
  const std::int32_t principal = principal_of(syntax_, token);
  if (principal != no_token) {
    const Entity* meant = mentions_.entity_at(principal);
    if (meant == nullptr) return false;
    const bool is_spokesman = syntax_.lemma(token).starts_with("spokes") || syntax_.lemma(token) == "secretary";
    if (!is_spokesman && meant->kind == ActorKind::person) return false;
    return resolve_to_mention(token, principal, MentionRule::spokesperson);
  }
  if (description.is_plural || !is_source(token)) return false;
  for (auto earlier = antecedents_.rbegin(); earlier != antecedents_.rend(); ++earlier) {
    if (syntax_[token].sentence - syntax_[earlier->token].sentence > 2) break;
    const Entity& candidate = entity(*earlier);
    if (candidate.is_named && candidate.kind == ActorKind::organization && earlier->salience > salience.acting)
      return resolve_to(token, *earlier, MentionRule::spokesperson);
  }
  return false;
}

bool MentionWalk::resolve_one(const Description& description) {
  const std::int32_t token = description.head;
  const HashedString& noun = syntax_.lower_lemma(token);
  if (resolve_office(description) || resolve_administration(description) || resolve_member(description)) return true;
  if (lists_.authored.contains(noun)) {
    std::int32_t issuer = find_issuer(syntax_, mentions_, token);
    if (issuer == no_token) issuer = issuer_before(token);
    return issuer != no_token && resolve_to_mention(token, issuer, MentionRule::issuer);
  }
  const Antecedent* foreground = find_foreground(description);
  if (lists_.speakers.contains(noun))
    return foreground != nullptr && is_source(foreground->head)
               ? resolve_to(token, *foreground, MentionRule::foreground)
               : resolve_indefinite(description);
  if (syntax_.child(token, {Relation::nmod_poss}) != no_token) return resolve_indefinite(description);
  const bool has_complement = syntax_.child(token, {Relation::nmod}) > token;
  const ActorKind kind = kind_of_holder(syntax_, lists_, token);
  if (kind == ActorKind::organization && !has_complement)
    if (const Antecedent* body = find_body(token)) return resolve_to(token, *body, MentionRule::kind);
  const bool is_aged = noun.text.ends_with("year-old") ||
                       (noun.text == "old" && token > 1 && syntax_.lemma(token - 2) == "year"); // "the 61-year-old"
  if (kind != ActorKind::person && !is_aged) return false;
  if (foreground != nullptr && !has_complement) return resolve_to(token, *foreground, MentionRule::foreground);
  return resolve_indefinite(description);
}

// An organisation of no known kind named in this sentence or the one before: "Acme ... the company".
const MentionWalk::Antecedent* MentionWalk::find_body(std::int32_t token) const {
  for (auto earlier = antecedents_.rbegin(); earlier != antecedents_.rend(); ++earlier) {
    if (syntax_[token].sentence - syntax_[earlier->token].sentence > 1) break;
    const Entity& candidate = entity(*earlier);
    if (candidate.kind == ActorKind::organization && candidate.is_named && candidate.known < 0 &&
        candidate.nouns.empty() && earlier->salience > 0)
      return &*earlier;
  }
  return nullptr;
}

bool MentionWalk::resolve_indefinite(const Description& description) {
  const std::int32_t token = description.head;
  const HashedString& noun = syntax_.lower_lemma(token);
  if (lists_.authored.contains(noun) && is_source(token)) {
    const std::int32_t issuer = find_issuer(syntax_, mentions_, token);
    return issuer != no_token && resolve_to_mention(token, issuer, MentionRule::issuer);
  }
  if (lists_.speakers.contains(noun)) return resolve_speaker(description);
  if (description.is_plural || !is_source(token) || kind_of_holder(syntax_, lists_, token) != ActorKind::person)
    return false;
  const std::int32_t name = find_announced(description);
  return name != no_token && resolve_to_mention(token, name, MentionRule::announced);
}

} // namespace standpoint
