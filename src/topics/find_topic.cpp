// Candidates: each noun phrase of the claim, its predicates as acts; also what the rules of topic_path.h come to,
// wherever it stands. Where that is a pronoun or an empty noun ("rejected it", "backs the plan"), the topic before and
// what the article is about too. A bare definite noun is worded by the last mention that names it: "the bill" is "Zika
// funding bill" where the article says so before. What is thought of a thing is no candidate: "the merger was a
// mistake" is on the merger.
#include "topics/find_topic.h"

#include "base/index.h"
#include "base/one_of.h"
#include "claims/acts.h"
#include "claims/predicate.h"
#include "statement/turned_position.h"
#include "topics/beside_topic.h"

#include <algorithm>
#include <utility>

namespace standpoint {

namespace {

constexpr float most_margin = 10; // of a choice among one

constexpr std::size_t most_main_topics = 3;

// A noun that heads its phrase and is no measure of time or amount.
bool heads_phrase(const Syntax& syntax, std::int32_t at) {
  const Token& token = syntax[at];
  if (token.upos != Upos::NOUN && token.upos != Upos::PROPN) return false;
  switch (token.relation) {
  case Relation::compound:
  case Relation::flat:
  case Relation::fixed:
  case Relation::goeswith:
  case Relation::nummod:
  case Relation::amod:
  case Relation::nmod_unmarked:
  case Relation::nmod_tmod:
  case Relation::obl_unmarked:
  case Relation::obl_tmod:
    return false;
  default:
    return true;
  }
}

// "called on [North Korea] to take steps", "wants [Seoul and Tokyo] to talk": what somebody who is named is asked to
// do, where the claim holds it; no_token otherwise.
std::int32_t act_asked_of(const Syntax& syntax, std::int32_t who, const Spans& claim) {
  if (syntax[who].upos != Upos::PROPN) return no_token;
  while (syntax[who].relation == Relation::conj) who = syntax[who].head;
  const Relation relation = universal(syntax[who].relation);
  if (relation != Relation::obj && relation != Relation::iobj && relation != Relation::obl) return no_token;
  for (const std::int32_t act : syntax.children(syntax[who].head)) {
    const bool is_act = syntax[act].relation == Relation::xcomp && act > who && syntax[act].upos == Upos::VERB;
    if (is_act && std::ranges::any_of(claim, [&](Span span) { return span.contains(syntax[act].span); })) return act;
  }
  return no_token;
}

bool is_act_noun(std::string_view lemma) { // "denuclearization": what a listed verb becomes
  for (const std::string_view ending : {"tion", "sion", "ment", "al", "ance", "ence", "ism", "ity"})
    if (lemma.ends_with(ending)) return true;
  return false;
}

} // namespace

TopicFinder::TopicFinder(const Article& article, const std::vector<Claim>& claims, const Lexicon& lexicon,
                         const TopicModel* model, TopicWording::NameOf name_of)
    : syntax_(article.syntax), weights_(lexicon.topics), path_(syntax_, lexicon.stances),
      wording_(syntax_, lexicon.stances, path_, std::move(name_of)), nouns_(article.document, syntax_, lexicon.stances),
      view_{.syntax = syntax_, .lists = lexicon.stances, .actors = lexicon.actors, .path = path_, .nouns = nouns_},
      model_(model) {
  for (const Claim& claim : claims) nouns_.hear(claim.evidence);
  main_ = nouns_.main_topics(most_main_topics, model == nullptr ? nullptr : &model->priors);
}

// "wants [it] to end", "benefit from [it]"
bool TopicFinder::has_pronoun_beside(std::int32_t verb) const {
  const auto is_thing = [&](std::int32_t token) { return syntax_.lower_lemma(token).text == "it"; };
  const std::int32_t above = syntax_[verb].head;
  return std::ranges::any_of(syntax_.children(verb), is_thing) ||
         (above != no_token && std::ranges::any_of(syntax_.children(above), is_thing));
}

// Whether a word says what it is on only by what was said before: "it", "the plan", "voted against it".
bool TopicFinder::points_elsewhere(std::int32_t word, bool is_demand) const {
  const Token& token = syntax_[word];
  if (token.upos == Upos::NOUN) {
    if (!nouns_.is_bare(word)) return false;
    return path_.is_light_noun(word) ||
           (view_.lists.empty_nouns.contains(syntax_.lower_lemma(word)) && nouns_.is_definite(word));
  }
  if (token.upos == Upos::PROPN) return false;
  if (!path_.is_clausal(word)) return true;
  const std::int32_t on = wording_.acted_on(word);
  // "urged Seoul to withdraw" is on a withdrawal; not "wants it to end", "I benefit from it".
  if (on == no_token && is_demand && syntax_[word].xpos == Xpos::VB && !path_.is_light_verb(word) &&
      view_.lists.nominalizations.contains(syntax_.lower_lemma(word)) && !has_pronoun_beside(word))
    return false;
  return on == no_token || is_pronoun_like(syntax_[on]) || points_elsewhere(on, is_demand);
}

// "criticized the toll. The board rejected the offer": two nouns that the article has once each are two things.
bool TopicFinder::both_said_once(std::int32_t word, std::int32_t earlier) const {
  if (syntax_[word].upos != Upos::NOUN) word = wording_.acted_on(word);
  return word != no_token && earlier != no_token && syntax_[word].upos == Upos::NOUN &&
         syntax_[earlier].upos == Upos::NOUN && nouns_.use(word).count == 1 && nouns_.use(earlier).count == 1;
}

// "it would cost jobs", "that is unacceptable", "they are our brothers".
bool TopicFinder::speaks_of_it(const TopicQuestion& question) const {
  const std::int32_t subject = syntax_.child(question.claim.root, {Relation::nsubj});
  if (subject == no_token || (syntax_[subject].upos != Upos::PRON && syntax_[subject].upos != Upos::DET)) return false;
  const std::string_view word = syntax_.lower_lemma(subject).text;
  for (const std::string_view one : {"it", "this", "that", "these", "those", "they", "he", "she"})
    if (word == one) return !question.is_holder || !question.is_holder(subject);
  return false;
}

// "[supports] the tariff", "[opposes] it": a verb that takes a side, with what it is about.
bool TopicFinder::reports_stance(std::int32_t verb) const {
  if (syntax_[verb].upos != Upos::VERB || path_.object_of(verb) == no_token) return false;
  const Stance stance = cue_stance_of(syntax_, view_.lists, verb);
  return stance == Stance::supports || stance == Stance::opposes;
}

// "the merger was a [mistake]", "called the toll a [disgrace]", "described the bridge as a [triumph]", "it is
// [unjust]".
bool TopicFinder::is_judgement(std::int32_t token) const {
  std::int32_t first = token; // "is a liar, [bigot] and [cheat]"
  while (syntax_[first].head != no_token &&
         (syntax_[first].relation == Relation::conj || syntax_[first].relation == Relation::appos))
    first = syntax_[first].head;
  if (first != token && syntax_[token].upos == Upos::NOUN && syntax_.child(first, {Relation::cop}) != no_token)
    return is_judgement(first);
  if (syntax_[token].upos == Upos::ADJ && syntax_.child(token, {Relation::cop}) != no_token)
    return predicate_stance_of(syntax_, view_.lists, token) != Stance::none;
  const auto& nouns = view_.lists.predicates[index_of(WordPart::noun)];
  if (syntax_[token].upos != Upos::NOUN || !nouns.contains(syntax_.lower_lemma(token))) return false;
  if (syntax_.child(token, {Relation::cop}) != no_token || syntax_[token].relation == Relation::xcomp) return true;
  if (syntax_[token].relation == Relation::obj) // "called [the toll] a disgrace": the second object
    return syntax_.child(syntax_[token].head, {Relation::obj, Relation::iobj}) < token;
  const std::int32_t preposition = syntax_.child(token, {Relation::case_});
  return preposition != no_token && syntax_.lemma(preposition) == "as" && syntax_[token].relation == Relation::obl;
}

std::vector<TopicCandidate> TopicFinder::candidates_of(const TopicQuestion& question, std::int32_t by_rule) const {
  std::vector<TopicCandidate> candidates;
  const auto add = [&](std::int32_t head, std::int32_t act) {
    if (head == no_token || std::ranges::find(candidates, head, &TopicCandidate::head) != candidates.end()) return;
    TopicCandidate candidate{.source = TopicSource::claim, .head = head, .act = act, .shown = head, .label = {}};
    if (const std::int32_t fuller = nouns_.fuller(head); fuller != no_token) candidate.shown = fuller;
    if (act != no_token)
      candidate.label = wording_.act(act, head, candidate.shown);
    else if (path_.is_clausal(head) && !heads_phrase(syntax_, head)) // not "the law is a [shambles]"
      candidate.label = wording_.label_at(head);
    else
      candidate.label = wording_.noun_phrase(candidate.shown);
    if (!candidate.label.empty()) candidates.push_back(std::move(candidate));
  };
  const bool demands = is_demand(question.position);
  const auto is_act = [&](std::int32_t at) {
    return syntax_[at].upos == Upos::VERB && path_.is_clausal(at) && syntax_.depends_on(at, question.about);
  };
  // "criticized the plan to remove [the embargo]": against the removal.
  const auto is_undone = [&](std::int32_t noun) {
    const std::int32_t verb = syntax_[noun].head;
    if (verb == no_token || !is_act(verb) || verb == question.about) return false;
    const auto act = act_on_thing(syntax_, view_.lists, verb);
    return act && act->kind == ActKind::undo && act->thing == noun;
  };
  // In a demand what is acted on is named with the act: "ratification of the treaty".
  const auto act_on = [&](std::int32_t noun) {
    if (const std::int32_t reproach = reproach_over(view_, question, noun); reproach != no_token) return reproach;
    if (!demands && !(usual_polarity(question.position) != 0 && is_undone(noun))) return no_token;
    const std::int32_t done = act_asked_of(syntax_, noun); // "called for the cap to be [cut]"
    if (done != no_token && raised_object_of(syntax_, done) == noun && is_act(done)) return done;
    std::int32_t object = noun; // "renegotiating any [part] of the deal"
    while (syntax_[object].relation == Relation::nmod && syntax_[object].head != no_token &&
           path_.is_light_noun(syntax_[object].head))
      object = syntax_[object].head;
    const std::int32_t verb = syntax_[object].head;
    if (verb == no_token || !is_act(verb) || path_.is_light_verb(verb)) return no_token;
    return wording_.acted_on(verb) == object && syntax_[object].relation != Relation::nsubj ? verb : no_token;
  };
  // Who will or will not act is no topic of it: "North Korea would not give up its weapons".
  const bool of_future = question.position == Position::commits || question.position == Position::refuses;
  // "criticized their skepticism about [the toll]": who is against doubts is not against what is doubted.
  const auto is_doubted = [&](std::int32_t noun) {
    const std::int32_t doubt = syntax_[noun].head;
    if (usual_polarity(question.position) == 0 || doubt == no_token ||
        universal(syntax_[noun].relation) != Relation::nmod || syntax_[doubt].upos != Upos::NOUN ||
        noun == question.about ||
        std::ranges::none_of(question.claim.evidence, [&](Span span) { return span.contains(syntax_[doubt].span); }))
      return false;
    const StanceEntry* entry = find_stance(syntax_, view_.lists.cues, doubt);
    return entry != nullptr && (entry->plain == Stance::opposes || entry->plain == Stance::criticizes ||
                                entry->plain == Stance::questions || entry->plain == Stance::denies);
  };
  // "it was a big [deal]", "the toll is a [gift]": what is said of it, and not what it is on.
  const auto is_said_of_it = [&](std::int32_t noun) {
    if (noun != question.claim.root || syntax_[noun].upos != Upos::NOUN ||
        syntax_.child(noun, {Relation::cop}) == no_token ||
        syntax_.child(noun, {Relation::nmod, Relation::acl, Relation::nmod_poss, Relation::advcl, Relation::case_}) !=
            no_token)
      return false;
    if (!earlier_.label.empty() && speaks_of_it(question)) return true;
    const std::int32_t subject = syntax_.child(noun, {Relation::nsubj});
    return subject != no_token && subject < noun && syntax_[subject].upos == Upos::NOUN &&
           heads_phrase(syntax_, subject) && !path_.is_light_noun(subject) &&
           !view_.lists.empty_nouns.contains(syntax_.lower_lemma(subject));
  };
  // What may be a topic of the claim, as the phrase or the act that it is named with.
  const auto add_if_topic = [&](std::int32_t at) {
    const Token& token = syntax_[at];
    if (is_judgement(at) || is_doubted(at) || is_said_of_it(at)) return;
    if (is_beside_topic(view_, question, at) || is_to_act(view_, question, at)) return;
    if (const std::int32_t reproach = reproach_over(view_, question, at); reproach != no_token) {
      const std::int32_t subject = syntax_.child(reproach, {Relation::nsubj}); // "[the rule] hurts farmers"
      if (subject != no_token && syntax_[subject].upos == Upos::NOUN && !is_person_noun(view_, subject)) return;
    }
    if (of_future && token.relation == Relation::nsubj && token.upos == Upos::PROPN && token.head == question.about)
      return;
    if (demands && act_asked_of(syntax_, at, question.claim.evidence) != no_token) return;
    // Who is asked to act is no topic of it either: "called on the council to adopt the budget".
    if (const std::int32_t act = demands ? act_asked_of(syntax_, at) : no_token;
        act != no_token && syntax_[act].xpos == Xpos::VB && syntax_.depends_on(question.about, act))
      return;
    // Nor is whose stance is reported within: "the carmaker supports the tariff".
    if (token.relation == Relation::nsubj && token.head == question.claim.root && reports_stance(token.head)) return;
    // "take steps toward disarmament", "work towards it": the rules lead on to what a light verb is about.
    const auto leads_on = [&](std::int32_t verb) {
      return demands && at != by_rule && verb != no_token && path_.is_light_verb(verb) &&
             syntax_.depends_on(by_rule, verb);
    };
    if (path_.is_light_noun(at) && leads_on(token.head)) return;
    // "renegotiating any part of the deal": the act on the deal is named.
    if (path_.is_light_noun(at) && act_on(at) != no_token)
      if (const std::int32_t thing = syntax_.child(at, {Relation::nmod});
          thing > at && syntax_[thing].upos == Upos::NOUN && heads_phrase(syntax_, thing) &&
          syntax_.has_child_lemma(thing, "of"))
        return;
    if (heads_phrase(syntax_, at)) return add(at, act_on(at));
    const bool is_empty = path_.is_light_verb(at) && path_.object_of(at) == no_token; // "being of violations"
    if (at != by_rule && (!is_act(at) || is_empty)) return;
    if (leads_on(at)) return;
    const std::int32_t noun = path_.is_clausal(at) ? wording_.acted_on(at) : no_token;
    if (noun == no_token || !heads_phrase(syntax_, noun) || act_on(noun) != at) add(at, no_token);
  };
  for (const Span span : question.claim.evidence) {
    const WordRange range = syntax_.tokens_in(span);
    for (std::int32_t at = range.first; at < range.last; ++at) add_if_topic(at);
  }
  add_if_topic(by_rule);
  if (!candidates.empty() && !points_elsewhere(by_rule, demands) && !speaks_of_it(question)) return candidates;
  if (!earlier_.label.empty() && !both_said_once(by_rule, earlier_.shown))
    candidates.push_back({.source = TopicSource::earlier,
                          .head = no_token,
                          .act = earlier_.act,
                          .shown = earlier_.shown,
                          .label = earlier_.label});
  for (const MainTopic& topic : main_)
    candidates.push_back(
        {.source = TopicSource::article, .head = no_token, .act = no_token, .shown = topic.noun, .label = topic.label});
  if (candidates.empty()) add(by_rule, no_token);
  return candidates;
}

std::vector<float> TopicFinder::sums_of_weights(const TopicQuestion& question,
                                                const std::vector<TopicCandidate>& candidates,
                                                std::int32_t by_rule) const {
  std::vector<float> sums(candidates.size(), 0);
  std::vector<std::uint64_t> features;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    features.clear();
    topic_features(view_, question, candidates, i, by_rule, features);
    for (const std::uint64_t feature : features) sums[i] += weights_.of(feature);
  }
  return sums;
}

