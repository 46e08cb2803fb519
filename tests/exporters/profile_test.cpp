// Rules that Gephi and other readers without a command line impose (../shared/reference/graph-file-readers.md).
#include "exporters/formats.h"
#include "exporters/look.h"
#include "graph/build_graph.h"
#include "graph/position_graph.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

#include <cctype>
#include <map>
#include <regex>
#include <set>
#include <sstream>

using namespace standpoint;

static std::string written(const std::vector<Statement>& statements, const char* extension) {
  std::ostringstream out;
  write_graph(*build_graph(statements), out, find_format(extension));
  return out.str();
}

static std::vector<std::string> all_matches(const std::string& text, const char* pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator at(text.begin(), text.end(), regex), end; at != end; ++at) found.push_back((*at)[1].str());
  return found;
}

TEST_CASE("GEXF: the namespace is the one of 1.3, edges have the default type, ids are titles") {
  const std::string gexf = written(nasty_statements(), "a.gexf");
  CHECK(gexf.find("xmlns=\"http://gexf.net/1.3\"") != std::string::npos);
  CHECK(gexf.find("defaultedgetype=\"directed\"") != std::string::npos);
  CHECK(gexf.find(" type=\"undirected\"") == std::string::npos);
  CHECK(all_matches(gexf, "<attribute id=\"([^\"]*)\"") ==
        all_matches(gexf, "<attribute id=\"[^\"]*\" title=\"([^\"]*)\""));
  CHECK(all_matches(gexf, "(<attributes class=\"node\")").size() == 1);
  CHECK(all_matches(gexf, "(value=\"\")").empty());
  CHECK(all_matches(gexf, "(hex=)").empty());
}

TEST_CASE("GEXF: colours, sizes and places are in the namespace of viz, of 1.3 and of 1.2draft") {
  CHECK(written(nasty_statements(), "a.gexf").find("xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\"") !=
        std::string::npos);
  CHECK(written(nasty_statements(), "a.1.2draft.gexf")
            .find("<gexf xmlns=\"http://www.gexf.net/1.2draft\" "
                  "xmlns:viz=\"http://www.gexf.net/1.2draft/viz\" version=\"1.2\">") != std::string::npos);
}

TEST_CASE("GEXF: parallel edges differ in kind, so that Gephi does not add them up") {
  Statement turned = make_statement("A", Position::asserts, "t");
  turned.polarity = 1;
  Statement against = make_statement("A", Position::asserts, "t");
  against.polarity = -1;
  const auto kinds = all_matches(written({turned, against, make_statement("A", Position::asserts, "t"),
                                          make_statement("A", Position::supports, "t")},
                                         "a.gexf"),
                                 " kind=\"([^\"]*)\"");
  CHECK(kinds.size() == 4);
  CHECK(std::set<std::string>(kinds.begin(), kinds.end()).size() == 4);
}

TEST_CASE("GEXF: an edge has a spell for each of its days and a node one from the first to the last") {
  const std::string gexf = written({make_statement("A", Position::asserts, "t", {.date = "2023-03-01", .begin = 1}),
                                    make_statement("A", Position::asserts, "t", {.date = "2023-01-01", .begin = 2}),
                                    make_statement("A", Position::asserts, "t", {.date = "2023-03-01", .begin = 3})},
                                   "a.gexf");
  CHECK(gexf.find("mode=\"dynamic\" timeformat=\"date\"") != std::string::npos);
  CHECK(gexf.find("<spells><spell start=\"2023-01-01\" end=\"2023-01-01\"/>"
                  "<spell start=\"2023-03-01\" end=\"2023-03-01\"/></spells>") != std::string::npos);
  CHECK(all_matches(gexf, "(<spells><spell start=\"2023-01-01\" end=\"2023-03-01\"/></spells>)").size() == 2);
}

TEST_CASE("GEXF: what has no day is there all the time, and without any day the graph is static") {
  Statement undated = make_statement("A", Position::asserts, "t", {.date = ""});
  undated.article_date.clear();
  CHECK(written({undated}, "a.gexf").find("mode=\"static\"") != std::string::npos);
  CHECK(written({undated}, "a.gexf").find("timeformat") == std::string::npos);
  const std::string mixed = written({undated, make_statement("B", Position::asserts, "t")}, "a.gexf");
  CHECK(all_matches(mixed, "(<spells>)").size() == 2); // B and its edge; not t
}

TEST_CASE("GraphML: keys are for nodes or edges, of types that all readers know, and none is called id") {
  const std::string graphml = written(nasty_statements(), "a.graphml");
  for (const std::string& owner : all_matches(graphml, "<key [^>]*for=\"([^\"]*)\""))
    CHECK((owner == "node" || owner == "edge"));
  const std::set<std::string> known = {"boolean", "int", "long", "double", "string"};
  for (const std::string& type : all_matches(graphml, "attr.type=\"([^\"]*)\"")) CHECK(known.contains(type));
  for (const std::string& title : all_matches(graphml, "attr.name=\"([^\"]*)\"")) CHECK(title != "id");
  CHECK(all_matches(graphml, "(<data key=\"[^\"]*\"></data>)").empty());
}

