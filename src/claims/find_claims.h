// Who holds what in an article, before it is decided which claims are positions: the attributions with their holders,
// what speakers go on to say, and the claims within.
#pragma once

#include "actors/resolve_actors.h"
#include "article/article.h"
#include "attribution/attribution.h"
#include "claims/split_content.h"
#include "lexicon/stance_lists.h"
#include "statement/statement.h"

#include <cstddef>
#include <vector>

namespace standpoint {

// What one holder, or several together, are said to hold in one place.
struct Holding {
  std::size_t origin = 0;     // index of the attribution that statements carry the spans of
  Attribution attribution;    // that one, or with the content of a quotation that goes on from it
  bool is_continued = false;  // the latter
  std::vector<Actor> holders; // none where nobody is named
};

struct HeldClaim {
  std::size_t holding = 0; // index into Claims::holdings
  Claim claim;
  std::size_t place = 0; // among the claims of its holding
  std::size_t count = 0;
};

struct Claims {
  std::vector<Holding> holdings; // those of the attributions first, in their order
  std::vector<HeldClaim> claims; // of holdings with holders; order: by holding, then position
};

// Left out: claims without a holder, and an outer speaker's claim that only reports another holder's position ("Lee
// said that Kim had declared ..." leaves Kim's). Nor does anybody hold what he is only asked, accused of or denied to
// hold (held_view.h).
Claims find_claims(const Article&, const std::vector<Attribution>&, const ArticleActors&, const StanceLists&);

} // namespace standpoint
