#include "linking/set_level.h"

#include "statement/turned_position.h"

namespace standpoint {

void set_level(StatementRows& rows, Level level) {
  if (level == Level::topic) return;
  for (StatementRow& row : rows.rows) {
    const TextId issue = rows.issue(row.issue).label;
    if (!row.takes_position || issue == 0) continue;
    const bool is_apart = row.polarity != 0 && row.issue_polarity == 0;
    if (is_apart) continue;
    row.below = row.topic;
    row.topic = issue;
    row.parents = 0;
    if (row.issue_polarity == row.polarity) continue;
    if (usual_polarity(row.position) == row.polarity) row.position = turned(row.position);
    row.polarity = row.issue_polarity;
  }
}

void set_level(std::vector<Statement>& statements, Level level) {
  if (level == Level::topic) return;
  StatementRows rows(statements);
  set_level(rows, level);
  rows.put_into(statements);
}

} // namespace standpoint
