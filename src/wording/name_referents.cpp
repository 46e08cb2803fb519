#include "wording/name_referents.h"

#include "base/one_of.h"
#include "claims/predicate.h"
#include "drafts/verb_phrase.h"
#include "lexicon/person_names.h"
#include "wording/short_name.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace standpoint {

namespace {

constexpr int longest_name = 5; // words of a name or phrase that replaces a pronoun
constexpr std::int32_t sentences_back = 2;

enum class Pronoun : std::uint8_t { none, i, we, you, he, she, it, itself, they, pointing, relative };

struct Meaning {
  std::string text;
  bool is_plural = false;
  std::int32_t entity = -1;
};

class Namer {
public:
  Namer(ClaimDraft& draft, const WordingCase& asked)
      : draft_(draft), case_(asked), syntax_(asked.article.syntax), lists_(asked.lexicon.stances) {}

  void name() {
    for (std::size_t i = 0; i < draft_.order.size(); ++i) {
      const std::int32_t at = draft_.order[i];
      if (!draft_.has(at)) continue;
      const Pronoun pronoun = pronoun_at(at);
      if (pronoun == Pronoun::none) {
        if (const std::int32_t entity = entity_at(at); entity >= 0) {
          name_description(at, entity);
          named_.push_back(entity);
        }
        continue;
      }
      replace(at, pronoun);
    }
    expand_clitics();
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at)
      if (draft_.has(at) && universal(draft_.word(at).relation) == Relation::det &&
          is_one_of(lower_case(draft_.word(at).text), {"this", "that", "these", "those"}) && !is_before_time(at))
        draft_.word(at).text = "the";
  }

private:
  std::int32_t entity_at(std::int32_t token) const { return case_.actors.entity_of[static_cast<std::size_t>(token)]; }

  Pronoun pronoun_at(std::int32_t at) const {
    const Token& t = syntax_[at];
    const std::string word = lower_case(syntax_.word(at));
    if (t.xpos == Xpos::WP || t.xpos == Xpos::WDT ||
        (word == "that" && t.upos == Upos::PRON && universal(draft_.word(at).relation) == Relation::nsubj &&
         syntax_[syntax_[at].head].relation == Relation::acl_relcl))
      return Pronoun::relative;
    if (is_one_of(word, {"this", "that", "these", "those"}) && universal(draft_.word(at).relation) != Relation::det &&
        (t.upos == Upos::PRON || t.upos == Upos::DET))
      return Pronoun::pointing;
    if (t.upos != Upos::PRON && t.xpos != Xpos::PRP && t.xpos != Xpos::PRP_poss) return Pronoun::none;
    if (is_one_of(word, {"i", "me", "my", "mine"})) return Pronoun::i;
    if (is_one_of(word, {"we", "us", "our", "ours"})) return Pronoun::we;
    if (is_one_of(word, {"you", "your", "yourself", "yourselves"})) return Pronoun::you;
    if (is_one_of(word, {"he", "him", "his"})) return Pronoun::he;
    if (is_one_of(word, {"she", "her"})) return Pronoun::she;
    if (is_one_of(word, {"himself", "herself", "itself"}) && at == draft_.root) return Pronoun::itself;
    if (is_one_of(word, {"it", "its"})) return Pronoun::it;
    if (is_one_of(word, {"they", "them", "their"})) return Pronoun::they;
    return Pronoun::none;
  }

  // "the party" -> "UKIP", where the resolver of actors knows which; not beside its name.
  void name_description(std::int32_t at, std::int32_t index) {
    const Entity& entity = case_.actors.entities[static_cast<std::size_t>(index)];
    if (syntax_[at].upos != Upos::NOUN || !entity.is_named || std::ranges::find(named_, index) != named_.end()) return;
    const HashedString& noun = syntax_.lower_lemma(at);
    const ActorLists& lists = case_.lexicon.actors;
    const bool is_called = std::ranges::find(entity.nouns, std::string(noun.text)) != entity.nouns.end();
    const bool fits = entity.kind == ActorKind::person ? is_called || lists.person_words.contains(noun)
                                                       : is_called && noun.text != "government";
    if (!fits) return;
    const std::vector<std::int32_t> children = draft_.children(at);
    const auto is_pointing = [&](std::int32_t child) {
      return draft_.word(child).relation == Relation::det &&
             is_one_of(lower_case(syntax_.word(child)), {"the", "this", "that"});
    };
    const auto is_case = [&](std::int32_t child) { return draft_.word(child).relation == Relation::case_; };
    if (std::ranges::none_of(children, is_pointing)) return;
    if (!std::ranges::all_of(children, [&](std::int32_t child) { return is_pointing(child) || is_case(child); }))
      return;
    const Meaning meaning = entity_meaning(index);
    if (meaning.text.empty()) return;
    for (const std::int32_t child : children)
      if (is_pointing(child)) draft_.drop(child);
    draft_.word(at).text = meaning.text;
  }

