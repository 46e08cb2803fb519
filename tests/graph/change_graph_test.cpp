#include "graph/change_graph.h"
#include "graph/diff_positions.h"
#include "graph/position_graph.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

#include <set>

using namespace standpoint;

using Statements = std::vector<Statement>;
using Lines = std::vector<std::string>;

static Statement say(const char* actor, Position position, const char* date = "2023-02-21") {
  return make_statement(actor, position, "tax", {.date = date});
}

static Lines describe(const PositionGraph& graph) {
  const auto& network = graph.network;
  Lines lines;
  for (const auto e : network.edges()) {
    const Edge& edge = network[e];
    lines.push_back(network[network.source(e)].label + " [" + edge.change_label.text() + "] " +
                    std::string(name(edge.change.value())) + " " + std::to_string(edge.polarity) + " " +
                    std::to_string(edge.weight));
  }
  return lines;
}

static Statements joined(Statements a, const Statements& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

static Lines changes(const Statements& before, const Statements& after) {
  return describe(*build_change_graph(diff_positions(before, after), joined(before, after)));
}

TEST_CASE("each change is an edge that tells it") {
  CHECK(changes({say("Ann", Position::supports), say("Bob", Position::supports), say("Cleo", Position::commits),
                 say("Dan", Position::asserts), say("Eve", Position::opposes)},
                {say("Ann", Position::opposes), say("Bob", Position::advocates), say("Cleo", Position::commits),
                 say("Eve", Position::criticizes), say("Fay", Position::refuses)}) ==
        Lines{"Ann [supports → opposes] reversed -1 2", "Bob [supports → advocates] strengthened 1 2",
              "Cleo [commits] kept 1 2", "Dan [dropped: asserts] dropped 0 1",
              "Eve [opposes → criticizes] softened -1 2", "Fay [new: refuses] new -1 1"});
}

TEST_CASE("a contradiction is two edges, and weightier than what is new or kept") {
  CHECK(changes({say("Ann", Position::supports)}, {say("Ann", Position::supports), say("Ann", Position::opposes)}) ==
        Lines{"Ann [contradicts: supports] contradicts 1 1", "Ann [contradicts: opposes] contradicts -1 1"});
}

TEST_CASE("a reversal takes the edge of what was held until then with it") {
  const Statements all = {say("Ann", Position::asserts, "2023-01-01"), say("Ann", Position::supports, "2023-02-01"),
                          say("Ann", Position::supports, "2023-03-01"), say("Ann", Position::opposes, "2023-04-01"),
                          say("Ann", Position::opposes, "2023-05-01")};
  const Comparison months = diff_periods(group_statements(all, Grouping::month));
  CHECK(describe(*build_change_graph(months, all)) == Lines{"Ann [supports → opposes] reversed -1 2"});
}

TEST_CASE("moves from month to month are one edge that tells the way") {
  const Statements all = {
      say("Ann", Position::supports, "2023-01-01"),    say("Ann", Position::advocates, "2023-02-01"),
      say("Ann", Position::commits, "2023-03-01"),     say("Bob", Position::supports, "2023-01-01"),
      say("Bob", Position::advocates, "2023-02-01"),   say("Bob", Position::supports, "2023-03-01"),
      say("Cleo", Position::criticizes, "2023-01-01"), say("Cleo", Position::supports, "2023-02-01"),
      say("Cleo", Position::commits, "2023-03-01"),    say("Cleo", Position::commits, "2023-04-01")};
  const Comparison months = diff_periods(group_statements(all, Grouping::month));
  CHECK(describe(*build_change_graph(months, all)) == Lines{"Ann [supports → advocates → commits] strengthened 1 3",
                                                            "Bob [supports → advocates → supports] softened 1 3",
                                                            "Cleo [criticizes → supports → commits] reversed 1 3"});
}

TEST_CASE("outlets side by side are edges that name the outlets") {
  Statements all = {say("Ann", Position::supports), say("Ann", Position::opposes), say("Ann", Position::opposes)};
  all[0].outlet = "Post";
  all[1].outlet = "Courier";
  all[2].outlet = "Wire";
  const Comparison outlets = diff_side_by_side(group_statements(all, Grouping::outlet));
  CHECK(describe(*build_change_graph(outlets, all)) ==
        Lines{"Ann [supports (Post)] disputed 1 1", "Ann [opposes (Courier, Wire)] disputed -1 2"});
}

TEST_CASE("edge ids are unique, and no vertex is without an edge") {
  const auto statements = nasty_statements();
  Statements other = statements;
  for (std::size_t i = 0; i < other.size(); i += 3) other[i].polarity = -other[i].polarity;
  const auto graph = build_change_graph(diff_positions(statements, other), joined(statements, other));
  const auto& network = graph->network;
  std::set<std::string> ids;
  for (const auto e : network.edges()) CHECK(ids.insert(network[e].id.text()).second);
  for (const auto v : network.vertices())
    CHECK(
        std::ranges::any_of(network.edges(), [&](auto e) { return network.source(e) == v || network.target(e) == v; }));
}

TEST_CASE("a comparison of nothing is a graph of nothing") {
  CHECK(build_change_graph(diff_positions({}, {}), {})->network.vertex_count() == 0);
}
