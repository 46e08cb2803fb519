#include "linking/link_statements.h"
#include "tests/graph/make_statement.h"
#include "tests/lexicon/shipped_lists.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace standpoint;

namespace {

struct Said {
  std::string topic;
  std::string doc = "a.txt";
  std::string actor = "Roe";
  int polarity = 1;
};

std::vector<Statement> statements(const std::vector<Said>& said) {
  std::vector<Statement> made;
  for (std::size_t i = 0; i < said.size(); ++i) {
    Saying saying;
    saying.doc = said[i].doc;
    saying.begin = static_cast<std::uint32_t>(10 + 20 * i);
    made.push_back(make_statement(said[i].actor, Position::supports, said[i].topic, saying));
    made.back().polarity = said[i].polarity;
  }
  return made;
}

LinkedStatements linked(const std::vector<Said>& said, const LinkingOptions& options = {}) {
  return link_statements(statements(said), lists(), options);
}

std::vector<std::string> topics(const std::vector<Said>& said, const LinkingOptions& options = {}) {
  std::vector<std::string> found;
  for (const Statement& s : linked(said, options).statements) found.push_back(s.topic);
  return found;
}

bool one_topic(const std::vector<Said>& said, const LinkingOptions& options = {}) {
  const auto found = topics(said, options);
  return std::ranges::all_of(found, [&](const std::string& topic) { return topic == found.front(); });
}

LinkingOptions with_codebook(const std::string& yaml) {
  const TemporaryFolder folder;
  LinkingOptions options;
  options.codebook = Codebook::read(folder.write("book.yaml", yaml));
  return options;
}

} // namespace

TEST_CASE("one word alone stands for what says more where an article says both") {
  CHECK(one_topic({{"hunting", "a.txt"}, {"hunting with dogs", "a.txt"}}));
  CHECK_FALSE(one_topic({{"hunting", "a.txt"}, {"hunting with dogs", "b.txt", "Doe"}}));
  CHECK_FALSE(one_topic({{"hunting"}, {"hunting with dogs"}, {"hunting with hawks"}}));
}

TEST_CASE("wordings with the same words are one topic, in whatever order, number and capitals") {
  CHECK(one_topic({{"harbour toll"}, {"Harbour tolls"}, {"the toll on the harbour"}}));
  CHECK(one_topic({{"ban on hunting"}, {"hunting ban"}, {"planned ban of hunting"}}));
  CHECK(one_topic({{"ID cards"}, {"identity card scheme"}, {"the government's ID card plans"}}));
  CHECK(one_topic({{"introduction of identity cards"}, {"ID cards"}}));
  CHECK(one_topic({{"European Union arms embargo"}, {"EU arms embargo"}}));
  CHECK(one_topic({{"Iranian nuclear deal"}, {"Iran nuclear agreement"}}));
  CHECK(one_topic({{"hunt ban"}, {"hunting ban"}, {"hunting ban law"}}));
  CHECK(one_topic({{"support for hunting"}, {"restoration of hunting"}, {"hunting"}}));
  CHECK(one_topic({{"Mr Brown's Budget"}, {"Brown's budget"}}));
  CHECK(one_topic({{"global warming"}, {"climate change"}}));
}

TEST_CASE("a law that does something has the words of what it does, which is the label") {
  CHECK(topics({{"law banning hunting"}, {"law banning hunting"}, {"hunting ban", "b.txt"}}) ==
        std::vector<std::string>(3, "hunting ban"));
  CHECK(one_topic({{"new bill limiting profits"}, {"limit on profits"}}));
  CHECK_FALSE(one_topic({{"law praising hunting"}, {"hunting praise"}}));
}

TEST_CASE("wordings with other words or another head are two topics") {
  CHECK_FALSE(one_topic({{"income tax"}, {"local income tax"}}));
  CHECK_FALSE(one_topic({{"income tax"}, {"council tax"}}));
  CHECK_FALSE(one_topic({{"council tax"}, {"council tax rises"}}));
  CHECK_FALSE(one_topic({{"tax rises"}, {"tax cuts"}}));
  CHECK_FALSE(one_topic({{"tax plan"}, {"tax"}})); // a plan may be the issue itself
  CHECK_FALSE(one_topic({{"hunting ban"}, {"hunting", "b.txt", "Doe"}}));
  CHECK_FALSE(one_topic({{"health bill"}, {"health"}}));
  CHECK_FALSE(one_topic({{"hunting support"}, {"hunting"}})); // whose support?
  CHECK_FALSE(one_topic({{"the"}, {"of"}}));
}

