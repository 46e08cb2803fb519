#include "text/find_dateline.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static constexpr std::string_view lead = "The minister said on Monday that the plan had failed.";

static std::optional<Dateline> find(std::string_view text) {
  return find_dateline(text, {0, static_cast<std::uint32_t>(text.size())});
}

TEST_CASE("place, agency and day of a dateline are found, and its span ends before the prose") {
  struct Case {
    std::string dateline, place, agency;
    int month = 0, day = 0;
  };
  for (const Case& c :
       {Case{"WASHINGTON, Feb. 21 (Yonhap) -- ", "Washington", "Yonhap", 2, 21},
        Case{"SEOUL (Reuters) - ", "Seoul", "Reuters"},
        Case{"FLINT, Mich., Oct. 4 (UPI) \xE2\x80\x94 ", "Flint, Mich.", "UPI", 10, 4},
        Case{"LONDON \xE2\x80\x94 ", "London", ""},
        Case{"LONDON\xE2\x80\x94", "London", ""},
        Case{"OTTAWA \xE2\x80\x93 ", "Ottawa", ""},
        Case{"PHILADELPHIA \xE2\x80\x95 ", "Philadelphia", ""},
        Case{"CHICAGO - ", "Chicago", ""},
        Case{"DES MOINES, Iowa -- ", "Des Moines, Iowa", ""},
        Case{"MANCHESTER, N.H. - ", "Manchester, N.H.", ""},
        Case{"ST. LOUIS \xE2\x80\x94 ", "St. Louis", ""},
        Case{"UNITED NATIONS -- ", "United Nations", ""},
        Case{"SARAJEVO, Bosnia and Herzegovina (AP) \xE2\x80\x94 ", "Sarajevo, Bosnia and Herzegovina", "AP"},
        Case{"LONDON, Jan 9 \xE2\x80\x93 ", "London", "", 1, 9},
        Case{"PARIS, 31 Aug (Reuters) - ", "Paris", "Reuters", 8, 31},
        Case{"GAZA CITY (Ma'an) -- ", "Gaza City", "Ma'an"},
        Case{"FERGUSON, Mo. (CBS St. Louis/AP) \xE2\x80\x94 ", "Ferguson, Mo.", "CBS St. Louis/AP"},
        Case{"Mexico City (AFP) \xE2\x80\x93 ", "Mexico City", "AFP"},
        Case{"NEW DELHI (PTI): ", "New Delhi", "PTI"},
        Case{"S\xC3\x83O PAULO (AP) \xE2\x80\x94 ", "S\xC3\xA3o Paulo", "AP"},
        Case{"By Writer Northton, July 19 (Wire) - ", "", "Wire", 7, 19},
        Case{"(Reuters) - ", "", "Reuters"},
        Case{"(CNN) ", "", "CNN"}}) {
    INFO(c.dateline);
    const auto dateline = find(c.dateline + std::string(lead));
    REQUIRE(dateline);
    CHECK(dateline->place == c.place);
    CHECK(dateline->agency == c.agency);
    CHECK(dateline->span == Span{0, static_cast<std::uint32_t>(c.dateline.size())});
    CHECK((dateline->date ? dateline->date->month : 0) == c.month);
    CHECK((dateline->date ? dateline->date->day : 0) == c.day);
  }
}

TEST_CASE("a dateline may stand alone on its line when it has more than a place") {
  REQUIRE(find("TAMPA, Fla. (FOX 13) -"));
  CHECK(find("TAMPA, Fla. (FOX 13) -")->agency == "FOX 13");
  CHECK_FALSE(find("TAMPA -"));
}

TEST_CASE("prose and headlines are no datelines") {
  for (const char* text : {"", "-", "The minister said on Monday that the plan had failed.",
                           "THE scourge of the north - which has lasted for years - is over, the minister said.",
                           "A woman from the north \xE2\x80\x94 her name is not known \xE2\x80\x94 has won the prize.",
                           "John Roe (D-Mass.) - who voted against the plan - said on Monday that it had failed.",
                           "NATO - which has thirty members - said on Monday that the plan had failed.",
                           "GOVERNMENT WINS -- AGAIN AND AGAIN, SAYS THE REPORT",
                           "PHOTOS: The minister said on Monday that the plan had failed.",
                           "WASHINGTON and Seoul agreed on Monday that the plan had failed."}) {
    INFO(text);
    CHECK_FALSE(find(text));
  }
}

TEST_CASE("a label in capitals is no place, but no prose either") {
  const auto dateline = find("EXCLUSIVE \xE2\x80\x94 " + std::string(lead));
  REQUIRE(dateline);
  CHECK(dateline->place.empty());
}
