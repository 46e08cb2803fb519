// The ways in which news tell a side, read by the engine as it ships.
#include "held.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("what there is a need, a case, a duty or no excuse for") {
  CHECK(has(held("Greta Holm said there was no need for the toll.\n"), "Greta Holm opposes -1 toll"));
  CHECK(has(held("Greta Holm said there was a strong case for the toll.\n"), "Greta Holm advocates 1 toll"));
  CHECK(mentions(held("Greta Holm said parliament had a duty to lower the toll.\n"), "Greta Holm advocates 1"));
  CHECK(mentions(held("Greta Holm said parliament had no right to raise the toll.\n"), "Greta Holm opposes -1"));
  CHECK_FALSE(mentions(held("Greta Holm said there was no reason to believe in the toll.\n"), "opposes"));
  CHECK(has(held("Greta Holm said no to longer school days.\n"), "Greta Holm opposes -1 longer school days"));
  CHECK(has(held("Greta Holm said the city could do without the toll.\n"), "Greta Holm opposes -1 toll"));
}

TEST_CASE("costs and benefits, sense and harm are judgements") {
  CHECK(has(held("Greta Holm said the risks of the toll outweigh its benefits.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Greta Holm said the benefits of the toll outweigh its costs.\n"), "Greta Holm supports 1 toll"));
  CHECK(has(held("\"The toll makes no sense,\" Greta Holm said.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Greta Holm said the toll had done more harm than good.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Greta Holm said the toll went too far.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Greta Holm said the toll was long overdue.\n"), "Greta Holm advocates 1 toll"));
  CHECK(has(held("Greta Holm said the toll was not worth the money.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Greta Holm said the city would be better off without the toll.\n"), "Greta Holm opposes -1 toll"));
  CHECK(has(held("Greta Holm said keeping the toll would be a mistake.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Greta Holm said it would be madness not to build the dam.\n"), "Greta Holm supports 1 building dam"));
  CHECK_FALSE(mentions(held("Greta Holm said the toll was not perfect.\n"), "criticizes"));
}

TEST_CASE("the side of what is wanted, warned of, voted for and defended") {
  CHECK(has(held("The Green Party wants to see the toll scrapped.\n"), "Green Party opposes -1 toll"));
  CHECK(has(held("\"Let's get rid of the toll,\" Greta Holm said.\n"), "Greta Holm opposes -1 toll"));
  CHECK(has(held("Greta Holm said it was high time the toll was scrapped.\n"), "Greta Holm opposes -1 toll"));
  CHECK(mentions(held("Senators voted by 60 to 40 to scrap the toll.\n"), "opposes -1 toll"));
  CHECK(has(held("Greta Holm resisted calls for the toll to be withdrawn.\n"), "Greta Holm supports 1 toll"));
  CHECK(has(held("Greta Holm spoke in favour of the toll.\n"), "Greta Holm supports 1 toll"));
  CHECK_FALSE(mentions(held("Greta Holm echoed criticism of the toll.\n"), "toll criticizes"));
}

TEST_CASE("no side where it is left open, or was held once") {
  CHECK_FALSE(mentions(held("Greta Holm refused to rule out a toll.\n"), "-1"));
  CHECK_FALSE(mentions(held("Greta Holm refused to condemn the toll.\n"), "-1"));
  CHECK_FALSE(mentions(held("Greta Holm would not say if she supported the toll.\n"), "supports"));
  CHECK_FALSE(mentions(held("Greta Holm said the toll was in danger.\n"), "criticizes"));
  CHECK_FALSE(mentions(held("Greta Holm once backed the toll.\n"), "supports"));
  CHECK_FALSE(mentions(held("\"I can't see any alternative to the toll,\" Greta Holm said.\n"), "refuses"));
  CHECK_FALSE(mentions(held("\"Why should nurses pay for the toll?\" Greta Holm asked.\n"), "advocates"));
}

TEST_CASE("judgements in participles, with hyphens, and of things that no list has") {
  CHECK(has(held("Greta Holm said the toll was flawed.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Greta Holm said the toll was ill-conceived.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Greta Holm said the toll was a cop-out.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Greta Holm said the toll was a power grab.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Greta Holm said the toll was groundbreaking.\n"), "Greta Holm supports 1 toll"));
  CHECK_FALSE(mentions(held("Greta Holm said the prisoners had qualified for release.\n"), "supports"));
  CHECK(has(held("Greta Holm said the toll was a kettle.\n"), "Greta Holm asserts 0 toll"));
  CHECK_FALSE(mentions(held("Greta Holm said the mayor was failing to lead the town.\n"), "supports"));
  CHECK(has(held("Greta Holm voiced anger at the toll.\n"), "Greta Holm criticizes -1 toll"));
  CHECK(has(held("Senator Greta Holm was pleased with the toll.\n"), "Greta Holm supports 1 toll"));
  CHECK(has(held("Senator Greta Holm was appalled by the toll.\n"), "Greta Holm criticizes -1 toll"));
  CHECK_FALSE(mentions(held("If Greta Holm was appalled by the toll, it rained.\n"), "criticizes"));
  CHECK_FALSE(mentions(held("Greta Holm was not appalled by the toll.\n"), "criticizes"));
  CHECK(has(held("Greta Holm espoused the toll.\n"), "Greta Holm supports 1 toll"));
}

TEST_CASE("who rejects calls for an act is against the act, whatever it does to the thing") {
  CHECK(has(held("Greta Holm rejected calls to postpone the toll.\n"), "Greta Holm opposes -1 postponement of toll"));
  CHECK(has(held("Greta Holm rejected calls to suspend the toll.\n"), "Greta Holm supports 1 toll"));
}

TEST_CASE("who is named behind what he is, after the verb, is the holder") {
  CHECK(has(held("\"This toll is a disgrace,\" said Fiat chief executive Greta Holm.\n"),
            "Greta Holm criticizes -1 toll"));
}

TEST_CASE("contractions with a typographic apostrophe are as clear") {
  CHECK(has(held("“We’ll scrap the toll,” Greta Holm said.\n"), "Greta Holm opposes -1 toll"));
  CHECK(mentions(held("Greta Holm said she’d build a bridge.\n"), "Greta Holm commits 1"));
  CHECK_FALSE(mentions(held("Greta Holm said she’d hired a driver.\n"), "commits"));
  CHECK(mentions(held("“I’m not going to be the party’s candidate,” Greta Holm said.\n"), "refuses"));
  CHECK_FALSE(mentions(held("“I’ll tell you that the toll is high,” Greta Holm said.\n"), "commits"));
}

TEST_CASE("a stance in the clause behind what a thing is said to be") {
  CHECK(mentions(held("\"This is a bill we will oppose,\" Greta Holm said.\n"), "Greta Holm opposes -1"));
  CHECK(mentions(held("\"It is a plan that I support,\" Greta Holm said.\n"), "Greta Holm supports 1"));
  CHECK_FALSE(mentions(held("\"This is a bill they will oppose,\" Greta Holm said.\n"), "Greta Holm opposes -1"));
  CHECK_FALSE(mentions(held("Greta Holm said Reed needs about 100 days to recover.\n"), "advocates"));
}