TEST_CASE("an abbreviation that an article explains stands for its long form everywhere") {
  std::vector<Statement> given = statements({{"Common Fisheries Policy"}, {"CFP", "b.txt"}});
  CHECK(link_statements(given, lists()).statements[1].topic == "CFP");
  given[0].evidence_text = "the Common Fisheries Policy (CFP) has failed";
  const auto linked = link_statements(given, lists()).statements;
  CHECK(linked[0].topic == linked[1].topic);
  given[0].evidence_text = "the Common Fisheries Policy (ABC) has failed";
  const auto apart = link_statements(given, lists()).statements;
  CHECK(apart[0].topic != apart[1].topic);
}

TEST_CASE("a wording that only says which one joins the shorter one, unless that could be another") {
  CHECK(one_topic({{"nuclear deal"}, {"Iran nuclear deal", "b.txt"}}));
  CHECK(one_topic({{"ban on hunting"}, {"ban on hunting with dogs", "b.txt"}}));
  CHECK(topics({{"arms embargo"}, {"arms embargo on China"}, {"arms embargo on Sudan"}}) ==
        std::vector<std::string>{"arms embargo", "arms embargo on China", "arms embargo on Sudan"});
}

TEST_CASE("whose it is joins the bare word where nobody else has one") {
  CHECK(one_topic({{"budget"}, {"Gordon Brown's budget"}, {"pre-election budget"}}));
  CHECK(one_topic({{"budget", "a.txt", "Roe"}, {"Gordon Brown's budget", "b.txt", "Doe"}}));
  CHECK_FALSE(one_topic({{"budget"}, {"Gordon Brown's budget"}, {"Ada Roe's budget"}}));
}

TEST_CASE("much must be shared, and a common article or actor helps") {
  const std::vector<Said> apart = {{"arms embargo", "a.txt", "Roe"}, {"EU arms embargo on China", "b.txt", "Doe"}};
  const std::vector<Said> together = {{"arms embargo", "a.txt", "Roe"}, {"EU arms embargo on China", "a.txt", "Doe"}};
  const std::vector<Said> same_actor = {{"arms embargo", "a.txt", "Roe"}, {"EU arms embargo on China", "b.txt", "Roe"}};
  CHECK_FALSE(one_topic(apart));
  CHECK(one_topic(together));
  CHECK(one_topic(same_actor));
}

TEST_CASE("two directions of one issue meet in one topic with the polarity turned") {
  for (const std::string reversed :
       {"lifting the hunting ban", "lifting of the hunting ban", "end to the hunting ban",
        "scrapping of the ban on hunting", "hunting ban repeal", "abolition of hunting ban"}) {
    INFO(reversed);
    const auto found =
        linked({{"hunting ban"}, {reversed}, {reversed, "b.txt", "Doe", -1}, {reversed, "c.txt", "Poe", 0}}).statements;
    for (const Statement& s : found) CHECK(s.topic == "hunting ban");
    CHECK(found[0].polarity == 1);
    CHECK(found[1].polarity == -1);
    CHECK(found[2].polarity == 1);
    CHECK(found[3].polarity == 0);
  }
}

TEST_CASE("where the corpus has one direction only it stays as it is worded") {
  const auto found = linked({{"abolition of slavery"}, {"ending slavery"}}).statements;
  CHECK(found[0].topic == found[1].topic);
  CHECK(found[0].polarity == 1);
  CHECK(found[1].polarity == 1);
}

TEST_CASE("the label is the most frequent wording, then the shortest, then the first by bytes") {
  CHECK(topics({{"hunting ban"}, {"ban on hunting"}, {"ban on hunting", "b.txt"}}).front() == "ban on hunting");
  CHECK(topics({{"ban on hunting"}, {"hunting ban"}}).front() == "hunting ban");
  CHECK(topics({{"hunting ban"}, {"Hunting ban"}}).front() == "Hunting ban");
  CHECK(topics({{"introduction of tolls"}, {"introduction of tolls"}, {"tolls"}}).front() == "tolls");
}

