// What a claim says by its form: a question, a duty, a command, what is needed or denied, a judgement.
//
// Each answers for one predicate; a token is the word that says it, no_token where none does.
#pragma once

#include "article/syntax.h"
#include "claims/split_content.h"
#include "lexicon/stance_lists.h"

#include <cstdint>
#include <functional>

namespace standpoint {

// Whether a token names the holder of the claim: "I", "we", his name.
using IsHolder = std::function<bool(std::int32_t token)>;

struct Speaker {
  IsHolder is_holder;   // the token stands for him, or for a body whose word he can give
  bool governs = false; // what a ministry says will be done, it will do
};

// Whether the holder is the subject of what he says: "we will leave", "[he said] he would not resign".
bool is_own_claim(const Syntax& syntax, const GrammarLists& lists, const Claim& claim, const IsHolder& is_holder);
bool ends_as_question(const Syntax& syntax, const Claim& claim);
// "far from [certain]", "anything but [fair]": what is denied by its distance; no_token where nothing is.
std::int32_t far_from(const Syntax& syntax, const GrammarLists& lists, std::int32_t root);
// "not possible without [talks]", "cannot work without [talks]": what is needed; no_token where nothing is.
std::int32_t needed_by(const Syntax& syntax, std::int32_t root);
// "my view is [that taxes must fall]", "the truth is [we need them]"; not "the claim is that ...", which may be
// another's, nor "the lie is that ..."; no_token elsewhere.
std::int32_t clause_of_noun(const Syntax& syntax, const StanceLists& lists, const IsHolder& is_holder,
                            std::int32_t root);
// "the answer is to [build]"; no_token elsewhere.
std::int32_t remedy_in(const Syntax&, const GrammarLists&, const IsHolder&, std::int32_t root);
// "should be allowed [to vote]", "must be able [to defend itself]": the act that a duty is about; no_token elsewhere.
std::int32_t act_granted(const Syntax& syntax, const GrammarLists& lists, std::int32_t root);
// "the tax will be [abolished]": an act, and nobody else is to do it.
bool is_done_by_nobody(const Syntax& syntax, const StanceLists& lists, std::int32_t root);
// "[rumours] of a merger are nonsense".
bool is_untrue_claim(const Syntax& syntax, const StanceLists& lists, std::int32_t root);
// "he hurt [his] leg": what befell him.
bool hurts_oneself(const Syntax& syntax, std::int32_t verb);
// "it is [sadly] still strong".
bool is_regretted(const Syntax& syntax, const GrammarLists& lists, std::int32_t root);
// "we will not do so on our own, [but] with our allies": what is refused is only the manner.
bool is_contrasted(const Syntax& syntax, const Claim& claim, std::int32_t root);
// "I think the plan [fails]"; no_token where the predicate is no verb of opinion.
std::int32_t opinion_of(const Syntax& syntax, const GrammarLists& lists, std::int32_t root);
// "we ask you to [release] him": what somebody is to do; no_token where nothing is asked.
std::int32_t asked_by(const Syntax& syntax, const GrammarLists& lists, std::int32_t root);
// "it is not [true] that she backs it": the clause that is denied; no_token where none is.
std::int32_t denied_in(const Syntax& syntax, const GrammarLists& lists, std::int32_t root);
// "to say [whether he backs it]": the open clause behind a verb of saying or deciding; no_token where there is none.
std::int32_t open_clause_of(const Syntax& syntax, const StanceLists& lists, std::int32_t verb);
// "was [flawed]", "is [groundbreaking]", "was [ill-conceived]": what the tagger takes for a verb, or in parts.
const StanceEntry* judgement_by_form(const Syntax& syntax, const StanceLists& lists, std::int32_t word);
// "a disaster"; "a bad idea", "a further humiliating retreat": the word's or its adjectives'.
const StanceEntry* judgement_in(const Syntax& syntax, const StanceLists& lists, std::int32_t word);
// "[to fail] would be a disgrace", "it would be a disgrace [to fail]": the act that is judged; no_token where none is.
std::int32_t judged_clause(const Syntax& syntax, std::int32_t root);

// "to be honest, it [is a disaster]": the clause behind an opening of that kind; else the root itself.
std::int32_t without_opening(const Syntax&, std::int32_t root);

// "they were right [to reject] it", "justified in [rejecting] it": the act that somebody is judged by; no_token where
// none is.
std::int32_t act_of_judged(const Syntax&, const GrammarLists&, std::int32_t root);
// Of a predicate: a noun's adjectives count where it is one, "is a bad idea". Whose "failing" it is must be said.
const StanceEntry* judgement_of(const Syntax& syntax, const StanceLists& lists, std::int32_t root);
// "plans to build should stop": the claim's first finite verb is of duty, whatever the parser takes for its root;
// no_token where it is not, or a clause within opens before it.
std::int32_t leading_duty(const Syntax& syntax, const GrammarLists& lists, const Claim& claim);
// "Stop the war", "do not go"; not "tell that to the shops", which asks nobody.
bool is_command(const Syntax& syntax, std::int32_t root);
// "may", "might", "could": not "can".
bool is_maybe(const Syntax& syntax, std::int32_t predicate);

} // namespace standpoint
