#include "graph/build_graph.h"
#include "graph/strongest_part.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::vector<Statement> times(const char* actor, const char* topic, std::uint32_t count) {
  std::vector<Statement> statements;
  for (std::uint32_t i = 0; i < count; ++i)
    statements.push_back(make_statement(actor, Position::supports, topic, {.begin = 100 * i}));
  return statements;
}

TEST_CASE("the strongest part holds the strongest edges, their vertices and nothing else") {
  std::vector<Statement> all = times("Ann", "tax", 3);
  for (const auto& more : {times("Bob", "war", 1), times("Cleo", "aid", 5), times("Cleo", "tax", 1)})
    all.insert(all.end(), more.begin(), more.end());
  const PositionGraph part = strongest_part(*build_graph(all), 3);
  std::string labels;
  for (const auto v : part.network.vertices()) labels += part.network[v].label + " ";
  CHECK(labels == "Ann Cleo tax ");
  std::string weights;
  for (const auto e : part.network.edges())
    weights += part.network[part.network.source(e)].label + std::to_string(part.network[e].weight) + " ";
  CHECK(weights == "Ann3 Cleo1 ");
  CHECK(part.network[1].weight == 6); // Cleo's weight in the whole graph
}

TEST_CASE("what the strongest positions are on brings along what it is part of") {
  std::vector<Statement> all = times("Ann", "tax", 3);
  for (Statement& s : all) s.issue = {.label = "money: tax", .parent = "money", .polarity = 1};
  for (Statement s : times("Bob", "war", 1)) {
    s.issue.label = "peace";
    all.push_back(s);
  }
  const PositionGraph part = strongest_part(*build_graph(all), 1);
  std::string labels;
  for (const auto v : part.network.vertices()) labels += part.network[v].label + ", ";
  CHECK(labels == "Ann, tax, money, money: tax, ");
  CHECK(part.network.edge_count() == 3);
}

TEST_CASE("sides come before neutral facts, and what several actors take a side on before what one does") {
  std::vector<Statement> all = times("Ann", "tax", 1);
  for (const auto& more : {times("Bob", "tax", 1), times("Cleo", "aid", 4)})
    all.insert(all.end(), more.begin(), more.end());
  for (Statement s : times("Dan", "war", 9)) {
    s.position = Position::asserts;
    s.polarity = 0;
    all.push_back(s);
  }
  const auto graph = build_graph(all);
  const auto actors_of = [&](std::size_t edges) {
    std::string labels;
    const PositionGraph part = strongest_part(*graph, edges);
    for (const auto e : part.network.edges()) labels += part.network[part.network.source(e)].label + " ";
    return labels;
  };
  CHECK(actors_of(3) == "Ann Bob ");           // one topic of two actors is enough for three edges
  CHECK(actors_of(20) == "Ann Bob Cleo Dan "); // but not for twenty
}

TEST_CASE("on equal strength the graph's order decides") {
  std::vector<Statement> all = times("Bob", "tax", 1);
  const auto more = times("Ann", "tax", 1);
  all.insert(all.end(), more.begin(), more.end());
  const PositionGraph part = strongest_part(*build_graph(all), 1);
  CHECK(part.network[0].label == "Ann");
}

TEST_CASE("a part as large as the graph is the graph, and a part without edges is empty") {
  const auto graph = build_graph(nasty_statements());
  CHECK(strongest_part(*graph, 100000).network.edge_count() == graph->network.edge_count());
  CHECK(strongest_part(*graph, 100000).network.vertex_count() == graph->network.vertex_count());
  CHECK(strongest_part(*graph, 0).network.vertex_count() == 0);
}
