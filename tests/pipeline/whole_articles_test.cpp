// What whole articles come to, read by the engine as it ships: who holds which position on what.
#include "pipeline.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace standpoint;

static const Engine& engine() {
  static const Engine loaded = load_engine(STANDPOINT_SOURCE_DIR "/models");
  return loaded;
}

// "Novak opposes -1 airport", a line a statement, in the order of the text.
static std::vector<std::string> held(const std::string& text) {
  Document document;
  document.id = "test.txt";
  document.text = text;
  std::vector<std::string> lines;
  for (const Statement& s : extract_statements(document, engine()))
    if (s.takes_position)
      lines.push_back(s.actor.name + " " + std::string(name(s.position)) + " " + std::to_string(s.polarity) + " " +
                      s.topic);
  return lines;
}

static bool has(const std::vector<std::string>& lines, const std::string& line) {
  return std::ranges::find(lines, line) != lines.end();
}

static bool mentions(const std::vector<std::string>& lines, const std::string& words) {
  return std::ranges::any_of(lines, [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

TEST_CASE("a quotation that no verb introduces is said by who acts before it, if he is named") {
  CHECK(has(held("Greta Holm walked up to the microphone. \"This toll is a disgrace.\" The hall fell silent.\n"),
            "Greta Holm criticizes -1 toll"));
  CHECK(held("A door was closed. \"This toll is a disgrace.\" The hall fell silent.\n").empty());
}

TEST_CASE("a quotation whose closing mark is missing ends with its paragraph, and its second half is a claim") {
  const auto lines = held("“We oppose the toll,” Greta Holm said, “and we will build a bridge.\n\nIt rained.\n");
  CHECK(has(lines, "Greta Holm opposes -1 toll"));
  CHECK(mentions(lines, "Greta Holm commits 1"));
}

TEST_CASE("who answers a question has not asked it") {
  const auto lines = held("\"Should the mill be sold?\" \"Yes, it must be sold this year,\" replied Greta Holm.\n");
  CHECK_FALSE(mentions(lines, "questions"));
  CHECK(mentions(lines, "Greta Holm advocates 1"));
}

TEST_CASE("the name of a work says nothing") {
  CHECK(held("The theatre will show \"Burn Your Old Letters\" on Monday.\n").empty());
  CHECK_FALSE(held("\"WE WILL NEVER SELL THE MILL,\" Greta Holm said.\n").empty()); // capitals throughout are speech
}

TEST_CASE("'the ministry' is the ministry that speaks") {
  CHECK(mentions(held("\"The ministry will not sell the mill,\" a spokesman for the Finance Ministry said.\n"),
                 "Finance Ministry refuses -1"));
}

TEST_CASE("anything but a word is its negation") {
  CHECK(has(held("Greta Holm said the toll was anything but fair.\n"), "Greta Holm criticizes -1 toll"));
}

TEST_CASE("who is asked to act is no topic, nor whose stance is told within, nor a judgement") {
  CHECK_FALSE(mentions(held("\"I ask the senate to reject the toll,\" Greta Holm said.\n"), "senate"));
  CHECK_FALSE(mentions(held("Greta Holm said the brewery supports the toll.\n"), "brewery"));
  CHECK_FALSE(mentions(held("Greta Holm said she opposed the toll. Holm said it was unjust.\n"), "unjust"));
}

TEST_CASE("an act that is a state is on what is in it, and one on a pronoun not on who acts") {
  CHECK(mentions(held("Greta Holm said the libraries should stay open.\n"), "libraries"));
  CHECK_FALSE(mentions(held("Greta Holm said the police would arrest him.\n"), "arrest of police"));
}

TEST_CASE("a noun that says what somebody does for a living may hold a view") {
  CHECK(has(held("The toll, according to the engineer, is unfair.\n"), "engineer criticizes -1 toll"));
}

TEST_CASE("a noun that points at a thing takes no topic from before where the article has it once") {
  CHECK(
      mentions(held("Greta Holm criticized the toll. The brewery's board rejected the offer.\n"), "opposes -1 offer"));
}

TEST_CASE("what a body will do is its officers' own word, and others foretell it") {
  const std::string words = " said the government would not build the toll bridge.\n";
  CHECK(mentions(held("Transport Minister Greta Holm" + words), "Greta Holm refuses -1"));
  CHECK(mentions(held("Former Transport Minister Greta Holm" + words), "Greta Holm predicts 0"));
  CHECK(mentions(held("Farmer Greta Holm" + words), "Greta Holm predicts 0"));
  CHECK(
      mentions(held("Union leader Greta Holm said the union would not accept the offer.\n"), "Greta Holm refuses -1"));
}

TEST_CASE("a threat that somebody perceives is no judgement") {
  CHECK_FALSE(
      mentions(held("The talks failed because of Ruritania's perception of a security threat, Greta Holm said.\n"),
               "Ruritania criticizes"));
}

TEST_CASE("numbers and words that break off hold nothing") {
  CHECK(held("At noon, 4.5 said the toll should go.\n").empty());
  CHECK(held("\"We oppose the toll,\" said one of a.\n").empty());
}

TEST_CASE("who rejects another's call takes a side of his own") {
  const auto lines = held("Transport Minister Greta Holm rejected the union's calls to scrap the toll.\n");
  CHECK(has(lines, "Greta Holm supports 1 toll")); // which is to stay
  CHECK(has(lines, "union opposes -1 toll"));
}

TEST_CASE("a fact that is not told is none") {
  CHECK(held("\"It is,\" said Greta Holm.\n").empty());
  CHECK(held("Greta Holm said that she would.\n").empty());
  CHECK_FALSE(held("Greta Holm said that the toll would rise.\n").empty());
}