  bool is_possessive(std::int32_t at) const {
    return syntax_[at].xpos == Xpos::PRP_poss || draft_.word(at).relation == Relation::nmod_poss;
  }

  void replace(std::int32_t at, Pronoun pronoun) {
    const Meaning meaning = meaning_of(at, pronoun);
    if (meaning.text.empty()) return;
    if (pronoun == Pronoun::you && std::exchange(has_people_, true)) {
      const bool is_subject = universal(draft_.word(at).relation) == Relation::nsubj;
      const bool is_reflexive = lower_case(syntax_.word(at)).starts_with("yoursel");
      draft_.word(at).text = is_possessive(at) ? "their" : is_reflexive ? "themselves" : is_subject ? "they" : "them";
      return;
    }
    if (meaning.entity >= 0) {
      const bool is_again = std::ranges::find(named_, meaning.entity) != named_.end();
      if (is_again && (pronoun == Pronoun::i || pronoun == Pronoun::we)) {
        if (say_again(at, meaning)) return;
      } else if (is_again) {
        if (!is_possessive(at)) draft_.word(at).name = meaning.text;
        return; // named before it in the claim
      }
      named_.push_back(meaning.entity);
    }
    DraftWord& word = draft_.word(at);
    if (is_possessive(at)) {
      word.text = meaning.text == "the"
                      ? "the"
                      : meaning.text + (meaning.is_plural && meaning.text.ends_with("s") ? "'" : "'s");
      if (meaning.text == "the") word.relation = Relation::det;
      return;
    }
    word.text = meaning.text;
    const bool was_plural = pronoun == Pronoun::i || pronoun == Pronoun::we || pronoun == Pronoun::they ||
                            pronoun == Pronoun::you || lower_case(syntax_.word(at)) == "these" ||
                            lower_case(syntax_.word(at)) == "those";
    if (was_plural && !meaning.is_plural && universal(word.relation) == Relation::nsubj && word.head != no_token)
      agree(word.head);
  }

  // "I lost my job" -> "Roe lost her job"; false where it is not known whether a man or a woman speaks.
  bool say_again(std::int32_t at, const Meaning& meaning) {
    const Entity& entity = case_.actors.entities[static_cast<std::size_t>(meaning.entity)];
    const bool is_man = entity.gender == Gender::male;
    const bool is_body = entity.kind == ActorKind::organization || entity.kind == ActorKind::country;
    if (!is_man && entity.gender != Gender::female && !is_body) return false;
    const bool is_subject = universal(draft_.word(at).relation) == Relation::nsubj;
    if (!is_possessive(at)) draft_.word(at).name = meaning.text;
    std::string& text = draft_.word(at).text;
    if (is_body)
      text = is_possessive(at) ? (meaning.is_plural ? "their" : "its") : meaning.is_plural ? "they" : "it";
    else if (is_possessive(at))
      text = is_man ? "his" : "her";
    else
      text = is_man ? (is_subject ? "he" : "him") : is_subject ? "she" : "her";
    if (is_subject && !meaning.is_plural && draft_.word(at).head != no_token) agree(draft_.word(at).head);
    return true;
  }

  void agree(std::int32_t predicate) {
    agree_with_singular(draft_, verb_phrase(draft_, lists_.grammar, predicate));
    for (const std::int32_t child : draft_.children(predicate))
      if (draft_.word(child).relation == Relation::conj && is_predicate(draft_, child) &&
          draft_.child(child, {Relation::nsubj}) == no_token)
        agree_with_singular(draft_, verb_phrase(draft_, lists_.grammar, child));
  }

