#include "actors/add_user_actors.h"
#include "actors/resolve_actors.h"
#include "base/error.h"
#include "tests/article/parsed_text.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace standpoint;

static ActorLists lists_with(const std::string& table) {
  const std::string path = STANDPOINT_BINARY_DIR "/add_user_actors_test.csv";
  std::ofstream(path, std::ios::binary) << table;
  ActorLists lists = read_actor_lists(STANDPOINT_SOURCE_DIR "/models/lexicon");
  add_user_actors(path, lists);
  return lists;
}

static const KnownActor* actor_of(const ActorLists& lists, const std::string& alias) {
  const ActorAlias* found = find(lists.aliases, alias);
  return found == nullptr ? nullptr : &lists.known[static_cast<std::size_t>(found->actor)];
}

TEST_CASE("a user's actor is found by its name and all aliases, with what the file says of it") {
  const ActorLists lists = lists_with("name,aliases,kind,country,party,wikidata\n"
                                      "Anna Kovacs,\"the Iron Lady; Kovacs\",person,Ruritania,Green League,Q42\n"
                                      "Green League,Greens,organization,Ruritania,,\n");
  for (const char* alias : {"Anna Kovacs", "Iron Lady", "Kovacs"}) {
    const KnownActor* actor = actor_of(lists, alias);
    REQUIRE(actor != nullptr);
    CHECK(actor->name == "Anna Kovacs");
    CHECK(actor->kind == KnownKind::person);
    CHECK(actor->country == "Ruritania");
    CHECK(actor->party == "Green League");
    CHECK(actor->wikidata == "Q42");
  }
}

TEST_CASE("columns may stand in any order, be parted by tabs, and be left out") {
  const ActorLists lists = lists_with("kind\tname\norganization\tSave the Trees\n");
  REQUIRE(actor_of(lists, "Save the Trees") != nullptr);
}

TEST_CASE("the user's file wins over the lists") {
  const ActorLists lists = lists_with("name,aliases,kind\nWashington Commanders,Washington,organization\n");
  CHECK(actor_of(lists, "Washington")->name == "Washington Commanders");
  CHECK(actor_of(lists, "United States")->name == "United States");
  const ActorLists changed = lists_with("name,kind,wikidata\nLabour Party,organization,Q9630\n");
  CHECK(actor_of(changed, "New Labour")->wikidata == "Q9630");
}

static std::string error_of(const std::string& table) {
  try {
    lists_with(table);
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_format);
    return std::to_string(error.place().line) + ": " + error.message();
  }
  return "no error";
}

TEST_CASE("a mistake in the user's file is an error with its line") {
  CHECK(error_of("name,aliases,kind\nA B,X,person\nC D,X,person\n") == "3: \"X\" is already a name of A B (line 2)");
  CHECK(error_of("name,kind\nA B,person\n\nA B,person\n") == "4: \"A B\" is already a name of A B (line 2)");
  CHECK(error_of("name,kind\nA B,alien\n") ==
        "2: \"alien\" is no kind of actor: person, organization, country or group (A B)");
  CHECK(error_of("name,kind\n\"A\nB\",person\nC,\n") ==
        "4: \"\" is no kind of actor: person, organization, country or group (C)");
  CHECK(error_of("name,kind\n,person\n") == "2: an actor without a name");
  CHECK(error_of("name,kind,wikidata\nA B,person,42\n") ==
        "2: \"42\" is no Wikidata id: Q and a number, such as Q9545 (A B)");
  CHECK(error_of("name,colour\nA B,red\n") ==
        "2: \"colour\" is no column: name, kind, aliases, country, party or wikidata");
  CHECK_THAT(error_of("name,kind\nA B\n"), Catch::Contains("1 field where the header row has 2"));
  CHECK_THROWS_AS(
      [] {
        ActorLists lists;
        add_user_actors("/no/such/file.csv", lists);
      }(),
      Error);
}

static Actor holder(const std::string& table, const std::string& lines, const std::string& source) {
  const ActorLists lists = lists_with(table);
  const ParsedText text(lines);
  const std::vector<Attribution> attributions{text.attribution(source, "said", "things")};
  return resolve_actors(text.article(), attributions, {}, lists).holders.at(0).at(0);
}

TEST_CASE("country, party and Wikidata id go with the actor of a statement, however he is called") {
  const std::string table = "name,aliases,kind,country,party,wikidata\n"
                            "Anna Kovacs,Iron Lady,person,Ruritania,Green League,Q42\n";
  const Actor titled = holder(table, R"(
Mrs Mrs PROPN NNP 2 compound
Kovacs Kovacs PROPN NNP 3 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 3 obj

Anna Anna PROPN NNP 3 nsubj
Kovacs Kovacs PROPN NNP 1 flat
left leave VERB VBD 0 root
)",
                              "Mrs Kovacs");
  CHECK(titled.name == "Anna Kovacs");
  CHECK(titled.kind == ActorKind::person);
  CHECK(titled.country == "Ruritania");
  CHECK(titled.party == "Green League");
  CHECK(titled.wikidata == "Q42");
  const Actor described = holder(table, R"(
The the DET DT 3 det
Iron Iron PROPN NNP 3 compound
Lady Lady PROPN NNP 4 nsubj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj
)",
                                 "The Iron Lady");
  CHECK(described.name == "Anna Kovacs");
}

TEST_CASE("a user's alias of several words is found as it stands, whatever the words are") {
  const Actor actor = holder("name,aliases,kind\nSave the Trees,,organization\n", R"(
Save save VERB VB 4 csubj
the the DET DT 3 det
Trees tree NOUN NNS 1 obj
said say VERB VBD 0 root
things thing NOUN NNS 4 obj
)",
                             "Save the Trees");
  CHECK(actor.name == "Save the Trees");
  CHECK(actor.kind == ActorKind::organization);
}
