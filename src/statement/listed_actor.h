// An actor as a row of a user's own list, the table that --actors reads (actors/add_user_actors.h).
#pragma once

#include "statement/statement.h"

#include <string>
#include <vector>

namespace standpoint {

struct ListedActor {
  std::string name;
  ActorKind kind = ActorKind::group;
  std::vector<std::string> aliases; // without ";", which parts them
  std::string country;
  std::string party;
  std::string wikidata;
};

} // namespace standpoint