  const Actor* holder() const { return case_.holding.holders.empty() ? nullptr : &case_.holding.holders.front(); }

  Meaning holder_meaning() const {
    const Actor* actor = holder();
    if (actor == nullptr) return {};
    const std::int32_t head = case_.holding.attribution.source_head;
    return {.text = with_article(*actor),
            .is_plural = is_plural_name(actor->name, actor->kind),
            .entity = head == no_token ? -1 : entity_at(head)};
  }

  std::string with_article(const Actor& actor) const {
    return short_name(case_.lexicon.actors, actor.name, actor.kind);
  }

  // "they see [them] as rivals": not who sees.
  bool is_bound_to_subject(std::int32_t at, std::int32_t entity) const {
    const Relation relation = universal(syntax_[at].relation);
    if (relation != Relation::obj && relation != Relation::iobj && relation != Relation::obl) return false;
    const std::int32_t verb = syntax_[at].head;
    const std::int32_t subject = verb == no_token ? no_token : subject_of(syntax_, verb);
    return subject != no_token && subject != at && entity_at(subject) == entity;
  }

  Meaning meaning_of(std::int32_t at, Pronoun pronoun) const {
    const bool is_other = pronoun == Pronoun::it || pronoun == Pronoun::they;
    std::int32_t entity = entity_at(at);
    // In its own quotation a body is "we", not "it" or "they"; of persons their spokesmen say "he".
    if (is_other && case_.is_holder(at) && case_.article.quotation[static_cast<std::size_t>(at)] >= 0) entity = -1;
    if (entity >= 0 && pronoun != Pronoun::i && is_bound_to_subject(at, entity)) entity = -1;
    switch (pronoun) {
    case Pronoun::i:
      if (entity >= 0 && !case_.is_holder(at)) return entity_meaning(entity);
      return holder_meaning();
    case Pronoun::we:
      return we_meaning(at);
    case Pronoun::you:
      return {.text = "people", .is_plural = true};
    case Pronoun::he:
    case Pronoun::she:
      if (entity >= 0) return entity_meaning(entity);
      return {};
    case Pronoun::itself:
      return entity >= 0 ? entity_meaning(entity) : holder_meaning();
    case Pronoun::it:
      if (is_expletive(at)) return {};
      if (entity >= 0) return entity_meaning(entity);
      return thing_meaning(at, false);
    case Pronoun::they:
      if (entity >= 0 && !is_medium(entity) && !has_nearer_subject(at, entity)) return entity_meaning(entity);
      return thing_meaning(at, true);
    case Pronoun::pointing:
      if (lower_case(syntax_.word(at)) == "those" && draft_.child(at, {Relation::acl}) != no_token)
        return {.text = "people", .is_plural = true}; // "those who voted for it"
      return topic_meaning(at);
    case Pronoun::relative:
      return relative_meaning(at);
    case Pronoun::none:
      break;
    }
    return {};
  }

  // "if [the Saudis] did not take part, they ...": several who act before the pronoun, in what is said and in its
  // sentence, when whom the resolver of actors has for it are not.
  bool has_nearer_subject(std::int32_t at, std::int32_t entity) const {
    const std::int32_t first = syntax_.sentence_of(at).first;
    bool found = false;
    for (std::int32_t noun = first; noun < at; ++noun) {
      const Token& t = syntax_[noun];
      if (entity_at(noun) == entity) return false;
      const bool is_said =
          std::ranges::any_of(case_.holding.attribution.content, [&](Span span) { return span.contains(t.span); });
      found = found || (is_said && universal(t.relation) == Relation::nsubj && t.head != syntax_[at].head &&
                        (t.xpos == Xpos::NNS || t.xpos == Xpos::NNPS) && !case_.is_holder(noun));
    }
    return found;
  }

  Meaning we_meaning(std::int32_t at) const {
    const Actor* actor = holder();
    if (actor == nullptr) return {};
    if (actor->kind != ActorKind::person) return holder_meaning();
    if (std::string body = body_spoken_for(*actor); !body.empty()) return {.text = std::move(body)};
    if (is_possessive(at)) return {.text = "the"};
    return holder_meaning();
  }

