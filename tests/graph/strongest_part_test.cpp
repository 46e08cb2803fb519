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

TEST_CASE("the strongest part holds the heaviest edges, their vertices and nothing else") {
  std::vector<Statement> all = times("Ann", "tax", 3);
  for (const auto& more : {times("Bob", "war", 1), times("Cleo", "aid", 5), times("Ann", "aid", 2)})
    all.insert(all.end(), more.begin(), more.end());
  const PositionGraph part = strongest_part(*build_graph(all), 2);
  std::string labels;
  for (const auto v : boost::make_iterator_range(boost::vertices(part.network))) labels += part.network[v].label + " ";
  CHECK(labels == "Ann Cleo aid tax ");
  std::string weights;
  for (const auto e : boost::make_iterator_range(boost::edges(part.network)))
    weights += part.network[boost::source(e, part.network)].label + std::to_string(part.network[e].weight) + " ";
  CHECK(weights == "Ann3 Cleo5 ");
  CHECK(part.network[0].weight == 5); // Ann's weight in the whole graph
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
  for (const auto v : boost::make_iterator_range(boost::vertices(part.network))) labels += part.network[v].label + ", ";
  CHECK(labels == "Ann, tax, money, money: tax, ");
  CHECK(boost::num_edges(part.network) == 3);
}

TEST_CASE("on equal weights the graph's order decides") {
  std::vector<Statement> all = times("Bob", "tax", 1);
  const auto more = times("Ann", "tax", 1);
  all.insert(all.end(), more.begin(), more.end());
  const PositionGraph part = strongest_part(*build_graph(all), 1);
  CHECK(part.network[0].label == "Ann");
}

TEST_CASE("a part as large as the graph is the graph, and a part without edges is empty") {
  const auto graph = build_graph(nasty_statements());
  CHECK(boost::num_edges(strongest_part(*graph, 100000).network) == boost::num_edges(graph->network));
  CHECK(boost::num_vertices(strongest_part(*graph, 100000).network) == boost::num_vertices(graph->network));
  CHECK(boost::num_vertices(strongest_part(*graph, 0).network) == 0);
}
