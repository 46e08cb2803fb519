#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"
#include "topics/find_topic.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace standpoint;

namespace {

// Weights that say plainly what a test is about: the rules' word wins, unless a test says otherwise.
FeatureWeights by_rules() {
  return {{"rule", 10.0F}};
}

struct Asked {
  Lexicon lexicon = lists();
  ParsedText text;
  Article article;
  TopicFinder finder;

  Asked(const std::string& lines, FeatureWeights given, const std::string& title = "",
        const TopicModel* model = nullptr)
      : text(lines), article((text.document.title = title, text.document), text.analysis),
        finder(article, {}, (lexicon.topics = std::move(given), lexicon), model, [this](std::int32_t head) {
          return std::string(text.analysis.tokens[static_cast<std::size_t>(head)].lemma == "Roe" ? "Ada Roe" : "");
        }) {}

  Claim claim; // the last one asked of

  TopicQuestion question(const std::string& words, Position position = Position::asserts) {
    claim.evidence = {text.find(words)};
    claim.root = text.head(claim.evidence[0]);
    return {.claim = claim, .about = claim.root, .position = position, .is_holder = {}};
  }

  TopicChoice choice(const std::string& words) { return finder.find(question(words), false); }

  std::vector<Topic> topics(const std::string& words, bool may_coordinate = false,
                            Position position = Position::asserts) {
    return finder.find(question(words, position), may_coordinate).topics;
  }
};

const std::string toll_bill = "the the DET DT 3 det\ntoll toll NOUN NN 3 compound\nbill bill NOUN NN 4 nsubj\n"
                              "passed pass VERB VBD 0 root\n\n"
                              "the the DET DT 2 det\nbill bill NOUN NN 3 nsubj\nfailed fail VERB VBD 0 root\n\n"
                              "it it PRON PRP 2 nsubj\nfailed fail VERB VBD 0 root\nagain again ADV RB 2 advmod\n";

} // namespace

TEST_CASE("the candidate with the highest sum of weights is the topic") {
  const std::string lines =
      "ministers minister NOUN NNS 2 nsubj\nfear fear VERB VBP 0 root\nfloods flood NOUN NNS 2 obj\n";
  CHECK(Asked(lines, {{"relation obj", 1.0F}}).topics("ministers fear floods").at(0).label == "floods");
  CHECK(Asked(lines, {{"relation nsubj", 1.0F}}).topics("ministers fear floods").at(0).label == "ministers");
  CHECK(Asked(lines, {{"act", 1.0F}}).topics("ministers fear floods").at(0).label == "fearing floods");
}

TEST_CASE("a bare definite noun is worded by its fuller mention and keeps its own phrase") {
  const Topic topic = Asked(toll_bill, {{"relation nsubj", 1.0F}}).topics("the bill failed").at(0);
  CHECK(topic.label == "toll bill");
  CHECK(topic.phrase == "the bill");
}

TEST_CASE("what is said of 'it' can be on the topic before or on what the article is about") {
  Asked asked(toll_bill, {{"relation nsubj", 1.0F}, {"earlier subject it", 2.0F}});
  CHECK(asked.topics("the bill failed").at(0).label == "toll bill");
  CHECK(asked.topics("it failed again").at(0).label == "toll bill");
  CHECK(Asked(toll_bill, {{"article subject it", 2.0F}}, "Toll bill in doubt").topics("it failed again").at(0).label ==
        "toll bill");
}

TEST_CASE("what the words of a claim name is on nothing that was said before") {
  Asked asked(toll_bill + "\nteachers teacher NOUN NNS 2 nsubj\nfailed fail VERB VBD 0 root\n",
              {{"relation nsubj", 1.0F}, {"earlier", 9.0F}, {"article", 9.0F}});
  CHECK(asked.topics("the bill failed").at(0).label == "toll bill");
  CHECK(asked.topics("teachers failed").at(0).label == "teachers");
}

TEST_CASE("a bare noun is not worded by a later mention") {
  const std::string lines = "the the DET DT 2 det\nbill bill NOUN NN 3 nsubj\nfailed fail VERB VBD 0 root\n\n"
                            "toll toll NOUN NN 2 compound\nbill bill NOUN NN 3 nsubj\npassed pass VERB VBD 0 root\n";
  CHECK(Asked(lines, {{"relation nsubj", 1.0F}}).topics("the bill failed").at(0).label == "bill");
}

TEST_CASE("what is thought of a thing is no topic") {
  const std::string lines = "the the DET DT 2 det\nmerger merger NOUN NN 5 nsubj\nwas be AUX VBD 5 cop\n"
                            "a a DET DT 5 det\nmistake mistake NOUN NN 0 root\n";
  CHECK(Asked(lines, {{"predicate", 9.0F}}).topics("the merger was a mistake").at(0).label == "merger");
}

