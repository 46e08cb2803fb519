#include "base/error.h"
#include "coded.h"
#include "graph/backbone.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace standpoint;

namespace {

// Two camps over "core"; "echo" repeats the core; "side" ties two of the actors.
Coding debate() {
  return coded({"A core 1", "B core 1", "C core 0", "D core 0", "A echo 1", "B echo 1", "C echo 0", "D echo 0",
                "A side 1", "C side 1"});
}

NetworkOptions subtract() {
  NetworkOptions o;
  o.mode = NetworkMode::one_mode;
  o.aggregation = Aggregation::subtract;
  return o;
}

} // namespace

TEST_CASE("the spectrum of the Laplacian of a path of three nodes is 3, 1, 0") {
  const std::vector<double> values = eigenvalues({1, -1, 0, -1, 2, -1, 0, -1, 1}, 3);
  CHECK(values[0] == Approx(3));
  CHECK(values[1] == Approx(1));
  CHECK(values[2] == Approx(0).margin(1e-12));
}

TEST_CASE("eigenvalues of a larger matrix have its trace and its square's trace") {
  const std::size_t n = 40;
  std::vector<double> matrix(n * n);
  double trace = 0;
  double squares = 0;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i; j < n; ++j)
      matrix[i * n + j] = matrix[j * n + i] = static_cast<double>((i * 7 + j * 13) % 11);
  for (std::size_t i = 0; i < n; ++i) trace += matrix[i * n + i];
  for (const double x : matrix) squares += x * x;
  double sum = 0;
  double sum_of_squares = 0;
  for (const double value : eigenvalues(matrix, n)) {
    sum += value;
    sum_of_squares += value * value;
  }
  CHECK(sum == Approx(trace));
  CHECK(sum_of_squares == Approx(squares));
}

TEST_CASE("the nested backbone takes out first what changes the network least") {
  for (const Spectrum spectrum : {Spectrum::laplacian, Spectrum::dna_laplacian}) {
    const std::vector<BackboneStep> steps = nested_backbone(debate(), subtract(), spectrum);
    REQUIRE(steps.size() == 3);
    CHECK(steps.back().loss == Approx(1)); // nothing left: the whole spectrum is missing
    CHECK(steps[0].column != "side");
    for (const BackboneStep& step : steps) CHECK(step.statements == (step.column == "side" ? 2 : 4));
  }
}

TEST_CASE("with the degrees as the spectrum the losses are DNA's") {
  // Whole: A-B 2, C-D 2, A-C 1 - 2 = none. Degrees 2, 2, 2, 2. Without echo: A-B 1, C-D 1, A-C 1 - 1 = none: the same.
  const std::vector<BackboneStep> steps = nested_backbone(debate(), subtract(), Spectrum::dna_laplacian);
  CHECK(steps[0].loss == Approx(0).margin(1e-12));
  CHECK(steps[0].column == "core"); // as good as echo, and first by label
  // Then without side too: A-B 1, C-D 1: again the same shape.
  CHECK(steps[1].column == "side");
  CHECK(steps[1].loss == Approx(0).margin(1e-12));
}

TEST_CASE("a penalty leaves fewer columns the larger it is, and never none or all") {
  std::size_t last = 3;
  for (const double penalty : {0.0, 5.0, 50.0}) {
    const Backbone backbone = penalized_backbone(debate(), subtract(), Spectrum::laplacian, penalty);
    CHECK(backbone.kept.size() <= last);
    CHECK_FALSE(backbone.kept.empty());
    CHECK(backbone.kept.size() + backbone.redundant.size() == 3);
    CHECK_FALSE(backbone.redundant.empty());
    last = backbone.kept.size();
  }
}

TEST_CASE("a backbone of a size has that size, and other sizes are refused") {
  const Backbone backbone = backbone_of_size(debate(), subtract(), Spectrum::laplacian, 2);
  CHECK(backbone.kept.size() == 2);
  CHECK_THROWS_WITH(backbone_of_size(debate(), subtract(), Spectrum::laplacian, 3),
                    "a backbone of 3 columns: there are 3; the size should be from 1 to 2");
  CHECK_THROWS_AS(backbone_of_size(debate(), subtract(), Spectrum::laplacian, 0), Error);
}

TEST_CASE("with many columns the search by single steps finds a part as good as the nested ones") {
  std::vector<std::string> statements;
  for (int topic = 0; topic < 16; ++topic) {
    for (int actor = 0; actor < 5; ++actor) {
      if ((topic * 3 + actor) % 4 == 0) continue;
      statements.push_back(std::string("a") + std::to_string(actor) + std::string(" t") + std::to_string(topic) + " " +
                           std::to_string((topic * actor) % 2));
    }
  }
  const Coding coding = coded(statements);
  const auto nested = nested_backbone(coding, subtract(), Spectrum::laplacian);
  const Backbone found = backbone_of_size(coding, subtract(), Spectrum::laplacian, 6);
  CHECK(found.kept.size() == 6);
  CHECK(found.loss <= nested[nested.size() - 7].loss + 1e-12);
}

TEST_CASE("a backbone needs a one-mode network without windows") {
  NetworkOptions o = subtract();
  o.window = Window::days;
  CHECK_THROWS_WITH(nested_backbone(debate(), o, Spectrum::laplacian),
                    "a backbone is one of the whole range; leave out --window");
  o = NetworkOptions();
  CHECK_THROWS_WITH(nested_backbone(debate(), o, Spectrum::laplacian),
                    "a backbone is one of a one-mode network; add --mode one-mode");
}

TEST_CASE("a given backbone has the loss of its columns, and names what is no column") {
  const Backbone best = backbone_of_size(debate(), subtract(), Spectrum::laplacian, 2);
  const Backbone given = given_backbone(debate(), subtract(), Spectrum::laplacian, best.kept);
  CHECK(given.loss == Approx(best.loss));
  CHECK(given.kept == best.kept);
  CHECK(given.redundant == best.redundant);
  CHECK_THROWS_WITH(given_backbone(debate(), subtract(), Spectrum::laplacian, {"core", "tax"}),
                    "--backbone given: tax is no column with statements; they are the values of topic");
}
