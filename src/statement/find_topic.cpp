// From the claim's head downwards, until a word that carries a topic:
//   noun phrase      "the proposed ban on hunting"                    -> ban on hunting
//   light noun       "the issue of taxes", "steps to disarm"          -> taxes; disarmament
//   light verb       "has to take steps to denuclearize"              -> denuclearization
//   act and object   "should ratify the treaty"                       -> ratification of the treaty
//   act in passive   "the treaty must be ratified"                    -> ratification of the treaty
//   act alone        "the minister should resign"                     -> resignation of the minister
//   expletive        "it is wrong to raise taxes"                     -> increase of taxes
//   state            "survival is critical", "the plan is a disaster" -> survival; the plan
// Verbs without a noun in the list take their -ing form: "giving up nuclear weapons".
#include "statement/find_topic.h"

#include <algorithm>

namespace standpoint {

namespace {

constexpr int deepest = 8;                  // steps down
constexpr std::size_t longest_label = 9;    // words
constexpr std::int32_t longest_phrase = 14; // tokens

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool is_pronoun(const Token& token) {
  return token.upos == Upos::PRON || token.upos == Upos::DET || token.upos == Upos::ADV;
}

// The noun that an act stands for: "resolve" -> "resolution of".
class TopicFinder {
public:
  TopicFinder(const Syntax& syntax, const StanceLists& lists) : syntax_(syntax), lists_(lists) {}

  std::vector<Topic> find(const Claim& claim, bool may_coordinate) {
    std::vector<Topic> topics;
    const std::int32_t head = descend(claim.root, 0);
    topics.push_back(topic_at(head));
    if (may_coordinate && syntax_[head].upos == Upos::NOUN && is_act_noun(head))
      for (const std::int32_t child : syntax_.children(head))
        if (syntax_[child].relation == Relation::conj && syntax_[child].upos == Upos::NOUN && is_act_noun(child)) {
          topics.front() = {.label = noun_phrase(head, child), .phrase = topics.front().phrase};
          topics.push_back({.label = noun_phrase(child), .phrase = topics.front().phrase});
        }
    if (topics.front().label.empty()) topics = {whole(claim)};
    std::erase_if(topics, [](const Topic& topic) { return topic.label.empty(); });
    return topics;
  }

private:
  std::string lemma(std::int32_t token) const { return lower_case(syntax_.lemma(token)); }

  bool is_act_noun(std::int32_t token) const { // "denuclearization": what a listed verb becomes
    for (const std::string_view ending : {"tion", "sion", "ment", "al", "ance", "ence", "ism", "ity"})
      if (syntax_.lemma(token).ends_with(ending)) return true;
    return false;
  }

  bool is_clausal(std::int32_t token) const {
    const Upos upos = syntax_[token].upos;
    return upos == Upos::VERB || upos == Upos::AUX || (upos == Upos::ADJ && !is_modifier(token)) ||
           syntax_.child(token, {Relation::cop}) != no_token;
  }
  bool is_modifier(std::int32_t token) const { return syntax_[token].relation == Relation::amod; }

  std::int32_t object_of(std::int32_t verb) const {
    const std::int32_t object = syntax_.child(verb, {Relation::obj});
    if (object != no_token && !is_pronoun(syntax_[object])) return object;
    return syntax_.child(verb, {Relation::nsubj_pass});
  }

  std::int32_t clause_of(std::int32_t word) const {
    for (const std::int32_t child : syntax_.children(word)) {
      const Relation relation = syntax_[child].relation;
      if (relation == Relation::xcomp || relation == Relation::ccomp || relation == Relation::csubj) return child;
    }
    return no_token;
  }

  std::int32_t purpose_of(std::int32_t verb) const { // "take steps [to disarm]"
    for (const std::int32_t child : syntax_.children(verb)) {
      if (child < verb || syntax_[child].relation != Relation::advcl) continue;
      const std::int32_t mark = syntax_.child(child, {Relation::mark});
      if (mark != no_token && syntax_.lemma(mark) == "to") return child;
    }
    return no_token;
  }

