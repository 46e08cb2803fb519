// DNA's own sample project gives DNA's numbers: the sums that its exporter prints and those that its tests expect.
// Source: ../shared/reference/discourse-networks.md, sections 4, 5 and 9.
#include "dna/code_project.h"
#include "dna/read_dna.h"
#include "graph/backbone.h"
#include "graph/build_network.h"
#include "graph/calendar.h"
#include "graph/polarization.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace standpoint;

namespace {

const std::string sample = STANDPOINT_SOURCE_DIR "/../shared/data/dna/sample.dna";

void fail_on(const Error& error) {
  FAIL(error.what());
}

// Empty when the sample is not there; the test is then shown as skipped.
const Coding& sample_coding() {
  static const Coding coding = [] {
    if (std::filesystem::exists(sample)) return code_project(read_dna(sample, fail_on), "DNA Statement");
    return Coding();
  }();
  if (std::filesystem::exists(sample))
    REQUIRE(!coding.statements.empty());
  else
    WARN("skipped: needs ../shared/data/dna/sample.dna");
  return coding;
}

NetworkOptions options(NetworkMode mode, Aggregation aggregation, Normalization normalization) {
  NetworkOptions o;
  o.mode = mode;
  o.variable1 = "organization";
  o.variable2 = "concept";
  o.aggregation = aggregation;
  o.normalization = normalization;
  return o;
}

Network network(const NetworkOptions& o) {
  return build_networks(sample_coding(), o).at(0);
}

Approx six_decimals(double value) {
  return Approx(value).margin(0.0000005).epsilon(0);
}

using M = NetworkMode;
using A = Aggregation;
using N = Normalization;

} // namespace

TEST_CASE("the sample has the documents, statements and variables that DNA shows") {
  if (!std::filesystem::exists(sample)) {
    WARN("skipped: needs ../shared/data/dna/sample.dna");
    return;
  }
  const DnaProject project = read_dna(sample, fail_on);
  CHECK(project.documents.size() == 7);
  CHECK(project.statements.size() == 41);
  const Coding coding = code_project(project, "DNA Statement");
  CHECK(coding.statements.size() == 40);
  CHECK(iso_day(*coding.statements.front().time) == "2005-01-26");
  CHECK(iso_day(*coding.statements.back().time) == "2005-02-16");
  CHECK(code_project(project, "Annotation").statements.size() == 1);
  CHECK(coding.statements.front().text.size() > 100);
}

TEST_CASE("a two-mode network of the sample has DNA's size, sums and ties") {
  if (sample_coding().statements.empty()) return;
  const Network plain = network(options(M::two_mode, A::ignore, N::none));
  CHECK(plain.rows == 7);
  CHECK(plain.nodes.size() == 13);
  CHECK(plain.ties.size() == 22);
  CHECK(plain.statements == 40);
  struct Row {
    A aggregation;
    double none, activity, prominence;
  };
  for (const Row& row : {Row{A::ignore, 40, 7, 6}, Row{A::subtract, 18, 2.118182, 3.778571}}) {
    CHECK(sum(network(options(M::two_mode, row.aggregation, N::none))) == row.none);
    CHECK(sum(network(options(M::two_mode, row.aggregation, N::activity))) == six_decimals(row.activity));
    CHECK(sum(network(options(M::two_mode, row.aggregation, N::prominence))) == six_decimals(row.prominence));
  }
  CHECK(sum(network(options(M::two_mode, A::combine, N::none))) == 30);
  CHECK(sum(network(options(M::two_mode, A::combine, N::activity))) == six_decimals(10.666667));
}