TEST_CASE("each merge says why") {
  const auto links = linked({{"ID cards"}, {"ID cards"}, {"identity card scheme"}}).links;
  REQUIRE(links.size() == 1);
  CHECK(links[0].label == "ID cards");
  CHECK(links[0].wording == "identity card scheme");
  CHECK(links[0].reason == "identity = id; \"scheme\" adds nothing");
  CHECK(links[0].statements == 1);
  const auto longer = linked({{"nuclear deal"}, {"nuclear deal"}, {"Iran nuclear deal"}}).links;
  REQUIRE(longer.size() == 1);
  CHECK(longer[0].reason == "\"nuclear deal\" is the same and says less of which one (0.95)");
}

TEST_CASE("a topic's parent is the one with the most of its words") {
  const auto found =
      linked({{"council tax rises"}, {"council tax"}, {"council tax rises for pensioners", "b.txt"}, {"fuel tax"}})
          .statements;
  CHECK(found[0].topic_parents == std::vector<std::string>{"council tax"});
  CHECK(found[1].topic_parents.empty());
  CHECK(found[2].topic_parents == std::vector<std::string>{"council tax rises"});
  CHECK(found[3].topic_parents.empty());
}

TEST_CASE("a codebook's topics win: labels, synonyms, patterns, turned wordings, parents, splits") {
  const LinkingOptions options = with_codebook("topics:\n"
                                               "  - label: Hunting\n"
                                               "    synonyms: [ban on hunting]\n"
                                               "    patterns: [\"hunt* * law\"]\n"
                                               "    turned: [legal hunting]\n"
                                               "    parents: [animals]\n"
                                               "split: [hunting ban in Scotland]\n");
  const auto found = linked({{"The Ban on Hunting"},
                             {"hunting with dogs law"},
                             {"legal hunting"},
                             {"hunting ban"},
                             {"hunting ban in Scotland"}},
                            options)
                         .statements;
  CHECK(found[0].topic == "Hunting");
  CHECK(found[0].topic_parents == std::vector<std::string>{"animals"});
  CHECK(found[1].topic == "Hunting");
  CHECK(found[1].polarity == 1);
  CHECK(found[2].topic == "Hunting");
  CHECK(found[2].polarity == -1);
  CHECK(found[3].topic == "Hunting"); // the words of a synonym
  CHECK(found[4].topic == "hunting ban in Scotland");
}

TEST_CASE("what a ban is of stays a topic of its own, and its sides stay as they are") {
  const auto found = linked({{"ban on hunting"},
                             {"hunting", "a.txt", "Doe", 1},
                             {"support for hunting", "b.txt", "Poe", -1},
                             {"lifting of the hunting ban", "c.txt", "Coe", 1},
                             {"end of hunting", "d.txt", "Loe", 1}})
                         .statements;
  std::vector<std::string> topics;
  std::vector<int> polarities;
  for (const Statement& s : found) topics.push_back(s.topic), polarities.push_back(s.polarity);
  CHECK(topics == std::vector<std::string>{"ban on hunting", "hunting", "hunting", "ban on hunting", "hunting"});
  CHECK(polarities == std::vector<int>{1, 1, -1, -1, -1});
}

TEST_CASE("a codebook that names one wording of a topic takes none of the others from it") {
  const std::vector<Said> said = {{"nuclear deal"},
                                  {"Iran nuclear deal", "b.txt"},
                                  {"Iranian nuclear agreement", "c.txt", "Doe"},
                                  {"exit from the nuclear deal", "d.txt", "Poe"},
                                  {"ban on hunting", "e.txt"},
                                  {"hunting", "e.txt", "Doe"},
                                  {"support for hunting", "f.txt", "Poe"},
                                  {"lifting of the hunting ban", "g.txt", "Coe"},
                                  {"hunting ban with dogs", "e.txt"}};
  const auto before = linked(said).statements;
  for (const Said& named : said) {
    INFO(named.topic);
    const auto after =
        linked(said, with_codebook("topics:\n- label: Mine\n  synonyms: [\"" + named.topic + "\"]\n")).statements;
    for (std::size_t i = 0; i < said.size(); ++i)
      for (std::size_t j = 0; j < i; ++j) {
        INFO(said[i].topic << " / " << said[j].topic);
        CHECK((before[i].topic == before[j].topic) == (after[i].topic == after[j].topic));
        if (before[i].topic == before[j].topic)
          CHECK(before[i].polarity * before[j].polarity == after[i].polarity * after[j].polarity);
      }
  }
}