  // The word whose phrase names the topic.
  std::int32_t descend(std::int32_t at, int depth) const {
    if (depth > deepest) return at;
    const auto down = [&](std::int32_t to) { return descend(to, depth + 1); };
    if (!is_clausal(at)) return descend_noun(at, depth);
    const std::int32_t copula = syntax_.child(at, {Relation::cop});
    const std::int32_t subject = syntax_.child(at, {Relation::nsubj, Relation::expl, Relation::csubj});
    if (copula != no_token || syntax_[at].upos == Upos::ADJ) { // a state
      const std::int32_t clause =
          syntax_.child(at, {Relation::csubj, Relation::xcomp, Relation::ccomp, Relation::advcl});
      const bool empty_subject = subject == no_token || is_pronoun(syntax_[subject]);
      if (clause != no_token && (empty_subject || syntax_[clause].relation == Relation::csubj)) return down(clause);
      if (!empty_subject) return down(subject);
      if (const std::int32_t behind = syntax_.child(at, {Relation::obl, Relation::nmod}); behind != no_token)
        return down(behind);
      return at;
    }
    if (lists_.light_verbs.contains(lemma(at)) && syntax_.child(at, {Relation::compound_prt}) == no_token) {
      const std::int32_t object = object_of(at);
      if (object != no_token && !lists_.light_nouns.contains(lemma(object))) return down(object);
      // What comes first: "act towards [disarmament] to overcome mistrust", "take steps to [disarm] with care".
      const std::int32_t clause = clause_of(at) != no_token ? clause_of(at) : purpose_of(at);
      const std::int32_t behind = oblique_of(at);
      if (behind != no_token && (clause == no_token || behind < clause)) return down(behind);
      if (clause != no_token) return down(clause);
      if (object != no_token) return down(object);
      if (subject != no_token && !is_pronoun(syntax_[subject])) return down(subject);
    }
    return at;
  }

  std::int32_t oblique_of(std::int32_t verb) const { // not "on Tuesday", "in March"
    for (const std::int32_t child : syntax_.children(verb)) {
      if (syntax_[child].relation != Relation::obl || child < verb) continue;
      const std::int32_t preposition = syntax_.child(child, {Relation::case_});
      if (preposition == no_token || is_pronoun(syntax_[child])) continue;
      const std::string word = lemma(preposition);
      if (word == "to" || word == "on" || word == "about" || word == "towards" || word == "toward" || word == "with" ||
          word == "for" || word == "of" || word == "against" || word == "from" || word == "into" || word == "over")
        return child;
    }
    return no_token;
  }

  std::int32_t descend_noun(std::int32_t at, int depth) const {
    if (!lists_.light_nouns.contains(lemma(at)) && !is_pronoun(syntax_[at]) && syntax_[at].upos != Upos::NUM) return at;
    for (const std::int32_t child : syntax_.children(at)) {
      const Relation relation = syntax_[child].relation;
      if (relation == Relation::nmod || relation == Relation::acl || relation == Relation::nmod_poss ||
          (relation == Relation::ccomp && child > at))
        if (!is_pronoun(syntax_[child])) return descend(child, depth + 1);
    }
    return at;
  }

  Topic topic_at(std::int32_t head) const {
    if (!is_clausal(head))
      return {.label = noun_phrase(head),
              .phrase = words_around(head, head),
              .is_pronoun = syntax_[head].upos == Upos::PRON || syntax_[head].upos == Upos::DET};
    const std::int32_t object = object_of(head);
    std::string act = noun_of(head);
    std::int32_t about = object;
    if (about == no_token && syntax_[head].upos == Upos::VERB) about = oblique_of(head);
    if (about == no_token) {
      const std::int32_t subject = syntax_.child(head, {Relation::nsubj});
      if (subject != no_token && !is_pronoun(syntax_[subject])) about = subject;
    }
    if (about == no_token) return {.label = act, .phrase = words_around(head, head)};
    const std::string of = noun_phrase(about);
    const bool is_gerund = act.ends_with("ing") || act.find("ing ") != std::string::npos;
    std::string link = " of ";
    if (about != object) {
      const std::int32_t preposition = syntax_.child(about, {Relation::case_});
      if (preposition != no_token) link = " " + lemma(preposition) + " ";
    } else if (is_gerund) {
      link = " ";
    }
    return {.label = shorten(act + link + of), .phrase = words_around(head, about)};
  }

  std::string noun_of(std::int32_t verb) const {
    const std::string word = lemma(verb);
    const std::int32_t particle = syntax_.child(verb, {Relation::compound_prt});
    if (particle == no_token)
      if (const std::string* noun = standpoint::find(lists_.nominalizations, word)) return *noun;
    if (syntax_[verb].upos != Upos::VERB) return word;
    return particle == no_token ? gerund(word) : gerund(word) + " " + lemma(particle);
  }

