#include "graph/build_graph.h"
#include "graph/position_graph.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

#include <map>
#include <set>

using namespace standpoint;

static std::vector<Vertex> vertices(const PositionGraph& graph) {
  std::vector<Vertex> all;
  for (const auto v : graph.network.vertices()) all.push_back(graph.network[v]);
  return all;
}

static std::vector<Edge> edges(const PositionGraph& graph) {
  std::vector<Edge> all;
  for (const auto e : graph.network.edges()) all.push_back(graph.network[e]);
  return all;
}

static std::string describe(const PositionGraph& graph) {
  std::string text;
  for (const Vertex& v : vertices(graph)) {
    text += v.id + "|" + v.label + "|" + std::string(name(v.actor_kind)) + "|" + v.role.text() + "|" +
            std::to_string(v.weight) + "\n";
  }
  const auto& network = graph.network;
  for (const auto e : network.edges()) {
    const Edge& edge = network[e];
    text += edge.id.text() + "|" + network[network.source(e)].id + "|" + network[network.target(e)].id + "|" +
            std::to_string(edge.weight) + "|" + std::string(edge.evidence.first_date()) + "|" +
            std::string(edge.evidence.last_date());
    for (const Evidence& piece : edge.evidence.read()) text += "|" + piece.doc + piece.date + piece.quote;
    text += "\n";
  }
  return text;
}

TEST_CASE("statements without any give an empty graph") {
  const auto graph = build_graph(std::vector<Statement>{});
  CHECK(graph->network.vertex_count() == 0);
  CHECK(graph->network.edge_count() == 0);
}

TEST_CASE("statements of one actor, topic and position make one edge that holds all evidence") {
  const auto graph = build_graph({
      make_statement("Ann", Position::supports, "tax", {.doc = "b.txt", .date = "2023-03-01"}),
      make_statement("Ann", Position::supports, "tax", {.doc = "a.txt", .date = "2023-01-01"}),
      make_statement("Ann", Position::supports, "tax", {.doc = "c.txt", .date = "2023-02-01"}),
  });
  const auto all = edges(*graph);
  REQUIRE(all.size() == 1);
  CHECK(all[0].weight == 3);
  CHECK(all[0].evidence.first_date() == "2023-01-01");
  CHECK(all[0].evidence.last_date() == "2023-03-01");
  REQUIRE(all[0].evidence.size() == 3);
  const std::vector<Evidence> evidence = all[0].evidence.read();
  CHECK(evidence[0].doc == "a.txt");
  CHECK(evidence[2].doc == "b.txt");
  CHECK(evidence[0].quote == "We must act now");
}

TEST_CASE("another position and another polarity are edges of their own beside the first") {
  Statement turned = make_statement("Ann", Position::asserts, "tax");
  turned.polarity = 1;
  const auto graph =
      build_graph({make_statement("Ann", Position::supports, "tax"), turned,
                   make_statement("Ann", Position::asserts, "tax"), make_statement("Ann", Position::opposes, "tax")});
  CHECK(graph->network.vertex_count() == 2);
  CHECK(graph->network.edge_count() == 4);
}

static std::string parts(const PositionGraph& graph) {
  const auto& network = graph.network;
  std::string text;
  for (const auto e : network.edges())
    if (!is_position(network[e])) text += network[network.source(e)].id + " < " + network[network.target(e)].id + "\n";
  return text;
}

static Statement on_issue(const char* topic, const char* issue, const char* parent) {
  Statement s = make_statement("Ann", Position::supports, topic);
  s.issue = {.label = issue, .parent = parent, .polarity = 1};
  s.claim = "a lower tax";
  return s;
}

