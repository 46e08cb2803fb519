#include "language/split_sentences.h"
#include "orthography_of.h"

#include <catch2/catch.hpp>

#include <random>

using namespace standpoint;

static Document document_of(std::string text) {
  Document document;
  document.text = std::move(text);
  return document;
}

static std::vector<std::string> sentences(const Document& document) {
  std::vector<std::string> found;
  for (const SentenceSpan& sentence : split_sentences(document, shipped_orthography()))
    found.emplace_back(slice(document.text, sentence.span));
  return found;
}

// The sentences of one paragraph with | between them.
static std::string split(std::string text) {
  std::string joined;
  for (const std::string& sentence : sentences(document_of(std::move(text))))
    joined += (joined.empty() ? "" : "|") + sentence;
  return joined;
}

TEST_CASE("full stops end sentences, and the marks that close go with the sentence before") {
  CHECK(split("He left. She stayed! Why? I know.") == "He left.|She stayed!|Why?|I know.");
  CHECK(split("\"I won.\" He left.") == "\"I won.\"|He left.");
  CHECK(split("“I won.” “You lost.”") == "“I won.”|“You lost.”");
  CHECK(split("(He left.) She stayed.") == "(He left.)|She stayed.");
  CHECK(split("He said: \"Go. Now.\" \"Why?\"") == "He said: \"Go.|Now.\"|\"Why?\"");
  CHECK(split("He left.  She stayed.") == "He left.|She stayed.");
  CHECK(split("In 1999. 25 people died.") == "In 1999.|25 people died.");
  CHECK(split("And he would laugh. \"") == "And he would laugh. \"");
}

TEST_CASE("titles, initials and numbered things end no sentence") {
  CHECK(split("Sen. Warren met Mr. Lee. They spoke.") == "Sen. Warren met Mr. Lee.|They spoke.");
  CHECK(split("John F. Kennedy and J. K. Rowling. Both.") == "John F. Kennedy and J. K. Rowling.|Both.");
  CHECK(split("See No. 5 here. He said no. Then he left.") == "See No. 5 here.|He said no.|Then he left.");
  CHECK(split("No one is taller than I. He knows.") == "No one is taller than I.|He knows.");
  CHECK(split("1. First thing. 2. Second thing.") == "1. First thing.|2. Second thing.");
}

TEST_CASE("an abbreviation ends a sentence only before a word that likely opens one") {
  CHECK(split("In the U.S. The law changed.") == "In the U.S.|The law changed.");
  CHECK(split("The U.S. Senate voted at 5 p.m. Monday.") == "The U.S. Senate voted at 5 p.m. Monday.");
  CHECK(split("He came at 5 p.m. He left.") == "He came at 5 p.m.|He left.");
  CHECK(split("He left the U.S. “We will see,” he said.") == "He left the U.S.|“We will see,” he said.");
  CHECK(split("Acme Inc. said so. Rep. Smith (D-Mass.) said no.") ==
        "Acme Inc. said so.|Rep. Smith (D-Mass.) said no.");
  CHECK(split("On Sept. 11 and in Ala. and Tenn. too.") == "On Sept. 11 and in Ala. and Tenn. too.");
  CHECK(split("Apples, pears, etc. are fruit.") == "Apples, pears, etc. are fruit.");
}

TEST_CASE("a quoted question goes on with its speaker") {
  CHECK(split("\"Why?\" he asked. No one knew.") == "\"Why?\" he asked.|No one knew.");
  CHECK(split("“Why?” Mr. Smith asked. “Go!” Smith said.") == "“Why?” Mr. Smith asked.|“Go!” Smith said.");
  CHECK(split("“Why?” Smith left.") == "“Why?”|Smith left.");
  CHECK(split("Yahoo! said so.") == "Yahoo! said so.");
}

TEST_CASE("an ellipsis ends a sentence before a capital that is not I") {
  CHECK(split("Well ... maybe. I ... I think so.") == "Well ... maybe.|I ... I think so.");
  CHECK(split("It was late… He left.") == "It was late…|He left.");
  CHECK(split("He left. ... Then he came.") == "He left.|... Then he came.");
  CHECK(split("He . . . left.") == "He . . . left.");
}

TEST_CASE("a period without a blank ends a sentence only between a lower case and a capitalised word") {
  CHECK(split("he said.The next day.") == "he said.|The next day.");
  CHECK(split("It costs 3.5 at example.com or Node.JS or a.B@c.D today.") ==
        "It costs 3.5 at example.com or Node.JS or a.B@c.D today.");
  CHECK(split("See http://a.com/Page.Html?q=Why now.") == "See http://a.com/Page.Html?q=Why now.");
}