TEST_CASE("trees, where the model has them, outvote the weights") {
  const auto kind = std::ranges::find(topic_fact_names, "kind") - topic_fact_names.begin();
  TopicModel model;
  model.trees = {.nodes = {{.fact = static_cast<std::int32_t>(kind), .threshold = 2.5F, .less = 1, .value = 0},
                           {.fact = -1, .threshold = 0, .less = 0, .value = 0},
                           {.fact = -1, .threshold = 0, .less = 0, .value = 1}},
                 .roots = {0}};
  const std::string lines =
      "ministers minister NOUN NNS 2 nsubj\nfear fear VERB VBP 0 root\nfloods flood NOUN NNS 2 obj\n";
  const FeatureWeights weights = {{"relation obj", 1.0F}};
  CHECK(Asked(lines, weights, "", &model).topics("ministers fear floods").at(0).label == "fearing floods");
  model.trees = {};
  CHECK(Asked(lines, weights, "", &model).topics("ministers fear floods").at(0).label == "floods");
}

TEST_CASE("coordinated acts are topics of their own") {
  const std::string lines =
      "must must AUX MD 2 aux\nact act VERB VB 0 root\ntowards towards ADP IN 4 case\n"
      "denuclearization denuclearization NOUN NN 2 obl\nand and CCONJ CC 7 cc\ndiplomatic diplomatic ADJ JJ 7 amod\n"
      "normalization normalization NOUN NN 4 conj\n";
  const std::string words = "must act towards denuclearization and diplomatic normalization";
  const std::vector<Topic> found = Asked(lines, by_rules()).topics(words, true);
  REQUIRE(found.size() == 2);
  CHECK(found[0].label == "denuclearization");
  CHECK(found[1].label == "diplomatic normalization");
  CHECK(Asked(lines, by_rules()).topics(words, false).size() == 1);
}

TEST_CASE("who will or will not act is no topic of it") {
  const std::string lines = "Ruritania Ruritania PROPN NNP 4 nsubj\nwill will AUX MD 4 aux\nnot not PART RB 4 advmod\n"
                            "disarm disarm VERB VB 0 root\n";
  const FeatureWeights names = {{"name", 5.0F}};
  CHECK(Asked(lines, names).topics("Ruritania will not disarm").at(0).label == "Ruritania");
  CHECK(Asked(lines, names)
            .topics("Ruritania will not disarm", false, Position::refuses)
            .at(0)
            .label.starts_with("disarm"));
}

TEST_CASE("persons are named in full, also those whose it is") {
  const std::string lines = "Mrs Mrs PROPN NNP 2 compound\nRoe Roe PROPN NNP 4 nmod:poss\n's 's PART POS 2 case\n"
                            "budget budget NOUN NN 5 nsubj\nfails fail VERB VBZ 0 root\nRoe Roe PROPN NNP 5 obj\n";
  CHECK(Asked(lines, {{"noun", 5.0F}}).topics("Mrs Roe 's budget fails Roe").at(0).label == "Ada Roe's budget");
  CHECK(Asked(lines, {{"name", 5.0F}}).topics("Mrs Roe 's budget fails Roe").at(0).label == "Ada Roe");
}

TEST_CASE("a label has no day, no pronoun and not what somebody is accused of") {
  const auto label_of = [](const std::string& last, const std::string& verb = "want") {
    return Asked("they they PRON PRP 2 nsubj\n" + verb + " " + verb + " VERB VBP 0 root\ntalks talk NOUN NNS 2 obj\n" +
                     last,
                 {{"noun", 5.0F}})
        .topics("they " + verb + " talks")
        .at(0)
        .label;
  };
  CHECK(label_of("on on ADP IN 5 case\narms arm NOUN NNS 3 nmod\n") == "talks on arms");
  CHECK(label_of("on on ADP IN 5 case\nTuesday Tuesday PROPN NNP 3 nmod\n") == "talks");
  CHECK(label_of("of of ADP IN 5 case\nit it PRON PRP 3 nmod\n") == "talks");
  const std::string act = "of of SCONJ IN 5 mark\nhiding hide VERB VBG 3 acl\n";
  CHECK(label_of(act) == "talks of hiding");
  CHECK(label_of(act, "accuse") == "talks");
}

