#include "base/code_points.h"
#include "text/reading.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static Document document_of(std::string text) {
  Document document;
  document.text = std::move(text);
  return document;
}
static std::string read(const std::string& text) {
  const Document document = document_of(text);
  return Reading(document, find_rewrites(document)).document().text;
}

TEST_CASE("broken characters are mended") {
  struct Case {
    std::string read, told;
  };
  for (const Case& c :
       {Case{"Zoe O&#39;Bryan &amp; &quot;No&quot; O&amp;#39;Bryan &rsquo;", "Zoe O'Bryan & \"No\" O'Bryan \u2019"},
        Case{"AT&T; x &unknown; R&D", "AT&T; x &unknown; R&D"},
        Case{"don\u00e2\u20ac\u2122t, N\u00c3\u00ba\u00c3\u00b1ez", "don\u2019t, N\u00fa\u00f1ez"},
        Case{"Zoe\u0308 Nu\u0301n\u0303ez", "Zo\u00eb N\u00fa\u00f1ez"},
        Case{"proteg\u00c3\u0083\u00c2\u00a9s", "proteg\u00e9s"},
        Case{"Trump 'Not Fit To Serve As President.'", "Trump 'Not Fit To Serve As President.'"},
        Case{"zero\u200bwidth soft\u00adhyphen", "zerowidth softhyphen"},
        Case{"\u00abWe must,\u00bb she said.", "\u201cWe must,\u201d she said."},
        Case{"\u201eNo\u201c, said he.", "\u201cNo\u201d, said he."},
        Case{"on Tues-\nday she said", "on Tuesday she said"}, Case{"the anti-\nwar party", "the anti-war party"},
        Case{"'We can't do the farmers' work,' said Pugh. 'Not now.'",
             "\u201cWe can't do the farmers' work,\u201d said Pugh. 'Not now.'"},
        Case{"The farmers' union said 'no' to it, and the drivers' too.",
             "The farmers' union said 'no' to it, and the drivers' too."},
        Case{"\"He said 'we must go now,' and left,\" she said.", "\"He said 'we must go now,' and left,\" she said."},
        Case{"Caf\u00e9 \u2018quoted\u2019 caf\u00e9s \u00c3 la carte",
             "Caf\u00e9 \u2018quoted\u2019 caf\u00e9s \u00c3 la carte"}}) {
    INFO(c.read);
    CHECK(read(c.read) == c.told);
  }
}

