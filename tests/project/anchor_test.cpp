#include "project/anchor.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

// Of the only place where the words stand.
Anchor anchor_of(const std::string& text, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(text.find(words));
  return make_anchor(text, {{at, at + static_cast<std::uint32_t>(words.size())}});
}

const std::string article =
    "The harbour must stay open, said Mayor Ilse Brandt on Monday. Nobody else spoke at the meeting. "
    "Brandt added that the ferry should not be sold to anyone.";

} // namespace

TEST_CASE("words are found again where only white space and quotation marks differ") {
  const Anchor anchor = anchor_of(article, "The harbour must stay open");
  std::string printed =
      "\xE2\x80\x9CThe  harbour\nmust stay open\xE2\x80\x9D, said Mayor Ilse Brandt on Monday. Nobody spoke.";
  const FoundAnchor found = find_anchor(printed, anchor);
  CHECK(found.how == Anchored::same);
  CHECK(found.evidence == CodePointSpans{{1, 28}});
}

TEST_CASE("a new lead before them moves nothing but their place") {
  const Anchor anchor = anchor_of(article, "Brandt added that the ferry should not be sold");
  const FoundAnchor found = find_anchor("A lead of the agency. " + article, anchor);
  CHECK(found.how == Anchored::same);
  CHECK(found.evidence.front().begin == anchor.at + 22);
}

TEST_CASE("the same words between others have moved, and changed or cut ones are lost") {
  const Anchor anchor = anchor_of(article, "the ferry should not be sold");
  CHECK(find_anchor("Elsewhere it was said that the ferry should not be sold in any case.", anchor).how ==
        Anchored::moved);
  CHECK(find_anchor("Brandt added that the ferry should never be sold to anyone.", anchor).how == Anchored::lost);
  CHECK(find_anchor("", anchor).how == Anchored::lost);
}

TEST_CASE("a sentence that stands twice is the one at its place, and moved when the place is gone") {
  const std::string sentence = "We will not pay for the bridge, said the county council in its letter to the state. ";
  const std::string twice = sentence + sentence + sentence;
  const auto second = static_cast<std::uint32_t>(sentence.size());
  const Anchor anchor = make_anchor(twice, {{second, second + 30}});
  const FoundAnchor found = find_anchor(twice, anchor);
  CHECK(found.how == Anchored::same);
  CHECK(found.evidence == CodePointSpans{{second, second + 30}});
  CHECK(find_anchor("Another beginning. " + twice + sentence, anchor).how == Anchored::moved);
}

TEST_CASE("spans count code points and come back in pieces") {
  const std::string text = "\xF0\x9F\x98\x80 We want the park, if it is free, and the pool.";
  const Anchor anchor = make_anchor(text, {{2, 18}, {35, 47}});
  CHECK(anchor.quote == "We want the park, if it is free, and the pool");
  const FoundAnchor found =
      find_anchor("\xF0\x9F\x98\x80\xF0\x9F\x98\x80 We want the park, if it is free, and the pool.", anchor);
  CHECK(found.evidence == CodePointSpans{{3, 19}, {36, 48}});
  CHECK(make_anchor(text, {{40, 99}}) == Anchor{}); // not of this text
}
