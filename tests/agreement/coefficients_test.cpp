// The worked examples of the literature, to the digits printed there; the sources stand beside each.
#include "agreement/coefficients.h"

#include <catch2/catch.hpp>

#include <array>
#include <sstream>
#include <string>

using namespace standpoint;

namespace {

// Units separated by blanks, one character a coder, '.' where a coder gave none. Signs are places on a scale.
CodedUnits units(const std::string& text) {
  CodedUnits made;
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    CodedUnit& unit = made.emplace_back();
    for (const char c : word) {
      if (c == '.')
        unit.push_back(std::nullopt);
      else if (c == '+' || c == '-' || c == '0')
        unit.push_back(c == '+' ? 1 : c == '-' ? -1 : 0);
      else
        unit.push_back(c);
    }
  }
  return made;
}

// Digits as digits, where '0' is not a sign.
CodedUnits numbers(const std::string& text) {
  CodedUnits made = units(text);
  for (CodedUnit& unit : made)
    for (std::optional<int>& value : unit)
      if (value && *value == 0) value = '0';
  return made;
}

// Characters as the numbers that they show, for scales with differences.
CodedUnits measures(const std::string& text) {
  CodedUnits made = numbers(text);
  for (CodedUnit& unit : made)
    for (std::optional<int>& value : unit)
      if (value) *value -= '0';
  return made;
}

// How often the first coder gave the row's category and the second the column's.
CodedUnits table(const std::vector<std::vector<int>>& rows) {
  CodedUnits made;
  for (std::size_t i = 0; i < rows.size(); ++i)
    for (std::size_t j = 0; j < rows[i].size(); ++j)
      for (int k = 0; k < rows[i][j]; ++k) made.push_back({static_cast<int>(i), static_cast<int>(j)});
  return made;
}

Approx digits(double value) {
  return Approx(value).epsilon(0).margin(0.0000005);
}

} // namespace

TEST_CASE("1: two coders, two values, little agreement (Krippendorff 2004, p. 224)") {
  const CodedUnits data = numbers("10 11 01 00 00 01 00 01 00 00");
  CHECK(*nominal_alpha(data) == digits(2.0 / 21));
  CHECK(*cohen_kappa(data) == digits(1.0 / 11));
}

TEST_CASE("2: two coders, five values (Krippendorff 2011, B)") {
  const CodedUnits data = units("ab aa bb bb db cc cc cc ee dd dd ad");
  CHECK(*nominal_alpha(data) == digits(155.0 / 224));
  CHECK(*cohen_kappa(data) == digits(13.0 / 19));
}

TEST_CASE("3: four coders who did not code everything (Krippendorff 2011, C)") {
  const CodedUnits data = units("11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 .3..");
  CHECK(*nominal_alpha(data) == digits(113.0 / 152));
  CHECK(*ordinal_alpha(data) == digits(0.815388));
  const CodedUnits measured = measures("11.1 2232 3333 3333 2222 1234 4444 1121 2222 .555 ..11 .3..");
  CHECK(*interval_alpha(measured) == digits(0.849107));
  CHECK(*ratio_alpha(measured) == digits(0.797403));
}

TEST_CASE("4: two coders, three values (Krippendorff 2004, p. 227)") {
  const CodedUnits data = units("aa ab bb bb bb bb bc cc cc cc cc cc");
  CHECK(*nominal_alpha(data) == digits(127.0 / 173));
  CHECK(*cohen_kappa(data) == digits(21.0 / 29));
}

TEST_CASE("5: three coders without a missing value, which R's irr gets wrong (Krippendorff 1980, p. 139)") {
  const CodedUnits data = units("111 122 222 444 144 222 123 333 222");
  CHECK(*nominal_alpha(data) == digits(163.0 / 254));
  CHECK(*ordinal_alpha(data) == digits(0.499424));
  CHECK(*interval_alpha(measures("111 122 222 444 144 222 123 333 222")) == digits(0.546917));
}

