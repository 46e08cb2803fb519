// Networks of a small debate whose numbers were worked out by hand.
//
//   day          actor    topic  position    agreement  polarity
//   2023-01-02   Union    toll   supports    1           1
//   2023-01-02   Union    toll   supports    1           1        the same article: a duplicate
//   2023-01-03   Roe      toll   opposes     0          -1
//   2023-01-03   Roe      ban    advocates   1           1
//   2023-02-06   Union    ban    advocates   1           1
//   2023-02-07   Chamber  ban    criticizes  0          -1
//   2024-01-03   Roe      toll   supports    1           1        the same week and month, a year later
//   2024-01-04   Chamber  toll   asserts     -           0        takes no side
#include "base/error.h"
#include "graph/build_network.h"
#include "graph/calendar.h"
#include "graph/code_statements.h"
#include "graph/select_statements.h"
#include "make_statement.h"
#include "tests/graph/coded.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

using namespace standpoint;

namespace {

std::vector<Statement> debate() {
  std::vector<Statement> all;
  const auto add = [&](const char* day, const char* actor, const char* topic, Position position, const char* doc) {
    all.push_back(make_statement(actor, position, topic,
                                 {.doc = doc, .date = day, .begin = static_cast<std::uint32_t>(10 * all.size())}));
    all.back().actor.kind = std::string(actor) == "Roe" ? ActorKind::person : ActorKind::organization;
  };
  add("2023-01-02", "Union", "toll", Position::supports, "a.txt");
  add("2023-01-02", "Union", "toll", Position::supports, "a.txt");
  add("2023-01-03", "Roe", "toll", Position::opposes, "b.txt");
  add("2023-01-03", "Roe", "ban", Position::advocates, "b.txt");
  add("2023-02-06", "Union", "ban", Position::advocates, "c.txt");
  add("2023-02-07", "Chamber", "ban", Position::criticizes, "c.txt");
  add("2024-01-03", "Roe", "toll", Position::supports, "d.txt");
  add("2024-01-04", "Chamber", "toll", Position::asserts, "d.txt");
  return all;
}

Network make(const NetworkOptions& options) {
  const Coding coding = code_statements(debate());
  return build_networks(coding, options).at(0);
}

// "Roe toll" -> 2
std::map<std::string, double> ties(const Network& network) {
  std::map<std::string, double> found;
  for (const Tie& tie : network.ties)
    found[network.nodes[tie.source].label + " " + network.nodes[tie.target].label] = tie.weight;
  return found;
}
using Ties = std::map<std::string, double>;

NetworkOptions two_mode(Aggregation aggregation) {
  NetworkOptions o;
  o.aggregation = aggregation;
  return o;
}

NetworkOptions one_mode(Aggregation aggregation, Normalization normalization = Normalization::none) {
  NetworkOptions o;
  o.mode = NetworkMode::one_mode;
  o.aggregation = aggregation;
  o.normalization = normalization;
  return o;
}

std::string refusal(const NetworkOptions& o) {
  try {
    make(o);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_option);
    return error.what();
  }
  return "accepted";
}

} // namespace

TEST_CASE("a two-mode network counts statements, or those for less those against, or what occurs") {
  CHECK(ties(make(two_mode(Aggregation::ignore))) == Ties{{"Chamber ban", 1},
                                                          {"Chamber toll", 1},
                                                          {"Roe ban", 1},
                                                          {"Roe toll", 2},
                                                          {"Union ban", 1},
                                                          {"Union toll", 2}});
  // Roe is once for and once against the toll: no tie. The Chamber's assertion takes no side and is left out.
  CHECK(ties(make(two_mode(Aggregation::subtract))) ==
        Ties{{"Chamber ban", -1}, {"Roe ban", 1}, {"Union ban", 1}, {"Union toll", 2}});
  const Network combined = make(two_mode(Aggregation::combine));
  CHECK(ties(combined) ==
        Ties{{"Chamber ban", 2}, {"Roe ban", 1}, {"Roe toll", 3}, {"Union ban", 1}, {"Union toll", 1}});
  CHECK(combined.legend == "agreement: 1 = 1, 2 = 0, 3 = 0 and 1");
}