std::size_t TopicFinder::choose(const TopicQuestion& question, TopicChoice& choice) const {
  std::vector<float> scores = sums_of_weights(question, choice.candidates, choice.by_rule);
  if (model_ != nullptr) {
    choice.facts = topic_facts(view_, model_->priors, question, choice.candidates, scores, choice.by_rule);
    if (!model_->trees.roots.empty())
      std::ranges::transform(choice.facts, scores.begin(),
                             [&](const TopicFacts& facts) { return model_->trees.score(facts); });
  }
  const auto best = std::ranges::max_element(scores);
  const std::size_t chosen = best - scores.begin();
  float next = *best - most_margin;
  for (std::size_t i = 0; i < scores.size(); ++i)
    if (i != chosen) next = std::max(next, scores[i]);
  choice.score = *best;
  choice.margin = *best - next;
  return chosen;
}

std::vector<std::vector<std::string>> TopicFinder::feature_names(TopicQuestion question,
                                                                 const TopicChoice& choice) const {
  question.about = choice.about;
  std::vector<std::uint64_t> features;
  std::vector<std::vector<std::string>> names(choice.candidates.size());
  for (std::size_t i = 0; i < names.size(); ++i)
    topic_features(view_, question, choice.candidates, i, choice.by_rule, features, &names[i]);
  return names;
}

