#include "base/utf8.h"

#include <catch2/catch.hpp>

#include <string>

using namespace standpoint;

TEST_CASE("UTF-8 is what Unicode calls well formed") {
  for (const char* text :
       {"", "plain words, longer than eight bytes", "Élysée", "€", "\xF0\x9F\x98\x80 smile", "\xEF\xBF\xBD"})
    CHECK(is_utf8(text));
  CHECK(is_utf8(std::string("a\0b", 3)));
  for (const char* text : {"\x80", "\xC0\xAF", "\xC3", "caf\xE9 au lait", "\xE0\x80\x80", "\xED\xA0\x80",
                           "\xF4\x90\x80\x80", "\xF5", "12345678\xFF", "\xE2\x82"})
    CHECK_FALSE(is_utf8(text));
}

TEST_CASE("a broken sequence is as long as its beginning could have been right") {
  const auto length = [](std::string_view text) { return utf8_sequence_at(text, 0).length; };
  CHECK(length("\xE2\x82x") == 2);
  CHECK(length("\xE0\x80\x80") == 1); // no character begins so
  CHECK(length("\xF0\x9F\x98") == 3);
  CHECK(utf8_sequence_at("a€", 1).length == 3);
  CHECK(utf8_sequence_at("a€", 1).valid);
}

TEST_CASE("what is not ASCII is found at any place") {
  for (std::size_t at = 0; at < 20; ++at) {
    std::string text(20, 'a');
    text[at] = '\xC3';
    CHECK(skip_ascii(text, 0) == at);
    CHECK(skip_ascii(text, at + 1) == text.size());
  }
}
