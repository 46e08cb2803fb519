#include "drafts/mend_draft.h"

#include "base/ascii.h"
#include "claims/acts.h"

#include <string>

namespace standpoint {

static std::int32_t first_taken_of(const ClaimDraft& draft, std::int32_t node) {
  for (std::int32_t at = draft.first(); at < draft.last(); ++at)
    if (draft.has(at) && draft.hangs_on(at, node)) return at;
  return node;
}

// "ankle and knee" where the parser hangs "and" on the second without making it a conjunct: both stay or neither.
static void mend_coordination(ClaimDraft& draft) {
  const Syntax& syntax = draft.syntax();
  for (std::int32_t link = draft.first(); link < draft.last(); ++link) {
    if (!draft.has(link) || draft.word(link).relation != Relation::cc) continue;
    const std::int32_t head = draft.word(link).head;
    if (head == no_token || head < link || !draft.has(head) || draft.word(head).relation == Relation::conj) continue;
    if (head == draft.root && first_taken_of(draft, head) >= link) continue;
    std::int32_t sibling = no_token; // on the same head: "around late August or early September"
    std::int32_t member = no_token;  // below the head: "his ankle and knee"
    for (std::int32_t at = draft.first(); at < link; ++at) {
      if (!draft.has(at) || syntax[at].upos == Upos::PUNCT) continue;
      if (draft.word(at).head == draft.word(head).head && draft.word(at).relation == draft.word(head).relation)
        sibling = at;
      if (draft.word(at).head == head && at == link - 1) member = at;
    }
    if (member != no_token) {
      draft.word(link).head = member;
      draft.word(link).needed = true;
    } else if (sibling != no_token && head != draft.root) {
      draft.word(head).head = sibling;
      draft.word(head).relation = Relation::conj;
    }
  }
}

// "act on arms [to end the war]": a purpose, which may go, where the parser takes it for a complement.
static void free_purposes(ClaimDraft& draft, const StanceLists& lists) {
  const Syntax& syntax = draft.syntax();
  for (std::int32_t at = draft.first(); at < draft.last(); ++at) {
    if (!draft.has(at) || draft.word(at).relation != Relation::xcomp || syntax[at].xpos != Xpos::VB) continue;
    const std::int32_t verb = draft.word(at).head;
    if (verb == no_token || syntax[verb].upos != Upos::VERB || find_stance(syntax, lists.cues, verb) != nullptr)
      continue;
    const std::int32_t between = draft.child(verb, {Relation::obl});
    if (between != no_token && verb < between && between < at && draft.child(verb, {Relation::obj}) == no_token)
      draft.word(at).relation = Relation::advcl;
  }
}

// "simultaneously with [Pyongyang taking steps]": what the noun does hangs on it, and so does what leads to "with".
static void join_absolute_clauses(ClaimDraft& draft) {
  const Syntax& syntax = draft.syntax();
  for (std::int32_t at = draft.first(); at < draft.last(); ++at) {
    if (!draft.has(at) || draft.word(at).relation != Relation::advcl || syntax[at].xpos != Xpos::VBG) continue;
    const std::int32_t first = syntax.subtree(at).first;
    if (first <= draft.first() || draft.child(at, {Relation::mark, Relation::nsubj}) != no_token) continue;
    for (std::int32_t noun = first - 1; noun >= draft.first(); --noun) {
      if (!draft.has(noun)) break;
      if (universal(draft.word(noun).relation) != Relation::obl || draft.word(noun).head != draft.word(at).head)
        continue;
      const std::int32_t with = draft.child(noun, {Relation::case_});
      if (syntax.subtree(noun).last != first || with == no_token || syntax.lower_lemma(with).text != "with") break;
      draft.word(at).head = noun;
      draft.word(at).relation = Relation::acl;
      draft.word(at).needed = true;
      if (draft.has(with - 1) && draft.word(with - 1).relation == Relation::advmod &&
          draft.word(with - 1).head == draft.word(noun).head)
        draft.word(with - 1).head = noun;
      break;
    }
  }
}

// "ISIS-affiliated", "well-intentioned"
static void keep_compounds_whole(ClaimDraft& draft) {
  const Syntax& syntax = draft.syntax();
  for (std::int32_t at = draft.first() + 1; at + 1 < draft.last(); ++at) {
    if (syntax.word(at) != "-" || !draft.has(at - 1) || !draft.has(at + 1)) continue;
    if (!syntax.adjacent(at - 1, at) || !syntax.adjacent(at, at + 1)) continue;
    if (draft.word(at - 1).head == at + 1) draft.word(at - 1).needed = true;
    if (draft.word(at + 1).head == at - 1) draft.word(at + 1).needed = true;
  }
}

// "would[n't]" stays one word wherever the parser hangs its parts.
static void keep_negations_whole(ClaimDraft& draft) {
  const Syntax& syntax = draft.syntax();
  for (std::int32_t at = draft.first() + 1; at < draft.last(); ++at) {
    if (!draft.has(at) || !draft.has(at - 1) || !syntax.adjacent(at - 1, at)) continue;
    const std::string word = lower_case(syntax.word(at));
    if ((word != "n't" && word != "n’t") || draft.hangs_on(draft.word(at).head, at - 1)) continue;
    draft.word(at - 1).head = draft.word(at).head;
    draft.word(at - 1).relation = Relation::aux;
  }
}

static bool is_finite_form(Xpos tag) {
  return tag == Xpos::VBD || tag == Xpos::VBZ || tag == Xpos::VBP || tag == Xpos::MD;
}

// "have failed", "was 68,434", "says", with no subject, where it is no further verb of a clause and opens none.
static bool is_orphan(const ClaimDraft& draft, std::int32_t at) {
  const Syntax& syntax = draft.syntax();
  const Relation relation = draft.word(at).relation;
  const bool is_joined = relation == Relation::conj && draft.child(at, {Relation::cc}) != no_token;
  if (is_joined || universal(relation) == Relation::acl || universal(relation) == Relation::aux ||
      relation == Relation::cop || relation == Relation::parataxis)
    return false;
  if (draft.child(at, {Relation::nsubj, Relation::csubj, Relation::expl, Relation::mark}) != no_token) return false;
  if (draft.child(at, {Relation::case_}) != no_token && draft.child(at, {Relation::cop}) == no_token) return false;
  if (syntax[at].xpos == Xpos::VBZ && syntax[at].upos == Upos::VERB) return true;
  for (const std::int32_t child : draft.children(at)) {
    const Relation small = draft.word(child).relation;
    if (child < at && (universal(small) == Relation::aux || small == Relation::cop) &&
        is_finite_form(syntax[child].xpos))
      return true;
  }
  return false;
}

// "Labour's plans to give lessons have failed", where the parser takes the plans for the subject of "give" and leaves
// "have failed" without one.
static void mend_split_clause(ClaimDraft& draft) {
  const Syntax& syntax = draft.syntax();
  for (std::int32_t subject = draft.first(); subject < draft.last(); ++subject) {
    if (!draft.has(subject) || universal(draft.word(subject).relation) != Relation::nsubj) continue;
    if (syntax[subject].upos != Upos::NOUN && syntax[subject].upos != Upos::PROPN) continue;
    const std::int32_t verb = draft.word(subject).head;
    if (verb == no_token || !draft.has(verb) || verb < subject || syntax[verb].upos != Upos::VERB) continue;
    if (verb != draft.root && draft.word(verb).head != draft.root) continue;
    const bool is_bare =
        syntax[verb].xpos == Xpos::VB || syntax[verb].xpos == Xpos::VBN || syntax[verb].xpos == Xpos::VBG;
    if (!is_bare || draft.child(verb, {Relation::aux, Relation::cop}) != no_token) continue;
    if (syntax[verb].xpos == Xpos::VB && !syntax.has_child_lemma(verb, "to")) continue;
    for (std::int32_t at = verb + 1; at < draft.last(); ++at) {
      if (!draft.has(at)) continue;
      const bool goes_on =
          at + 1 < draft.last() && syntax[at + 1].upos == Upos::AUX; // "Roe, best known for it, has won"
      if (universal(draft.word(at).relation) == Relation::nsubj || (syntax.word(at) == "," && !goes_on)) break;
      if (!is_orphan(draft, at)) continue;
      draft.word(verb).head = subject;
      draft.word(verb).relation = Relation::acl;
      draft.word(subject).head = at;
      if (verb == draft.root || draft.hangs_on(at, verb) || draft.word(at).head == draft.root) {
        draft.word(at).head = no_token;
        draft.word(at).relation = Relation::root;
        draft.root = at;
      }
      return;
    }
  }
}

static bool opens_side_clause(std::string_view word) {
  for (const std::string_view opener : {"if", "until", "unless", "when", "while", "although", "though", "as", "since",
                                        "because", "after", "before", "once"})
    if (word == opener) return true;
  return false;
}

// "on the contrary": goes, but not the clause that hangs on it.
static void leave_phrase(ClaimDraft& draft, std::int32_t phrase) {
  const std::int32_t above = draft.word(phrase).head;
  for (const std::int32_t child : draft.children(phrase)) {
    if (universal(draft.word(child).relation) == Relation::advcl)
      draft.word(child).head = above;
    else
      draft.drop_subtree(child);
  }
  draft.drop(phrase);
}

// "If they stay they are likely to be hurt", "on the contrary, they are", where the parser takes the side clause or the
// phrase for the main one.
static void mend_leading_clause(ClaimDraft& draft, bool wants_clause) {
  const Syntax& syntax = draft.syntax();
  const std::int32_t side = draft.root;
  const std::int32_t mark = draft.child(side, {Relation::mark});
  const bool is_clause = mark != no_token && mark < side && opens_side_clause(lower_case(syntax.word(mark))) &&
                         draft.child(side, {Relation::nsubj, Relation::expl}) != no_token;
  const std::int32_t preposition = draft.child(side, {Relation::case_});
  const bool is_lead = wants_clause && is_nominal(syntax[side]) && preposition != no_token && preposition < side &&
                       draft.child(side, {Relation::cop, Relation::nsubj}) == no_token;
  if (!is_clause && !is_lead) return;
  for (std::int32_t at = side + 1; at < draft.last(); ++at) {
    if (!draft.has(at)) continue;
    const std::int32_t subject = draft.child(at, {Relation::nsubj, Relation::expl});
    if (subject == no_token || subject < side || subject > at || draft.child(at, {Relation::mark}) != no_token)
      continue;
    if (syntax[subject].xpos == Xpos::WDT || syntax[subject].xpos == Xpos::WP) continue;
    if (is_lead && draft.word(at).relation == Relation::acl_relcl) continue;
    draft.word(side).head = at;
    draft.word(side).relation = is_clause ? Relation::advcl : Relation::obl;
    draft.word(at).head = no_token;
    draft.word(at).relation = Relation::root;
    draft.root = at;
    if (!is_clause) leave_phrase(draft, side);
    return;
  }
}

// "being able to close it for 24 hours did not make an impact", where the parser finds no subject for "make" or a wrong
// one: the act is.
static void mend_act_as_subject(ClaimDraft& draft) {
  const Syntax& syntax = draft.syntax();
  const std::int32_t act = draft.root;
  const std::int32_t being = draft.child(act, {Relation::cop});
  const bool is_act = syntax[act].xpos == Xpos::VBG || (being != no_token && syntax[being].xpos == Xpos::VBG);
  if (!is_act || draft.child(act, {Relation::nsubj, Relation::expl, Relation::aux}) != no_token) return;
  for (std::int32_t at = act + 1; at < draft.last(); ++at) {
    if (!draft.has(at)) continue;
    const Relation relation = universal(draft.word(at).relation);
    const bool opens = relation == Relation::mark && syntax[at].xpos != Xpos::TO;
    if (syntax.word(at) == "," || opens || syntax[at].xpos == Xpos::WDT || syntax[at].xpos == Xpos::WP ||
        syntax[at].xpos == Xpos::WRB)
      return;
    if (relation != Relation::aux && relation != Relation::cop) continue;
    if (!is_finite_form(syntax[at].xpos)) continue;
    const std::int32_t verb = draft.word(at).head;
    if (verb == no_token || verb < at || draft.word(verb).relation == Relation::acl_relcl) return;
    const std::int32_t subject = draft.child(verb, {Relation::nsubj});
    if (subject != no_token) { // "for 24 [hours] did not": behind a preposition, so no subject
      bool behind = false;
      for (std::int32_t before = act + 1; before < subject; ++before)
        behind = behind || (draft.word(before).relation == Relation::case_ && draft.word(before).head == subject);
      const bool is_personal = syntax[subject].upos == Upos::PRON;
      if (!behind || is_personal) return;
      draft.word(subject).head = act;
      draft.word(subject).relation = Relation::obl;
    }
    draft.word(act).head = verb;
    draft.word(act).relation = Relation::csubj;
    draft.word(verb).head = no_token;
    draft.word(verb).relation = Relation::root;
    draft.root = verb;
    return;
  }
}

void mend_draft(ClaimDraft& draft, const StanceLists& lists, bool wants_clause) {
  mend_leading_clause(draft, wants_clause);
  mend_act_as_subject(draft);
  mend_split_clause(draft);
  mend_coordination(draft);
  free_purposes(draft, lists);
  join_absolute_clauses(draft);
  keep_compounds_whole(draft);
  keep_negations_whole(draft);
}

} // namespace standpoint
