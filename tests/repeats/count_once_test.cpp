#include "repeats/count_once.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace standpoint;

static Statement said(const std::string& doc, const std::string& outlet, const std::string& date,
                      const std::string& words, const std::string& repeat_of = "") {
  Statement s;
  s.doc = doc;
  s.outlet = outlet;
  s.article_date = date;
  s.repeat_of = repeat_of;
  s.actor.name = "Ann Lee";
  s.topic = "toll";
  s.evidence = {{0, 10}};
  s.evidence_text = words;
  s.source_text = "the mayor";
  return s;
}

static std::vector<std::string> docs(const std::vector<Statement>& statements) {
  std::vector<std::string> found;
  for (const Statement& s : statements) found.push_back(s.doc + ":" + s.evidence_text);
  return found;
}

// A wire report in three papers, twice in one of them, and an article of its own.
static std::vector<Statement> wire() {
  return {said("b", "Herald", "2024-05-02", "opposes the toll", "a"),
          said("a", "Wire", "2024-05-01", "opposes the toll"),
          said("c", "Post", "2024-05-02", "Opposes the \"toll\"", "a"),
          said("d", "Post", "2024-05-03", "opposes the toll", "a"),
          said("d", "Post", "2024-05-03", "wants a ferry", "a"),
          said("e", "Post", "2024-05-01", "opposes the toll")};
}

TEST_CASE("the same words of articles that repeat each other count once, and the others that ran them are named") {
  std::vector<Statement> all = wire();
  CHECK(count_once(all, Repeats::one) == 3);
  CHECK(docs(all) == std::vector<std::string>{"a:opposes the toll", "d:wants a ferry", "e:opposes the toll"});
  CHECK(all[0].also_in == std::vector<std::string>{"Herald", "Post"});
  CHECK(all[1].also_in.empty());
  CHECK(all[2].also_in.empty()); // the same words, but of another article
}

TEST_CASE("once an outlet, or always") {
  std::vector<Statement> all = wire();
  CHECK(count_once(all, Repeats::one_per_outlet) == 3);
  CHECK(docs(all) == std::vector<std::string>{"b:opposes the toll", "a:opposes the toll", "c:Opposes the \"toll\"",
                                              "d:wants a ferry", "e:opposes the toll"});
  all = wire();
  CHECK(count_once(all, Repeats::keep) == 3);
  CHECK(all.size() == 6);
}

TEST_CASE("what is kept depends on no order, and counting once again changes nothing") {
  std::vector<Statement> all = wire();
  count_once(all, Repeats::one);
  std::sort(all.begin(), all.end(), comes_before);
  std::vector<Statement> again = wire();
  std::reverse(again.begin(), again.end());
  count_once(again, Repeats::one);
  count_once(again, Repeats::one);
  std::sort(again.begin(), again.end(), comes_before);
  REQUIRE(again.size() == all.size());
  for (std::size_t i = 0; i < all.size(); ++i)
    CHECK_FALSE((comes_before(all[i], again[i]) || comes_before(again[i], all[i])));
}

TEST_CASE("two positions in one sentence are kept together; other holders' words and attributions are no repeats") {
  std::vector<Statement> all = {said("a", "", "", "opposes toll and tax"), said("a", "", "", "opposes toll and tax"),
                                said("b", "", "", "opposes toll and tax", "a"),
                                said("b", "", "", "opposes toll and tax", "a"),
                                said("b", "", "", "opposes toll and tax", "a")};
  all[1].topic = all[3].topic = "tax";
  all[4].source_text = "Carl Moe";
  all.push_back(said("b", "", "", "", "a"));
  all.back().takes_position = false;
  count_once(all, Repeats::one);
  CHECK(all.size() == 4);
  CHECK(all[0].also_in == std::vector<std::string>{"b"});
  CHECK(all[1].also_in == std::vector<std::string>{"b"});
  CHECK(all[2].source_text == "Carl Moe");
}

TEST_CASE("the modes have names") {
  for (const Repeats mode : {Repeats::keep, Repeats::one_per_outlet, Repeats::one})
    CHECK(find_repeats_mode(name(mode)) == mode);
  CHECK_FALSE(find_repeats_mode("two"));
}
