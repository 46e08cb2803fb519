#include "linking/set_level.h"

#include "statement/turned_position.h"

#include <algorithm>
#include <utility>

namespace standpoint {

static void raise(Statement& s) {
  s.below = std::exchange(s.topic, s.issue.label);
  s.topic_parents.clear();
  if (!s.issue.parent.empty()) s.topic_parents.push_back(s.issue.parent);
  if (s.issue.polarity == s.polarity) return;
  if (usual_polarity(s.position) == s.polarity) s.position = turned(s.position);
  s.polarity = s.issue.polarity;
}

static void add_parent(Statement& s) {
  if (s.issue.label == s.topic || std::ranges::find(s.topic_parents, s.issue.label) != s.topic_parents.end()) return;
  s.topic_parents.insert(std::ranges::upper_bound(s.topic_parents, s.issue.label), s.issue.label);
}

void set_level(std::vector<Statement>& statements, Level level) {
  for (Statement& s : statements) {
    if (!s.takes_position || s.issue.label.empty()) continue;
    const bool is_apart = s.polarity != 0 && s.issue.polarity == 0;
    if (level == Level::issue && !is_apart)
      raise(s);
    else
      add_parent(s);
  }
}

} // namespace standpoint