std::int32_t TopicFinder::coordinated_act(std::int32_t head) const {
  if (syntax_[head].upos != Upos::NOUN || !is_act_noun(syntax_.lemma(head))) return no_token;
  for (const std::int32_t child : syntax_.children(head))
    if (syntax_[child].relation == Relation::conj && syntax_[child].upos == Upos::NOUN &&
        is_act_noun(syntax_.lemma(child)))
      return child;
  return no_token;
}

// The phrase of the noun at `about`, in the words of its fuller mention; of an act on a pronoun the act, on the topic
// before. Empty where the words name nothing.
std::optional<Topic> TopicFinder::named_at(std::int32_t about) const {
  std::string label;
  if (syntax_[about].upos == Upos::VERB) {
    label = wording_.label_at(about);
    std::int32_t object = syntax_.child(about, {Relation::obj});
    if (object == no_token) object = raised_object_of(syntax_, about); // "wants [it] dropped"
    if (object != no_token && syntax_[object].upos == Upos::PRON && !earlier_.label.empty())
      label = shorten_label(label + " of " + earlier_.label);
  } else {
    const std::int32_t fuller = nouns_.fuller(about);
    label = wording_.noun_phrase(fuller != no_token ? fuller : about);
    const std::int32_t more = phrase_goes_on(syntax_, about); // not "rejected the dam [on Tuesday]"
    const bool is_whole = more == no_token || wording_.phrase_behind(about) == more; // the wording has it already
    if (!is_whole && fuller == no_token && is_nominal(syntax_[more]) &&
        !view_.lists.times.contains(syntax_.lower_lemma(more))) {
      // What leads there may be tagged as a marker, too: "trust [to workers]".
      const std::int32_t leading = syntax_.child(more, {Relation::case_, Relation::mark});
      label = shorten_label(label + ' ' + std::string(syntax_.lower_lemma(leading).text) + ' ' +
                            wording_.noun_phrase(more));
    }
  }
  if (label.empty()) return std::nullopt;
  return Topic{.label = std::move(label), .phrase = wording_.phrase_at(about)};
}

