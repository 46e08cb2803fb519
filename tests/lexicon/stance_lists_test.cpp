#include "base/error.h"
#include "lexicon/date_lists.h"
#include "lexicon/stance_lists.h"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace standpoint;

static const char* const folder = STANDPOINT_SOURCE_DIR "/models/lexicon";

static StanceEntry cue(const StanceLists& lists, WordPart part, const std::string& word) {
  const StanceEntry* found = find(lists.cues[static_cast<std::size_t>(part)], word);
  return found == nullptr ? StanceEntry{} : *found;
}

TEST_CASE("words take positions, and others when negated") {
  const StanceLists lists = read_stance_lists(folder);
  CHECK(cue(lists, WordPart::verb, "urge").plain == Stance::advocates);
  CHECK(cue(lists, WordPart::verb, "support").plain == Stance::supports);
  CHECK(cue(lists, WordPart::verb, "support").negated == Stance::opposes);
  CHECK(cue(lists, WordPart::verb, "rule out").plain == Stance::refuses);
  CHECK(cue(lists, WordPart::verb, "say").plain == Stance::by_content);
  CHECK(cue(lists, WordPart::noun, "opposition").plain == Stance::opposes);
  CHECK(cue(lists, WordPart::verb, "photosynthesize").plain == Stance::none);
  CHECK(*find(lists.nominalizations, "denuclearize") == "denuclearization");
  CHECK(lists.turns.contains("abolish"));
  CHECK(lists.effects.contains("put at risk"));
  CHECK(lists.accusations.contains("accuse"));
  CHECK(lists.light_nouns.contains("step"));
}

static std::string error_with(const std::string& file, const std::string& line, bool dates = false) {
  const std::filesystem::path copy = std::filesystem::path(STANDPOINT_BINARY_DIR) / "stance_lists_test";
  std::filesystem::remove_all(copy);
  std::filesystem::copy(folder, copy);
  std::ofstream(copy / file, std::ios::app) << line << '\n';
  try {
    if (dates)
      read_date_lists(copy.string());
    else
      read_stance_lists(copy.string());
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_format);
    return error.message();
  }
  return "";
}

TEST_CASE("a line that cannot be right is an error that names the choices") {
  CHECK_THAT(error_with("stances.tsv", "cue\tverb\tlikes\tnone\tx"),
             Catch::StartsWith("\"likes\" is no position: advocates, supports"));
  CHECK_THAT(error_with("stances.tsv", "cue\tpronoun\tnone\tnone\tx"),
             Catch::Contains("verb, noun, adjective, adverb"));
  CHECK_THAT(error_with("stances.tsv", "title\tverb\tnone\tnone\tx"), Catch::Contains("cue, content or holder"));
  CHECK(error_with("stances.tsv", "cue\tverb\tsupports\topposes\turge") == "\"urge\" stands here twice");
  CHECK_THAT(
      error_with("topic_words.tsv", "heavy verb\tx"),
      Catch::Contains("turn, light verb, light noun, light adjective, empty noun, effect, accusation, time or period"));
  CHECK_THAT(error_with("dates.tsv", "weekday\t9\tblursday", true), Catch::Contains("is no kind of date word"));
  CHECK_THAT(error_with("dates.tsv", "unit\tmany\teons", true), Catch::Contains("\"many\" is no number"));
}
