#include "drafts/verb_phrase.h"

#include "topics/topic_wording.h"

#include <algorithm>
#include <array>
#include <utility>

namespace standpoint {

bool is_predicate(const ClaimDraft& draft, std::int32_t token) {
  const Syntax& syntax = draft.syntax();
  const Token& t = syntax[token];
  if (draft.child(token, {Relation::cop, Relation::nsubj, Relation::csubj, Relation::expl}) != no_token) return true;
  if (t.upos == Upos::AUX) return true;
  if (t.upos != Upos::VERB) return false;
  return true;
}

VerbPhrase verb_phrase(const ClaimDraft& draft, const GrammarLists& grammar, std::int32_t head) {
  const Syntax& syntax = draft.syntax();
  VerbPhrase found;
  found.head = head;
  for (const std::int32_t child : draft.children(head)) {
    const Relation relation = draft.word(child).relation;
    const std::string lemma = lower_case(syntax.word(child));
    if (relation == Relation::cop)
      found.copula = child;
    else if (relation == Relation::aux_pass)
      found.passive = child;
    else if (relation == Relation::aux)
      found.auxiliaries.push_back(child);
    else if (universal(relation) == Relation::nsubj && child < head && found.subject == no_token)
      found.subject = child;
    else if (child < head && syntax[child].xpos == Xpos::TO)
      found.to = child;
    else if (child < head && (lemma == "not" || lemma == "n't" || lemma == "n’t" || lemma == "never"))
      found.negations.push_back(child);
    else if (relation == Relation::advmod && child < head && grammar.negations.contains(lemma) && lemma.ends_with("ly"))
      found.negations.push_back(child);
  }
  return found;
}

static void erase_word(ClaimDraft& draft, std::int32_t token) {
  if (token != no_token) draft.drop(token);
}

// The lemma, unless the regular past does not come from it: "usurped" has none in "usur".
static std::string infinitive_of(const Syntax& syntax, std::int32_t verb) {
  const std::string_view lemma = syntax.lower_lemma(verb).text;
  const std::string word = lower_case(syntax.word(verb));
  const bool is_past = syntax[verb].xpos == Xpos::VBD || syntax[verb].xpos == Xpos::VBN;
  if (!is_past || !word.ends_with("ed") || !word.starts_with(lemma)) return std::string(lemma);
  const std::string ending = word.substr(lemma.size());
  const bool is_doubled = ending.size() == 3 && ending[0] == lemma.back();
  if (ending == "ed" || ending == "d" || is_doubled) return std::string(lemma);
  return word.substr(0, word.size() - 2);
}

void make_gerund(ClaimDraft& draft, const VerbPhrase& phrase, const StanceLists& lists, bool keeps_negation) {
  const Syntax& syntax = draft.syntax();
  for (const std::int32_t auxiliary : phrase.auxiliaries) erase_word(draft, auxiliary);
  erase_word(draft, phrase.to);
  std::int32_t verb = phrase.head;
  if (phrase.copula != no_token) {
    verb = phrase.copula;
    draft.word(verb).text = "being";
  } else if (phrase.passive != no_token) {
    verb = phrase.passive;
    draft.word(verb).text = "being";
  } else if (syntax[verb].xpos != Xpos::VBG) {
    draft.word(verb).text = gerund(infinitive_of(syntax, verb), lists.gerunds);
  }
  for (const std::int32_t negation : phrase.negations) {
    if (!keeps_negation) {
      erase_word(draft, negation);
      continue;
    }
    const std::string word = lower_case(syntax.word(negation));
    if (word == "n't" || word == "n’t") draft.word(negation).text = "not";
    draft.word(negation).needed = true;
    if (negation > verb) draft.move_before(negation, verb);
  }
}

static bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

std::string third_person(std::string_view verb) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 9> irregular = {{{"am", "is"},
                                                                                              {"are", "is"},
                                                                                              {"were", "was"},
                                                                                              {"have", "has"},
                                                                                              {"do", "does"},
                                                                                              {"'ve", "has"},
                                                                                              {"'re", "is"},
                                                                                              {"'m", "is"},
                                                                                              {"be", "is"}}};
  for (const auto& [from, to] : irregular)
    if (verb == from) return std::string(to);
  std::string form(verb);
  const char last = form.back();
  if (last == 'y' && form.size() > 1 && !is_vowel(form[form.size() - 2]))
    return form.substr(0, form.size() - 1) + "ies";
  if (last == 's' || last == 'x' || last == 'z' || last == 'o' || form.ends_with("ch") || form.ends_with("sh"))
    return form + "es";
  return form + "s";
}

// The word of the phrase that agrees with the subject: the first auxiliary, the copula or the verb.
static std::int32_t finite_of(const ClaimDraft& draft, const VerbPhrase& phrase) {
  std::int32_t finite = phrase.copula != no_token ? phrase.copula : phrase.head;
  if (phrase.passive != no_token && draft.has(phrase.passive)) finite = phrase.passive;
  for (const std::int32_t auxiliary : phrase.auxiliaries)
    if (draft.has(auxiliary)) finite = std::min(finite, auxiliary);
  return finite;
}

void agree_with_singular(ClaimDraft& draft, const VerbPhrase& phrase) {
  const Syntax& syntax = draft.syntax();
  if (phrase.to != no_token && draft.has(phrase.to)) return;
  const std::int32_t finite = finite_of(draft, phrase);
  DraftWord& word = draft.word(finite);
  std::string text = lower_case(word.text);
  if (text.starts_with("\u2019")) text.replace(0, 3, "'");
  const bool is_be = text == "am" || text == "are" || text == "were" || text == "'re" || text == "'m";
  const bool is_present = syntax[finite].xpos == Xpos::VBP || syntax[finite].xpos == Xpos::VB;
  if (syntax[finite].xpos == Xpos::MD || text.ends_with("ing")) return;
  if (is_be || text == "have" || text == "'ve" || text == "do" ||
      (is_present && finite == phrase.head && syntax[finite].upos == Upos::VERB && phrase.auxiliaries.empty()))
    word.text = third_person(text);
}

void remove_negation(ClaimDraft& draft, const VerbPhrase& phrase) {
  const Syntax& syntax = draft.syntax();
  if (phrase.negations.empty()) return;
  for (const std::int32_t negation : phrase.negations) erase_word(draft, negation);
  for (const std::int32_t auxiliary : phrase.auxiliaries) {
    const std::string_view lemma = syntax.lower_lemma(auxiliary).text;
    const std::string text = lower_case(syntax.word(auxiliary));
    if (lemma == "do") {
      erase_word(draft, auxiliary);
      DraftWord& verb = draft.word(phrase.head);
      if (text == "does")
        verb.text = third_person(syntax.lower_lemma(phrase.head).text);
      else if (text == "did")
        draft.word(auxiliary) = {.taken = true,
                                 .needed = true,
                                 .head = phrase.head,
                                 .relation = Relation::aux,
                                 .text = "did",
                                 .name = {},
                                 .worth = 0};
    } else if (text == "ca") {
      draft.word(auxiliary).text = "can";
    } else if (text == "wo") {
      draft.word(auxiliary).text = "will";
    }
  }
}

} // namespace standpoint