TEST_CASE("a one-mode network of the sample has DNA's sums under every aggregation and normalization") {
  if (sample_coding().statements.empty()) return;
  struct Row {
    A aggregation;
    double none, average, jaccard, dna_cosine;
  };
  for (const Row& row :
       {Row{A::ignore, 276, 46.261854, 24.469002, 8.872727}, Row{A::congruence, 160, 25.802436, 13.610663, 4.806061},
        Row{A::conflict, 116, 20.459418, 10.858340, 4.066667}, Row{A::subtract, 44, 5.343018, 2.752323, 0.739394}}) {
    INFO(aggregation_names[static_cast<std::size_t>(row.aggregation)]);
    const Network plain = network(options(M::one_mode, row.aggregation, N::none));
    CHECK(plain.rows == 7);
    CHECK(sum(plain) == row.none);
    CHECK(sum(network(options(M::one_mode, row.aggregation, N::average))) == six_decimals(row.average));
    CHECK(sum(network(options(M::one_mode, row.aggregation, N::jaccard))) == six_decimals(row.jaccard));
    CHECK(sum(network(options(M::one_mode, row.aggregation, N::dna_cosine))) == six_decimals(row.dna_cosine));
  }
  CHECK(network(options(M::one_mode, A::ignore, N::none)).ties.size() == 21);
}

TEST_CASE("the cosine of two profiles is at most 1, which DNA's is not a cosine for") {
  if (sample_coding().statements.empty()) return;
  for (const A aggregation : {A::ignore, A::congruence}) {
    double largest = 0;
    for (const Tie& tie : network(options(M::one_mode, aggregation, N::cosine)).ties)
      largest = std::max(largest, tie.weight);
    CHECK(largest <= 1 + 1e-12);
    CHECK(largest > 0.5);
  }
}

TEST_CASE("filters of the sample leave the networks that DNA's tests expect") {
  if (sample_coding().statements.empty()) return;
  NetworkOptions o = options(M::one_mode, A::congruence, N::average);
  CHECK(std::round(sum(network(o))) == 26);
  o.filters = {{"concept", {"There should be legislation to regulate emissions."}, false},
               {"organization", {"Senate", "Sierra Club"}, false}};
  CHECK(network(o).rows == 5);
  CHECK(std::round(sum(network(o))) == 10);
  o.filters = {{"section", {"1"}, true}};
  CHECK(network(o).rows == 4);

  NetworkOptions two = options(M::two_mode, A::ignore, N::none);
  two.filters = {{"agreement", {"0"}, false}};
  CHECK(network(two).rows == 6);
  CHECK(network(two).nodes.size() == 12);
  CHECK(sum(network(two)) == 29);
  two.filters = {{"agreement", {"0"}, true}};
  CHECK(network(two).rows == 4);
  CHECK(network(two).nodes.size() == 7);
  CHECK(sum(network(two)) == 11);
}

TEST_CASE("duplicates of the sample are counted as DNA counts them") {
  if (sample_coding().statements.empty()) return;
  const auto once_a_document = [](M mode, A aggregation, N normalization) {
    NetworkOptions o = options(mode, aggregation, normalization);
    o.duplicates = Duplicates::document;
    return network(o);
  };
  CHECK(sum(once_a_document(M::two_mode, A::ignore, N::none)) == 22);
  CHECK(sum(once_a_document(M::two_mode, A::subtract, N::none)) == 9);
  CHECK(once_a_document(M::two_mode, A::ignore, N::none).statements == 22);
  CHECK(once_a_document(M::two_mode, A::subtract, N::none).statements == 23);
  CHECK(sum(once_a_document(M::one_mode, A::congruence, N::none)) == 48);
  CHECK(sum(once_a_document(M::one_mode, A::conflict, N::none)) == 38);
  CHECK(sum(once_a_document(M::one_mode, A::subtract, N::average)) == six_decimals(3.180952));
}

TEST_CASE("concepts of the sample are tied by the organizations that speak of both") {
  if (sample_coding().statements.empty()) return;
  NetworkOptions o = options(M::one_mode, A::congruence, N::none);
  std::swap(o.variable1, o.variable2);
  CHECK(sum(network(o)) == 82);
  o.aggregation = A::conflict;
  CHECK(sum(network(o)) == 36);
}