  // Whom a minister means by "we".
  std::string body_spoken_for(const Actor& actor) const {
    const std::string role = lower_case(actor.role);
    if (role.find("former") != std::string::npos || role.find("shadow") != std::string::npos) return {};
    if (const std::size_t owner = actor.role.find("'s "); owner != std::string::npos) { // "the union's secretary"
      const std::size_t word = actor.role.rfind(' ', owner);
      const char letter = actor.role[word == std::string::npos ? 0 : word + 1];
      if (letter >= 'a' && letter <= 'z') return {};
    }
    for (const std::string& office : offices_in(actor.role, case_.lexicon.actors)) {
      if (case_.lexicon.claim_words.presidencies.contains(office)) return "the administration";
      if (case_.lexicon.claim_words.offices.contains(office)) return "the government";
    }
    return {};
  }

  Meaning entity_meaning(std::int32_t index) const {
    const Entity& entity = case_.actors.entities[static_cast<std::size_t>(index)];
    std::string text = short_name(case_.lexicon.actors, entity.name, entity.kind);
    const bool is_plural = is_plural_name(entity.name, entity.kind);
    const std::string first = lower_case(entity.name.substr(0, entity.name.find(' ')));
    const bool has_amount = case_.lexicon.actors.amounts.contains(first) || first == "other";
    if (!entity.is_named && !is_plural && !has_amount && !text.starts_with("the ") && !text.empty() && text[0] >= 'a' &&
        text[0] <= 'z')
      text.insert(0, "the ");
    if (count_words(text) > longest_name) return {};
    return {.text = std::move(text), .is_plural = is_plural, .entity = index};
  }

  // "it is time to", "it is clear that", "it rains"
  bool is_expletive(std::int32_t at) const {
    if (draft_.word(at).relation == Relation::expl) return true;
    if (universal(draft_.word(at).relation) != Relation::nsubj) return false;
    const std::int32_t head = draft_.word(at).head;
    if (head == no_token) return false;
    for (const std::int32_t child : draft_.children(head)) {
      const Relation relation = universal(draft_.word(child).relation);
      if (child > head &&
          (relation == Relation::csubj || relation == Relation::ccomp || relation == Relation::xcomp ||
           ((relation == Relation::acl || relation == Relation::advcl) && opens_infinitive(child))) &&
          draft_.child(head, {Relation::cop}) != no_token)
        return true;
    }
    const HashedString& lemma = syntax_.lower_lemma(head);
    return lists_.times.contains(lemma) || lists_.periods.contains(lemma) || lemma.text == "time" ||
           lemma.text == "seem" || lemma.text == "appear";
  }

  bool is_medium(std::int32_t index) const {
    const Entity& entity = case_.actors.entities[static_cast<std::size_t>(index)];
    const StringSet& media = case_.lexicon.claim_words.media;
    const auto is_called = [&](const std::string& noun) { return media.contains(noun); };
    if (std::ranges::any_of(entity.nouns, is_called)) return true;
    return entity.known >= 0 &&
           std::ranges::any_of(case_.lexicon.actors.known[static_cast<std::size_t>(entity.known)].nouns, is_called);
  }

  bool opens_infinitive(std::int32_t clause) const {
    const std::int32_t mark = draft_.child(clause, {Relation::mark});
    return mark != no_token && syntax_[mark].xpos == Xpos::TO;
  }

  // Where the topic was taken from what was said before, a pronoun stands for it.
  Meaning topic_meaning(std::int32_t at) const {
    const TopicChoice& choice = case_.topic;
    if (choice.topics.empty() || choice.candidates.empty()) return {};
    const TopicCandidate& chosen = choice.candidates[choice.chosen];
    if (chosen.source != TopicSource::claim) return phrase_of_label(choice.topics.front().label, chosen.shown);
    // "That is unacceptable" says nothing without what is so.
    const std::int32_t judged = draft_.word(at).head;
    if (judged == no_token || judged != draft_.root || syntax_[judged].upos != Upos::ADJ) return {};
    const auto says_more = [&](std::int32_t child) { // than "[that] is quite unacceptable"
      const Upos upos = syntax_[child].upos;
      return child != at && upos != Upos::AUX && upos != Upos::ADV && upos != Upos::PART && upos != Upos::PUNCT;
    };
    if (std::ranges::any_of(draft_.children(judged), says_more)) return {};
    for (const TopicCandidate& candidate : choice.candidates)
      if (candidate.source == TopicSource::earlier) return phrase_of_label(candidate.label, candidate.shown);
    return {};
  }

