// Acts that somebody is praised, blamed or judged for, and what is nobody's view though its words sound like one: read
// by the engine as it ships. Each sentence with all that is held in it, so that neither too much nor nothing passes.
#include "held.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("the act that somebody is praised or blamed for says on which side of a thing one is") {
  check_held({
      {"Greta Holm praised the council for scrapping the toll.", {"opposes -1 toll"}},
      {"Greta Holm thanked the council for refusing to build the bridge.", {"opposes -1 bridge"}},
      {"Greta Holm criticized the council for scrapping the toll.", {"supports 1 toll"}},
      {"Greta Holm blasted the mayor for opposing the treaty.", {"supports 1 treaty"}},
      {"Greta Holm accused the mayor of blocking the treaty.", {"supports 1 treaty"}},
      {"Greta Holm criticized the council for failing to scrap the toll.", {"criticizes -1 toll"}},
  });
}

TEST_CASE("who is blamed for words, or for what he has not done, is blamed himself") {
  check_held({
      {"Greta Holm scolded reporters for asking about the toll.", {"criticizes -1 reporters"}},
      {"Greta Holm criticized the council for not repairing the bridge.", {"criticizes -1 council"}},
      {"Greta Holm said the council has failed to build the bridge.", {"criticizes -1 council"}},
  });
}

TEST_CASE("what somebody is mocked for is no view of who mocks") {
  check_held({
      {"Greta Holm mocked the mayor for endorsing the toll.", {"criticizes -1 mayor for endorsing toll"}},
      {"Greta Holm, a farmer, said drivers were wrong to be angry about the toll.", {"supports 1 toll"}},
  });
}

TEST_CASE("right and wrong to act is for or against the act") {
  check_held({
      {"Greta Holm, a farmer, said the council was right to reject the toll.", {"opposes -1 toll"}},
      {"Greta Holm, a farmer, said the council was wrong to reject the toll.", {"supports 1 toll"}},
      {"Greta Holm, a farmer, said the council was right not to build the toll.", {"criticizes -1 toll"}},
      {"Greta Holm, a farmer, said the council would be foolish not to build the bridge.",
       {"supports 1 building bridge"}},
  });
}

TEST_CASE("criticism that is met with, anger that others feel and guests that are received are no views") {
  check_held({
      {"Greta Holm is receiving criticism for her speech on the toll.", {}},
      {"Greta Holm won support for her plan.", {}},
      {"Greta Holm voiced the frustrations of many Germans.", {"asserts 0 frustrations of many Germans"}},
      {"Greta Holm welcomed President Nora Beck on Monday.", {}},
      {"Greta Holm has pleaded not guilty to charges of fraud.", {}},
      {"The council voted along party lines.", {}},
  });
}

TEST_CASE("a promise that is not made refuses nothing") {
  check_held({
      {"Greta Holm did not promise to scrap the toll.", {"asserts 0 scrapping toll"}},
      {"Greta Holm, a farmer, said they were unable to build the bridge.", {"asserts 0 bridge"}},
      {"\"I would not exclude that the toll will rise,\" Greta Holm, a farmer, said.", {"asserts 0 toll"}},
      {"Greta Holm promised not to scrap the toll.", {"supports 1 toll"}},
  });
}

TEST_CASE("who leaves a thing behind is against it") {
  check_held({
      {"Greta Holm has since backed away from the toll.", {"opposes -1 toll"}},
      {"Greta Holm promised to drop out of the lawsuit over the toll.", {"opposes -1 lawsuit over toll"}},
      {"Greta Holm wants to keep the mayor from building the bridge.", {"opposes -1 bridge"}},
      {"Greta Holm, a farmer, said people should not condemn the strike.", {"supports 1 strike"}},
  });
}

TEST_CASE("to call a thing something asks for nothing") {
  check_held({
      {"Greta Holm calls the mayor's fundraiser for veterans a political stunt.", {"asserts 0 political stunt"}},
  });
}

