#include "attribution/attribute_by_rules.h"
#include "lexicon/cue_lists.h"
#include "parsed_text.h"

using namespace standpoint;

namespace {

const CueLists& lexicon() {
  static const CueLists lists = read_cue_lists(STANDPOINT_SOURCE_DIR "/models/lexicon");
  return lists;
}

struct Parts {
  std::string source, cue, content;
};

std::vector<Parts> parts_of(const std::string& lines) {
  const ParsedText parsed = parsed_text(lines);
  std::vector<Parts> all;
  for (const Attribution& a : attribute_by_rules(parsed.document, parsed.analysis, lexicon()))
    all.push_back({words_of(parsed, a.source), words_of(parsed, a.cue), words_of(parsed, a.content)});
  return all;
}

} // namespace

TEST_CASE("A clause after a reporting verb is content, its subject the source") {
  const auto found = parts_of(R"(The the DET 2 det
mayor mayor NOUN 3 nsubj
said say VERB 0 root
that that SCONJ 6 mark
taxes tax NOUN 6 nsubj
rise rise VERB 3 ccomp
. . PUNCT 3 punct)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].source == "The mayor");
  CHECK(found[0].cue == "said");
  CHECK(found[0].content == "that taxes rise");
}

TEST_CASE("A quotation before its speaker runs on over the quoted sentence after it") {
  const auto found = parts_of(R"(" " PUNCT 3 punct
Taxes tax NOUN 3 nsubj
rise rise VERB 7 ccomp
, , PUNCT 3 punct
" " PUNCT 3 punct
she she PRON 7 nsubj
said say VERB 0 root
. . PUNCT 7 punct

" " PUNCT 3 punct
They they PRON 3 nsubj
fell fall VERB 0 root
. . PUNCT 3 punct
" " PUNCT 3 punct)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].source == "she");
  CHECK(found[0].content == "\" Taxes rise , \" / \" They fell . \"");
}

TEST_CASE("According to takes the rest of the sentence") {
  const auto found = parts_of(R"(Taxes tax NOUN 2 nsubj
rise rise VERB 0 root
, , PUNCT 2 punct
according accord VERB 6 case
to to ADP 4 fixed
Ostrova Ostrova PROPN 2 obl
. . PUNCT 2 punct)");
  REQUIRE(found.size() == 1);
  CHECK(found[0].source == "Ostrova");
  CHECK(found[0].cue == "according to");
  CHECK(found[0].content == "Taxes rise");
}

TEST_CASE("An attribution within another's content names it as its outer one") {
  const ParsedText parsed = parsed_text(R"(Ostrova Ostrova PROPN 2 nsubj
said say VERB 0 root
that that SCONJ 5 mark
Brandt Brandt PROPN 5 nsubj
rejected reject VERB 2 ccomp
the the DET 7 det
offer offer NOUN 5 obj)");
  const auto found = attribute_by_rules(parsed.document, parsed.analysis, lexicon());
  REQUIRE(found.size() == 2);
  CHECK(found[0].outer == -1);
  CHECK(found[1].outer == 0);
  CHECK(words_of(parsed, found[1].content) == "the offer");
}

TEST_CASE("An empty document has no attributions") {
  CHECK(parts_of("").empty());
}
