#include "base/error.h"
#include "lexicon/affiliation_lists.h"
#include "shipped_lists.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

std::string message(const std::string& affiliations, const std::string& members) {
  const TemporaryFolder folder;
  folder.write("affiliations.tsv", affiliations);
  folder.write("party_members.tsv", members);
  try {
    read_affiliation_lists(folder.path);
  } catch (const Error& error) {
    return std::string(error.what()).substr(folder.path.size() + 1);
  }
  return "no error";
}

} // namespace

TEST_CASE("every body of the shipped list is one of the lists of bodies and countries") {
  for (const auto& [part, whole] : lists().affiliations.parts) {
    INFO(part << " of " << whole);
    for (const std::string& name : {part, whole}) {
      const ActorAlias* alias = find(lists().actors.aliases, name);
      REQUIRE(alias != nullptr);
      CHECK(lists().actors.known[static_cast<std::size_t>(alias->actor)].name == name);
    }
  }
}

TEST_CASE("every party of the shipped list is a body of the lists") {
  for (const auto& [key, members] : lists().affiliations.members)
    for (const PartyMember& member : members) {
      INFO(member.name << ": " << member.party);
      CHECK(find(lists().actors.aliases, member.party) != nullptr);
    }
}

TEST_CASE("a row that cannot be right is an error with file and line") {
  CHECK(message("part\tUnion\tGuild\npart\tLeague\tGuild\n", "") ==
        "affiliations.tsv:2: \"Guild\" is a part of another already");
  CHECK(message("parts\tUnion\tGuild\n", "").starts_with("affiliations.tsv:1: \"parts\" is no kind: part,"));
  CHECK(message("", "Ada Roe\t\tNowhere\tGuild\t2001-02-30\t\t\n") ==
        "party_members.tsv:1: the days should be as 1997-05-02, the first before the second, which may be empty");
  CHECK(message("", "Ada Roe\t\tNowhere\tGuild\t2001-02-20\t\tbaker\n") ==
        "party_members.tsv:1: \"baker\" should be legislator or empty");
  CHECK(message("", "Ada Roe\tA. Roe\tNowhere\tGuild\t2001-02-20\t2002-01-01\t\n") == "no error");
}