TEST_CASE("an integer qualifier is summed, a text qualifier counted") {
  NetworkOptions o = two_mode(Aggregation::subtract);
  o.qualifier = "polarity";
  CHECK(ties(make(o)) == Ties{{"Chamber ban", -1}, {"Roe ban", 1}, {"Union ban", 1}, {"Union toll", 2}});
  o.qualifier = "position";
  CHECK(ties(make(o)).at("Roe toll") == 2);
  o.aggregation = Aggregation::combine;
  CHECK(make(o).legend == "position: 16 = advocates + 8 = asserts + 4 = criticizes + 2 = opposes + 1 = supports");
}

TEST_CASE("activity divides by what the row says, prominence by what is said on the column") {
  NetworkOptions o = two_mode(Aggregation::ignore);
  o.normalization = Normalization::activity;
  CHECK(ties(make(o)).at("Roe toll") == Approx(2.0 / 3));
  o.normalization = Normalization::prominence;
  CHECK(ties(make(o)).at("Roe toll") == Approx(2.0 / 5));
  CHECK(sum(make(o)) == Approx(2));
}

TEST_CASE("a one-mode network counts pairs of statements that agree, or that do not") {
  // Roe-Union: toll (0 against 1) x 2 = 2 conflicts, toll (1 with 1) x 2 = 2 agreements, ban 1 agreement.
  CHECK(ties(make(one_mode(Aggregation::congruence))) == Ties{{"Roe Union", 3}});
  CHECK(ties(make(one_mode(Aggregation::conflict))) ==
        Ties{{"Chamber Roe", 1}, {"Chamber Union", 1}, {"Roe Union", 2}});
  CHECK(ties(make(one_mode(Aggregation::subtract))) ==
        Ties{{"Chamber Roe", -1}, {"Chamber Union", -1}, {"Roe Union", 1}});
  CHECK(ties(make(one_mode(Aggregation::ignore))) == Ties{{"Chamber Roe", 3}, {"Chamber Union", 3}, {"Roe Union", 5}});
  CHECK(sum(make(one_mode(Aggregation::ignore))) == 22);
}

TEST_CASE("normalizations of a one-mode network divide by what they say") {
  // Roe has 3 statements, the Union 3. Union: toll+ 2, ban+ 1; Roe: toll- 1, toll+ 1, ban+ 1.
  const auto weight = [](Normalization n) { return ties(make(one_mode(Aggregation::congruence, n))).at("Roe Union"); };
  CHECK(weight(Normalization::average) == Approx(3.0 / 3));
  CHECK(weight(Normalization::dna_cosine) == Approx(3.0 / 9));
  CHECK(weight(Normalization::cosine) == Approx(3.0 / std::sqrt(5.0 * 3.0)));
  CHECK(weight(Normalization::jaccard) == Approx(3.0 / (1 + 0 + 2 * 1 + 1 * 1)));
}

TEST_CASE("text values agree when they are the same, and differ when one is never used by the other") {
  NetworkOptions o = one_mode(Aggregation::congruence);
  o.qualifier = "position";
  CHECK(ties(make(o)) == Ties{{"Roe Union", 3}}); // toll supports 2 x 1, ban advocates 1 x 1
  o.aggregation = Aggregation::conflict;
  CHECK(ties(make(o)) == Ties{{"Chamber Roe", 5}, {"Chamber Union", 5}, {"Roe Union", 1}});
}

TEST_CASE("the similarity of whole numbers falls with their distance") {
  NetworkOptions o = one_mode(Aggregation::congruence);
  o.qualifier = "polarity";                            // -1, 0, 1: half a step is half as similar
  CHECK(ties(make(o)).at("Chamber Union") == 1);       // toll: 0 with 1, twice
  CHECK(ties(make(o)).at("Chamber Roe") == Approx(1)); // toll: 0 with -1 and 1
  o.filters = {{"polarity", {"1"}, true}};
  CHECK(ties(make(o)) == Ties{{"Roe Union", 3}}); // one value alone agrees with itself
}