  // The noun with its modifiers; not its relative clauses, appositions and what stands behind a comma.
  std::string noun_phrase(std::int32_t head, std::int32_t without = no_token) const {
    std::int32_t last = head + 1;
    std::int32_t first = head;
    for (const std::int32_t child : syntax_.children(head)) {
      const Relation relation = universal(syntax_[child].relation);
      if (child == without) continue;
      const bool modifies = relation == Relation::amod || relation == Relation::compound ||
                            relation == Relation::flat || relation == Relation::nmod || relation == Relation::nummod ||
                            relation == Relation::conj || relation == Relation::fixed ||
                            syntax_[child].relation == Relation::acl;
      if (!modifies) continue;
      if (child < head)
        first = std::min(first, syntax_.subtree(child).first);
      else if (without == no_token || child < without)
        last = std::max(last, syntax_.subtree(child).last);
    }
    for (std::int32_t at = head + 1; at < last; ++at) {
      const std::string_view word = syntax_.word(at);
      if (word == "," || word == ";" || word == "-" || word == "--" || syntax_[at].relation == Relation::acl_relcl ||
          syntax_[at].xpos == Xpos::WDT || syntax_[at].xpos == Xpos::WP) {
        if (word == "-" && syntax_.adjacent(at - 1, at)) continue;
        last = at;
      }
    }
    std::string label;
    for (std::int32_t at = first; at < last; ++at) {
      const Token& token = syntax_[at];
      const bool drop = token.upos == Upos::DET || token.xpos == Xpos::PRP_poss || token.xpos == Xpos::open_quote ||
                        token.xpos == Xpos::close_quote ||
                        (token.upos == Upos::PUNCT && syntax_.word(at) != "-" && syntax_.word(at) != ",");
      if (drop) continue;
      const bool glued = at > first && syntax_.adjacent(at - 1, at);
      if (label.empty() && token.upos == Upos::PUNCT) continue;
      if (!label.empty() && !glued) label += ' ';
      label += syntax_.word(at);
    }
    return shorten(label);
  }

  static std::string shorten(std::string label) {
    std::size_t words = 1;
    for (std::size_t at = 0; at < label.size(); ++at)
      if (label[at] == ' ' && ++words > longest_label) label.resize(at);
    // A label does not end in a small word: "ban on", "increase of the".
    for (;;) {
      const std::size_t blank = label.rfind(' ');
      if (blank == std::string::npos) break;
      const std::string_view last = std::string_view(label).substr(blank + 1);
      const bool is_small = last.size() <= 3 &&
                            std::ranges::all_of(last, [](char c) { return c >= 'a' && c <= 'z'; }) &&
                            (last == "of" || last == "on" || last == "to" || last == "the" || last == "and" ||
                             last == "in" || last == "for" || last == "a" || last == "or" || last == "by" ||
                             last == "at" || last == "an" || last == "its" || last == "as");
      if (!is_small) break;
      label.resize(blank);
    }
    return label;
  }

  std::string words_around(std::int32_t from, std::int32_t to) const {
    WordRange range{std::min(from, to), std::max(from, to) + 1};
    for (const std::int32_t end : {from, to}) {
      for (const std::int32_t child : syntax_.children(end)) {
        const Relation relation = universal(syntax_[child].relation);
        if (relation == Relation::punct || relation == Relation::mark || relation == Relation::conj ||
            relation == Relation::parataxis || relation == Relation::advcl || relation == Relation::cc ||
            syntax_[child].relation == Relation::acl_relcl || relation == Relation::appos)
          continue;
        range.first = std::min(range.first, syntax_.subtree(child).first);
        range.last = std::max(range.last, syntax_.subtree(child).last);
      }
    }
    if (range.last - range.first > longest_phrase) {
      range.first = std::max(range.first, std::min(from, to) - 4);
      range.last = std::min(range.last, range.first + longest_phrase);
    }
    std::string phrase(syntax_.words(range));
    std::ranges::replace(phrase, '\n', ' ');
    return phrase;
  }

  Topic whole(const Claim& claim) const {
    std::string words(slice(syntax_.text(), claim.evidence.front()));
    std::ranges::replace(words, '\n', ' ');
    return {.label = shorten(words), .phrase = words};
  }

  const Syntax& syntax_;
  const StanceLists& lists_;
};

} // namespace

std::vector<Topic> find_topics(const Syntax& syntax, const StanceLists& lists, const Claim& claim,
                               bool may_coordinate) {
  return TopicFinder(syntax, lists).find(claim, may_coordinate);
}

std::string gerund(std::string_view verb) {
  std::string stem(verb);
  const std::size_t n = stem.size();
  if (n < 2) return stem + "ing";
  if (stem.ends_with("ie")) return stem.substr(0, n - 2) + "ying";
  if (stem.ends_with("e") && !stem.ends_with("ee") && !stem.ends_with("oe") && !stem.ends_with("ye") && n > 2)
    return stem.substr(0, n - 1) + "ing";
  const bool doubles = n <= 4 && n >= 3 && !is_vowel(stem[n - 1]) && is_vowel(stem[n - 2]) && !is_vowel(stem[n - 3]) &&
                       stem[n - 1] != 'w' && stem[n - 1] != 'x' && stem[n - 1] != 'y';
  if (doubles) stem += stem.back();
  return stem + "ing";
}

} // namespace standpoint
