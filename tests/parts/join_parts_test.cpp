#include "base/error.h"
#include "parts/join_parts.h"
#include "tests/temporary_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace standpoint;

namespace {

// Every fifth article repeats another, every seventh has no statement, every eleventh failed.
ArticleResult article(int number) {
  ArticleResult made{.doc = "doc " + std::to_string(number),
                     .model = "model",
                     .date = number % 3 == 0 ? "" : "2024-01-0" + std::to_string(1 + number % 9),
                     .error = number % 11 == 0 ? "seems to be French" : "",
                     .sketch = {},
                     .statements = {}};
  if (!made.error.empty()) return made;
  const auto text = static_cast<std::uint32_t>(number % 5 == 0 ? 0 : number);
  for (std::uint32_t i = 0; i < 40; ++i) made.sketch.sample.push_back(text * 1000 + i * 7 + 1);
  made.sketch.shingles = 40;
  if (number % 7 == 0) return made;
  Statement s;
  s.doc = made.doc;
  s.actor.name = "Roe \"the\" Nightingale\n\xF0\x9F\x98\x80";
  s.topic = "toll";
  s.position = Position::opposes;
  s.polarity = -1;
  s.confidence = 0.123;
  s.attribution_confidence = 0.5;
  s.evidence = {{1, 5}};
  made.statements = {s, s};
  return made;
}

std::vector<std::string> lines(int count) {
  std::vector<std::string> all;
  for (int i = 0; i < count; ++i) all.push_back(to_json_line(article(i)));
  return all;
}

std::string join(const std::vector<std::string>& files) {
  std::string out;
  join_parts(files, [&](const ArticleResult& result) { out += to_json_line(result); });
  return out;
}

std::vector<std::string> split(const TemporaryFolder& folder, std::vector<std::string> all, std::size_t parts,
                               std::mt19937& random) {
  std::shuffle(all.begin(), all.end(), random);
  std::vector<std::string> texts(parts);
  for (const std::string& line : all) texts[random() % parts] += line;
  std::vector<std::string> files;
  for (std::size_t i = 0; i < parts; ++i)
    files.push_back(folder.write(std::to_string(parts) + "/" + std::to_string(i), texts[i]));
  return files;
}

std::string refusal(const std::vector<std::string>& files) {
  try {
    join(files);
  } catch (const Error& error) {
    return error.what();
  }
  return "";
}

} // namespace

TEST_CASE("an article's line gives back what was written") {
  ArticleResult made = article(1);
  made.read_words = 600;
  const std::string line = to_json_line(made);
  CHECK(to_json_line(read_article_result(line)) == line);
  const ArticleResult read = read_article_result(line);
  CHECK(read.sketch.sample == made.sketch.sample);
  CHECK(read.statements.size() == 2);
  CHECK(read.read_words == 600);
}

TEST_CASE("a line that no extraction has written is refused with what is wrong") {
  const auto why = [](const std::string& line) {
    try {
      read_article_result(line);
    } catch (const Error& error) {
      return error.message();
    }
    return std::string();
  };
  CHECK(why("[") == "not JSON: Invalid value. (column 2)");
  CHECK(why("{}") == "\"doc\" is missing: not a line that extract --per-article has written");
  CHECK(why(R"({"doc":"a","model":"m","statements":[]})") ==
        "\"sketch\" is missing: not a line that extract --per-article has written");
  CHECK(why(R"({"doc":"a","model":"m","sketch":{"shingles":3,"sample":"5 0"},"statements":[]})") ==
        "the sample of \"sketch\" is damaged");
  CHECK(why(R"({"doc":"a","model":"m","sketch":{"shingles":1,"sample":"5 3"},"statements":[]})") ==
        "the sample of \"sketch\" is damaged");
  std::string other = to_json_line(article(1));
  other.replace(other.find("doc 1"), 5, "doc 2");
  CHECK(why(other) == "a statement of \"doc 1\" in the line of \"doc 2\"");
}

TEST_CASE("any split of 5,000 articles, in any order and with parts given twice, joins to the same bytes") {
  const TemporaryFolder folder;
  std::mt19937 random(1);
  const std::vector<std::string> all = lines(5000);
  std::string together;
  for (const std::string& line : all) together += line;
  const std::string whole = join({folder.write("whole", together)});
  CHECK(whole.find("\"repeat_of\":\"doc 10\"") != std::string::npos);
  CHECK(std::count(whole.begin(), whole.end(), '\n') == 5000);
  for (const std::size_t parts : {1, 2, 7, 100}) {
    std::vector<std::string> files = split(folder, all, parts, random);
    files.push_back(files[random() % parts]);
    std::shuffle(files.begin(), files.end(), random);
    CHECK(join(files) == whole);
  }
}

TEST_CASE("parts that were joined before join to the same bytes") {
  const TemporaryFolder folder;
  std::mt19937 random(2);
  const std::vector<std::string> files = split(folder, lines(300), 3, random);
  const std::string left = folder.write("left", join({files[0], files[1]}));
  const std::string right = folder.write("right", join({files[1], files[2]}));
  const std::string whole = join(files);
  CHECK(join({left, files[2]}) == whole);
  CHECK(join({files[0], right}) == whole);
  CHECK(join({right, left}) == whole);
}

TEST_CASE("an article that failed gives way to itself tried again, in whatever order") {
  const TemporaryFolder folder;
  ArticleResult failed = article(1);
  failed.error = "out of memory";
  failed.statements.clear();
  failed.sketch = {};
  const std::string bad = folder.write("bad", to_json_line(failed));
  const std::string good = folder.write("good", to_json_line(article(1)));
  CHECK(join({bad, good}) == to_json_line(article(1)));
  CHECK(join({good, bad}) == to_json_line(article(1)));
}

TEST_CASE("parts of two models, articles of one name and lines cut short are refused, with their place") {
  const TemporaryFolder folder;
  const std::string part = folder.write("part", to_json_line(article(1)));
  ArticleResult other = article(2);
  other.model = "another";
  const std::string of_other = folder.write("other", to_json_line(other));
  CHECK(refusal({part, of_other}) ==
        of_other + ":1: made by another, but " + part +
            " by model; extract all parts with one program, one model and the same options");
  other = article(1);
  other.statements.pop_back();
  const std::string namesake = folder.write("namesake", "\n" + to_json_line(other));
  CHECK(refusal({part, namesake}) ==
        namesake + ":2: \"doc 1\" is in " + part +
            ", line 1, too, with other statements; each article needs a name of its own (\"id\" of its record)");
  const std::string cut = folder.write("cut", to_json_line(article(1)).substr(0, 300));
  CHECK(refusal({cut}) ==
        cut + ":1: cut short, as its last line has no end; extract this part again, or take the line out");
  CHECK(refusal({folder.path + "/none"}) == folder.path + "/none: cannot be read");
}
