// What a position is not on, and not one's own, however often it is named: read by the engine as it ships. Each
// sentence with all that is held in it, so that neither too much nor nothing passes.
#include "held.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("what stands beside the topic is none") {
  check_held({
      {"Greta Holm said the council should approve the bridge despite the cuts.", {"advocates 1 approval of bridge"}},
      {"Greta Holm said the council should build a bridge instead of the tunnel.", {"advocates 1 building bridge"}},
      {"Greta Holm said she would not seek re-election as leader of the Reed Club.", {"opposes -1 re-election"}},
      {"Greta Holm said parliament must end the stalemate before nurses miss another payday.",
       {"opposes -1 stalemate"}},
      {"Greta Holm said Nora Beck must explain the contract.", {"advocates 1 explanation of contract"}},
      {"Greta Holm said the minister should have told the truth.", {"advocates 1 truth"}},
      {"\"The treaty is a giant step forward and should not be undermined by sanctions,\" Greta Holm said.",
       {"supports 1 treaty"}},
      {"\"The merger is bad for customers,\" Greta Holm said.", {"criticizes -1 merger"}},
      {"The vote is on Monday. Critics of the pipeline say it would cost jobs.",
       {"critics of the pipeline: predicts 0 pipeline"}},
  });
}

TEST_CASE("a reproach is not against whom it pities; a fight against a thing is named with it") {
  check_held({
      {"\"The new rule hurts small farmers,\" Greta Holm said.", {"criticizes -1 new rule"}},
      {"Greta Holm said Russia was openly violating the treaty.", {"criticizes -1 violation of treaty"}},
      {"Greta Holm supports measures to reduce emissions.", {"supports 1 reduction of emissions"}},
      {"Greta Holm defended efforts to combat spam.", {"supports 1 combating spam"}},
      {"Greta Holm refused to renegotiate any part of the treaty.", {"refuses -1 renegotiation of treaty"}},
  });
}

TEST_CASE("a bill that would undo a thing is against it; a chance that was missed is wanted") {
  check_held({
      {"Greta Holm will introduce a bill that would scrap the toll.", {"opposes -1 toll"}},
      {"\"This is a missed opportunity to scrap the toll,\" Greta Holm said.", {"opposes -1 toll"}},
      {"\"This is disappointing and another lost opportunity to scrap the toll,\" Greta Holm said.",
       {"opposes -1 toll"}},
      {"Greta Holm called it a wasted opportunity to reform the courts.", {"advocates 1 reform of courts"}},
      {"\"I would love to see the toll scrapped,\" Greta Holm said.", {"opposes -1 toll"}},
  });
}

TEST_CASE("no side where nothing is said, done yet, or in one's power") {
  check_held({
      {"Greta Holm has not indicated that the toll should be scrapped.", {"asserts 0 scrapping toll"}},
      {"Greta Holm said no to longer school days.", {"opposes -1 longer school days"}},
      {"Greta Holm has not endorsed the plan.", {"asserts 0 plan"}},
      {"Greta Holm does not support the plan.", {"opposes -1 plan"}},
      {"\"They don't have to buy the ticket,\" Greta Holm said.", {"asserts 0 ticket"}},
      {"\"We can't find nurses for the hospital,\" Greta Holm said.", {"asserts 0 nurses for hospital"}},
      {"\"We cannot accept the offer,\" Greta Holm said.", {"refuses -1 acceptance of offer"}},
      {"\"The chances of a strike are very good,\" Greta Holm said.", {"predicts 0 chances of strike"}},
      {"\"Farmers have the most to lose from the pact,\" Greta Holm said.", {"asserts 0 pact"}},
      {"\"Let me start with the harbour,\" Greta Holm said.", {"asserts 0 harbour"}},
      {"Greta Holm said the board has yet to release the report.", {"asserts 0 release of report"}},
      {"Greta Holm said she would not stand in the way of the merger.", {"asserts 0 way of merger"}},
      {"Greta Holm backed the motion without calling for a boycott.", {"supports 1 motion"}},
      {"Greta Holm pleaded guilty to tax fraud.", {}},
      {"Greta Holm fiercely defended herself.", {}},
  });
}

TEST_CASE("what a verb of asking or promising is followed by decides whether it asks or promises") {
  check_held({
      {"\"The director never answered the letter,\" Greta Holm demanded.", {"asserts 0 answering letter"}},
      {"Greta Holm determined that the toll was unfair.", {"criticizes -1 toll"}},
      {"Greta Holm insisted that the toll be cut.", {"advocates 1 cut of toll"}},
      {"Greta Holm insisted that the toll was unfair.", {"criticizes -1 toll"}},
      {"Greta Holm told members how to join the scheme.", {"asserts 0 scheme"}},
      {"Greta Holm vowed that the tax would never rise.", {"refuses -1 rise of tax"}},
      {"Greta Holm said she was urging members not to spread rumours.", {"opposes -1 spread of rumours"}},
      {"Greta Holm rejected the idea that the law is unfair.", {"denies 0 law"}},
  });
}

TEST_CASE("whose words a paper quotes, and what somebody calls so") {
  check_held({
      {"The Herald quoted Mayor Greta Holm as saying the merger was a mess.", {"criticizes -1 merger"}},
      {"Mayor Greta Holm decried what she called \"outrageous myths\" about vaccines.",
       {"criticizes -1 outrageous myths"}},
  });
}

TEST_CASE("members of a party and a state are whom the words beside a name make so") {
  const std::string two = "Sens. Ann Cole (D-Calif.) and Paul Reed (R-Tex.) met on Monday. ";
  check_held({
      {two + "The California Democrat said the dam must be built.", {"Ann Cole: advocates 1 building dam"}},
      {two + "The Republican said the dam was a waste.", {"Paul Reed: criticizes -1 dam"}},
      {"Senator Ann Cole (D-N.Y.) spoke. The Kentucky Republican said the dam was a waste.",
       {"Kentucky Republican: criticizes -1 dam"}},
      {"Chancellor Karl Vogt met Italian premier Anna Riva. The Italian said the pact was a mistake.",
       {"Anna Riva: criticizes -1 pact"}},
      {"Labour leader Alan Dean met Tory leader Sue Park. The Tory chief said the tram was a waste.",
       {"Sue Park: criticizes -1 tram"}},
  });
}