TEST_CASE("a duplicate counts once: by article, week, month, year or everywhere") {
  const auto kept = [](Duplicates rule, Aggregation aggregation = Aggregation::subtract) {
    NetworkOptions o = two_mode(aggregation);
    o.duplicates = rule;
    return make(o).statements;
  };
  CHECK(kept(Duplicates::include) == 7);
  CHECK(kept(Duplicates::document) == 6);
  CHECK(kept(Duplicates::week) == 6);
  CHECK(kept(Duplicates::year) == 6);
  CHECK(kept(Duplicates::acrossrange) == 6);
  // With the qualifier ignored, Roe's two statements on the toll are alike, a year apart.
  CHECK(kept(Duplicates::month, Aggregation::ignore) == 7);
  CHECK(kept(Duplicates::dna_month, Aggregation::ignore) == 6);
  CHECK(kept(Duplicates::week, Aggregation::ignore) == 7);
  CHECK(kept(Duplicates::dna_week, Aggregation::ignore) == 6);
  CHECK(kept(Duplicates::acrossrange, Aggregation::ignore) == 6);
}

TEST_CASE("filters leave out values or keep only them, of statements and of articles") {
  NetworkOptions o = two_mode(Aggregation::ignore);
  o.filters = {{"topic", {"toll"}, false}};
  CHECK(ties(make(o)) == Ties{{"Chamber ban", 1}, {"Roe ban", 1}, {"Union ban", 1}});
  o.filters[0].keep_only = true;
  CHECK(make(o).nodes.size() == 4);
  o.filters = {{"topic", {"toll"}, true}, {"topic", {"ban"}, true}};
  CHECK(make(o).ties.size() == 6);
  o.filters = {{"id", {"b.txt"}, true}};
  CHECK(ties(make(o)) == Ties{{"Roe ban", 1}, {"Roe toll", 1}});
}

TEST_CASE("isolates are the nodes of the range and the articles that have no statement left") {
  NetworkOptions o = two_mode(Aggregation::ignore);
  o.filters = {{"topic", {"toll"}, true}, {"id", {"b.txt", "c.txt"}, true}};
  CHECK(make(o).nodes.size() == 2); // Roe, toll
  o.isolates = true;
  CHECK(make(o).nodes.size() == 5); // Chamber, Roe, Union; ban, toll
  o.to = seconds_of_day("2023-01-31");
  CHECK(make(o).nodes.size() == 3); // Roe; ban, toll
}

TEST_CASE("a range of days holds both its ends and nothing without a day") {
  std::vector<Statement> statements = debate();
  statements[0].date = "";
  statements[0].article_date = "";
  const Coding coding = code_statements(statements);
  NetworkOptions o = two_mode(Aggregation::ignore);
  CHECK(build_networks(coding, o).at(0).statements == 8);
  o.from = seconds_of_day("2023-01-02");
  o.to = *seconds_of_day("2023-02-07") + seconds_a_day - 1;
  CHECK(build_networks(coding, o).at(0).statements == 5);
}

TEST_CASE("windows of days, months and statements are cut as the header says") {
  const Coding coding = code_statements(debate());
  NetworkOptions o = two_mode(Aggregation::ignore);
  o.window = Window::months;
  o.window_size = 2;
  o.from = seconds_of_day("2023-01-01");
  o.to = seconds_of_day("2023-04-01");
  const std::vector<Network> months = build_networks(coding, o);
  REQUIRE(months.size() == 2);
  CHECK(months[0].from == "2023-01-01");
  CHECK(months[0].middle == "2023-02-01");
  CHECK(months[0].to == "2023-03-01");
  CHECK(months[0].statements == 6);
  CHECK(months[1].statements == 2);
  CHECK(ties(months[1]) == Ties{{"Chamber ban", 1}, {"Union ban", 1}});

  o.window = Window::days;
  o.window_size = 1;
  o.to = seconds_of_day("2023-01-03");
  const std::vector<Network> days = build_networks(coding, o);
  REQUIRE(days.size() == 3);
  CHECK(days[0].statements == 0); // kept, though empty
  CHECK(days[0].nodes.empty());
  CHECK(days[1].statements == 2);

  o = two_mode(Aggregation::ignore);
  o.window = Window::events;
  o.window_size = 4;
  const std::vector<Network> events = build_networks(coding, o);
  CHECK(events.size() == 4);
  for (const Network& window : events) CHECK(window.statements == 5);
}

