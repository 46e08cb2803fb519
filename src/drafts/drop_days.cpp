#include "drafts/drop_days.h"

namespace standpoint {

// A clause that the parser hangs on the day belongs to the verb.
static void drop_day(ClaimDraft& draft, std::int32_t day) {
  const Syntax& syntax = draft.syntax();
  for (std::int32_t at = draft.first(); at < draft.last(); ++at) {
    if (!draft.has(at) || at == day || syntax[at].upos != Upos::VERB || !draft.hangs_on(at, day)) continue;
    draft.word(at).head = draft.word(day).head;
    draft.word(at).relation = Relation::ccomp;
  }
  draft.drop_subtree(day);
}

// "[since] 20 January": of a number, a day's.
static bool has_deadline(const ClaimDraft& draft, std::int32_t number, const ClaimWordLists& words) {
  if (number == no_token || !draft.has(number) || draft.syntax()[number].upos != Upos::NUM) return false;
  const std::int32_t preposition = draft.child(number, {Relation::case_});
  return preposition != no_token && words.deadlines.contains(draft.syntax().lower_lemma(preposition));
}

void drop_days(ClaimDraft& draft, const StanceLists& lists, const ClaimWordLists& words) {
  const Syntax& syntax = draft.syntax();
  for (std::int32_t at = draft.first(); at < draft.last(); ++at) {
    if (!draft.has(at) || at == draft.root) continue;
    const Relation relation = syntax[at].relation;
    const HashedString& lemma = syntax.lower_lemma(at);
    const bool is_day = lists.times.contains(lemma);
    if (const std::int32_t number = draft.word(at).head; // "on Sept. 8"
        is_day && number != no_token && number != draft.root && syntax[number].upos == Upos::NUM &&
        syntax.has_child_lemma(number, "on"))
      drop_day(draft, number);
    const bool is_period = lists.periods.contains(lemma);
    const bool is_bare = relation == Relation::obl_tmod || relation == Relation::obl_unmarked ||
                         relation == Relation::nmod_tmod || relation == Relation::nmod_unmarked;
    if (is_bare && is_day && has_deadline(draft, draft.word(at).head, words)) continue; // "since 20 January"
    if (is_bare && (is_day || is_period)) {
      const std::int32_t head = draft.word(at).head; // "three months [ago]"
      if (head != no_token && head != draft.root && syntax[head].upos == Upos::ADV && draft.has(head))
        drop_day(draft, head);
      if (at > draft.first() && draft.has(at - 1) && lists.times.contains(syntax.lower_lemma(at - 1)))
        drop_day(draft, at - 1);
      drop_day(draft, at);
      continue;
    }
    if (!is_day || (universal(relation) != Relation::obl && universal(relation) != Relation::nmod)) continue;
    const std::int32_t preposition = syntax.child(at, {Relation::case_});
    if (preposition == no_token || words.deadlines.contains(syntax.lower_lemma(preposition)) ||
        syntax.lower_lemma(preposition).text != "on")
      continue;
    drop_day(draft, at);
  }
}

} // namespace standpoint