TEST_CASE("him and her are persons, and nobody is for or against himself") {
  check_held({
      {"Nora Beck spoke on the tariffs on Monday. Nurses respect her.", {"nurses: supports 1 Nora Beck"}},
      {"Greta Holm was cheered on Monday. Greta Holm respects her.", {}},
  });
}

TEST_CASE("a description, a surname and a pronoun do not mean whom they cannot") {
  check_held({
      {"Greta Holm met farmers on Monday. Holm said the mayor was right to scrap the toll.", {"opposes -1 toll"}},
      {"The Beck administration met on Monday. The Holm administration rejected the toll.",
       {"Holm administration: opposes -1 toll"}},
      {"Tom Vance and his wife Nora Vance flew to Dorn. Holm and her son Tim Holm met the Vances. Holm rejected the "
       "toll.",
       {"Holm: opposes -1 toll"}},
      {"Nora Beck attacked Tim Vance. Jan Kern, a union leader, backed him.",
       {"Nora Beck: criticizes -1 Tim Vance", "Jan Kern: supports 1 Tim Vance"}},
  });
}

TEST_CASE("the noun of a cue holds its own phrase, not what the reporter says of it") {
  check_held({
      {"Greta Holm's request for China to investigate the merger constitutes a breach of the law.",
       {"advocates 1 investigation of merger"}},
      {"Greta Holm's decision last year to cancel the festival is a separate issue.", {"opposes -1 festival"}},
  });
}

TEST_CASE("what was not done yet, and what is only compared, takes no side") {
  check_held({
      {"The company has not offered more information on the battery.", {"company: asserts 0 battery"}},
      {"\"We did not attempt to stop the bridge,\" Greta Holm said.", {"asserts 0 bridge"}},
      {"Greta Holm, a farmer, said the council should rather build a bridge than raise the toll.",
       {"advocates 1 building bridge"}},
  });
}

TEST_CASE("what should worry people is bad, and what need not is left open") {
  check_held({
      {"\"The toll should worry all of us,\" Greta Holm said.", {"criticizes -1 toll"}},
      {"\"Drivers should be worried about the toll,\" Greta Holm said.", {"criticizes -1 toll"}},
      {"\"Drivers should be ashamed of the toll,\" Greta Holm said.", {"criticizes -1 toll"}},
      {"\"The toll should not worry anyone,\" Greta Holm said.", {"asserts 0 toll"}},
  });
}

TEST_CASE("who heads a country says what it will do") {
  check_held({
      {"Barack Obama said the United States would conduct raids on the group.",
       {"Barack Obama: commits 1 conduct of raids"}},
      {"Foreign Secretary Philip Hammond said Britain would not take part in the strikes.",
       {"Philip Hammond: refuses -1 strikes"}},
      {"\"We will not give up our weapons,\" Greta Holm, a farmer, said.", {"supports 1 weapons"}},
  });
}

TEST_CASE("one's own goal is wanted, another's is told") {
  check_held({
      {"\"Our goal is not to raise the toll,\" Greta Holm, a farmer, said.", {"asserts 0 increase of toll"}},
      {"\"They must have been very upset by the toll,\" Greta Holm, a farmer, said.", {"asserts 0 toll"}},
      {"\"We will not go to the talks,\" Greta Holm, a farmer, said.", {"refuses -1 talks"}},
      {"\"Drivers should worry about the toll,\" Greta Holm, a farmer, said.", {"criticizes -1 toll"}},
      {"\"Our goal is to scrap the toll,\" Greta Holm, a farmer, said.", {"opposes -1 toll"}},
      {"Greta Holm, a farmer, said Norway's goal is to build a bomb.", {"asserts 0 Norway's goal"}},
      {"Greta Holm, a farmer, said the council has to keep cars out of the park.", {"advocates 1 keeping out cars"}},
      {"The panel has warned that rises of two degrees risk triggering chaos.",
       {"panel: predicts 0 rises of two degrees risk"}},
  });
}
