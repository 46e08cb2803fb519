// What the stages know that tells how sure a statement is: how its holder was found, which law gave the side, by how
// much the choices were made, what kind of quotation it stands in, how its topic was found.
#pragma once

#include "actors/resolve_actors.h"
#include "article/article.h"
#include "claims/find_claims.h"
#include "positions/choose_positions.h"
#include "topics/find_topic.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace standpoint {

// How many positions of the article each actor holds, by name; of several holders the first counts.
using PositionsOfActors = std::map<std::string, int>;
PositionsOfActors positions_of_actors(const Claims&, const std::vector<FoundPosition>&);

// What the facts are read from; all must outlive it.
struct FactSources {
  const Article& article;
  const ArticleActors& actors;
  const Claims& claims;
  const std::vector<FoundPosition>& positions;
  const std::vector<TopicChoice>& choices; // of each position
  PositionsOfActors positions_of = positions_of_actors(claims, positions);
};

// Appends the facts of positions[position] by the hashes of their names (lexicon/feature_name.h), and the names to
// `names` where it is given. A fact holds or does not: numbers are cut into steps.
void statement_facts(const FactSources&, std::size_t position, std::vector<std::uint64_t>& hashes,
                     std::vector<std::string>* names = nullptr);

} // namespace standpoint
