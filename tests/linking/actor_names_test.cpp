#include "linking/actor_names.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

std::string tidy(std::string name, std::string role = {}, ActorKind kind = ActorKind::person) {
  return tidy_actor_name({.name = std::move(name), .kind = kind, .role = std::move(role)}, lists());
}

} // namespace

TEST_CASE("days, offices and parties before a person's name are no part of it") {
  CHECK(tidy("Thursday Sen. Ada Kovacs") == "Sen. Ada Kovacs");
  CHECK(tidy("White House chief of staff Ben Novak") == "Ben Novak");
  CHECK(tidy("Springfield resident Ada Maria Kovacs") == "Ada Maria Kovacs");
  CHECK(tidy("Lib Dem Ada Kovacs") == "Ada Kovacs");
  CHECK(tidy("Republican Ada Kovacs") == "Ada Kovacs");
}

TEST_CASE("names stay as they are where nothing is known to be no part of them") {
  for (const std::string name : {"Pieter van den Hoek", "Mohammed bin Salman", "Ada Kovacs", "Kovacs", "Duke of York",
                                 "Bishop of Ely Ada Kovacs", "May Kovacs", "April Novak", "Labour Kovacs"})
    CHECK(tidy(name) == name);
  for (const std::string name : {"emoji 😀 👨", "Plaid Cymru MP", "senior Tory MP", "Labour MP for Birkenhead",
                                 "student at Colorado State University"})
    CHECK(tidy(name) == name);
  CHECK(tidy("Labour MPs", "", ActorKind::unknown) == "Labour MPs");
  CHECK(tidy("officials in Springfield", "", ActorKind::group) == "officials in Springfield");
}

TEST_CASE("a peer known by one name keeps the title that the role has") {
  CHECK(tidy("Woolf", "Chairman Lord") == "Lord Woolf");
  CHECK(tidy("Woolf", "chairman") == "Woolf");
}

TEST_CASE("a president's administration has one name") {
  CHECK(tidy("President Barack Obama's administration", "", ActorKind::organization) == "Obama administration");
  CHECK(tidy("Donald Trump’s administration", "", ActorKind::organization) == "Trump administration");
  CHECK(tidy("the mayor's administration", "", ActorKind::organization) == "the mayor's administration");
}

TEST_CASE("numbers, times, days, picture agencies and broken words are nobody") {
  for (const char* name :
       {"10:15", "360", "8,128", "June 9", "Thursday", "Getty Images", "AFP/Getty Images", "one of a",
        "critics and the", "of a European country", "than are Kovacs supporters", "Jr."}) {
    INFO(name);
    CHECK(is_nobodys_name(name, lists()));
  }
  for (const char* name : {"116 lawmakers", "Ada Kovacs", "May Day Committee", "at least five senators", "some",
                           "이낙연", "Robert Lind Jr.", "Reuters", "a source", ""}) {
    INFO(name);
    CHECK_FALSE(is_nobodys_name(name, lists()));
  }
}

TEST_CASE("a text is nobody unless its name says whose it is, but a poll speaks for those who were asked") {
  for (const char* name : {"letter", "some research", "tweets", "parliamentary reports", "Court filings",
                           "Court papers", "Nov. 5 letter to Ada Kovacs", "members of a recently"}) {
    INFO(name);
    CHECK(is_nobodys_name(name, lists()));
  }
  for (const char* name :
       {"Kovacs report", "statement by the board", "letter from nurses", "Kovacs Report", "two national polls",
        "survey", "YouGov poll", "reporters", "supporters of the bill", "members of a family", "Public Order Bill"}) {
    INFO(name);
    CHECK_FALSE(is_nobodys_name(name, lists()));
  }
}

TEST_CASE("a full name has two to five words with capitals, and of whom is no person none for a body or an office") {
  CHECK(is_full_name("Ada Kovacs", true, lists()));
  CHECK(is_full_name("Ada Kovacs", false, lists()));
  CHECK(is_full_name("Norman Baker", true, lists()));
  CHECK(is_full_name("Pieter van den Hoek", true, lists()));
  CHECK_FALSE(is_full_name("Kovacs", true, lists()));
  CHECK_FALSE(is_full_name("Labour MPs", false, lists()));
  CHECK_FALSE(is_full_name("Alabama state law", false, lists()));
  CHECK_FALSE(is_full_name("European Anti-Fraud Office", false, lists()));
  CHECK_FALSE(is_full_name("Ada Kovacs, Ben Novak", true, lists()));
  CHECK_FALSE(is_full_name("Thursday Ada Kovacs", true, lists()));
}

TEST_CASE("short forms of given names") {
  CHECK(may_be_short_for("Vince", "Vincent", lists()));
  CHECK(may_be_short_for("Robert", "Bob", lists()));
  CHECK(may_be_short_for("Chris", "Christine", lists()));
  CHECK_FALSE(may_be_short_for("Christopher", "Christine", lists()));
  CHECK_FALSE(may_be_short_for("Bob", "Bill", lists()));
}
