#include "text/foreign_day.h"

#include <catch2/catch.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace standpoint;

TEST_CASE("a day's month may be French, German, Spanish, Italian, Portuguese or Dutch, in full or short") {
  for (const auto& [written, day] :
       std::vector<std::pair<std::string, std::string>>{{"6 mars 2019", "2019-03-06"},
                                                        {"6 avr. 2019", "2019-04-06"},
                                                        {"1er D\u00c9CEMBRE 2019", "2019-12-01"},
                                                        {"mercredi 6 f\u00e9vr. 2019", "2019-02-06"},
                                                        {"6. M\u00e4rz 2019", "2019-03-06"},
                                                        {"Mittwoch, 4. September 2019", "2019-09-04"},
                                                        {"4. Dez. 2019", "2019-12-04"},
                                                        {"6. April 2019", "2019-04-06"},
                                                        {"3 de mayo de 2020", "2020-05-03"},
                                                        {"3 ene. 2020", "2020-01-03"},
                                                        {"5 giugno 2019", "2019-06-05"},
                                                        {"4 de mar\u00e7o de 2020", "2020-03-04"},
                                                        {"4 mrt. 2020", ""},
                                                        {"4 maart 2020", "2020-03-04"},
                                                        {"6 jui. 2019", ""},
                                                        {"6 mars 20191", ""},
                                                        {"no day", ""},
                                                        {"31 avril 2019", ""},
                                                        {"6 marsouins 2019", ""}}) {
    INFO(written);
    CHECK(foreign_day(written) == day);
  }
}
