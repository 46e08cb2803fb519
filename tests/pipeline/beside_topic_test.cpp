// What a position is not on, and not one's own, however often it is named: read by the engine as it ships.
#include "held.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("what stands beside the topic is none") {
  CHECK_FALSE(mentions(held("Greta Holm said the council should approve the bridge despite the cuts.\n"), "cuts"));
  CHECK_FALSE(mentions(held("Greta Holm said the council should build a bridge instead of the tunnel.\n"), "1 tunnel"));
  CHECK_FALSE(mentions(held("Greta Holm said she would not seek re-election as leader of the Reed Club.\n"), "1 Reed"));
  CHECK_FALSE(mentions(held("Greta Holm said parliament must end the stalemate before nurses miss another payday.\n"),
                       "nurses"));
  CHECK_FALSE(mentions(held("Greta Holm said Nora Beck must explain the contract.\n"), "1 Nora Beck"));
  CHECK_FALSE(mentions(held("Greta Holm said the minister should have told the truth.\n"), "1 minister"));
}

TEST_CASE("a second clause is not what the first one judges") {
  CHECK_FALSE(
      mentions(held("\"The treaty is a giant step forward and should not be undermined by sanctions,\" Greta Holm "
                    "said.\n"),
               "1 sanctions"));
  CHECK(has(held("\"This is disappointing and another lost opportunity to scrap the toll,\" Greta Holm said.\n"),
            "Greta Holm opposes -1 toll"));
  CHECK(mentions(held("Greta Holm refused to renegotiate any part of the treaty.\n"), "renegotiation of treaty"));
  CHECK(has(held("Greta Holm said no to longer school days.\n"), "Greta Holm opposes -1 longer school days"));
}

TEST_CASE("a reproach is not against whom it pities") {
  CHECK(has(held("\"The new rule hurts small farmers,\" Greta Holm said.\n"), "Greta Holm criticizes -1 new rule"));
  CHECK(has(held("Greta Holm said Russia was openly violating the treaty.\n"),
            "Greta Holm criticizes -1 violation of treaty"));
}

TEST_CASE("a fight against a thing is named with it") {
  CHECK(
      has(held("Greta Holm supports measures to reduce emissions.\n"), "Greta Holm supports 1 reduction of emissions"));
  CHECK(has(held("Greta Holm defended efforts to combat spam.\n"), "Greta Holm supports 1 combating spam"));
}

TEST_CASE("critics of a thing who speak of it speak of that thing") {
  CHECK(mentions(held("The vote is on Monday. Critics of the pipeline say it would cost jobs.\n"), "pipeline"));
}

TEST_CASE("a bill that would undo a thing is against it; a chance that was missed is wanted") {
  CHECK(has(held("Greta Holm will introduce a bill that would scrap the toll.\n"), "Greta Holm opposes -1 toll"));
  CHECK(mentions(held("\"This is a missed opportunity to scrap the toll,\" Greta Holm said.\n"),
                 "Greta Holm opposes -1 toll"));
  CHECK(mentions(held("Greta Holm called it a wasted opportunity to reform the courts.\n"), "Greta Holm advocates 1"));
  CHECK(has(held("\"I would love to see the toll scrapped,\" Greta Holm said.\n"), "Greta Holm opposes -1 toll"));
}

TEST_CASE("no side where nothing is said, done yet, or in one's power") {
  CHECK_FALSE(mentions(held("Greta Holm has not indicated that the toll should be scrapped.\n"), "1 toll"));
  CHECK_FALSE(mentions(held("Greta Holm has not endorsed the plan.\n"), "opposes"));
  CHECK(has(held("Greta Holm does not support the plan.\n"), "Greta Holm opposes -1 plan"));
  CHECK_FALSE(mentions(held("\"They don't have to buy the ticket,\" Greta Holm said.\n"), "opposes"));
  CHECK_FALSE(mentions(held("\"We can't find nurses for the hospital,\" Greta Holm said.\n"), "refuses"));
  CHECK(mentions(held("\"We cannot accept the offer,\" Greta Holm said.\n"), "refuses"));
  CHECK_FALSE(mentions(held("\"The chances of a strike are very good,\" Greta Holm said.\n"), "supports"));
  CHECK_FALSE(mentions(held("\"Farmers have the most to lose from the pact,\" Greta Holm said.\n"), "advocates"));
  CHECK_FALSE(mentions(held("\"Let me start with the harbour,\" Greta Holm said.\n"), "advocates"));
  CHECK_FALSE(mentions(held("Greta Holm backed the motion without calling for a boycott.\n"), "boycott"));
  CHECK_FALSE(mentions(held("Greta Holm pleaded guilty to tax fraud.\n"), "fraud"));
  CHECK_FALSE(mentions(held("Greta Holm fiercely defended herself.\n"), "supports"));
  CHECK_FALSE(mentions(held("\"The director never answered the letter,\" Greta Holm demanded.\n"), "-1"));
  CHECK_FALSE(mentions(held("Greta Holm determined that the toll was unfair.\n"), "commits"));
}

TEST_CASE("what is promised not to come is refused, and what is asked not to be done opposed") {
  CHECK(mentions(held("Greta Holm vowed that the tax would never rise.\n"), "refuses -1"));
  CHECK(mentions(held("Greta Holm said she was urging members not to spread rumours.\n"), "opposes -1"));
}

TEST_CASE("whose words a paper quotes, and what somebody calls so") {
  CHECK(has(held("The Herald quoted Mayor Greta Holm as saying the merger was a mess.\n"),
            "Greta Holm criticizes -1 merger"));
  const std::vector<std::string> called =
      held("Mayor Greta Holm decried what she called \"outrageous myths\" about vaccines.\n");
  CHECK(mentions(called, "Greta Holm criticizes -1"));
  CHECK(called.size() == 1);
}

TEST_CASE("members of a party and a state are whom the words beside a name make so") {
  const std::string two = "Sens. Ann Cole (D-Calif.) and Paul Reed (R-Tex.) met on Monday. ";
  CHECK(mentions(held(two + "The California Democrat said the dam must be built.\n"), "Ann Cole advocates 1"));
  CHECK(mentions(held(two + "The Republican said the dam was a waste.\n"), "Paul Reed criticizes -1"));
  CHECK(mentions(held("Senator Ann Cole (D-N.Y.) spoke. The Kentucky Republican said the dam was a waste.\n"),
                 "Kentucky Republican criticizes -1"));
  CHECK(mentions(held("Chancellor Karl Vogt met Italian premier Anna Riva. The Italian said the pact was a mistake.\n"),
                 "Anna Riva criticizes -1"));
  CHECK(mentions(held("Labour leader Alan Dean met Tory leader Sue Park. The Tory chief said the tram was a waste.\n"),
                 "Sue Park criticizes -1"));
}
