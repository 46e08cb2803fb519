#include "actors/resolve_actors.h"
#include "tests/article/parsed_text.h"
#include "tests/lexicon/shipped_lists.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::vector<std::string> because(const ParsedText& text, const std::string& source, bool explain = true) {
  const std::vector<Attribution> attributions{text.attribution(source, "added", "more")};
  return resolve_actors(text.article(), attributions, {}, lists().actors, explain).holders.at(0).at(0).because;
}

static const std::string named = R"(
Anna Anna PROPN NNP 3 nsubj
Kovacs Kovacs PROPN NNP 1 flat
left leave VERB VBD 0 root

Kovacs Kovacs PROPN NNP 2 nsubj
spoke speak VERB VBD 0 root
)";

TEST_CASE("every step from a pronoun to the name is told") {
  const ParsedText text(named + R"(
She she PRON PRP 2 nsubj
added add VERB VBD 0 root
more more ADJ JJR 2 obj
)");
  CHECK(because(text, "She") ==
        std::vector<std::string>{"\"She\" -> \"Kovacs\" (who fits best of those named before, sentence 2)",
                                 "\"Kovacs\" -> Anna Kovacs (surname of the full name in this article)"});
  CHECK(because(text, "She", false).empty());
}

TEST_CASE("a listed name is told as such, a full name needs no word") {
  CHECK(because(ParsedText(R"(
Pyongyang Pyongyang PROPN NNP 2 nsubj
added add VERB VBD 0 root
more more ADJ JJR 2 obj
)"),
                "Pyongyang") ==
        std::vector<std::string>{"\"Pyongyang\" -> North Korea (a name in the lists of actors)"});
  CHECK(because(ParsedText(named + R"(
Peter Peter PROPN NNP 3 nsubj
Novak Novak PROPN NNP 1 flat
added add VERB VBD 0 root
more more ADJ JJR 3 obj
)"),
                "Peter Novak")
            .empty());
}

TEST_CASE("a spokesman is told to speak for the one beside him") {
  CHECK(because(ParsedText(R"(
A a DET DT 2 det
spokesman spokesman NOUN NN 6 nsubj
for for ADP IN 5 case
the the DET DT 5 det
Tories Tories PROPN NNPS 2 nmod
added add VERB VBD 0 root
more more ADJ JJR 6 obj
)"),
                "A spokesman for the Tories") ==
        std::vector<std::string>{"\"spokesman\" -> \"Tories\" (for whom he speaks, sentence 1)",
                                 "\"Tories\" -> Conservative Party (a name in the lists of actors)"});
}
