// A noun keeps its modifiers; a verb becomes the noun of the list, else its -ing form: "ratification of the treaty",
// "giving up nuclear weapons".
#include "topics/topic_wording.h"

#include "base/ascii.h"
#include "base/index.h"
#include "claims/acts.h"

#include <algorithm>
#include <utility>

namespace standpoint {

static constexpr std::size_t longest_label = 9;    // words
static constexpr std::int32_t longest_phrase = 14; // tokens

// No phrase ends in one.
static bool is_function_word(const Token& token) {
  return token.upos == Upos::ADP || token.upos == Upos::DET || token.upos == Upos::CCONJ || token.upos == Upos::SCONJ ||
         token.upos == Upos::PART || token.upos == Upos::AUX || token.upos == Upos::PUNCT || token.upos == Upos::PRON;
}

static bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

std::string TopicWording::label_at(std::int32_t head) const {
  if (!path_.is_clausal(head)) return noun_phrase(head);
  const std::int32_t about = acted_on(head);
  return act(head, about, about);
}

std::string TopicWording::phrase_at(std::int32_t head) const {
  const std::int32_t about = path_.is_clausal(head) ? acted_on(head) : no_token;
  return words_around(head, about == no_token ? head : about);
}

// "the bypass [to be delayed]", "wants the bypass [delayed]", "wants the tax [to go]": what is to be done with it.
bool TopicWording::is_to_be_done(std::int32_t act) const {
  if (syntax_[act].relation == Relation::acl && thing_to_end(syntax_, lists_, act) == syntax_[act].head) return true;
  if (syntax_.child(act, {Relation::aux_pass}) != no_token) return syntax_.has_child_lemma(act, "to");
  return act_asked_of(syntax_, syntax_[act].head) == act && syntax_[act].xpos == Xpos::VBN;
}

// Of what follows a noun, no comma but what belongs to it: "a ban [on admitting them]", "the language [that restricts
// it]".
bool TopicWording::tells_which(std::int32_t head, std::int32_t child) const {
  if (child < head || !is_nominal(syntax_[head])) return false;
  const Relation relation = universal(syntax_[child].relation);
  if (relation != Relation::acl && relation != Relation::advcl && relation != Relation::ccomp) return false;
  const std::int32_t first = syntax_.subtree(child).first;
  return first > head && syntax_[first].upos != Upos::PUNCT && syntax_[first - 1].upos != Upos::PUNCT;
}

std::int32_t TopicWording::acted_on(std::int32_t head) const {
  if (const std::int32_t object = path_.object_of(head); object != no_token) return object;
  if (const std::int32_t object = raised_object_of(syntax_, head); object != no_token) return object;
  if (const std::int32_t object = swallowed_object(syntax_, lists_, head).thing; object != no_token) return object;
  if (const std::int32_t thing = thing_to_end(syntax_, lists_, head); thing != no_token) return thing;
  if (syntax_[head].upos == Upos::VERB)
    if (const std::int32_t about = path_.oblique_of(head); about != no_token) return about;
  if (syntax_.child(head, {Relation::obj}) != no_token) return no_token; // "extradite him": not who does it
  std::int32_t subject = syntax_.child(head, {Relation::nsubj});
  const std::int32_t above = syntax_[head].head;
  if (subject == no_token && syntax_[head].upos == Upos::ADJ && syntax_[head].relation == Relation::xcomp &&
      syntax_.child(above, {Relation::obj}) == no_token) // "the schools should stay [open]"
    subject = syntax_.child(above, {Relation::nsubj});
  return subject != no_token && !is_pronoun_like(syntax_[subject]) ? subject : no_token;
}

std::string TopicWording::act(std::int32_t head, std::int32_t about, std::int32_t shown) const {
  const std::string noun = noun_of(head);
  if (about == no_token || syntax_[about].upos == Upos::PRON) return noun; // not "election of they"
  std::string label = noun + ' ';
  if (about != path_.object_of(head) && about != raised_object_of(syntax_, head) &&
      about != swallowed_object(syntax_, lists_, head).thing) {
    const std::int32_t preposition = syntax_.child(about, {Relation::case_});
    label += preposition != no_token ? syntax_.lower_lemma(preposition).text : "of";
    label += ' ';
  } else if (!noun.ends_with("ing") && noun.find("ing ") == std::string::npos) { // not "raising taxes"
    label += "of ";
  }
  label += noun_phrase(shown, syntax_[head].head == shown ? head : no_token); // "the bypass [delayed]"
  return shorten_label(std::move(label));
}

// The lemma of a verb has no ending of its own, and few are as short as "go".
static bool is_no_verb(std::string_view lemma) {
  const bool has_ending =
      lemma.ends_with("s") && !lemma.ends_with("ss") && !lemma.ends_with("us") && !lemma.ends_with("is");
  return lemma.size() < 2 || (has_ending && lemma.size() > 4);
}

std::string TopicWording::noun_of(std::int32_t verb) const {
  const HashedString& word = syntax_.lower_lemma(verb);
  const std::int32_t particle = path_.particle_of(verb);
  if (particle == no_token)
    if (const std::string* noun = standpoint::find(lists_.nominalizations, word)) return *noun;
  if (syntax_[verb].upos != Upos::VERB) return std::string(word.text);
  std::string noun;
  if (syntax_[verb].xpos == Xpos::VBG)
    noun = lower_case(syntax_.word(verb));
  else if (is_no_verb(word.text)) // a noun that was taken for one: "pipelines"
    noun = word.text;
  else
    noun = gerund(word.text, lists_.gerunds);
  if (particle != no_token) (noun += ' ') += syntax_.lower_lemma(particle).text;
  return noun;
}

std::string TopicWording::person_at(std::int32_t head) const {
  return name_of_ && syntax_[head].upos == Upos::PROPN ? name_of_(head) : std::string{};
}

std::string TopicWording::person_meant(std::int32_t pronoun) const {
  return name_of_ ? name_of_(pronoun) : std::string{};
}

// "the Budget [as spending plans]": what is said of it; not "issues such as tax".
bool TopicWording::is_predicated(std::int32_t head, std::int32_t child) const {
  const std::int32_t preposition = syntax_.child(child, {Relation::case_});
  return preposition != no_token && syntax_.lemma(preposition) == "as" && preposition > head &&
         syntax_.lemma(preposition - 1) != "such";
}

// Behind a noun, but no part of what it names: "the promise [of it]", "talks [on Tuesday]", "accuse the mayor [of
// hiding]".
bool TopicWording::is_outside(std::int32_t head, std::int32_t child) const {
  if (child < head) return false;
  const Token& token = syntax_[child];
  if (token.relation == Relation::nmod_tmod || token.relation == Relation::nmod_unmarked ||
      token.relation == Relation::obl_tmod || token.relation == Relation::obl_unmarked)
    return true;
  const bool behind_preposition = syntax_.child(child, {Relation::case_, Relation::mark}) != no_token;
  if (!behind_preposition) return false;
  if (token.upos == Upos::PRON || is_predicated(head, child)) return true;
  const HashedString& lemma = syntax_.lower_lemma(child);
  if (lists_.times.contains(lemma)) return true;
  if (lists_.periods.contains(lemma) && !syntax_.has_child_lemma(child, "of")) return true;
  const std::int32_t verb = syntax_[head].head;
  return verb != no_token && token.xpos == Xpos::VBG && lists_.accusations.contains(syntax_.lower_lemma(verb));
}

static bool is_early_or_late(std::string_view word) {
  return word == "earlier" || word == "later" || word == "early" || word == "late";
}

static bool is_pointing(std::string_view word) {
  return word == "this" || word == "that" || word == "last" || word == "next";
}

// "a ban [on Muslims] entering", "a ban [on admitting them]": what names the thing, though the parser hangs it on the
// verb; of nouns that stand for an act or a measure, not "showed her skill [on television]". no_token where nothing
// does.
std::int32_t TopicWording::phrase_behind(std::int32_t head) const {
  const HashedString& noun = syntax_.lower_lemma(head);
  if (syntax_[head].upos != Upos::NOUN ||
      (!lists_.turns.contains(noun) && !lists_.empty_nouns.contains(noun) && !lists_.acts.vehicles.contains(noun) &&
       !lists_.cues[index_of(WordPart::noun)].contains(noun)))
    return no_token;
  const std::int32_t more = phrase_goes_on(syntax_, head);
  return more != no_token && syntax_.has_child_lemma(more, "on") && !is_outside(head, more) ? more : no_token;
}

// The noun with its modifiers; not its relative clauses, appositions and what stands behind a comma.
std::string TopicWording::noun_phrase(std::int32_t head, std::int32_t without) const {
  if (std::string person = person_at(head); !person.empty()) return person;
  std::int32_t last = head + 1;
  std::int32_t first = head;
  for (const std::int32_t child : syntax_.children(head)) {
    const Relation relation = universal(syntax_[child].relation);
    if (child == without || is_outside(head, child)) continue;
    const bool modifies =
        relation == Relation::amod || relation == Relation::compound || relation == Relation::flat ||
        relation == Relation::nmod || relation == Relation::nummod || relation == Relation::conj ||
        relation == Relation::fixed ||
        (syntax_[child].relation == Relation::acl && syntax_[head].upos != Upos::PROPN && !is_to_be_done(child));
    if (!modifies) continue;
    if (child < head)
      first = std::min(first, syntax_.subtree(child).first);
    else if (without == no_token || child < without)
      last = std::max(last, syntax_.subtree(child).last);
  }
  if (without == no_token)
    if (const std::int32_t more = phrase_behind(head); more != no_token) last = syntax_.subtree(more).last;
  for (std::int32_t at = head + 1; at < last; ++at) {
    const std::string_view word = syntax_.word(at);
    if (word == "," || word == ";" || word == "-" || word == "--" || syntax_[at].relation == Relation::acl_relcl ||
        syntax_[at].xpos == Xpos::WDT || syntax_[at].xpos == Xpos::WP) {
      if (word == "-" && syntax_.adjacent(at - 1, at)) continue;
      last = at;
    }
  }
  if (lists_.periods.contains(syntax_.lower_lemma(head)))
    for (std::int32_t at = first + 1; at < head; ++at) // "the canal [earlier this month]", taken for a kind of month
      if (is_early_or_late(syntax_.word(at)) && is_pointing(syntax_.word(at + 1))) last = at;
  std::string label;
  std::int32_t kept = no_token; // the last word of the label
  const std::int32_t owner = syntax_.child(head, {Relation::nmod_poss});
  const std::string owner_name = owner != no_token ? person_at(owner) : std::string{};
  if (!owner_name.empty()) {
    label = owner_name + "'s";
    first = std::max(first, syntax_.subtree(owner).last);
  }
  for (std::int32_t at = first; at < last; ++at) {
    const Token& token = syntax_[at];
    const bool drop = token.upos == Upos::DET || token.xpos == Xpos::PRP_poss || token.xpos == Xpos::open_quote ||
                      token.xpos == Xpos::close_quote ||
                      (token.upos == Upos::PUNCT && syntax_.word(at) != "-" && syntax_.word(at) != ",");
    if (drop || (label.empty() && token.upos == Upos::PUNCT)) continue;
    const bool glued = kept != no_token && kept == at - 1 && syntax_.adjacent(kept, at);
    if (!label.empty() && !glued) label += ' ';
    kept = at;
    label += syntax_.word(at);
  }
  return shorten_label(label);
}

std::string TopicWording::words_around(std::int32_t from, std::int32_t to) const {
  WordRange range{std::min(from, to), std::max(from, to) + 1};
  for (const std::int32_t end : {from, to}) {
    for (const std::int32_t child : syntax_.children(end)) {
      const Relation relation = universal(syntax_[child].relation);
      if (relation == Relation::punct || relation == Relation::mark || relation == Relation::conj ||
          relation == Relation::parataxis || relation == Relation::advcl || relation == Relation::cc ||
          syntax_[child].relation == Relation::acl_relcl || relation == Relation::appos)
        if (!tells_which(end, child)) continue;
      range.first = std::min(range.first, syntax_.subtree(child).first);
      range.last = std::max(range.last, syntax_.subtree(child).last);
    }
  }
  if (range.last - range.first > longest_phrase) {
    range.first = std::max(range.first, std::min(from, to) - 4);
    range.last = std::min(range.last, range.first + longest_phrase);
    while (range.last > std::max(from, to) + 1 && is_function_word(syntax_[range.last - 1])) --range.last;
  }
  std::string phrase(syntax_.words(range));
  std::ranges::replace(phrase, '\n', ' ');
  return phrase;
}

std::string shorten_label(std::string label) {
  std::size_t words = 1;
  for (std::size_t at = 0; at < label.size(); ++at)
    if (label[at] == ' ' && ++words > longest_label) label.resize(at);
  // A label does not end in a small word: "ban on", "increase of the".
  for (;;) {
    const std::size_t blank = label.rfind(' ');
    if (blank == std::string::npos) break;
    const std::string_view last = std::string_view(label).substr(blank + 1);
    const bool is_small = last.size() <= 3 && std::ranges::all_of(last, is_ascii_lower) &&
                          (last == "of" || last == "on" || last == "to" || last == "the" || last == "and" ||
                           last == "in" || last == "for" || last == "a" || last == "or" || last == "by" ||
                           last == "at" || last == "an" || last == "its" || last == "as");
    if (!is_small) break;
    label.resize(blank);
  }
  return label;
}

// One vowel between consonants at the end of a word of one syllable: "stop", "quit"; not "open", "look", "show".
static bool doubles_consonant(std::string_view verb) {
  for (const std::string_view prefix : {"re", "un", "out", "over", "under", "mis"}) // "reset", "outbid"
    if (verb.starts_with(prefix) && verb.size() >= prefix.size() + 3)
      return doubles_consonant(verb.substr(prefix.size()));
  const std::size_t n = verb.size();
  if (n < 3 || is_vowel(verb[n - 1]) || verb[n - 1] == 'w' || verb[n - 1] == 'x' || verb[n - 1] == 'y') return false;
  if (!is_vowel(verb[n - 2])) return false;
  const bool behind_q = verb[n - 3] == 'u' && n >= 4 && verb[n - 4] == 'q';
  return std::ranges::none_of(verb.substr(0, behind_q ? n - 4 : n - 2), is_vowel);
}

std::string gerund(std::string_view verb, const StringMap<std::string>& irregular) {
  if (const auto listed = irregular.find(verb); listed != irregular.end()) return listed->second;
  std::string stem(verb);
  const std::size_t n = stem.size();
  if (stem.ends_with("ie")) return stem.substr(0, n - 2) + "ying";
  if (stem.ends_with("e") && !stem.ends_with("ee") && !stem.ends_with("oe") && !stem.ends_with("ye") && n > 2)
    return stem.substr(0, n - 1) + "ing";
  if (doubles_consonant(verb)) stem += stem.back();
  return stem + "ing";
}

} // namespace standpoint