  // "Zika funding bill passed by the House" -> "Zika funding bill"
  static std::string short_label(std::string label) {
    while (count_words(label) > longest_name + 1) {
      std::size_t cut = std::string::npos;
      for (const std::string_view opener :
           {" of ", " for ", " on ", " by ", " in ", " to ", " with ", " from ", " over ", " at ", " as ", " that "})
        if (const std::size_t at = label.rfind(opener);
            at != std::string::npos && (cut == std::string::npos || at > cut))
          cut = at;
      if (cut == std::string::npos) return {};
      label.resize(cut);
      if (label.ends_with("ed"))
        if (const std::size_t blank = label.rfind(' '); blank != std::string::npos) label.resize(blank);
    }
    return label;
  }

  Meaning phrase_of_label(std::string label, std::int32_t shown) const {
    label = short_label(std::move(label));
    if (label.empty()) return {};
    const bool is_plural = shown != no_token && (syntax_[shown].xpos == Xpos::NNS || syntax_[shown].xpos == Xpos::NNPS);
    const bool is_act = label.substr(0, label.find(' ')).ends_with("ing");
    const bool is_name_like = label[0] >= 'A' && label[0] <= 'Z';
    const bool has_owner = label.find("'s ") != std::string::npos;
    if (!is_plural && !is_act && !is_name_like && !has_owner) label.insert(0, "the ");
    return {.text = std::move(label), .is_plural = is_plural};
  }

  // The latest subject before the pronoun that agrees with it in number.
  Meaning thing_meaning(std::int32_t at, bool plural) const {
    if (Meaning topic = topic_meaning(at); !topic.text.empty() && topic.is_plural == plural) return topic;
    const std::int32_t sentence = syntax_[at].sentence;
    const std::int32_t predicate = syntax_[at].head;
    for (std::int32_t noun = at - 1; noun >= 0; --noun) {
      const Token& t = syntax_[noun];
      if (t.sentence < sentence - sentences_back) break;
      if (universal(t.relation) != Relation::nsubj || (t.upos != Upos::NOUN && t.upos != Upos::PROPN)) continue;
      const bool is_plural = t.xpos == Xpos::NNS || t.xpos == Xpos::NNPS;
      if (is_plural != plural || (t.head == predicate && !is_possessive(at))) continue;
      if (!case_.actors.person_at[static_cast<std::size_t>(noun)].empty() || case_.is_holder(noun)) continue;
      if (lists_.times.contains(syntax_.lower_lemma(noun)) || lists_.periods.contains(syntax_.lower_lemma(noun)))
        continue;
      if (draft_.has(noun)) return {}; // stands in the claim
      std::string text = noun_phrase(noun);
      if (text.empty()) return {};
      return {.text = std::move(text), .is_plural = plural, .entity = entity_at(noun)};
    }
    return {};
  }

  Meaning relative_meaning(std::int32_t at) const {
    std::int32_t clause = syntax_[at].head;
    for (int steps = 0; clause != no_token && steps < 4 && universal(syntax_[clause].relation) != Relation::acl;
         ++steps)
      clause = syntax_[clause].head;
    if (clause == no_token || universal(syntax_[clause].relation) != Relation::acl) return {};
    const std::int32_t noun = syntax_[clause].head;
    if (noun == no_token || draft_.has(noun)) return {};
    const bool plural = syntax_[noun].xpos == Xpos::NNS || syntax_[noun].xpos == Xpos::NNPS;
    if (const std::int32_t entity = entity_at(noun); entity >= 0)
      if (Meaning meaning = entity_meaning(entity); !meaning.text.empty()) return meaning;
    std::string text = noun_phrase(noun);
    if (text.empty()) return {};
    return {.text = std::move(text), .is_plural = plural};
  }

