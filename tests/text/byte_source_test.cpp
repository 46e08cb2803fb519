#include "tests/temporary_folder.h"
#include "text/byte_source.h"

#include <catch2/catch.hpp>

using namespace standpoint;
using namespace std::string_literals;

static std::string all(CharSource& chars) {
  std::string out;
  for (int c = chars.take(); c != CharSource::end; c = chars.take()) out += static_cast<char>(c);
  return out;
}

TEST_CASE("looking at the beginning consumes nothing") {
  TemporaryFolder folder;
  ByteSource source = ByteSource::open(folder.write("a.txt", "some text"));
  CHECK(source.beginning() == "some text");
  CHECK(source.read_all(100) == "some text");
}

TEST_CASE("a file longer than a block is read whole, and its characters one after the other") {
  TemporaryFolder folder;
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "line " + std::to_string(i) + "\n";
  const std::string path = folder.write("a.txt", text);
  ByteSource whole = ByteSource::open(path);
  CHECK(whole.beginning() == std::string_view(text).substr(0, 65536));
  CHECK(whole.read_all(text.size()) == text);
  ByteSource source = ByteSource::open(path);
  CharSource chars(source);
  CHECK(all(chars) == text);
  CHECK(chars.line() == 100001);
}

TEST_CASE("of a file that grows what was there when it was opened is read") {
  TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "some text");
  ByteSource source = ByteSource::open(path);
  ByteSource whole = ByteSource::open(path);
  CHECK(source.beginning() == "some text");
  CHECK_FALSE(source.has_grown());
  std::ofstream(path, std::ios::app) << " and more";
  CHECK(source.has_grown());
  CHECK(source.next_block() == "some text");
  CHECK(source.next_block().empty());
  CHECK(whole.read_all(100) == "some text");
  CHECK(ByteSource::open(path).read_all(100) == "some text and more");
  CHECK_FALSE(ByteSource::of_bytes("x", "x").has_grown());
  CHECK_FALSE(ByteSource::open("/proc/self/status").read_all(1 << 20).empty()); // its size is said to be 0
}

TEST_CASE("an input above the limit is an error that names the limit") {
  TemporaryFolder folder;
  ByteSource source = ByteSource::open(folder.write("a.txt", "some text"));
  CHECK_THROWS_WITH(source.read_all(8), Catch::EndsWith("a.txt: larger than an article may be (8 bytes)"));
}

TEST_CASE("a missing file and a folder are errors") {
  TemporaryFolder folder;
  CHECK_THROWS_WITH(ByteSource::open(folder.path + "/none.txt"), Catch::EndsWith("none.txt: no such file or folder"));
  CHECK_THROWS_WITH(ByteSource::open(folder.path), Catch::EndsWith(": a folder where a file should be"));
}

TEST_CASE("characters skip the byte order mark, and UTF-16 comes as UTF-8") {
  ByteSource marked = ByteSource::of_bytes("\xEF\xBB\xBF{}", "a");
  CharSource marked_chars(marked);
  CHECK(all(marked_chars) == "{}");
  ByteSource wide = ByteSource::of_bytes("\xFF\xFE{\0\xAC\x20}\0"s, "a");
  CharSource wide_chars(wide);
  CHECK(all(wide_chars) == "{\xE2\x82\xAC}");
  ByteSource again = ByteSource::of_bytes("\xFF\xFE{\0\xAC\x20}\0"s, "a");
  CHECK(utf8_beginning(again) == "{\xE2\x82\xAC}");
}

TEST_CASE("lines end with LF or CR LF, the last one with the input; a long one is skipped and said to be") {
  ByteSource source = ByteSource::of_bytes("a\r\n\nlonger than ten\nlast", "a");
  CharSource chars(source);
  std::string line;
  bool too_long = false;
  REQUIRE(chars.read_line(line, 10, too_long));
  CHECK(line == "a");
  REQUIRE(chars.read_line(line, 10, too_long));
  CHECK(line == "");
  REQUIRE(chars.read_line(line, 10, too_long));
  CHECK(too_long);
  CHECK(chars.line() == 4);
  REQUIRE(chars.read_line(line, 10, too_long));
  CHECK(line == "last");
  CHECK_FALSE(too_long);
  CHECK_FALSE(chars.read_line(line, 10, too_long));
}