TEST_CASE("windows too many to count are refused") {
  NetworkOptions o = two_mode(Aggregation::ignore);
  o.window = Window::seconds;
  CHECK_THROWS_WITH(make(o), "--window seconds: more than 10000 windows from 2023-01-02 to 2024-01-04; take a larger "
                             "unit, or --from and --to");
}

TEST_CASE("kernels weigh statements by their distance from the window's middle") {
  const Coding coding = code_statements(debate());
  NetworkOptions o = two_mode(Aggregation::ignore);
  o.window = Window::days;
  o.window_size = 4;
  o.indent = false;
  o.to = seconds_of_day("2023-01-03");
  const auto union_toll = [&](Kernel kernel, std::size_t window) {
    o.kernel = kernel;
    const std::vector<Network> networks = build_networks(coding, o);
    CHECK(networks.size() == 2); // 2 and 3 January
    CHECK(networks[1].nodes.size() == 4);
    return ties(networks.at(window))["Union toll"];
  };
  // Two statements on 2 January, seen from 2 January (d = 0) and from 3 January (d = 2 * 1 / 4 = 0.5).
  CHECK(union_toll(Kernel::uniform, 1) == Approx(1));
  CHECK(union_toll(Kernel::epanechnikov, 0) == Approx(1.5));
  CHECK(union_toll(Kernel::epanechnikov, 1) == Approx(2 * 0.75 * 0.75));
  CHECK(union_toll(Kernel::triangular, 1) == Approx(1));
  CHECK(union_toll(Kernel::dna_triangular, 1) == Approx(1));
  CHECK(union_toll(Kernel::gaussian, 1) == Approx(2 * 0.3520653268));
  // What comes after the middle: DNA's triangle rises.
  o.kernel = Kernel::triangular;
  CHECK(ties(build_networks(coding, o)[0])["Roe toll"] == Approx(0.5));
  o.kernel = Kernel::dna_triangular;
  CHECK(ties(build_networks(coding, o)[0])["Roe toll"] == Approx(1.5));
  // A pair of a one-mode network counts the root of the product: 2 x sqrt(1 x 0.5) and nothing on the ban.
  o = one_mode(Aggregation::ignore);
  o.window = Window::days;
  o.window_size = 4;
  o.indent = false;
  o.to = seconds_of_day("2023-01-03");
  o.kernel = Kernel::triangular;
  CHECK(ties(build_networks(coding, o)[0])["Roe Union"] == Approx(2 * std::sqrt(0.5)));
}

TEST_CASE("any order of the statements gives the same network") {
  const std::vector<Network> expected = build_networks(code_statements(nasty_statements()), NetworkOptions());
  for (unsigned seed = 1; seed < 4; ++seed) {
    const auto other = build_networks(code_statements(shuffled(nasty_statements(), seed)), NetworkOptions());
    REQUIRE(other[0].nodes.size() == expected[0].nodes.size());
    for (std::size_t i = 0; i < other[0].nodes.size(); ++i) CHECK(other[0].nodes[i].id == expected[0].nodes[i].id);
    CHECK(other[0].ties == expected[0].ties);
  }
}

