#include "graph/vertex_id.h"
#include "tests/graph/make_statement.h"

#include <catch2/catch.hpp>

#include <set>

using namespace standpoint;

TEST_CASE("a plain name is its own id, with blanks as underscores") {
  CHECK(vertex_id(VertexKind::actor, "Lee Nak-yon") == "actor:Lee_Nak-yon");
  CHECK(vertex_id(VertexKind::topic, "U.S. sanctions") == "topic:U.S._sanctions");
  CHECK(vertex_id(VertexKind::actor, "이낙연") == "actor:이낙연");
  CHECK(vertex_id(VertexKind::actor, "محمود") == "actor:محمود");
  CHECK(vertex_id(VertexKind::actor, "") == "actor:");
}

TEST_CASE("a name with other characters loses them and gets a hash") {
  const std::string id = vertex_id(VertexKind::actor, "AT&T");
  CHECK(id.starts_with("actor:AT_T:"));
  CHECK(id.size() == std::string("actor:AT_T:").size() + 16);
}

TEST_CASE("different names have different ids, however alike they are") {
  std::set<std::string> ids;
  std::vector<std::string> names = nasty_names();
  for (const char* more : {"a b", "a_b", "a  b", "a__b", "a\tb", "a\nb", "a&b", "a|b",
                           "a\xFF"
                           "b",
                           "a\xFE"
                           "b",
                           "AB", "ab"})
    names.emplace_back(more);
  names.emplace_back(3001, 'x');
  for (const std::string& name : names) {
    CHECK(ids.insert(vertex_id(VertexKind::actor, name)).second);
    CHECK(ids.insert(vertex_id(VertexKind::topic, name)).second);
  }
}

TEST_CASE("ids are short and hold no blank, quote, bracket or control character") {
  for (const std::string& name : nasty_names()) {
    const std::string id = vertex_id(VertexKind::topic, name);
    CHECK(id.size() <= 6 + 60 + 17);
    CHECK(id.find_first_of(" \t\n\r\"'<>&\\{}()[]|,;=/") == std::string::npos);
  }
}

TEST_CASE("an edge's id tells actor, topic, position and polarity apart") {
  const std::set<EdgeId> ids = {
      edge_id("a", "bc", Position::supports, 1),  edge_id("ab", "c", Position::supports, 1),
      edge_id("a", "bc", Position::commits, 1),   edge_id("a", "bc", Position::supports, 0),
      edge_id("a", "bc", Position::supports, -1), edge_id("1:a", "bc", Position::supports, 1),
  };
  CHECK(ids.size() == 6);
  CHECK(edge_id("a", "b", Position::supports, 1) == edge_id("a", "b", Position::supports, 1));
}