TEST_CASE("topics are part of their issue and of broader topics, sub-issues of theirs") {
  Statement broad = on_issue("income tax", "taxes: income", "taxes");
  broad.topic_parents = {"tax"};
  const auto graph = build_graph({broad, on_issue("rates", "taxes", ""), on_issue("taxes", "taxes", "")});
  CHECK(parts(*graph) == "topic:income_tax < topic:tax\n"
                         "topic:income_tax < issue:taxes_income:14ee49fa5e5ba776\n"
                         "topic:rates < issue:taxes\n"
                         "topic:taxes < issue:taxes\n"
                         "issue:taxes_income:14ee49fa5e5ba776 < issue:taxes\n");
  CHECK(count_positions(*graph) == 3);
  for (const Vertex& v : vertices(*graph))
    if (v.id == "issue:taxes") CHECK(v.weight == 3); // with what is below it
}

TEST_CASE("positions that point to issues leave the topic to the evidence") {
  Statement s = on_issue("taxes", "taxes", "");
  s.below = "rates";
  const auto graph = build_graph({s});
  CHECK(parts(*graph).empty());
  CHECK(vertices(*graph).back().kind == VertexKind::issue);
  CHECK(edges(*graph).front().evidence.read().front().topic == "rates");
  CHECK(edges(*graph).front().id !=
        edges(*build_graph({make_statement("Ann", Position::supports, "taxes")})).front().id);
}

TEST_CASE("with claims, positions point to what is held, and that is part of its topic") {
  Statement bare = on_issue("rates", "taxes", "");
  bare.claim.clear();
  const auto graph = build_graph({on_issue("rates", "taxes", ""), bare}, {.claims = true});
  CHECK(parts(*graph) == "topic:rates < issue:taxes\nclaim:a_lower_tax < topic:rates\n");
  CHECK(count_positions(*graph) == 2); // where no claim is known, to the topic
}

TEST_CASE("attributions without a position are not in the graph") {
  Statement s = make_statement("Roe", Position::opposes, "toll");
  s.takes_position = false;
  CHECK(vertices(*build_graph({s})).empty());
}

TEST_CASE("every edge goes from an actor to a topic") {
  const auto graph = build_graph(nasty_statements());
  const auto& network = graph->network;
  for (const auto e : network.edges()) {
    CHECK(network[network.source(e)].kind == VertexKind::actor);
    CHECK(network[network.target(e)].kind == VertexKind::topic);
  }
}

TEST_CASE("vertices are actors, then topics, each by label; edges by actor, topic and position") {
  const auto graph = build_graph({
      make_statement("Zoe", Position::supports, "tax"),
      make_statement("Ann", Position::refuses, "war"),
      make_statement("Ann", Position::supports, "war"),
      make_statement("Ann", Position::supports, "aid"),
  });
  std::vector<std::string> labels;
  for (const Vertex& v : vertices(*graph)) labels.push_back(v.label);
  CHECK(labels == std::vector<std::string>{"Ann", "Zoe", "aid", "tax", "war"});
  const auto& network = graph->network;
  std::vector<std::string> order;
  for (const auto e : network.edges())
    order.push_back(network[network.source(e)].label + " " + std::string(name(network[e].position)) + " " +
                    network[network.target(e)].label);
  CHECK(order ==
        std::vector<std::string>{"Ann supports aid", "Ann supports war", "Ann refuses war", "Zoe supports tax"});
}

TEST_CASE("any order of the statements gives the same graph") {
  const auto statements = nasty_statements();
  const std::string expected = describe(*build_graph(statements));
  for (unsigned seed = 1; seed <= 5; ++seed) CHECK(describe(*build_graph(shuffled(statements, seed))) == expected);
}

TEST_CASE("a statement given twice counts once") {
  const Statement s = make_statement("Ann", Position::supports, "tax");
  CHECK(edges(*build_graph({s, s, s})).front().weight == 1);
}

TEST_CASE("statements without evidence are never taken for the same") {
  Statement s = make_statement("Ann", Position::supports, "tax");
  s.evidence.clear();
  CHECK(edges(*build_graph({s, s})).front().weight == 2);
}

