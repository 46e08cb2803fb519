#include "linking/lift_actors.h"

#include "base/index.h"
#include "linking/actor_parents.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace standpoint {

static constexpr std::array<std::string_view, 3> level_names = {"name", "body", "top"};

std::string_view name(ActorsLevel level) {
  return level_names[index_of(level)];
}

std::optional<ActorsLevel> find_actors_level(std::string_view wanted) {
  const auto found = std::ranges::find(level_names, wanted);
  if (found == level_names.end()) return std::nullopt;
  return static_cast<ActorsLevel>(found - level_names.begin());
}

// Without role, party and number of the one below.
static Actor body_of(const Actor& actor, const Lexicon& lexicon) {
  Actor body{.name = actor.parent, .kind = ActorKind::organization, .role = {}};
  body.through = actor.through.empty() ? actor.name : actor.through;
  if (const ActorAlias* alias = find(lexicon.actors.aliases, body.name)) {
    const KnownActor& known = lexicon.actors.known[static_cast<std::size_t>(alias->actor)];
    body.kind = find_actor_kind(name(known.kind)).value_or(body.kind);
    if (known.kind != KnownKind::country) body.country = known.country;
  }
  body.parent = body_in_name(body.name, lexicon);
  return body;
}

void lift_actors(StatementRows& rows, ActorsLevel level, const Lexicon& lexicon) {
  if (level == ActorsLevel::name) return;
  constexpr int most_steps = 4;
  const int steps = level == ActorsLevel::body ? 1 : most_steps;
  std::unordered_map<std::uint32_t, std::uint32_t> lifted; // actors, for looking up, never walked
  for (StatementRow& row : rows.rows) {
    if (!row.takes_position) continue;
    const ActorKind kind = rows.actor(row.actor).kind;
    const bool is_body = kind == ActorKind::organization || kind == ActorKind::country;
    if (level == ActorsLevel::body && is_body) continue;
    const auto [found, is_new] = lifted.try_emplace(row.actor);
    if (is_new) {
      Actor actor = rows.whole(rows.actor(row.actor));
      for (int step = 0; step < steps && !actor.parent.empty(); ++step) actor = body_of(actor, lexicon);
      found->second = rows.number_of(rows.row_of(actor));
    }
    row.actor = found->second;
    if (row.via == rows.actor(row.actor).name) row.via = 0;
  }
}

} // namespace standpoint
