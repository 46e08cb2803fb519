#include "linking/set_level.h"

#include "statement/turned_position.h"

#include <utility>

namespace standpoint {

static void raise(Statement& s) {
  s.below = std::exchange(s.topic, s.issue.label);
  s.topic_parents.clear();
  if (s.issue.polarity == s.polarity) return;
  if (usual_polarity(s.position) == s.polarity) s.position = turned(s.position);
  s.polarity = s.issue.polarity;
}

void set_level(std::vector<Statement>& statements, Level level) {
  if (level == Level::topic) return;
  for (Statement& s : statements) {
    if (!s.takes_position || s.issue.label.empty()) continue;
    const bool is_apart = s.polarity != 0 && s.issue.polarity == 0;
    if (!is_apart) raise(s);
  }
}

} // namespace standpoint
