#include "issues/issue_side.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static TopicSide side(std::string_view topic, std::string_view issue) {
  return topic_side(read_sided(topic, lists()), read_sided_issue(issue, lists()));
}

TEST_CASE("of a part of a debate the part decides, where the topic is on it, else the debate") {
  CHECK(side("Iran deal", "nuclear deal: lifting of embargo") == TopicSide::same);
  CHECK(side("embargo", "nuclear deal: lifting of embargo") == TopicSide::against);
  CHECK(side("lifting of embargo", "nuclear deal: lifting of embargo") == TopicSide::same);
}

TEST_CASE("an act against a thing is against its debate") {
  CHECK(side("violation of nuclear deal", "nuclear deal") == TopicSide::against);
  CHECK(side("renegotiation of fishing treaty", "fishing treaty") == TopicSide::against);
  CHECK(side("extension of nuclear deal", "nuclear deal") == TopicSide::same);
}

TEST_CASE("who is for a topic is for an issue of the same words") {
  CHECK(side("arms embargo on China", "EU arms embargo") == TopicSide::same);
  CHECK(side("council tax rises", "council tax") == TopicSide::same);
}

TEST_CASE("what undoes an issue goes against it") {
  CHECK(side("lifting of the arms embargo", "EU arms embargo") == TopicSide::against);
  CHECK(side("repeal of the fox law", "repeal of the fox law") == TopicSide::same);
}

TEST_CASE("what an issue is a measure against goes against it") {
  CHECK(side("hunting", "hunting ban") == TopicSide::against);
  CHECK(side("hunting with dogs", "hunting ban") == TopicSide::against);
  CHECK(side("hunting ban", "hunting") == TopicSide::against);
}

TEST_CASE("a claim that undoes its topic is told by the act before it") {
  CHECK(is_undone("issuing licences", "ordering the board to stop issuing licences", lists()));
  CHECK(is_undone("harbour toll", "Scrapping the harbour toll", lists()));
  CHECK_FALSE(is_undone("harbour toll", "the harbour toll", lists()));
  CHECK_FALSE(is_undone("harbour toll", "a stop at the new harbour toll", lists()));
  CHECK_FALSE(is_undone("", "stop", lists()));
}

TEST_CASE("a topic without a word of the issue tells no side, unless it only points") {
  CHECK(side("Tony Blair", "hunting ban") == TopicSide::apart);
  CHECK(side("harbour toll", "harbour bridge") == TopicSide::apart);
  CHECK(side("plan", "congestion charge") == TopicSide::same);
}
