// What the stages know that tells how sure a statement is: how its holder was found, which law gave the side, by how
// much the choices were made, what kind of quotation it stands in, how its topic is worded.
#pragma once

#include "actors/resolve_actors.h"
#include "article/article.h"
#include "claims/find_claims.h"
#include "positions/choose_positions.h"
#include "topics/find_topic.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace standpoint {

// What the facts are read from; all must outlive it.
struct FactSources {
  const Article& article;
  const ArticleActors& actors;
  const Claims& claims;
};

// Appends the facts of a position with one of its topics by the hashes of their names (lexicon/feature_name.h), and
// the names to `names` where it is given. A fact holds or does not: numbers are cut into steps.
// REQUIRES: `topic` is an index into TopicChoice::topics.
void statement_facts(const FactSources&, const FoundPosition&, const TopicChoice&, std::size_t topic,
                     std::vector<std::uint64_t>& hashes, std::vector<std::string>* names = nullptr);

} // namespace standpoint
