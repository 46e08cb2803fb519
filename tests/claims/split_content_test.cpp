#include "claims/split_content.h"
#include "tests/article/parsed_text.h"

#include <catch2/catch.hpp>

using namespace standpoint;

static std::vector<std::string> claims(const ParsedText& text, const Attribution& attribution) {
  const Syntax syntax(text.document.text, text.analysis);
  std::vector<std::string> found;
  for (const Claim& claim : split_content(syntax, attribution)) {
    std::string words;
    for (const Span span : claim.evidence)
      words += (words.empty() ? "" : " ... ") + std::string(slice(text.document.text, span));
    found.push_back(words);
  }
  return found;
}

static std::vector<std::string> all(const std::string& lines) {
  const ParsedText text(lines);
  Attribution attribution;
  attribution.content = {{0, static_cast<std::uint32_t>(text.document.text.size())}};
  return claims(text, attribution);
}

TEST_CASE("every sentence of a quotation is a claim, without the marks at its edges") {
  CHECK(all("\" \" PUNCT `` 4 punct\nTaxes tax NOUN NNS 4 nsubj\nmust must AUX MD 4 aux\nfall fall VERB VB 0 root\n. . "
            "PUNCT . 4 "
            "punct\n\nWages wage NOUN NNS 3 nsubj\nmust must AUX MD 3 aux\nrise rise VERB VB 0 root\n\" \" PUNCT '' 3 "
            "punct\n") == std::vector<std::string>{"Taxes must fall", "Wages must rise"});
}

TEST_CASE("a coordinated clause with a subject of its own is a claim of its own, a shared subject makes none") {
  CHECK(all("taxes tax NOUN NNS 3 nsubj\nmust must AUX MD 3 aux\nfall fall VERB VB 0 root\nand and CCONJ CC 7 cc\n"
            "wages wage NOUN NNS 7 nsubj\nmust must AUX MD 7 aux\nrise rise VERB VB 3 conj\n") ==
        std::vector<std::string>{"taxes must fall", "wages must rise"});
  CHECK(all("taxes tax NOUN NNS 3 nsubj\nmust must AUX MD 3 aux\nfall fall VERB VB 0 root\nand and CCONJ CC 5 cc\n"
            "stay stay VERB VB 3 conj\nlow low ADJ JJ 5 xcomp\n")
            .size() == 1);
}

TEST_CASE("neither ... nor are two claims") {
  CHECK(all("would would AUX MD 3 aux\nneither neither CCONJ CC 3 cc\ndisarm disarm VERB VB 0 root\nnor nor CCONJ CC 5 "
            "cc\n"
            "negotiate negotiate VERB VB 3 conj\non on ADP IN 7 case\narms arms NOUN NNS 5 obl\n") ==
        std::vector<std::string>{"would neither disarm", "negotiate on arms"});
}

TEST_CASE("content that is only marks gives no claim") {
  CHECK(all("\" \" PUNCT `` 2 punct\n. . PUNCT . 0 root\n").empty());
  const ParsedText text("a a DET DT 0 root\n");
  CHECK(claims(text, Attribution{}).empty());
}