TEST_CASE("other scripts are split at their own full stops") {
  CHECK(split("안녕하세요. 김정은은 말했다.") == "안녕하세요.|김정은은 말했다.");
  CHECK(split("他走了。她留下了。") == "他走了。|她留下了。");
  CHECK(split("Il est parti. Étienne est resté.") == "Il est parti.|Étienne est resté.");
}

TEST_CASE("paragraphs end sentences; a single line end does in a document whose lines are whole") {
  const auto found = split_sentences(document_of("A headline here\n\nOne without an end\n\nTwo. Three.\nFour."),
                                     shipped_orthography());
  REQUIRE(found.size() == 5);
  CHECK(found[0].kind == SentenceKind::headline);
  CHECK(found[1].kind == SentenceKind::prose);
  CHECK(found[1].paragraph == 1);
  CHECK(found[2].paragraph == 2);
  CHECK(found[3].paragraph == 2);
  CHECK(found[4].paragraph == 3);
}

TEST_CASE("lines of a wrapped document go on over the line end") {
  CHECK(split("The president of the\nrepublic said on Monday that\nhe would not\ngo. The United\nStates agreed.") ==
        "The president of the\nrepublic said on Monday that\nhe would not\ngo.|The United\nStates agreed.");
  CHECK(split("First item\nsecond Item\nThird item\nFourth item\nFifth item") ==
        "First item|second Item|Third item|Fourth item|Fifth item");
}

TEST_CASE("furniture is in no sentence, and the sentence after a dateline begins behind it") {
  Document document =
      document_of("\xEF\xBB\xBFTitle line\nBy Jo Doe\n\nSEOUL, Feb. 21 (Yonhap) -- The North said no.\n");
  const auto span = [&](std::string_view part) {
    const auto at = static_cast<std::uint32_t>(document.text.find(part));
    return Span{at, at + static_cast<std::uint32_t>(part.size())};
  };
  document.title_span = span("Title line");
  document.furniture = {{0, 3}, span("By Jo Doe"), span("SEOUL, Feb. 21 (Yonhap) --")};
  CHECK(sentences(document) == std::vector<std::string>{"Title line", "The North said no."});
  const auto found = split_sentences(document, shipped_orthography());
  CHECK(found[0].kind == SentenceKind::headline);
  CHECK(found[0].paragraph == 0);
  CHECK(found[1].kind == SentenceKind::prose);
  CHECK(found[1].paragraph == 1);
}

TEST_CASE("furniture over several lines, at the end, or over everything leaves the rest as it is") {
  Document document = document_of("By A\nBy B\nText one. Text two.\nCopyright");
  document.furniture = {{0, 9}, {30, 39}};
  CHECK(sentences(document) == std::vector<std::string>{"Text one.", "Text two."});
  document.furniture = {{0, 39}};
  CHECK(sentences(document).empty());
}

TEST_CASE("an endless sentence is cut before it harms what follows") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "word ";
  for (const std::string& sentence : sentences(document_of(text))) CHECK(sentence.size() <= 8192);
  for (const std::string& sentence : sentences(document_of(std::string(50000, 'x')))) CHECK(sentence.size() <= 8192);
  CHECK(sentences(document_of("")).empty());
  CHECK(sentences(document_of(" \n\n \t\n")).empty());
}

TEST_CASE("whatever the text, sentences are disjoint and hold every character that is not blank") {
  const std::string_view pieces[] = {"a", "B", "é",  "9",    ".", "'",        "\"",  "“",    "”",    "Mr.",
                                     " ", " ", "\n", "\n\n", "?", "!",        "...", "U.S.", "said", "The",
                                     "(", ")", "。", "김",   "-", "\xC2\xA0", "\t",  "\r\n"};
  std::mt19937 random(11);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (std::size_t size = random() % 16; size > 0; --size) text += pieces[random() % std::size(pieces)];
    std::string outside = text;
    std::uint32_t at = 0;
    const Document document = document_of(text);
    for (const SentenceSpan& sentence : split_sentences(document, shipped_orthography())) {
      INFO(text);
      REQUIRE(sentence.span.begin >= at);
      REQUIRE(sentence.span.begin < sentence.span.end);
      for (std::uint32_t i = sentence.span.begin; i < sentence.span.end; ++i) outside[i] = ' ';
      at = sentence.span.end;
    }
    REQUIRE(outside.find_first_not_of(" \n\t\r\xC2\xA0") == std::string::npos);
  }
}