TEST_CASE("6: a table with much agreement (Cohen 1960, p. 45)") {
  const CodedUnits data = table({{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
  CHECK(*cohen_kappa(data) == digits(29.0 / 59));
  CHECK(*nominal_alpha(data) == digits(127.0 / 260));
  CHECK(*gwet_ac1(data) == Approx(0.576).margin(0.0005));
}

TEST_CASE("7: a table with less agreement than chance (Cohen 1960, p. 37)") {
  const CodedUnits data = table({{25, 12, 3}, {13, 2, 15}, {12, 16, 2}});
  CHECK(*cohen_kappa(data) == digits(-6.0 / 65));
  CHECK(*nominal_alpha(data) == digits(-0.095271));
  CHECK(*gwet_ac1(data) == Approx(-0.048).margin(0.0005));
}

TEST_CASE("8: a table with empty cells (Artstein and Poesio 2008, p. 568)") {
  const CodedUnits data = table({{46, 0, 0}, {6, 32, 6}, {0, 0, 10}});
  CHECK(*cohen_kappa(data) == digits(121.0 / 151));
  CHECK(*nominal_alpha(data) == digits(2396.0 / 2993));
}

TEST_CASE("9: a table of two values (Artstein and Poesio 2008, p. 558)") {
  const CodedUnits data = table({{20, 10}, {20, 50}});
  CHECK(*cohen_kappa(data) == digits(8.0 / 23));
  CHECK(*nominal_alpha(data) == digits(313.0 / 910));
}

TEST_CASE("10: five coders with many gaps (Hayes and Krippendorff 2007)") {
  const CodedUnits data =
      numbers("112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111. .100. 0000. 1222. 33223 111.1 111.1 212.2 "
              "1233. 1101. 000.0 0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2 110.0 2121. 22.22 3222. "
              "222.2 223.2 222.2 22.12 2222. 111.1");
  CHECK(*ordinal_alpha(data) == digits(0.759829));
  CHECK(*nominal_alpha(data) == digits(0.476510));
}

TEST_CASE("11: sides for, neither and against") {
  const CodedUnits data = units("+++ ++. --- 0+0 -0- +++ .-- 00. +-+ +..");
  CHECK(*nominal_alpha(data) == digits(38.0 / 61));
  CHECK(*ordinal_alpha(data) == digits(0.693004));
}

TEST_CASE("12: where one value only was used, coefficients are undefined, and not 1") {
  const CodedUnits data = units("11 11 11 11 11");
  CHECK(*percent_agreement(data) == 1);
  CHECK_FALSE(nominal_alpha(data));
  CHECK_FALSE(ordinal_alpha(data));
  CHECK_FALSE(interval_alpha(data));
  CHECK_FALSE(cohen_kappa(data));
  CHECK_FALSE(gwet_ac1(data));
}

TEST_CASE("13: nine agree on one value and one does not: nine in ten, and no more than chance") {
  const CodedUnits data = units("11 11 11 11 11 11 11 11 11 12");
  CHECK(*percent_agreement(data) == digits(0.9));
  CHECK(*nominal_alpha(data) == digits(0));
  CHECK(*cohen_kappa(data) == digits(0));
}

TEST_CASE("14: of very unequal values alpha and kappa are below chance where AC1 is high") {
  const CodedUnits data = table({{118, 5}, {2, 0}});
  CHECK(*nominal_alpha(data) == digits(-2.0 / 81));
  CHECK(*cohen_kappa(data) == digits(-4.0 / 171));
  CHECK(*gwet_ac1(data) == digits(27799.0 / 29549));
}

TEST_CASE("What was coded by nobody, or by one coder alone, has no agreement") {
  for (const CodedUnits& data : {CodedUnits{}, units(".. .."), units("1. .2 3.")}) {
    CHECK_FALSE(percent_agreement(data));
    CHECK_FALSE(nominal_alpha(data));
    CHECK_FALSE(cohen_kappa(data));
    CHECK_FALSE(gwet_ac1(data));
  }
}

TEST_CASE("Kappa is of the two coders that are asked for") {
  const CodedUnits data = units("1x1 2x2 1x2 2x1 1y1 .x1");
  CHECK(*cohen_kappa(data, 0, 2) == digits((3.0 / 5 - 13.0 / 25) / (1 - 13.0 / 25)));
}
