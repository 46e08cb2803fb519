// Any bytes: decoding gives valid UTF-8 or an Error, the layout's spans lie within the text, in order, at characters.
#include "fuzz.h"
#include "text/decode_text.h"
#include "text/find_layout.h"
#include "text/parse_date.h"

using namespace standpoint;

static void check(std::string_view bytes) {
  std::string text;
  try {
    text = decode_text(std::string(bytes), {.file = "fuzz"});
  } catch (const Error& error) {
    require(error.code() == ErrorCode::bad_encoding, "decoding knows one error");
    text = decode_field(std::string(bytes));
  }
  require(is_utf8(text), "a decoded text is valid UTF-8");
  require(decode_field(text) == text, "decoding what is UTF-8 changes nothing");

  const Layout layout = find_layout(text, {.file_name = text.substr(0, 40), .title = "", .date = ""});
  std::uint32_t last = 0;
  const auto at_character = [&text](std::uint32_t i) {
    return i <= text.size() && (i == text.size() || (static_cast<std::uint8_t>(text[i]) & 0xC0) != 0x80);
  };
  for (Span span : layout.furniture) {
    require(span.begin >= last && span.begin < span.end && span.end <= text.size(),
            "furniture is sorted and not empty");
    require(at_character(span.begin) && at_character(span.end), "furniture is cut between characters");
    require(!span.overlaps(layout.title_span), "a title is no furniture");
    last = span.end;
  }
  require(layout.title_span.end <= text.size() && at_character(layout.title_span.begin) &&
              at_character(layout.title_span.end),
          "a title lies within the text");
  require(layout.title.empty() == layout.title_span.empty(), "a title has its span");
  require(layout.date.empty() || is_iso_day(layout.date), "a date is a day");
  for (const std::string* field :
       {&layout.title, &layout.author, &layout.outlet, &layout.place, &layout.agency, &layout.url})
    require(is_utf8(*field) && field->find('\n') == std::string::npos, "metadata are one line of UTF-8");
}

#ifdef STANDPOINT_LIBFUZZER
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check({reinterpret_cast<const char*>(data), size});
  return 0;
}
#else
#include <catch2/catch.hpp>

TEST_CASE("any bytes give valid UTF-8 and a layout within it, or an error") {
  using namespace std::string_literals;
  const std::vector<std::string> seeds = {
      " date 2023-02-22 By Byun Duk-kun\n\nWASHINGTON, Feb. 21 (Yonhap) -- The minister said the talks had failed.\n",
      "\xEF\xBB\xBF"
      "Title: Talks fail\r\nBy Jane Roe | Published: 3 March 2024 | https://example.org\r\n\r\nS\xC3\x83O PAULO, "
      "Brazil "
      "(AP) \xE2\x80\x94 The minister said \xE2\x80\x9Cno\xE2\x80\x9D.\r\n\r\n(Reporting by Jane Roe; Editing by Max "
      "Moe)\r\n",
      "# Talks fail\n\nUpdated at 8:50 p.m. EDT\n\xC2\xA9 2023 Courier\n\nFollow Jane Roe on Twitter @roe\n",
      "\xFF\xFET\0h\0e\0 \0p\0l\0a\0n\0.\0\n\0=\xD8\0\xDE"s,
      "\x93No\x94, the caf\xE9 owner\x92s view \x97 \x80"
      "5",
      "%PDF-1.4",
      "GAZA CITY , Gaza, 1 Jan (Ma'an) - \n\n\n",
      "2023-02-30 20230230 1/2/2023 Sept. 31, 99999"};
  Random random(1);
  for (int i = 0; i < 20000; ++i) {
    const std::string bytes = mutate(seeds, random);
    try {
      check(bytes);
    } catch (const char* what) {
      FAIL(what << " in: " << bytes);
    }
  }
}
#endif