TEST_CASE("an undated statement takes the article's day, and an edge without days has none") {
  Statement by_article = make_statement("Ann", Position::supports, "tax", {.date = ""});
  Statement undated = make_statement("Bob", Position::supports, "tax", {.date = ""});
  undated.article_date.clear();
  const auto all = edges(*build_graph({by_article, undated}));
  CHECK(all[0].evidence.first_date() == "2023-02-22");
  CHECK(all[1].evidence.first_date().empty());
  CHECK(all[1].evidence.last_date().empty());
}

TEST_CASE("undated evidence does not blur the first and last day of an edge") {
  Statement undated = make_statement("Ann", Position::supports, "tax", {.date = "", .begin = 99});
  undated.article_date.clear();
  const auto all = edges(*build_graph({undated, make_statement("Ann", Position::supports, "tax")}));
  REQUIRE(all.size() == 1);
  CHECK(all[0].evidence.first_date() == "2023-02-21");
  CHECK(all[0].evidence.last_date() == "2023-02-21");
}

TEST_CASE(
    "an actor has the kind, role, country, party and Wikidata id that most of its statements give, unknown aside") {
  std::vector<Statement> statements;
  for (const ActorKind kind : {ActorKind::unknown, ActorKind::unknown, ActorKind::unknown, ActorKind::country,
                               ActorKind::country, ActorKind::person}) {
    statements.push_back(
        make_statement("Ann", Position::supports, "tax", {.begin = static_cast<std::uint32_t>(statements.size())}));
    statements.back().actor.kind = kind;
    if (statements.size() > 4) statements.back().actor.role = "minister";
    if (statements.size() > 5) statements.back().actor.party = "Green League";
    if (statements.size() > 2) statements.back().actor.country = "Ruritania";
    if (statements.size() == 1) statements.back().actor.wikidata = "Q42";
  }
  const auto graph = build_graph(statements);
  CHECK(vertices(*graph)[0].actor_kind == ActorKind::country);
  CHECK(vertices(*graph)[0].role == "minister");
  CHECK(vertices(*graph)[0].party == "Green League");
  CHECK(vertices(*graph)[0].country == "Ruritania");
  CHECK(vertices(*graph)[0].wikidata == "Q42");
  CHECK(vertices(*graph)[0].weight == 6);
}

TEST_CASE("ids are unique and stay the same when other statements are added") {
  const auto statements = nasty_statements();
  const auto graph = build_graph(statements);
  std::set<std::string> ids;
  std::map<std::string, std::string> id_of_label;
  for (const Vertex& v : vertices(*graph)) {
    CHECK(ids.insert(v.id).second);
    id_of_label[(v.kind == VertexKind::actor ? "a" : "t") + v.label] = v.id;
  }
  for (const Edge& e : edges(*graph)) CHECK(ids.insert(e.id.text()).second);
  const auto few = build_graph({statements.begin(), statements.begin() + 9});
  for (const Vertex& v : vertices(*few))
    CHECK(id_of_label.at((v.kind == VertexKind::actor ? "a" : "t") + v.label) == v.id);
  for (const Edge& e : edges(*few)) CHECK(ids.contains(e.id.text()));
}

TEST_CASE("one name as actor and as topic is two vertices") {
  const auto graph = build_graph(
      {make_statement("Iran", Position::opposes, "sanctions"), make_statement("Ann", Position::criticizes, "Iran")});
  CHECK(graph->network.vertex_count() == 4);
}

TEST_CASE("the piece of evidence to show is the most confident, and direct before indirect") {
  std::vector<Evidence> pieces(3);
  pieces[0].quote = "first";
  pieces[0].confidence = 0.5;
  pieces[1].quote = "indirect";
  pieces[1].quote_kind = "indirect";
  pieces[1].confidence = 0.8;
  pieces[2].quote = "direct";
  pieces[2].quote_kind = "direct";
  pieces[2].confidence = 0.8;
  CHECK(strongest(pieces).quote == "direct");
  pieces[2].quote.clear();
  CHECK(strongest(pieces).quote == "indirect");
}
