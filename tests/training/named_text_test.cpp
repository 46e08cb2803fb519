#include "language/analyze.h"
#include "learned/model_parts.h"
#include "named_text.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace standpoint;

namespace {

struct Read {
  std::vector<NamedText> texts;
  std::vector<std::string> errors;
};

Read read(const std::string& lines, const NamedReading& how) {
  static const auto model = load_language_model(open_part(STANDPOINT_SOURCE_DIR "/models", "language"));
  TemporaryFolder folder;
  const std::string path = folder.write("names.txt", lines);
  Read result;
  result.texts = read_named_text(path, how, *model, [&](const Error& error) {
    const std::string what = error.what();
    result.errors.push_back(what.substr(what.rfind('/') + 1));
  });
  return result;
}

std::vector<std::string> names(const NamedText& text) {
  std::vector<std::string> found;
  for (const RecognizedName& name : text.names) {
    const auto& tokens = text.analysis.tokens;
    found.emplace_back(slice(text.text, {tokens[static_cast<std::size_t>(name.first)].span.begin,
                                         tokens[static_cast<std::size_t>(name.last - 1)].span.end}));
  }
  return found;
}

} // namespace

TEST_CASE("columns: B begins a name of its own, other kinds are no names, DOCSTART begins an article") {
  const Read result =
      read("Anna B-PER\nBerg I-PER\nPaul B-PER\nleft O\nOscar I-MISC\n\n-DOCSTART- O\n\nRome I-LOC\n", {});
  CHECK(result.errors.empty());
  REQUIRE(result.texts.size() == 2);
  CHECK(names(result.texts[0]) == std::vector<std::string>{"Anna Berg", "Paul"});
  CHECK(names(result.texts[1]) == std::vector<std::string>{"Rome"});
}

TEST_CASE("a word that the engine cuts stays one name") {
  const Read result = read("Anne\tB-person\nMarie-Claire\tI-person\nspoke\tO\n", {});
  REQUIRE(result.texts.size() == 1);
  CHECK(names(result.texts[0]) == std::vector<std::string>{"Anne Marie-Claire"});
  CHECK(result.texts[0].analysis.tokens.size() == 5);
}

TEST_CASE("numbered words and CoNLL-U give the same names") {
  const std::string row = "\t_\t_\t_\t_\t0\troot\t_\t";
  for (const Read& result :
       {read("# newdoc id = a\n1\tNATO\tB-ORG\t-\t-\n2\tmet\tO\t-\t-\n\n", {.format = NamedFormat::number_word}),
        read("# newdoc id = a\n1\tNATO" + row + "B=0|NER=ORGANIZATION\n2\tmet" + row + "B=5\n\n",
             {.format = NamedFormat::conllu})}) {
    CHECK(result.errors.empty());
    REQUIRE(result.texts.size() == 1);
    CHECK(names(result.texts[0]) == std::vector<std::string>{"NATO"});
    CHECK(result.texts[0].names[0].kind == NameKind::organization);
  }
}

TEST_CASE("of corpora that mark noun phrases too, only capitalised names are kept, without their article") {
  const Read result = read("the B-Organisation\nIraqi I-Organisation\nArmy I-Organisation\nand O\ninsurgents "
                           "B-Organisation\n",
                           {.only_capitalized = true});
  REQUIRE(result.texts.size() == 1);
  CHECK(names(result.texts[0]) == std::vector<std::string>{"Iraqi Army"});
}

TEST_CASE("bad lines are reported with file and line, and only their sentence is skipped") {
  const Read result = read("Anna\n\nPaul X-PER\nsaid O\n\nRome I-LOC\n", {});
  REQUIRE(result.errors.size() == 2);
  CHECK(result.errors[0].find("names.txt:1") != std::string::npos);
  CHECK(result.errors[0].find("a word without a label") != std::string::npos);
  CHECK(result.errors[1].find("names.txt:3") != std::string::npos);
  CHECK(result.errors[1].find("\"X-PER\" is no label: O, B-KIND or I-KIND") != std::string::npos);
  REQUIRE(result.texts.size() == 1);
  CHECK(names(result.texts[0]) == std::vector<std::string>{"Rome"});
}

TEST_CASE("a corpus that is not there is an error that names it") {
  const auto model = load_language_model(open_part(STANDPOINT_SOURCE_DIR "/models", "language"));
  CHECK_THROWS_WITH(read_named_text("/no/such.conll", {}, *model, [](const Error&) {}),
                    Catch::Contains("/no/such.conll"));
}
