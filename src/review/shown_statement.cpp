#include "review/shown_statement.h"

#include "base/error.h"

#include <fmt/format.h>

#include <algorithm>

namespace standpoint {

std::string shown_value(const Statement& statement, std::string_view field) {
  if (field == "actor") return statement.actor.name;
  if (field == "side") return std::to_string(statement.polarity);
  if (field == "position") return std::string(name(statement.position));
  if (field == "topic") return statement.topic;
  if (field == "issue") return statement.issue.label;
  if (field == "claim") return statement.claim;
  throw Error(ErrorCode::bad_option, {}, fmt::format("there is no field '{}'", field));
}

std::string_view logged_field(std::string_view shown) {
  return shown == "side" ? "polarity" : shown;
}

std::vector<CoderReading> readings_of(const ReviewedStatement& one) {
  std::vector<CoderReading> readings;
  for (const Vote& vote : one.votes) {
    auto reading =
        std::find_if(readings.begin(), readings.end(), [&](const CoderReading& r) { return r.coder == vote.coder; });
    if (reading == readings.end()) {
      readings.push_back({vote.coder, {}});
      reading = std::prev(readings.end());
      for (const std::string_view field : shown_fields) reading->values.emplace(field, shown_value(one.machine, field));
    }
    reading->values.insert_or_assign(vote.field == "polarity" ? "side" : vote.field, vote.value);
  }
  return readings;
}

std::string judges_of(const ReviewedStatement& one) {
  std::string judges;
  for (const Vote& vote : one.votes) {
    if (vote.field != "verdict" || vote.value.empty()) continue;
    judges += (judges.empty() ? "" : ", ") + vote.coder;
  }
  return judges;
}

std::string question_about(const ReviewedStatement& one) {
  if (one.status == Status::moved)
    return fmt::format("The article has changed. This stood at the words \"{}\"; is it still said here?",
                       one.anchor.quote);
  if (one.status == Status::lost)
    return fmt::format("The article has changed, and these words are not in it any more: \"{}\"", one.anchor.quote);
  return {};
}

} // namespace standpoint
