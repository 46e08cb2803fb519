// From the claim's head downwards, until a word that carries a topic:
//   noun phrase      "the proposed ban on hunting"                    -> ban on hunting
//   light noun       "the issue of taxes", "steps to disarm"          -> taxes; disarmament
//   light verb       "has to take steps to denuclearize"              -> denuclearization
//   act and object   "should ratify the treaty"                       -> ratification of the treaty
//   act in passive   "the treaty must be ratified"                    -> ratification of the treaty
//   act alone        "the minister should resign"                     -> resignation of the minister
//   expletive        "it is wrong to raise taxes"                     -> increase of taxes
//   state            "survival is critical", "the plan is a disaster" -> survival; the plan
#include "topics/topic_path.h"

#include "base/one_of.h"

#include <string>

namespace standpoint {

static constexpr int deepest = 8; // steps down

bool is_pronoun_like(const Token& token) {
  return token.upos == Upos::PRON || token.upos == Upos::DET || token.upos == Upos::ADV;
}

std::int32_t TopicPath::particle_of(std::int32_t verb) const {
  for (const std::int32_t child : syntax_.children(verb))
    if (child > verb && (syntax_[child].relation == Relation::compound_prt ||
                         (syntax_[child].relation == Relation::advmod && syntax_[child].upos == Upos::ADP &&
                          syntax_.lemma(child) == "out")))
      return child;
  return no_token;
}

bool TopicPath::is_light_verb(std::int32_t token) const {
  if (!lists_.light_verbs.contains(syntax_.lower_lemma(token))) return false;
  const std::int32_t particle = particle_of(token);
  if (particle == no_token) return true;
  const std::string_view way = syntax_.lemma(particle); // "keep them out" is all but for them; "set it up" is for it
  const bool is_out = way == "out" && is_one_of(syntax_.lemma(token), {"get", "keep", "leave", "stay"});
  return !is_out && !is_one_of(way, {"away", "down", "off"});
}

bool TopicPath::is_light_noun(std::int32_t token) const {
  return lists_.light_nouns.contains(syntax_.lower_lemma(token));
}

bool TopicPath::is_effect(std::int32_t token) const {
  if (syntax_[token].upos != Upos::VERB) return false;
  const HashedString& lemma = syntax_.lower_lemma(token);
  if (lists_.effects.contains(lemma)) return true;
  for (const std::int32_t child : syntax_.children(token)) { // "put [at risk]"
    if (syntax_[child].relation != Relation::obl) continue;
    const std::int32_t preposition = syntax_.child(child, {Relation::case_});
    if (preposition == no_token) continue;
    std::string words(lemma.text);
    for (const std::int32_t behind : {preposition, child}) (words += ' ') += syntax_.lower_lemma(behind).text;
    if (lists_.effects.contains(words)) return true;
  }
  return false;
}

bool TopicPath::is_clausal(std::int32_t token) const {
  const Upos upos = syntax_[token].upos;
  return upos == Upos::VERB || upos == Upos::AUX || (upos == Upos::ADJ && syntax_[token].relation != Relation::amod) ||
         syntax_.child(token, {Relation::cop}) != no_token;
}

std::int32_t TopicPath::object_of(std::int32_t verb) const {
  const std::int32_t object = syntax_.child(verb, {Relation::obj});
  if (object != no_token && !is_pronoun_like(syntax_[object])) return object;
  const std::int32_t subject = syntax_.child(verb, {Relation::nsubj_pass});
  return subject != no_token && syntax_[subject].upos != Upos::PRON ? subject : no_token;
}

std::int32_t TopicPath::clause_of(std::int32_t word) const {
  for (const std::int32_t child : syntax_.children(word)) {
    const Relation relation = syntax_[child].relation;
    if (relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::csubj) return child;
  }
  return no_token;
}

std::int32_t TopicPath::purpose_of(std::int32_t verb) const { // "take steps [to disarm]"
  for (const std::int32_t child : syntax_.children(verb)) {
    if (child < verb || syntax_[child].relation != Relation::advcl) continue;
    const std::int32_t mark = syntax_.child(child, {Relation::mark});
    if (mark != no_token && syntax_.lemma(mark) == "to") return child;
  }
  return no_token;
}

// The word whose phrase names the topic.
std::int32_t TopicPath::descend(std::int32_t at, int depth) const {
  if (depth > deepest) return at;
  const auto down = [&](std::int32_t to) { return descend(to, depth + 1); };
  if (!is_clausal(at)) return descend_noun(at, depth);
  const std::int32_t copula = syntax_.child(at, {Relation::cop});
  const std::int32_t subject = syntax_.child(at, {Relation::nsubj, Relation::expl, Relation::csubj});
  if (copula != no_token || syntax_[at].upos == Upos::ADJ) { // a state
    const std::int32_t clause = syntax_.child(at, {Relation::csubj, Relation::xcomp, Relation::ccomp, Relation::advcl});
    const bool empty_subject = subject == no_token || is_pronoun_like(syntax_[subject]);
    if (clause != no_token && (empty_subject || syntax_[clause].relation == Relation::csubj)) return down(clause);
    if (!empty_subject) return down(subject);
    if (const std::int32_t behind = syntax_.child(at, {Relation::obl, Relation::nmod}); behind != no_token)
      return down(behind);
    return at;
  }
  if (is_light_verb(at) && syntax_.child(at, {Relation::compound_prt}) == no_token) {
    const std::int32_t object = object_of(at);
    if (object != no_token && !is_light_noun(object)) return down(object);
    // What comes first: "act towards [disarmament] to overcome mistrust", "take steps to [disarm] with care".
    const std::int32_t clause = clause_of(at) != no_token ? clause_of(at) : purpose_of(at);
    const std::int32_t behind = oblique_of(at);
    if (behind != no_token && (clause == no_token || behind < clause)) return down(behind);
    if (clause != no_token) return down(clause);
    if (object != no_token) return down(object);
    if (subject != no_token && !is_pronoun_like(syntax_[subject])) return down(subject);
  }
  return at;
}

std::int32_t TopicPath::oblique_of(std::int32_t verb) const { // not "on Tuesday", "in March"
  for (const std::int32_t child : syntax_.children(verb)) {
    if (syntax_[child].relation != Relation::obl || child < verb) continue;
    const std::int32_t preposition = syntax_.child(child, {Relation::case_});
    if (preposition == no_token || is_pronoun_like(syntax_[child])) continue;
    const std::string_view word = syntax_.lower_lemma(preposition).text;
    if (word == "to" || word == "on" || word == "about" || word == "towards" || word == "toward" || word == "with" ||
        word == "for" || word == "of" || word == "against" || word == "from" || word == "into" || word == "over")
      return child;
  }
  return no_token;
}

std::int32_t TopicPath::descend_noun(std::int32_t at, int depth) const {
  if (!is_light_noun(at) && !is_pronoun_like(syntax_[at]) && syntax_[at].upos != Upos::NUM) return at;
  for (const std::int32_t child : syntax_.children(at)) {
    const Relation relation = syntax_[child].relation;
    if (relation == Relation::nmod || relation == Relation::acl || relation == Relation::nmod_poss ||
        (relation == Relation::ccomp && child > at))
      if (!is_pronoun_like(syntax_[child])) return descend(child, depth + 1);
  }
  return at;
}

} // namespace standpoint
