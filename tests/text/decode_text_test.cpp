#include "text/decode_text.h"

#include <catch2/catch.hpp>

using namespace standpoint;
using namespace std::string_literals;

static std::string decode(std::string bytes) {
  return decode_text(std::move(bytes), {.file = "a.txt"});
}

static std::string utf16(std::u16string_view s, bool big_endian, bool mark) {
  std::string out;
  const auto put = [&](char16_t unit) {
    const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  if (mark) put(0xFEFF);
  for (char16_t unit : s) put(unit);
  return out;
}

TEST_CASE("valid UTF-8 comes through as it is, CR LF included") {
  for (const std::string text : {"", "plain\r\ntext\n", "caf\xC3\xA9 \xE2\x80\x9Cquote\xE2\x80\x9D \xF0\x9F\x98\x80"})
    CHECK(decode(text) == text);
}

TEST_CASE("a byte order mark of UTF-8 stays and counts, as Python's utf-8 keeps it") {
  CHECK(decode("\xEF\xBB\xBFtext") == "\xEF\xBB\xBFtext");
}

TEST_CASE("UTF-16 with a byte order mark is read in both byte orders, and the mark does not count") {
  const std::u16string text = u"The \u201Cplan\u201D costs \u20AC5 \U0001F600.\r\n";
  const std::string expected = "The \xE2\x80\x9Cplan\xE2\x80\x9D costs \xE2\x82\xAC"
                               "5 \xF0\x9F\x98\x80.\r\n";
  CHECK(decode(utf16(text, false, true)) == expected);
  CHECK(decode(utf16(text, true, true)) == expected);
}

TEST_CASE("UTF-16 without a byte order mark is recognized by its zero bytes") {
  const std::u16string text = u"SEOUL \u2014 The minister said \u201Cno\u201D to the plan on Monday.";
  const std::string expected = "SEOUL \xE2\x80\x94 The minister said \xE2\x80\x9Cno\xE2\x80\x9D to the plan on Monday.";
  CHECK(decode(utf16(text, false, false)) == expected);
  CHECK(decode(utf16(text, true, false)) == expected);
}

TEST_CASE("UTF-16 that breaks off gives one U+FFFD for what is broken") {
  CHECK(decode(utf16(u"The plan", false, true) + "x") == "The plan\xEF\xBF\xBD");
  CHECK(decode(utf16(std::u16string(u"The plan ") + char16_t(0xD83D), false, true)) == "The plan \xEF\xBF\xBD");
  CHECK(decode(utf16(std::u16string(u"a") + char16_t(0xDE00) + u"b the plan is good", true, true)) ==
        "a\xEF\xBF\xBD"
        "b the plan is good");
}

TEST_CASE("bytes that are no UTF-8 are Windows-1252, its undefined bytes U+FFFD") {
  CHECK(decode("\x93No\x94, the caf\xE9 owner\x92s view \x97 \x80"
               "5") == "\xE2\x80\x9CNo\xE2\x80\x9D, the caf\xC3\xA9 owner\xE2\x80\x99s view \xE2\x80\x94 \xE2\x82\xAC"
                       "5");
  CHECK(decode("caf\xE9") == "caf\xC3\xA9");
  CHECK(decode("\x81 caf\xE9") == "\xEF\xBF\xBD caf\xC3\xA9");
}

TEST_CASE("UTF-8 with a few broken bytes stays UTF-8: one U+FFFD for each maximal broken sequence, as in Python") {
  const std::string good = "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 ";
  const std::string bad = "\xEF\xBF\xBD";
  CHECK(decode(good + "\xE2\x82 x") == good + bad + " x");                           // a sequence cut short
  CHECK(decode(good + "\xFF\xFE x") == good + bad + bad + " x");                     // bytes that never occur
  CHECK(decode(good + "\xED\xA0\x80 x") == good + bad + bad + bad + " x");           // a surrogate
  CHECK(decode(good + "\xF0\x9F\x98") == good + bad);                                // the end of the file
  CHECK(decode(good + "\xC0\xAF x") == good + bad + bad + " x");                     // an overlong form
  CHECK(decode(good + "\xF4\x90\x80\x80 x") == good + bad + bad + bad + bad + " x"); // above U+10FFFF
}

TEST_CASE("a text that is cut inside its only character above 127 is UTF-8") {
  CHECK(decode("he said \xE2\x80") == "he said \xEF\xBF\xBD");
}

TEST_CASE("what is not text says what it seems to be and what to do") {
  struct Case {
    std::string bytes, message;
  };
  for (const Case& c :
       {Case{"%PDF-1.4 abc", "a PDF file; save it as text first"},
        Case{"PK\x03\x04....", "a ZIP archive or an office document"}, Case{"\x89PNG\r\n", "a picture (PNG)"},
        Case{"\x1F\x8B\x08", "a gzip file; unpack it first"}, Case{"{\\rtf1 text}", "a rich text document"},
        Case{"\xFF\xFE\0\0a\0\0\0"s, "text in UTF-32; convert it to UTF-8 first"},
        Case{"text\0text"s, "a binary file (it has zero bytes)"},
        Case{"\1\2\3\4\5text", "a binary file (it is full of control characters)"}}) {
    try {
      decode(c.bytes);
      FAIL("no error for " + c.message);
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_encoding);
      CHECK_THAT(error.what(), Catch::StartsWith("a.txt: not a text: seems to be " + c.message));
    }
  }
}

TEST_CASE("a text with single escape characters or form feeds is a text") {
  const std::string text = "The minister\x1B said so.\f Then a long line of words follows, and another one.";
  CHECK(decode(text) == text);
}

TEST_CASE("a field is decoded for itself and may hold zero characters") {
  CHECK(decode_field("a\0b"s) == "a\0b"s);
  CHECK(decode_field("caf\xE9") == "caf\xC3\xA9");
  CHECK(decode_field("") == "");
}

TEST_CASE("UTF-16 in pieces of any size gives the same text as in one piece") {
  const std::string bytes = utf16(u"A \u20AC \U0001F600 z", true, true);
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    Utf16Decoder decoder(Encoding::utf16_be);
    std::string out;
    for (std::size_t i = 0; i < bytes.size(); i += size) decoder.decode(std::string_view(bytes).substr(i, size), out);
    decoder.finish(out);
    CHECK(out == "A \xE2\x82\xAC \xF0\x9F\x98\x80 z");
  }
}
