#include "language/tokenize.h"
#include "orthography_of.h"

#include <catch2/catch.hpp>

#include <random>

using namespace standpoint;

static std::vector<Span> spans_of(std::string_view text) {
  std::vector<Span> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, shipped_orthography(), tokens);
  return tokens;
}

// The tokens with a blank between them.
static std::string words(std::string_view text) {
  std::string joined;
  for (Span token : spans_of(text)) joined.append(joined.empty() ? "" : " ").append(slice(text, token));
  return joined;
}

TEST_CASE("contractions and possessives are split at their clitic") {
  const auto c = GENERATE(table<const char*, const char*>({
      {"I don't know", "I do n't know"},
      {"They can't and won't", "They ca n't and wo n't"},
      {"He’s here, isn’t he", "He ’s here , is n’t he"},
      {"I'd've gone", "I 'd 've gone"},
      {"Bush's plan", "Bush 's plan"},
      {"the voters' will", "the voters ' will"},
      {"DON'T PANIC", "DO N'T PANIC"},
      {"\"Today\"'s host", "\" Today \" 's host"},
      {"O'Neill and Qa'ida", "O'Neill and Qa'ida"},
      {"in the '90s, the 1990's", "in the '90s , the 1990's"},
      {"get 'em", "get 'em"},
      {"we cannot, I'm gonna", "we can not , I 'm gon na"},
      {"'Never,' he said", "' Never , ' he said"},
      {"n't", "n't"},
  }));
  CHECK(words(std::get<0>(c)) == std::get<1>(c));
}

TEST_CASE("an abbreviation keeps its period, but the sentence's last period stands alone") {
  const auto c = GENERATE(table<const char*, const char*>({
      {"Mr. Lee met Sen. Warren", "Mr. Lee met Sen. Warren"},
      {"the U.S. Senate", "the U.S. Senate"},
      {"in the U.S.", "in the U.S ."},
      {"(in the U.S.)", "( in the U.S . )"},
      {"George W. Bush", "George W. Bush"},
      {"at 5 p.m. on Monday", "at 5 p.m. on Monday"},
      {"at 5p.m. on", "at 5 p.m. on"},
      {"Brown v. Board", "Brown v. Board"},
      {"Acme Inc. said", "Acme Inc. said"},
      {"No. 5 of no. 6", "No. 5 of no. 6"},
      {"I say no. He", "I say no . He"},
      {"(D-Mass.), who", "( D - Mass. ) , who"},
      {"He left.", "He left ."},
      {"\"He left.\"", "\" He left . \""},
      {"Well...", "Well ..."},
      {"he said.The next", "he said . The next"},
  }));
  CHECK(words(std::get<0>(c)) == std::get<1>(c));
}

TEST_CASE("hyphens and slashes split but after prefixes and in numbers") {
  const auto c = GENERATE(table<const char*, const char*>({
      {"a 10-year-old boy", "a 10 - year - old boy"},
      {"so-called U.S.-led", "so - called U.S. - led"},
      {"anti-war e-mail", "anti-war e-mail"},
      {"Lee Nak-yon met Tsai Ing-wen", "Lee Nak-yon met Tsai Ing-wen"},
      {"a Seoul-based sun-in Jong-based", "a Seoul - based sun - in Jong - based"},
      {"non-profit-based", "non-profit - based"},
      {"Jean-Claude", "Jean - Claude"},
      {"2008-2009 and 3-4", "2008 - 2009 and 3 - 4"},
      {"call 555-0100 or 713-853-3989", "call 555-0100 or 713-853-3989"},
      {"F-16s", "F - 16s"},
      {"and/or, 9/11, n/a", "and / or , 9/11 , n/a"},
      {"yes -- or no—or maybe–not", "yes -- or no — or maybe – not"},
      {"Pan- and", "Pan - and"},
      {"-5 and -x", "-5 and - x"},
  }));
  CHECK(words(std::get<0>(c)) == std::get<1>(c));
}

TEST_CASE("numbers stay whole, their currency and unit are tokens") {
  const auto c = GENERATE(table<const char*, const char*>({
      {"$5 and US$1,000.50", "$ 5 and US$ 1,000.50"},
      {"£3m, €2.5bn", "£ 3 m , € 2.5 bn"},
      {"5% of 5km at 10pm", "5 % of 5 km at 10 pm"},
      {"the 2nd in the 1990s", "the 2nd in the 1990s"},
      {"at 7:30, .5", "at 7:30 , .5"},
      {"1,2,3", "1 , 2 , 3"},
      {"AT&T's C-3PO", "AT&T 's C - 3PO"},
      {"6'3\"", "6 ' 3 \""},
      {"#1 #tag @name", "# 1 #tag @name"},
  }));
  CHECK(words(std::get<0>(c)) == std::get<1>(c));
}

TEST_CASE("addresses are one token, without the punctuation behind them") {
  const auto c = GENERATE(table<const char*, const char*>({
      {"see http://a.com/x?y=1&z.", "see http://a.com/x?y=1&z ."},
      {"(www.a-b.org)", "( www.a-b.org )"},
      {"write to jo.x@a-b.co.uk, please", "write to jo.x@a-b.co.uk , please"},
      {"https://en.org/A_(b)", "https://en.org/A_(b)"},
      {"example.com says", "example.com says"},
      {"“https://a.com”", "“ https://a.com ”"},
  }));
  CHECK(words(std::get<0>(c)) == std::get<1>(c));
}

TEST_CASE("a run of like marks is one token") {
  CHECK(words("What?! No!!! Wait....") == "What ?! No !!! Wait ....");
  CHECK(words("*** ___ ===") == "*** ___ ===");
  CHECK(words("''So,'' he") == "'' So , '' he");
  CHECK(words("((a))") == "( ( a ) )");
  CHECK(words("fine :-) thanks") == "fine :-) thanks");
}

TEST_CASE("other scripts and odd characters pass through") {
  CHECK(words("Çà été — «non»") == "Çà été — « non »");
  CHECK(words("김정은은 말했다.") == "김정은은 말했다 .");
  CHECK(words("مرحبا، عالم") == "مرحبا ، عالم");
  CHECK(words("no\xC2\xA0"
              "break\xE2\x80\x8Bzero") == "no break zero");
  CHECK(words("news\xC2\xAD"
              "paper") == "news\xC2\xAD"
                          "paper");
  CHECK(words("") == "");
  CHECK(words(" \n\t ") == "");
}

// Whatever the text: tokens are in order, not empty, and leave out blanks only.
TEST_CASE("every character that is not blank is in exactly one token") {
  const std::string_view pieces[] = {"a",    "B", "é",  "9",   ".",  "'",  "’",  "\"", "“", "-", "–",   "/", "$",  "%",
                                     ",",    ":", "@",  "#",   "s",  "t",  "n",  "(",  ")", "!", "...", "&", "*",  "김",
                                     "www.", " ", "\n", "://", "Mr", "nt", "re", "+5", "€", "…", "=",   "_", "\\", "ʼ"};
  std::mt19937 random(7);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t size = random() % 12; size > 0; --size) text += pieces[random() % std::size(pieces)];
    std::uint32_t at = 0;
    for (Span token : spans_of(text)) {
      INFO(text);
      REQUIRE(token.begin < token.end);
      REQUIRE(token.begin >= at);
      for (; at < token.begin; ++at) REQUIRE((text[at] == ' ' || text[at] == '\n'));
      REQUIRE(slice(text, token).find_first_of(" \n") == std::string_view::npos);
      at = token.end;
    }
    for (; at < text.size(); ++at) REQUIRE((text[at] == ' ' || text[at] == '\n'));
  }
}
