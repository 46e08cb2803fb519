// How sure a possible attribution is: what the confidence model looks at.
#pragma once

#include "attribution/draft.h"
#include "attribution/facts.h"

namespace standpoint {

// What proposals have to do with each other, for one document.
class Rivals {
public:
  Rivals(const Scene&, const Draft&);

  // REQUIRES: `proposal` is an index into draft.proposals.
  Facts facts(std::size_t proposal) const;

private:
  const Scene& scene_;
  const Draft& draft_;
  std::vector<float> covered_;   // of each token: the likeliest content, by second look, that holds it ...
  std::vector<float> second_;    // ... and the second likeliest
  std::vector<std::int32_t> by_; // the cue's head of the likeliest
};

} // namespace standpoint