TEST_CASE("a label does not say when something was said, whatever the parser hangs it on") {
  Asked on_tuesday(
      "Roe Roe PROPN NNP 2 nsubj\nrejected reject VERB VBD 0 root\nthe the DET DT 4 det\ndam dam NOUN NN 2 obj\n"
      "on on ADP IN 6 case\nTuesday Tuesday PROPN NNP 2 obl\n",
      by_rules());
  Asked on_river(
      "Roe Roe PROPN NNP 2 nsubj\nrejected reject VERB VBD 0 root\nthe the DET DT 4 det\ndam dam NOUN NN 2 obj\n"
      "on on ADP IN 7 case\nthe the DET DT 7 det\nriver river NOUN NN 2 obl\n",
      by_rules());
  const auto label = [](Asked& asked) {
    TopicQuestion question = asked.question("the dam");
    question.is_thing = true;
    return asked.finder.find(question, false).topics.at(0).label;
  };
  CHECK(label(on_tuesday) == "dam");
  CHECK(label(on_river) == "dam on river");
  // "canal" taken for an adjective of "month"
  Asked month(
      "Lum Lum PROPN NNP 2 nsubj\nsupported support VERB VBD 0 root\nthe the DET DT 7 det\ncanal canal ADJ JJ 7 amod\n"
      "earlier early ADV RBR 7 advmod\nthis this DET DT 7 det\nmonth month NOUN NN 2 obj\n",
      by_rules());
  CHECK(month.topics("the canal earlier this month").at(0).label == "canal");
}

TEST_CASE("a label has not what a thing is called and not how long") {
  const auto label_of = [](const std::string& last) {
    return Asked("they they PRON PRP 2 nsubj\nwant want VERB VBP 0 root\nplans plan NOUN NNS 2 obj\n" + last,
                 {{"noun", 5.0F}})
        .topics("they want plans")
        .at(0)
        .label;
  };
  CHECK(label_of("for for ADP IN 5 case\nschools school NOUN NNS 3 nmod\n") == "plans for schools");
  CHECK(label_of("for for ADP IN 5 case\nyears year NOUN NNS 3 nmod\n") == "plans");
  CHECK(label_of("of of ADP IN 5 case\nyears year NOUN NNS 3 nmod\n") == "plans of years");
  CHECK(label_of("as as ADP IN 5 case\nrobbery robbery NOUN NN 3 nmod\n") == "plans");
  CHECK(label_of("such such ADJ JJ 6 amod\nas as ADP IN 6 case\nrobbery robbery NOUN NN 3 nmod\n") ==
        "plans such as robbery");
}

TEST_CASE("what something is said to be is no act on it, and no topic") {
  std::vector<std::string> labels;
  Asked asked("the the DET DT 2 det\nlaw law NOUN NN 5 nsubj\nis be AUX VBZ 5 cop\na a DET DT 5 det\n"
              "shambles shambles NOUN NN 0 root\n",
              {});
  for (const TopicCandidate& candidate : asked.choice("the law is a shambles").candidates)
    labels.push_back(candidate.label);
  CHECK(labels == std::vector<std::string>{"law"});
}
TEST_CASE("the weights of the repository prefer the measure to the minister") {
  const std::string lines = "the the DET DT 2 det\ngovernment government NOUN NN 4 nsubj\nshould should AUX MD 4 aux\n"
                            "scrap scrap VERB VB 0 root\nthe the DET DT 7 det\nharbour harbour NOUN NN 7 compound\n"
                            "toll toll NOUN NN 4 obj\n";
  const Topic topic = Asked(lines, lists().topics)
                          .topics("the government should scrap the harbour toll", false, Position::advocates)
                          .at(0);
  CHECK(topic.label.find("harbour toll") != std::string::npos);
}

TEST_CASE("a choice comes with its candidates, and each of them has features with names") {
  Asked asked(toll_bill, by_rules());
  const TopicQuestion question = asked.question("the bill failed");
  const TopicChoice choice = asked.finder.find(question, false);
  CHECK(choice.candidates.size() == 3); // the noun, the act, and what the article is about
  const auto features = asked.finder.feature_names(question, choice);
  REQUIRE(features.size() == choice.candidates.size());
  for (const auto& names : features) CHECK_FALSE(names.empty());
}

TEST_CASE("what somebody who is named is asked to do is the topic, not who is asked, and no light noun on the way") {
  const std::string lines = "Roe Roe PROPN NNP 2 nsubj\nurged urge VERB VBD 0 root\nSeoul Seoul PROPN NNP 2 obj\n"
                            "and and CCONJ CC 5 cc\nTokyo Tokyo PROPN NNP 3 conj\nto to PART TO 7 mark\n"
                            "take take VERB VB 2 xcomp\nsteps step NOUN NNS 7 obj\ntoward toward ADP IN 10 case\n"
                            "disarmament disarmament NOUN NN 7 obl\n";
  // Whatever the weights, neither the names nor "steps" can be chosen.
  const FeatureWeights names_and_objects = {{"relation obj", 5.0F}, {"relation conj", 5.0F}, {"rule", 0.1F}};
  Asked asked(lines, names_and_objects);
  CHECK(asked.topics("Seoul and Tokyo to take steps toward disarmament", false, Position::advocates).at(0).label ==
        "disarmament");
  // Of a statement that demands nothing they can.
  CHECK(asked.topics("Seoul and Tokyo to take steps toward disarmament", false, Position::asserts).at(0).label ==
        "Seoul and Tokyo");
}
