#include "base/error.h"
#include "language/language_model.h"
#include "language/margins.h"
#include "language/parse.h"
#include "language/parse_features.h"
#include "language/tag.h"
#include "language/tokenize.h"
#include "learned/model_parts.h"

#include <catch2/catch.hpp>

#include <cstring>
#include <set>
#include <string>

using namespace standpoint;

namespace {

const LanguageModel& model() {
  static const LanguageModel loaded(open_part(STANDPOINT_SOURCE_DIR "/models", "language"));
  return loaded;
}

const char* const sentences[] = {
    "The mayor of Port Ellery said on Tuesday that the toll would hurt families who have no other way to work .",
    "\" We will not sign this , \" Jana Brandt told reporters after the talks , \" and the council knows it . \"",
    "Ministers who had backed the plan in spring now call it a mistake , according to two people at the meeting .",
    "Neither the union nor the company wanted to comment on the offer , which runs out at the end of the month .",
    "In a letter to members , the party 's leader urged them to vote against the tax and for the new schools .",
    "Farmers fear the ban will cost them a third of their income , but scientists have warned for years of losses .",
};

std::vector<WordAtoms> words_of(const std::string& sentence) {
  std::vector<WordAtoms> words;
  for (std::size_t at = 0; at < sentence.size();) {
    const std::size_t end = std::min(sentence.find(' ', at), sentence.size());
    words.push_back(word_atoms(std::string_view(sentence).substr(at, end - at), model().clusters));
    at = end + 1;
  }
  return words;
}

} // namespace

TEST_CASE("the leader is the first of equals, and leads the next one that was offered") {
  CHECK(leader_of(std::array<std::int32_t, 4>{1, 7, 3, 7}).best == 1);
  CHECK(leader_of(std::array<std::int32_t, 4>{1, 7, 3, 7}).lead == 0);
  CHECK(leader_of(std::array<std::int32_t, 4>{-5, not_offered, -2, -9}).best == 2);
  CHECK(leader_of(std::array<std::int32_t, 4>{-5, not_offered, -2, -9}).lead == 3);
  CHECK(leader_of(std::array<std::int32_t, 2>{not_offered, -40}).lead > 1'000'000); // no other choice
}

TEST_CASE("a choice is made once it leads by the margin, and after the last block in any case") {
  const BlockMargins margins = {10, 5};
  CHECK(settled({0, 10}, 0, margins));
  CHECK_FALSE(settled({0, 9}, 0, margins));
  CHECK(settled({0, 9}, 1, margins));
  CHECK(settled({0, 0}, feature_blocks - 1, margins));
  CHECK_FALSE(settled({0, 1 << 29}, 0, never_settled));
}

TEST_CASE("the section holds six numbers") {
  const std::int32_t numbers[] = {1, 2, 3, 4, 5, 6};
  const auto bytes = std::as_bytes(std::span(numbers));
  const Margins margins = read_margins(bytes);
  CHECK(margins.tag == BlockMargins{1, 2});
  CHECK(margins.move == BlockMargins{3, 4});
  CHECK(margins.relation == BlockMargins{5, 6});
  try {
    read_margins(bytes.first(20));
    FAIL("a section that is cut short was read");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_model);
  }
}

TEST_CASE("no two templates of the parser are one feature, whichever block they are in") {
  const std::vector<WordAtoms> words = words_of(sentences[0]);
  std::vector<Xpos> tags;
  tag_sentence(words, AnnotationStyle::news, model().tagger, never_settled, tags);
  const ParseSentence sentence = parse_sentence_of(words, tags, AnnotationStyle::news);
  ParseState state(static_cast<int>(words.size()));
  state.apply(Move::shift, Relation::dep);
  MoveFeatures of_move;
  RelationFeatures of_relation;
  of_move.start();
  of_relation.start();
  for (int block = 0; block < feature_blocks; ++block) {
    move_features(sentence, state, block, of_move);
    relation_features(sentence, state, 1, 0, block, of_relation);
    if (block > 0) continue;
    CHECK(of_move.span().size() == 32);
    CHECK(of_relation.span().size() == 16);
  }
  CHECK(of_move.span().size() == 120);
  CHECK(of_relation.span().size() == 62);
  std::set<FeatureHash> different(of_move.span().begin(), of_move.span().end());
  different.insert(of_relation.span().begin(), of_relation.span().end());
  CHECK(different.size() == 120 + 62);
}

TEST_CASE("what the model's margins leave out changes next to nothing") {
  REQUIRE(model().margins.tag[0] < never_settled[0]);
  REQUIRE(model().margins.move[1] < model().margins.move[0]);
  std::size_t all = 0, tags_alike = 0, arcs_alike = 0;
  for (const char* sentence : sentences) {
    const std::vector<WordAtoms> words = words_of(sentence);
    std::vector<Xpos> quick, whole;
    tag_sentence(words, AnnotationStyle::news, model().tagger, model().margins.tag, quick);
    tag_sentence(words, AnnotationStyle::news, model().tagger, never_settled, whole);
    const auto quick_arcs =
        parse_sentence(words, whole, AnnotationStyle::news, model().moves, model().relations, model().margins);
    const auto whole_arcs =
        parse_sentence(words, whole, AnnotationStyle::news, model().moves, model().relations, Margins{});
    for (std::size_t i = 0; i < words.size(); ++i) {
      ++all;
      tags_alike += quick[i] == whole[i];
      arcs_alike += quick_arcs[i].head == whole_arcs[i].head && quick_arcs[i].relation == whole_arcs[i].relation;
    }
  }
  CHECK(all > 120);
  CHECK(tags_alike + 1 >= all);
  CHECK(arcs_alike + 4 >= all);
}
