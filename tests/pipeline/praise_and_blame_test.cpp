// Acts that somebody is praised, blamed or judged for, and what is nobody's view though its words sound like one: read
// by the engine as it ships. Each sentence with all that is held in it, so that neither too much nor nothing passes.
#include "held.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

struct Row {
  std::string sentence;
  std::vector<std::string> held; // by Greta Holm, where nobody else is named: "opposes -1 toll"
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.sentence);
    std::vector<std::string> expected;
    for (const std::string& line : row.held)
      expected.push_back(line.find(": ") == std::string::npos
                             ? "Greta Holm " + line
                             : line.substr(0, line.find(": ")) + line.substr(line.find(": ") + 1));
    CHECK(held(row.sentence + "\n") == expected);
  }
}

} // namespace

TEST_CASE("the act that somebody is praised or blamed for says on which side of a thing one is") {
  check({
      {"Greta Holm praised the council for scrapping the toll.", {"opposes -1 toll"}},
      {"Greta Holm thanked the council for refusing to build the bridge.", {"opposes -1 bridge"}},
      {"Greta Holm criticized the council for scrapping the toll.", {"supports 1 toll"}},
      {"Greta Holm blasted the mayor for opposing the treaty.", {"supports 1 treaty"}},
      {"Greta Holm accused the mayor of blocking the treaty.", {"supports 1 treaty"}},
      {"Greta Holm criticized the council for failing to scrap the toll.", {"criticizes -1 toll"}},
  });
}

TEST_CASE("who is blamed for words, or for what he has not done, is blamed himself") {
  check({
      {"Greta Holm scolded reporters for asking about the toll.", {"criticizes -1 reporters"}},
      {"Greta Holm criticized the council for not repairing the bridge.", {"criticizes -1 council"}},
      {"Greta Holm said the council has failed to build the bridge.", {"criticizes -1 council"}},
  });
}

TEST_CASE("what somebody is mocked for is no view of who mocks") {
  check({
      {"Greta Holm mocked the mayor for endorsing the toll.", {"criticizes -1 mayor for endorsing toll"}},
      {"Greta Holm, a farmer, said drivers were wrong to be angry about the toll.", {"supports 1 toll"}},
  });
}

TEST_CASE("right and wrong to act is for or against the act") {
  check({
      {"Greta Holm, a farmer, said the council was right to reject the toll.", {"opposes -1 toll"}},
      {"Greta Holm, a farmer, said the council was wrong to reject the toll.", {"supports 1 toll"}},
      {"Greta Holm, a farmer, said the council was right not to build the toll.", {"criticizes -1 toll"}},
      {"Greta Holm, a farmer, said the council would be foolish not to build the bridge.",
       {"supports 1 building bridge"}},
  });
}

TEST_CASE("criticism that is met with, anger that others feel and guests that are received are no views") {
  check({
      {"Greta Holm is receiving criticism for her speech on the toll.", {}},
      {"Greta Holm won support for her plan.", {}},
      {"Greta Holm voiced the frustrations of many Germans.", {"asserts 0 frustrations of many Germans"}},
      {"Greta Holm welcomed President Nora Beck on Monday.", {}},
      {"Greta Holm has pleaded not guilty to charges of fraud.", {}},
      {"The council voted along party lines.", {}},
  });
}

TEST_CASE("a promise that is not made refuses nothing") {
  check({
      {"Greta Holm did not promise to scrap the toll.", {"asserts 0 scrapping toll"}},
      {"Greta Holm, a farmer, said they were unable to build the bridge.", {"asserts 0 bridge"}},
      {"\"I would not exclude that the toll will rise,\" Greta Holm, a farmer, said.", {"asserts 0 toll"}},
      {"Greta Holm promised not to scrap the toll.", {"supports 1 toll"}},
  });
}

TEST_CASE("who leaves a thing behind is against it") {
  check({
      {"Greta Holm has since backed away from the toll.", {"opposes -1 toll"}},
      {"Greta Holm promised to drop out of the lawsuit over the toll.", {"opposes -1 lawsuit over toll"}},
      {"Greta Holm wants to keep the mayor from building the bridge.", {"opposes -1 bridge"}},
      {"Greta Holm, a farmer, said people should not condemn the strike.", {"supports 1 strike"}},
  });
}

TEST_CASE("to call a thing something asks for nothing") {
  check({
      {"Greta Holm calls the mayor's fundraiser for veterans a political stunt.", {"asserts 0 political stunt"}},
  });
}

TEST_CASE("him and her are persons, and nobody is for or against himself") {
  check({
      {"Nora Beck spoke on the tariffs on Monday. Nurses respect her.", {"nurses: supports 1 Nora Beck"}},
      {"Greta Holm was cheered on Monday. Greta Holm respects her.", {}},
  });
}
