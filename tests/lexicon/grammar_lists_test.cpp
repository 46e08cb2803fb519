#include "base/error.h"
#include "lexicon/grammar_lists.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("auxiliaries, negations and prepositions come from the list") {
  const GrammarLists lists = read_grammar_lists(STANDPOINT_SOURCE_DIR "/models/lexicon");
  CHECK(lists.duty.contains("must"));
  CHECK(lists.future.contains("'ll"));
  CHECK(lists.possible.contains("might"));
  CHECK(lists.duty_verbs.contains("need"));
  CHECK(lists.future_verbs.contains("go"));
  CHECK(lists.directive_verbs.contains("tell"));
  CHECK(lists.expressing_verbs.contains("voice"));
  CHECK(lists.negations.contains("never"));
  CHECK(lists.negatives.contains("nobody"));
  CHECK(lists.distant.contains("far"));
  CHECK(lists.first_person.contains("we"));
  CHECK(lists.topic_prepositions.contains("towards"));
  CHECK(lists.weak_ends.contains("of"));
  CHECK_FALSE(lists.duty.contains("may"));
}

TEST_CASE("a kind that does not exist is an error with file, line and the kinds there are") {
  TemporaryFolder folder;
  folder.write("grammar.tsv", "# words\nduty\tmust\nhope\tmay\n");
  CHECK_THROWS_WITH(
      read_grammar_lists(folder.path),
      Catch::EndsWith(
          "grammar.tsv:3: \"hope\" is no kind of grammar word: duty, future, possible, duty "
          "verb, future verb, directive verb, sharing verb, opinion verb, expressing verb, "
          "happening, no merit, granting word, receiving verb, joining verb, remedy, "
          "merit, void merit, obligation, entitlement, gain, cost, object noun, past, attitude verb, saying verb, "
          "untruth, regret, insisting verb, naming verb, likelihood, chance, lost, upsetting verb, goal, judged act, "
          "forbearing verb, "
          "circumstance, "
          "concession, "
          "alternative, negation, negative, distant, "
          "first person, topic preposition, "
          "weak end"));
  CHECK_THROWS_AS(read_grammar_lists("/nowhere"), Error);
}
