// The learned attribution with the model that ships.
#include "attribution/attribute.h"
#include "shipped_models.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

using namespace standpoint;

namespace {

struct Found {
  std::string source, cue, content;
  Quote quote;
  std::int32_t outer;
  double confidence;
};

std::string words(const std::string& text, const Spans& spans) {
  std::string joined;
  for (const Span span : spans) {
    if (!joined.empty()) joined += " / ";
    joined += slice(text, span);
  }
  return joined;
}

std::vector<Found> attributions_of(const std::string& text) {
  Document document;
  document.text = text;
  const Article article = read_article(document, *models().language);
  std::vector<Found> found;
  for (const Attribution& a : attribute(article, *models().attribution)) {
    for (const Spans* spans : {&a.source, &a.cue, &a.content})
      for (const Span span : *spans) REQUIRE((span.begin < span.end && span.end <= text.size()));
    found.push_back(
        {words(text, a.source), words(text, a.cue), words(text, a.content), a.quote, a.outer, a.confidence});
  }
  return found;
}

} // namespace

TEST_CASE("indirect speech: source, cue, and the clause with its that") {
  const auto found = attributions_of("The mayor of Port Ellery said that the toll would hurt families.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].source == "The mayor of Port Ellery");
  CHECK(found[0].cue == "said");
  CHECK(found[0].content == "that the toll would hurt families");
  CHECK(found[0].quote == Quote::indirect);
  CHECK(found[0].confidence > 0.8);
}

TEST_CASE("direct speech around its cue is one content, with its quotation marks") {
  const auto found = attributions_of("\"The toll is unfair,\" Marsh said, \"and the council knows it.\"");
  REQUIRE(found.size() == 1);
  CHECK(found[0].source == "Marsh");
  CHECK(found[0].content.find("The toll is unfair") != std::string::npos);
  CHECK(found[0].content.find("and the council knows it") != std::string::npos);
  CHECK(found[0].quote == Quote::direct);
}

TEST_CASE("a quotation that goes on in the next sentence belongs to the same cue") {
  const auto found = attributions_of("\"The toll is unfair,\" Marsh said. \"It hits nurses. It must go.\"");
  REQUIRE(found.size() == 1);
  CHECK(found[0].content.find("It must go") != std::string::npos);
}

TEST_CASE("a quotation ends where somebody else is said to speak, also where marks are left out") {
  // As the BBC writes: each sentence of a quotation opens with a mark, the last one closes.
  const std::vector<Found> found = attributions_of("Prime Minister Ada Roe said: \"Paul has been a trusted friend for "
                                                   "many years. \"He has agreed to serve the people "
                                                   "of Carrow in the south.\" Chancellor Ben Doe said: \"Over the past "
                                                   "years his work has been exceptional. \"I look "
                                                   "forward to working with him on this agenda.\"");
  for (const Found& f : found) {
    CAPTURE(f.source, f.content);
    if (f.source == "Prime Minister Ada Roe") CHECK(f.content.find("exceptional") == std::string::npos);
    if (f.source == "Chancellor Ben Doe") CHECK(f.outer < 0);
  }
  CHECK(std::ranges::count(found, "Chancellor Ben Doe", &Found::source) == 1);
}

TEST_CASE("according to: the rest of the sentence is the content") {
  const auto found = attributions_of("Traffic fell by a third, according to the city's report.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].source == "the city's report");
  CHECK(found[0].content == "Traffic fell by a third");
}

TEST_CASE("content does not end before the infinitive of its cue") {
  const auto found =
      attributions_of("WASHINGTON -- Former Prime Minister Lee Nak-yon called on the United States and North "
                      "Korea on Tuesday to take simultaneous steps toward denuclearization.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].cue == "called on");
  CHECK(found[0].content ==
        "the United States and North Korea on Tuesday to take simultaneous steps toward denuclearization");
}

TEST_CASE("an attribution within another one's content knows its outer one") {
  const auto found = attributions_of("Lee said that Kim had declared that the North would never give up its weapons.");
  REQUIRE(found.size() == 2);
  CHECK(found[0].source == "Lee");
  CHECK(found[0].outer == -1);
  CHECK(found[1].source == "Kim");
  CHECK(found[1].outer == 0);
}

TEST_CASE("plain narration has no attributions, and neither has nothing") {
  CHECK(attributions_of("The ferry left the harbor at noon and reached the island two hours later.").empty());
  CHECK(attributions_of("").empty());
  CHECK(attributions_of("\"\" \" ( ) --").empty());
}