TEST_CASE("what goes the other way than the wording that the codebook names is turned, also by a pattern") {
  const std::vector<Said> said = {{"hunting ban"}, {"lifting of the hunting ban"}};
  const auto lifted = linked(said, with_codebook("topics:\n- label: lifting the ban\n"
                                                 "  synonyms: [lifting of the hunting ban]\n"))
                          .statements;
  CHECK(lifted[0].topic == "lifting the ban");
  CHECK(lifted[0].polarity == -1);
  CHECK(lifted[1].polarity == 1);
  const auto turned =
      linked(said, with_codebook("topics:\n- label: field sports\n  turned: [hunting ban]\n")).statements;
  CHECK(turned[0].polarity == -1);
  CHECK(turned[1].topic == "field sports");
  CHECK(turned[1].polarity == 1);
  const auto matched =
      linked(said, with_codebook("topics:\n- label: Hunts\n  patterns: [\"* hunting ban\"]\n")).statements;
  CHECK(matched[0].polarity == 1);
  CHECK(matched[1].topic == "Hunts");
  CHECK(matched[1].polarity == -1);
}

TEST_CASE("a wording with the words of one that the codebook names is meant by it, and the reason says so") {
  const LinkingOptions options = with_codebook("topics:\n- label: Tolls\n  synonyms: [harbour toll]\n");
  const auto found = linked({{"toll on the harbour"}, {"abolition of harbour tolls"}, {"bridge toll"}}, options);
  CHECK(found.statements[0].topic == "Tolls");
  CHECK(found.statements[1].topic == "Tolls");
  CHECK(found.statements[1].polarity == -1);
  CHECK(found.statements[2].topic == "bridge toll");
  REQUIRE(found.links.size() == 2);
  CHECK(found.links[0].reason.ends_with("book.yaml:2: as \"harbour toll\"; turned by \"abolition\""));
  CHECK(found.links[0].turned);
}

TEST_CASE("wordings of one topic that the codebook puts into two part, and the others go with what is most like them") {
  const LinkingOptions options = with_codebook("topics:\n- label: X\n  synonyms: [nuclear deal]\n"
                                               "- label: Y\n  synonyms: [Iran nuclear deal]\n");
  const auto found = topics({{"nuclear deal"}, {"Iran nuclear deal"}, {"Iranian nuclear agreement"}}, options);
  CHECK(found == std::vector<std::string>{"X", "Y", "Y"});
}

TEST_CASE("links of a codebook name its line") {
  const TemporaryFolder folder;
  LinkingOptions options;
  options.codebook = Codebook::read(folder.write("b.yaml", "topics:\n- label: X\n  synonyms:\n  - harbour toll\n"));
  const auto links = linked({{"harbour toll"}}, options).links;
  REQUIRE(links.size() == 1);
  CHECK(links[0].reason == folder.path + "/b.yaml:4: synonym");
}

TEST_CASE("any order of the statements gives the same topics") {
  const std::vector<Statement> given = statements({{"arms embargo"},
                                                   {"EU arms embargo on China"},
                                                   {"lifting of the arms embargo", "b.txt"},
                                                   {"embargo on arms", "c.txt", "Doe"},
                                                   {"arms embargo on China", "b.txt"},
                                                   {"EU arms ban"},
                                                   {"nuclear deal", "d.txt"},
                                                   {"Iran nuclear deal", "d.txt"},
                                                   {"Korea nuclear deal", "e.txt"}});
  auto expected = link_statements(given, lists());
  std::ranges::sort(expected.statements, comes_before);
  for (unsigned seed = 1; seed < 9; ++seed) {
    auto other = link_statements(shuffled(given, seed), lists());
    CHECK(other.links == expected.links);
    std::ranges::sort(other.statements, comes_before);
    for (std::size_t i = 0; i < given.size(); ++i) CHECK(other.statements[i].topic == expected.statements[i].topic);
  }
}
