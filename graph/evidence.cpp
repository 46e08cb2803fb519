#include "graph/evidence.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace standpoint {

Evidence make_evidence(const Statement& s) {
  return {.doc = s.doc,
          .outlet = s.outlet,
          .title = s.title,
          .url = s.url,
          .date = s.date.empty() ? s.article_date : s.date,
          .quote = s.evidence_text,
          .quote_kind = s.quote_kind,
          .via = s.via,
          .phrase = s.phrase,
          .claim = s.claim,
          .topic = s.below,
          .also_in = s.also_in,
          .issue = s.below.empty() ? s.issue.label : std::string(),
          .spans = s.evidence,
          .source = s.source,
          .cue = s.cue,
          .content = s.content,
          .confidence = s.confidence};
}

std::string others_of(const Evidence& e) {
  std::string others;
  for (const std::string& other : e.also_in) others += (others.empty() ? "" : "; ") + other;
  return others;
}

static auto key(const Evidence& e) {
  return std::tie(e.date, e.doc, e.spans, e.quote, e.quote_kind, e.via, e.outlet, e.title, e.url, e.confidence,
                  e.phrase, e.topic, e.issue, e.source, e.cue, e.content, e.claim, e.also_in);
}

bool comes_before(const Evidence& a, const Evidence& b) {
  return key(a) < key(b);
}

bool is_sure(const Evidence& piece) {
  constexpr double likelier_than_not = 0.5;
  return piece.confidence >= likelier_than_not;
}

const Evidence& strongest(const std::vector<Evidence>& evidence) {
  assert(!evidence.empty());
  const auto strength = [](const Evidence& e) {
    return std::tuple(!e.quote.empty(), e.confidence, e.quote_kind == "direct");
  };
  return *std::max_element(evidence.begin(), evidence.end(),
                           [&](const Evidence& a, const Evidence& b) { return strength(a) < strength(b); });
}

} // namespace standpoint