// "nurses respect [him]"; empty where it is not known who is meant.
std::optional<Topic> TopicFinder::person_at(std::int32_t about) const {
  std::string person = is_person_object(syntax_, about) ? wording_.person_meant(about) : std::string{};
  if (person.empty()) return std::nullopt;
  return Topic{.label = std::move(person), .phrase = wording_.phrase_at(about)};
}

TopicChoice TopicFinder::find(TopicQuestion question, bool may_coordinate) {
  if (question.is_thing && path_.is_light_noun(question.about)) // "scrap any [part] of the deal"
    if (const std::int32_t meant = path_.follow(question.about); syntax_[meant].upos == Upos::NOUN)
      question.about = meant;
  const bool is_it = speaks_of_it(question) || syntax_.lower_lemma(question.about).text == "it";
  if (is_it && question.thing_of_holder != no_token && question.thing_of_holder < question.claim.root)
    question.about = question.thing_of_holder, question.is_thing = true;
  const bool is_named =
      syntax_[question.about].upos != Upos::NOUN || nouns_.fuller(question.about) != no_token ||
      !points_elsewhere(question.about, is_demand(question.position)); // not "the plan" of which nothing else was said
  const bool is_holder = question.is_holder && question.is_holder(question.about);
  std::optional<Topic> person =
      usual_polarity(question.position) != 0 && !is_holder ? person_at(question.about) : std::nullopt;
  if (person || (question.is_thing && is_named))
    if (std::optional<Topic> topic = person ? std::move(person) : named_at(question.about)) {
      TopicChoice choice;
      choice.topics = {*topic};
      choice.candidates.push_back({.source = TopicSource::claim,
                                   .head = question.about,
                                   .act = no_token,
                                   .shown = question.about,
                                   .label = topic->label});
      choice.margin = most_margin;
      earlier_ = choice.candidates.front();
      choice.about = choice.by_rule = question.about;
      return choice;
    }
  if (is_demand(question.position))
    if (const std::int32_t act = act_asked_of(syntax_, question.about, question.claim.evidence); act != no_token)
      question.about = act;
  const std::int32_t by_rule = path_.follow(question.about);
  TopicChoice choice;
  choice.candidates = candidates_of(question, by_rule);
  choice.about = question.about;
  choice.by_rule = by_rule;
  if (choice.candidates.empty()) return choice;
  choice.chosen = choose(question, choice);
  const TopicCandidate& chosen = choice.candidates[choice.chosen];
  const std::int32_t worded = chosen.head == no_token ? by_rule : chosen.act != no_token ? chosen.act : chosen.head;
  std::vector<Topic>& topics = choice.topics;
  topics = {{.label = chosen.label, .phrase = wording_.phrase_at(worded)}};
  if (may_coordinate && chosen.head != no_token && chosen.act == no_token)
    if (const std::int32_t other = coordinated_act(chosen.head); other != no_token) {
      topics.front().label = wording_.noun_phrase(chosen.head, other);
      topics.push_back({.label = wording_.noun_phrase(other), .phrase = topics.front().phrase});
    }
  earlier_ = chosen;
  earlier_.label = topics.front().label;
  return choice;
}

} // namespace standpoint