TEST_CASE("layouts of speech are told as a sentence tells them") {
  struct Case {
    std::string read, told;
  };
  for (const Case& c :
       {Case{"MODERATOR: Your view?\n\nVALE: I support it.\n\nGOVERNOR HARROW: I oppose it.\n\nVALE: He is wrong.",
             "\n\n\u201cI support it,\u201d Vale said.\n\n\u201cI oppose it,\u201d Governor Harrow said.\n\n\u201cHe "
             "is wrong,\u201d Vale said."},
        Case{"Nora Field, the transport secretary, spoke to us.\n\nQ: Now?\n\nA: Yes. Now.\n\nQ: Why?\n\nA: We must.",
             "Nora Field, the transport secretary, spoke to us.\n\n\n\n\u201cNow,\u201d Nora Field "
             "said.\n\n\n\n\u201cWe must,\u201d Nora Field said."},
        Case{"VALE: Dr. Fisk is right. We go! Now?\n\nHARROW: No.\n\nVALE: Why?",
             "\u201cDr. Fisk is right,\u201d Vale said. \u201cWe go! Now?\u201d\n\n\u201cNo,\u201d Harrow "
             "said.\n\n\u201cWhy?\u201d Vale said."},
        Case{"NOTE: One label alone is no transcript.", "NOTE: One label alone is no transcript."},
        Case{"A talk about the cap.\n\nAnn Lee\n\nWhy keep the cap?\n\nMax Poe\n\nI support it. We must.\n\nIt is "
             "fair.\n\nAnn Lee\n\nAnd then?\n\nMax Poe\n\nIt will stay.",
             "A talk about the cap.\n\n\n\n\n\n\u201cI support it,\u201d Max Poe said. \u201cWe "
             "must.\u201d\n\n\u201cIt is "
             "fair,\u201d Max Poe said.\n\n\n\n\n\n\u201cIt will stay,\u201d Max Poe said."},
        Case{"Max Poe\n\nHe lives in Lindmar.\n\nAnn Lee\n\nShe leads the council.",
             "Max Poe\n\nHe lives in Lindmar.\n\nAnn Lee\n\nShe leads the council."},
        Case{"DLX\n\nLarry Moe\n\n63\n\nCBX\n\nMyles Ray\n\n57\n\nDLX\n\nChad Lee\n\n57\n\nCBX\n\nAl Poe\n\n1",
             "DLX\n\nLarry Moe\n\n63\n\nCBX\n\nMyles Ray\n\n57\n\nDLX\n\nChad Lee\n\n57\n\nCBX\n\nAl Poe\n\n1"},
        Case{"\u201cI will vote NO! #CleanWater #Lindmar,\u201d she tweeted. https://t.co/aB1",
             "\u201cI will vote NO!,\u201d she tweeted."},
        Case{"The #CleanWater bill passed.", "The #CleanWater bill passed."},
        Case{"@GovHarrow: The bill must pass. pic.twitter.com/x1", "\u201cThe bill must pass,\u201d GovHarrow said."},
        Case{"\u201cI support it.\u201d - Commissioner Viktor Oland",
             "\u201cI support it,\u201d said Commissioner Viktor Oland."},
        Case{"\u201cWe welcome it.\u201d\n\u2013 Consumers League",
             "\u201cWe welcome it,\u201d said Consumers League."},
        Case{"\u201cIt is late\u201d - and then he left the room without a word to anybody there.",
             "\u201cIt is late\u201d - and then he left the room without a word to anybody there."},
        Case{"And from Edda Brill:\n\n\u201cWe must keep it.\u201d", "Edda Brill said: \u201cWe must keep it.\u201d"},
        Case{"Viktor Oland issued this statement:\n\n\u201cI oppose it.\u201d",
             "Viktor Oland said: \u201cI oppose it.\u201d"},
        Case{"The bishops wrote:\n\n> The camps must close.\n> Now.",
             "The bishops wrote: \u201cThe camps must close. Now.\u201d"}}) {
    INFO(c.read);
    CHECK(read(c.read) == c.told);
  }
}

TEST_CASE("a text that needs nothing has no rewrites") {
  CHECK(find_rewrites(document_of("Talks fail\n\nThe minister said: \u201cWe won\u2019t go.\u201d The vote: no.\n"))
            .empty());
}

TEST_CASE("offsets of the analysed text lead back to the text as read") {
  const std::string text = "Zoe O&#39;Bryan said: \u00abWe must\u00bb now.";
  Document document = document_of(text);
  document.furniture = {{static_cast<std::uint32_t>(text.find("now")), static_cast<std::uint32_t>(text.size())}};
  const Reading reading(document, find_rewrites(document));
  const std::string& told = reading.document().text;
  const CodePoints now(told), read(text);
  for (const std::string& words :
       {std::string("Zoe"), std::string("said"), std::string("We must"), std::string("now")}) {
    const auto at = static_cast<std::uint32_t>(told.find(words)), was = static_cast<std::uint32_t>(text.find(words));
    const auto size = static_cast<std::uint32_t>(words.size());
    INFO(words);
    CHECK(reading.begin_as_read(now.before(at)) == read.before(was));
    CHECK(reading.end_as_read(now.before(at + size)) == read.before(was + size));
  }
  const auto name = static_cast<std::uint32_t>(told.find("O'Bryan"));
  CHECK(reading.begin_as_read(now.before(name)) == read.before(static_cast<std::uint32_t>(text.find("O&#39;"))));
  CHECK(reading.end_as_read(now.before(name + 7)) == read.before(static_cast<std::uint32_t>(text.find(" said"))));
  CHECK(slice(told, reading.document().furniture[0]) == "now.");
}
