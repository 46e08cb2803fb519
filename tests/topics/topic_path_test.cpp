#include "claims/split_content.h"
#include "lexicon/table.h"
#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"
#include "topics/topic_path.h"
#include "topics/topic_wording.h"

#include <catch2/catch.hpp>

using namespace standpoint;

// What the rules come to for a text that is one claim.
static std::string label(const std::string& lines) {
  const ParsedText text(lines);
  const Syntax syntax(text.document.text, text.analysis);
  Attribution attribution;
  attribution.content = {{0, static_cast<std::uint32_t>(text.document.text.size())}};
  const std::vector<Claim> claims = split_content(syntax, attribution);
  const TopicPath path(syntax, lists().stances);
  return TopicWording(syntax, lists().stances, path).label_at(path.follow(claims.at(0).root));
}

TEST_CASE("an act becomes a noun with what it acts on") {
  CHECK(
      label(
          "they they PRON PRP 3 nsubj\nshould should AUX MD 3 aux\nratify ratify VERB VB 0 root\nthe the DET DT 5 det\n"
          "treaty treaty NOUN NN 3 obj\n") == "ratification of treaty");
  CHECK(
      label(
          "the the DET DT 2 det\ntreaty treaty NOUN NN 5 nsubj:pass\nmust must AUX MD 5 aux\nbe be AUX VB 5 aux:pass\n"
          "ratified ratify VERB VBN 0 root\n") == "ratification of treaty");
  CHECK(label("the the DET DT 2 det\nmayor mayor NOUN NN 4 nsubj\nshould should AUX MD 4 aux\nresign resign VERB VB 0 "
              "root\n") == "resignation of mayor");
}

TEST_CASE("a verb without a noun of its own takes its -ing form and keeps its particle") {
  CHECK(label("give give VERB VB 0 root\nup up ADP RP 1 compound:prt\nnuclear nuclear ADJ JJ 4 amod\n"
              "weapons weapon NOUN NNS 1 obj\n") == "giving up nuclear weapons");
  CHECK(gerund("stop", lists().stances.gerunds) == "stopping");
  CHECK(gerund("make", lists().stances.gerunds) == "making");
  CHECK(gerund("see", lists().stances.gerunds) == "seeing");
  CHECK(gerund("lie", lists().stances.gerunds) == "lying");
  CHECK(gerund("raise", lists().stances.gerunds) == "raising");
  CHECK(gerund("row", lists().stances.gerunds) == "rowing");
}

TEST_CASE("every verb of the list of forms has the -ing form that the list gives") {
  const Table verbs = read_table(STANDPOINT_SOURCE_DIR "/models/lexicon/verb_forms.tsv", 4);
  REQUIRE(verbs.rows.size() > 300);
  for (const TableRow& row : verbs.rows) {
    const std::string made = gerund(row.cells[0], lists().stances.gerunds);
    INFO(row.cells[0]);
    if (row.cells[3] == "-") {                    // regular: nothing is doubled
      if (row.cells[0].ends_with("ie")) continue; // "underlying"
      const std::string stem = row.cells[0].ends_with("e") && !row.cells[0].ends_with("ee")
                                   ? row.cells[0].substr(0, row.cells[0].size() - 1)
                                   : row.cells[0];
      CHECK(made == stem + "ing");
    } else {
      CHECK(made == split_choices(row.cells[3]).front());
    }
  }
}

TEST_CASE("verbs that the list does not have are spelt by their syllables") {
  const StringMap<std::string> none;
  for (const auto& [verb, wanted] : {std::pair("open", "opening"),
                                     {"quit", "quitting"},
                                     {"reset", "resetting"},
                                     {"outbid", "outbidding"},
                                     {"look", "looking"},
                                     {"edit", "editing"},
                                     {"shred", "shredding"},
                                     {"reap", "reaping"},
                                     {"weaken", "weakening"}})
    CHECK(gerund(verb, none) == wanted);
}

TEST_CASE(
    "a word that stands in its -ing form names the act as it stands, and a plural taken for a verb stays a noun") {
  CHECK(label("Barging barge VERB VBG 0 root\ngrain grain NOUN NN 1 obj\n") == "barging grain");
  CHECK(label("pipelines pipelines VERB VBZ 0 root\nnow now ADV RB 1 advmod\n") == "pipelines");
}

TEST_CASE("light words lead to the topic: taking steps to denuclearize is denuclearization") {
  CHECK(label("taking take VERB VBG 0 root\nsteps step NOUN NNS 1 obj\nto to PART TO 4 mark\n"
              "denuclearize denuclearize VERB VB 2 acl\n") == "denuclearization");
}

TEST_CASE("the subject of a state is the topic, an empty subject's clause otherwise") {
  CHECK(label("survival survival NOUN NN 3 nsubj\nis be AUX VBZ 3 cop\ncritical critical ADJ JJ 0 root\n") ==
        "survival");
  CHECK(label("it it PRON PRP 3 expl\nis be AUX VBZ 3 cop\nwrong wrong ADJ JJ 0 root\nto to PART TO 5 mark\n"
              "ban ban VERB VB 3 csubj\nhunting hunting NOUN NN 5 obj\n") == "ban of hunting");
}

TEST_CASE("a label has neither articles nor relative clauses nor more than nine words") {
  CHECK(label("the the DET DT 2 det\nplan plan NOUN NN 0 root\nwhich which PRON WDT 4 nsubj\nfailed fail VERB VBD 2 "
              "acl:relcl\n") == "plan");
}
