#include "drafts/manner_adverbs.h"

#include "base/ascii.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace standpoint {

// "gradual" -> "gradually", "steady" -> "steadily", "gentle" -> "gently", "basic" -> "basically"
static std::string adverb_of(std::string_view adjective) {
  std::string word = lower_case(adjective);
  if (word.ends_with("ly")) return word;
  if (word.ends_with("ic")) return word + "ally";
  if (word.ends_with("le")) return word.substr(0, word.size() - 1) + "y";
  if (word.ends_with("y")) return word.substr(0, word.size() - 1) + "ily";
  return word + "ly";
}

static void put_adverbs(ClaimDraft& draft, std::int32_t verb, std::int32_t manner, std::int32_t in,
                        const std::vector<std::int32_t>& adverbs) {
  const Syntax& syntax = draft.syntax();
  std::vector<std::int32_t> moved;
  for (std::int32_t at = in; at < manner; ++at) {
    if (!draft.has(at) || !draft.hangs_on(at, manner)) continue;
    if (at < adverbs.front())
      draft.drop(at);
    else
      moved.push_back(at);
  }
  draft.drop(manner);
  for (const std::int32_t at : moved) {
    DraftWord& word = draft.word(at);
    word.needed = true;
    if (syntax[at].upos == Upos::ADJ) {
      word.text = adverb_of(syntax.word(at));
      word.head = at == adverbs.front() ? verb : adverbs.front();
      word.relation = at == adverbs.front() ? Relation::advmod : Relation::conj;
    } else {
      word.head = adverbs.back();
    }
  }
  if (draft.child(verb, {Relation::obj}) != no_token) return; // "use the gas primitively" stays in its order
  std::erase_if(draft.order, [&](std::int32_t at) { return std::ranges::find(moved, at) != moved.end(); });
  draft.order.insert(std::ranges::find(draft.order, verb) + 1, moved.begin(), moved.end());
}

// "act on arms in a gradual and reciprocal manner" -> "act gradually and reciprocally on arms"
void turn_manner_to_adverbs(ClaimDraft& draft, const ClaimWordLists& words) {
  const Syntax& syntax = draft.syntax();
  for (std::int32_t manner = draft.first(); manner < draft.last(); ++manner) {
    if (!draft.has(manner) || manner == draft.root || !words.manner_nouns.contains(syntax.lower_lemma(manner)))
      continue;
    const std::int32_t in = draft.child(manner, {Relation::case_});
    std::int32_t verb = draft.word(manner).head;
    while (verb != no_token && draft.has(verb) && syntax[verb].upos != Upos::VERB) verb = draft.word(verb).head;
    if (in == no_token || syntax.lower_lemma(in).text != "in" || verb == no_token || !draft.has(verb)) continue;
    std::vector<std::int32_t> adverbs;
    bool has_other = false;
    for (std::int32_t at = draft.first(); at < draft.last(); ++at) {
      if (!draft.has(at) || at == manner || !draft.hangs_on(at, manner) || syntax[at].upos == Upos::PUNCT) continue;
      if (syntax[at].upos == Upos::ADJ && at < manner)
        adverbs.push_back(at);
      else if (syntax[at].upos != Upos::DET && syntax[at].upos != Upos::CCONJ && at != in)
        has_other = true;
    }
    if (adverbs.empty() || has_other) continue;
    put_adverbs(draft, verb, manner, in, adverbs);
  }
}

} // namespace standpoint