// Gephi's importer of DOT in short: quoted or bare ids, attributes only in brackets; from the words graph, node, edge
// and subgraph it skips to the next opening brace or the end of the file.
struct Imported {
  std::map<std::string, std::string> nodes; // id to attributes
  std::vector<std::string> edges;           // "id -> id" and attributes
};

static std::vector<std::string> dot_tokens(const std::string& dot) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < dot.size(); ++i) {
    if (std::isspace(static_cast<unsigned char>(dot[i])) != 0 || dot[i] == ';') continue;
    const std::size_t begin = i;
    if (dot[i] == '"') {
      for (++i; i < dot.size() && dot[i] != '"'; ++i)
        if (dot[i] == '\\') ++i;
    } else if (std::string("{}[]=,->").find(dot[i]) == std::string::npos) {
      while (i + 1 < dot.size() && std::string("{}[]=,->; \n").find(dot[i + 1]) == std::string::npos) ++i;
    }
    tokens.push_back(dot.substr(begin, i + 1 - begin));
  }
  return tokens;
}

static Imported import_as_gephi(const std::string& dot, bool closing_brace_skips) {
  const std::vector<std::string> tokens = dot_tokens(dot);
  const std::set<std::string> skipping = {"digraph", "graph", "node", "edge", "subgraph"};
  Imported imported;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (skipping.contains(tokens[i]) || (closing_brace_skips && tokens[i] == "}")) {
      while (i < tokens.size() && tokens[i] != "{") ++i;
      continue;
    }
    if (tokens[i] == "}") continue;
    std::string what = tokens[i];
    const bool edge = i + 2 < tokens.size() && tokens[i + 1] == "-" && tokens[i + 2] == ">";
    if (edge) what += " -> " + tokens[i += 3];
    std::string attributes;
    if (i + 1 < tokens.size() && tokens[i + 1] == "[")
      for (++i; i < tokens.size() && tokens[i] != "]"; ++i) attributes += tokens[i];
    if (edge)
      imported.edges.push_back(what + attributes);
    else
      imported.nodes[what] += attributes; // a cluster names again what is there
  }
  return imported;
}

TEST_CASE("DOT: Gephi's importer finds every node and edge, nothing else, and no # colours") {
  const auto graph = build_graph(nasty_statements());
  const std::string dot = written(nasty_statements(), "a.dot");
  CHECK(dot.find("color=\"#") == std::string::npos);
  for (const bool closing_brace_skips : {false, true}) {
    const Imported imported = import_as_gephi(dot, closing_brace_skips);
    CHECK(imported.nodes.size() == graph->network.vertex_count());
    CHECK(imported.edges.size() == graph->network.edge_count());
    for (const auto& [id, attributes] : imported.nodes) {
      CHECK((id.starts_with("\"actor:") || id.starts_with("\"topic:")));
      CHECK(attributes.find("label=") != std::string::npos);
      CHECK(attributes.find("color=") != std::string::npos);
    }
    for (const std::string& edge : imported.edges) CHECK(edge.find("weight=") != std::string::npos);
  }
}

TEST_CASE("DOT: a cluster for each kind that there is, actors before topics, taller boxes for more positions") {
  std::vector<Statement> statements = {
      make_statement("Ann", Position::supports, "tax"), make_statement("Ann", Position::opposes, "toll"),
      make_statement("Ann", Position::asserts, "ferry"), make_statement("Narnia", Position::opposes, "tax")};
  statements.back().actor.kind = ActorKind::country;
  const std::string dot = written(statements, "a.dot");
  const std::vector<std::string> clusters = {"person", "country", "topic"};
  CHECK(all_matches(dot, "subgraph \"cluster_([a-z]*)\"") == clusters);
  CHECK(all_matches(dot, "\"actor:Ann\" \\[.*height=\"([0-9.]*)\"") == std::vector<std::string>{"0.90"});
  CHECK(all_matches(dot, "\"actor:Narnia\" \\[.*height=\"([0-9.]*)\"") == std::vector<std::string>{"0.34"});
}

TEST_CASE("hue, saturation and value give the colour back") {
  CHECK(hsv({255, 0, 0}) == "0.0000 1.0000 1.0000");
  CHECK(hsv({0, 255, 0}) == "0.3333 1.0000 1.0000");
  CHECK(hsv({0, 0, 128}) == "0.6667 1.0000 0.5020");
  CHECK(hsv({128, 128, 128}) == "0.0000 0.0000 0.5020");
  CHECK(hex({1, 160, 255}) == "#01a0ff");
}
