// The claims of our own articles: none is long, next to none begins with a pronoun or speaks of "us", and the founding
// example keeps what makes the position.
#include "drafts/claim_draft.h"
#include "formats/read_documents.h"
#include "pipeline.h"
#include "wording/word_claims.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

std::vector<Statement> statements_of(const std::vector<std::string>& inputs) {
  static const Engine engine = load_engine(STANDPOINT_SOURCE_DIR "/models");
  std::vector<Statement> found;
  read_documents(
      inputs, {},
      [&](Document document) {
        for (Statement& statement : extract_statements(document, engine))
          if (statement.takes_position) found.push_back(std::move(statement));
      },
      [](const Error& error) { throw error; });
  return found;
}

} // namespace

TEST_CASE("claims of our articles have at most twelve words and are understood alone") {
  const std::vector<Statement> found =
      statements_of({STANDPOINT_SOURCE_DIR "/tests/accuracy/articles", STANDPOINT_SOURCE_DIR "/samples/before",
                     STANDPOINT_SOURCE_DIR "/samples/after", STANDPOINT_SOURCE_DIR "/samples/debate"});
  REQUIRE(found.size() > 200);
  std::size_t pointing = 0;
  for (const Statement& statement : found) {
    INFO(statement.evidence_text);
    CHECK_FALSE(statement.claim.empty());
    CHECK(count_words(statement.claim) <= most_claim_words);
    if (!stands_alone(statement.claim)) ++pointing;
  }
  CHECK(pointing * 50 <= found.size()); // 2 %
}

TEST_CASE("the founding example keeps simultaneous and reciprocal") {
  bool is_kept = false;
  for (const Statement& statement : statements_of({STANDPOINT_SOURCE_DIR "/samples/before"}))
    is_kept = is_kept || (statement.actor.name == "Lee Nak-yon" && statement.position == Position::advocates &&
                          statement.claim.find("simultaneous") != std::string::npos &&
                          statement.claim.find("reciprocal") != std::string::npos);
  CHECK(is_kept);
}
