// The learned recogniser with the model that ships.
#include "base/error.h"
#include "language/analyze.h"
#include "learned/model_parts.h"
#include "names/name_model.h"
#include "names/recognize_names.h"

#include <catch2/catch.hpp>

#include <string>

using namespace standpoint;

namespace {

const std::string lexicon = STANDPOINT_SOURCE_DIR "/models/lexicon";

struct Models {
  std::string folder = STANDPOINT_SOURCE_DIR "/models";
  std::shared_ptr<const LanguageModel> language = load_language_model(open_part(folder, "language"));
  std::shared_ptr<const NameModel> names = load_name_model(
      open_part(folder, "names"), language, NameIndex(read_actor_lists(lexicon), read_name_lists(lexicon)));
};
const Models& models() {
  static const Models loaded;
  return loaded;
}

// "Maria Lopez:person | Madrid:place"
std::string names_in(const std::string& text) {
  Document document;
  document.text = text;
  const Analysis analysis = analyze(document, *models().language);
  static constexpr const char* kinds[] = {"person", "organization", "place"};
  std::string joined;
  std::int32_t end = 0;
  for (const RecognizedName& name : recognize_names(text, analysis, *models().names)) {
    REQUIRE(name.first >= end);
    REQUIRE(name.last > name.first);
    REQUIRE(name.last <= static_cast<std::int32_t>(analysis.tokens.size()));
    end = name.last;
    const Token& first = analysis.tokens[static_cast<std::size_t>(name.first)];
    const Token& last = analysis.tokens[static_cast<std::size_t>(name.last - 1)];
    REQUIRE(first.sentence == last.sentence);
    if (!joined.empty()) joined += " | ";
    joined += std::string(slice(text, {first.span.begin, last.span.end})) + ":" + kinds[static_cast<int>(name.kind)];
  }
  return joined;
}

} // namespace

TEST_CASE("persons are found, without their offices; an abbreviated honorific may be part of the name") {
  CHECK(names_in("Prime Minister Helen Carter met Senator Robert Mills.") ==
        "Helen Carter:person | Robert Mills:person");
  const std::string found = names_in("The plan failed, Mr. Whitfield said.");
  CHECK((found == "Whitfield:person" || found == "Mr. Whitfield:person"));
}

TEST_CASE("a person's name goes on over a hyphen, also in lower case") {
  CHECK(names_in("The talks failed, said Prime Minister Ali Abdel-rahim.") == "Ali Abdel-rahim:person");
  CHECK(names_in("An Iran-backed group and Anna Berg-led voters left.").find("-") == std::string::npos);
}

TEST_CASE("places are found, adjectives of peoples are no names") {
  CHECK(names_in("The French minister flew from Paris to Nairobi.") == "Paris:place | Nairobi:place");
}

TEST_CASE("organisations are found with the words that lie inside them") {
  CHECK(names_in("A lawyer from the Department of Justice joined the World Bank in June.") ==
        "Department of Justice:organization | World Bank:organization");
}

TEST_CASE("one word is of one kind throughout an article: the full name tells what the short one is") {
  const std::string found = names_in("Jordan praised the vote. Michael Jordan said the club would play. "
                                     "Mr. Jordan had led it for years, and Jordan will go on.");
  CHECK(found.find("Jordan:place") == std::string::npos);
  CHECK(found.find("Jordan:organization") == std::string::npos);
  CHECK(found.find("Michael Jordan:person") != std::string::npos);
}

TEST_CASE("a text without capitals has names too") {
  CHECK(names_in("we are flying from london to san francisco next week.").find("san francisco:place") !=
        std::string::npos);
}

TEST_CASE("words at the beginning of sentences and days are no names") {
  CHECK(names_in("Yesterday the talks failed. However, they resume on Monday. Nobody was hurt.").empty());
}

TEST_CASE("texts without words, and broken ones, give no names and no fault") {
  CHECK(names_in("").empty());
  CHECK(names_in(" \n\n\t ").empty());
  names_in("--- !!! ((( ... ))) \"\"\" ''' A A A A A A A A A A - - - & & &");
  names_in(std::string(5000, 'X') + " said " + std::string(300, '\'') + " Of Of Of the the the Of.");
  std::string run;
  for (int i = 0; i < 2000; ++i) run += "Alpha ";
  names_in(run);
}

TEST_CASE("a section that is no table of names is a bad model") {
  const NameIndex index(read_actor_lists(lexicon), read_name_lists(lexicon));
  alignas(64) static const std::byte bytes[192] = {};
  for (const std::size_t size : {std::size_t{0}, std::size_t{100}, std::size_t{192}}) {
    try {
      NameModel(std::span(bytes, size), Clusters(), index, nullptr);
      FAIL("no error for a section of " << size << " bytes");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_model);
      CHECK(error.message() == "it is no table");
    }
  }
}