TEST_CASE("isolates of the sample come back, but not from outside the date range") {
  if (sample_coding().statements.empty()) return;
  NetworkOptions o = options(M::two_mode, A::ignore, N::none);
  o.from = seconds_of_day("2005-02-02");
  o.to = seconds_of_day("2005-02-10");
  for (const bool isolates : {false, true}) {
    o.isolates = isolates;
    CHECK(network(o).rows == 3);
    CHECK(network(o).nodes.size() == 7);
  }
  o.from.reset();
  o.to.reset();
  o.filters = {{"organization", {"Senate"}, false}};
  CHECK(network(o).rows == 7);
  o.isolates = false;
  CHECK(network(o).rows == 6);
}

TEST_CASE("time windows of the sample are as many and as full as DNA's") {
  if (sample_coding().statements.empty()) return;
  NetworkOptions o = options(M::two_mode, A::ignore, N::none);
  o.window = Window::days;
  o.window_size = 8;
  o.from = seconds_of_day("2005-01-26");
  o.to = seconds_of_day("2005-02-16");
  const std::vector<Network> days = build_networks(sample_coding(), o);
  CHECK(days.size() == 14);
  CHECK(days.front().rows == 3);
  CHECK(days.front().nodes.size() == 6);
  CHECK(sum(days.front()) == 20);

  o.window = Window::events;
  o.window_size = 10;
  const std::vector<Network> events = build_networks(sample_coding(), o);
  CHECK(events.size() == 30);
  for (const Network& window : events) CHECK(window.statements == 11);

  NetworkOptions smooth = options(M::one_mode, A::subtract, N::none);
  smooth.window = Window::days;
  smooth.window_size = 8;
  smooth.kernel = Kernel::gaussian;
  smooth.indent = false;
  CHECK(build_networks(sample_coding(), smooth).size() == 22);
}

TEST_CASE("the nested backbone of the sample has DNA's order and losses with DNA's spectrum") {
  if (sample_coding().statements.empty()) return;
  NetworkOptions o = options(M::one_mode, A::subtract, N::average);
  o.duplicates = Duplicates::document;
  const std::vector<BackboneStep> steps = nested_backbone(sample_coding(), o, Spectrum::dna_laplacian);
  const std::vector<std::pair<std::string, double>> expected = {
      {"Cap and trade is the solution.", .027258},
      {"Climate change is caused by greenhouse gases (CO2).", .017395},
      {"Climate change is real and anthropogenic.", .030614},
      {"There should be legislation to regulate emissions.", .144696},
      {"Emissions legislation should regulate CO2.", .322651},
      {"CO2 legislation will not hurt the economy.", 1}};
  REQUIRE(steps.size() == 6);
  std::size_t statements = 0;
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(steps[i].column == expected[i].first);
    CHECK(steps[i].loss == six_decimals(expected[i].second));
    statements += steps[i].statements;
  }
  CHECK(statements == 23);

  const Backbone penalized = penalized_backbone(sample_coding(), o, Spectrum::dna_laplacian, 3.5);
  CHECK(penalized.kept.size() == 3);
  CHECK(penalized.redundant.size() == 3);
  const Backbone four = backbone_of_size(sample_coding(), o, Spectrum::dna_laplacian, 4);
  CHECK(four.kept.size() == 4);
  CHECK(four.redundant.size() == 2);
}

TEST_CASE("the polarization of the sample has as many points as DNA's and its largest lies where DNA's does") {
  if (sample_coding().statements.empty()) return;
  NetworkOptions o = options(M::one_mode, A::ignore, N::none);
  o.window = Window::days;
  o.window_size = 8;
  o.kernel = Kernel::gaussian;
  o.indent = false;
  const std::vector<Camps> windows = find_polarization(sample_coding(), o);
  CHECK(windows.size() == 22);
  double largest = 0;
  for (const Camps& camps : windows) largest = std::max(largest, camps.polarization);
  CHECK(largest == Approx(0.534).margin(0.1));
}
