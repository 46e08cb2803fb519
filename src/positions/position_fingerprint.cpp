#include "positions/position_fingerprint.h"

#include "base/index.h"
#include "language/specimen.h"
#include "learned/feature_fingerprint.h"
#include "positions/position_features.h"
#include "positions/position_model.h"

namespace standpoint {

// A few words: the lists of the data folder may change without another model.
static Lexicon specimen_lexicon() {
  Lexicon lexicon;
  const auto verb = index_of(WordPart::verb);
  const StanceEntry supports{.plain = Stance::supports, .negated = Stance::opposes};
  lexicon.cues.entries[index_of(CuePart::verb)]["say"] = {{"say", cue_clause, {}}};
  lexicon.stances.cues[verb]["back"] = supports;
  lexicon.stances.predicates[verb]["rise"] = supports;
  return lexicon;
}

// Content behind a cue's head, from one word to another.
static ReadClaim claim_between(const Specimen& specimen, const char* root, const char* first, const char* last) {
  const auto& tokens = specimen.analysis.tokens;
  ReadClaim claim;
  claim.held.claim.root = specimen.find(root);
  claim.held.claim.evidence = {{tokens[specimen.find(first)].span.begin, tokens[specimen.find(last)].span.end}};
  return claim;
}

std::uint64_t position_fingerprint(const Clusters& clusters) {
  const Specimen specimen(clusters);
  const Lexicon lexicon = specimen_lexicon();
  const Article article(specimen.document, specimen.analysis);
  Holding said;
  said.attribution.source_head = specimen.find("Anna");
  said.attribution.cue_head = specimen.find("said");
  said.attribution.content_head = specimen.find("rise");
  said.holders = {{.name = "Anna Brandt", .kind = ActorKind::person, .role = ""}};
  Holding nobody; // carried on: without a cue
  nobody.is_continued = true;
  nobody.holders = {{.name = "Lee", .kind = ActorKind::organization, .role = ""}};
  const std::vector<Holding> holdings = {said, nobody};
  ReadClaim rise = claim_between(specimen, "rise", "prices", "rise");
  rise.held.count = 2;
  rise.by_rules.emplace().position = Position::predicts;
  ReadClaim wrong = claim_between(specimen, "wrong", "critics", "wrong");
  wrong.held.place = 1;
  wrong.held.count = 2;
  wrong.by_rules.emplace().position = Position::acknowledges;
  ReadClaim again = claim_between(specimen, "rise", "will", "rise"); // some of the first one's words
  again.held.holding = 1;
  again.held.count = 1;
  again.is_own = true;
  ReadClaim backs = claim_between(specimen, "backs", "Minister", "plan");
  backs.held.holding = 1;
  const std::vector<ReadClaim> claims = {rise, wrong, again, backs};

  const PositionFeatures features(article, holdings, claims, lexicon, clusters);
  FeatureFingerprint out;
  FeatureList list;
  out.add(is_position_salt);
  for (std::size_t claim = 0; claim < claims.size(); ++claim) {
    list.start();
    features.of(claim, list);
    out.add_all(list);
  }
  return out.value();
}

} // namespace standpoint
