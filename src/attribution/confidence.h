// How sure a possible attribution is: what the confidence model looks at.
#pragma once

#include "attribution/candidates.h"
#include "attribution/facts.h"

namespace standpoint {

// How candidates compete with each other, for one document.
class Rivals {
public:
  Rivals(const Scene&, const AttributionCandidates&);

  // REQUIRES: `candidate` is an index into candidates.list.
  Facts facts(std::size_t candidate) const;

private:
  const Scene& scene_;
  const AttributionCandidates& candidates_;
  std::vector<float> covered_;   // of each token: the likeliest content, by second look, that holds it ...
  std::vector<float> second_;    // ... and the second likeliest
  std::vector<std::int32_t> by_; // the cue's head of the likeliest
};

} // namespace standpoint
