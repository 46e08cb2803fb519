#include "choice_leads.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("margins are the smallest with which no more choices change than may") {
  ChoiceLeads leads;
  // Of 100 choices the one with lead 30 after the first block, and those with 20 and 10, come out otherwise in the end.
  for (int lead = 1; lead <= 100; ++lead) {
    const bool changes = lead == 30 || lead == 20 || lead == 10;
    leads.add({Leader{changes ? 1 : 2, lead}, Leader{2, lead}, Leader{2, lead}});
  }
  CHECK(leads.margins(0)[0] == 31);
  CHECK(leads.margins(0.01)[0] == 21);
  CHECK(leads.margins(0.02)[0] == 11);
  CHECK(leads.margins(0.03)[0] == 1);
  CHECK(leads.margins(0)[1] == 1); // after the second block all is settled
}

TEST_CASE("where the best lead is wrong, nothing settles") {
  ChoiceLeads leads;
  leads.add({Leader{1, 50}, Leader{2, 5}, Leader{2, 5}});
  CHECK(leads.margins(0)[0] == never_settled[0]);
  CHECK(ChoiceLeads().margins(0.5) == never_settled);
}
