#include "linking/code_topics.h"
#include "tests/graph/make_statement.h"
#include "tests/lexicon/shipped_lists.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

TEST_CASE("a codebook codes an article by itself: by wordings, patterns and words, each with its side") {
  const TemporaryFolder folder;
  const Codebook codebook = Codebook::read(folder.write("book.yaml", "topics:\n"
                                                                     "- label: Tolls\n"
                                                                     "  synonyms: [harbour toll]\n"
                                                                     "  patterns: [\"* pier toll\"]\n"
                                                                     "  turned: [free passage]\n"
                                                                     "  parents: [transport]\n"
                                                                     "split: [tolls on the harbour at night]\n"));
  std::vector<Statement> statements;
  for (const char* topic : {"the harbour toll", "toll on the harbour", "abolition of harbour tolls", "free passage",
                            "new pier toll", "end to the pier toll", "tolls on the harbour at night", "quay"})
    statements.push_back(make_statement("Roe", Position::supports, topic));
  TopicCoder(codebook, lists()).code(statements);
  std::vector<std::string> topics;
  std::vector<int> polarities;
  for (const Statement& s : statements) topics.push_back(s.topic), polarities.push_back(s.polarity);
  CHECK(topics == std::vector<std::string>{"Tolls", "Tolls", "Tolls", "Tolls", "Tolls", "Tolls",
                                           "tolls on the harbour at night", "quay"});
  CHECK(polarities == std::vector<int>{1, 1, -1, -1, 1, -1, 1, 1});
  CHECK(statements[0].topic_parents == std::vector<std::string>{"transport"});
}
