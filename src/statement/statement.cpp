#include "statement/statement.h"

#include "base/index.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace standpoint {

static constexpr std::array<std::string_view, position_count> position_names = {
    "advocates", "supports", "commits",  "opposes",   "refuses",     "criticizes",
    "asserts",   "denies",   "predicts", "questions", "acknowledges"};
static constexpr std::array<int, position_count> position_polarities = {1, 1, 1, -1, -1, -1, 0, 0, 0, 0, 0};
static constexpr std::array<std::string_view, 5> kind_names = {"person", "organization", "country", "group", "unknown"};
static constexpr std::array<std::string_view, 3> date_source_names = {"", "text", "article"};

// The enumerator whose name this is, in an enumeration that counts from 0.
template <class Enum, std::size_t n>
static std::optional<Enum> find_name(const std::array<std::string_view, n>& names, std::string_view wanted) {
  const auto found = std::find(names.begin(), names.end(), wanted);
  if (found == names.end()) return std::nullopt;
  return static_cast<Enum>(found - names.begin());
}

std::string_view name(Position position) {
  return position_names[index_of(position)];
}
std::optional<Position> find_position(std::string_view wanted) {
  return find_name<Position>(position_names, wanted);
}
int usual_polarity(Position position) {
  return position_polarities[index_of(position)];
}

std::string_view name(ActorKind kind) {
  return kind_names[index_of(kind)];
}
std::optional<ActorKind> find_actor_kind(std::string_view wanted) {
  return find_name<ActorKind>(kind_names, wanted);
}

std::string_view name(DateSource source) {
  return date_source_names[index_of(source)];
}
std::optional<DateSource> find_date_source(std::string_view wanted) {
  return find_name<DateSource>(date_source_names, wanted);
}

static auto key(const Statement& s) {
  return std::tie(s.doc, s.evidence, s.takes_position, s.actor.name, s.position, s.polarity, s.topic, s.phrase, s.via,
                  s.date, s.date_source, s.content, s.source, s.cue, s.quote_kind, s.confidence,
                  s.attribution_confidence, s.actor.kind, s.actor.role, s.actor.through, s.actor.country, s.actor.party,
                  s.actor.wikidata, s.actor.parent, s.outlet, s.title, s.url, s.article_date, s.evidence_text,
                  s.source_text, s.cue_text, s.topic_parents, s.claim, s.issue.label, s.issue.parent, s.issue.polarity,
                  s.below, s.repeat_of, s.also_in);
}

bool comes_before(const Statement& a, const Statement& b) {
  return key(a) < key(b);
}

} // namespace standpoint