  // "the new pension plan": the noun with what stands before it, "the" for any determiner; empty where that is long.
  std::string noun_phrase(std::int32_t noun) const {
    const std::int32_t entity = entity_at(noun);
    if (entity >= 0 && syntax_[noun].upos == Upos::PROPN) return entity_meaning(entity).text;
    std::string text;
    bool has_article = false;
    const bool has_owner = syntax_.child(noun, {Relation::nmod_poss}) != no_token;
    std::int32_t before = no_token;
    for (std::int32_t at = syntax_.subtree(noun).first; at <= noun; ++at) {
      if (!syntax_.depends_on(at, noun)) continue;
      const Token& t = syntax_[at];
      if (t.upos == Upos::PUNCT && !(syntax_.word(at) == "-")) continue;
      if (t.upos == Upos::DET || t.xpos == Xpos::PRP_poss) {
        has_article = true;
        continue;
      }
      if (t.upos == Upos::ADP || t.upos == Upos::CCONJ || t.upos == Upos::VERB || t.upos == Upos::PRON) {
        if (at != noun && t.relation != Relation::amod) return {};
      }
      if (!text.empty() && !(before == at - 1 && syntax_.adjacent(before, at))) text += ' ';
      text += syntax_.word(at);
      before = at;
    }
    const bool plural = syntax_[noun].xpos == Xpos::NNS || syntax_[noun].xpos == Xpos::NNPS;
    if (text.empty() || (has_owner && syntax_.child(noun, {Relation::det}) != no_token)) return {};
    if (!has_owner && (has_article || (!plural && syntax_[noun].upos == Upos::NOUN))) text.insert(0, "the ");
    if (count_words(text) > longest_name) return {};
    if (!has_article && text[0] >= 'A' && text[0] <= 'Z' && syntax_[noun].upos == Upos::NOUN)
      text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
  }

  // "this fall" is no fall that was spoken of.
  bool is_before_time(std::int32_t at) const {
    const std::int32_t noun = draft_.word(at).head;
    for (std::int32_t before = draft_.first(); before < at; ++before)
      if (draft_.has(before)) return noun != no_token && is_time(syntax_.lower_lemma(noun));
    return false; // a claim begins with no "this"
  }

  bool is_time(const HashedString& lemma) const {
    return lists_.times.contains(lemma) || lists_.periods.contains(lemma) || lemma.text == "fall" ||
           lemma.text == "season" || lemma.text == "time" || lemma.text == "winter" || lemma.text == "summer";
  }

  // "she['s] been working", "it['s] got worse", whatever the lemma says.
  bool is_before_been(std::int32_t at) const {
    std::int32_t next = at + 1;
    while (next < draft_.last() && (syntax_[next].upos == Upos::ADV || syntax_[next].upos == Upos::PART)) ++next;
    if (next >= draft_.last()) return false;
    const std::string word = lower_case(syntax_.word(next));
    return word == "been" || word == "got" || word == "had";
  }

  void expand_clitics() {
    for (std::int32_t at = draft_.first(); at < draft_.last(); ++at) {
      if (!draft_.has(at) || (syntax_[at].upos != Upos::AUX && syntax_[at].upos != Upos::VERB)) continue;
      std::string& text = draft_.word(at).text;
      std::string small = lower_case(text);
      if (small.starts_with("’")) small.replace(0, std::string_view("’").size(), "'");
      if (!small.starts_with("'")) continue;
      const std::string_view lemma = syntax_.lower_lemma(at).text;
      if (small == "'s") text = lemma == "have" || is_before_been(at) ? "has" : "is";
      if (small == "'re") text = "are";
      if (small == "'m") text = "am";
      if (small == "'ve") text = "have";
      if (small == "'ll") text = "will";
      if (small == "'d") text = lemma == "have" ? "had" : "would";
    }
  }

  ClaimDraft& draft_;
  const WordingCase& case_;
  const Syntax& syntax_;
  const StanceLists& lists_;
  std::vector<std::int32_t> named_;
  bool has_people_ = false; // "you" was worded so
};

} // namespace

void name_referents(ClaimDraft& draft, const WordingCase& asked) {
  Namer(draft, asked).name();
}

} // namespace standpoint