TEST_CASE("labels sort as UTF-16 code units do, in which the car comes before the private letter") {
  CHECK(comes_before_utf16("a", "b"));
  CHECK(comes_before_utf16("a", "ab"));
  CHECK_FALSE(comes_before_utf16("a", "a"));
  CHECK(comes_before_utf16("\U0001F697", "\uE000"));
  CHECK(comes_before_utf16("x\U0001F697", "x\uFFFD"));
  CHECK(comes_before_utf16("\uD7FF", "\U0001F697"));
}

TEST_CASE("options that do not go together are refused with what is allowed") {
  NetworkOptions o = two_mode(Aggregation::congruence);
  CHECK(refusal(o) == "--aggregation congruence: not for a two-mode network, which takes ignore, combine, subtract");
  o = one_mode(Aggregation::combine);
  CHECK(refusal(o) ==
        "--aggregation combine: not for a one-mode network, which takes ignore, congruence, conflict, subtract");
  o = two_mode(Aggregation::ignore);
  o.normalization = Normalization::jaccard;
  CHECK(refusal(o) == "--normalization jaccard: not for a two-mode network, which takes none, activity, prominence");
  o = one_mode(Aggregation::ignore, Normalization::activity);
  CHECK(refusal(o) ==
        "--normalization activity: not for a one-mode network, which takes none, average, jaccard, cosine, dna-cosine");
  o = two_mode(Aggregation::subtract);
  o.qualifier = "";
  CHECK(refusal(o) == "--aggregation subtract: needs a --qualifier");
  o.qualifier = "mood";
  CHECK(refusal(o) == "--qualifier mood: no such variable; there are actor, person, organization, topic, agreement, "
                      "position, polarity, via, quote, and of the documents author, source, section, type, id, title");
  o = two_mode(Aggregation::ignore);
  o.variable1 = "topic";
  CHECK(refusal(o) == "--variable1 and --variable2 are both topic; they must differ");
  o.variable1 = "agreement";
  CHECK(refusal(o) == "--variable1 agreement: not a variable of short text, which the nodes of a network are made of");
  o = two_mode(Aggregation::ignore);
  o.qualifier = "actor";
  CHECK(refusal(o) == "--qualifier actor: the nodes are made of this variable; choose another or none");
  o = two_mode(Aggregation::ignore);
  o.kernel = Kernel::gaussian;
  CHECK(refusal(o) == "--kernel gaussian: needs --window with a unit of time: seconds, minutes, hours, days, weeks, "
                      "months, years");
  o.window = Window::days;
  o.aggregation = Aggregation::combine;
  CHECK(refusal(o) == "--kernel gaussian: not with --aggregation combine, whose numbers stand for sets of values");
  o = two_mode(Aggregation::ignore);
  o.window_size = 0;
  CHECK(refusal(o) == "--window-size 0: should be at least 1");
  o = two_mode(Aggregation::ignore);
  o.filters = {{"via", {"x"}, true}, {"via", {"y"}, false}};
  CHECK(refusal(o) == "--only via and --exclude via: a variable takes one of the two");
  o.filters = {{"mood", {"x"}, false}};
  CHECK_THAT(refusal(o), Catch::StartsWith("--exclude mood: no such variable"));
}

TEST_CASE("of one day a duplicate counts once, of another day again") {
  Coding coding = coded({"A toll 1", "A toll 1", "A toll 1", "A toll 0"});
  coding.statements[1].time = 3600; // the same day as the first, in another document
  coding.statements[2].time = -1;   // the day before
  NetworkOptions o = two_mode(Aggregation::subtract);
  o.duplicates = Duplicates::day;
  CHECK(build_networks(coding, o).at(0).statements == 3);
}

TEST_CASE("rows and columns of few statements leave, with those that have few without them") {
  NetworkOptions o = two_mode(Aggregation::ignore);
  o.min_statements = 2;
  const Network network =
      build_networks(coded({"A x 1", "A y 1", "B x 1", "B y 0", "C z 1", "C x 1", "D z 1"}), o).at(0);
  CHECK(ties(network) == Ties{{"A x", 1}, {"A y", 1}, {"B x", 1}, {"B y", 1}}); // D, so z, so C
}
